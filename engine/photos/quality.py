"""How a picture is exposed and how sharp it is, from its thumbnail."""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.compiled.ready import LOOPS
from engine.compiled.resized import resized
from engine.types import Quality

_SIDE = 256
_BLACK, _WHITE = 3, 252
_HALF = 0.1
"""The standard deviation of the Laplacian, for luminance in 0..1, that counts as half sharp."""


def quality(thumbnail: Image.Image) -> Quality:
    """The figures of one picture, each 0..1, from the luminance (ITU-R 601) of its thumbnail.

    `exposure` is the mean; `clipped` the share of pixels at most 3 or at least 252 of 255; `sharpness` is
    s / (s + 0.1) with s the standard deviation of the 4-neighbour Laplacian in the sharpest quarter of a
    4 x 4 grid, so that a sharp bride in front of a blurred garden is sharp. For sharpness the picture is
    first brought to a long side of 256, unless it is smaller, so that the size of the thumbnail hardly counts.
    """
    grey = thumbnail.convert("L")
    counts = np.asarray(grey.histogram(), dtype=np.float64)
    shares = counts / counts.sum()
    return Quality(
        exposure=float(shares @ np.arange(256)) / 255,
        clipped=float(shares[: _BLACK + 1].sum() + shares[_WHITE:].sum()),
        sharpness=_sharpness(grey),
    )


def _sharpness(grey: Image.Image) -> float:
    scale = min(1.0, _SIDE / max(grey.size))
    size = (max(1, round(grey.width * scale)), max(1, round(grey.height * scale)))
    small = resized(grey, size, Image.Resampling.BOX)
    if min(small.shape) < 3:
        return 0.0
    deviation = float(np.sqrt(np.mean(np.sort(_cell_variances(small))[-4:]))) / 255
    return deviation / (deviation + _HALF)


def _cell_variances(small: NDArray[np.uint8]) -> NDArray[np.float64]:
    """The variance of the Laplacian, the border left out, in each cell of a grid of at most 4 x 4; the first rows and
    columns of cells are the larger ones. By sums of integers, which are the same in any order."""
    rows, columns = (_edges(length - 2) for length in small.shape)
    counts = np.outer(np.diff(rows), np.diff(columns))
    sums, squares = _cell_sums(small, rows, columns)
    return np.asarray(np.maximum(squares / counts - (sums / counts) ** 2, 0), np.float64).ravel()


def _cell_sums(
    small: NDArray[np.uint8], rows: NDArray[np.intp], columns: NDArray[np.intp]
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


@cache
def _edges(length: int) -> NDArray[np.intp]:
    """Where each of at most four parts of nearly the same length begins, and where the last ends."""
    parts = min(4, length)
    sizes = length // parts + (np.arange(parts) < length % parts)
    return np.asarray(np.concatenate([[0], np.cumsum(sizes)]), np.intp)


@LOOPS.warms
def _warm() -> None:
    from engine.compiled.detail import cell_sums

    edges, sums = np.arange(2), np.zeros((1, 1), np.int64)
    cell_sums(np.zeros((3, 3), np.uint8), edges, edges, sums, sums)
