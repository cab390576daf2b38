"""A few small photos of three colours, and recipes that learn them in a second."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from engine.lab.recipe import DataChoice, Recipe, SplitChoice, Training
from engine.lab.runs import RunRecord
from engine.lab.training import train
from engine.lab.types import Dataset, LabProgress

CLASSES = ("blue", "green", "red")
SIDE = 32
STARTER = Path(__file__).parents[4] / "resources" / "weights" / "starter-mobilenet_v2.safetensors"


def make_photos(folder: Path, each: int = 12) -> Dataset:
    """`each` of every class: noise with a cast of the colour."""
    draws = np.random.default_rng(0)
    files = list[Path]()
    for number, name in enumerate(CLASSES):
        (folder / name).mkdir(parents=True)
        for at in range(each):
            pixels = draws.integers(0, 150, (40, 48, 3))
            pixels[..., 2 - number] += 60
            files.append(folder / name / f"{at:02}.png")
            Image.fromarray(pixels.astype(np.uint8)).save(files[-1])
    targets = np.repeat(np.arange(len(CLASSES)), each)
    return Dataset(tuple(files), targets, CLASSES, np.arange(len(files)))


def recipe(folder: Path, **values: Any) -> Recipe:
    """A small one from scratch; `training` and the rest may be changed."""
    made = Recipe(
        "small",
        architecture="simple_cnn",
        side=SIDE,
        pretrained=False,
        device="cpu",
        data=DataChoice(str(folder)),
        split=SplitChoice("60/20/20"),
        training=Training(epochs=3, batch=8, rate=1e-3, freeze="none"),
    )
    return replace(made, **values)


def frozen(folder: Path, **values: Any) -> Recipe:
    """The starter, whose head learns from vectors."""
    training = Training(epochs=3, batch=8, rate=1e-2, freeze="all")
    return recipe(
        folder, **{"architecture": "mobilenet_v2", "weights": str(STARTER), "training": training, **values}
    )


def learning(made: Recipe, **values: Any) -> Recipe:
    """The same recipe with other values of its training."""
    return replace(made, training=replace(made.training, **values))


def to_the_end(steps: Generator[LabProgress, None, RunRecord]) -> tuple[RunRecord, list[LabProgress]]:
    """The record, and everything that was told on the way."""
    told = list[LabProgress]()
    while True:
        try:
            told.append(next(steps))
        except StopIteration as end:
            record: RunRecord = end.value
            return record, told


def run(made: Recipe, dataset: Dataset, folder: Path, **more: Any) -> RunRecord:
    """Trained, with the shared files beside the run."""
    return to_the_end(train(made, dataset, folder, folder.parent / "vectors", **more))[0]
