"""Whether a file carries content credentials (C2PA), which any write into the file would invalidate.

Each container keeps the manifest in its own place (C2PA 2.1, "Embedding manifests into assets"): JPEG in APP11
segments, PNG in a `caBX` chunk, WebP in a `C2PA` chunk, HEIC and AVIF in a top-level `uuid` box, TIFF and DNG in
tag 0xCD41. Only headers are read.
"""

from __future__ import annotations

import os
import struct
from pathlib import Path
from typing import BinaryIO

_C2PA_BOX = bytes.fromhex("d8fec3d61b0e483c92975828877ec481")
_C2PA_TIFF_TAG = 0xCD41


def has_credentials(path: Path) -> bool:
    """True where a manifest is found; False also for damaged files and other formats. Raises OSError."""
    with path.open("rb") as file:
        head = file.read(12)
        file.seek(0)
        try:
            if head[:2] == b"\xff\xd8":
                return _in_jpeg(file)
            if head[:8] == b"\x89PNG\r\n\x1a\n":
                return _in_chunks(file, start=8, layout=">I4s", names=(b"caBX",), extra=4)
            if head[:4] == b"RIFF":
                return _in_chunks(file, start=12, layout="<4sI", names=(b"C2PA",), extra=0)
            if head[:4] in (b"II*\0", b"MM\0*"):
                return _in_tiff(file, "<" if head[:2] == b"II" else ">")
            return head[4:8] == b"ftyp" and _in_boxes(file)
        except struct.error:
            return False


def _in_jpeg(file: BinaryIO) -> bool:
    file.seek(2)
    while True:
        marker, length = struct.unpack(">HH", file.read(4))
        if marker == 0xFFDA or marker >> 8 != 0xFF:
            return False
        if marker == 0xFFEB and b"c2pa" in file.read(length - 2):
            return True
        if marker != 0xFFEB:
            file.seek(length - 2, os.SEEK_CUR)


def _in_chunks(file: BinaryIO, *, start: int, layout: str, names: tuple[bytes, ...], extra: int) -> bool:
    file.seek(start)
    while True:
        fields = struct.unpack(layout, file.read(8))
        name, length = (fields[1], fields[0]) if isinstance(fields[1], bytes) else fields
        if name in names:
            return True
        padding = 0 if extra else length & 1  # RIFF chunks are padded to even lengths
        file.seek(length + extra + padding, os.SEEK_CUR)


def _in_boxes(file: BinaryIO) -> bool:
    end = os.fstat(file.fileno()).st_size
    place = 0
    while place + 8 <= end:
        file.seek(place)
        size, name = struct.unpack(">I4s", file.read(8))
        if size == 1:
            size = struct.unpack(">Q", file.read(8))[0]
        if name == b"uuid" and file.read(16) == _C2PA_BOX:
            return True
        if size < 8:
            return False
        place += size
    return False


def _in_tiff(file: BinaryIO, order: str) -> bool:
    file.seek(4)
    (place,) = struct.unpack(order + "I", file.read(4))
    file.seek(place)
    (count,) = struct.unpack(order + "H", file.read(2))
    entries = (struct.unpack(order + "HHII", file.read(12)) for _ in range(count))
    return any(entry[0] == _C2PA_TIFF_TAG for entry in entries)
