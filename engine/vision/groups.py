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
PURE = (0.8, 0.6, 0.4, 0.0)
"""The share of a group that is expected to be right; less only where there is no group of so many."""
LARGEST = 20
"""Photos of a group of one class: as many as are seen at a glance."""
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
    said: Sequence[int],
    probability: NDArray[Any],
    labelled: NDArray[Any] | None = None,
) -> list[Group]:
    """For each class photos of it, the purest group first: as many of the surest as are expected to be so pure, and of
    these not those that are alike, but those that stand for the others. One key labels them, so that photos of which
    the model is sure teach more for a keystroke than those of which it is not; and those that turn out to be something
    else are the ones that it errs in.

    `said` (n,) is each photo's likeliest class, `probability` (n,) that of it: calibrated, their mean over a group is
    the share of it to be expected right. `labelled` as in `useful.most_useful`.
    """
    of, sure = np.asarray(said, np.int64), np.asarray(probability, np.float64)
    for pure in PURE:
        surest = [_surest(np.flatnonzero(of == number), sure, pure) for number in np.unique(of)]
        made = [_varied(vectors, rows, sure, labelled) for rows in surest if len(rows) >= FEWEST]
        if made:
            return sorted(made, key=lambda group: -(group.purity or 0.0))
    return []


def _surest(members: NDArray[np.intp], sure: NDArray[np.float64], pure: float) -> NDArray[np.intp]:
    """As many of these rows, the surest first, as have that mean."""
    order = members[np.argsort(-sure[members], kind="stable")]
    means = np.cumsum(sure[order]) / np.arange(1, len(order) + 1)
    return order[: np.count_nonzero(means >= pure)]


def _varied(
    vectors: NDArray[Any], rows: NDArray[np.intp], sure: NDArray[np.float64], labelled: NDArray[Any] | None
) -> Group:
    """At most `LARGEST` of these rows, in their order."""
    if len(rows) > LARGEST:
        rows = rows[np.sort(most_useful(vectors[rows], np.ones(len(rows)), LARGEST, labelled))]
    return Group(tuple(rows.tolist()), float(sure[rows].mean()))


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
