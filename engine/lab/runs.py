"""A run's folder: what a training was told, how it went and what came of it. Nothing else knows its files' names."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from filelock import FileLock, Timeout
from numpy.typing import NDArray

from engine.errors import EngineError, shown
from engine.lab.recipe import Recipe
from engine.lab.types import Epoch, Ints

RECIPE, STATE, LEFT_OUT, LOG, LOCK = "recipe.toml", "run.json", "left-out.csv", "log.txt", ".lock"
CURVE, CHECKPOINT, BEST, PREDICTIONS, DONE = (
    "curve.jsonl",
    "last.pt",
    "best.safetensors",
    "predictions.npz",
    "done.json",
)
CUT_OFF = "it was cut off; start it again and it goes on where it was"


class Status(StrEnum):
    """Where a run stands. What is `STOPPED` goes on where it was; `FAILED` says that it led nowhere (`reason`)."""

    RUNNING = "running"
    DONE = "done"
    STOPPED = "stopped"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Trained:
    """One training of a run that is done: that of `seed` on `split`, number `number` of the splits, in `folder`.

    `seconds` of all its epochs, `photos_per_second` of those learnt from. `vector_seconds` is what computing the
    vectors took, whenever that was; `vectors_shared`: they were there already; None and False where there were none.
    `saved_seconds_estimate`: (photos x epochs) x measured seconds per photo of the forward pass, which training through
    the network would have taken above this. `batch`: photos that went through the network at once at the end.
    """

    seed: int
    split: str
    number: int
    folder: Path
    epochs: int
    best_epoch: int
    best_loss: float
    seconds: float
    photos_per_second: float
    vector_seconds: float | None = None
    vectors_shared: bool = False
    saved_seconds_estimate: float | None = None
    batch: int = 0

    @property
    def predictions(self) -> Path:
        """The place of what `read_predictions` reads."""
        return self.folder / PREDICTIONS

    @property
    def best(self) -> Path:
        """The best weights; `engine.lab.training.best.trained_network` makes a network of them."""
        return self.folder / BEST


@dataclass(frozen=True, slots=True)
class RunRecord:
    """A run as its folder tells it. Times are ISO 8601 in UTC ("" where there is none yet); `weights_bytes` the whole
    network's on the disk, `peak_memory` in bytes (of the graphics card where it trained there; 0: not known),
    `photos` those that were used, `left_out` the others by flaw, `mark` equal for equal photos, targets and splits.
    `trainings` are those that are done."""

    folder: Path
    recipe: Recipe
    status: Status = Status.RUNNING
    reason: str = ""
    started: str = ""
    finished: str = ""
    versions: Mapping[str, str] | None = None
    machine: str = ""
    device: str = ""
    precision: str = ""
    parameters: int = 0
    learning_parameters: int = 0
    weights_bytes: int = 0
    peak_memory: int = 0
    classes: tuple[str, ...] = ()
    several: bool = False
    photos: int = 0
    left_out: Mapping[str, int] | None = None
    notes: tuple[str, ...] = ()
    mark: str = ""
    trainings: tuple[Trained, ...] = ()


@dataclass(frozen=True, slots=True)
class Predictions:
    """Of the judged photos: their `rows` in the data, `names` relative to its folder, `targets` (m,) or (m, C), and
    `probabilities` (m, C) float32."""

    rows: Ints
    names: tuple[str, ...]
    targets: NDArray[Any]
    probabilities: NDArray[np.float32]


def is_run(folder: Path) -> bool:
    """Whether there is a run."""
    return (folder / STATE).is_file() and (folder / RECIPE).is_file()


def find_runs(folder: Path) -> list[Path]:
    """The runs at and below `folder`, in the order of their names; a run holds no other."""
    if is_run(folder):
        return [folder]
    below = (entry for entry in folder.iterdir() if entry.is_dir()) if folder.is_dir() else ()
    return [run for entry in sorted(below) for run in find_runs(entry)]


def training_folder(run: Path, seed: int, number: int) -> Path:
    """Where the training of this seed on split number `number` is kept."""
    return run / f"seed-{seed}" / f"split-{number}"


def read_run(folder: Path) -> RunRecord:
    """What the run says. One that says "running" while no process trains it was cut off: it is `STOPPED` here.

    Raises EngineError where there is no run, or its files are damaged.
    """
    from engine.lab.toml import read_recipe

    if not is_run(folder):
        raise EngineError(f"{shown(folder)} is not a run of the lab: it has no {STATE} beside a {RECIPE}")
    said = _read_json(folder / STATE)
    try:
        record = RunRecord(folder, read_recipe(folder / RECIPE), **_typed(said))
    except (TypeError, ValueError) as error:
        raise EngineError(
            f"{shown(folder / STATE)} is damaged ({error}); delete the folder and run the recipe again"
        ) from error
    if record.status is Status.RUNNING and not is_held(folder):
        record = replace(record, status=Status.STOPPED, reason=CUT_OFF)
    return replace(record, trainings=tuple(read_trainings(folder)))


def _typed(said: dict[str, Any]) -> dict[str, Any]:
    tuples: dict[str, Any] = {name: tuple(said[name]) for name in ("classes", "notes") if name in said}
    return {**said, "status": Status(said.get("status", "")), **tuples}


def read_trainings(run: Path) -> Iterator[Trained]:
    """Those that are done, in the order of seeds and splits."""
    found = [read_trained(done.parent) for done in run.glob(f"seed-*/split-*/{DONE}")]
    yield from sorted((one for one in found if one), key=lambda one: (one.seed, one.number))


def read_trained(folder: Path) -> Trained | None:
    """What is in this training's folder, None where it is not done. Raises EngineError where it is damaged."""
    if not (folder / DONE).is_file():
        return None
    try:
        return Trained(folder=folder, **_read_json(folder / DONE))
    except TypeError as error:
        raise EngineError(
            f"{shown(folder / DONE)} is damaged ({error}); delete it and run the recipe again"
        ) from error


def read_curve(folder: Path) -> tuple[Epoch, ...]:
    """The epochs of a training so far, also while it learns."""
    try:
        lines = (folder / CURVE).read_text().splitlines()
    except FileNotFoundError:
        return ()
    return tuple(Epoch(**json.loads(line)) for line in lines)


def read_predictions(file: Path) -> Predictions:
    """What `Trained.predictions` holds. Raises EngineError where it is missing or damaged."""
    try:
        data = io.BytesIO(file.read_bytes())  # numpy leaves a file open that is not whole
        with np.load(data, allow_pickle=False) as arrays:
            return Predictions(
                arrays["rows"],
                tuple(arrays["names"].tolist()),
                arrays["targets"],
                arrays["probabilities"],
            )
    except (OSError, KeyError, ValueError, BadZipFile) as error:
        raise EngineError(
            f"{shown(file)} cannot be read ({error}); delete {DONE} beside it and run the recipe again"
        ) from error


def relative(file: Path, source: Path) -> str:
    """A photo's name as runs say it: within the data's folder where it is there."""
    folder = source if source.is_dir() else source.parent
    try:
        return file.relative_to(folder).as_posix()
    except ValueError:
        return file.as_posix()


def is_held(folder: Path) -> bool:
    """Whether some process trains it now."""
    if not (folder / LOCK).exists():
        return False
    lock = FileLock(folder / LOCK)
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return True
    except OSError:  # a folder that only can be read: nothing trains there
        return False
    lock.release()
    return False


def _read_json(file: Path) -> dict[str, Any]:
    try:
        said = json.loads(file.read_bytes())
        if isinstance(said, dict):
            return said
        raise ValueError("not an object")
    except (OSError, ValueError) as error:
        raise EngineError(
            f"{shown(file)} cannot be read ({error}); delete the folder and run the recipe again"
        ) from error
