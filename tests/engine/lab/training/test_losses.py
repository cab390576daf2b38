from __future__ import annotations

import numpy as np
import torch

from engine.lab.training.losses import Loss

TARGETS = np.array([0, 0, 0, 1])
HOT = np.array([[1, 1], [1, 0], [1, 0], [1, 0]], np.uint8)
ROWS = torch.arange(4)


def slope(loss: Loss, classes: int = 2) -> list[float]:
    """Of logits that are all alike, by class, summed over the photos."""
    logits = torch.zeros(4, classes, requires_grad=True)
    (loss.each(logits, ROWS).sum() / loss.counted(ROWS).sum()).backward()  # type: ignore[no-untyped-call]
    assert logits.grad is not None
    return [round(float(of), 6) for of in logits.grad.sum(0)]


def test_what_is_frequent_pulls_the_logits_unless_the_classes_are_balanced() -> None:
    assert slope(Loss(TARGETS, 2, "cpu", sigmoid=False)) == [-0.25, 0.25]
    assert slope(Loss(TARGETS, 2, "cpu", sigmoid=False, balance=np.arange(4))) == [0.0, 0.0]


def test_of_sigmoids_each_class_is_balanced_by_itself() -> None:
    assert slope(Loss(TARGETS, 2, "cpu", sigmoid=True)) == [-0.125, 0.125]
    assert slope(Loss(TARGETS, 2, "cpu", sigmoid=True, balance=np.arange(4))) == [0.0, 0.0]


def test_a_class_that_no_photo_or_every_photo_has_can_be_balanced() -> None:
    for sigmoid in (False, True):
        loss = Loss(np.zeros(4, np.int64), 2, "cpu", sigmoid=sigmoid, balance=np.arange(4))
        assert np.isfinite(slope(loss)).all()
    assert np.isfinite(slope(Loss(HOT, 2, "cpu", sigmoid=False, balance=np.arange(4)))).all()


def test_of_several_classes_a_photo_is_right_where_all_are() -> None:
    loss = Loss(HOT, 2, "cpu", sigmoid=False)
    logits = torch.tensor([[1.0, -1.0], [1.0, -1.0], [-1.0, -1.0], [1.0, 1.0]])
    assert loss.right(logits, ROWS).tolist() == [False, True, False, False]


def test_probabilities_add_up_to_one_only_where_classes_exclude_each_other() -> None:
    logits = torch.tensor([[2.0, 2.0]])
    assert Loss(TARGETS, 2, "cpu", sigmoid=False).probabilities(logits).tolist() == [[0.5, 0.5]]
    for loss in (Loss(TARGETS, 2, "cpu", sigmoid=True), Loss(HOT, 2, "cpu", sigmoid=False)):
        assert float(loss.probabilities(logits).sum()) > 1.7
