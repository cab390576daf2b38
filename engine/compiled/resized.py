"""A picture made smaller: Pillow's very pixels, and sooner where the compiled loops are ready."""

from __future__ import annotations

import math
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PIL.Image import Resampling

from engine.compiled.lent import lent
from engine.compiled.ready import LOOPS

_FILTERS = (Resampling.BOX, Resampling.BILINEAR, Resampling.HAMMING, Resampling.LANCZOS)
"""In the order of their numbers in `engine.compiled.resample`."""
_REACH = (0.5, 1.0, 1.0, 3.0)

Box = tuple[float, float, float, float]
Size = tuple[int, int]
Pixels = NDArray[np.uint8]


def resized(
    picture: Image.Image | Pixels,
    size: Size,
    by: Resampling,
    box: Box | None = None,
    gap: float | None = None,
) -> Pixels:
    """(height, width, 3) of a picture of mode RGB, (height, width) of the (h, w) of a grey one, as `Image.resize` gives
    it; `gap` is its `reducing_gap`. Safe in any thread."""
    whole = _size(picture)
    part = (0.0, 0.0, float(whole[0]), float(whole[1])) if box is None else box
    if LOOPS.ready and by in _FILTERS and _shrinks(part, size, gap):
        pixels = lent(picture) if isinstance(picture, Image.Image) else picture
        return _resized(pixels, size, _FILTERS.index(by), part)
    image = picture if isinstance(picture, Image.Image) else Image.fromarray(picture)
    return np.array(image.resize(size, by, box=part, reducing_gap=gap))


def _size(picture: Image.Image | Pixels) -> Size:
    if isinstance(picture, Image.Image):
        return picture.size
    height, width = picture.shape
    return width, height


def _shrinks(box: Box, size: Size, gap: float | None) -> bool:
    """Both sides, and not by so much that Pillow would average pixels beforehand."""
    across, down = (box[2] - box[0]) / size[0], (box[3] - box[1]) / size[1]
    return min(across, down) > 1 and (gap is None or max(across, down) < 2 * gap)


def columns_first(whole: Size, size: Size) -> bool:
    """Whether Pillow 13 shrinks columns before rows, which rounds otherwise (Resample.c; #9549, "If height is scaled
    down significantly more than width")."""
    return whole[1] - size[1] > 2 * (whole[0] - size[0])


def _resized(pixels: Pixels, size: Size, by: int, box: Box) -> Pixels:
    down = _weights(pixels.shape[0], box[1], box[3], size[1], by)
    across = _weights(pixels.shape[1], box[0], box[2], size[0], by)
    if columns_first((pixels.shape[1], pixels.shape[0]), size):
        return _along_rows(_along_columns(pixels, 0, *down), *across)
    spans = down[0]
    first, behind = int(spans[0, 0]), int(spans[-1].sum())
    return _along_columns(_along_rows(pixels[first:behind], *across), first, *down)


def _along_rows(pixels: Pixels, spans: NDArray[np.uint64], weights: NDArray[np.int32]) -> Pixels:
    from engine.compiled import resample

    height, _, *channels = pixels.shape
    out = np.empty((height, len(spans), *(3 for _ in channels)), np.uint8)
    along = {(): resample.along_rows, (3,): resample.along_rows_of_three, (4,): resample.along_rows_of_four}
    along[tuple(channels)](_given(pixels), spans, weights, _flat(out))
    return out


def _along_columns(
    pixels: Pixels, first: int, spans: NDArray[np.uint64], weights: NDArray[np.int32]
) -> Pixels:
    """`pixels` begin with the picture's row `first`."""
    from engine.compiled import resample

    out = np.empty((len(spans), *pixels.shape[1:]), np.uint8)
    summed = np.empty(_flat(out).shape[1], np.int32)
    resample.along_columns(_given(pixels), first, spans, weights, summed, _flat(out))
    return out


def _flat(pixels: Pixels) -> Pixels:
    return pixels.reshape(len(pixels), -1)


def _given(pixels: Pixels) -> Pixels:
    """Not to be written to, as what is lent: for Numba that is another type, for which it would compile anew."""
    flat = _flat(pixels)
    flat.flags.writeable = False
    return flat


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
    for shape in ((8, 8), (8, 8, 3), (8, 8, 4)):
        _resized(np.zeros(shape, np.uint8), (4, 4), 0, (0.0, 0.0, 8.0, 8.0))
