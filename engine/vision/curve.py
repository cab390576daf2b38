"""Accuracy against the number of labels: whether more of them would help."""

from __future__ import annotations

import hashlib
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from engine.types import Progress
from engine.vision.crossval import judging, plan
from engine.vision.evaluate import wilson_interval
from engine.vision.fit import Task
from engine.vision.head import rooted
from engine.vision.intervals import student_interval
from engine.vision.progress import beside

if TYPE_CHECKING:
    from engine.vision.train import TrainingSet

POINTS = 7
MOST = 8000
"""Labels of the last point: 3,000 labels took 2.3 s of one core's time; it grows with their number."""
LEAST = 10
NOTE = "measuring how labels help"


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """What heads that learnt from `labels` photos got right of all that were held out. `interval` is Student's t over
    the folds (None for a single one), `wilson` over the photos: both 95%."""

    labels: int
    accuracy: float
    interval: tuple[float, float] | None
    wilson: tuple[float, float]


def learning_curve(
    data: TrainingSet, classes: Sequence[str]
) -> Generator[Progress, None, tuple[CurvePoint, ...]]:
    """Cross-validated fits on growing, nested subsets, every one judged on all held-out photos.

    Half of the labels, a quarter and so on, each class by its share, frames of a series together. Closing the generator
    cancels within a moment. Raises ModelError when there is too little to learn from.
    """
    fold = plan(data.targets, classes, data.groups, data.keys)
    vectors = rooted(data.vectors)
    rows, numbers = growing(data), np.unique(fold).tolist()
    learning = {number: rows[fold[rows] != number] for number in numbers}
    wanted = sizes(min(map(len, learning.values())), len(classes))
    work = [(at, number) for at in range(len(wanted)) for number in numbers]
    right = np.zeros((len(wanted), len(fold)), np.bool_)
    for done, (at, number) in enumerate(work):
        used, held = learning[number][: wanted[at]], fold == number
        task = Task(vectors[used], data.targets[used], tuple(classes), "")
        head = yield from beside(judging(task), Progress(done, len(work), NOTE))
        right[at, held] = head.logits(vectors[held]).argmax(axis=1) == data.targets[held]
    yield Progress(len(work), len(work), NOTE)
    return tuple(_point(size, right[at], fold) for at, size in enumerate(wanted))


def sizes(most: int, classes: int) -> list[int]:
    """Numbers of labels to learn from, rising: `most` (8,000 at most) and its halves, down to two per class."""
    found = [min(most, MOST)]
    while len(found) < POINTS and found[-1] // 2 >= max(LEAST, 2 * classes):
        found.append(found[-1] // 2)
    return found[::-1]


def growing(data: TrainingSet) -> NDArray[np.int64]:
    """All rows in the order in which subsets take them up: any beginning of it has about each class's share, and
    whole series. The order comes from the photos' hashes, so it stays as it is."""
    _, group = np.unique(data.groups, return_inverse=True)
    smallest: dict[int, bytes] = {}
    for number, key in zip(group.tolist(), data.keys, strict=True):
        smallest[number] = min(key, smallest.get(number, key))
    place = np.argsort(np.argsort([_hash(smallest[number]) for number in range(len(smallest))]))
    turn = np.empty(len(group))
    for of in np.unique(data.targets):
        rows = np.flatnonzero(data.targets == of)
        turn[rows[np.argsort(place[group[rows]], kind="stable")]] = (np.arange(len(rows)) + 0.5) / len(rows)
    first = np.ones(len(smallest))
    np.minimum.at(first, group, turn)
    return np.lexsort((turn, place[group], first[group]))


def _hash(key: bytes) -> int:
    return int.from_bytes(hashlib.blake2b(key, digest_size=7).digest(), "big")


def _point(labels: int, right: NDArray[np.bool_], fold: NDArray[Any]) -> CurvePoint:
    shares = [float(right[fold == number].mean()) for number in np.unique(fold)]
    return CurvePoint(
        labels=labels,
        accuracy=float(right.mean()),
        interval=student_interval(shares),
        wilson=wilson_interval(int(right.sum()), len(right)),
    )
