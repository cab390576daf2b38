"""Fit, cross-validation, calibration, figures, comparison: the numbers that a person is shown."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.errors import ModelError
from engine.types import Mode, Progress
from engine.vision import crossval, several, train
from engine.vision.calibrate import fit_logistic, fit_temperature, fit_top_temperature
from engine.vision.checkpoints import OutOfFold
from engine.vision.compare import align, compare, sign_test
from engine.vision.evaluate import Evaluation, evaluate, wilson_interval
from engine.vision.fit import Task, drain, fit, fitting
from engine.vision.head import Head, squash
from engine.vision.lbfgs import minimise
from engine.vision.train import Trained, TrainingSet, held_out_before, retrain
from tests.engine.vision.conftest import clusters

NAMES = ("bride", "bouquet", "newlyweds")


def trained(data: TrainingSet, current: Head | None = None) -> Trained:
    return drain(retrain(data, NAMES, backbone_key="b@1", current=current))


def test_the_head_is_the_one_that_scikit_learn_finds(data: TrainingSet) -> None:
    from sklearn.linear_model import LogisticRegression

    targets, n = data.targets[:70], 70
    x = data.vectors[:70].astype(np.float64)
    x = (x - x.mean(0)) / x.std(0)
    oracle = LogisticRegression(C=1 / (0.03 * n), class_weight="balanced", tol=1e-9, max_iter=2000).fit(
        x, targets
    )
    head = fit(data.vectors[:70], targets, NAMES, backbone_key="", l2=0.03, balance=1.0, iterations=500)
    np.testing.assert_allclose(head.probabilities(data.vectors[:70]), oracle.predict_proba(x), atol=2e-3)


def test_a_feature_that_the_labelled_photos_all_but_lack_does_not_decide_alone(data: TrainingSet) -> None:
    faint = np.full((len(data.vectors), 1), 0.0)
    faint[data.targets == 2, 0] = 1e-5
    vectors = np.hstack([data.vectors.astype(np.float32), faint.astype(np.float32)])
    head = fit(vectors, data.targets, NAMES, backbone_key="")
    unseen = vectors[data.targets == 0]
    unseen[:, -1] = 0.02
    assert (head.probabilities(unseen).argmax(axis=1) == 0).mean() > 0.9


def test_several_classes_per_photo_get_a_sigmoid_each(data: TrainingSet) -> None:
    truth = np.stack([data.targets == 0, data.targets != 2], axis=1).astype(np.float32)
    head = fit(data.vectors, truth, ("a", "b"), backbone_key="", mode=Mode.SEVERAL)
    probabilities = head.probabilities(data.vectors)
    assert ((probabilities > 0.5) == (truth > 0.5)).mean() > 0.9
    assert probabilities.sum(axis=1).max() > 1.5


def test_fitting_twice_gives_the_same_head_and_a_start_only_shortens_the_way(data: TrainingSet) -> None:
    first = fit(data.vectors, data.targets, NAMES, backbone_key="", iterations=300)
    again = fit(data.vectors, data.targets, NAMES, backbone_key="", iterations=300)
    np.testing.assert_array_equal(first.weight, again.weight)
    warm = fit(data.vectors, data.targets, NAMES, backbone_key="", init=first, iterations=3)
    np.testing.assert_allclose(warm.probabilities(data.vectors), first.probabilities(data.vectors), atol=5e-3)


def test_vectors_of_another_backbone_are_refused(data: TrainingSet) -> None:
    head = fit(data.vectors, data.targets, NAMES, backbone_key="")
    with pytest.raises(ModelError, match="another backbone"):
        head.probabilities(data.vectors[:, :5])


def test_vectors_that_are_not_finite_are_refused(data: TrainingSet) -> None:
    data.vectors[3, 2] = np.nan
    with pytest.raises(ModelError, match="not finite"):
        fit(data.vectors, data.targets, NAMES, backbone_key="")


def test_too_few_labels_are_named() -> None:
    few = np.array([0, 0, 2])
    some = TrainingSet(np.eye(3, 8, dtype=np.float16), few, (b"a", b"b", b"c"), np.arange(3))
    with pytest.raises(ModelError, match="bouquet has 0 labels, newlyweds has 1 label; at least 2"):
        trained(some)


def test_labels_of_one_series_only_cannot_be_judged(data: TrainingSet) -> None:
    one = TrainingSet(data.vectors, data.targets, data.keys, np.zeros_like(data.groups))
    with pytest.raises(ModelError, match="one series"):
        trained(one)


def test_two_classes_with_two_labels_each_are_enough() -> None:
    result = trained(clusters(per_class=2, classes=2))
    assert result.evaluation.total == 4
    assert np.isfinite(result.oof.probabilities).all()


def test_a_class_with_one_label_does_not_stop_the_others() -> None:
    data = clusters(per_class=10)
    keep = np.r_[0:20, 20:21]
    few = TrainingSet(
        data.vectors[keep], data.targets[keep], tuple(data.keys[i] for i in keep), data.groups[keep]
    )
    result = trained(few)
    assert result.evaluation.per_class[2].support == 1
    assert result.evaluation.per_class[2].recall == 0


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 3)), min_size=2, max_size=60), st.integers(2, 6))
def test_no_series_is_on_both_sides_of_a_split(photos: list[tuple[int, int]], k: int) -> None:
    groups, targets = (np.array(column) for column in zip(*photos, strict=True))
    fold = crossval.folds(groups, targets, [str(i).encode() for i in range(len(photos))], k)
    assert set(fold.tolist()) <= set(range(k))
    assert all(len(set(fold[groups == group].tolist())) == 1 for group in set(groups.tolist()))


def test_each_class_is_spread_over_the_folds() -> None:
    data = clusters(per_class=23)
    fold = crossval.folds(data.groups, data.targets, data.keys)
    for number in range(3):
        counts = np.bincount(fold[data.targets == number], minlength=5)
        assert counts.max() - counts.min() <= 2


def test_most_photos_keep_their_fold_when_labels_are_added() -> None:
    data = clusters(per_class=100)
    rows = np.flatnonzero(np.arange(300) % 10)
    before = crossval.folds(data.groups[rows], data.targets[rows], [data.keys[i] for i in rows])
    after = crossval.folds(data.groups, data.targets, data.keys)[rows]
    assert (before == after).mean() > 0.9


def test_cross_validation_cannot_be_fooled_by_frames_of_a_series() -> None:
    """Pure noise, each picture five times: copies on both sides of a split would look like skill."""
    draws = np.random.default_rng(5)
    vectors = draws.normal(size=(40, 64)).repeat(5, axis=0).astype(np.float16)
    targets, groups = draws.integers(0, 2, 40).repeat(5), np.arange(40).repeat(5)
    keys = [draws.bytes(8) for _ in range(200)]
    honest = crossval.out_of_fold(vectors, targets, ("a", "b"), groups, keys)
    fooled = crossval.out_of_fold(vectors, targets, ("a", "b"), np.arange(200), keys)
    assert (honest.argmax(1) == targets).mean() < 0.7
    assert (fooled.argmax(1) == targets).mean() > 0.9


def test_the_temperature_undoes_overconfidence() -> None:
    draws = np.random.default_rng(3)
    logits = draws.normal(size=(4000, 4))
    targets = np.array(
        [draws.choice(4, p=row / row.sum()) for row in squash(logits, Mode.ONE).astype(np.float64)]
    )
    assert fit_temperature(3 * logits, targets) == pytest.approx(3, rel=0.1)
    assert 0.3 < fit_temperature(np.eye(4)[[0, 1]] * 9, np.array([0, 1])) < 1


def test_retrain_tells_how_far_it_is_and_can_be_closed(data: TrainingSet) -> None:
    steps = list(retrain(data, NAMES, backbone_key="b@1"))
    assert all(isinstance(step, Progress) for step in steps)
    assert [step.done for step in steps] == sorted(step.done for step in steps)
    assert steps[-1].done == steps[-1].total
    run = retrain(data, NAMES, backbone_key="b@1")
    next(run)
    run.close()


def test_retrain_learns_and_its_held_out_figures_hold_on_new_photos(data: TrainingSet) -> None:
    result, fresh = trained(data), clusters(seed=8, per_class=300)
    unseen = evaluate(result.head.probabilities(fresh.vectors), fresh.targets, NAMES)
    assert result.evaluation.accuracy > 0.9
    assert abs(unseen.accuracy - result.evaluation.accuracy) < 0.06
    assert result.head.backbone_key == "b@1"
    assert result.oof.keys == data.keys


def test_before_is_held_out_and_leaves_out_frames_of_series_trained_on(data: TrainingSet) -> None:
    old = TrainingSet(data.vectors[::2], data.targets[::2], data.keys[::2], data.groups[::2])
    result = trained(old)
    groups = data.groups.copy()
    groups[1] = groups[0]
    now = TrainingSet(data.vectors, data.targets, data.keys, groups)
    said, honest = held_out_before(result.head, result.oof, now, NAMES)
    np.testing.assert_array_equal(said[::2], result.oof.probabilities)
    np.testing.assert_allclose(said[3], result.head.probabilities(data.vectors[3:4])[0], atol=1e-6)
    assert not honest[1]
    assert honest.sum() == len(honest) - 1
    nothing = OutOfFold((), np.zeros((0, 0), np.float32))
    assert held_out_before(result.head, nothing, now, NAMES)[1].all()


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 2**32 - 1), st.integers(2, 6), st.integers(1, 80))
def test_the_figures_are_those_of_scikit_learn(seed: int, classes: int, photos: int) -> None:
    from sklearn import metrics

    draws = np.random.default_rng(seed)
    targets = draws.integers(0, classes, photos)
    probabilities = 0.999 * draws.dirichlet(np.full(classes, 0.4), photos) + 0.001 / classes
    guess = probabilities.argmax(axis=1)
    figures = evaluate(probabilities, targets, [str(i) for i in range(classes)])
    options: dict[str, Any] = {"zero_division": 0}
    for name, average in (("macro", figures.macro), ("weighted", figures.weighted)):
        expected = metrics.precision_recall_fscore_support(targets, guess, average=name, **options)[:3]
        np.testing.assert_allclose((average.precision, average.recall, average.f1), expected, atol=1e-6)
    expected = metrics.precision_recall_fscore_support(targets, guess, labels=range(classes), **options)
    ours = [(one.precision, one.recall, one.f1, one.support) for one in figures.per_class]
    np.testing.assert_allclose(np.transpose(ours), expected, atol=1e-6)
    np.testing.assert_array_equal(
        figures.confusion, metrics.confusion_matrix(targets, guess, labels=range(classes))
    )
    loss = metrics.log_loss(targets, probabilities, labels=range(classes))
    assert figures.log_loss == pytest.approx(loss, abs=1e-5)
    assert figures.accuracy == pytest.approx(metrics.accuracy_score(targets, guess))
    assert figures.mistakes == int((guess != targets).sum())
    assert Evaluation.from_dict(json.loads(json.dumps(figures.as_dict()))) == figures


def test_wilson_interval_is_the_published_one() -> None:
    assert wilson_interval(81, 263) == pytest.approx((0.2553, 0.3662), abs=1e-4)
    assert wilson_interval(0, 10)[0] == 0


def test_calibration_error_is_the_gap_between_confidence_and_truth() -> None:
    sure = np.tile([0.9, 0.1], (10, 1))
    figures = evaluate(sure, np.array([0] * 6 + [1] * 4), ("a", "b"))
    assert figures.calibration_error == pytest.approx(0.3)


def test_damaged_figures_are_an_error() -> None:
    with pytest.raises(ModelError, match="not a model's figures"):
        Evaluation.from_dict({"classes": 3})


def _sure(guess: np.ndarray[Any, Any], classes: int) -> np.ndarray[Any, Any]:
    return np.asarray(np.eye(classes)[guess] * 0.8 + 0.2 / classes)


def test_a_candidate_that_breaks_more_than_chance_explains_is_worse() -> None:
    targets = np.arange(200) % 2
    bad = targets.copy()
    bad[:12] ^= 1
    verdict = compare(_sure(bad, 2), _sure(targets, 2), targets, ("a", "b"))
    assert (verdict.fixed, verdict.broken, verdict.not_worse) == (0, 12, False)
    assert "chance" in verdict.reason
    assert compare(_sure(targets, 2), _sure(bad, 2), targets, ("a", "b")).not_worse
    bad = targets.copy()
    bad[:2] ^= 1
    assert compare(_sure(bad, 2), _sure(targets, 2), targets, ("a", "b")).not_worse


def test_a_candidate_that_gives_up_a_small_class_is_worse_though_it_makes_no_more_mistakes() -> None:
    targets = np.array([0] * 180 + [1] * 20)
    current, candidate = targets.copy(), np.zeros(200, np.int64)
    current[:25] = 1
    verdict = compare(_sure(candidate, 2), _sure(current, 2), targets, ("a", "b"))
    assert verdict.candidate.mistakes < verdict.current.mistakes
    assert not verdict.not_worse
    assert "macro F1" in verdict.reason


def test_a_model_that_knows_none_of_the_classes_is_wrong_about_every_photo() -> None:
    targets = np.array([0, 0, 1, 1, 1])
    said = align(np.full((5, 2), 0.5, np.float32), ("cake", "dress"), ("bride", "bouquet"))
    figures = evaluate(said, targets, ("bride", "bouquet"))
    assert (figures.accuracy, figures.macro.f1, figures.mistakes) == (0.0, 0.0, 5)
    assert figures.confusion == ((0, 0), (0, 0))
    assert [of.support for of in figures.per_class] == [2, 3]
    candidate = np.eye(2, dtype=np.float32)[targets]
    assert (compare(candidate, said, targets, ("bride", "bouquet")).fixed) == 5
    half = np.vstack([said[:3], candidate[3:]])
    assert evaluate(half, targets, ("bride", "bouquet")).per_class[1].recall == pytest.approx(2 / 3)


def test_the_sign_test_is_exact() -> None:
    assert sign_test(5, 0) == pytest.approx(1 / 32)
    assert sign_test(0, 0) == 1


def test_columns_are_put_in_the_order_of_the_classes_wanted() -> None:
    np.testing.assert_allclose(align(np.array([[0.7, 0.3]]), ("a", "b"), ("b", "c", "a")), [[0.3, 0, 0.7]])


@pytest.mark.slow
def test_clothing_photos_unseen_in_training_are_told_apart(
    shared_data: Path, cache: Path, real_weights: Any, mobilenet: Any
) -> None:
    from PIL import Image, ImageOps

    from engine.vision.backbones import preprocess
    from engine.vision.runtime import open_embedder

    embedder = open_embedder(mobilenet, real_weights, device="cpu", cache=cache)
    root = shared_data / "photos" / "clothing"
    classes = sorted(folder.name for folder in (root / "train").iterdir() if folder.is_dir())

    def embedded(split: str, most: int) -> TrainingSet:
        files = [f for name in classes for f in sorted((root / split / name).glob("*.jpg"))[:most]]
        parts = []
        for start in range(0, len(files), 128):
            pixels = []
            for file in files[start : start + 128]:
                with Image.open(file) as picture:
                    upright = ImageOps.exif_transpose(picture).convert("RGB")
                upright.thumbnail((512, 512))
                pixels.append(preprocess(upright, mobilenet))
            parts.append(embedder.embed(np.stack(pixels)).astype(np.float16))
        targets = np.array([classes.index(file.parent.name) for file in files])
        keys = tuple(file.name.encode() for file in files)
        return TrainingSet(np.concatenate(parts), targets, keys, np.arange(len(files)))

    result = drain(retrain(embedded("train", 60), classes, backbone_key=embedder.key))
    unseen = embedded("validation", 30)
    figures = evaluate(result.head.probabilities(unseen.vectors), unseen.targets, classes)
    assert figures.accuracy >= 0.80  # of all photos 0.89 (bench learning)
    assert figures.macro.f1 >= 0.79
    assert result.evaluation.accuracy <= figures.accuracy + 0.05


def test_a_fit_of_very_many_photos_goes_by_way_of_some_of_them_to_the_same_head() -> None:
    many = clusters(per_class=4000)
    whole = fit(many.vectors, many.targets, NAMES, backbone_key="", iterations=300)
    row = np.argsort(many.keys)
    again = fit(many.vectors[row], many.targets[row], NAMES, backbone_key="")
    np.testing.assert_allclose(
        again.probabilities(many.vectors), whole.probabilities(many.vectors), atol=0.02
    )


def test_the_head_that_is_current_says_nothing_in_the_figures_of_the_next(data: TrainingSet) -> None:
    """A current model that knows every photo by heart does not make its successor's figures better."""
    knows = fit(data.vectors, data.targets, NAMES, backbone_key="b@1", l2=1e-6, iterations=500)
    cold, warm = trained(data), trained(data, current=replace(knows, root=True))
    np.testing.assert_array_equal(cold.oof.probabilities, warm.oof.probabilities)
    assert cold.evaluation == warm.evaluation
    assert cold.thresholds == warm.thresholds


def prior_of(data: TrainingSet, classes: tuple[str, ...] = NAMES) -> Head:
    """A head on plain vectors that knows all photos, also of classes that it is not asked for."""
    return fit(data.vectors, data.targets, classes, backbone_key="b@1", l2=0.01, iterations=300)


def test_where_the_photos_say_little_a_head_stays_at_that_of_its_backbone(data: TrainingSet) -> None:
    prior = prior_of(data)
    few = np.arange(0, len(data.targets), 15)
    drawn = Task(data.vectors[few], data.targets[few], NAMES, "b@1", l2=30.0, prior=prior)
    np.testing.assert_allclose(drain(fitting(drawn)).weight, prior.weight, atol=0.02)
    loose = drain(fitting(replace(drawn, l2=1e-4)))
    assert np.abs(loose.weight - prior.weight).max() > 0.2


def test_a_class_that_the_backbone_has_not_learnt_with_is_held_to_zero_as_ever(data: TrainingSet) -> None:
    known = prior_of(data)
    prior = replace(known, classes=(*NAMES[:2], "another"))
    task = Task(data.vectors, data.targets, NAMES, "b@1", l2=1000.0, prior=prior)
    head = drain(fitting(task))
    assert np.abs(head.weight[2]).max() < 0.01
    np.testing.assert_allclose(head.weight[:2], known.weight[:2], atol=0.02)


@pytest.mark.parametrize("mode", list(Mode))
def test_a_retrain_with_a_head_of_the_backbone_reads_vectors_as_that_does(
    data: TrainingSet, mode: Mode
) -> None:
    prior = replace(prior_of(data), mode=mode)
    verdicts = np.eye(3, dtype=np.float32)[data.targets]
    of = replace(data, prior=prior, targets=data.targets if mode is Mode.ONE else verdicts)
    learn = retrain if mode is Mode.ONE else several.retrain
    made = drain(learn(of, NAMES, backbone_key="b@1"))
    assert not made.head.root
    right = (made.head.probabilities(data.vectors).argmax(axis=1) == data.targets).mean()
    assert right > 0.9
    again = drain(learn(of, NAMES, backbone_key="b@1", current=made.head))
    np.testing.assert_array_equal(again.oof.probabilities, made.oof.probabilities)


def test_what_the_chance_of_a_stranger_takes_away_the_temperature_makes_up_for() -> None:
    """Photos that are right nine times in ten: the likeliest class says 0.9, that chance included."""
    draws = np.random.default_rng(0)
    targets = draws.integers(0, 3, 4000)
    said = np.where(draws.random(4000) < 0.9, targets, (targets + 1) % 3)
    logits, shares = 7.0 * np.eye(3)[said], np.full(4000, 0.95)
    temperature = fit_top_temperature(logits, targets, shares, np.ones(4000))
    assert (squash(logits, Mode.ONE, temperature).max(axis=1) * shares).mean() == pytest.approx(0.9, abs=0.01)


def test_the_logistic_curve_is_the_one_that_the_values_came_from() -> None:
    draws = np.random.default_rng(1)
    values = draws.normal(size=20_000)
    truth = draws.random(20_000) < 1 / (1 + np.exp(-(2.0 * values - 0.5)))
    slope, offset = fit_logistic(values, truth, np.ones(20_000))
    assert slope == pytest.approx(2.0, abs=0.1)
    assert offset == pytest.approx(-0.5, abs=0.1)
    apart = fit_logistic(np.array([-1.0, 1.0]), np.array([False, True]), np.ones(2))
    assert all(np.isfinite(apart)), "two photos that are told apart are no certainty"


def test_a_loss_that_is_no_number_is_an_error_that_says_so() -> None:
    with pytest.raises(ModelError, match=r"its loss is not a number\. Nothing was changed"):
        drain(minimise(lambda point: (float("nan"), point), np.zeros(2), 5))


def test_a_thousand_classes_are_learnt_with_a_threshold_for_each() -> None:
    many = clusters(per_class=3, classes=1000, length=64)
    names = [f"class {number}" for number in range(1000)]
    result = drain(retrain(many, names, backbone_key="b@1"))
    assert result.evaluation.accuracy > 0.5
    assert len(result.thresholds) == len(result.head.classes) == 1000


def test_so_many_products_are_done_less_thoroughly(
    monkeypatch: pytest.MonkeyPatch, data: TrainingSet
) -> None:
    usual = len(list(retrain(data, NAMES, backbone_key="b@1")))
    monkeypatch.setattr(train, "COSTLY", 100)
    steps = list(retrain(data, NAMES, backbone_key="b@1"))
    assert len(steps) < 0.7 * usual
    assert trained(data).evaluation.accuracy > 0.9
