from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.vision.half import widened

EVERY = np.arange(1 << 16, dtype=np.uint32).astype(np.uint16).view(np.float16)
"""All numbers that float16 has, with those that are none."""
FINITE = EVERY[np.isfinite(EVERY)]


def _rooted(vectors: NDArray[Any]) -> NDArray[np.float32]:
    wide = vectors.astype(np.float32)
    return np.copysign(np.sqrt(np.abs(wide)), wide)


@pytest.mark.parametrize("which", [FINITE, FINITE[~np.signbit(FINITE)], FINITE[::7], FINITE[:0]])
def test_every_number_is_the_same_as_by_numpys_conversion_bit_for_bit(which: NDArray[np.float16]) -> None:
    assert widened(which).tobytes() == which.astype(np.float32).tobytes()
    assert widened(which, root=True).tobytes() == _rooted(which).tobytes()


@pytest.mark.parametrize("bad", [np.inf, -np.inf, np.nan])
def test_what_is_not_finite_stays_so(bad: float) -> None:
    vectors = np.array([[1.0, bad], [-4.0, 0.0]], np.float16)
    np.testing.assert_array_equal(widened(vectors), vectors.astype(np.float32))
    np.testing.assert_array_equal(widened(vectors, root=True), _rooted(vectors))


def test_what_is_wide_already_is_left_as_it_is() -> None:
    wide = np.array([[1.0, -4.0]], np.float32)
    assert widened(wide) is wide
    np.testing.assert_array_equal(widened(wide, root=True), [[1.0, -2.0]])
