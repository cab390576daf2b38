"""TIFF 6.0, BigTIFF and DNG: the strips and tiles of all IFDs and SubIFDs, and what is needed to read them.

Offsets are left out, since every program that rewrites a TIFF moves the data.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

from engine.photos.layout import Buffer, CutOff, Layout, LayoutError

_MAX_IFDS = 1000
_MAX_VALUES = 4_000_000
_WIDTH, _HEIGHT, _STRIP_OFFSETS, _STRIP_COUNTS, _TILE_OFFSETS, _TILE_COUNTS = 256, 257, 273, 279, 324, 325
_JPEG_OFFSET, _JPEG_LENGTH, _SUB_IFDS, DNG_VERSION = 513, 514, 330, 50706
_FORMAT = (_WIDTH, _HEIGHT, 258, 259, 262, 266, 277, 278, 284, 317, 320, 322, 323, 338, 339, 347)
"""Size, bits, compression, photometric, fill order, samples, rows per strip, planes, predictor, palette, tile
size, extra samples, sample format, JPEG tables."""

_TYPES = {1: "B", 2: "B", 3: "H", 4: "I", 6: "b", 7: "B", 8: "h", 9: "i", 13: "I", 16: "Q", 17: "q", 18: "Q"}
_LINKS = (_STRIP_OFFSETS, _STRIP_COUNTS, _TILE_OFFSETS, _TILE_COUNTS, _JPEG_OFFSET, _JPEG_LENGTH, _SUB_IFDS)
_WANTED = frozenset((*_FORMAT, *_LINKS, DNG_VERSION))

Tags = dict[int, tuple[int, ...]]


@dataclass(slots=True)
class _Reader:
    data: Buffer
    order: str
    big: bool
    seen: set[int] = field(default_factory=set)
    budget: int = _MAX_VALUES

    def number(self, at: int, code: str) -> int:
        size = struct.calcsize(code)
        if at < 0 or at + size > len(self.data):
            raise CutOff("truncated")
        value: int = struct.unpack(self.order + code, self.data[at : at + size])[0]
        return value

    def ifd(self, at: int) -> tuple[Tags, int]:
        """The wanted integer tags of the IFD at `at`, and the offset of the next one."""
        if at in self.seen or len(self.seen) >= _MAX_IFDS:
            raise LayoutError("IFDs that go round in circles")
        self.seen.add(at)
        count = self.number(at, "Q" if self.big else "H")
        first, step = (at + 8, 20) if self.big else (at + 2, 12)
        end = first + count * step
        if end > len(self.data):
            raise CutOff("truncated")
        tags: Tags = {}
        for entry in range(first, end, step):
            tag = self.number(entry, "H")
            if tag in _WANTED:
                tags[tag] = self._values(entry)
        return tags, self.number(end, "Q" if self.big else "I") if end + 4 <= len(self.data) else 0

    def _values(self, entry: int) -> tuple[int, ...]:
        code = _TYPES.get(self.number(entry + 2, "H"))
        if code is None:
            return ()
        count = self.number(entry + 4, "Q" if self.big else "I")
        inline, at = (8, entry + 12) if self.big else (4, entry + 8)
        length = count * struct.calcsize(code)
        if length > inline:
            at = self.number(at, "Q" if self.big else "I")
        if at + length > len(self.data):
            raise CutOff("truncated")
        self.budget -= count
        if self.budget < 0:
            raise LayoutError("too many values")
        return struct.unpack(f"{self.order}{count}{code}", self.data[at : at + length])


def layout(data: Buffer) -> Layout:
    """The pictures of all IFDs; `size` is the largest one's."""
    view = memoryview(data)
    parts: list[bytes | memoryview] = []
    sizes = [(0, 0)]
    spent = 0
    for tags in ifds(data):
        described = [(tag, tags[tag]) for tag in _FORMAT if tag in tags]
        parts.append(repr(described).encode())
        sizes.append((_one(tags, _WIDTH), _one(tags, _HEIGHT)))
        for at, length in _spans(tags):
            spent += length
            if at + length > len(data):
                raise CutOff("truncated")
            if spent > 4 * len(data):
                raise LayoutError("strips that overlap")
            parts.append(view[at : at + length])
    return Layout(parts, max(sizes, key=lambda size: size[0] * size[1]))


def ifds(data: Buffer) -> list[Tags]:
    """The integer tags of every IFD and SubIFD, each followed by its own SubIFDs."""
    reader, at = _open(data)
    found: list[Tags] = []
    pending = [at]
    while pending:
        at = pending.pop()
        if at == 0:
            continue
        tags, following = reader.ifd(at)
        found.append(tags)
        pending.append(following)
        pending.extend(reversed(tags.get(_SUB_IFDS, ())))
    return found


def is_dng(data: Buffer) -> bool:
    """Whether the first IFD carries a DNG version."""
    try:
        reader, at = _open(data)
        return DNG_VERSION in reader.ifd(at)[0]
    except LayoutError:
        return False


def _open(data: Buffer) -> tuple[_Reader, int]:
    order = {b"II": "<", b"MM": ">"}.get(data[:2])
    if order is None:
        raise LayoutError("no TIFF header")
    reader = _Reader(data, order, big=False)
    magic = reader.number(2, "H")
    if magic == 43:
        return _Reader(data, order, big=True), reader.number(8, "Q")
    if magic != 42:
        raise LayoutError("no TIFF header")
    return reader, reader.number(4, "I")


def _spans(tags: Tags) -> list[tuple[int, int]]:
    """(offset, length) of the strips, or the tiles, or the old-style JPEG of one IFD."""
    pairs = ((_STRIP_OFFSETS, _STRIP_COUNTS), (_TILE_OFFSETS, _TILE_COUNTS), (_JPEG_OFFSET, _JPEG_LENGTH))
    for offsets, counts in pairs:
        if tags.get(offsets):
            if len(tags[offsets]) != len(tags.get(counts, ())):
                raise LayoutError("strips without a length")
            return list(zip(tags[offsets], tags[counts], strict=True))
    return []


def _one(tags: Tags, tag: int) -> int:
    return next(iter(tags.get(tag, ())), 0)
