"""What the process that fine-tunes is given and gives back: a folder of its own, no pickles, nothing to run."""

from __future__ import annotations

import hashlib
import io
import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from engine.errors import ModelError, shown
from engine.types import Mode
from engine.vision.files import write_atomically
from engine.vision.finetune.recipe import Recipe

TASK, ARRAYS, PICTURES = "task.json", "task.npz", "pictures.npy"
CHECKPOINT, WEIGHTS, RESULT = "checkpoint.pt", "weights.safetensors", "result.json"


@dataclass(frozen=True, slots=True)
class Task:
    """The photos to learn from, n of them, and how.

    `targets` are class numbers (n,) for `Mode.ONE`; for `Mode.SEVERAL` (n, C) of 1 yes, 0 no, NaN unknown. `vectors`
    (n, d) are those of the present `weights`: where the head begins. Of the photos that are `held_out` (n,) nothing is
    learnt; they say whether it helps. `share` (n,) is what a photo counts: near-identical ones together count once.
    """

    backbone: str
    weights: Path
    device: str
    mode: Mode
    classes: tuple[str, ...]
    recipe: Recipe
    thumbnails: tuple[Path, ...]
    targets: NDArray[Any]
    vectors: NDArray[np.float16]
    held_out: NDArray[np.bool_]
    share: NDArray[np.float32]

    def described(self) -> dict[str, Any]:
        """Everything but the arrays, fit for JSON."""
        return {
            "backbone": self.backbone,
            "weights": str(self.weights),
            "device": self.device,
            "mode": str(self.mode),
            "classes": list(self.classes),
            "recipe": self.recipe.as_dict(),
            "thumbnails": [str(path) for path in self.thumbnails],
        }

    def arrays(self) -> dict[str, NDArray[Any]]:
        """The arrays by name."""
        return {name: getattr(self, name) for name in ("targets", "vectors", "held_out", "share")}

    def fingerprint(self) -> str:
        """Equal for equal tasks: whether a checkpoint belongs to it."""
        digest = hashlib.sha256(json.dumps(self.described(), sort_keys=True).encode())
        for name, array in sorted(self.arrays().items()):
            digest.update(
                f"{name} {array.shape} {array.dtype}".encode() + np.ascontiguousarray(array).tobytes()
            )
        return digest.hexdigest()


@dataclass(frozen=True, slots=True)
class Learnt:
    """What came of it. On the held-out photos: the log loss `before` and `after`, the `accuracy` after, and whether it
    `gained` by it. `curve` has one entry an epoch: (stage's first part, loss, accuracy on held-out photos, log loss
    there); `seconds` spent on learning."""

    gained: bool
    before: float
    after: float
    accuracy: float
    curve: tuple[tuple[str, float, float, float], ...]
    seconds: float


def put(folder: Path, task: Task) -> bool:
    """Makes `folder` that of this task. That of the very same one keeps its checkpoint: True then. Raises OSError."""
    mark = task.fingerprint()
    if (folder / TASK).exists() and _read(folder).get("fingerprint") == mark:
        return (folder / CHECKPOINT).exists()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    data = io.BytesIO()
    np.savez(data, **task.arrays())  # type: ignore[arg-type]
    write_atomically(folder / ARRAYS, data.getvalue())
    write_atomically(folder / TASK, json.dumps({"fingerprint": mark, **task.described()}).encode())
    return False


def get(folder: Path) -> Task:
    """The task that `put` left there. Raises ModelError where it is not whole."""
    said = _read(folder)
    try:
        # Through memory: numpy leaves a file open that is not whole.
        data = io.BytesIO((folder / ARRAYS).read_bytes())
        with np.load(data, allow_pickle=False) as arrays:
            return Task(
                backbone=said["backbone"],
                weights=Path(said["weights"]),
                device=said["device"],
                mode=Mode(said["mode"]),
                classes=tuple(said["classes"]),
                recipe=Recipe.from_dict(said["recipe"]),
                thumbnails=tuple(map(Path, said["thumbnails"])),
                **{name: arrays[name] for name in ("targets", "vectors", "held_out", "share")},
            )
    except (OSError, KeyError, ValueError, TypeError, BadZipFile) as error:
        raise ModelError(
            f"the task in {shown(folder)} is not whole ({error}); start the training again"
        ) from error


def clear(folder: Path) -> None:
    """The task is done with; its folder goes."""
    shutil.rmtree(folder, ignore_errors=True)


def put_result(folder: Path, learnt: Learnt) -> None:
    """The result, written after the weights: where it is, they are whole. Raises OSError."""
    fields = {name: getattr(learnt, name) for name in Learnt.__slots__}
    write_atomically(folder / RESULT, json.dumps(fields).encode())


def get_result(folder: Path) -> Learnt:
    """What `put_result` said. Raises ModelError."""
    try:
        said: Mapping[str, Any] = json.loads((folder / RESULT).read_bytes())
        return Learnt(**{**said, "curve": tuple(tuple(row) for row in said["curve"])})
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(
            f"the training in {shown(folder)} left no result ({error}); start it again"
        ) from error


def _read(folder: Path) -> dict[str, Any]:
    try:
        said = json.loads((folder / TASK).read_bytes())
    except (OSError, ValueError):
        return {}
    return said if isinstance(said, dict) else {}
