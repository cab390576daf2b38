"""Intervals are as wide as the textbooks and simulations have them."""

from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats  # type: ignore[import-untyped]

from engine.lab.figures import tally
from engine.lab.intervals import Tally, holm, mcnemar, paired_bootstrap, student, student_95, wilson
from engine.vision.intervals import student_interval


@pytest.mark.parametrize("freedom", [*range(1, 31), 49, 99, 100, 999])
def test_students_t_is_that_of_the_tables_for_any_number_of_folds(freedom: int) -> None:
    assert student_95(freedom) == pytest.approx(stats.t.ppf(0.975, freedom), rel=1e-9)


def test_the_interval_of_a_mean_is_that_of_the_engine_and_goes_on_beyond_ten_folds() -> None:
    folds = [0.8, 0.82, 0.85, 0.79, 0.9]
    assert student(folds) == pytest.approx(student_interval(folds))
    many = list(np.random.default_rng(1).normal(0.7, 0.02, 25))
    wanted = stats.t.interval(0.95, 24, loc=np.mean(many), scale=stats.sem(many))
    assert student(many) == pytest.approx(wanted)


def test_an_interval_stays_within_what_is_possible_and_needs_two_numbers() -> None:
    assert student([1.0, 0.7]) == (0.0, 1.0)
    assert student([2.0, 3.0], high=math.inf) == pytest.approx((0.0, 2.5 + 12.706204736 * 0.5))
    assert student([0.9]) is None
    assert student([0.9, math.nan]) is None


def test_wilsons_interval_is_that_of_scipy() -> None:
    low, high = stats.binomtest(45, 50).proportion_ci(method="wilson")
    assert wilson(0.9, 50) == pytest.approx((low, high))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 400), st.integers(0, 400))
def test_mcnemars_test_is_the_exact_binomial_one(one: int, other: int) -> None:
    wanted = stats.binomtest(one, one + other).pvalue if one + other else 1.0
    assert mcnemar(one, other) == pytest.approx(wanted, rel=1e-9, abs=1e-300)


def test_mcnemars_test_is_as_good_with_thousands_of_photos() -> None:
    assert mcnemar(1100, 1000) == pytest.approx(stats.binomtest(1100, 2100).pvalue, rel=0.01)
    assert mcnemar(30_000, 30_000) == 1.0
    assert mcnemar(30_000, 20_000) < 1e-100


def test_among_many_comparisons_a_small_chance_counts_for_more() -> None:
    assert holm([0.01, 0.04, 0.03]) == pytest.approx((0.03, 0.06, 0.06))
    assert holm([0.6, 0.9]) == (1.0, 1.0)
    assert holm([]) == ()


def guessing(photos: int, right: float, seed: int) -> tuple[np.ndarray, np.ndarray]:
    random = np.random.default_rng(seed)
    targets = random.integers(0, 4, photos)
    guess = np.where(random.random(photos) < right, targets, (targets + 1) % 4)
    return targets, np.eye(4)[guess]


def test_a_model_does_not_differ_from_itself() -> None:
    one = tally(*guessing(200, 0.8, 1))
    accuracy, f1 = paired_bootstrap(one, one)
    assert (accuracy.value, accuracy.interval) == (0.0, (0.0, 0.0)) == (f1.value, f1.interval)
    assert not accuracy.beyond_chance


def test_the_bootstrap_finds_the_difference_with_the_width_of_theory() -> None:
    targets, better = guessing(2000, 0.9, 2)
    _, worse = guessing(2000, 0.8, 2)
    accuracy, f1 = paired_bootstrap(tally(targets, better), tally(targets, worse))
    differ = (better.argmax(axis=1) == targets).astype(float) - (worse.argmax(axis=1) == targets)
    half = 1.96 * differ.std() / math.sqrt(2000)
    assert accuracy.value == pytest.approx(differ.mean())
    assert accuracy.interval == pytest.approx((differ.mean() - half, differ.mean() + half), abs=0.002)
    assert accuracy.beyond_chance
    assert f1.interval[0] < f1.value < f1.interval[1]
    assert f1.beyond_chance


def test_the_bootstrap_draws_photos_as_resampling_them_one_by_one_does() -> None:
    random = np.random.default_rng(3)
    targets = (random.random((150, 3)) < 0.4).astype(np.uint8)
    one, other = (np.clip(targets * 0.3 + random.random((150, 3)) * 0.7, 0, 1) for _ in range(2))
    a, b = tally(targets, one), tally(targets, other)
    weights = np.stack([np.bincount(random.integers(0, 150, 150), minlength=150) for _ in range(4000)])
    accuracy, f1 = paired_bootstrap(a, b)
    by_hand = a.accuracy(weights.astype(float)) - b.accuracy(weights.astype(float))
    by_hand_f1 = a.macro_f1(weights.astype(float)) - b.macro_f1(weights.astype(float))
    assert accuracy.interval == pytest.approx(tuple(np.percentile(by_hand, (2.5, 97.5))), abs=0.01)
    assert f1.interval == pytest.approx(tuple(np.percentile(by_hand_f1, (2.5, 97.5))), abs=0.01)


def test_a_tally_survives_its_table() -> None:
    one = tally(*guessing(20, 0.8, 1))
    again = Tally.of_table(one.table())
    assert all(np.array_equal(getattr(one, of), getattr(again, of)) for of in ("right", "asserted", "exact"))
