"""What looks most like a photo."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.vision.nearest import apart, nearest, normalised
from tests.engine.vision.clouds import WILD, cloud, cosines, directions


def test_rows_become_one_long_and_nothing_stays_nothing() -> None:
    rows = normalised(np.array([[3, 4], [0, 0], [-60000, 0]], np.float16))
    assert rows.dtype == np.float32
    assert rows.tolist() == pytest.approx(np.array([[0.6, 0.8], [0, 0], [-1, 0]]), abs=1e-6)


def test_what_all_photos_have_in_common_is_taken_out() -> None:
    one, other, common = directions(3)
    found = apart(np.stack([5 * common + one, 5 * common + other]))
    assert cosines(found, found[0])[1] == pytest.approx(-1, abs=1e-3)


def test_photos_that_are_one_picture_keep_their_direction() -> None:
    rows = cloud(directions(1)[0], 6, 1e-4)
    np.testing.assert_array_equal(apart(rows), normalised(rows))


def blocked(vectors: np.ndarray, size: int) -> Iterator[tuple[list[int], np.ndarray]]:
    for top in range(0, len(vectors), size):
        block = vectors[top : top + size]
        yield [100 + top + row for row in range(len(block))], block


@given(WILD, st.integers(1, 8), st.integers(0, 35))
def test_the_nearest_are_those_that_comparing_one_by_one_finds(
    vectors: np.ndarray, size: int, count: int
) -> None:
    *_, found = nearest(vectors[0], blocked(vectors, size), count)
    every = cosines(vectors, vectors[0])
    assert len(found) == len({id_ for id_, _ in found}) == min(count, len(vectors))
    likeness = [cosine for _, cosine in found]
    assert likeness == sorted(likeness, reverse=True)
    assert not any(math.isnan(cosine) for cosine in likeness)
    assert likeness == pytest.approx([every[id_ - 100] for id_, _ in found], abs=1e-4)
    assert likeness == pytest.approx(np.sort(every)[::-1][:count], abs=1e-4)


def test_after_each_block_the_nearest_so_far_are_known() -> None:
    vectors = np.array([[0, 1], [1, 1], [1, 0], [1, 0.1]], np.float16)
    told = [[id_ for id_, _ in best] for best in nearest(vectors[2], blocked(vectors, 1), 2)]
    assert told == [[100], [101, 100], [102, 101], [102, 103]]


def test_a_length_says_nothing_of_what_a_photo_shows() -> None:
    vectors = np.array([[0.01, 0], [900, 600], [5, 1]], np.float16)
    *_, found = nearest(np.array([300, 0], np.float16), blocked(vectors, 3), 3)
    assert [id_ for id_, _ in found] == [100, 102, 101]
    assert found[0][1] == pytest.approx(1.0, abs=1e-4)
