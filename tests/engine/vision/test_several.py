"""Several classes per photo: yes, no and unknown, and figures that scikit-learn agrees with."""

from __future__ import annotations

import json
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.errors import ModelError
from engine.types import Mode
from engine.vision.evaluate import Evaluation, YesNo
from engine.vision.evaluate import evaluate as one_evaluate
from engine.vision.fit import drain
from engine.vision.measure import measure_several
from engine.vision.several import compare, evaluate, filled, micro_f1, retrain
from engine.vision.several_curve import learning_curve
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


def test_what_is_not_known_counts_in_no_figure_and_the_others_are_those_of_scikit_learn() -> None:
    from sklearn import metrics
    from sklearn.calibration import calibration_curve

    draws = np.random.default_rng(11)
    truth = (draws.random((400, 3)) < (0.5, 0.3, 0.08)).astype(np.float32)
    verdicts = np.where(draws.random(truth.shape) < 0.35, NAN, truth)
    said = np.clip(truth * 0.4 + draws.random(truth.shape) * 0.6, 0.001, 0.999)
    fold = np.arange(400) % 5
    of = measure_several(said, verdicts, NAMES, fold)
    figures, known = of.figures, np.isfinite(verdicts)
    true, seen = truth > 0.5, said >= 0.5
    theirs = []
    for column, (ours, counts) in enumerate(zip(figures.per_class, figures.yes_no, strict=True)):
        pair = true[known[:, column], column], seen[known[:, column], column]
        expected = metrics.precision_recall_fscore_support(*pair, average="binary", zero_division=0)[:3]
        theirs.append(expected)
        assert (ours.precision, ours.recall, ours.f1) == pytest.approx(expected, abs=1e-6)
        assert ours.support == int(pair[0].sum())
        no, false_yes, missed, yes = metrics.confusion_matrix(*pair, labels=[False, True]).ravel().tolist()
        assert counts == YesNo(yes, false_yes, missed, no)
    macro = (figures.macro.precision, figures.macro.recall, figures.macro.f1)
    assert macro == pytest.approx(np.mean(theirs, axis=0), abs=1e-6)
    flat = true[known], seen[known]
    assert figures.accuracy == pytest.approx(metrics.accuracy_score(*flat), abs=1e-6)
    assert figures.micro_f1 == pytest.approx(metrics.f1_score(*flat), abs=1e-6)
    assert micro_f1(said, verdicts) == pytest.approx(figures.micro_f1)
    assert (figures.total, figures.mistakes) == (known.sum(), int((flat[0] != flat[1]).sum()))
    assert of.brier == pytest.approx(metrics.brier_score_loss(flat[0], said[known]), abs=1e-6)
    assert figures.log_loss == pytest.approx(metrics.log_loss(flat[0], said[known]), abs=1e-6)
    rows = [known & (fold == number)[:, None] for number in range(5)]
    assert of.folds == pytest.approx([float((true == seen)[part].mean()) for part in rows])
    shares, confidences = calibration_curve(flat[0], said[known], n_bins=15)
    assert [one.accuracy for one in of.bins if one.count] == pytest.approx(list(shares), abs=1e-6)
    assert [one.confidence for one in of.bins if one.count] == pytest.approx(list(confidences), abs=1e-6)
    error = sum(one.count * abs(one.accuracy - one.confidence) for one in of.bins) / figures.total
    assert figures.calibration_error == pytest.approx(error, abs=1e-9)


def test_figures_of_several_classes_are_read_back_and_say_what_they_are() -> None:
    verdicts = np.array([[1, 0, NAN], [1, 1, NAN], [1, NAN, NAN]])
    said = np.array([[0.9, 0.6, 0.9], [0.2, 0.7, 0.9], [0.8, 0.1, 0.9]])
    of = measure_several(said, verdicts, NAMES, np.zeros(3))
    figures = of.figures
    assert figures.of_several
    assert figures.yes_no == (YesNo(2, 0, 1, 0), YesNo(1, 1, 0, 0), YesNo(0, 0, 0, 0))
    assert figures.confusion == ()
    assert figures.never_denied == ("bride",), "of the cake nobody has said anything"
    data = json.loads(json.dumps(of.as_dict()))
    assert Evaluation.from_dict(data) == figures
    assert data["micro_f1"] == pytest.approx(2 * 3 / (2 * 3 + 2))
    one = one_evaluate(np.array([[0.9, 0.1]]), np.array([0]), NAMES[:2])
    assert (one.of_several, one.micro_f1, one.never_denied) == (False, None, ())
    before = {name: value for name, value in one.as_dict().items() if name != "yes_no"}
    assert Evaluation.from_dict(before) == one, "as cards of earlier versions have it"


def test_where_nothing_is_known_there_is_nothing_to_judge_by() -> None:
    with pytest.raises(ModelError, match="no labelled photos to judge by"):
        evaluate(np.full((2, 3), 0.5), np.full((2, 3), NAN), NAMES)


def test_one_that_sees_everything_everywhere_loses_though_nobody_said_no() -> None:
    truth = np.full((30, 3), np.nan, np.float32)
    truth[np.arange(30), np.arange(30) % 3] = 1
    good, everything = np.where(np.isfinite(truth), 0.9, 0.1), np.full((30, 3), 0.9)
    verdict = compare(everything, good, truth, NAMES)
    assert (verdict.fixed, verdict.broken) == (0, 0)
    assert not verdict.not_worse
    assert "sees 60 classes on photos whose labels do not name them" in verdict.reason
    assert compare(good, everything, truth, NAMES).not_worse
    assert compare(good, good, truth, NAMES).not_worse


def test_what_nobody_named_does_not_weigh_against_what_they_said() -> None:
    truth = np.full((30, 3), np.nan, np.float32)
    truth[:, 0] = 1
    blind, seeing = np.full((30, 3), 0.1), np.full((30, 3), 0.9)
    assert compare(seeing, blind, truth, NAMES).not_worse


def test_the_curve_rises_with_labels_and_counts_what_a_person_said_alone() -> None:
    data, truth = scenes(count=400)
    said = truth.copy()
    said[np.random.default_rng(3).random(said.shape) < 0.3] = NAN
    points = drain(learning_curve(replace(data, targets=said), NAMES))
    assert [of.labels for of in points] == sorted({of.labels for of in points})
    assert len(points) >= 4
    assert points[-1].labels >= 300, "all that is not held out in the fold that holds out most"
    assert points[-1].accuracy > points[0].accuracy + 0.03
    judged = evaluate(trained(data, said).oof.probabilities, said, NAMES)
    assert abs(points[-1].accuracy - judged.accuracy) < 0.02, "the figure that the page says too"
    low, high = points[-1].wilson
    assert low < points[-1].accuracy < high
    assert high - low < 2 * 1.96 * 0.5 / np.isfinite(said).sum() ** 0.5 + 1e-3, "each statement counts once"


def test_labels_by_chance_give_a_curve_that_does_not_rise_and_too_few_give_none() -> None:
    data, truth = scenes()
    noise = np.random.default_rng(5).permutation(truth)
    points = drain(learning_curve(replace(data, targets=noise), NAMES))
    by_chance = max(points[-1].accuracy, 1e-9)
    assert by_chance < float(np.maximum(noise.mean(axis=0), 1 - noise.mean(axis=0)).mean()) + 0.05
    with pytest.raises(ModelError, match="a class needs 2 photos that show it"):
        drain(learning_curve(replace(data, targets=np.ones_like(truth)), NAMES))
