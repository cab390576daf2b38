"""From which probability a prediction is worth a keyword: what held-out photos say of a chosen precision.

A class's threshold is the lowest at which two things hold:
  1. of the held-out photos that would get its keyword, the share that is right is at least the precision. The share
     is shrunk towards that of all classes, `PRIOR` photos' worth, and lowered by `DOUBT` standard errors: a class with
     few photos is judged by the others, and with care;
  2. of strangers (see `engine.vision.strangers`) at most `LET_THROUGH` times 1 - precision would get any keyword: a
     seventh at 0.95.
Where no threshold will do it is `NEVER`, which no probability reaches.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from engine.types import NEVER
from engine.vision.head import FloatArray

PRIOR = 10.0
DOUBT = 1.0
LET_THROUGH = 2.75
"""Measured on clothing photos with two of ten classes unknown, ten pairs: 83% of their photos stay unwritten at 0.95,
and 57% of the others are written; 76% and 62% with 4.0."""
LOWEST = 0.5
"""A keyword that is more probably wrong than right is never written."""


@dataclass(frozen=True, slots=True)
class Said:
    """Statements about held-out photos, a row each: `column` of the class, its `probability`, whether it is `right`,
    and how much the photo counts."""

    column: NDArray[np.int64]
    probability: FloatArray
    right: NDArray[np.bool_]
    weight: FloatArray


def said_of(
    probabilities: NDArray[np.float32], targets: NDArray[np.int64], weights: NDArray[np.float32]
) -> Said:
    """The likeliest class of each photo; `probabilities` (n, C), `targets` (n,) or 0/1/unknown (n, C), of which every
    class is a statement of its own."""
    if targets.ndim == 2:
        rows, column = np.nonzero(np.isfinite(targets))
        right = np.asarray(targets[rows, column] > 0.5, np.bool_)
        return Said(column, probabilities[rows, column], right, weights[rows])
    top = probabilities.argmax(axis=1)
    return Said(top, probabilities[np.arange(len(top)), top], np.equal(top, targets), weights)


def thresholds(said: Said, strangers: FloatArray, classes: int, precision: float) -> tuple[float, ...]:
    """One for each class. `strangers` (m,) are the highest probabilities of photos that are none of the classes."""
    floor = max(LOWEST, _above(strangers, LET_THROUGH * (1.0 - precision)))
    order = np.argsort(-said.probability, kind="stable")
    column, probability, weight = said.column[order], said.probability[order], said.weight[order]
    right = weight * said.right[order]
    # With half a photo more, and that one wrong, a handful that are all right do not look like certainty.
    pooled = np.cumsum(right) / (np.cumsum(weight) + 0.5)
    found = []
    for number in range(classes):
        own = column == number
        count, good = np.cumsum(weight * own), np.cumsum(right * own)
        share = (good + PRIOR * pooled) / (count + PRIOR)
        least = share - DOUBT * np.sqrt(share * (1.0 - share) / (count + PRIOR))
        found.append(_lowest(probability, least >= precision, floor))
    return tuple(found)


def _lowest(probability: FloatArray, good: NDArray[np.bool_], floor: float) -> float:
    """The lowest probability, from `floor` up, down to which all is good that comes with it."""
    last = np.append(probability[1:] < probability[:-1], True)  # equal ones are written together
    fine = np.flatnonzero(good & last)
    if not len(fine):
        return NEVER
    least = float(probability[fine[-1]])
    return min(max(least, floor), NEVER)


def _above(strangers: FloatArray, share: float) -> float:
    """The probability that at most `share` of the strangers reach; 0 where there are none."""
    if not len(strangers):
        return 0.0
    ordered = np.sort(strangers)[::-1]
    through = int(min(max(share, 0.0), 1.0) * len(ordered))
    return 0.0 if through >= len(ordered) else float(np.nextafter(ordered[through], np.float32(2.0)))
