"""Photos that are none of the classes: held back, and learnt where a person says so."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from engine.vision.fit import drain
from engine.vision.strangers import fit_known, left_out
from engine.vision.train import Others, Trained, TrainingSet, retrain
from tests.engine.vision.conftest import clusters

CLASSES = 6


def some(data: TrainingSet, rows: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> TrainingSet:
    keys = tuple(key for key, taken in zip(data.keys, rows, strict=True) if taken)
    return TrainingSet(data.vectors[rows], data.targets[rows], keys, data.groups[rows])


def trained(data: TrainingSet) -> Trained:
    names = [f"c{number}" for number in range(int(data.targets.max()) + 1)]
    return drain(retrain(data, names, backbone_key="b@1"))


def kept_back(result: Trained, vectors: np.ndarray[tuple[int, int], np.dtype[np.float16]]) -> float:
    said = result.head.probabilities(vectors)
    at = np.array(result.thresholds)[said.argmax(axis=1)]
    return float((said.max(axis=1) < at).mean())


def test_a_fifth_of_the_classes_is_left_out_of_each_fit_and_every_class_once() -> None:
    for classes in (3, 4, 10, 1000):
        groups = left_out(classes)
        assert sorted(number for group in groups for number in group) == list(range(classes))
        assert max(map(len, groups)) <= classes - 2
        assert len(groups) <= 5
    assert left_out(2) == []


def test_photos_of_a_class_that_was_never_labelled_stay_unwritten() -> None:
    data = clusters(per_class=60, classes=CLASSES, length=24)
    unknown = data.targets == CLASSES - 1
    result = trained(some(data, ~unknown))
    assert kept_back(result, data.vectors[unknown]) >= 0.7
    assert kept_back(result, data.vectors[~unknown]) <= 0.5


def test_photos_that_are_far_from_everything_are_less_probable_than_their_softmax_says() -> None:
    data = clusters(per_class=60, classes=5, length=24)
    head = trained(data).head
    middle = np.asarray(data.vectors.astype(np.float32).mean(axis=0, keepdims=True), np.float16)
    plain = replace(head, known=None)
    assert head.known is not None
    assert head.probabilities(middle).max() < 0.8 * plain.probabilities(middle).max()
    near = data.vectors[np.asarray(plain.probabilities(data.vectors).max(axis=1) > 0.95)]
    assert np.median(head.probabilities(near).max(axis=1) / plain.probabilities(near).max(axis=1)) > 0.9


def test_what_a_person_calls_none_of_these_is_learnt() -> None:
    data = clusters(per_class=40, classes=4, length=24)
    other = data.targets == 3
    labelled, others = some(data, ~other), some(data, other)
    told = replace(labelled, others=Others(others.vectors, others.keys, others.groups))
    without, result = trained(labelled), trained(told)
    fresh = clusters(seed=5, per_class=40, classes=4, length=24)
    unlike, known = fresh.vectors[fresh.targets == 3], fresh.vectors[fresh.targets != 3]
    said = result.head.probabilities(unlike)
    assert result.head.classes == ("c0", "c1", "c2")
    assert said.shape == (40, 3)
    assert said.sum(axis=1).mean() < 0.5 < without.head.probabilities(unlike).sum(axis=1).mean()
    assert kept_back(result, unlike) > 0.9
    right = result.head.probabilities(known).argmax(axis=1) == fresh.targets[fresh.targets != 3]
    assert right.mean() > 0.9
    assert result.evaluation.total == 120, "figures are about the classes"
    assert result.oof.keys == told.keys + others.keys
    assert (result.oof.targets[120:] == -1).all()


def test_a_single_photo_of_none_of_these_is_no_class_of_its_own() -> None:
    data = clusters(per_class=20)
    one = Others(data.vectors[:1], (b"x" * 32,), np.array([999]))
    assert len(trained(replace(data, others=one)).head.weight) == 3


def test_logits_that_do_not_tell_strangers_apart_hold_nobody_back() -> None:
    same = np.random.default_rng(0).normal(size=(100, 3)).astype(np.float32)
    ones = np.ones(100, np.float32)
    assert fit_known(same, same + 5, ones, ones) is None
    known = fit_known(same + 5, same, ones, ones)
    assert known is not None
    assert known.share(np.full((1, 3), 9.0)).item() > 0.99 > 0.5 > known.share(np.full((1, 3), -3.0)).item()
