"""How strongly to hold the head back (`l2`): chosen by the photos that the cross-validation holds out.

Each fold's head goes from the usual value to the others, every one begun where the one before ended, so that all take
little more than one. Of the values that are not surely worse than the best, the one nearest to the usual is taken.
"""

from __future__ import annotations

import math
from collections.abc import Generator, Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from engine.vision.calibrate import fit_temperature
from engine.vision.crossval import judging
from engine.vision.fit import L2, Task
from engine.vision.head import FloatArray, Head

WAYS = ((0.1, 0.3), (0.01,))
"""From `L2` up, and from `L2` down."""
STEPS = 12
"""Iterations from one value to the next."""
FEW, MANY = 2000, 8000
"""All folds judge where there are few photos, two where there are more, one where there are many: its fifth of them is
enough to tell values apart."""
SURE = 1.0
"""Standard errors by which a value has to be worse than the best to be surely so."""


def judging_folds(photos: int, folds: int) -> int:
    """How many folds choose."""
    return folds if photos <= FEW else min(folds, 2 if photos <= MANY else 1)


def iterations(usual: int) -> int:
    """Of a `path` at most, if a usual fit takes so many."""
    return usual + STEPS * sum(map(len, WAYS))


def path(task: Task) -> Generator[float, None, dict[float, Head]]:
    """The fold's heads at all values."""
    usual = yield from judging(replace(task, l2=L2))
    heads = {L2: usual}
    for way in WAYS:
        last = usual
        for l2 in way:
            last = yield from judging(replace(task, l2=l2, init=last, iterations=STEPS))
            heads[l2] = last
    return heads


def best(
    heads: Sequence[Mapping[float, Head]],
    vectors: NDArray[np.float32],
    targets: NDArray[np.int64],
    fold: NDArray[np.int64],
    weights: NDArray[np.float32],
) -> float:
    """The value whose heads say best what the photos of the first `len(heads)` folds are, each calibrated by its own
    temperature; the nearest to `L2` of those that are not surely worse than the best."""
    numbers = np.unique(fold)[: len(heads)]
    held = np.isin(fold, numbers)
    losses = {}
    for l2 in heads[0]:
        logits = np.empty((len(fold), len(heads[0][L2].weight)), np.float32)
        for number, of in zip(numbers.tolist(), heads, strict=True):
            logits[fold == number] = of[l2].logits(vectors[fold == number])
        losses[l2] = _losses(logits[held], targets[held])
    share = weights[held] / weights[held].sum()
    least = min(losses, key=lambda l2: float((share * losses[l2]).sum()))
    fine = [l2 for l2 in losses if not _worse(losses[l2] - losses[least], share)]
    return min(fine, key=lambda l2: (abs(math.log(l2 / L2)), l2))


def _worse(difference: NDArray[np.float64], share: NDArray[np.float32]) -> bool:
    mean = float((share * difference).sum())
    error = float(np.sqrt((share**2 * (difference - mean) ** 2).sum()))
    return mean > SURE * error


def _losses(logits: FloatArray, targets: NDArray[np.int64]) -> NDArray[np.float64]:
    """(n,): the log loss of each photo at the temperature that fits them best."""
    scaled = np.asarray(logits, np.float64) / fit_temperature(logits, targets)
    top = scaled.max(axis=1)
    total = np.log(np.exp(scaled - top[:, None]).sum(axis=1)) + top
    return np.asarray(total - scaled[np.arange(len(scaled)), targets], np.float64)
