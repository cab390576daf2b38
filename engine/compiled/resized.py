"""A picture made smaller: Pillow's very pixels, and sooner where the compiled loops are ready."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PIL.Image import Resampling

from engine.compiled.ready import LOOPS

_FILTERS = (Resampling.BOX, Resampling.BILINEAR, Resampling.HAMMING, Resampling.LANCZOS)
"""In the order of their numbers in `engine.compiled.resample`."""
_REACH = (0.5, 1.0, 1.0, 3.0)
_SMALLEST, _TALLEST, _LEAST = 100, 1.8, 1.1
_DOWN = {"L": (0.0, 2.1), "RGB": (0.75, 1.05)}
"""How many times as much as the rows the columns shrink, at least and at most. Of tall pictures, and of some where this
is otherwise, Pillow 13 does the columns first: those are left to it."""

Box = tuple[float, float, float, float]
Pixels = NDArray[np.uint8]


def resized(
    picture: Image.Image,
    size: tuple[int, int],
    by: Resampling,
    box: Box | None = None,
    gap: float | None = None,
) -> Pixels:
    """(height, width) of a picture of mode L, (height, width, 3) of one of mode RGB, as `Image.resize` gives it; `gap`
    is its `reducing_gap`. Safe in any thread."""
    whole = (0.0, 0.0, float(picture.width), float(picture.height)) if box is None else box
    if LOOPS.ready and by in _FILTERS and _is_usual(picture, size, whole, gap):
        return _resized(np.asarray(picture), size, _FILTERS.index(by), whole)
    return np.array(picture.resize(size, by, box=whole, reducing_gap=gap))


def _is_usual(picture: Image.Image, size: tuple[int, int], box: Box, gap: float | None) -> bool:
    across, down = (box[2] - box[0]) / size[0], (box[3] - box[1]) / size[1]
    shrinks = min(across, down) >= _LEAST and (gap is None or max(across, down) < 2 * gap)
    least, most = _DOWN.get(picture.mode, (1.0, 0.0))
    rows_first = picture.height <= _TALLEST * picture.width and least <= down / across <= most
    return shrinks and rows_first and min(picture.size) >= _SMALLEST


def _resized(pixels: Pixels, size: tuple[int, int], by: int, box: Box) -> Pixels:
    from engine.compiled import resample

    height, width, *channels = pixels.shape
    down, down_weights = _weights(height, box[1], box[3], size[1], by)
    across, across_weights = _weights(width, box[0], box[2], size[0], by)
    first, behind = int(down[0, 0]), int(down[-1].sum())
    narrow, out = (_room(rows, size[0], channels) for rows in (behind - first, size[1]))
    along = resample.along_rows_of_three if channels else resample.along_rows
    along(_flat(pixels)[first:behind], across, across_weights, _flat(narrow))
    summed = np.empty(_flat(out).shape[1], np.int32)
    resample.along_columns(_flat(narrow), first, down, down_weights, summed, _flat(out))
    return out


def _room(rows: int, columns: int, channels: Sequence[int]) -> Pixels:
    return np.empty((rows, columns, *channels), np.uint8)


def _flat(pixels: Pixels) -> Pixels:
    return pixels.reshape(len(pixels), -1)


@lru_cache(maxsize=256)
def _weights(
    size: int, begin: float, end: float, count: int, by: int
) -> tuple[NDArray[np.uint64], NDArray[np.int32]]:
    """All photos of a camera have the same."""
    from engine.compiled import resample

    length = float(np.float32(end) - np.float32(begin))  # single precision, as in Pillow
    most = 2 * math.ceil(_REACH[by] * max(length / count, 1.0)) + 1
    spans, weights = np.empty((count, 2), np.uint64), np.zeros((count, most), np.int32)
    resample.fill_weights(
        size, float(np.float32(begin)), length, by, _REACH[by], spans, weights, np.empty(most)
    )
    return spans, weights


@LOOPS.warms
def _warm() -> None:
    for mode in _DOWN:
        _resized(np.asarray(Image.new(mode, (8, 8))), (4, 4), 0, (0.0, 0.0, 8.0, 8.0))
