"""What a thumbnail is like: its hash of gradients, and how it is exposed and how sharp."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from PIL.Image import Resampling

from engine.compiled import figures as loops
from engine.compiled.figures import Cells, Shrunk
from engine.compiled.lent import PLACES, lent
from engine.compiled.ready import LOOPS
from engine.compiled.resized import columns_first, shrinks, weights_for
from engine.photos.quality import BLACK, WHITE, cells, composed, quality, size_for_sharpness
from engine.types import Quality

_HASHED = (9, 8)
_MOST_ROOMS = 8
"""Sizes of thumbnails for which a thread keeps room, 0.6 MB each: a folder's photos mostly have one or two, each way
up."""

Pixels = NDArray[np.uint8]
Size = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Figures:
    """`dhash` is 64 bits of horizontal gradients (imagehash)."""

    dhash: int
    quality: Quality


def figures(picture: Image.Image) -> Figures:
    """Of a picture of mode RGB. Safe in any thread."""
    if LOOPS.ready and _is_usual(picture.size):
        pixels = lent(picture)
        if pixels.shape[2] == PLACES:
            return _compiled(pixels)
    grey = picture.convert("L")
    return Figures(_dhash(grey), quality(grey))


def _is_usual(size: Size) -> bool:
    """Neither small nor a sliver."""
    both = (_HASHED, size_for_sharpness(size))
    return all(shrinks(size, to) and min(to) >= 3 and not columns_first(size, to) for to in both)


def _dhash(grey: Image.Image) -> int:
    """As imagehash has it: whether each of 9 x 8 pixels is brighter than the one to its left, row by row."""
    small = np.asarray(grey.resize(_HASHED, Resampling.LANCZOS))
    return int.from_bytes(np.packbits(small[:, 1:] > small[:, :-1]).tobytes(), "big")


def _compiled(pixels: Pixels) -> Figures:
    room = _room((pixels.shape[1], pixels.shape[0]))
    colours = pixels.view(np.uint32)[..., 0]
    total, clipped, dhash = room.figures(colours)
    sums = zip(
        room.counts, room.cells.sums.ravel().tolist(), room.cells.squares.ravel().tolist(), strict=True
    )
    return Figures(int(dhash), composed(colours.size, total, clipped, sums))


@dataclass(frozen=True, slots=True)
class _Room:
    """What the loop works in for pictures of one size: `figures` is `engine.compiled.figures`' with all of it."""

    figures: Callable[[NDArray[np.uint32]], tuple[int, int, np.uint64]]
    cells: Cells
    counts: list[int]


class _Rooms(threading.local):
    """Each thread's own."""

    def __init__(self) -> None:
        self.by_size: dict[Size, _Room] = {}


_ROOMS = _Rooms()


def _room(size: Size) -> _Room:
    """Those of the sizes that were last seen stay."""
    rooms = _ROOMS.by_size
    room = rooms.pop(size, None) or _made(size)
    while len(rooms) >= _MOST_ROOMS:
        rooms.pop(next(iter(rooms)))
    rooms[size] = room
    return room


def _made(size: Size) -> _Room:
    width, height = size
    grey, fours = np.empty((height, width), np.uint8), np.empty((-(-height // 4), width), np.uint32)
    looked = size_for_sharpness(size)
    rows, columns, counts = cells(looked[1], looked[0])
    sums, squares = (np.empty((len(rows) - 1, len(columns) - 1), np.int64) for _ in range(2))
    of_cells = Cells(rows, columns, sums, squares)
    both = _shrunk(size, _HASHED, Resampling.LANCZOS), _shrunk(size, looked, Resampling.BOX)
    figures = loops.figures.ending(grey, fours, fours.view(np.uint8), *both, of_cells, BLACK, WHITE)
    return _Room(figures, of_cells, counts)


def _shrunk(size: Size, to: Size, by: Resampling) -> Shrunk:
    (width, height), (columns, rows) = size, to
    return Shrunk(
        *weights_for(width, 0.0, float(width), columns, by),
        *weights_for(height, 0.0, float(height), rows, by),
        joined=np.empty((-(-height // 4), columns), np.uint32),
        narrow=np.empty((height, columns), np.uint8),
        summed=np.empty(columns, np.int32),
        small=np.empty((rows, columns), np.uint8),
    )


@LOOPS.warms
def _warm() -> None:
    """The bytes of an integer may lie otherwise elsewhere."""
    colours = np.random.default_rng(0).integers(0, 256, (300, 320, 3), np.uint8)
    picture = Image.fromarray(colours)
    if _compiled(lent(picture)) != figures(picture):
        raise RuntimeError("figures come out otherwise")
