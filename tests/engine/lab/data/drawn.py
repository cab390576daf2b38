"""Small pictures that are surely different, and folders of them."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from pathlib import Path
from typing import TypeVar

import numpy as np
from PIL import Image

from engine.lab.data import read
from engine.lab.recipe import DataChoice
from engine.lab.types import Dataset, LabProgress

T = TypeVar("T")


def end_of(steps: Generator[LabProgress, None, T]) -> T:
    """What a generator returns."""
    while True:
        try:
            next(steps)
        except StopIteration as stop:
            result: T = stop.value
            return result


def drawing(seed: int, size: tuple[int, int] = (72, 64)) -> Image.Image:
    """Coloured fields, never twice the same."""
    fields = np.random.default_rng(seed).integers(0, 256, (8, 9, 3), np.uint8)
    return Image.fromarray(fields).resize(size, Image.Resampling.NEAREST)


def draw(path: Path, seed: int) -> Path:
    """A picture in a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    drawing(seed).save(path, quality=92)
    return path


def draw_classes(folder: Path, counts: Mapping[str, int], seed: int = 0) -> Path:
    """`{"hat": 3}` makes hat/0.jpg, hat/1.jpg and hat/2.jpg; names may hold a / ."""
    for number, (name, count) in enumerate(counts.items()):
        for one in range(count):
            draw(folder / name / f"{one}.jpg", seed + 1000 * number + one)
    return folder


def dataset(choice: DataChoice, cache: Path) -> Dataset:
    """What is read."""
    return end_of(read(choice, cache))


def names(of: Dataset, folder: Path) -> list[str]:
    """Its photos, as seen from the folder."""
    return [file.relative_to(folder).as_posix() for file in of.files]
