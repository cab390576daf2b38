"""Yeses and noes that are probably mistakes, class by class."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.errors import ModelError
from engine.vision.doubts import doubts, listed
from engine.vision.fit import drain
from engine.vision.train import TrainingSet

NAMES = ("bride", "bouquet", "cake")
NAN = float("nan")
Places = set[tuple[int, int]]


def scenes(seed: int = 0, count: int = 300) -> TrainingSet:
    """Photos that show any of three things, told apart well, with a yes or no to each."""
    draws = np.random.default_rng(seed)
    truth = (draws.random((count, 3)) < (0.5, 0.4, 0.15)).astype(np.float32)
    looks = np.random.default_rng(99).normal(size=(3, 24))
    vectors = (truth @ looks + 0.4 * draws.normal(size=(count, 24))).astype(np.float16)
    return TrainingSet(vectors, truth, tuple(draws.bytes(32) for _ in range(count)), np.arange(count))


def flipped(data: TrainingSet, share: float = 0.03) -> tuple[TrainingSet, Places]:
    """Some verdicts made the opposite, and where."""
    draws = np.random.default_rng(7)
    at = draws.random(data.targets.shape) < share
    places = {(int(row), int(column)) for row, column in np.argwhere(at)}
    return replace(data, targets=np.where(at, 1 - data.targets, data.targets).astype(np.float32)), places


def found(data: TrainingSet) -> Places:
    return {(one.row, one.column) for one in drain(doubts(data, NAMES))}


def test_a_wrong_yes_and_a_wrong_no_are_found_and_the_most_suspicious_come_first() -> None:
    data, wrong = flipped(scenes())
    listed_ = drain(doubts(data, NAMES))
    places = {(one.row, one.column) for one in listed_}
    assert len(places & wrong) >= 0.8 * len(wrong)
    assert len(places & wrong) >= 0.8 * len(places)
    assert {bool(data.targets[place] > 0.5) for place in places & wrong} == {True, False}
    assert [one.wrong for one in listed_] == sorted((one.wrong for one in listed_), reverse=True)
    assert all(one.wrong > 0.5 for one in listed_)


def test_where_all_is_right_hardly_anything_is_listed() -> None:
    data = scenes()
    assert len(found(data)) <= 0.01 * data.targets.size


def test_only_what_a_person_said_is_called_in_question() -> None:
    data, wrong = flipped(scenes())
    unsaid = np.random.default_rng(3).random(data.targets.shape) < 0.2
    places = found(replace(data, targets=np.where(unsaid, NAN, data.targets).astype(np.float32)))
    said = {place for place in wrong if not unsaid[place]}
    assert not any(unsaid[place] for place in places)
    assert len(places & said) >= 0.6 * len(said)


def test_a_yes_to_a_rare_class_that_heads_cannot_make_out_is_not_doubted_for_being_rare() -> None:
    verdicts: NDArray[np.float32] = np.full((1000, 1), NAN, np.float32)
    verdicts[:20] = 1
    goes_without_saying = np.where(np.isfinite(verdicts), 1.0, 0.3)
    cannot_tell = np.full((1000, 1), 0.06)
    assert listed(cannot_tell, verdicts, goes_without_saying) == ()
    sure = cannot_tell.copy()
    sure[7] = 0.0005
    [one] = listed(sure, verdicts, goes_without_saying)
    assert (one.row, one.column, round(one.probability, 4)) == (7, 0, 0.9995)


def test_nobody_ever_said_no_and_still_nothing_breaks() -> None:
    data = scenes()
    only_yes = np.where(data.targets > 0.5, 1.0, NAN).astype(np.float32)
    shown = np.asarray((data.targets > 0.5).any(axis=1), np.bool_)
    kept = TrainingSet(
        data.vectors[shown],
        only_yes[shown],
        tuple(key for key, is_ in zip(data.keys, shown.tolist(), strict=True) if is_),
        data.groups[shown],
    )
    assert len(found(kept)) <= 0.02 * np.isfinite(kept.targets).sum()


def test_too_little_is_an_error_with_what_to_do() -> None:
    data = scenes(count=4)
    few = replace(data, targets=np.where(data.targets > 2, 1.0, NAN).astype(np.float32))
    with pytest.raises(ModelError, match="Label some more photos first"):
        drain(doubts(few, NAMES))
