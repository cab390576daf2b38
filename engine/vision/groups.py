"""Photos to label together: those that look alike, or those of which the model says the same."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.vision.head import FloatArray
from engine.vision.nearest import apart, is_one_picture, normalised
from engine.vision.useful import most_useful

ROUNDS = 25
"""Of k-means at most; it mostly settles within ten."""
SMALLEST_GROUP = 3
LOOSEST = 0.5
"""Mean cosine to its centre below which a group is not one thing."""
TOGETHER = 40
"""Photos that are sorted by what the model says of them. More at a time are labelled with an older model."""
POWER = 2.5
"""The power of their uncertainty."""
GROUP_KEY = 0.5
"""A photo's share of its group's key; where it turns out to be something else, it takes a key of its own besides."""
FEWEST = 2
"""Photos of a group: one alone is for looking at one by one."""


@dataclass(frozen=True, slots=True)
class Group:
    """Row numbers of photos, the most typical first; `purity` is the share that is expected to show the group's class,
    None where nothing says so."""

    rows: tuple[int, ...]
    purity: float | None
    tightness: float = 0.0


def of_one_class(
    vectors: NDArray[Any],
    uncertainty: NDArray[Any],
    said: Sequence[int],
    probability: NDArray[Any],
    labelled: NDArray[Any] | None = None,
    *,
    together: int = TOGETHER,
) -> list[Group]:
    """The most useful of the photos for their keystrokes, by the class that the model says of them, the purest group
    first.

    `said` (n,) is each photo's likeliest class, `probability` (n,) that of it: calibrated, their mean over a group is
    the share of it to be expected right.
    """
    keys = GROUP_KEY + 1 - np.asarray(probability, np.float64)
    rows = np.array(most_useful(vectors, uncertainty, together, labelled, power=POWER, cost=keys), np.int64)
    of, made = np.asarray(said, np.int64)[rows], []
    for number in np.unique(of):
        members = rows[of == number]
        sure = np.asarray(probability, np.float64)[members]
        order = members[np.argsort(-sure, kind="stable")]
        if len(order) >= FEWEST:
            made.append(Group(tuple(order.tolist()), float(sure.mean())))
    return sorted(made, key=lambda group: -(group.purity or 0.0))


def alike(vectors: NDArray[Any], seed: int = 0) -> list[Group]:
    """Photos that look alike, by k-means over directions (Dhillon & Modha 2001) with √(n/2) centres; the tightest
    group first. Photos that are like no others are in none."""
    if len(vectors) < SMALLEST_GROUP:
        return []
    rows = apart(vectors)
    count = 1 if is_one_picture(vectors) else max(1, round((len(rows) / 2) ** 0.5))
    place, cosine = _settled(rows, count, seed)
    found = (_group(np.flatnonzero(place == centre), cosine) for centre in range(int(place.max()) + 1))
    kept = [of for of in found if len(of.rows) >= SMALLEST_GROUP and of.tightness >= LOOSEST]
    return sorted(kept, key=lambda of: -of.tightness)


def _settled(rows: FloatArray, count: int, seed: int) -> tuple[NDArray[np.intp], FloatArray]:
    """For each row: its centre, and the cosine to it."""
    centres = rows[_far_apart(rows, count, seed)]
    place = np.full(len(rows), -1, np.intp)
    for _ in range(ROUNDS):
        likeness = rows @ centres.T
        nearest = likeness.argmax(axis=1)
        if (nearest == place).all():
            break
        place = nearest
        sums = np.zeros_like(centres)
        np.add.at(sums, place, rows)
        centres = np.where(sums.any(axis=1, keepdims=True), normalised(sums), centres)
    return place, (rows @ centres.T)[np.arange(len(rows)), place]


def _far_apart(rows: FloatArray, count: int, seed: int) -> list[int]:
    """Where the centres begin: again and again the row that is farthest from all before, by a little luck."""
    luck = np.random.default_rng(seed).uniform(0.5, 1, len(rows)).astype(np.float32)
    distance, chosen = np.ones(len(rows), np.float32), list[int]()
    for _ in range(min(count, len(rows))):
        chosen.append(int(np.argmax(luck * distance)))
        distance = np.minimum(distance, np.clip(1.0 - rows @ rows[chosen[-1]], 0.0, None))
        distance[chosen] = -1.0
    return chosen


def _group(members: NDArray[np.intp], cosine: FloatArray) -> Group:
    order = members[np.argsort(-cosine[members], kind="stable")]
    return Group(tuple(order.tolist()), None, float(cosine[members].mean()) if len(members) else 0.0)
