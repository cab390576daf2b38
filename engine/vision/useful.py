"""Which photos teach most: those that stand for many of which the model is unsure.

Facility location, weighted: photos are chosen one by one so that every unsure photo soon has a likeness among them. The
sum over photos i of w_i · max over the chosen j of cos(i, j), w_i being the uncertainty squared, grows with each by
less, so that taking the best again and again comes within 1 − 1/e of the best choice there is (Nemhauser, Wolsey &
Fisher 1978; for learning: Wei, Iyer & Bilmes 2015). Labelled photos count as chosen, though not in full: near them the
model may still be wrong. k-centre, the other usual way, takes first what is like nothing else (beside this one in
`make bench NAME=labelling`).

Where nothing is known yet all photos are equally uncertain, and what is chosen covers the library: each kind of photo
by its share.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.vision.head import FloatArray, rooted
from engine.vision.nearest import apart, middle

LEAST = 1e-3
"""What a photo counts of which the model is sure."""


COVERED = 0.9
"""How much of its likeness to a labelled photo speaks against choosing a photo."""


def most_useful(
    vectors: NDArray[Any],
    uncertainty: Sequence[float] | NDArray[Any],
    count: int,
    labelled: NDArray[Any] | None = None,
) -> list[int]:
    """Row numbers of `count` photos out of `vectors` (n, d), the most useful first; `uncertainty` (n,) from 0 to 1;
    `labelled` (m, d) are the vectors of photos that a person has decided.

    Takes n² numbers of memory: 64 MB for 4,000 photos.
    """
    wide = rooted(vectors)
    directions = apart(wide)
    likeness = np.maximum(directions @ directions.T, 0.0)
    covered = np.zeros(len(directions), np.float32)
    if labelled is not None and len(labelled) and len(directions):
        near = directions @ apart(rooted(labelled), middle(wide)).T
        covered = np.asarray(COVERED * np.maximum(near.max(axis=1), 0.0), np.float32)
    weights = np.asarray(uncertainty, np.float32) ** 2 + np.float32(LEAST)
    return _greedy(likeness, weights, covered, min(count, len(directions)))


def _greedy(likeness: FloatArray, weights: FloatArray, covered: FloatArray, count: int) -> list[int]:
    """Lazily: what a photo would add only falls, so most of it need not be computed again (Minoux 1978)."""
    adds = np.array([weights @ np.maximum(column - covered, 0.0) for column in likeness], np.float32)
    known_at, chosen = np.zeros(len(likeness), np.int64), list[int]()
    while len(chosen) < count:
        best = int(np.argmax(adds))
        if known_at[best] < len(chosen):
            adds[best] = weights @ np.maximum(likeness[best] - covered, 0.0)
            known_at[best] = len(chosen)
            continue
        chosen.append(best)
        covered = np.maximum(covered, likeness[best])
        adds[best] = -1.0
    return chosen
