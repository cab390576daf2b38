"""All that an evaluation shows besides the figures of `evaluate`: folds, Brier score, and how far "90%" is true."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.vision import several
from engine.vision.curve import CurvePoint
from engine.vision.evaluate import BINS, Evaluation, evaluate, likeliest
from engine.vision.intervals import student_interval


@dataclass(frozen=True, slots=True)
class Bin:
    """Photos of which the likeliest class has a probability above `low`, up to `high`: how many, their mean probability
    (`confidence`) and the share that is right (`accuracy`); 0 where there are none. Where a photo may have several
    classes: verdicts, by the probability of a yes, and the share that is one."""

    low: float
    high: float
    count: int
    confidence: float
    accuracy: float


@dataclass(frozen=True, slots=True)
class Measured:
    """`folds` are the accuracies of the cross-validation's folds that have a photo, `fold_interval` their mean's 95%
    interval by Student's t (None for a single fold). `brier` is the mean over photos of the squared differences
    summed over classes, 0 to 2; over verdicts where a photo may have several classes, 0 to 1. `bins` are those of the
    calibration error; `curve` is () where it was not asked for."""

    figures: Evaluation
    folds: tuple[float, ...]
    fold_interval: tuple[float, float] | None
    brier: float
    bins: tuple[Bin, ...]
    curve: tuple[CurvePoint, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """Plain lists and numbers, fit for JSON; those of `figures` at the top."""
        data = asdict(self)
        micro = {"micro_f1": self.figures.micro_f1} if self.figures.of_several else {}
        return {**data.pop("figures"), **micro, **data}


def measure(
    probabilities: NDArray[Any],
    targets: NDArray[Any],
    classes: Sequence[str],
    fold: NDArray[Any],
    curve: Sequence[CurvePoint] = (),
) -> Measured:
    """Held-out `probabilities` (n, C) against `targets` (n,), each photo of the fold (n,) that it was judged in."""
    wide = np.asarray(probabilities, np.float64)
    right = likeliest(wide) == targets
    folds = tuple(float(right[fold == number].mean()) for number in np.unique(fold))
    return Measured(
        figures=evaluate(wide, targets, classes),
        folds=folds,
        fold_interval=student_interval(folds),
        brier=brier_score(wide, targets),
        bins=reliability(wide.max(axis=1), right),
        curve=tuple(curve),
    )


def measure_several(
    probabilities: NDArray[Any],
    targets: NDArray[Any],
    classes: Sequence[str],
    fold: NDArray[Any],
    curve: Sequence[CurvePoint] = (),
) -> Measured:
    """As `measure`, against verdicts (n, C): 1, 0, or unknown (NaN), which counts nowhere."""
    wide = np.asarray(probabilities, np.float64)
    known = np.isfinite(targets)
    true = np.where(known, targets, 0.0) > 0.5
    right = (wide >= several.SEEN) == true
    parts = ((fold == number)[:, None] & known for number in np.unique(fold))
    folds = tuple(float(right[part].mean()) for part in parts if part.any())
    return Measured(
        figures=several.evaluate(wide, targets, classes),
        folds=folds,
        fold_interval=student_interval(folds),
        brier=float(np.square(wide[known] - true[known]).mean()),
        bins=reliability(wide[known], true[known]),
        curve=tuple(curve),
    )


def brier_score(probabilities: NDArray[np.float64], targets: NDArray[Any]) -> float:
    """The mean of the squared differences from what is true, summed over classes (Brier 1950)."""
    truth = np.zeros_like(probabilities)
    truth[np.arange(len(targets)), targets] = 1.0
    return float(np.square(probabilities - truth).sum(axis=1).mean())


def reliability(confidence: NDArray[np.float64], right: NDArray[np.bool_]) -> tuple[Bin, ...]:
    """The 15 equal bins of the top probability, as the calibration error counts them."""
    number = np.clip(np.ceil(confidence * BINS).astype(np.int64) - 1, 0, BINS - 1)
    counts = np.bincount(number, minlength=BINS)
    some = np.maximum(counts, 1)
    said = np.bincount(number, weights=confidence, minlength=BINS) / some
    true = np.bincount(number, weights=right, minlength=BINS) / some
    return tuple(
        Bin(at / BINS, (at + 1) / BINS, int(counts[at]), float(said[at]), float(true[at]))
        for at in range(BINS)
    )
