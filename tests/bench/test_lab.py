"""The measurements of the lab; they themselves are run by hand."""

from __future__ import annotations

import pytest

from bench.lab_grid import correlations

LOSSES = {"a": 0.5, "b": 0.7, "c": 0.9, "d": 2.3}


def test_the_same_ranking_correlates_fully_whatever_the_losses_are() -> None:
    other = {name: loss**3 for name, loss in LOSSES.items()}
    assert correlations([LOSSES, other]) == pytest.approx([1.0])


def test_the_ranking_turned_round_correlates_negatively_and_every_pair_is_told() -> None:
    turned = {name: -loss for name, loss in LOSSES.items()}
    assert correlations([LOSSES, turned, LOSSES]) == pytest.approx([-1.0, 1.0, -1.0])


def test_conditions_that_one_ranking_lacks_do_not_count() -> None:
    fewer = {name: loss for name, loss in LOSSES.items() if name != "b"}
    assert correlations([fewer, {**LOSSES, "b": 100.0}]) == pytest.approx([1.0])


def test_two_neighbours_exchanged_are_told_as_spearman_tells_them() -> None:
    swapped = {**LOSSES, "a": 0.7, "b": 0.5}
    assert correlations([LOSSES, swapped]) == pytest.approx([1 - 6 * 2 / (4 * 15)])
