"""Pictures made smaller as Pillow does it (Resample.c): weights in integers, along each row, then along each column.

Pillow 13 has no SIMD. Along rows four bytes are summed at once: a pixel's colours with the byte behind them that means
nothing, as Pillow keeps it, or the pixels of four rows of a grey picture. Along columns LLVM finds as many by itself.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from engine.compiled.loop import entry, in_llvm, inlined

Bytes = NDArray[np.uint8]
Fours = NDArray[np.uint32]
Weights = NDArray[np.int32]
Spans = NDArray[np.uint64]
Place = int | np.uint64
Four = tuple[np.uint32, np.uint32, np.uint32, np.uint32]

BITS = 22
"""Of a weight, behind the point (Resample.c, PRECISION_BITS)."""
BOX, BILINEAR, HAMMING, LANCZOS = range(4)
"""Filters."""
_LEVEL, _SWING = float(np.float32(0.54)), float(np.float32(0.46))  # single precision there, too
_ONE, _TWO, _THREE, _FOUR = (np.uint64(number) for number in range(1, 5))
_EIGHT, _SIXTEEN = np.uint32(8), np.uint32(16)
_BYTE = np.uint32(0xFF)


@entry
def fill_weights(
    size: int, begin: float, length: float, by: int, reach: float, spans: Spans, weights: Weights,
    row: NDArray[np.float64],
) -> None:  # fmt: skip
    """What each of `len(spans)` pixels is made of, out of `length` pixels from `begin` on, of `size`.

    `spans` (n, 2) are its first and how many, `weights` (n, k) how much each of these counts, in 2^-22. `reach` is the
    filter's own, in pixels of whichever side is the smaller one; `row` is (k,), to work in.
    """
    scale = length / len(spans)
    stretched = max(scale, 1.0)
    for place in range(len(spans)):
        centre = begin + (place + 0.5) * scale
        first = max(int(centre - reach * stretched + 0.5), 0)
        count = min(int(centre + reach * stretched + 0.5), size) - first
        total = 0.0
        for at in range(count):
            row[at] = _weight((at + first - centre + 0.5) * (1.0 / stretched), by)
            total += row[at]
        for at in range(count):
            share = row[at] / total if total != 0.0 else row[at]
            weights[place, at] = int(math.copysign(0.5, share) + share * (1 << BITS))
        spans[place, 0], spans[place, 1] = first, count


@inlined
def _weight(x: float, by: int) -> float:
    if by == BOX:
        return 1.0 if -0.5 < x <= 0.5 else 0.0
    if by == LANCZOS:
        return _sinc(x) * _sinc(x / 3) if -3.0 <= x < 3.0 else 0.0
    return max(1.0 - abs(x), 0.0) if by == BILINEAR else _hamming(abs(x))


@inlined
def _hamming(x: float) -> float:
    if x == 0.0:
        return 1.0
    return _sinc(x) * (_LEVEL + _SWING * math.cos(x * math.pi)) if x < 1.0 else 0.0


@inlined
def _sinc(x: float) -> float:
    return 1.0 if x == 0.0 else math.sin(x * math.pi) / (x * math.pi)


@in_llvm("engine.compiled.four_sums", "typed")
def four_sums(rows: Bytes, at: Place, stride: Place, weights: Weights, place: Place, count: Place) -> Four:
    """Four pixels of four bytes each, one below the other: each the sum of `count` such pixels side by side, times
    `weights[place]` (n, k), rounded and held to 0..255.

    The first lies `at` bytes behind the start of `rows`, those below it `stride` bytes further each. Numba has no words
    for a vector, and LLVM does not find this one."""
    raise NotImplementedError


@entry
def along_rows(rows: Bytes, out: Fours, spans: Spans, weights: Weights) -> None:
    """(h, 4w) -> (h, len(spans)) of four bytes each. Four rows at a time: their sums do not wait for each other."""
    count, long = np.uint64(len(rows)), np.uint64(rows.shape[1])
    together = count - count % _FOUR
    for y in range(np.uint64(0), together, _FOUR):
        for place in range(np.uint64(len(spans))):
            at = y * long + spans[place, 0] * _FOUR
            a, b, c, d = four_sums(rows, at, long, weights, place, spans[place, 1])
            out[y, place], out[y + _ONE, place] = a, b
            out[y + _TWO, place], out[y + _THREE, place] = c, d
    for y in range(together, count):
        for place in range(np.uint64(len(spans))):
            at = y * long + spans[place, 0] * _FOUR
            out[y, place], _, _, _ = four_sums(rows, at, np.uint64(0), weights, place, spans[place, 1])


@entry
def along_columns(
    rows: Bytes, from_row: int, summed: NDArray[np.int32], out: Bytes, spans: Spans, weights: Weights
) -> None:
    """(h, w) -> (len(spans), w), of whatever channels. `rows` begin with the picture's row `from_row`; `summed` is
    (w,), to work in."""
    for place in range(np.uint64(len(spans))):
        summed[:] = 1 << (BITS - 1)
        for at in range(spans[place, 1]):
            row, weight = spans[place, 0] - np.uint64(from_row) + at, weights[place, at]
            for x in range(np.uint64(len(summed))):
                summed[x] += np.int32(rows[row, x]) * weight
        for x in range(np.uint64(len(summed))):
            out[place, x] = min(max(int(summed[x] >> BITS), 0), 255)


@entry
def three_of_four(fours: Fours, out: Bytes) -> None:
    """(h, w) of four bytes each -> (h, 3w) without the last of them."""
    for y in range(np.uint64(len(fours))):
        for x in range(np.uint64(fours.shape[1])):
            colour, at = fours[y, x], x * _THREE
            out[y, at], out[y, at + _ONE] = colour & _BYTE, colour >> _EIGHT & _BYTE
            out[y, at + _TWO] = colour >> _SIXTEEN & _BYTE
