"""Labels that are probably mistakes: found, ranked, and not cried over where all is well."""

from __future__ import annotations

import numpy as np
import pytest

from engine.errors import ModelError
from engine.vision.fit import drain
from engine.vision.mistakes import USUAL, WORTH, listed, suspects, wrong_labels
from engine.vision.train import TrainingSet
from tests.engine.vision.conftest import clusters

NAMES = ("bride", "bouquet", "newlyweds")


def flipped(share: float, seed: int = 0, **more: int) -> tuple[TrainingSet, set[int]]:
    """Clear clouds, and the rows whose label was made another."""
    data = clusters(seed, per_class=100, length=64, **more)
    draws = np.random.default_rng(seed)
    rows = draws.choice(len(data.targets), round(share * len(data.targets)), replace=False)
    targets = data.targets.copy()
    targets[rows] = (targets[rows] + draws.integers(1, 3, len(rows))) % 3
    return TrainingSet(data.vectors, targets, data.keys, data.groups), set(rows.tolist())


def test_flipped_labels_are_found_with_what_they_should_be() -> None:
    data, wrong = flipped(0.05)
    found = drain(suspects(data, NAMES))
    rows = [one.row for one in found]
    assert len(wrong.intersection(rows)) >= 0.8 * len(wrong)
    assert len(wrong.intersection(rows)) >= 0.8 * len(rows)
    truth = clusters(0, per_class=100, length=64).targets
    assert all(one.predicted == truth[one.row] for one in found if one.row in wrong)
    assert [one.wrong for one in found] == sorted((one.wrong for one in found), reverse=True)
    assert all(one.wrong > 0.5 for one in found)


def test_where_all_labels_are_right_hardly_any_is_listed() -> None:
    data, _ = flipped(0.0)
    assert len(drain(suspects(data, NAMES))) <= 0.01 * len(data.targets)


def test_probabilities_of_being_wrong_add_up_to_the_share_that_they_assume() -> None:
    draws = np.random.default_rng(3)
    probabilities = draws.dirichlet(np.full(3, 0.2), 500)
    targets = np.array([draws.choice(3, p=row) for row in probabilities])
    targets[:50] = (targets[:50] + 1) % 3
    wrong = wrong_labels(probabilities, targets)
    own = np.clip(probabilities[np.arange(500), targets], 1e-6, 1 - 1e-6)
    share = (float(wrong.sum()) + USUAL * WORTH) / (500 + WORTH)
    odds = (1 - own) / own / 2 * share / (1 - share)
    assert wrong == pytest.approx(odds / (1 + odds), abs=1e-4)
    assert 0.02 < share < 0.2


def test_a_label_that_the_model_thinks_likely_is_never_listed() -> None:
    probabilities = np.array([[0.6, 0.4], [0.01, 0.99], [0.45, 0.55]] * 20)
    rows = [one.row for one in listed(probabilities, np.zeros(60, int))]
    assert set(range(1, 60, 3)) <= set(rows)
    assert not any(row % 3 == 0 for row in rows)


def test_two_classes_and_very_few_labels_are_no_trouble() -> None:
    data = clusters(per_class=3, classes=2)
    assert drain(suspects(data, NAMES[:2])) == ()


def test_too_few_labels_are_an_error_with_what_to_do() -> None:
    data = clusters(per_class=1, classes=2)
    with pytest.raises(ModelError, match="at least 2 classes"):
        drain(suspects(data, NAMES[:2]))


def test_contradictory_labels_on_copies_of_a_photo_do_not_stop_it() -> None:
    data, _ = flipped(0.0)
    twice = TrainingSet(
        np.concatenate([data.vectors, data.vectors[:6]]),
        np.concatenate([data.targets, (data.targets[:6] + 1) % 3]),
        (*data.keys, *data.keys[:6]),
        np.concatenate([data.groups, data.groups[:6]]),
    )
    found = drain(suspects(twice, NAMES))
    rows = {one.row for one in found}
    assert rows <= set(range(300, 306)), "the wrong one of the two"
    assert len(rows) >= 4
