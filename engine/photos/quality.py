"""How a picture is exposed and how sharp it is, from its thumbnail."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.types import Quality

BLACK, WHITE = 3, 252
_SIDE = 256
_HALF = 0.1
"""The standard deviation of the Laplacian, for luminance in 0..1, that counts as half sharp."""

Edges = NDArray[np.intp]
Sums = tuple[int, int, int]
"""Of a cell: its pixels; the sum of the 4-neighbour Laplacian over them; that of its squares."""


def quality(grey: Image.Image) -> Quality:
    """The figures of one picture, each 0..1, from the luminance (ITU-R 601, mode L) of its thumbnail.

    `exposure` is the mean; `clipped` the share of pixels at most 3 or at least 252 of 255; `sharpness` is
    s / (s + 0.1) with s the standard deviation of the 4-neighbour Laplacian in the sharpest quarter of a
    4 x 4 grid, so that a sharp bride in front of a blurred garden is sharp. For sharpness the picture is
    first brought to a long side of 256, unless it is smaller, so that the size of the thumbnail hardly counts.
    """
    counts = grey.histogram()
    total = sum(value * count for value, count in enumerate(counts))
    clipped = sum(counts[: BLACK + 1]) + sum(counts[WHITE:])
    small = grey.resize(size_for_sharpness(grey.size), Image.Resampling.BOX)
    return composed(sum(counts), total, clipped, _sums(np.asarray(small, np.int64)))


def composed(pixels: int, total: int, clipped: int, cells: Iterable[Sums]) -> Quality:
    """The figures of a picture of so many pixels: of the sum of their luminance, how many are clipped, and the `Sums`
    of the cells of the smaller picture; none where that has no pixel with all its neighbours."""
    variances = sorted(
        max(square / count - (laplacian / count) ** 2, 0.0) for count, laplacian, square in cells
    )
    sharpest = variances[-4:]
    deviation = math.sqrt(sum(sharpest) / len(sharpest)) / 255 if sharpest else 0.0
    return Quality(
        exposure=total / pixels / 255, clipped=clipped / pixels, sharpness=deviation / (deviation + _HALF)
    )


def size_for_sharpness(size: tuple[int, int]) -> tuple[int, int]:
    """(width, height) at which a picture is asked how sharp it is."""
    scale = min(1.0, _SIDE / max(size))
    return max(1, round(size[0] * scale)), max(1, round(size[1] * scale))


@lru_cache(maxsize=256)
def cells(height: int, width: int) -> tuple[Edges, Edges, list[int]]:
    """A grid of at most 4 x 4 over a picture whose border is left out: where its rows and its columns begin and end,
    and how many pixels are in each. The first rows and columns of cells are the larger ones."""
    rows, columns = (_edges(length - 2) for length in (height, width))
    return rows, columns, np.outer(np.diff(rows), np.diff(columns)).ravel().tolist()


def _edges(length: int) -> Edges:
    """Where each of at most four parts of nearly the same length begins, and where the last ends."""
    parts = min(4, length)
    sizes = length // parts + (np.arange(parts) < length % parts)
    return np.asarray(np.concatenate([[0], np.cumsum(sizes)]), np.intp)


def _sums(grey: NDArray[np.int64]) -> Iterable[Sums]:
    """By integers, whose sums are the same in any order."""
    if min(grey.shape) < 3:
        return ()
    rows, columns, counts = cells(*grey.shape)
    values = grey[:-2, 1:-1] + grey[2:, 1:-1] + grey[1:-1, :-2] + grey[1:-1, 2:] - 4 * grey[1:-1, 1:-1]
    sums, squares = (
        np.add.reduceat(np.add.reduceat(of, rows[:-1], axis=0), columns[:-1], axis=1).ravel().tolist()
        for of in (values, values * values)
    )
    return zip(counts, sums, squares, strict=True)
