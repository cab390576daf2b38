"""What a fit makes small: cross-entropy of a softmax over the classes, or of one sigmoid each."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.types import Mode
from engine.vision.head import FloatArray, squash

Loss = Callable[[FloatArray], tuple[float, FloatArray]]
"""Logits (n, C), which it may overwrite, to the loss and its slope (n, C)."""
RARE = 20.0
"""How much more a photo of a rare class may count than one without it, with one sigmoid per class."""


def balanced_weights(
    targets: NDArray[Any], classes: int, weights: NDArray[Any] | None = None, power: float = 1.0
) -> FloatArray:
    """Per photo, its own weight times (n / (present classes · photos of its class)) to `power`: with 1 every class
    pulls equally; a missing one not at all."""
    own = np.ones(len(targets)) if weights is None else np.asarray(weights, np.float64)
    counts = np.bincount(targets, weights=own, minlength=classes)
    share = own.sum() / (max(1, int((counts > 0).sum())) * np.where(counts > 0, counts, 1.0))
    return np.asarray(own * share[targets] ** power, np.float32)


def softmax_loss(targets: NDArray[Any], classes: int, weights: NDArray[Any] | None, balance: float) -> Loss:
    """Weighted mean cross-entropy of logits (n, C), and its slope."""
    rows = np.arange(len(targets))
    share = balanced_weights(targets, classes, weights, balance)
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


def sigmoid_loss(targets: NDArray[Any], classes: int, weights: NDArray[Any] | None, balance: float) -> Loss:
    """Mean binary cross-entropy of logits (n, C), and its slope; having a rare class counts up to `RARE` times.
    What is not known (NaN) counts for nothing; `weights` may be of each verdict (n, C)."""
    known = np.isfinite(targets)
    truth = np.where(known, targets, 0.0).astype(np.float32)
    own = np.ones(len(truth), np.float32) if weights is None else np.asarray(weights, np.float32)
    each = (own if own.ndim == 2 else own[:, None]) * known
    found = np.maximum((each * truth).sum(axis=0), 1e-6)
    pull = np.clip((each.sum(axis=0) - found) / found, 1.0, RARE) ** balance
    share = (each * np.where(truth > 0.5, pull, 1.0)).astype(np.float32) / max(float(each.sum()), 1e-6)

    def loss(logits: FloatArray) -> tuple[float, FloatArray]:
        value = float((share * (np.logaddexp(0, logits) - truth * logits)).sum(dtype=np.float64))
        return value, np.multiply(share, squash(logits, Mode.SEVERAL) - truth, dtype=np.float32)

    return loss
