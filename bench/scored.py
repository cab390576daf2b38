"""A synthetic library as a retrain leaves it: vectors for every photo, and two model versions that nearly agree."""

from __future__ import annotations

import shutil
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from bench.common import Bench
from bench.synthetic import make_index

if TYPE_CHECKING:
    from numpy.typing import NDArray

VERSIONS = (1, 2)
LENGTH, AT_ONCE = 1280, 4096
APART = 1e-3
"""How far the numbers of the two versions are apart: enough to move every probability and some classes."""


def scored_library(bench: Bench, count: int) -> Path:
    """A library of `count` photos that are not there, kept for the next measurement: 4.7 KB a photo."""
    folder = bench.cache / f"scored-{count}"
    if not (folder / "made").exists():
        shutil.rmtree(folder, ignore_errors=True)
        make_index(folder, count)
        add_vectors(bench, folder, count)
        (folder / "made").touch()
    return folder


def add_vectors(bench: Bench, folder: Path, count: int) -> None:
    """Vectors as the present weights would give them, around a centre for each class, and the two versions."""
    from engine.index import settings
    from engine.index.connect import open_for_writing, writing
    from engine.jobs.context import Tools
    from engine.options import Options
    from engine.places import places_for

    places = places_for(folder, index=None, environ=bench.environ)
    tools = Tools(places, Options(environ=bench.environ))
    key, draws = tools.backbone_key(), np.random.default_rng(5)
    centres = np.abs(draws.normal(0, 0.5, (6, LENGTH))).astype(np.float32)
    with closing(open_for_writing(places.index)) as db:
        for start in range(0, count, AT_ONCE):
            found = _drawn(draws, centres, min(AT_ONCE, count - start))
            with writing(db):
                db.conn.executemany(
                    "INSERT INTO vectors VALUES (?, ?, ?)",
                    ((start + row + 1, key, vector.tobytes()) for row, vector in enumerate(found)),
                )
        with writing(db):
            settings.put(db, settings.WEIGHTS, {"key": key, "name": tools.weights().name})
        for version in VERSIONS:
            _save(db, places.models, version, key, centres, draws)


def _drawn(draws: np.random.Generator, centres: NDArray[np.float32], count: int) -> NDArray[np.float16]:
    near = centres[draws.integers(0, len(centres), count)]
    strength = draws.uniform(0.3, 1.2, (count, 1)).astype(np.float32)
    noise = draws.standard_normal((count, LENGTH), dtype=np.float32)
    return np.maximum(near * strength + 0.4 * noise, 0).astype(np.float16)


def _save(
    db: object,
    models_folder: Path,
    version: int,
    key: str,
    centres: NDArray[np.float32],
    draws: np.random.Generator,
) -> None:
    from engine.index import classes, models
    from engine.index.connect import writing
    from engine.jobs.share import card_data
    from engine.types import Mode
    from engine.vision import checkpoints
    from engine.vision.head import Head, Known

    there = classes.all_classes(db)  # type: ignore[arg-type]
    names = tuple(of.name for of in there)
    weight = np.sqrt(centres) - np.sqrt(centres).mean(axis=0)
    weight = weight * (60 / np.abs(weight).sum()) + draws.normal(0, APART, weight.shape)
    bias = np.zeros(len(weight), np.float32)
    head = Head(names, weight.astype(np.float32), bias, 1.0, Mode.ONE, key, True, Known(1.0, 1.0))
    card = checkpoints.Card(version, "2026-01-01T00:00:00+00:00", names, Mode.ONE, key, 1.0)
    card = checkpoints.save(models_folder, version, head, card)
    with writing(db):  # type: ignore[arg-type]
        models.put(
            db,  # type: ignore[arg-type]
            version=version,
            backbone=key,
            class_ids=[of.id for of in there],
            mode=Mode.ONE,
            card=card_data(card),
        )
