"""Photos to label together."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.vision.groups import FEWEST, LARGEST, LOOSEST, SMALLEST_GROUP, alike, of_one_class
from tests.engine.vision.clouds import DRAWS, WILD, cloud, cosines, directions


def test_three_kinds_of_photo_come_out_pure_the_tightest_first() -> None:
    kinds = directions(3)
    spreads = (0.06, 0.005, 0.03)
    vectors = np.concatenate([cloud(kind, 12, spread) for kind, spread in zip(kinds, spreads, strict=True)])
    order = DRAWS.permutation(36)
    found = alike(vectors[order])
    kinds_of = [{int(order[row]) // 12 for row in group.rows} for group in found]
    assert all(len(kinds_in) == 1 for kinds_in in kinds_of)
    assert set().union(*kinds_of) == {0, 1, 2}
    assert kinds_of[0] == {1}
    assert [of.tightness for of in found] == sorted((of.tightness for of in found), reverse=True)


def test_the_most_typical_photo_of_a_group_comes_first() -> None:
    one, other = directions(2)
    typical = np.concatenate([cloud(one, 1, 0.0), cloud(one, 9, 0.1), cloud(other, 10, 0.1)])
    [group] = [of for of in alike(typical) if 0 in of.rows]
    middle = typical[list(group.rows)].mean(axis=0)
    assert group.rows.index(0) < len(group.rows) / 2
    likeness = cosines(typical[list(group.rows)], middle)
    assert np.corrcoef(likeness, np.arange(len(likeness)))[0, 1] < -0.5


@pytest.mark.parametrize("count", range(SMALLEST_GROUP))
def test_two_photos_are_no_group(count: int) -> None:
    assert alike(np.ones((count, 8), np.float16)) == []


@pytest.mark.parametrize("count", [3, 4, 10, 64])
@pytest.mark.parametrize("noise", [0.0, 1e-4])
def test_photos_that_are_all_the_same_are_one_group(count: int, noise: float) -> None:
    vectors = cloud(directions(1)[0], count, noise / 8).astype(np.float16)
    [group] = alike(vectors)
    assert sorted(group.rows) == list(range(count))
    assert group.tightness == pytest.approx(1.0, abs=1e-4)


def test_photos_that_are_like_no_others_are_in_no_group() -> None:
    unlike = directions(20)
    together = [cloud(kind, 12, 0.01) for kind in unlike[16:]]
    found = alike(np.concatenate([unlike[:8], *together]))
    assert {row for group in found for row in group.rows} == set(range(8, 56))


@given(WILD)
def test_no_photo_is_in_two_groups_and_no_group_is_small_or_loose(vectors: np.ndarray) -> None:
    found = alike(vectors)
    rows = [row for group in found for row in group.rows]
    assert len(rows) == len(set(rows))
    assert all(len(group.rows) >= SMALLEST_GROUP for group in found)
    assert all(LOOSEST <= group.tightness <= 1 + 1e-5 for group in found)
    assert found == alike(vectors), "the same photos give the same groups"


@given(WILD, st.data())
def test_groups_of_one_class_hold_each_photo_once_and_the_purest_come_first(
    vectors: np.ndarray, data: st.DataObject
) -> None:
    count = len(vectors)
    said = data.draw(st.lists(st.integers(0, 3), min_size=count, max_size=count))
    sure = np.array(data.draw(st.lists(st.floats(0, 1), min_size=count, max_size=count)))
    found = of_one_class(vectors, said, sure)
    rows = [row for group in found for row in group.rows]
    assert len(rows) == len(set(rows))
    for group in found:
        assert len({said[row] for row in group.rows}) == 1
        assert FEWEST <= len(group.rows) <= LARGEST
        assert group.purity == pytest.approx(np.mean([sure[row] for row in group.rows]))
        assert [sure[row] for row in group.rows] == sorted((sure[row] for row in group.rows), reverse=True)
    assert [of.purity for of in found] == sorted((of.purity or 0 for of in found), reverse=True)
    assert bool(found) == any(said.count(of) >= FEWEST for of in said), "a photo alone makes no group"


def test_a_group_is_as_large_as_it_is_expected_to_be_pure() -> None:
    vectors = DRAWS.normal(size=(12, 16)).astype(np.float32)
    sure = np.array([0.95, 0.9, 0.85, 0.75, 0.6, 0.5, 0.4, 0.3, 0.99, 0.2, 0.1, 0.1])
    [shirts] = of_one_class(vectors, [0] * 8 + [1] * 4, sure)
    assert shirts.rows == (0, 1, 2, 3, 4)
    assert shirts.purity == pytest.approx(0.81)


def test_where_the_model_is_sure_of_nothing_there_are_groups_all_the_same() -> None:
    vectors = DRAWS.normal(size=(6, 16)).astype(np.float32)
    [group] = of_one_class(vectors, [0] * 6, np.array([0.5, 0.45, 0.4, 0.3, 0.2, 0.2]))
    assert group.rows == (0, 1, 2, 3)


def test_of_many_sure_photos_those_stand_in_a_group_that_stand_for_the_others() -> None:
    kinds = directions(5)
    vectors = np.concatenate(
        [cloud(kind, size, 0.01) for kind, size in zip(kinds, (60, 4, 4, 4, 4), strict=True)]
    )
    [group] = of_one_class(vectors, [0] * 76, np.linspace(0.99, 0.9, 76))
    assert len(group.rows) == LARGEST
    assert {0 if row < 60 else 1 + (row - 60) // 4 for row in group.rows} == {0, 1, 2, 3, 4}
