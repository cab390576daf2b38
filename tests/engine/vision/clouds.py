"""Vectors for tests of what looks alike."""

from __future__ import annotations

import numpy as np
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

DRAWS = np.random.default_rng(3)
WILD = arrays.arrays(
    np.float16,
    st.tuples(st.integers(1, 30), st.integers(1, 6)),
    elements=st.sampled_from((0.0, -0.0, 1.0, -1.0, 0.5, 6e-8, 1e-3, 300.0, -65504.0, 65504.0))
    | st.floats(-10, 10, width=16),
)
"""Vectors as they may be stored, with many that are equal, nothing at all, or as large as they can be."""


def directions(count: int, size: int = 64) -> np.ndarray:
    """Directions that have nothing to do with each other."""
    square, _ = np.linalg.qr(DRAWS.normal(size=(size, size)))
    return np.asarray(square[:count], np.float32)


def cloud(centre: np.ndarray, count: int, spread: float) -> np.ndarray:
    return np.asarray(centre + DRAWS.normal(size=(count, len(centre))) * spread, np.float32)


def cosines(vectors: np.ndarray, wanted: np.ndarray) -> np.ndarray:
    """One by one in float64, with 0 for what has no direction."""
    wide, to = vectors.astype(np.float64), wanted.astype(np.float64)
    lengths = np.linalg.norm(wide, axis=1) * np.linalg.norm(to)
    cosine: np.ndarray = np.divide(wide @ to, lengths, out=np.zeros(len(wide)), where=lengths > 0)
    return cosine
