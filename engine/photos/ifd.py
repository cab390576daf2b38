"""The directories (IFDs) of a TIFF structure, as EXIF and multi-picture JPEGs hold them: tags are looked up singly."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

_CODES = {1: "B", 3: "H", 4: "I"}
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8}
_MOST_BYTES = 1 << 16


@dataclass(frozen=True, slots=True)
class Ifd:
    """One directory of `tiff`. A tag that is absent, damaged or of another type has no number and no bytes."""

    tiff: bytes
    order: str = "<"
    entries: dict[int, int] = field(default_factory=dict)

    def number(self, tag: int) -> int | None:
        """The first value of an unsigned tag."""
        raw, kind = self._raw(tag)
        code = _CODES.get(kind)
        if code is None or len(raw) < struct.calcsize(code):
            return None
        return int(struct.unpack_from(self.order + code, raw)[0])

    def bytes_of(self, tag: int) -> bytes:
        """The value as it is stored, at most 64 KB of it."""
        return self._raw(tag)[0]

    def _raw(self, tag: int) -> tuple[bytes, int]:
        at = self.entries.get(tag)
        if at is None:
            return b"", 0
        kind, count = struct.unpack_from(self.order + "HI", self.tiff, at + 2)
        length, place = count * _SIZES.get(kind, 0), at + 8
        if length > 4:
            (place,) = struct.unpack_from(self.order + "I", self.tiff, place)
        if length > _MOST_BYTES or place + length > len(self.tiff):
            return b"", 0
        return self.tiff[place : place + length], kind


def read_ifd(tiff: bytes, at: int | None = None) -> Ifd:
    """The directory at offset `at`, or the first one. One that is cut off has the entries that are whole."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    entries: dict[int, int] = {}
    if order is None:
        return Ifd(tiff)
    try:
        if at is None:
            (at,) = struct.unpack_from(order + "I", tiff, 4)
        (count,) = struct.unpack_from(order + "H", tiff, at)
        for entry in range(at + 2, min(at + 2 + 12 * count, len(tiff) - 11), 12):
            entries.setdefault(struct.unpack_from(order + "H", tiff, entry)[0], entry)
    except struct.error:
        pass
    return Ifd(tiff, order, entries)
