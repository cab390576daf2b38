"""What a small picture is like: how light, how sharp, and its hash of gradients, in one call. To call each by itself
takes as long as to work it out, and other threads wait for Python's lock meanwhile."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.compiled.loop import compiled, entry, number
from engine.compiled.resample import Spans, Weights, along_columns, along_rows

Bytes = NDArray[np.uint8]
Fours = NDArray[np.uint32]
Edges = NDArray[np.intp]
Sums = NDArray[np.int64]

_RED, _GREEN, _BLUE, _HALF = (np.uint32(value) for value in (19595, 38470, 7471, 1 << 15))
"""ITU-R 601 in 2^-16, as Pillow has it (Convert.c)."""
_BYTE, _EIGHT, _SIXTEEN, _TWENTY_FOUR = (np.uint32(value) for value in (0xFF, 8, 16, 24))
_ONE, _TWO, _THREE, _FOUR = (np.uint64(value) for value in range(1, 5))


class Shrunk(NamedTuple):
    """A grey picture (h, w) made smaller, (m, n), rows first: what of, and room to work in."""

    across: Spans
    """(n, 2)"""
    across_weights: Weights
    down: Spans
    """(m, 2)"""
    down_weights: Weights
    joined: Fours
    """(h / 4, n), rounded up"""
    narrow: Bytes
    """(h, n)"""
    summed: NDArray[np.int32]
    """(n,)"""
    small: Bytes
    """(m, n)"""


class Cells(NamedTuple):
    """The parts of a picture: where their rows and columns begin and end, counted from the first pixel that has all its
    neighbours; and in each the sum of the 4-neighbour Laplacian, and of its squares."""

    rows: Edges
    columns: Edges
    sums: Sums
    squares: Sums


@entry
def figures(
    colours: Fours, grey: Bytes, fours: Fours, fours_bytes: Bytes, hashed: Shrunk, looked: Shrunk, cells: Cells,
    black: int, white: int,
) -> tuple[int, int, np.uint64]:  # fmt: skip
    """Of a picture (h, w) of four bytes each, red the lowest: the sum of its luminance, how many pixels' is at most
    `black` or at least `white`, and the dhash of `hashed` (8, 9). `looked` is made, too, and its `cells`' sums.

    `grey` is (h, w), `fours` (h / 4, w), rounded up, and `fours_bytes` (h / 4, 4w) is the same memory."""
    total, clipped = _luminance(colours, grey, np.uint32(black), np.uint32(white))
    _join_rows(grey, fours)
    _shrink(fours_bytes, hashed)
    _shrink(fours_bytes, looked)
    _cell_sums(looked.small, cells)
    return total, clipped, _gradients(hashed.small)


@compiled
def _luminance(colours: Fours, out: Bytes, black: np.uint32, white: np.uint32) -> tuple[int, int]:
    """With its sum, and how much of it is clipped. As wide as a colour all along, so that LLVM looks at many at once:
    Numba adds up in 64 bits unless it is told otherwise."""
    total = clipped = np.int64(0)
    for y in range(np.uint64(out.shape[0])):
        of_row = clipped_of_row = np.uint32(0)
        for x in range(np.uint64(out.shape[1])):
            colour = colours[y, x]
            red, green, blue = colour & _BYTE, colour >> _EIGHT & _BYTE, colour >> _SIXTEEN & _BYTE
            value = np.uint32((red * _RED + green * _GREEN + blue * _BLUE + _HALF) >> _SIXTEEN)
            out[y, x] = value
            of_row = np.uint32(of_row + value)
            clipped_of_row = np.uint32(clipped_of_row + np.uint32((value <= black) | (value >= white)))
        total += np.int64(of_row)
        clipped += np.int64(clipped_of_row)
    return number(total), number(clipped)


@compiled
def _join_rows(grey: Bytes, out: Fours) -> None:
    """Four rows in one, the first the lowest; the last one again where some lack."""
    last = np.uint64(len(grey)) - _ONE
    for y in range(np.uint64(len(out))):
        a = y * _FOUR
        b, c, d = min(a + _ONE, last), min(a + _TWO, last), min(a + _THREE, last)
        for x in range(np.uint64(out.shape[1])):
            low = np.uint32(grey[a, x]) | np.uint32(grey[b, x]) << _EIGHT
            high = np.uint32(grey[c, x]) << _SIXTEEN | np.uint32(grey[d, x]) << _TWENTY_FOUR
            out[y, x] = low | high


@compiled
def _shrink(fours: Bytes, to: Shrunk) -> None:
    along_rows(fours, to.joined, to.across, to.across_weights)
    for y in range(np.uint64(len(to.narrow))):
        by = np.uint32(y % _FOUR) * _EIGHT
        for x in range(np.uint64(to.narrow.shape[1])):
            to.narrow[y, x] = to.joined[y // _FOUR, x] >> by & _BYTE
    along_columns(to.narrow, 0, to.summed, to.small, to.down, to.down_weights)


@compiled
def _cell_sums(grey: Bytes, cells: Cells) -> None:
    for row in range(len(cells.rows) - 1):
        for column in range(len(cells.columns) - 1):
            total = square = np.int64(0)
            for above in range(np.uint64(cells.rows[row]), np.uint64(cells.rows[row + 1])):
                y = above + _ONE
                for left in range(np.uint64(cells.columns[column]), np.uint64(cells.columns[column + 1])):
                    x = left + _ONE
                    beside = np.int32(grey[y, left]) + np.int32(grey[y, x + _ONE])
                    over = np.int32(grey[above, x]) + np.int32(grey[y + _ONE, x])
                    value = np.int32(beside + over - 4 * np.int32(grey[y, x]))
                    total += value
                    square += np.int32(value * value)
            cells.sums[row, column] = total
            cells.squares[row, column] = square


@compiled
def _gradients(small: Bytes) -> np.uint64:
    """(8, 9): a bit for each pixel that is brighter than the one to its left, row by row, the first on top."""
    bits = np.uint64(0)
    for y in range(np.uint64(len(small))):
        for x in range(np.uint64(small.shape[1]) - _ONE):
            bits = bits << _ONE | np.uint64(small[y, x + _ONE] > small[y, x])
    return bits
