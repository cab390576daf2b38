"""Who learns and who judges: stratified by class, near-duplicates on one side, drawn by a seed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from engine.errors import ModelError
from engine.lab.data.stratify import Rows, matrix, partition
from engine.lab.recipe import SPLITS, SplitChoice
from engine.lab.types import Dataset, Ints, Part, Split

HELD_OUT = 0.1
"""The share of what is learnt from that says when to stop, where no other photos do. Those that judge must not: the
best epoch is chosen by them."""
SHARES = {"80/20": (0.8, 0.2), "80/10/10": (0.8, 0.1, 0.1), "60/20/20": (0.6, 0.2, 0.2)}
TIMES = 5
_NONE = np.zeros(0, np.int64)


def splits(dataset: Dataset, choice: SplitChoice) -> tuple[Split, ...]:
    """The splits of one recipe, the same for the same seed. Raises `ModelError` for a kind that there is not, and
    where a class has too little to be on both sides."""
    if choice.kind not in SPLITS:
        raise ModelError(f"There is no split {choice.kind!r}; there are: {', '.join(SPLITS)}.")
    if choice.kind == "folders":
        return (_by_folders(dataset, choice.seed),)
    _require_two_groups(dataset)
    if choice.kind == "k-fold":
        return tuple(_folds(dataset, choice))
    if choice.kind == "5x2":
        return tuple(half for turn in range(TIMES) for half in _halves(dataset, choice.seed, turn))
    place = partition(_rows(dataset), SHARES[choice.kind], choice.seed)
    return (_split(choice.kind, [_at(place, number) for number in range(len(SHARES[choice.kind]))]),)


def _split(name: str, parts: Sequence[Ints]) -> Split:
    return Split(name, parts[0], parts[1], parts[2] if len(parts) > 2 else _NONE)


def _folds(dataset: Dataset, choice: SplitChoice) -> list[Split]:
    groups = len(np.unique(dataset.groups))
    if not 2 <= choice.folds <= groups:
        raise ModelError(
            f"{choice.folds:,} folds cannot be made of {groups:,} photos that differ. Set folds in the recipe's "
            f"[split] from 2 to {groups:,}."
        )
    place = partition(_rows(dataset), [1 / choice.folds] * choice.folds, choice.seed)
    return [
        _judged_by(dataset, f"fold {number + 1} of {choice.folds}", _at(place, number), choice.seed)
        for number in range(choice.folds)
    ]


def _halves(dataset: Dataset, seed: int, turn: int) -> list[Split]:
    """Dietterich (1998): learnt from one half and judged by the other, and the other way round."""
    place = partition(_rows(dataset), (0.5, 0.5), seed, turn + 1)
    return [
        _judged_by(dataset, f"{turn + 1} of {TIMES}, half {half + 1}", _at(place, half), seed)
        for half in range(2)
    ]


def _judged_by(dataset: Dataset, name: str, test: Ints, seed: int) -> Split:
    """The others are learnt from, but for some that say when to stop."""
    others = np.setdiff1d(np.arange(len(dataset)), test)
    return Split(name, *_hold_out(dataset, others, seed), test)


def _hold_out(dataset: Dataset, rows: Ints, seed: int) -> tuple[Ints, Ints]:
    place = partition(_rows(dataset, rows), (1 - HELD_OUT, HELD_OUT), seed)
    return rows[place == 0], rows[place == 1]


def _by_folders(dataset: Dataset, seed: int) -> Split:
    if dataset.parts is None:
        raise ModelError(
            "The split is by folders, and the photos are not in folders train, validation and test. Choose another "
            f"split: {', '.join(SPLITS[1:])}."
        )
    train, validation, test = (np.flatnonzero(dataset.parts == part).astype(np.int64) for part in Part)
    if not len(train) or not (len(validation) or len(test)):
        lacking = "train" if not len(train) else "validation or test"
        raise ModelError(
            f"The split is by folders, and there is no photo in a folder {lacking}. Choose another split: "
            f"{', '.join(SPLITS[1:])}."
        )
    if not len(validation):
        train, validation = _hold_out(dataset, train, seed)
    return Split("folders", train, validation, test)


def _require_two_groups(dataset: Dataset) -> None:
    shown = matrix(dataset.targets, len(dataset.classes))
    for number, name in enumerate(dataset.classes):
        photos = int(shown[:, number].sum())
        if len(np.unique(dataset.groups[shown[:, number]])) < 2:
            raise ModelError(
                f"The class {name} has {photos:,} photos, and they are all the same picture or nearly so: it cannot be "
                "both learnt and judged. Add photos that differ, or leave the class out."
            )


def _rows(dataset: Dataset, rows: Ints | None = None) -> Rows:
    shown = matrix(dataset.targets, len(dataset.classes))
    if rows is None:
        return Rows(shown, dataset.groups)
    return Rows(shown[rows], dataset.groups[rows])


def _at(place: NDArray[np.int64], number: int) -> Ints:
    return np.flatnonzero(place == number).astype(np.int64)
