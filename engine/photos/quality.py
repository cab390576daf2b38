"""How a picture is exposed and how sharp it is, from its thumbnail."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL.Image import Resampling

from engine.compiled.ready import LOOPS
from engine.compiled.resized import resized_grey
from engine.types import Quality

Pixels = NDArray[np.uint8]

_SIDE = 256
_BLACK, _WHITE = 3, 252
_HALF = 0.1
"""The standard deviation of the Laplacian, for luminance in 0..1, that counts as half sharp."""


def quality(grey: Pixels) -> Quality:
    """The figures of one picture, each 0..1, from the luminance (h, w) of its thumbnail (`engine.photos.grey`).

    `exposure` is the mean; `clipped` the share of pixels at most 3 or at least 252 of 255; `sharpness` is
    s / (s + 0.1) with s the standard deviation of the 4-neighbour Laplacian in the sharpest quarter of a
    4 x 4 grid, so that a sharp bride in front of a blurred garden is sharp. For sharpness the picture is
    first brought to a long side of 256, unless it is smaller, so that the size of the thumbnail hardly counts.
    """
    total, clipped = _tones(grey)
    return Quality(exposure=total / grey.size / 255, clipped=clipped / grey.size, sharpness=_sharpness(grey))


def _tones(grey: Pixels) -> tuple[int, int]:
    """The sum of its pixels, and how many are clipped."""
    if LOOPS.ready:
        from engine.compiled.tones import tones

        return tones(grey, _BLACK, _WHITE)
    return int(grey.sum(dtype=np.int64)), int(np.count_nonzero((grey <= _BLACK) | (grey >= _WHITE)))


def _sharpness(grey: Pixels) -> float:
    height, width = grey.shape
    scale = min(1.0, _SIDE / max(width, height))
    small = resized_grey(grey, (max(1, round(width * scale)), max(1, round(height * scale))), Resampling.BOX)
    if min(small.shape) < 3:
        return 0.0
    sharpest = sorted(_cell_variances(small))[-4:]
    deviation = math.sqrt(sum(sharpest) / len(sharpest)) / 255
    return deviation / (deviation + _HALF)


def _cell_variances(small: Pixels) -> list[float]:
    """The variance of the Laplacian, the border left out, in each cell of a grid of at most 4 x 4; the first rows and
    columns of cells are the larger ones. By sums of integers, which are the same in any order."""
    rows, columns, counts = _grid(*small.shape)
    sums, squares = _cell_sums(small, rows, columns)
    cells = zip(counts, sums.ravel().tolist(), squares.ravel().tolist(), strict=True)
    return [max(square / count - (total / count) ** 2, 0.0) for count, total, square in cells]


@lru_cache(maxsize=256)
def _grid(height: int, width: int) -> tuple[NDArray[np.intp], NDArray[np.intp], list[int]]:
    """The edges of the cells, without the border, and the pixels in each."""
    rows, columns = (_edges(length - 2) for length in (height, width))
    return rows, columns, np.outer(np.diff(rows), np.diff(columns)).ravel().tolist()


def _cell_sums(
    small: Pixels, rows: NDArray[np.intp], columns: NDArray[np.intp]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Of the 4-neighbour Laplacian, and of its squares."""
    if LOOPS.ready:
        from engine.compiled.detail import cell_sums

        sums, squares = (np.zeros((len(rows) - 1, len(columns) - 1), np.int64) for _ in range(2))
        cell_sums(small, rows, columns, sums, squares)
        return sums, squares
    grey = small.astype(np.int64)
    values = grey[:-2, 1:-1] + grey[2:, 1:-1] + grey[1:-1, :-2] + grey[1:-1, 2:] - 4 * grey[1:-1, 1:-1]
    sums, squares = (
        np.add.reduceat(np.add.reduceat(of, rows[:-1], axis=0), columns[:-1], axis=1)
        for of in (values, values * values)
    )
    return sums, squares


def _edges(length: int) -> NDArray[np.intp]:
    """Where each of at most four parts of nearly the same length begins, and where the last ends."""
    parts = min(4, length)
    sizes = length // parts + (np.arange(parts) < length % parts)
    return np.asarray(np.concatenate([[0], np.cumsum(sizes)]), np.intp)


@LOOPS.warms
def _warm() -> None:
    from engine.compiled.detail import cell_sums
    from engine.compiled.tones import tones

    small, edges, sums = np.zeros((3, 3), np.uint8), np.arange(2), np.zeros((1, 1), np.int64)
    cell_sums(small, edges, edges, sums, sums)
    tones(small, _BLACK, _WHITE)
