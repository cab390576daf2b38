"""The photos as squares, made once from their cached thumbnails and mapped, so that memory does not grow with them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.errors import ModelError, shown
from engine.vision.backbones import Backbone, preprocess

Squares = NDArray[np.uint8]


def make(file: Path, thumbnails: Sequence[Path], backbone: Backbone) -> Iterator[int]:
    """Writes the squares (n, s, s, 3), just as the backbone sees them later, to `file`; yields how many are done.

    Raises ModelError that names a thumbnail that cannot be read, OSError where the disk is full.
    """
    side = backbone.input_size
    staged = file.with_suffix(".part")
    out = np.lib.format.open_memmap(staged, "w+", np.uint8, (len(thumbnails), side, side, 3))
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for number, square in enumerate(pool.map(partial(_square, backbone=backbone), thumbnails)):
            out[number] = square
            yield number + 1
    out.flush()
    staged.replace(file)


def mapped(file: Path) -> Squares:
    """The squares, read from the disk as they are used."""
    squares: Squares = np.load(file, mmap_mode="r")
    return squares


def _square(path: Path, backbone: Backbone) -> Squares:
    try:
        with Image.open(path) as image:
            return preprocess(image, backbone)
    except (OSError, SyntaxError, ValueError) as error:
        raise ModelError(
            f"the thumbnail {shown(path)} cannot be read ({error}); start the training again"
        ) from error
