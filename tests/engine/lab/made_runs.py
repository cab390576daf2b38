"""Runs as training leaves them, with models whose skill is chosen: written by what writes real ones."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.lab.groups import Group, GroupKind, Rank, write_group
from engine.lab.recipe import Recipe, Training
from engine.lab.runs import Predictions, RunRecord, Status, Trained, training_folder
from engine.lab.training.writing import (
    write_curve,
    write_predictions,
    write_recipe,
    write_state,
    write_trained,
)
from engine.lab.types import Epoch

CLASSES = ("bride", "cake & <b>co</b>", "rings")


@dataclass(frozen=True, slots=True)
class Made:
    """How a run is to come out: `skill` is the share of photos that it has right, `seed` draws which ones."""

    skill: float = 0.8
    seed: int = 0
    photos: int = 120
    splits: int = 1
    epochs: int = 5
    mark: str = "same"
    several: bool = False
    shared: bool = True
    status: Status = Status.DONE
    reason: str = ""
    classes: tuple[str, ...] = CLASSES


def make_run(folder: Path, recipe: Recipe, made: Made | None = None) -> Path:
    """The run's folder."""
    made = made or Made()
    folder.mkdir(parents=True, exist_ok=True)
    write_recipe(folder, recipe)
    write_state(_record(folder, recipe, made))
    for seed in recipe.seeds:
        for number in range(made.splits):
            _train(training_folder(folder, seed, number), seed, number, made)
    return folder


def _record(folder: Path, recipe: Recipe, made: Made) -> RunRecord:
    return RunRecord(
        folder,
        recipe,
        made.status,
        made.reason,
        started="2026-11-28T10:00:00+00:00",
        finished="2026-11-28T10:05:00+00:00",
        versions={"torch": "2.9"},
        machine="a machine",
        device="cpu",
        parameters=2_300_000,
        learning_parameters=5_125,
        weights_bytes=9_200_000,
        peak_memory=812_000_000,
        classes=made.classes,
        several=made.several,
        photos=made.photos * 5,
        left_out={"too dark": 3, "unreadable": 0},
        mark=made.mark,
    )


def _train(folder: Path, seed: int, number: int, made: Made) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    write_predictions(folder, predictions(replace(made, seed=made.seed + 100 * seed), number))
    curve = [_epoch(at, made) for at in range(1, made.epochs + 1)]
    write_curve(folder, curve)
    write_trained(
        Trained(
            seed, f"split {number}", number, folder, made.epochs, made.epochs, curve[-1].loss,
            seconds=0.4 * made.epochs, photos_per_second=900.0, batch=32,
            vector_seconds=12.0 if made.shared else None, vectors_shared=made.shared and seed > 0,
            saved_seconds_estimate=48.0 if made.shared else None,
        )
    )  # fmt: skip


def _epoch(number: int, made: Made) -> Epoch:
    away = 1 / (1 + number)
    accuracy = max(0.0, made.skill - 0.4 * away)
    return Epoch(number, 0.2 + away, min(1.0, accuracy + 0.06), 0.3 + away, accuracy, 0.4, 900.0)


def predictions(made: Made, number: int = 0) -> Predictions:
    """What its models say of photos, the same photos for equal numbers."""
    random, truth = np.random.default_rng([made.seed, number]), np.random.default_rng(number)
    count, classes = made.photos, len(made.classes)
    rows = np.arange(number * count, (number + 1) * count)
    names = tuple(f"photos/{row}.jpg" for row in rows)
    right = random.random((count, classes if made.several else 1)) < made.skill
    if made.several:
        targets: NDArray[Any] = (truth.random((count, classes)) < 0.4).astype(np.uint8)
        said = np.where(right == (targets > 0), 0.8, 0.2) + random.uniform(-0.1, 0.1, targets.shape)
        return Predictions(rows, names, targets, said.astype(np.float32))
    targets = truth.integers(0, classes, count)
    guess = np.where(right[:, 0], targets, (targets + 1) % classes)
    said = 0.2 * random.random((count, classes)) + np.eye(classes)[guess]
    return Predictions(rows, names, targets, (said / said.sum(axis=1, keepdims=True)).astype(np.float32))


def make_group(folder: Path, runs: dict[str, tuple[Recipe, Made]]) -> Path:
    """Variants of a study."""
    for name, (recipe, made) in runs.items():
        make_run(folder / name, replace(recipe, name=name), made)
    write_group(folder, Group(folder.name, GroupKind.VARIANTS, tuple(runs)))
    return folder


def make_grid(folder: Path, skills: dict[str, float], *, keep: int = 1) -> Path:
    """A grid, ranked, the best of it trained on."""
    made = {name: Made(skill, seed=at, epochs=3) for at, (name, skill) in enumerate(skills.items())}
    for name, of in made.items():
        make_run(folder / name, Recipe(name, training=Training(epochs=3)), of)
    best = sorted(skills, key=skills.__getitem__, reverse=True)
    longer = {f"{name},longer": name for name in best[:keep]}
    for name, base in longer.items():
        make_run(folder / name, Recipe(name), replace(made[base], epochs=9))
    ranking = (
        *(Rank(name, 1.2 - skills[name]) for name in best),
        Rank("broken", None, note="the loss was NaN"),
    )
    write_group(folder, Group(folder.name, GroupKind.GRID, (*skills, "broken", *longer), ranking, longer))
    return folder
