"""Photos and a recipe so small that a training takes a moment."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image

from engine.lab.in_turn import Place
from engine.lab.recipe import DataChoice, Grid, Recipe, SplitChoice, Training

COLOURS = ("red", "green", "blue")
EACH = 12


def photos(folder: Path, classes: tuple[str, ...] = COLOURS) -> Path:
    """A folder per colour, of noise that is never twice the same."""
    draws = np.random.default_rng(5)
    for channel, name in enumerate(classes):
        (folder / name).mkdir(parents=True)
        for number in range(EACH):
            pixels = draws.integers(0, 160, (24, 24, 3))
            pixels[..., channel] += 80
            Image.fromarray(pixels.astype(np.uint8)).save(folder / name / f"{number}.png")
    return folder


def recipe(source: Path, **changes: Any) -> Recipe:
    """A network from scratch that looks at 16 pixels, two epochs."""
    made = Recipe(
        "tiny",
        architecture="basic_cnn",
        side=16,
        data=DataChoice(str(source)),
        split=SplitChoice("60/20/20"),
        training=Training(epochs=2, freeze="none"),
    )
    return replace(made, **changes)


def rates(*values: float, **changes: Any) -> Grid:
    """A grid over learning rates."""
    return Grid({"training.rate": values}, **changes)


def place(tmp_path: Path) -> Place:
    """Where a group's runs go."""
    return Place(tmp_path / "group", tmp_path / "vectors")
