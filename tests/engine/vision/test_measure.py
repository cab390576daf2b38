"""The figures of an evaluation are those of scikit-learn and scipy, whatever the numbers are."""

from __future__ import annotations

import warnings
from importlib import import_module
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from engine.vision.curve import growing, learning_curve, sizes
from engine.vision.evaluate import evaluate
from engine.vision.fit import drain
from engine.vision.intervals import STUDENT_95, student_interval
from engine.vision.measure import Measured, brier_score, measure, reliability
from engine.vision.train import TrainingSet
from tests.engine.vision.conftest import clusters

stats: Any = import_module("scipy.stats")
"""It comes with scikit-learn, without types."""
NAMES = ("bride", "bouquet", "newlyweds", "cake", "car")


@st.composite
def judged(draw: st.DrawFn) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Probabilities (n, C) with rows that sum to 1, some of them certain or all equal, and true classes."""
    classes, photos = draw(st.integers(2, 5)), draw(st.integers(1, 40))
    draws = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    sharpness = draw(st.sampled_from([0.0, 0.3, 1.0, 20.0, 2000.0]))
    logits = sharpness * draws.normal(size=(photos, classes))
    exps = np.exp(logits - logits.max(axis=1, keepdims=True))
    return exps / exps.sum(axis=1, keepdims=True), draws.integers(0, classes, photos)


@settings(max_examples=150, deadline=None)
@given(judged())
def test_all_figures_are_those_of_scikit_learn(of: tuple[NDArray[np.float64], NDArray[np.int64]]) -> None:
    from sklearn import metrics

    probabilities, targets = of
    number = probabilities.shape[1]
    every, said = list(range(number)), probabilities.argmax(axis=1)
    ours = evaluate(probabilities, targets, NAMES[:number])
    per_class = metrics.precision_recall_fscore_support(targets, said, labels=every, zero_division=0.0)
    for place, figures in enumerate(ours.per_class):
        theirs = [float(column[place]) for column in per_class]
        assert [figures.precision, figures.recall, figures.f1, figures.support] == pytest.approx(
            theirs, abs=1e-6
        )
    for kind, average in (("macro", ours.macro), ("weighted", ours.weighted)):
        theirs_too = metrics.precision_recall_fscore_support(targets, said, average=kind, zero_division=0.0)[
            :3
        ]
        assert [average.precision, average.recall, average.f1] == pytest.approx(theirs_too, abs=1e-6)
    assert ours.accuracy == pytest.approx(metrics.accuracy_score(targets, said), abs=1e-6)
    assert (np.array(ours.confusion) == metrics.confusion_matrix(targets, said, labels=every)).all()
    floor = float(np.finfo(np.float32).eps)  # the least probability that is told apart from none
    clipped = np.clip(probabilities, floor, 1.0)
    assert ours.log_loss == pytest.approx(-np.log(clipped[np.arange(len(targets)), targets]).mean(), abs=1e-6)
    if (probabilities > floor).all():
        assert ours.log_loss == pytest.approx(
            metrics.log_loss(targets, probabilities, labels=every), abs=1e-6
        )
    if number > 2:  # scikit-learn halves it for two classes
        theirs_brier = metrics.brier_score_loss(targets, probabilities, labels=every)
    else:
        theirs_brier = 2 * metrics.brier_score_loss(targets, probabilities[:, 1], labels=every)
    assert brier_score(probabilities, targets) == pytest.approx(theirs_brier, abs=1e-6)


@settings(max_examples=100, deadline=None)
@given(judged())
def test_the_bins_are_those_of_scikit_learn_and_add_up_to_the_calibration_error(
    of: tuple[NDArray[np.float64], NDArray[np.int64]],
) -> None:
    from sklearn.calibration import calibration_curve

    probabilities, targets = of
    top, right = probabilities.max(axis=1), probabilities.argmax(axis=1) == targets
    bins = reliability(top, right)
    assert sum(one.count for one in bins) == len(targets)
    ours = evaluate(probabilities, targets, NAMES[: probabilities.shape[1]])
    error = sum(one.count * abs(one.accuracy - one.confidence) for one in bins) / len(targets)
    assert error == pytest.approx(ours.calibration_error, abs=1e-9)
    edges = np.linspace(0, 1, len(bins) + 1)
    if not np.isclose(top[:, None], edges[None, 1:-1], atol=1e-9).any():  # on an edge they decide otherwise
        true, said = calibration_curve(right, top, n_bins=len(bins))
        assert [one.accuracy for one in bins if one.count] == pytest.approx(list(true), abs=1e-6)
        assert [one.confidence for one in bins if one.count] == pytest.approx(list(said), abs=1e-6)


def test_the_table_of_students_t_is_that_of_scipy() -> None:
    assert list(STUDENT_95) == pytest.approx([stats.t.ppf(0.975, df) for df in range(1, 10)], abs=1e-6)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.floats(0, 1), min_size=2, max_size=10))
def test_the_interval_over_folds_is_that_of_scipy(shares: list[float]) -> None:
    ours = student_interval(shares)
    assert ours is not None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        half = stats.t.ppf(0.975, len(shares) - 1) * stats.sem(shares)
    low, high = float(np.mean(shares)) - half, float(np.mean(shares)) + half
    assert ours == pytest.approx((max(0.0, low), min(1.0, high)), abs=1e-6)


def test_one_fold_has_no_interval() -> None:
    assert student_interval([0.8]) is None


def test_what_is_measured_is_plain_and_holds_the_folds_that_have_photos() -> None:
    probabilities = np.array([[0.9, 0.1], [0.2, 0.8], [0.6, 0.4], [0.7, 0.3]])
    of = measure(probabilities, np.array([0, 1, 1, 0]), NAMES[:2], np.array([0, 0, 3, 3]))
    assert of.folds == (1.0, 0.5)
    data = of.as_dict()
    assert (data["accuracy"], data["folds"], data["curve"]) == (0.75, (1.0, 0.5), ())
    assert "figures" not in data


def test_a_model_that_knows_none_of_the_classes_is_measured_too() -> None:
    of: Measured = measure(np.zeros((3, 2)), np.array([0, 1, 1]), NAMES[:2], np.zeros(3, int))
    assert (of.figures.accuracy, of.folds, of.brier) == (0.0, (0.0,), 1.0)


def test_sizes_are_halves_of_the_most() -> None:
    assert sizes(2400, 10) == [37, 75, 150, 300, 600, 1200, 2400]
    assert sizes(30, 10) == [30]
    assert sizes(50_000, 5)[-1] == 8000


def test_subsets_of_the_curve_are_nested_have_every_class_and_do_not_part_a_series() -> None:
    data = clusters(per_class=40)
    grouped = TrainingSet(data.vectors, data.targets, data.keys, np.arange(len(data.targets)) // 4)
    order = growing(grouped)
    assert sorted(order.tolist()) == list(range(len(order)))
    assert (np.bincount(data.targets[order[:24]], minlength=3) == 8).all()
    series = (order // 4).tolist()
    assert all(series[start : start + 4] == [series[start]] * 4 for start in range(0, len(series), 4))


def blurred(data: TrainingSet) -> TrainingSet:
    """The same photos, harder to tell apart."""
    noise = np.random.default_rng(8).normal(size=data.vectors.shape)
    vectors = (data.vectors + 6 * noise).astype(np.float16)
    return TrainingSet(vectors, data.targets, data.keys, data.groups)


def test_accuracy_rises_with_the_labels_and_every_point_judges_every_photo() -> None:
    data = blurred(clusters(per_class=60, length=64))
    points = drain(learning_curve(data, NAMES[:3]))
    assert [of.labels for of in points] == [17, 35, 71, 142]
    assert points[-1].accuracy > points[0].accuracy
    for of in points:
        assert of.interval is not None
        assert of.wilson[0] <= of.accuracy <= of.wilson[1]
        assert of.interval[0] <= of.accuracy <= of.interval[1]
        assert of.accuracy * 180 == pytest.approx(round(of.accuracy * 180))


def test_the_curve_has_seen_no_photo_that_it_judges() -> None:
    """Labels that nothing can tell: whoever had seen them would know more than chance."""
    draws = np.random.default_rng(5)
    data: Any = clusters(per_class=60, length=256)
    noise = TrainingSet(
        draws.normal(size=data.vectors.shape).astype(np.float16), data.targets, data.keys, data.groups
    )
    assert drain(learning_curve(noise, NAMES[:3]))[-1].accuracy < 0.5
