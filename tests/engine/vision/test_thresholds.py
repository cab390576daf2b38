"""From which probability a keyword is written: the precision holds on photos that were not seen."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.types import NEVER
from engine.vision.thresholds import LET_THROUGH, Said, said_of, thresholds

NOBODY = np.zeros(0, np.float32)


def honest(seed: int, count: int, classes: int = 4) -> Said:
    """Statements that are right exactly as often as their probability says."""
    draws = np.random.default_rng(seed)
    sure = draws.beta(4, 1, count).astype(np.float32)
    return Said(
        draws.integers(0, classes, count), sure, draws.random(count) < sure, np.ones(count, np.float32)
    )


def written(said: Said, at: tuple[float, ...]) -> NDArray[np.bool_]:
    return np.asarray(said.probability >= np.array(at)[said.column], np.bool_)


@pytest.mark.parametrize("precision", [0.8, 0.9, 0.95])
def test_keywords_on_unseen_photos_are_right_as_often_as_was_asked(precision: float) -> None:
    shares, right = [], []
    for seed in range(20):
        at = thresholds(honest(seed, 400), NOBODY, 4, precision)
        fresh = honest(1000 + seed, 4000)
        chosen = written(fresh, at)
        shares.append(chosen.mean())
        right.append(fresh.right[chosen].mean())
    assert precision <= np.mean(right) < precision + 0.05
    assert np.mean(shares) > 0.2


def test_a_lower_precision_writes_more() -> None:
    said = honest(1, 1000)
    shares = [written(said, thresholds(said, NOBODY, 4, wanted)).mean() for wanted in (0.98, 0.95, 0.9, 0.8)]
    assert shares == sorted(shares)
    assert shares[0] < shares[-1]


def test_a_class_that_is_often_wrong_has_a_higher_threshold_than_the_others() -> None:
    said = honest(2, 2000)
    worse = (said.column == 3) & (np.arange(2000) % 3 == 0)
    at = thresholds(Said(said.column, said.probability, said.right & ~worse, said.weight), NOBODY, 4, 0.9)
    assert at[3] > max(at[:3])


def test_a_class_that_nothing_was_said_of_is_judged_by_the_others() -> None:
    said = honest(3, 1000, classes=3)
    at = thresholds(said, NOBODY, 4, 0.9)
    assert min(at[:3]) <= at[3] < 1


def test_a_handful_of_photos_is_no_proof_and_none_at_all_is_no_error() -> None:
    few = Said(
        np.array([0, 1, 0]), np.full(3, 0.99, np.float32), np.ones(3, np.bool_), np.ones(3, np.float32)
    )
    assert thresholds(few, NOBODY, 2, 0.95) == (NEVER, NEVER)
    nothing = Said(np.zeros(0, np.int64), NOBODY, np.zeros(0, np.bool_), NOBODY)
    assert thresholds(nothing, NOBODY, 2, 0.95) == (NEVER, NEVER)
    many = Said(
        np.repeat(few.column, 20),
        np.repeat(few.probability, 20),
        np.repeat(few.right, 20),
        np.repeat(few.weight, 20),
    )
    assert max(thresholds(many, NOBODY, 2, 0.95)) < 1


def test_frames_of_a_series_are_one_proof() -> None:
    count = 60
    sure = np.full(count, 0.99, np.float32)
    column, right = np.arange(count) % 2, np.ones(count, np.bool_)
    as_one = Said(column, sure, right, np.full(count, 0.05, np.float32))
    assert thresholds(as_one, NOBODY, 2, 0.95) == (NEVER, NEVER)


def test_strangers_stay_below_but_for_the_share_that_is_let_through() -> None:
    said = honest(4, 1000)
    said = Said(said.column, said.probability, np.ones(1000, np.bool_), said.weight)
    strangers = np.linspace(0.0, 0.999, 1000, dtype=np.float32)
    at = thresholds(said, strangers, 4, 0.9)
    through = (strangers >= min(at)).mean()
    assert through <= LET_THROUGH * 0.1 + 1e-6
    assert through == pytest.approx(LET_THROUGH * 0.1, abs=0.01)
    assert min(at) > min(thresholds(said, NOBODY, 4, 0.9))


def test_no_keyword_that_is_more_probably_wrong_than_right() -> None:
    sure = np.full(500, 0.3, np.float32)
    lucky = Said(np.zeros(500, np.int64), sure, np.ones(500, np.bool_), np.ones(500, np.float32))
    assert thresholds(lucky, NOBODY, 1, 0.95) == (0.5,)


def test_of_one_class_per_photo_the_likeliest_counts_and_of_several_each_that_is_known() -> None:
    probabilities = np.array([[0.2, 0.7], [0.9, 0.1]], np.float32)
    weights = np.array([1.0, 0.5], np.float32)
    one = said_of(probabilities, np.array([1, 1]), weights)
    assert one.column.tolist() == [1, 0]
    assert one.right.tolist() == [True, False]
    several = said_of(probabilities, np.array([[1.0, np.nan], [0.0, 1.0]]), weights)
    assert several.column.tolist() == [0, 0, 1]
    assert several.right.tolist() == [True, False, True]
    assert several.weight.tolist() == [1.0, 0.5, 0.5]
