"""Writes what `engine.lab.runs` reads: each file whole or not at all."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
from filelock import FileLock, Timeout

from engine.errors import EngineError, shown
from engine.lab import toml
from engine.lab.recipe import Recipe
from engine.lab.runs import (
    CURVE,
    DONE,
    LEFT_OUT,
    LOCK,
    LOG,
    PREDICTIONS,
    RECIPE,
    STATE,
    Predictions,
    RunRecord,
    Trained,
    relative,
)
from engine.lab.types import Epoch, LeftOut
from engine.vision.files import write_atomically

WAIT = 2.0
"""Seconds that a training waits for the lock: a reader that asks whether someone trains holds it for a moment."""


def now() -> str:
    """The time as a run's files say it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def write_recipe(folder: Path, recipe: Recipe) -> None:
    """Raises OSError, as all that writes here."""
    toml.write_recipe(recipe, folder / RECIPE)


def write_state(record: RunRecord) -> None:
    """Everything that is not kept in a file of its own."""
    elsewhere = ("folder", "recipe", "trainings")
    said = {of.name: getattr(record, of.name) for of in fields(record) if of.name not in elsewhere}
    _write_json(record.folder / STATE, said)


def write_left_out(folder: Path, left_out: Sequence[LeftOut], source: Path) -> None:
    """A table of the photos with a flaw."""
    table = io.StringIO()
    rows = csv.writer(table, lineterminator="\n")
    rows.writerow(("photo", "flaw", "note"))
    rows.writerows((relative(one.file, source), one.flaw, one.note) for one in left_out)
    write_atomically(folder / LEFT_OUT, table.getvalue().encode("utf-8", "surrogateescape"))


def write_curve(folder: Path, curve: Sequence[Epoch]) -> None:
    """Takes the place of the curve before."""
    lines = "".join(json.dumps(asdict(epoch)) + "\n" for epoch in curve)
    write_atomically(folder / CURVE, lines.encode())


def write_predictions(folder: Path, made: Predictions) -> None:
    """The inverse of `read_predictions`."""
    data = io.BytesIO()
    np.savez_compressed(
        data,
        rows=made.rows,
        names=np.array(made.names, np.str_),
        targets=made.targets,
        probabilities=made.probabilities.astype(np.float32),
    )
    write_atomically(folder / PREDICTIONS, data.getvalue())


def write_trained(one: Trained) -> None:
    """Written last: where it is, all of the training is there."""
    _write_json(
        one.folder / DONE, {name: value for name, value in _fields_of(one).items() if name != "folder"}
    )


def say(folder: Path, sentence: str) -> None:
    """A line of the run's log."""
    with (folder / LOG).open("a", encoding="utf-8") as file:
        file.write(f"{now()} {shown(sentence)}\n")


def hold(folder: Path) -> FileLock:
    """The run's lock, until it is released: one process trains it. Raises EngineError where another one does."""
    folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(folder / LOCK, thread_local=False)  # whoever closes the generator releases it
    try:
        lock.acquire(timeout=WAIT)
    except Timeout:
        raise EngineError(
            f"another First Look is training {shown(folder)}; wait until it has finished, or choose another folder"
        ) from None
    return lock


def _fields_of(one: Trained) -> dict[str, Any]:
    return {field.name: getattr(one, field.name) for field in fields(one)}


def _write_json(file: Path, said: Mapping[str, Any]) -> None:
    write_atomically(file, json.dumps(said, indent=1, default=dict).encode())
