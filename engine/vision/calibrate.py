"""The temperature: one number that the logits are divided by, so that 0.8 means right four times in five.

Guo et al., "On Calibration of Modern Neural Networks" (2017), fitted on held-out logits.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.types import Mode

LOWEST, HIGHEST = 0.05, 20.0
DOUBT = 0.5
"""Width of the prior on log temperature: with a handful of photos, all told apart, it keeps the head modest."""


def fit_temperature(logits: NDArray[Any], targets: NDArray[Any], mode: Mode = Mode.ONE) -> float:
    """The temperature with the least log loss on held-out `logits` (n, C), shrunk towards 1 where photos are few."""
    wide = np.asarray(logits, np.float64)
    loss = _softmax_loss if mode is Mode.ONE else _sigmoid_loss

    def cost(log_temperature: float) -> float:
        return loss(wide / math.exp(log_temperature), targets) + 0.5 * (log_temperature / DOUBT) ** 2

    return math.exp(golden_section(cost, math.log(LOWEST), math.log(HIGHEST)))


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
