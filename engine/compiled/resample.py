"""Pictures made smaller as Pillow does it (Resample.c): weights in integers, along each row, then along each column.

Pillow 13 has no SIMD; LLVM makes it of these loops. Colours lie side by side: the three of a pixel, or four
bytes of which the last means nothing, as Pillow keeps them.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from engine.compiled.jit import compiled, inlined

Rows = NDArray[np.uint8]
Weights = NDArray[np.int32]
Spans = NDArray[np.uint64]
Place = int | np.uint64

BOX, BILINEAR, HAMMING, LANCZOS = range(4)
"""Filters."""
_LEVEL, _SWING = float(np.float32(0.54)), float(np.float32(0.46))  # single precision there, too
_BITS = 22  # PRECISION_BITS
_HALF = 1 << (_BITS - 1)
_ONE, _TWO, _THREE = np.uint64(1), np.uint64(2), np.uint64(3)
_FOUR = np.uint64(4)


@compiled
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
            weights[place, at] = int(math.copysign(0.5, share) + share * (1 << _BITS))
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


@compiled
def along_rows(rows: Rows, spans: Spans, weights: Weights, out: Rows) -> None:
    """(h, w) -> (h, len(spans)). Four rows at a time: their sums do not wait for each other."""
    count = np.uint64(len(rows))
    together = count - count % np.uint64(4)
    for y in range(np.uint64(0), together, np.uint64(4)):
        _along_four(rows, y, y + _ONE, y + _TWO, y + _THREE, spans, weights, out)
    for y in range(together, count):
        _along_four(rows, y, y, y, y, spans, weights, out)


@inlined
def _along_four(
    rows: Rows, a: Place, b: Place, c: Place, d: Place, spans: Spans, weights: Weights, out: Rows
) -> None:  # fmt: skip
    for place in range(np.uint64(len(spans))):
        of_a = of_b = of_c = of_d = np.int32(_HALF)
        for at in range(spans[place, 1]):
            x, weight = spans[place, 0] + at, weights[place, at]
            of_a += np.int32(rows[a, x]) * weight
            of_b += np.int32(rows[b, x]) * weight
            of_c += np.int32(rows[c, x]) * weight
            of_d += np.int32(rows[d, x]) * weight
        out[a, place], out[b, place] = _pixel(of_a), _pixel(of_b)
        out[c, place], out[d, place] = _pixel(of_c), _pixel(of_d)


@compiled
def along_rows_of_three(rows: Rows, spans: Spans, weights: Weights, out: Rows) -> None:
    """As `along_rows`, of three colours: (h, 3w) -> (h, 3 len(spans)). Two rows at a time."""
    _along_pairs(rows, _THREE, spans, weights, out)


@compiled
def along_rows_of_four(rows: Rows, spans: Spans, weights: Weights, out: Rows) -> None:
    """As `along_rows_of_three`, and the fourth byte is left out: (h, 4w) -> (h, 3 len(spans))."""
    _along_pairs(rows, _FOUR, spans, weights, out)


@inlined
def _along_pairs(rows: Rows, gap: Place, spans: Spans, weights: Weights, out: Rows) -> None:
    count = np.uint64(len(rows))
    together = count - count % _TWO
    for y in range(np.uint64(0), together, _TWO):
        _along_two(rows, gap, y, y + _ONE, spans, weights, out)
    for y in range(together, count):
        _along_two(rows, gap, y, y, spans, weights, out)


@inlined
def _along_two(
    rows: Rows, gap: Place, a: Place, b: Place, spans: Spans, weights: Weights, out: Rows
) -> None:  # fmt: skip
    for place in range(np.uint64(len(spans))):
        red_a = green_a = blue_a = red_b = green_b = blue_b = np.int32(_HALF)
        x, to = spans[place, 0] * gap, place * _THREE
        for at in range(spans[place, 1]):
            weight = weights[place, at]
            red_a += np.int32(rows[a, x]) * weight
            green_a += np.int32(rows[a, x + _ONE]) * weight
            blue_a += np.int32(rows[a, x + _TWO]) * weight
            red_b += np.int32(rows[b, x]) * weight
            green_b += np.int32(rows[b, x + _ONE]) * weight
            blue_b += np.int32(rows[b, x + _TWO]) * weight
            x += gap
        out[a, to], out[a, to + _ONE], out[a, to + _TWO] = _pixel(red_a), _pixel(green_a), _pixel(blue_a)
        out[b, to], out[b, to + _ONE], out[b, to + _TWO] = _pixel(red_b), _pixel(green_b), _pixel(blue_b)


@compiled
def along_columns(
    rows: Rows, from_row: int, spans: Spans, weights: Weights, summed: NDArray[np.int32], out: Rows
) -> None:
    """(h, w) -> (len(spans), w), of whatever channels. `rows` begin with the picture's row `from_row`; `summed` is
    (w,), to work in."""
    for place in range(np.uint64(len(spans))):
        summed[:] = _HALF
        for at in range(spans[place, 1]):
            row, weight = spans[place, 0] - np.uint64(from_row) + at, weights[place, at]
            for x in range(np.uint64(len(summed))):
                summed[x] += np.int32(rows[row, x]) * weight
        for x in range(np.uint64(len(summed))):
            out[place, x] = _pixel(summed[x])


@inlined
def _pixel(summed: np.int32) -> int:
    return min(max(int(summed >> _BITS), 0), 255)
