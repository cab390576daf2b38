"""How strongly the head is held back is chosen by the cross-validation."""

from __future__ import annotations

import numpy as np

from engine.vision import choice
from engine.vision.crossval import fold_tasks, folds, series_weights
from engine.vision.fit import L2, drain
from engine.vision.train import TrainingSet, retrain
from tests.engine.vision.conftest import clusters


def chosen(data: TrainingSet) -> float:
    names = ("a", "b", "c")
    fold = folds(data.groups, data.targets, data.keys)
    x = data.vectors.astype(np.float32)
    heads = [drain(choice.path(task)) for task in fold_tasks(x, data.targets, names, fold)]
    return choice.best(heads, x, data.targets, fold, np.ones(len(fold), np.float32))


def noisy(seed: int) -> TrainingSet:
    """Few photos, many numbers, hardly a signal: what holds the head back strongly judges best."""
    data = clusters(seed=seed, per_class=12, length=400)
    draws = np.random.default_rng(seed)
    return TrainingSet(
        (data.vectors.astype(np.float32) * 0.05 + draws.normal(size=data.vectors.shape)).astype(np.float16),
        data.targets,
        data.keys,
        data.groups,
    )


def test_photos_that_are_told_apart_by_luck_hold_the_head_back_more() -> None:
    assert all(chosen(noisy(seed)) >= L2 for seed in range(4))


def test_where_values_do_as_well_the_usual_one_is_taken() -> None:
    data = clusters(per_class=40)
    same = TrainingSet(np.zeros_like(data.vectors), data.targets, data.keys, data.groups)
    assert chosen(same) == L2


def test_the_choice_is_the_same_each_time() -> None:
    first, again = (drain(retrain(noisy(3), ("a", "b", "c"), backbone_key="")) for _ in range(2))
    assert first.l2 == again.l2
    np.testing.assert_array_equal(first.head.weight, again.head.weight)
    assert first.thresholds == again.thresholds


def test_few_folds_choose_where_there_are_many_photos() -> None:
    assert [choice.judging_folds(photos, 5) for photos in (100, 3000, 50_000)] == [5, 2, 1]


def test_frames_of_a_series_count_as_one_and_two_labels_on_a_series_as_two() -> None:
    groups, targets = np.array([7, 7, 7, 8, 9]), np.array([0, 0, 1, 1, 0])
    assert series_weights(groups, targets).tolist() == [0.5, 0.5, 1.0, 1.0, 1.0]


def test_a_burst_of_two_hundred_does_not_outvote_single_photos() -> None:
    """The same wrong label two hundred times over is one wrong label."""
    data = clusters(per_class=30)
    odd = data.vectors[:1].repeat(200, axis=0)
    keys = data.keys + tuple(f"burst {number}".encode() for number in range(200))
    names = ("a", "b", "c")

    def right_with(groups: np.ndarray[tuple[int], np.dtype[np.int64]]) -> float:
        more = TrainingSet(
            np.concatenate([data.vectors, odd]), np.concatenate([data.targets, np.full(200, 1)]), keys, groups
        )
        head = drain(retrain(more, names, backbone_key="")).head
        fresh = clusters(seed=9, per_class=200)
        return float((head.probabilities(fresh.vectors).argmax(axis=1) == fresh.targets).mean())

    one_series = np.concatenate([data.groups, np.full(200, 10_000)])
    each_alone = np.concatenate([data.groups, np.arange(10_000, 10_200)])
    assert right_with(one_series) > right_with(each_alone) + 0.02
