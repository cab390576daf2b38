"""Several classes per photo: yes, no and unknown, and figures that scikit-learn agrees with."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.errors import ModelError
from engine.types import Mode
from engine.vision.fit import drain
from engine.vision.several import compare, evaluate, filled, micro_f1, retrain
from engine.vision.train import Trained, TrainingSet

NAMES = ("bride", "bouquet", "cake")
NAN = float("nan")


def scenes(seed: int = 0, count: int = 200) -> tuple[TrainingSet, NDArray[np.float32]]:
    """Photos that show any of three things, and which; every photo is its own series."""
    draws = np.random.default_rng(seed)
    truth = (draws.random((count, 3)) < (0.5, 0.4, 0.15)).astype(np.float32)
    looks = np.random.default_rng(99).normal(size=(3, 24))
    vectors = (truth @ looks + 0.7 * draws.normal(size=(count, 24))).astype(np.float16)
    keys = tuple(draws.bytes(32) for _ in range(count))
    return TrainingSet(vectors, truth.astype(np.float32), keys, np.arange(count)), truth


def trained(data: TrainingSet, targets: NDArray[np.float32]) -> Trained:
    return drain(retrain(replace(data, targets=targets), NAMES, backbone_key="b@1"))


def f1_on_new_photos(result: Trained) -> NDArray[np.float64]:
    fresh, truth = scenes(seed=7, count=600)
    figures = evaluate(result.head.probabilities(fresh.vectors), truth, NAMES)
    return np.array([of.f1 for of in figures.per_class])


def test_classes_that_come_together_are_all_seen_and_the_figures_hold_on_new_photos() -> None:
    data, truth = scenes()
    result = trained(data, truth)
    assert result.head.mode is Mode.SEVERAL
    assert f1_on_new_photos(result).min() > 0.75
    fresh, new = scenes(seed=8, count=600)
    unseen = evaluate(result.head.probabilities(fresh.vectors), new, NAMES)
    assert abs(unseen.macro.f1 - result.evaluation.macro.f1) < 0.06
    assert unseen.calibration_error < 0.05
    at = np.array(result.thresholds)
    written = result.head.probabilities(fresh.vectors) >= at
    assert (new[written] == 1).mean() >= 0.94
    assert written.sum() > 0.5 * new.sum()


def test_a_class_that_nobody_ever_said_no_to_is_learnt_from_photos_of_the_others() -> None:
    data, truth = scenes(count=400)
    only_yes = np.where(truth > 0.5, 1.0, NAN).astype(np.float32)
    result = trained(data, only_yes)
    assert f1_on_new_photos(result).min() > 0.6


def test_what_is_unknown_on_a_photo_with_noes_alone_is_not_taken_for_a_no() -> None:
    verdicts = np.array([[1.0, NAN, 0.0], [0.0, NAN, NAN], [NAN, NAN, NAN]])
    targets, counts = filled(verdicts)
    np.testing.assert_array_equal(targets, [[1, 0, 0], [0, NAN, NAN], [NAN, NAN, NAN]])
    assert counts[0].tolist() == [1.0, pytest.approx(0.3), 1.0]
    assert counts[1].tolist() == [1.0, 0.0, 0.0]
    assert counts[2].tolist() == [0.0, 0.0, 0.0]


def test_unknown_verdicts_change_nothing_whatever_stands_in_their_place() -> None:
    data, truth = scenes()
    holes = np.random.default_rng(3).random(truth.shape) < 0.4
    holes[(truth > 0.5).any(axis=1)] = False
    with_holes = np.where(holes, NAN, truth).astype(np.float32)
    assert holes.sum() > 20
    result = trained(data, with_holes)
    assert np.isfinite(result.head.weight).all()
    figures = evaluate(result.oof.probabilities, with_holes, NAMES)
    assert figures.total == truth.size - holes.sum() == result.evaluation.total


def test_too_little_is_told_class_by_class() -> None:
    data, truth = scenes(count=6)
    all_yes = np.array([[1, NAN, NAN]] * 6, np.float32)
    with pytest.raises(ModelError, match=r"bride: 6 yes, 0 no, bouquet: 0 yes, 6 no.*2 that do not"):
        trained(data, all_yes)
    one_series = replace(data, groups=np.zeros(6, np.int64))
    with pytest.raises(ModelError, match="one series"):
        trained(one_series, truth)


def test_the_figures_are_those_of_scikit_learn() -> None:
    from sklearn import metrics

    draws = np.random.default_rng(4)
    truth = (draws.random((300, 3)) < 0.4).astype(np.float32)
    said = np.clip(truth * 0.5 + draws.random((300, 3)) * 0.6, 0, 1)
    seen = said >= 0.5
    figures = evaluate(said, truth, NAMES)
    for name, average in (("macro", figures.macro), ("weighted", figures.weighted)):
        expected = metrics.precision_recall_fscore_support(truth, seen, average=name, zero_division=0)[:3]
        np.testing.assert_allclose((average.precision, average.recall, average.f1), expected, atol=1e-6)
    expected = metrics.precision_recall_fscore_support(truth, seen, zero_division=0)
    ours = [(of.precision, of.recall, of.f1, of.support) for of in figures.per_class]
    np.testing.assert_allclose(np.transpose(ours), expected, atol=1e-6)
    assert micro_f1(said, truth) == pytest.approx(metrics.f1_score(truth, seen, average="micro"))
    assert figures.accuracy == pytest.approx((truth == seen).mean())
    assert figures.mistakes == int((truth != seen).sum())
    assert figures.log_loss == pytest.approx(
        np.mean([metrics.log_loss(truth[:, c], np.clip(said[:, c], 1e-7, 1 - 1e-7)) for c in range(3)]),
        abs=0.01,
    )


def test_a_candidate_that_loses_a_class_is_worse() -> None:
    truth = np.tile(np.array([[1, 0, 1], [0, 1, 0]], np.float32), (40, 1))
    good = truth * 0.8 + 0.1
    bad = good.copy()
    bad[:, 1] = 0.1
    verdict = compare(bad, good, truth, NAMES)
    assert (verdict.fixed, verdict.broken, verdict.not_worse) == (0, 40, False)
    assert "verdicts fixed" in verdict.reason
    assert compare(good, bad, truth, NAMES).not_worse
