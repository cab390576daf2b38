"""Fits a head: multinomial logistic regression (or one sigmoid per class), in a quarter of a second or so.

Minimised is  Σ wᵢ·loss(xᵢ) / Σ wᵢ  +  l2/2 · ‖W‖²  over standardised vectors, the bias not penalised;
wᵢ are scikit-learn's "balanced" class weights. The standardisation is folded into `weight` and `bias`
afterwards, so that a head works on vectors as they are stored.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import threadpool_limits

from engine.errors import ModelError
from engine.types import Mode
from engine.vision.head import FloatArray, Head, squash
from engine.vision.lbfgs import Cost, Point, minimise

T = TypeVar("T")
Loss = Callable[[FloatArray], tuple[float, FloatArray]]
"""Logits (n, C), which it may overwrite, to the loss and its slope (n, C)."""

L2 = 0.03
"""Best of 0.01, 0.03, 0.1 by five-fold log loss on 3,409 clothing photos (0.400, 0.384, 0.412)."""
ITERATIONS = 40
FAINT = 0.1
"""Least deviation of a column, as a share of the usual one. A feature that the few labelled photos all but lack would
otherwise be blown up a thousandfold in a photo that has it, and decide alone. On clothing photos nothing is lost."""
RARE = 20.0
"""How much more a photo of a rare class may count than one without it, with one sigmoid per class."""


def label_counts(targets: NDArray[Any], classes: Sequence[str]) -> NDArray[np.int64]:
    """(C,): how many photos are labelled with each class, for both shapes of targets."""
    if targets.ndim == 2:
        return np.asarray((targets > 0.5).sum(axis=0), np.int64)
    return np.bincount(targets, minlength=len(classes)).astype(np.int64)


def require_enough(targets: NDArray[Any], classes: Sequence[str]) -> None:
    """Raise ModelError unless two classes have two labels each, naming the classes that have fewer."""
    counts = label_counts(targets, classes)
    if int((counts >= 2).sum()) >= 2:
        return
    short = ", ".join(_counted(name, int(n)) for name, n in zip(classes, counts, strict=True) if n < 2)
    raise ModelError(
        f"{short or 'there is 1 class'}; at least 2 classes with 2 labels each are needed, "
        "5 or more make it worth training. Label some more photos first"
    )


def _counted(name: str, labels: int) -> str:
    return f"{name} has {labels} label{'' if labels == 1 else 's'}"


def balanced_weights(targets: NDArray[Any], classes: int) -> FloatArray:
    """Per photo, n / (present classes · photos of its class): every class pulls equally, a missing one not at all."""
    counts = np.bincount(targets, minlength=classes)
    share = len(targets) / (max(1, int((counts > 0).sum())) * np.maximum(counts, 1))
    return np.asarray(share[targets], np.float32)


def fit(
    vectors: NDArray[Any],
    targets: NDArray[Any],
    classes: Sequence[str],
    *,
    backbone_key: str,
    mode: Mode = Mode.ONE,
    l2: float = L2,
    balanced: bool = True,
    init: Head | None = None,
    iterations: int = ITERATIONS,
) -> Head:
    """Fit a head (temperature 1) to `vectors` (n, d).

    `targets` are class numbers (n,) for `Mode.ONE`, 0/1 of shape (n, C) for `Mode.SEVERAL`. A class without
    labels is learnt as "never". Deterministic; `init` only shortens the way. Raises ModelError when fewer
    than two classes have a label, or when numbers are not finite.
    """
    task = Task(vectors, targets, tuple(classes), backbone_key, mode, l2, balanced, init, iterations)
    return drain(fitting(task))


@dataclass(frozen=True, slots=True)
class Task:
    """All that `fit` is given, for whoever wants to step through it."""

    vectors: NDArray[Any]
    targets: NDArray[Any]
    classes: tuple[str, ...]
    backbone_key: str
    mode: Mode = Mode.ONE
    l2: float = L2
    balanced: bool = True
    init: Head | None = None
    iterations: int = ITERATIONS


def fitting(task: Task) -> Generator[float, None, Head]:
    """`fit` in steps of some milliseconds: yields the loss after each iteration, returns the head.

    On one core: the products are so small that with two, when other programs use them too, the threads wait
    for each other most of the time (measured: 1.5 s on one, 10 to 30 s on two busy ones).
    """
    _check(task)
    with threadpool_limits(1, "blas"):
        x, mean, scale = _standardised(task.vectors)
        cost = _cost(x, _loss(task), len(task.classes), task.l2)
        point = yield from minimise(cost, _start(task, mean, scale), task.iterations)
    weight, bias = _split(point, len(task.classes))
    folded = weight / scale
    return Head(
        classes=task.classes,
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


def _standardised(vectors: NDArray[Any]) -> tuple[FloatArray, FloatArray, FloatArray]:
    """float32 columns of mean 0 and deviation 1 (faint ones less), with mean and what they were divided by."""
    x = vectors.astype(np.float32)
    mean = x.mean(axis=0)
    x -= mean
    deviation = np.sqrt(np.einsum("nd,nd->d", x, x) / len(x))
    usual = float(np.sqrt(np.mean(np.square(deviation))))
    scale = np.maximum(deviation, max(FAINT * usual, 1e-6)).astype(np.float32)
    x /= scale
    return x, mean, scale


def _start(task: Task, mean: FloatArray, scale: FloatArray) -> Point:
    """Where the fit begins: zeros, and the rows of `init` for the classes that it knows."""
    weight, bias = np.zeros((len(task.classes), len(mean))), np.zeros(len(task.classes))
    init = task.init
    if init is not None and init.weight.shape[1] == len(mean):
        for row, name in enumerate(task.classes):
            if name in init.classes:
                known = init.classes.index(name)
                weight[row] = init.weight[known] * scale
                bias[row] = init.bias[known] + init.weight[known] @ mean
    return np.concatenate([weight.ravel(), bias])


def _split(point: Point, classes: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    return point[:-classes].reshape(classes, -1), point[-classes:]


def _cost(x: FloatArray, loss: Loss, classes: int, l2: float) -> Cost:
    """The regularised loss over weight (C, d) and bias (C,) in one vector. The two products are in float32."""

    def cost(point: Point) -> tuple[float, Point]:
        weight, bias = _split(point, classes)
        value, slope = loss(x @ weight.astype(np.float32).T + bias.astype(np.float32))
        by_weight = (slope.T @ x) + l2 * weight
        return value + 0.5 * l2 * float(np.square(weight).sum()), np.concatenate(
            [by_weight.ravel(), slope.sum(axis=0, dtype=np.float64)]
        )

    return cost


def _loss(task: Task) -> Loss:
    make = _softmax_loss if task.mode is Mode.ONE else _sigmoid_loss
    return make(task.targets, len(task.classes), task.balanced)


def _softmax_loss(targets: NDArray[Any], classes: int, balanced: bool) -> Loss:
    """Weighted mean cross-entropy of logits (n, C), and its slope."""
    rows = np.arange(len(targets))
    share = balanced_weights(targets, classes) if balanced else np.ones(len(targets), np.float32)
    share /= share.sum()

    def loss(logits: FloatArray) -> tuple[float, FloatArray]:
        logits -= logits.max(axis=1, keepdims=True)
        true = logits[rows, targets]
        np.exp(logits, out=logits)
        total = logits.sum(axis=1)
        value = float(((np.log(total) - true) * share).sum(dtype=np.float64))
        logits *= (share / total)[:, None]
        logits[rows, targets] -= share
        return value, logits

    return loss


def _sigmoid_loss(targets: NDArray[Any], classes: int, balanced: bool) -> Loss:
    """Mean binary cross-entropy of logits (n, C), and its slope; having a rare class counts up to `RARE` times."""
    truth = np.asarray(targets, np.float32)
    found = np.maximum(truth.sum(axis=0), 1.0)
    pull = np.clip((len(truth) - found) / found, 1.0, RARE) if balanced else np.ones(classes, np.float32)
    weights = np.where(truth > 0.5, pull, 1.0).astype(np.float32) / truth.size

    def loss(logits: FloatArray) -> tuple[float, FloatArray]:
        value = float((weights * (np.logaddexp(0, logits) - truth * logits)).sum(dtype=np.float64))
        return value, np.multiply(weights, squash(logits, Mode.SEVERAL) - truth, dtype=np.float32)

    return loss
