"""The lab's figures are scikit-learn's."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from sklearn.metrics import (
    accuracy_score,
    average_precision_score,
    confusion_matrix,
    f1_score,
    log_loss,
    precision_recall_fscore_support,
)

from engine.errors import ModelError
from engine.lab.figures import average_precision, figures, tally

QUICK = settings(max_examples=60, deadline=None)


@st.composite
def one_each(draw: st.DrawFn) -> tuple[NDArray[Any], NDArray[Any]]:
    """Class numbers and probabilities of some photos, also where classes are missing and photos tie."""
    random = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    photos, classes = draw(st.integers(1, 60)), draw(st.integers(2, 6))
    raw = np.round(random.random((photos, classes)), draw(st.integers(1, 3))) + 0.01
    return random.integers(0, classes, photos), raw / raw.sum(axis=1, keepdims=True)


@st.composite
def several_each(draw: st.DrawFn) -> tuple[NDArray[Any], NDArray[Any]]:
    """Classes 1 and 0 and probabilities of some photos, with ties and with classes that no photo shows."""
    random = np.random.default_rng(draw(st.integers(0, 2**32 - 1)))
    photos, classes = draw(st.integers(2, 60)), draw(st.integers(1, 6))
    targets = (random.random((photos, classes)) < draw(st.floats(0.0, 0.9))).astype(np.uint8)
    return targets, np.round(random.random((photos, classes)), draw(st.integers(1, 4))).astype(np.float32)


def names(count: int) -> tuple[str, ...]:
    return tuple(f"class {at}" for at in range(count))


@QUICK
@given(one_each())
def test_with_one_class_a_photo_the_figures_are_those_of_scikit_learn(
    case: tuple[NDArray[Any], NDArray[Any]],
) -> None:
    targets, said = case
    of, guess, labels = (
        figures(targets, said, names(said.shape[1])),
        said.argmax(axis=1),
        range(said.shape[1]),
    )
    assert of.accuracy == pytest.approx(accuracy_score(targets, guess))
    assert of.macro_f1 == pytest.approx(f1_score(targets, guess, average="macro", zero_division=0))
    assert of.loss == pytest.approx(log_loss(targets, said, labels=list(labels)), abs=1e-6)
    assert np.array_equal(of.evaluation.confusion, confusion_matrix(targets, guess, labels=list(labels)))
    each = precision_recall_fscore_support(targets, guess, labels=list(labels), zero_division=0)
    ours = [(one.precision, one.recall, one.f1, one.support) for one in of.evaluation.per_class]
    assert np.allclose(ours, np.transpose(each))
    mean = precision_recall_fscore_support(targets, guess, average="weighted", zero_division=0)[:3]
    weighted = of.evaluation.weighted
    assert np.allclose((weighted.precision, weighted.recall, weighted.f1), mean)


@QUICK
@given(several_each())
def test_with_several_classes_a_photo_the_figures_are_those_of_scikit_learn(
    case: tuple[NDArray[Any], NDArray[Any]],
) -> None:
    targets, said = case
    of = figures(targets, said, names(said.shape[1]))
    seen, shown = (said >= 0.5).astype(np.uint8), np.asarray(targets.any(axis=0))
    assert of.several is not None
    assert of.accuracy == of.several.subset_accuracy == pytest.approx((targets == seen).all(axis=1).mean())
    assert of.several.f1_micro == pytest.approx(f1_score(targets.ravel(), seen.ravel(), zero_division=0))
    if shown.any():
        wanted = average_precision_score(targets[:, shown], said[:, shown], average="macro")
        assert of.several.mean_average_precision == pytest.approx(wanted, abs=1e-6)
    occurs = [at for at in range(len(shown)) if shown[at] or seen[:, at].any()]
    each = [f1_score(targets[:, at], seen[:, at], zero_division=0) for at in occurs]
    assert of.several.f1_macro == pytest.approx(np.mean(each) if each else 0.0)
    assert [value is None for value in of.several.average_precision] == [not one for one in shown]


@QUICK
@given(st.integers(0, 2**32 - 1), st.integers(1, 300), st.integers(0, 6))
def test_average_precision_is_that_of_scikit_learn_also_among_ties(
    seed: int, photos: int, digits: int
) -> None:
    random = np.random.default_rng(seed)
    true, said = random.random(photos) < 0.3, np.round(random.random(photos), digits)
    true[random.integers(photos)] = True
    assert average_precision(true, said) == pytest.approx(average_precision_score(true, said), abs=1e-9)


def test_a_perfect_and_a_blind_model_have_the_figures_that_they_deserve() -> None:
    targets = np.array([[1, 0], [0, 1], [1, 1], [0, 1]], np.uint8)
    perfect, blind = figures(targets, targets * 0.9, "ab"), figures(targets, np.full((4, 2), 0.7), "ab")
    assert perfect.several is not None
    assert perfect.several.mean_average_precision == perfect.several.f1_micro == perfect.accuracy == 1.0
    assert blind.several is not None
    assert blind.several.mean_average_precision == pytest.approx((2 / 4 + 3 / 4) / 2)
    assert blind.accuracy == 0.25


def test_the_tally_of_a_model_counts_what_its_figures_count() -> None:
    random = np.random.default_rng(5)
    said = random.random((50, 4))
    one, several = random.integers(0, 4, 50), (random.random((50, 4)) < 0.4).astype(np.uint8)
    for targets in (one, several):
        of, counted = figures(targets, said, names(4)), tally(targets, said)
        assert counted.accuracy(np.ones((1, 50)))[0] == pytest.approx(of.accuracy)
        assert counted.macro_f1(np.ones((1, 50)))[0] == pytest.approx(of.macro_f1)


def test_a_photo_that_was_given_no_class_is_a_mistake_in_figures_and_tally() -> None:
    targets, said = np.array([0, 1]), np.array([[0.0, 0.0], [0.2, 0.8]])
    assert figures(targets, said, "ab").accuracy == 0.5
    assert list(tally(targets, said).exact) == [0.0, 1.0]


@pytest.mark.parametrize(
    ("targets", "said", "words"),
    [
        (np.zeros(0, np.int64), np.zeros((0, 2)), "no photo"),
        (np.zeros(3, np.int64), np.zeros((2, 2)), "do not fit"),
        (np.zeros((3, 3), np.int64), np.zeros((3, 2)), "do not fit"),
        (np.zeros(1, np.int64), np.array([[np.nan, 1.0]]), "not numbers"),
    ],
)
def test_what_is_no_judgement_is_refused_in_words(
    targets: NDArray[Any], said: NDArray[Any], words: str
) -> None:
    with pytest.raises(ModelError, match=words):
        figures(targets, said, "ab")


def test_figures_are_plain_enough_for_json() -> None:
    several = figures(np.array([[1, 0], [0, 0]], np.uint8), np.array([[0.6, 0.2], [0.1, 0.9]]), "ab")
    again = json.loads(json.dumps(several.as_dict()))
    assert again["several"]["average_precision"] == [1.0, None]
    assert again["accuracy"] == 0.5
    assert again["evaluation"]["total"] == 4
