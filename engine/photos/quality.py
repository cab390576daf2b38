"""How a picture is exposed and how sharp it is, from its thumbnail."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PIL import Image

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
    small = np.asarray(grey.resize(size, Image.Resampling.BOX), dtype=np.float32) / np.float32(255)
    if min(small.shape) < 3:
        return 0.0
    deviation = float(np.sqrt(np.mean(np.sort(_cell_variances(_laplacian(small)))[-4:])))
    return deviation / (deviation + _HALF)


def _laplacian(grey: NDArray[np.float32]) -> NDArray[np.float32]:
    """4-neighbour Laplacian without the border: (h, w) -> (h-2, w-2)."""
    centre = grey[1:-1, 1:-1]
    return grey[:-2, 1:-1] + grey[2:, 1:-1] + grey[1:-1, :-2] + grey[1:-1, 2:] - 4 * centre


def _cell_variances(values: NDArray[np.float32]) -> NDArray[np.float64]:
    """The variance in each cell of a grid of at most 4 x 4; the first rows and columns of cells are the larger ones."""
    rows, columns = (_starts(length) for length in values.shape)
    counts = np.outer(np.diff(rows, append=values.shape[0]), np.diff(columns, append=values.shape[1]))

    def means(of: NDArray[np.float64]) -> NDArray[np.float64]:
        sums = np.add.reduceat(np.add.reduceat(of, rows, axis=0), columns, axis=1)
        return np.asarray(sums / counts, np.float64)

    exact = values.astype(np.float64)
    return np.maximum(means(exact * exact) - means(exact) ** 2, 0).ravel()


def _starts(length: int) -> NDArray[np.intp]:
    """Where each of at most four parts of nearly the same length begins."""
    parts = min(4, length)
    sizes = length // parts + (np.arange(parts) < length % parts)
    return np.asarray(np.cumsum(sizes) - sizes, np.intp)
