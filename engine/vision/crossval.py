"""Honest figures: every photo is judged by a head that saw neither it nor a frame of its series."""

from __future__ import annotations

import hashlib
from collections.abc import Generator, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.errors import ModelError
from engine.types import Mode
from engine.vision.calibrate import fit_temperature
from engine.vision.fit import ITERATIONS, L2, Task, drain, fitting, label_counts, require_enough
from engine.vision.head import OTHER, FloatArray, Head, squash

FOLDS = 5
IntArray = NDArray[np.int64]


def folds(groups: NDArray[Any], targets: NDArray[Any], keys: Sequence[bytes], k: int = FOLDS) -> IntArray:
    """(n,) numbers from 0 to k-1: no group is in two folds, and each class is spread as evenly as groups allow.

    A group's fold comes from a hash of the smallest of its photos' `keys` (content hashes), so it stays where
    it is when other photos are labelled. Groups are then moved only out of folds that have too many of a
    class, the fewest that will do.
    """
    _, group = np.unique(groups, return_inverse=True)
    hashes = _group_hashes(group, keys)
    place = np.array([value % k for value in hashes], np.int64)
    kind = _group_classes(group, targets, len(hashes))
    for one in np.unique(kind):
        _spread(place, np.flatnonzero(kind == one), hashes, k)
    return np.asarray(place[group], np.int64)


def series_weights(groups: NDArray[Any], targets: NDArray[Any] | None = None) -> NDArray[np.float32]:
    """(n,): near-identical photos count as one together; with `targets` (n,), those of one class: where they are
    labelled differently, each class is one."""
    kinds = groups if targets is None else np.stack([groups, targets])
    _, which, counts = np.unique(kinds, axis=-1, return_inverse=True, return_counts=True)
    return np.asarray(1.0 / counts[which.ravel()], np.float32)


def _group_hashes(group: NDArray[Any], keys: Sequence[bytes]) -> list[int]:
    smallest: dict[int, bytes] = {}
    for number, key in zip(group.tolist(), keys, strict=True):
        smallest[number] = min(key, smallest.get(number, key))
    return [_hash(smallest[number]) for number in range(len(smallest))]


def _hash(key: bytes) -> int:
    return int.from_bytes(hashlib.blake2b(key, digest_size=8).digest(), "big")


def _group_classes(group: NDArray[Any], targets: NDArray[Any], groups: int) -> IntArray:
    """The class that a group counts for: of those in it, the one with the fewest labels in all."""
    of_class = (
        targets.T > 0.5 if targets.ndim == 2 else np.arange(targets.max() + 1)[:, None] == targets[None, :]
    )
    kind = np.full(groups, -1, np.int64)
    for number in np.argsort(-of_class.sum(axis=1), kind="stable"):
        kind[group[of_class[number]]] = number
    return kind


def _spread(place: IntArray, members: IntArray, hashes: Sequence[int], k: int) -> None:
    """Move groups of one class, in place, until no fold has more than its share and a little slack."""
    slack = max(1.0, 0.25 * len(members) / k)
    order = sorted(members.tolist(), key=lambda number: hashes[number])
    count = np.bincount(place[members], minlength=k)
    while count.max() - count.min() > slack:
        full, bare = int(count.argmax()), int(count.argmin())
        moved = next(number for number in order if place[number] == full)
        place[moved] = bare
        count[full] -= 1
        count[bare] += 1


def fold_tasks(
    vectors: NDArray[Any],
    targets: NDArray[Any],
    classes: Sequence[str],
    fold: IntArray,
    *,
    mode: Mode = Mode.ONE,
    l2: float = L2,
    weights: NDArray[Any] | None = None,
    iterations: int = ITERATIONS,
) -> list[Task]:
    """One task per fold, in order of their numbers: the head of all photos that are not in the fold.

    Each fit starts from nothing: one that started from the head of all photos would remember those held out.
    """
    whole = Task(vectors, targets, tuple(classes), "", mode, l2, iterations=iterations, weights=weights)
    return [without(whole, fold == number) for number in np.unique(fold).tolist()]


def without(task: Task, held_out: NDArray[np.bool_]) -> Task:
    """The same fit on the other photos."""
    seen, weights = ~held_out, task.weights
    return replace(
        task,
        vectors=task.vectors[seen],
        targets=task.targets[seen],
        weights=None if weights is None else weights[seen],
    )


def judging(task: Task) -> Generator[float, None, Head]:
    """Fit a fold's head in steps; where its photos have one class only, make one that says how often each is."""
    counts = label_counts(task.targets, task.classes)
    if task.mode is Mode.SEVERAL or int((counts > 0).sum()) >= 2:
        return (yield from fitting(task))
    frequency = np.log((counts + 1) / (counts + 1).sum()).astype(np.float32)
    nothing = np.zeros((len(task.classes), task.vectors.shape[1]), np.float32)
    named = tuple(name for name in task.classes if name != OTHER)
    return Head(named, nothing, frequency, 1.0, task.mode, task.backbone_key)


def held_out_logits(heads: Sequence[Head], vectors: NDArray[Any], fold: IntArray) -> FloatArray:
    """(n, C): for each photo the logits of the one head, in the order of `fold_tasks`, that did not see it."""
    logits = np.empty((len(fold), len(heads[0].weight)), np.float32)
    for number, head in zip(np.unique(fold).tolist(), heads, strict=True):
        logits[fold == number] = head.logits(vectors[fold == number])
    return logits


def plan(
    targets: NDArray[Any], classes: Sequence[str], groups: NDArray[Any], keys: Sequence[bytes]
) -> IntArray:
    """The folds to use: `FOLDS`, or as many as there are series. Raises ModelError when nothing can be held out."""
    require_enough(targets, classes)
    series = len(np.unique(groups))
    if series < 2:
        raise ModelError(
            "all labelled photos are frames of one series, so none can be held out to judge the others; "
            "label photos of another moment too"
        )
    return folds(groups, targets, keys, min(FOLDS, series))


def out_of_fold(
    vectors: NDArray[Any],
    targets: NDArray[Any],
    classes: Sequence[str],
    groups: NDArray[Any],
    keys: Sequence[bytes],
    *,
    mode: Mode = Mode.ONE,
    l2: float = L2,
) -> FloatArray:
    """(n, C): calibrated probabilities of each photo by a head that saw neither it nor its series.

    Raises ModelError when there is too little to learn from. The one temperature is fitted on all held-out logits.
    """
    fold = plan(targets, classes, groups, keys)
    tasks = fold_tasks(vectors, targets, classes, fold, mode=mode, l2=l2)
    logits = held_out_logits([drain(judging(task)) for task in tasks], vectors, fold)
    return squash(logits, mode, fit_temperature(logits, targets, mode))
