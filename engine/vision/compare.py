"""Whether a candidate may take the current model's place, judged on the same photos held out from both.

The candidate is refused in two cases only:
  1. it breaks more photos than it fixes, and the exact McNemar test (one-sided binomial on the photos where
     the two differ) gives that less than 5% by chance;
  2. its macro F1 is lower, and stays lower in 95% of 1,000 paired bootstrap samples of the photos.
Everything else is "not worse".
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.types import Mode
from engine.vision.evaluate import Evaluation, class_figures, confusion_matrix, evaluate, likeliest
from engine.vision.head import FloatArray

CHANCE = 0.05
SAMPLES = 1000


@dataclass(frozen=True, slots=True)
class Comparison:
    """`fixed` photos are right only with the candidate, `broken` ones only with the current model."""

    candidate: Evaluation
    current: Evaluation
    fixed: int
    broken: int
    not_worse: bool
    reason: str


def compare(
    candidate: NDArray[Any], current: NDArray[Any], targets: NDArray[Any], classes: Sequence[str]
) -> Comparison:
    """Compare two models' held-out probabilities (n, C) for the same photos; see the module for the rule."""
    after, before = evaluate(candidate, targets, classes), evaluate(current, targets, classes)
    guess_after, guess_before = likeliest(candidate), likeliest(current)
    right_after, right_before = guess_after == targets, guess_before == targets
    fixed, broken = int((right_after & ~right_before).sum()), int((right_before & ~right_after).sum())
    not_worse, reason = True, f"{fixed} photos fixed, {broken} broken"
    if broken > fixed and sign_test(broken, fixed) < CHANCE:
        not_worse, reason = False, f"{reason}: more than chance explains"
    elif after.macro.f1 < before.macro.f1 and _f1_is_lower(guess_after, guess_before, targets, len(classes)):
        drop = f"{before.macro.f1:.3f} to {after.macro.f1:.3f}"
        not_worse, reason = False, f"{reason}, but macro F1 fell from {drop}: more than chance explains"
    return Comparison(after, before, fixed, broken, not_worse, reason)


def sign_test(more: int, fewer: int) -> float:
    """The probability of at least `more` heads in `more + fewer` tosses of a fair coin."""
    tosses = more + fewer
    ways: int = sum(math.comb(tosses, heads) for heads in range(more, tosses + 1))
    return float(ways / 2**tosses)


def _f1_is_lower(after: NDArray[Any], before: NDArray[Any], targets: NDArray[Any], classes: int) -> bool:
    """Whether macro F1 falls in at least 95% of bootstrap samples. The same samples each time: the seed is fixed."""
    draws = np.random.default_rng(0)
    lower = 0
    for _ in range(SAMPLES):
        rows = draws.integers(0, len(targets), len(targets))
        true = targets[rows]
        lower += _macro_f1(true, after[rows], classes) < _macro_f1(true, before[rows], classes)
    return lower >= (1 - CHANCE) * SAMPLES


def _macro_f1(targets: NDArray[Any], predicted: NDArray[Any], classes: int) -> float:
    confusion, support = confusion_matrix(targets, predicted, classes)
    occurs = (confusion.sum(axis=0) + support) > 0
    return float(class_figures(confusion, support)[2][occurs].mean())


def align(
    probabilities: NDArray[Any], given: Sequence[str], wanted: Sequence[str], mode: Mode = Mode.ONE
) -> FloatArray:
    """Probabilities with their columns in the order of `wanted`: 0 for a class that the model did not know.

    A class that is no longer wanted falls away; the rows are not scaled up for it. Columns of one name, of classes that
    were merged since, are added, or the largest counts where a photo may have several classes.
    """
    out = np.zeros((len(probabilities), len(wanted)), np.float32)
    for column, name in enumerate(wanted):
        together = probabilities[:, [place for place, of in enumerate(given) if of == name]]
        if together.shape[1]:
            out[:, column] = together.max(axis=1) if mode is Mode.SEVERAL else together.sum(axis=1)
    return out
