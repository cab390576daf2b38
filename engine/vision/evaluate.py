"""How good a model is, in the figures that scikit-learn would print."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.errors import ModelError

BINS = 15
NORMAL_95 = 1.959963984540054
NO_CLASS = -1


@dataclass(frozen=True, slots=True)
class ClassFigures:
    """One class: `precision`, `recall` and `f1` are 0 where they would divide by 0; `support` counts true photos."""

    precision: float
    recall: float
    f1: float
    support: int


@dataclass(frozen=True, slots=True)
class Average:
    """A mean over classes."""

    precision: float
    recall: float
    f1: float


@dataclass(frozen=True, slots=True)
class YesNo:
    """Verdicts on one class, where a photo may have several: of those that are a yes, how many the model finds
    (`true_yes`) and how many it misses; of those that are a no, how many it takes for a yes (`false_yes`)."""

    true_yes: int
    false_yes: int
    missed: int
    true_no: int


@dataclass(frozen=True, slots=True)
class Evaluation:
    """Figures over `total` photos.

    `macro` and `weighted` run over the classes that occur among true or predicted ones, as scikit-learn's do.
    `interval` is accuracy's 95% Wilson interval. `confusion[true][predicted]` counts photos. `calibration_error`
    is the expected calibration error over 15 equal bins of the top probability. `log_loss` is the mean. A photo that
    was given none of the classes is a mistake, and in no column of `confusion`.

    Where a photo may have several classes, each verdict on one of them stands for a photo; `yes_no` counts them class
    by class instead of `confusion`, and the other way round.
    """

    classes: tuple[str, ...]
    per_class: tuple[ClassFigures, ...]
    macro: Average
    weighted: Average
    accuracy: float
    interval: tuple[float, float]
    confusion: tuple[tuple[int, ...], ...]
    calibration_error: float
    log_loss: float
    total: int
    yes_no: tuple[YesNo, ...] = ()

    @property
    def of_several(self) -> bool:
        """Whether a photo may have several classes: then these are figures of verdicts."""
        return bool(self.yes_no)

    @property
    def micro_f1(self) -> float | None:
        """F1 over all verdicts together; None where a photo has one class, for which `accuracy` says the same."""
        if not self.of_several:
            return None
        right, wrong = sum(of.true_yes for of in self.yes_no), self.mistakes
        return 2 * right / max(1, 2 * right + wrong)

    @property
    def never_denied(self) -> tuple[str, ...]:
        """Classes of which every judged verdict is a yes, where a photo may have several: nothing can be taken for them
        by mistake, so their precision says nothing."""
        counted = zip(self.classes, self.yes_no, strict=False)
        return tuple(
            name for name, of in counted if not of.false_yes + of.true_no and of.true_yes + of.missed
        )

    @property
    def mistakes(self) -> int:
        """How many photos were given a wrong class, or none; or how many verdicts are wrong."""
        if self.of_several:
            return sum(of.false_yes + of.missed for of in self.yes_no)
        return self.total - sum(self.confusion[i][i] for i in range(len(self.classes)))

    def as_dict(self) -> dict[str, Any]:
        """Plain lists and numbers, fit for JSON."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Evaluation:
        """The inverse of `as_dict`, also after JSON made lists of tuples. Raises ModelError for anything else."""
        try:
            low, high = data["interval"]
            return cls(
                classes=tuple(str(name) for name in data["classes"]),
                per_class=tuple(ClassFigures(**figures) for figures in data["per_class"]),
                macro=Average(**data["macro"]),
                weighted=Average(**data["weighted"]),
                accuracy=float(data["accuracy"]),
                interval=(float(low), float(high)),
                confusion=tuple(tuple(int(count) for count in row) for row in data["confusion"]),
                calibration_error=float(data["calibration_error"]),
                log_loss=float(data["log_loss"]),
                total=int(data["total"]),
                yes_no=tuple(YesNo(**counts) for counts in data.get("yes_no", ())),
            )
        except (KeyError, TypeError, ValueError) as error:
            raise ModelError(f"these are not a model's figures: {error}") from error


def evaluate(probabilities: NDArray[Any], targets: NDArray[Any], classes: Sequence[str]) -> Evaluation:
    """Compare the likeliest class of each row of `probabilities` (n, C) with `targets` (n,), n at least 1."""
    if not len(targets) or probabilities.shape != (len(targets), len(classes)):
        raise ValueError(
            f"{probabilities.shape} probabilities for {len(targets)} photos of {len(classes)} classes"
        )
    wide = np.asarray(probabilities, np.float64)
    predicted = likeliest(wide)
    confusion, support = confusion_matrix(targets, predicted, len(classes))
    precision, recall, f1 = class_figures(confusion, support)
    right = int(np.trace(confusion))
    occurs = (support + confusion.sum(axis=0)) > 0
    return Evaluation(
        classes=tuple(classes),
        per_class=tuple(
            ClassFigures(float(p), float(r), float(f), int(count))
            for p, r, f, count in zip(precision, recall, f1, support, strict=True)
        ),
        macro=_average((precision, recall, f1), occurs.astype(np.float64)),
        weighted=_average((precision, recall, f1), support.astype(np.float64)),
        accuracy=right / len(targets),
        interval=wilson_interval(right, len(targets)),
        confusion=tuple(tuple(map(int, row)) for row in confusion),
        calibration_error=calibration_error(wide.max(axis=1), predicted == targets),
        log_loss=log_loss(wide, targets),
        total=len(targets),
    )


def likeliest(probabilities: NDArray[Any]) -> NDArray[np.int64]:
    """(n,): the likeliest class of each row of (n, C); `NO_CLASS` of a row of zeros, by a model that knows none of
    these classes."""
    return np.where(probabilities.any(axis=1), probabilities.argmax(axis=1), NO_CLASS)


def confusion_matrix(
    targets: NDArray[Any], predicted: NDArray[Any], classes: int
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """(C, C): rows are true classes, columns predicted ones; and the photos of each true class (C,), with those that
    were given no class."""
    given = predicted != NO_CLASS
    flat = np.bincount(targets[given] * classes + predicted[given], minlength=classes * classes)
    support = np.bincount(targets, minlength=classes)
    return np.asarray(flat.reshape(classes, classes), np.int64), np.asarray(support, np.int64)


def class_figures(
    confusion: NDArray[np.int64], support: NDArray[np.int64]
) -> tuple[NDArray[np.float64], ...]:
    """Precision, recall and F1, each (C,), of what `confusion_matrix` gives."""
    right, predicted = np.diagonal(confusion), confusion.sum(axis=0)
    return _ratio(right, predicted), _ratio(right, support), _ratio(2 * right, predicted + support)


def _ratio(part: NDArray[np.int64], whole: NDArray[np.int64]) -> NDArray[np.float64]:
    return np.asarray(np.divide(part, whole, out=np.zeros(part.shape), where=whole > 0), np.float64)


def _average(figures: Sequence[NDArray[np.float64]], weights: NDArray[np.float64]) -> Average:
    return Average(*(float(np.average(figure, weights=weights)) for figure in figures))


def wilson_interval(right: int, total: int) -> tuple[float, float]:
    """The 95% score interval of a share (Wilson 1927): honest near 0 and 1 and for few photos."""
    share, z2 = right / total, NORMAL_95**2
    middle = (share + z2 / (2 * total)) / (1 + z2 / total)
    half = NORMAL_95 / (1 + z2 / total) * math.sqrt(share * (1 - share) / total + z2 / (4 * total**2))
    return max(0.0, middle - half), min(1.0, middle + half)


def calibration_error(confidence: NDArray[np.float64], right: NDArray[np.bool_]) -> float:
    """Expected calibration error (Guo et al. 2017): mean |accuracy − confidence| over equal bins, by their photos."""
    number = np.clip(np.ceil(confidence * BINS).astype(np.int64) - 1, 0, BINS - 1)
    gaps = np.bincount(number, weights=right - confidence, minlength=BINS)
    return float(np.abs(gaps).sum() / len(confidence))


def log_loss(probabilities: NDArray[np.float64], targets: NDArray[Any]) -> float:
    """The mean of −log of the true class's probability, rows scaled to sum 1 and kept off 0."""
    tiny = float(np.finfo(np.float32).eps)
    rows = probabilities / np.maximum(probabilities.sum(axis=1, keepdims=True), tiny)
    return float(-np.log(np.clip(rows[np.arange(len(targets)), targets], tiny, 1.0)).mean())
