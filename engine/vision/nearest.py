"""The photos that look most like one, and what looking alike means.

Vectors are compared by their cosine throughout; a row's length says nothing of what the photo shows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.vision.half import widened
from engine.vision.head import FloatArray

SAME = 0.01
"""How far apart the directions of one picture may be: what float16 and another JPEG of it make of them."""


def normalised(vectors: NDArray[Any]) -> FloatArray:
    """(n, d) in float32, each row of length 1; a row of zeros stays one."""
    wide = widened(vectors)
    return np.asarray(wide / np.maximum(np.linalg.norm(wide, axis=1, keepdims=True), 1e-12), np.float32)


def apart(vectors: NDArray[Any], mean: NDArray[Any] | None = None) -> FloatArray:
    """(n, d) directions from the middle of all photos, or from that of others, `mean` (d,): what all photos have in
    common hides what tells them apart. Photos that are all one picture keep the direction that they have."""
    rows = normalised(vectors)
    if is_one_picture(vectors):
        return rows
    return normalised(rows - (middle(vectors) if mean is None else mean))


def is_one_picture(vectors: NDArray[Any]) -> bool:
    """Whether these photos cannot be told apart at all; so it is where there are none."""
    return not len(vectors) or bool(
        (np.linalg.norm(normalised(vectors) - middle(vectors), axis=1) <= SAME).all()
    )


def middle(vectors: NDArray[Any]) -> FloatArray:
    """(d,): the mean direction."""
    return np.asarray(normalised(vectors).mean(axis=0), np.float32)


def nearest(
    wanted: NDArray[Any], blocks: Iterable[tuple[Sequence[int], NDArray[Any]]], count: int
) -> Iterator[list[tuple[int, float]]]:
    """After each block of (ids, vectors (n, d)): the `count` ids so far whose vectors are most like `wanted` (d,), with
    their cosine, the likest first."""
    direction = normalised(wanted[None])[0]
    best: list[tuple[int, float]] = []
    for ids, vectors in blocks:
        likeness = _cosines(vectors, direction)
        top = np.argsort(-likeness, kind="stable")[:count]
        best += [(ids[row], float(likeness[row])) for row in top]
        best = sorted(best, key=lambda one: -one[1])[:count]
        yield best


def _cosines(vectors: NDArray[Any], direction: FloatArray) -> FloatArray:
    """(n,): of each row with `direction`, of length 1. Only the products are divided, not all that they are made of."""
    wide = widened(vectors)
    lengths = np.sqrt(np.einsum("nd,nd->n", wide, wide))
    return np.asarray((wide @ direction) / np.maximum(lengths, 1e-12), np.float32)
