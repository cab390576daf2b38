"""JPEGs as cameras write them: EXIF with dates, and a preview behind the picture that the multi-picture index names."""

from __future__ import annotations

import io
import struct

from PIL import Image

PREVIEW = (1616, 1080)
TAKEN = "2026:06:20 14:03:05"
_LARGE_THUMBNAIL, _PRIMARY = 0x010002, 0x20030000


def with_preview(data: bytes) -> bytes:
    """This JPEG of 3:2 (and without EXIF) with both; its picture's bytes stay as they are."""
    small = _preview(data)
    exif = _segment(0xE1, _exif())
    end = len(data) + len(exif) + len(_segment(0xE2, _index(0, 0, 0)))
    header = 2 + len(exif) + 8
    index = _segment(0xE2, _index(end, len(small), end - header))
    return data[:2] + exif + index + data[2:] + small


def _preview(data: bytes) -> bytes:
    stream = io.BytesIO()
    with Image.open(io.BytesIO(data)) as image:
        image.draft("RGB", PREVIEW)
        image.resize(PREVIEW, Image.Resampling.LANCZOS).save(stream, "JPEG", quality=85)
    return stream.getvalue()


def _exif() -> bytes:
    exif = Image.Exif()
    exif[0x010F], exif[0x0110], exif[0x0132] = "Maker", "Camera", TAKEN
    exif.get_ifd(0x8769)[0x9003] = TAKEN
    return exif.tobytes()


def _index(length: int, preview: int, offset: int) -> bytes:
    """The MP index (CIPA DC-007): an IFD with one tag, of 16 bytes for each picture."""
    entries = struct.pack("<IIIHH", _PRIMARY, length, 0, 0, 0)
    entries += struct.pack("<IIIHH", _LARGE_THUMBNAIL, preview, offset, 0, 0)
    return b"MPF\0II*\0" + struct.pack("<IHHHIII", 8, 1, 0xB002, 7, len(entries), 26, 0) + entries


def _segment(marker: int, content: bytes) -> bytes:
    return bytes([0xFF, marker]) + struct.pack(">H", len(content) + 2) + content
