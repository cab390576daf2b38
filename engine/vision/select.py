"""Which photos to show a person: those that teach most, those that belong together, those that look alike.

Vectors are compared by their cosine throughout; a row's length says nothing of what the photo shows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.vision.head import FloatArray

ROUNDS = 25
"""Of k-means at most; it mostly settles within ten."""
SMALLEST_GROUP = 3
LOOSEST = 0.5
"""Mean cosine to its centre below which a group is not one thing."""
SAME = 0.01
"""How far apart the directions of one picture may be: what float16 and another JPEG of it make of them."""


@dataclass(frozen=True, slots=True)
class Group:
    """Photos that look alike: row numbers, the most typical first. `tightness` is their mean cosine to the centre."""

    rows: tuple[int, ...]
    tightness: float


def normalised(vectors: NDArray[Any]) -> FloatArray:
    """(n, d) in float32, each row of length 1; a row of zeros stays one."""
    wide = vectors.astype(np.float32)
    return np.asarray(wide / np.maximum(np.linalg.norm(wide, axis=1, keepdims=True), 1e-12), np.float32)


def most_useful(vectors: NDArray[Any], worth: Sequence[float] | NDArray[Any], count: int) -> list[int]:
    """Row numbers of `count` photos that are uncertain (`worth` (n,), 0–1) and unlike each other: again and again the
    one whose worth times its distance from all chosen so far is largest (k-centre greedy: Sener & Savarese 2018)."""
    rows = normalised(vectors)
    distance = np.ones(len(rows), np.float32)
    chosen: list[int] = []
    for _ in range(min(count, len(rows))):
        best = int(np.argmax((np.asarray(worth, np.float32) + 1e-6) * distance))
        chosen.append(best)
        distance = np.minimum(distance, np.clip(1.0 - rows @ rows[best], 0.0, None))
        distance[chosen] = -1.0
    return chosen


def groups(vectors: NDArray[Any], seed: int = 0) -> list[Group]:
    """Photos that look alike, by k-means over directions (Dhillon & Modha 2001) with √(n/2) centres; the tightest
    group first. Photos that are like no others are in none."""
    if len(vectors) < SMALLEST_GROUP:
        return []
    rows = normalised(vectors)
    apart = rows - rows.mean(axis=0)  # else what all photos have in common hides what tells them apart
    count = 1
    if np.linalg.norm(apart, axis=1).max() > SAME:
        rows, count = normalised(apart), max(1, round((len(rows) / 2) ** 0.5))
    place, cosine = _settled(rows, count, seed)
    found = (_group(np.flatnonzero(place == centre), cosine) for centre in range(int(place.max()) + 1))
    kept = [of for of in found if len(of.rows) >= SMALLEST_GROUP and of.tightness >= LOOSEST]
    return sorted(kept, key=lambda of: -of.tightness)


def _settled(rows: FloatArray, count: int, seed: int) -> tuple[NDArray[np.intp], FloatArray]:
    """For each row: its centre, and the cosine to it."""
    centres = rows[most_useful(rows, np.random.default_rng(seed).uniform(0.5, 1, len(rows)), count)]
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


def _group(members: NDArray[np.intp], cosine: FloatArray) -> Group:
    order = members[np.argsort(-cosine[members], kind="stable")]
    return Group(tuple(order.tolist()), float(cosine[members].mean()) if len(members) else 0.0)


def nearest(
    wanted: NDArray[Any], blocks: Iterable[tuple[Sequence[int], NDArray[Any]]], count: int
) -> Iterator[list[tuple[int, float]]]:
    """After each block of (ids, vectors (n, d)): the `count` ids so far whose vectors are most like `wanted` (d,), with
    their cosine, the likest first."""
    direction = normalised(wanted[None])[0]
    best: list[tuple[int, float]] = []
    for ids, vectors in blocks:
        likeness = normalised(vectors) @ direction
        top = np.argsort(-likeness, kind="stable")[:count]
        best += [(ids[row], float(likeness[row])) for row in top]
        best = sorted(best, key=lambda one: -one[1])[:count]
        yield best
