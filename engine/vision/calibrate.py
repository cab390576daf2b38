"""The temperature: one number that the logits are divided by, so that 0.8 means right four times in five.

Guo et al., "On Calibration of Modern Neural Networks" (2017), fitted on held-out logits. Several classes per photo have
two numbers each instead: Platt, "Probabilistic Outputs for Support Vector Machines" (1999).
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.types import Mode

LOWEST, HIGHEST = 0.05, 20.0
NEWTON_STEPS = 50
DOUBT = 0.5
"""Width of the prior on log temperature: with a handful of photos, all told apart, it keeps the head modest."""


def fit_temperature(logits: NDArray[Any], targets: NDArray[Any], mode: Mode = Mode.ONE) -> float:
    """The temperature with the least log loss on held-out `logits` (n, C), shrunk towards 1 where photos are few."""
    wide = np.asarray(logits, np.float64)
    loss = _softmax_loss if mode is Mode.ONE else _sigmoid_loss

    def cost(log_temperature: float) -> float:
        return loss(wide / math.exp(log_temperature), targets) + 0.5 * (log_temperature / DOUBT) ** 2

    return math.exp(golden_section(cost, math.log(LOWEST), math.log(HIGHEST)))


def fit_top_temperature(
    logits: NDArray[Any],
    targets: NDArray[Any],
    shares: NDArray[Any],
    weights: NDArray[Any],
) -> float:
    """The temperature at which the likeliest class's probability, times `shares` (n,), is right as often as it says:
    least log loss of that one statement, shrunk as `fit_temperature`. `weights` (n,) say how much a photo counts.

    The softmax of held-out `logits` (n, C or more) gives the probability; it has to make up for the shares."""
    wide = np.asarray(logits, np.float64)
    shifted = wide - wide.max(axis=1, keepdims=True)
    right = wide.argmax(axis=1) == targets

    def cost(log_temperature: float) -> float:
        top = 1.0 / np.exp(shifted / math.exp(log_temperature)).sum(axis=1)
        said = np.clip(top * shares, 1e-6, 1 - 1e-6)
        loss = -np.where(right, np.log(said), np.log1p(-said))
        return float((weights * loss).sum()) + 0.5 * (log_temperature / DOUBT) ** 2

    return math.exp(golden_section(cost, math.log(LOWEST), math.log(HIGHEST)))


def fit_logistic(
    values: NDArray[Any], truth: NDArray[Any], weights: NDArray[Any], *, prior: float = 1.0
) -> tuple[float, float]:
    """(slope, offset) of the logistic curve that says how probable `truth` (n,) is at each of `values` (n,).

    Newton's method. `prior` holds slope and offset near 1 and 0: worth that many photos of doubt where there are few.
    """
    x = np.stack([np.asarray(values, np.float64), np.ones(len(values))], axis=1)
    point, home = np.array([1.0, 0.0]), np.array([1.0, 0.0])
    for _ in range(NEWTON_STEPS):
        said = 0.5 * (1.0 + np.tanh(0.5 * (x @ point)))
        slope = x.T @ (weights * (said - truth)) + prior * (point - home)
        bend = (x * (weights * said * (1 - said))[:, None]).T @ x + prior * np.eye(2)
        step = np.linalg.solve(bend, slope)
        point = point - step * min(1.0, 2.0 / max(float(np.abs(step).max()), 1e-12))
        if float(np.abs(step).max()) < 1e-8:
            break
    return float(point[0]), float(point[1])


def golden_section(cost: Callable[[float], float], low: float, high: float, tolerance: float = 1e-4) -> float:
    """The minimum of a function with one valley between `low` and `high`."""
    ratio = (math.sqrt(5) - 1) / 2
    left, right = high - ratio * (high - low), low + ratio * (high - low)
    at_left, at_right = cost(left), cost(right)
    while high - low > tolerance:
        if at_left < at_right:
            high, right, at_right = right, left, at_left
            left = high - ratio * (high - low)
            at_left = cost(left)
        else:
            low, left, at_left = left, right, at_right
            right = low + ratio * (high - low)
            at_right = cost(right)
    return (low + high) / 2


def _softmax_loss(logits: NDArray[np.float64], targets: NDArray[Any]) -> float:
    top = logits.max(axis=1)
    total = np.log(np.exp(logits - top[:, None]).sum(axis=1)) + top
    return float((total - logits[np.arange(len(logits)), targets]).sum())


def _sigmoid_loss(logits: NDArray[np.float64], targets: NDArray[Any]) -> float:
    return float((np.logaddexp(0, logits) - targets * logits).sum())
