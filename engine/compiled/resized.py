"""A picture made smaller: Pillow's very pixels, and sooner where the compiled loops are ready."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PIL.Image import Resampling

from engine.compiled import resample
from engine.compiled.lent import PLACES, lent
from engine.compiled.ready import LOOPS

_FILTERS = (Resampling.BOX, Resampling.BILINEAR, Resampling.HAMMING, Resampling.LANCZOS)
"""In the order of their numbers in `engine.compiled.resample`."""
_REACH = (0.5, 1.0, 1.0, 3.0)

Box = tuple[float, float, float, float]
Size = tuple[int, int]
Pixels = NDArray[np.uint8]


def resized(picture: Image.Image, size: Size, by: Resampling, box: Box | None = None) -> Pixels:
    """(height, width, 3) of a picture of mode RGB, as `Image.resize` gives it. Safe in any thread."""
    part = _whole(picture.size) if box is None else box
    if (pixels := _loops_take(picture, size, by, part)) is None:
        return np.array(picture.resize(size, by, box=part))
    return _three(_resized(pixels, size, by, part))


def resized_picture(picture: Image.Image, size: Size, by: Resampling, gap: float) -> Image.Image:
    """A picture of mode RGB as `Image.resize` gives it; `gap` is its `reducing_gap`. Safe in any thread."""
    part = _whole(picture.size)
    if (pixels := _loops_take(picture, size, by, part, gap)) is None:
        return picture.resize(size, by, reducing_gap=gap)
    return Image.frombytes("RGB", size, _resized(pixels, size, by, part), "raw", "RGBX")


def _loops_take(
    picture: Image.Image, size: Size, by: Resampling, box: Box, gap: float | None = None
) -> Pixels | None:
    """Its pixels (h, w, 4), where the loops can shrink them."""
    if not LOOPS.ready or by not in _FILTERS or not _shrinks(box, size, gap):
        return None
    pixels = lent(picture)
    return pixels if pixels.shape[2] == PLACES else None


def _whole(size: Size) -> Box:
    return 0.0, 0.0, float(size[0]), float(size[1])


def shrinks(whole: Size, size: Size) -> bool:
    """Both sides."""
    return _shrinks(_whole(whole), size)


def _shrinks(box: Box, size: Size, gap: float | None = None) -> bool:
    """Both sides, and not by so much that Pillow would average pixels beforehand."""
    across, down = (box[2] - box[0]) / size[0], (box[3] - box[1]) / size[1]
    return min(across, down) > 1 and (gap is None or max(across, down) < 2 * gap)


def columns_first(whole: Size, size: Size) -> bool:
    """Whether Pillow 13 shrinks columns before rows, which rounds otherwise (Resample.c; #9549, "If height is scaled
    down significantly more than width")."""
    return whole[1] - size[1] > 2 * (whole[0] - size[0])


def _resized(pixels: Pixels, size: Size, by: Resampling, box: Box) -> Pixels:
    """(h, w, 4) -> (height, width, 4)."""
    down = _side(pixels.shape[0], box[1], box[3], size[1], by)
    across = _side(pixels.shape[1], box[0], box[2], size[0], by)
    if columns_first((pixels.shape[1], pixels.shape[0]), size):
        return _along_rows(_along_columns(pixels, 0, down), across)
    return _along_columns(_along_rows(pixels[down.first : down.behind], across), down.first, down)


def _along_rows(pixels: Pixels, side: _Side) -> Pixels:
    out = np.empty((len(pixels), side.count), np.uint32)
    side.along_rows(_flat(pixels), out)
    return out.view(np.uint8).reshape(*out.shape, PLACES)


def _along_columns(pixels: Pixels, first: int, side: _Side) -> Pixels:
    """`pixels` begin with the picture's row `first`."""
    out = np.empty((side.count, *pixels.shape[1:]), np.uint8)
    flat = _flat(out)
    side.along_columns(_flat(pixels), first, np.empty(flat.shape[1], np.int32), flat)
    return out


def _three(pixels: Pixels) -> Pixels:
    out = np.empty((*pixels.shape[:2], 3), np.uint8)
    resample.three_of_four(pixels.view(np.uint32)[..., 0], _flat(out))
    return out


def _flat(pixels: Pixels) -> Pixels:
    return pixels.reshape(len(pixels), -1)


@lru_cache(maxsize=256)
def weights_for(
    size: int, begin: float, end: float, count: int, by: Resampling
) -> tuple[NDArray[np.uint64], NDArray[np.int32]]:
    """What `count` pixels are made of, out of a side of `size` from `begin` to `end` (`resample.fill_weights`): all
    photos of a camera have the same."""
    length = float(np.float32(end) - np.float32(begin))  # single precision, as in Pillow
    number = _FILTERS.index(by)
    reach = _REACH[number]
    most = 2 * math.ceil(reach * max(length / count, 1.0)) + 1
    spans, weights = np.empty((count, 2), np.uint64), np.zeros((count, most), np.int32)
    resample.fill_weights(
        size, float(np.float32(begin)), length, number, reach, spans, weights, np.empty(most)
    )
    return spans, weights


@dataclass(frozen=True, slots=True)
class _Side:
    """How one side is made smaller: `count` pixels, out of those from `first` on, and by which loops."""

    first: int
    behind: int
    count: int
    along_rows: Callable[..., None]
    along_columns: Callable[..., None]


@lru_cache(maxsize=256)
def _side(size: int, begin: float, end: float, count: int, by: Resampling) -> _Side:
    spans, weights = weights_for(size, begin, end, count, by)
    loops = resample.along_rows.ending(spans, weights), resample.along_columns.ending(spans, weights)
    return _Side(int(spans[0, 0]), int(spans[-1].sum()), count, *loops)


@LOOPS.warms
def _warm() -> None:
    """Other versions of Pillow may shrink in another order."""
    for width, height in ((20, 24), (20, 60)):
        colours = np.random.default_rng(0).integers(0, 256, (height, width, 3), np.uint8)
        picture, size, by = Image.fromarray(colours), (15, 20), Resampling.BILINEAR
        found = _three(_resized(lent(picture), size, by, _whole(picture.size)))
        if not np.array_equal(found, np.asarray(picture.resize(size, by))):
            raise RuntimeError("Pillow's pixels are others")
