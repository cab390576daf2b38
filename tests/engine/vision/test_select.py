"""What to show a person next: useful photos, groups that look alike, and the neighbours of one photo."""

from __future__ import annotations

import math
from collections.abc import Iterator

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from engine.vision.select import LOOSEST, SMALLEST_GROUP, groups, most_useful, nearest, normalised

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


def test_rows_become_one_long_and_nothing_stays_nothing() -> None:
    rows = normalised(np.array([[3, 4], [0, 0], [-60000, 0]], np.float16))
    assert rows.dtype == np.float32
    assert rows.tolist() == pytest.approx(np.array([[0.6, 0.8], [0, 0], [-1, 0]]), abs=1e-6)


def test_twins_wait_until_every_other_uncertain_photo_was_chosen() -> None:
    unlike = directions(6)
    burst = cloud(unlike[0], 10, 0.001)
    vectors = np.concatenate([burst, unlike[1:]])
    worth = np.array([1.0] * 10 + [0.6] * 5)
    chosen = most_useful(vectors, worth, 8)
    assert chosen[0] < 10
    assert sorted(chosen[1:6]) == [10, 11, 12, 13, 14]
    assert all(row < 10 for row in chosen[6:])


def test_of_photos_that_are_all_unlike_the_least_certain_come_first() -> None:
    worth = np.array([0.1, 0.9, 0.5, 0.7])
    assert most_useful(directions(4), worth, 4) == [1, 3, 2, 0]


def test_photos_that_all_look_the_same_are_each_chosen_once() -> None:
    vectors = np.ones((5, 8), np.float16)
    assert sorted(most_useful(vectors, [0.0] * 5, 5)) == [0, 1, 2, 3, 4]


def test_out_of_no_photos_none_is_chosen() -> None:
    assert most_useful(np.empty((0, 0), np.float16), [], 5) == []
    assert most_useful(np.empty((0, 8), np.float16), [], 5) == []


@given(WILD, st.data(), st.integers(-1, 40))
def test_as_many_photos_as_there_are_are_chosen_and_none_twice(
    vectors: np.ndarray, data: st.DataObject, count: int
) -> None:
    worth = data.draw(st.lists(st.floats(0, 1), min_size=len(vectors), max_size=len(vectors)))
    chosen = most_useful(vectors, worth, count)
    assert len(chosen) == len(set(chosen)) == max(0, min(count, len(vectors)))
    assert set(chosen) <= set(range(len(vectors)))


@given(WILD, st.data())
def test_a_choice_of_fewer_is_the_beginning_of_a_choice_of_more(
    vectors: np.ndarray, data: st.DataObject
) -> None:
    worth = data.draw(st.lists(st.floats(0, 1), min_size=len(vectors), max_size=len(vectors)))
    count = data.draw(st.integers(0, len(vectors)))
    assert most_useful(vectors, worth, len(vectors))[:count] == most_useful(vectors, worth, count)


def test_three_kinds_of_photo_come_out_pure_the_tightest_first() -> None:
    kinds = directions(3)
    spreads = (0.06, 0.005, 0.03)
    vectors = np.concatenate([cloud(kind, 12, spread) for kind, spread in zip(kinds, spreads, strict=True)])
    order = DRAWS.permutation(36)
    found = groups(vectors[order])
    kinds_of = [{int(order[row]) // 12 for row in group.rows} for group in found]
    assert all(len(kinds_in) == 1 for kinds_in in kinds_of)
    assert set().union(*kinds_of) == {0, 1, 2}
    assert kinds_of[0] == {1}
    assert [of.tightness for of in found] == sorted((of.tightness for of in found), reverse=True)


def test_the_most_typical_photo_of_a_group_comes_first() -> None:
    one, other = directions(2)
    typical = np.concatenate([cloud(one, 1, 0.0), cloud(one, 9, 0.1), cloud(other, 10, 0.1)])
    [group] = [of for of in groups(typical) if 0 in of.rows]
    middle = typical[list(group.rows)].mean(axis=0)
    assert group.rows.index(0) < len(group.rows) / 2
    likeness = cosines(typical[list(group.rows)], middle)
    assert np.corrcoef(likeness, np.arange(len(likeness)))[0, 1] < -0.5


@pytest.mark.parametrize("count", range(SMALLEST_GROUP))
def test_two_photos_are_no_group(count: int) -> None:
    assert groups(np.ones((count, 8), np.float16)) == []


@pytest.mark.parametrize("count", [3, 4, 10, 64])
@pytest.mark.parametrize("noise", [0.0, 1e-4])
def test_photos_that_are_all_the_same_are_one_group(count: int, noise: float) -> None:
    vectors = cloud(directions(1)[0], count, noise / 8).astype(np.float16)
    [group] = groups(vectors)
    assert sorted(group.rows) == list(range(count))
    assert group.tightness == pytest.approx(1.0, abs=1e-4)


def test_photos_that_are_like_no_others_are_in_no_group() -> None:
    unlike = directions(20)
    together = [cloud(kind, 12, 0.01) for kind in unlike[16:]]
    found = groups(np.concatenate([unlike[:8], *together]))
    assert {row for group in found for row in group.rows} == set(range(8, 56))


@given(WILD)
def test_no_photo_is_in_two_groups_and_no_group_is_small_or_loose(vectors: np.ndarray) -> None:
    found = groups(vectors)
    rows = [row for group in found for row in group.rows]
    assert len(rows) == len(set(rows))
    assert all(len(group.rows) >= SMALLEST_GROUP for group in found)
    assert all(LOOSEST <= group.tightness <= 1 + 1e-5 for group in found)
    assert found == groups(vectors), "the same photos give the same groups"


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
