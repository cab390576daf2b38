"""A small task with real pictures and the real starter: stripes and dots."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.types import Mode
from engine.vision.backbones import BACKBONES
from engine.vision.finetune.recipe import Recipe, Stage
from engine.vision.finetune.task import Task
from tests.engine.conftest import paint

PHOTOS = 24
SHORT = replace(
    Recipe.for_backbone("mobilenet_v2"),
    stages=(Stage("features.17", 1), Stage("features.16", 1)),
    side=64,
    batch=8,
    least_steps=3,
    least_gain=-9.0,
)
"""Both stages whatever they bring, in some seconds."""

MakeTask = Callable[..., Task]


@pytest.fixture
def make_task(tmp_path: Path, weights_file: Path) -> MakeTask:
    """`make_task(recipe=…)`: every third photo is held out."""

    def make(**changes: Any) -> Task:
        paths = []
        for number in range(PHOTOS):
            path = tmp_path / f"{number}.jpg"
            paint("stripes" if number % 2 else "dots", number).save(path)
            paths.append(path)
        draws = np.random.default_rng(0)
        targets = np.arange(PHOTOS) % 2
        vectors = draws.normal(targets[:, None], 1.0, (PHOTOS, BACKBONES["mobilenet_v2"].vector_length))
        task = Task(
            backbone="mobilenet_v2",
            weights=weights_file,
            device="cpu",
            mode=Mode.ONE,
            classes=("dots", "stripes"),
            recipe=SHORT,
            thumbnails=tuple(paths),
            targets=targets,
            vectors=vectors.astype(np.float16),
            held_out=np.arange(PHOTOS) % 3 == 0,
            share=np.ones(PHOTOS, np.float32),
        )
        return replace(task, **changes)

    return make
