"""What a process of the lab is given, as a file: `engine.lab.child` does it, and says how far it is."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from engine.errors import EngineError, shown
from engine.lab.recipe import Recipe
from engine.lab.types import Epoch, LabProgress
from engine.vision.files import write_atomically

FILE, LOG = "task.json", "log.txt"
CHILDREN = ".children"


class LabWork(StrEnum):
    """What there is to do."""

    RUN = "run"
    GRID = "grid"
    RUNS = "runs"
    TRIALS = "trials"


@dataclass(frozen=True, slots=True)
class LabTask:
    """`recipes` is one, as it was asked for, or the plain ones of `LabWork.RUNS`; `folder` is where their runs go. On
    `devices` (one may stand there several times) runs go side by side; "" is the recipe's own. `threads` of the
    processor that it may use (0: all), `keep` as in `Place`."""

    work: LabWork
    recipes: tuple[Recipe, ...]
    folder: Path
    vectors: Path
    devices: tuple[str, ...] = ("",)
    threads: int = 0
    keep: bool = False


def put(task: LabTask, name: str) -> Path:
    """Writes the task below its folder; where its process finds it. Raises OSError."""
    from engine.lab.toml import recipe_text

    place = task.folder / CHILDREN / name
    said = {
        "work": task.work,
        "recipes": [recipe_text(recipe) for recipe in task.recipes],
        "folder": str(task.folder),
        "vectors": str(task.vectors),
        "devices": task.devices,
        "threads": task.threads,
        "keep": task.keep,
    }
    write_atomically(place / FILE, json.dumps(said).encode())
    return place


def get(place: Path) -> LabTask:
    """The task that lies there. Raises EngineError where it is damaged."""
    from engine.lab.toml import recipe_from

    try:
        said = json.loads((place / FILE).read_bytes())
        return LabTask(
            work=LabWork(said["work"]),
            recipes=tuple(map(recipe_from, said["recipes"])),
            folder=Path(said["folder"]),
            vectors=Path(said["vectors"]),
            devices=tuple(said["devices"]),
            threads=int(said["threads"]),
            keep=bool(said["keep"]),
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise EngineError(f"{shown(place / FILE)} cannot be read ({error}); start the run again") from error


def as_message(progress: LabProgress) -> dict[str, Any]:
    """A step as a line of JSON says it."""
    return asdict(progress)


def as_progress(message: Mapping[str, Any]) -> LabProgress:
    """The inverse of `as_message`. Raises EngineError with what the process says went wrong."""
    if "error" in message:
        raise EngineError(str(message["error"]))
    epoch = message["epoch"]
    return LabProgress(**{**message, "epoch": None if epoch is None else Epoch(**epoch)})
