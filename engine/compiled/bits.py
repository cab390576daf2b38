"""The bits of a JPEG's scan, one code after the other.

A reader is three numbers that are handed on, so that they stay in the processor's registers: `bits` (uint64, the next
ones, from the top), `held` (how many of them count) and `at` (the next byte).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.compiled.loop import entry, inlined, number

Bytes = NDArray[np.uint8]
Reader = tuple[np.uint64, int, int]

_FF, _STUFFED, _FIRST_RESTART, _LAST_RESTART = 0xFF, 0x00, 0xD0, 0xD7
_BLOCK = 512
_ONES = np.uint64(0x0101010101010101)
_TOPS = np.uint64(0x8080808080808080)


@inlined
def word(data: Bytes, at: int) -> np.uint64:
    """Eight bytes from `at`, the first one on top. LLVM makes one load of it."""
    here = np.uint64(at)
    found = np.uint64(data[here]) << np.uint64(56)
    found |= np.uint64(data[here + np.uint64(1)]) << np.uint64(48)
    found |= np.uint64(data[here + np.uint64(2)]) << np.uint64(40)
    found |= np.uint64(data[here + np.uint64(3)]) << np.uint64(32)
    found |= np.uint64(data[here + np.uint64(4)]) << np.uint64(24)
    found |= np.uint64(data[here + np.uint64(5)]) << np.uint64(16)
    found |= np.uint64(data[here + np.uint64(6)]) << np.uint64(8)
    return found | np.uint64(data[here + np.uint64(7)])


@inlined
def filled(data: Bytes, bits: np.uint64, held: int, at: int) -> Reader:
    """The reader with at least 56 bits in it, without a branch (Giesen, "Reading bits in far too many ways", 2018)."""
    added = (63 - held) >> 3
    return bits | (word(data, at) >> np.uint64(held)), held + (added << 3), at + added


@entry
def unstuffed(data: Bytes, at: int, out: Bytes, starts: NDArray[np.int64]) -> tuple[int, int, int]:
    """The scan that begins at `at`, as bits alone (T.81, B.1.1.5 and F.1.2.3): without the zeros behind each FF, and
    without the restart markers, behind which the parts that `starts` (at least one long) counts begin.

    (bytes, parts, where the scan's end stands in `data`); no bytes where a restart is out of turn or one too many, or
    the data end first. `out` is as long as the data.
    """
    length, parts = 0, 1
    starts[0] = 0
    while True:
        end = _next_ff(data, at)
        _copy(data, at, out, length, end - at)
        length += end - at
        if end + 1 >= len(data):
            return 0, parts, end
        marker = data[end + 1]
        if marker == _STUFFED:
            out[length] = _FF
            length += 1
        elif not _FIRST_RESTART <= marker <= _LAST_RESTART:
            return length, parts, end
        elif marker != _FIRST_RESTART + (parts - 1) % 8 or parts >= len(starts):
            return 0, parts, end
        else:
            starts[parts] = length
            parts += 1
        at = end + 2


@entry
def next_marker(data: Bytes, at: int, ends: NDArray[np.bool_]) -> int:
    """Where the first FF from `at` on stands that is followed by a byte which `ends` (256,), or the data's length.

    In blocks, of which hardly one has an FF before anything but 00: LLVM looks at many bytes at once."""
    one, block = np.uint64(1), np.uint64(_BLOCK)
    here, last = np.uint64(at), np.uint64(max(len(data), 1) - 1)
    while here < last:
        behind = min(here + block, last)
        some = False
        for place in range(here, behind):
            some |= (data[place] == _FF) & (data[place + one] != _STUFFED)
        if some:
            for place in range(here, behind):
                if data[place] == _FF and ends[data[place + one]]:
                    return number(place)
        here = behind
    return len(data)


@inlined
def _next_ff(data: Bytes, at: int) -> int:
    """Where the next FF stands, or the data end."""
    while at + 8 <= len(data):
        found = word(data, at)
        if (~found - _ONES) & found & _TOPS:
            break
        at += 8
    while at < len(data) and data[at] != _FF:
        at += 1
    return at


@inlined
def _copy(data: Bytes, at: int, out: Bytes, to: int, count: int) -> None:
    """Bytes; places without a sign, so that LLVM copies many at once."""
    begin, there = np.uint64(at), np.uint64(to)
    for step in range(np.uint64(count)):
        out[there + step] = data[begin + step]
