"""Fits a head: multinomial logistic regression (or one sigmoid per class), in a quarter of a second or so.

Minimised is  Σ wᵢ·loss(xᵢ) / Σ wᵢ  +  l2/2 · ‖W‖²  over standardised vectors, the bias not penalised;
wᵢ are scikit-learn's "balanced" class weights to the power of `balance`, times the photo's own weight. The
standardisation is folded into `weight` and `bias` afterwards, so that a head works on vectors as they are given.

On a backbone that was itself trained with a head, that one is the `prior`: the rows of its classes are held to it,
‖W − W₀‖², instead of to zero.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from engine.errors import ModelError
from engine.types import Mode
from engine.vision.head import OTHER, FloatArray, Head, blocks
from engine.vision.lbfgs import Cost, Point, minimise
from engine.vision.losses import Loss, sigmoid_loss, softmax_loss

T = TypeVar("T")

L2 = 0.03
"""Best of 0.01, 0.03, 0.1 by five-fold log loss on 3,409 clothing photos (0.400, 0.384, 0.412); a retrain chooses by
its own photos, see `engine.vision.choice`."""
ITERATIONS = 40
BALANCE = 0.5
"""1: every class pulls equally; 0: every photo. Half-way is best by five-fold log loss on the clothing photos, and no
worse than 1 in macro F1 (0.382 and 0.860, against 0.386 and 0.860, and 0.384 and 0.856 for 0)."""
COARSE, FINE = 4000, 6
"""Of many more photos than `COARSE`, so many show the way, and then `FINE` iterations on all finish it: 50,000 take a
third of the time."""
HELD = 10.0
"""How many times as strongly a row is held to that of a prior as to zero. On clothing photos, tried by hand
with one backbone trained deeper, at four shares of its way, 3 to 100 times are within 0.3 points of each other."""
FAINT = 0.1
"""Least deviation of a column, as a share of the usual one. A feature that the few labelled photos all but lack would
otherwise be blown up a thousandfold in a photo that has it, and decide alone. On clothing photos nothing is lost."""


def label_counts(targets: NDArray[Any], classes: Sequence[str]) -> NDArray[np.int64]:
    """(C,): how many photos are labelled with each class, for both shapes of targets."""
    if targets.ndim == 2:
        return np.asarray((targets > 0.5).sum(axis=0), np.int64)
    return np.bincount(targets, minlength=len(classes)).astype(np.int64)


def require_enough(targets: NDArray[Any], classes: Sequence[str]) -> None:
    """Raise ModelError unless two classes have two labels each, naming the classes that have fewer."""
    counts = label_counts(targets, classes)[: len(classes)]
    if int((counts >= 2).sum()) >= 2:
        return
    short = ", ".join(_counted(name, int(n)) for name, n in zip(classes, counts, strict=True) if n < 2)
    raise ModelError(
        f"{short or 'there is 1 class'}; at least 2 classes with 2 labels each are needed, "
        "5 or more make it worth training. Label some more photos first"
    )


def _counted(name: str, labels: int) -> str:
    return f"{name} has 1 label" if labels == 1 else f"{name} has {labels:d} labels"


def fit(
    vectors: NDArray[Any],
    targets: NDArray[Any],
    classes: Sequence[str],
    *,
    backbone_key: str,
    mode: Mode = Mode.ONE,
    l2: float = L2,
    balance: float = BALANCE,
    init: Head | None = None,
    iterations: int = ITERATIONS,
) -> Head:
    """Fit a head (temperature 1) to `vectors` (n, d).

    `targets` are class numbers (n,) for `Mode.ONE`, 0/1 of shape (n, C) for `Mode.SEVERAL`. A class without
    labels is learnt as "never". Deterministic; `init` only shortens the way. Raises ModelError when fewer
    than two classes have a label, or when numbers are not finite.
    """
    task = Task(vectors, targets, tuple(classes), backbone_key, mode, l2, balance, init, iterations)
    return drain(fitting(task))


@dataclass(frozen=True, slots=True)
class Task:
    """All that `fit` is given, for whoever wants to step through it. A last class `OTHER` becomes a row of the head,
    but no class of it. `weights` (n,) say how much each photo counts, or (n, C) each verdict. `prior` reads vectors as
    these are; classes that it does not know have none."""

    vectors: NDArray[Any]
    targets: NDArray[Any]
    classes: tuple[str, ...]
    backbone_key: str
    mode: Mode = Mode.ONE
    l2: float = L2
    balance: float = BALANCE
    init: Head | None = None
    iterations: int = ITERATIONS
    weights: NDArray[Any] | None = None
    prior: Head | None = None


def fitting(task: Task) -> Generator[float, None, Head]:
    """`fit` in steps of some milliseconds: yields the loss after each iteration, returns the head.

    On one core: the products are so small that with two, when other programs use them too, the threads wait
    for each other most of the time (measured: 1.5 s on one, 10 to 30 s on two busy ones).
    """
    _check(task)
    with threadpool_limits(1, "blas"):
        x = np.asarray(task.vectors, np.float32)
        mean, scale = _figures_of(x, task.weights)
        aim = _Aim.of(task, mean, scale)
        point, iterations = _rows_of(task.init or task.prior, task, mean, scale), task.iterations
        step = len(x) // COARSE
        if step > 1 and task.init is None:
            some = _cost(x[::step], mean, scale, _loss(task, step), aim)
            point = yield from minimise(some, point, iterations)
        if step > 1:
            iterations = min(iterations, FINE)
        cost = _cost(x, mean, scale, _loss(task), aim)
        point = yield from minimise(cost, point, iterations)
    if not np.isfinite(point).all():
        raise ModelError("the training went astray: its numbers are not finite any more. Nothing was changed")
    weight, bias = _split(point, len(task.classes))
    folded = weight / scale
    return Head(
        classes=tuple(name for name in task.classes if name != OTHER),
        weight=folded.astype(np.float32),
        bias=(bias - folded @ mean).astype(np.float32),
        temperature=1.0,
        mode=task.mode,
        backbone_key=task.backbone_key,
    )


def drain(steps: Generator[object, None, T]) -> T:
    """Run a generator to its end and give what it returns."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: T = end.value
            return result


def _check(task: Task) -> None:
    vectors, targets = task.vectors, task.targets
    if (
        vectors.ndim != 2
        or len(vectors) != len(targets)
        or targets.ndim != (1 if task.mode is Mode.ONE else 2)
    ):
        raise ValueError(f"vectors {vectors.shape} and targets {targets.shape} do not belong together")
    counts = label_counts(targets, task.classes)
    if int((counts > 0).sum()) < (2 if task.mode is Mode.ONE else 1):
        raise ModelError("at least 2 classes with labels are needed to learn what tells them apart")
    if not np.isfinite(vectors).all():
        raise ModelError(
            "some stored vectors hold numbers that are not finite; the photos have to be embedded again"
        )


def _figures_of(x: FloatArray, weights: NDArray[Any] | None) -> tuple[FloatArray, FloatArray]:
    """(mean, scale) of the columns: less the mean and divided by the scale, they have deviation 1, faint ones less.

    That is never done to `x` itself, which may take hundreds of megabytes: `_cost` does it to the weights.
    """
    share = np.ones(len(x), np.float32) if weights is None else np.asarray(weights, np.float32)
    share = share.max(axis=1) if share.ndim == 2 else share
    share = share / share.sum()
    mean, squares = np.zeros(x.shape[1]), np.zeros(x.shape[1])
    for rows in blocks(len(x)):
        mean += share[rows] @ x[rows]
    for rows in blocks(len(x)):
        squares += share[rows] @ np.square(x[rows] - mean.astype(np.float32))
    deviation = np.sqrt(squares)
    usual = float(np.sqrt(np.mean(squares)))
    scale = np.maximum(deviation, max(FAINT * usual, 1e-6))
    return mean.astype(np.float32), scale.astype(np.float32)


@dataclass(frozen=True, slots=True)
class _Aim:
    """What the weights for standardised columns are held to, `weight` (C, d), and how strongly each row is, (C, 1)."""

    weight: NDArray[np.float64]
    strength: NDArray[np.float64]

    @classmethod
    def of(cls, task: Task, mean: FloatArray, scale: FloatArray) -> _Aim:
        point = _rows_of(task.prior, task, mean, scale)
        drawn = [task.prior is not None and _row(task.prior, name) is not None for name in task.classes]
        strength = task.l2 * np.where(drawn, HELD, 1.0)
        return cls(_split(point, len(task.classes))[0], strength[:, None])

    def cost(self, weight: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        """What the distance costs, and its slope."""
        apart = weight - self.weight
        return 0.5 * float((self.strength * np.square(apart)).sum()), self.strength * apart


def _rows_of(head: Head | None, task: Task, mean: FloatArray, scale: FloatArray) -> Point:
    """The rows of `head` for the classes that it knows, for standardised columns; zeros for the others."""
    weight, bias = np.zeros((len(task.classes), len(mean))), np.zeros(len(task.classes))
    if head is not None and head.weight.shape[1] == len(mean):
        for row, name in enumerate(task.classes):
            known = _row(head, name)
            if known is not None:
                weight[row] = head.weight[known] * scale
                bias[row] = head.bias[known] + head.weight[known] @ mean
    return np.concatenate([weight.ravel(), bias])


def _row(head: Head, name: str) -> int | None:
    if name == OTHER:
        return len(head.classes) if len(head.weight) > len(head.classes) else None
    return head.classes.index(name) if name in head.classes else None


def _split(point: Point, classes: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    return point[:-classes].reshape(classes, -1), point[-classes:]


def _cost(x: FloatArray, mean: FloatArray, scale: FloatArray, loss: Loss, aim: _Aim) -> Cost:
    """The regularised loss over weight (C, d) and bias (C,), both for standardised columns, in one vector. The two
    products are in float32."""

    def cost(point: Point) -> tuple[float, Point]:
        weight, bias = _split(point, len(aim.weight))
        folded = weight / scale
        value, slope = loss(x @ folded.astype(np.float32).T + (bias - folded @ mean).astype(np.float32))
        by_bias = slope.sum(axis=0, dtype=np.float64)
        held, drawn = aim.cost(weight)
        by_weight = ((slope.T @ x) - by_bias[:, None] * mean) / scale + drawn
        return value + held, np.concatenate([by_weight.ravel(), by_bias])

    return cost


def _loss(task: Task, step: int = 1) -> Loss:
    """Of every `step`th photo."""
    make = softmax_loss if task.mode is Mode.ONE else sigmoid_loss
    weights = None if task.weights is None else task.weights[::step]
    return make(task.targets[::step], len(task.classes), weights, task.balance)
