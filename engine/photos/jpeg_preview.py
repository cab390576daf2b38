"""The preview that a camera put behind the picture of a JPEG (CIPA DC-007, multi-picture format), where by all signs
it shows that very picture.

The signs are that the file still is as the camera wrote it: the picture has the length to the byte that it noted,
which a program that encodes it anew or adds metadata changes; the preview stands where the camera noted, is whole and
has the same shape; and neither has a date of change other than that at which the photo was taken. Anything less, and
the picture itself is decoded. An edit would pass that keeps the length to the byte, both dates, and what lies behind
the picture. The small thumbnail in EXIF has no such signs, and is never used.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator, Mapping
from typing import Any

from engine.photos.ifd import read_ifd
from engine.photos.layout import LayoutError, jpeg
from engine.photos.opening import Opened, Pixels, open_jpeg
from engine.photos.orientation import exif_orientation, upright_size

_MP_ENTRIES = 0xB002
_LARGE_THUMBNAIL = 0x01
"""The first byte of the type of a "large thumbnail"; gain maps, panoramas and the like have others."""

_EXIF_IFD, _CHANGED, _TAKEN = 0x8769, 0x0132, 0x9003
_DATE = re.compile(rb"\d{4}:\d\d:\d\d \d\d:\d\d:\d\d")
_MAX_ASPECT_DIFFERENCE = 0.01


def by_preview(picture: Opened, data: bytes, end: int, least: int) -> Opened | None:
    """The picture of this JPEG, seen by the smallest preview whose long side is at least `least`; None where none is
    proven. `end` is the offset behind the picture's EOI. A preview that fails to decode is passed over."""
    taken = _date_of(picture.info)
    if "mp" not in picture.info or taken is None:
        return None
    found = (_opened(data[at : at + length]) for at, length in _places(picture.info, data, end))
    fitting = [preview for preview in found if preview and _fits(preview, picture, least, taken)]
    if not fitting:
        return None
    preview = min(fitting, key=lambda of: of.size)
    orientation = exif_orientation(picture.info.get("exif"))

    def load(side: int) -> Pixels:
        try:
            pixels = preview.load(side)
        except (OSError, SyntaxError, ValueError):
            return picture.load(side)
        return Pixels(pixels.image, orientation, picture.info.get("icc_profile"), pixels.adobe)

    return Opened(preview.size, load, upright_size(picture.size, orientation))


def _places(info: Mapping[Any, Any], data: bytes, end: int) -> Iterator[tuple[int, int]]:
    """(offset, length) of each large thumbnail, if the picture still has the length that the camera noted.

    An entry is 16 bytes: attributes, length, offset behind the start of the MP header, two dependent entries.
    """
    mp = read_ifd(info["mp"])
    entries = list(struct.iter_unpack(mp.order + "IIIHH", _whole_entries(mp.bytes_of(_MP_ENTRIES))))
    if not entries or not _has_length(data, end, entries[0][1]):
        return
    for attributes, length, offset, *_ in entries[1:]:
        at = info["mpoffset"] + offset
        if attributes >> 16 & 0xFF == _LARGE_THUMBNAIL and end <= at < at + length <= len(data):
            yield at, length


def _whole_entries(raw: bytes) -> bytes:
    return raw[: len(raw) // 16 * 16]


def _has_length(data: bytes, end: int, noted: int) -> bool:
    """Some cameras count the zeros with which they fill up to the next block."""
    return end <= noted <= len(data) and not data[end:noted].strip(b"\0")


def _opened(data: bytes) -> Opened | None:
    try:
        jpeg.layout(data)
        return open_jpeg(data)
    except (LayoutError, OSError, SyntaxError, ValueError):
        return None


def _fits(preview: Opened, picture: Opened, least: int, taken: bytes) -> bool:
    if not all(preview.size) or not least <= max(preview.size) < max(picture.size):
        return False
    (width, height), (full_width, full_height) = preview.size, picture.size
    aspect = (width * full_height) / (height * full_width)
    same_shape = 1 - _MAX_ASPECT_DIFFERENCE <= aspect <= 1 + _MAX_ASPECT_DIFFERENCE
    same_date = "exif" not in preview.info or _date_of(preview.info) == taken
    profile = preview.info.get("icc_profile")
    return same_shape and same_date and profile in (None, picture.info.get("icc_profile"))


def _date_of(info: Mapping[Any, Any]) -> bytes | None:
    """When the photo was taken, if it was not changed at another time; None where either date is absent."""
    exif = info.get("exif", b"").removeprefix(b"Exif\0\0")
    first = read_ifd(exif)
    at = first.number(_EXIF_IFD)
    taken = read_ifd(exif, at).bytes_of(_TAKEN)[:19] if at else b""
    return taken if _DATE.fullmatch(taken) and first.bytes_of(_CHANGED)[:19] == taken else None
