"""HEIF and AVIF (ISO/IEC 23008-12): the data of all items that are pictures, found through meta, iinf, iloc.

Exif and XMP are items of their own (`Exif`, `mime`), and a program that writes them moves the others' data,
so offsets are left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from engine.photos.layout import Buffer, CutOff, Layout, LayoutError

_NOT_PICTURES = (b"Exif", b"mime", b"uri ")
_IN_FILE, _IN_IDAT = 0, 1
_MAX_EXTENTS = 100_000


@dataclass(slots=True)
class _Cursor:
    """Reads big-endian numbers one behind the other."""

    data: Buffer
    at: int
    end: int

    def take(self, length: int) -> int:
        if self.at + length > self.end:
            raise LayoutError("a box that is too short")
        self.at += length
        return int.from_bytes(self.data[self.at - length : self.at], "big")

    def version(self) -> int:
        return self.take(4) >> 24


@dataclass(frozen=True, slots=True)
class _Item:
    number: int
    method: int
    extents: tuple[tuple[int, int], ...]


def layout(data: Buffer) -> Layout:
    """Per picture item, in the order of their ids: its type and its data. Without items: every `mdat`."""
    top = list(_boxes(data, 0, len(data)))
    meta = next(((at, end) for name, at, end in top if name == b"meta"), None)
    if meta is None:
        return _whole_mdat(data, top)
    inner = {name: (at, end) for name, at, end in _boxes(data, meta[0] + 4, meta[1])}
    if b"iloc" not in inner or b"iinf" not in inner:
        return _whole_mdat(data, top)
    types = dict(_item_types(data, *inner[b"iinf"]))
    items = sorted(_item_places(data, *inner[b"iloc"]), key=lambda item: item.number)
    parts: list[bytes | memoryview] = []
    for item in items:
        name = types.get(item.number, b"")
        if name not in _NOT_PICTURES:
            parts += [name, *_item_data(data, item, inner.get(b"idat"))]
    if not parts:
        return _whole_mdat(data, top)
    return Layout(parts)


def _whole_mdat(data: Buffer, boxes: list[tuple[bytes, int, int]]) -> Layout:
    """An image sequence's samples (and any metadata beside them)."""
    view = memoryview(data)
    parts: list[bytes | memoryview] = [view[at:end] for name, at, end in boxes if name == b"mdat"]
    if not parts:
        raise LayoutError("no picture in it")
    return Layout(parts)


def _boxes(data: Buffer, at: int, stop: int) -> Iterator[tuple[bytes, int, int]]:
    """(name, offset of the body, end) of each box between `at` and `stop`."""
    while at + 8 <= stop:
        length, name = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        body = at + 8
        if length == 1:
            length, body = int.from_bytes(data[body : body + 8], "big"), body + 8
        elif length == 0:
            length = stop - at
        end = at + length
        if end < body:
            raise LayoutError("a box without a length")
        if end > stop:
            raise CutOff("truncated")
        yield name, body, end
        at = end


def _item_types(data: Buffer, at: int, end: int) -> Iterator[tuple[int, bytes]]:
    cursor = _Cursor(data, at, end)
    cursor.take(2 if cursor.version() == 0 else 4)
    for name, start, stop in _boxes(data, cursor.at, end):
        entry = _Cursor(data, start, stop)
        version = entry.version()
        if name == b"infe" and version >= 2:
            number = entry.take(2 if version == 2 else 4)
            entry.take(2)
            yield number, entry.take(4).to_bytes(4, "big")


def _item_places(data: Buffer, at: int, end: int) -> Iterator[_Item]:
    cursor = _Cursor(data, at, end)
    version = cursor.version()
    if version > 2:
        raise LayoutError("an unknown version of iloc")
    sizes = cursor.take(2)
    offset_size, length_size, base_size = sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15
    index_size = sizes & 15 if version else 0
    wide = 4 if version == 2 else 2
    total = 0
    for _ in range(cursor.take(wide)):
        number = cursor.take(wide)
        method = cursor.take(2) & 15 if version else _IN_FILE
        cursor.take(2)
        base = cursor.take(base_size)
        count = cursor.take(2)
        total += count
        if total > _MAX_EXTENTS:
            raise LayoutError("too many extents")
        extents = []
        for _ in range(count):
            cursor.take(index_size)
            extents.append((base + cursor.take(offset_size), cursor.take(length_size)))
        yield _Item(number, method, tuple(extents))


def _item_data(data: Buffer, item: _Item, idat: tuple[int, int] | None) -> Iterator[memoryview]:
    view = memoryview(data)
    if item.method not in (_IN_FILE, _IN_IDAT):
        raise LayoutError("an item made of other items")
    start, stop = (0, len(data)) if item.method == _IN_FILE else (idat or (0, 0))
    for offset, length in item.extents:
        if length == 0:
            raise LayoutError("an extent without a length")
        if start + offset + length > stop:
            raise CutOff("truncated")
        yield view[start + offset : start + offset + length]
