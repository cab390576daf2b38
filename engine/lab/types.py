"""What the rooms of the lab hand to each other."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]


class Part(IntEnum):
    """What a photo is for, where its folder says so."""

    TRAIN = 0
    VALIDATION = 1
    TEST = 2


class Flaw(StrEnum):
    """Why a photo may be left out."""

    UNREADABLE = "unreadable"
    DARK = "too dark"
    DUPLICATE = "near-duplicate"
    MULTI = "of several classes"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A photo with a flaw; `note` says the rest ("the same as a/b.jpg")."""

    file: Path
    flaw: Flaw
    note: str = ""


@dataclass(frozen=True, slots=True)
class Dataset:
    """n photos and what they show.

    `targets` are class numbers (n,) int64; where a photo may have several classes, (n, C) uint8 of 1 and 0.
    `groups` (n,) has one number for photos that are near-duplicates of each other: they stay on one side of a split.
    `parts` (n,) of `Part`, where the folders say which photos are for what; None where they do not. `left_out` are
    photos with a flaw that are not among the n, `flawed` those that are among them all the same. `notes` are sentences
    that a person should be told of the data.
    """

    files: tuple[Path, ...]
    targets: NDArray[Any]
    classes: tuple[str, ...]
    groups: Ints
    parts: NDArray[np.int8] | None = None
    left_out: tuple[LeftOut, ...] = ()
    flawed: tuple[LeftOut, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def several(self) -> bool:
        """Whether a photo may have several classes."""
        return bool(self.targets.ndim == 2)

    def __len__(self) -> int:
        return len(self.files)


@dataclass(frozen=True, slots=True)
class Split:
    """Row numbers of the photos to learn from, to stop by, and to be judged by (empty: `validation` judges)."""

    name: str
    train: Ints
    validation: Ints
    test: Ints

    @property
    def judged(self) -> Ints:
        """The rows that judge."""
        return self.test if len(self.test) else self.validation


@dataclass(frozen=True, slots=True)
class Epoch:
    """One pass over the photos to learn from. `loss` and `accuracy` are of the validation photos (subset accuracy where
    a photo may have several classes), `train_` ones of the photos learnt from, as they were seen, augmented."""

    number: int
    train_loss: float
    train_accuracy: float
    loss: float
    accuracy: float
    seconds: float
    photos_per_second: float


@dataclass(frozen=True, slots=True)
class LabProgress:
    """How far a run is: epochs `done` of `total` (all splits of all seeds), with the last epoch's figures where there
    is one. `note` is a sentence's beginning in small letters ("vectors of mobilenet_v2")."""

    done: int
    total: int | None
    note: str
    epoch: Epoch | None = None
    share: float = 0.0
    """Of the present step (an epoch, or the vectors): 0 to 1."""
    run: str = ""
    """Which run of a group it is about."""
