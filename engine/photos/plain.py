"""The camera's notes in a JPEG that holds nothing but them: most of what comes out of cameras.

ExifTool knows every way in which programs put keywords and dates into files, and takes some milliseconds for each. A
JPEG whose only metadata are one plain EXIF block, a colour profile and the places of previews has no keywords, and its
few tags stand where EXIF says (CIPA DC-008, 4.6). Whatever is odd in the slightest is left to ExifTool.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

Texts = Mapping[str, str]
"""What the tags of `TAGS` say, by their names in EXIF (and in ExifTool)."""

TAGS = {
    0x010F: "Make", 0x0110: "Model", 0x9003: "DateTimeOriginal", 0x9004: "CreateDate", 0x9291: "SubSecTimeOriginal",
    0xA434: "LensModel",
}  # fmt: skip
_OF_FIRST = {0x010F, 0x0110}
"""Those that stand in the first directory; the others in that of `_EXIF_IFD`."""
_EXIF_IFD = 0x8769
_TELLING = {0x02BC, 0x83BB, 0x8649, 0x014A, 0x9C9B, 0x9C9C, 0x9C9D, 0x9C9E, 0x9C9F}
"""XMP, IPTC, Photoshop's block, further directories, and what Windows writes: not plain."""

_APP0, _APP1, _APP2, _APP14, _COMMENT = 0xE0, 0xE1, 0xE2, 0xEE, 0xFE
_EXIF = b"Exif\0\0"
_HARMLESS = {
    _APP0: (b"JFIF\0",),
    _APP2: (b"ICC_PROFILE\0", b"MPF\0"),
    _APP14: (b"Adobe",),
    _COMMENT: (b"",),
}
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_ASCII = 2
_TEXT = re.compile(rb"([ -~]*)\0*")
_AMBIGUOUS = ("true", "false")
"""ExifTool hands these on in lower case."""


class _OddError(Exception):
    """Not plain."""


class _Entry(NamedTuple):
    kind: int
    value: bytes


def plain_texts(segments: Iterable[bytes | memoryview]) -> Texts | None:
    """What EXIF's `TAGS` say in a JPEG whose metadata segments are these (from the marker's code on); None where
    something else may stand in them."""
    try:
        blocks = [block for segment in segments if (block := _exif_of(bytes(segment))) is not None]
        if len(blocks) > 1:
            return None
        return _texts(blocks[0]) if blocks else {}
    except (_OddError, struct.error):
        return None


def _exif_of(segment: bytes) -> bytes | None:
    """The TIFF structure in it; None for a segment that says nothing of the photo."""
    code, body = segment[0], segment[3:]
    if code == _APP1 and body.startswith(_EXIF):
        return body.removeprefix(_EXIF)
    if not body.startswith(_HARMLESS.get(code, ())):
        raise _OddError
    return None


def _texts(tiff: bytes) -> Texts:
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(tiff[:4])
    if order is None:
        raise _OddError
    first, behind = _directory(tiff, order, struct.unpack_from(order + "I", tiff, 4)[0])
    second, _ = _directory(tiff, order, behind) if behind else ({}, 0)
    noted = _second(tiff, order, first)
    if TAGS.keys() & second.keys() or noted.keys() & _OF_FIRST or TAGS.keys() & first.keys() - _OF_FIRST:
        raise _OddError
    return dict(_texts_in({**first, **noted}))


def _second(tiff: bytes, order: str, first: Mapping[int, _Entry]) -> dict[int, _Entry]:
    """The directory of what the camera noted of the exposure."""
    if _EXIF_IFD not in first:
        return {}
    kind, value = first[_EXIF_IFD]
    if kind not in (4, 13):
        raise _OddError
    entries, behind = _directory(tiff, order, struct.unpack(order + "I", value)[0])
    if behind or _EXIF_IFD in entries:
        raise _OddError
    return entries


def _directory(tiff: bytes, order: str, at: int) -> tuple[dict[int, _Entry], int]:
    """Its entries, all of them whole and once each, and where the next directory is, 0 for none."""
    if at < 8:
        raise _OddError
    (count,) = struct.unpack_from(order + "H", tiff, at)
    entries = dict(_entries(tiff, order, at + 2, count))
    if len(entries) != count or entries.keys() & _TELLING:
        raise _OddError
    return entries, struct.unpack_from(order + "I", tiff, at + 2 + 12 * count)[0]


def _entries(tiff: bytes, order: str, at: int, count: int) -> Iterator[tuple[int, _Entry]]:
    for place in range(at, at + 12 * count, 12):
        tag, kind, number = struct.unpack_from(order + "HHI", tiff, place)
        size = number * _SIZES.get(kind, 0)
        start = place + 8 if size <= 4 else struct.unpack_from(order + "I", tiff, place + 8)[0]
        if not size or start < 8 or start + size > len(tiff):
            raise _OddError
        yield tag, _Entry(kind, tiff[start : start + size])


def _texts_in(entries: Mapping[int, _Entry]) -> Iterator[tuple[str, str]]:
    for tag in TAGS.keys() & entries.keys():
        kind, value = entries[tag]
        found = _TEXT.fullmatch(value) if kind == _ASCII else None
        if found is None or found[1].strip().lower().decode() in _AMBIGUOUS:
            raise _OddError
        yield TAGS[tag], found[1].decode()
