"""Photos that are none of the classes: what a head says of a class that it has never seen.

There is no sample of "everything else". So some of the classes are left out of a fit, a fifth of them at a time, and
their photos are strangers to its head: so an unknown subject looks to the real one. Photos labelled "none of these" are
strangers too.

Tried on clothing photos (two of ten classes unknown, ten pairs), the highest logit tells strangers from the rest
better than distance to the labelled photos does: the area under the curve is 0.78 for it, 0.73 for the nearest
neighbours, 0.73 for relative Mahalanobis distance. With the neighbours added it is 0.79, but then all labelled vectors
would have to be in the model.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from engine.vision.calibrate import fit_logistic
from engine.vision.fit import Task
from engine.vision.head import FloatArray, Head, Known

PARTS = 5
MOST = 4000
"""Of many more photos than these, so many are enough to learn what strangers look like."""
ITERATIONS = 20
ODDS = 0.05
"""One photo in twenty is taken to be a stranger. The others' probabilities fall by about as much, for which the
temperature makes up. More spoils them (0.1: calibration error 0.063, not 0.053), less holds strangers back less."""


def left_out(classes: int, *, parts: int = PARTS) -> list[list[int]]:
    """The class numbers that are left out of each fit; no fits where one class alone would be left."""
    if classes < 3:
        return []
    count = min(parts, classes)
    return [list(range(part, classes, count)) for part in range(count)]


def stranger_tasks(whole: Task, groups: Sequence[Sequence[int]]) -> list[Task]:
    """One fit for each group of `left_out`, as `whole`, without its photos; the classes of `whole` are these, then
    perhaps `OTHER`."""
    step = max(1, len(whole.targets) // MOST)
    assert whole.weights is not None
    vectors, targets, weights = whole.vectors[::step], whole.targets[::step], whole.weights[::step]
    tasks = []
    for group in groups:
        kept = [number for number in range(len(whole.classes)) if number not in set(group)]
        place = np.full(len(whole.classes), -1)
        place[kept] = np.arange(len(kept))
        seen = place[targets] >= 0
        tasks.append(
            replace(
                whole,
                vectors=vectors[seen],
                targets=place[targets[seen]],
                classes=tuple(whole.classes[number] for number in kept),
                weights=weights[seen],
            )
        )
    return tasks


def stranger_logits(
    heads: Sequence[Head],
    vectors: NDArray[np.float32],
    targets: NDArray[np.int64],
    rows: int,
    groups: Sequence[Sequence[int]],
) -> FloatArray:
    """(n, rows): what each photo's head, which has never seen its class, says; `LOW` for the classes left out."""
    logits = np.full((len(targets), rows), LOW, np.float32)
    for head, group in zip(heads, groups, strict=True):
        of = np.flatnonzero(np.isin(targets, group))
        kept = np.array([number for number in range(rows) if number not in set(group)])
        logits[of[:, None], kept] = head.logits(vectors[of])
    return logits


LOW = -1e4
"""A logit that is none."""


def fit_known(
    known: FloatArray, strangers: FloatArray, weights: NDArray[np.float32], others: NDArray[np.float32]
) -> Known | None:
    """How the highest logit of held-out photos (n, C) differs from strangers' (m, C); both sides count the same. None
    where it does not tell them apart."""
    values = np.concatenate([known.max(axis=1), strangers.max(axis=1)]).astype(np.float64)
    truth = np.concatenate([np.ones(len(known)), np.zeros(len(strangers))])
    share = np.concatenate([weights / weights.sum(), others / others.sum()]) * 0.5 * len(values)
    middle, spread = float(values.mean()), max(float(values.std()), 1e-6)
    slope, offset = fit_logistic((values - middle) / spread, truth, share)
    if slope <= 0:
        return None
    odds = float(np.log((1 - ODDS) / ODDS))
    return Known(slope / spread, offset - slope * middle / spread + odds)
