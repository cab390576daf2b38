"""JPEG (ITU-T T.81, annex B): all segments but APPn and COM, and the scans, up to the first EOI.

APP14 counts as image data, since its colour transform changes the colours. Whatever stands behind the EOI
(a second picture of an MPO file, a motion photo's film) does not.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.compiled.bits import next_marker
from engine.compiled.ready import LOOPS
from engine.photos.layout import Buffer, CutOff, Layout, LayoutError

_SOI, _EOI, _SOS, _APP14 = 0xD8, 0xD9, 0xDA, 0xEE
_STANDALONE = {0x01, *range(0xD0, 0xD9)}
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
_NOTES = {*range(0xE0, 0xF0), 0xFE}
_METADATA = _NOTES - {_APP14}
_ENDS_SCAN = np.array([code not in {0x00, 0xFF, *_STANDALONE} for code in range(256)])
_STRIDE = 1 << 18
"""Bytes that are searched at once: they and what is made of them stay in the core's own cache."""


def layout(data: Buffer, start: int = 0) -> Layout:
    """The picture whose SOI stands at `start`; it ends behind its EOI."""
    if data[start : start + 2] != b"\xff\xd8":
        raise LayoutError("no start of image")
    view = memoryview(data)
    parts: list[bytes | memoryview] = []
    notes: list[memoryview] = []
    size = (0, 0)
    at = start + 2
    while True:
        marker, at = _next_marker(data, at)
        if marker == _EOI:
            return Layout(parts, size, at, tuple(notes))
        if marker in _STANDALONE:
            continue
        end = _end(data, marker, at)
        if marker in _FRAMES:
            size = _frame(data, at, end)
        if marker not in _METADATA:
            parts.append(view[at - 1 : end])
        if marker in _NOTES:
            notes.append(view[at - 1 : end])
        at = end


def _next_marker(data: Buffer, at: int) -> tuple[int, int]:
    """The next marker's code and the offset behind it; fill and stray bytes are skipped, as libjpeg does."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0:
            raise CutOff("truncated")
        while data[at : at + 1] == b"\xff":
            at += 1
        if at >= len(data):
            raise CutOff("truncated")
        at += 1
        if data[at - 1] != 0:
            return data[at - 1], at


def _end(data: Buffer, marker: int, at: int) -> int:
    """Of the segment whose length stands at `at`, and of the scan behind it."""
    end = _segment_end(data, at)
    return _scan_end(data, end) if marker == _SOS else end


def _segment_end(data: Buffer, at: int) -> int:
    length = int.from_bytes(data[at : at + 2], "big")
    if at + max(length, 2) > len(data):
        raise CutOff("truncated")
    if length < 2:
        raise LayoutError("a segment without a length")
    return at + length


def _frame(data: Buffer, at: int, end: int) -> tuple[int, int]:
    if end - at < 8:
        raise LayoutError("a frame header that is too short")
    return int.from_bytes(data[at + 5 : at + 7], "big"), int.from_bytes(data[at + 3 : at + 5], "big")


def _scan_end(data: Buffer, at: int) -> int:
    """Where the entropy-coded data that begin at `at` end: inside, FF is followed only by 00 or a restart."""
    values = np.frombuffer(data, np.uint8)
    end = _ended(values, at) if LOOPS.ready else _ended_by_numpy(values, at)
    if end >= len(values):
        raise CutOff("truncated")
    return end


def _ended(values: NDArray[np.uint8], at: int) -> int:
    return next_marker(values, at, _ENDS_SCAN)


def _ended_by_numpy(values: NDArray[np.uint8], at: int) -> int:
    """This looks at every byte of a photo: nearly twice as fast as a regular expression, and other threads run
    meanwhile."""
    for begin in range(at, len(values) - 1, _STRIDE):
        following = values[begin + 1 : begin + 1 + _STRIDE]
        here = values[begin : begin + len(following)]
        found = np.flatnonzero((here == 0xFF) & (following != 0))
        ends = found[_ENDS_SCAN[following[found]]]
        if ends.size:
            return begin + int(ends[0])
    return len(values)


@LOOPS.warms
def _warm() -> None:
    if _ended(np.frombuffer(b"\xff\0\xff\xd0\xff\xd9", np.uint8), 0) != 4:
        raise RuntimeError("the end of a scan was not found")
