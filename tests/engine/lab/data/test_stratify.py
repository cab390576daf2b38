from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.lab.data.stratify import Rows, matrix, partition

QUICK = settings(max_examples=30, deadline=None)
SHARES = st.sampled_from([(0.8, 0.2), (0.8, 0.1, 0.1), (0.6, 0.2, 0.2), (0.5, 0.5), (0.2,) * 5])


@st.composite
def several(draw: st.DrawFn) -> Rows:
    """Photos that show any of three classes, or none, in groups."""
    count = draw(st.integers(1, 40))
    shown = draw(st.lists(st.tuples(*[st.booleans()] * 3), min_size=count, max_size=count))
    groups = draw(st.lists(st.integers(0, 25), min_size=count, max_size=count))
    return Rows(np.array(shown, np.bool_), np.array(groups, np.int64))


@QUICK
@given(several(), SHARES, st.integers(-5, 5))
def test_groups_are_on_one_side_and_a_seed_draws_the_same(
    rows: Rows, shares: Sequence[float], seed: int
) -> None:
    place = partition(rows, shares, seed)
    assert set(place.tolist()) <= set(range(len(shares)))
    for group in np.unique(rows.groups):
        assert len(set(place[rows.groups == group].tolist())) == 1
    assert place.tolist() == partition(rows, shares, seed).tolist()


@QUICK
@given(st.lists(st.integers(1, 60), min_size=1, max_size=5), SHARES, st.integers(0, 9))
def test_each_part_has_its_share_of_each_class(sizes: list[int], shares: Sequence[float], seed: int) -> None:
    targets = np.repeat(np.arange(len(sizes)), sizes)
    place = partition(Rows(matrix(targets, len(sizes)), np.arange(len(targets))), shares, seed)
    for number, size in enumerate(sizes):
        got = np.bincount(place[targets == number], minlength=len(shares))
        # A part whose share is less than a photo gets one all the same, from one that has more.
        slack = 1 if size * min(shares) >= 1 else len(shares) - 1
        assert np.abs(got - np.array(shares) * size).max() <= slack + 1e-9
        if size >= len(shares):
            assert got.min() >= 1


@QUICK
@given(several(), SHARES)
def test_a_class_with_two_groups_of_its_own_is_in_two_parts(rows: Rows, shares: Sequence[float]) -> None:
    alone = Rows(rows.shown & (rows.shown.cumsum(axis=1) == 1), rows.groups)
    place = partition(alone, shares, 1)
    for number in range(3):
        shows = alone.shown[:, number]
        groups = [rows.groups == of for of in np.unique(rows.groups[shows])]
        of_its_own = sum(int(alone.shown[of].any(axis=0).sum()) == 1 for of in groups)
        if of_its_own >= 2:
            assert len(set(place[shows].tolist())) >= 2


def test_another_seed_draws_another() -> None:
    rows = Rows(matrix(np.repeat([0, 1], 30), 2), np.arange(60))
    assert partition(rows, (0.5, 0.5), 0).tolist() != partition(rows, (0.5, 0.5), 1).tolist()
    assert partition(rows, (0.5, 0.5), 0, 1).tolist() != partition(rows, (0.5, 0.5), 0, 2).tolist()


def test_rare_classes_of_photos_with_several_are_spread_too() -> None:
    shown = np.zeros((100, 2), np.bool_)
    shown[:, 0] = True
    shown[:10, 1] = True
    place = partition(Rows(shown, np.arange(100)), (0.2,) * 5, 0)
    assert np.bincount(place[:10]).tolist() == [2] * 5
    assert np.bincount(place).tolist() == [20] * 5


@pytest.mark.parametrize(
    "targets", [np.array([0, 2, 1]), np.array([[1, 0, 0], [0, 0, 1], [0, 1, 0]], np.uint8)]
)
def test_both_sorts_of_targets_say_which_classes_are_shown(targets: np.ndarray) -> None:
    assert matrix(targets, 3).tolist() == [[True, False, False], [False, False, True], [False, True, False]]
