"""How good an experiment's model is, in the figures that scikit-learn would print."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.errors import ModelError
from engine.lab.intervals import Interval, Tally, wilson
from engine.vision import several as verdicts
from engine.vision.evaluate import NO_CLASS, Evaluation, evaluate, likeliest

SEEN = verdicts.SEEN
"""Where a photo may have several classes, one counts as seen from this probability on."""


@dataclass(frozen=True, slots=True)
class Several:
    """Figures for photos that may have several classes. `average_precision` has one for each class, None for a class
    that no judged photo shows: it is left out of the mean. `subset_accuracy`: the share of photos of which every class
    is right. F1 over all verdicts together (`f1_micro`), and the mean over the classes that occur (`f1_macro`)."""

    mean_average_precision: float
    average_precision: tuple[float | None, ...]
    subset_accuracy: float
    f1_micro: float
    f1_macro: float


@dataclass(frozen=True, slots=True)
class LabFigures:
    """`evaluation` is of photos, or of verdicts where a photo may have several classes: then `several` is there."""

    evaluation: Evaluation
    photos: int
    several: Several | None = None

    @property
    def accuracy(self) -> float:
        """The share of photos that are right: of which every class is, where a photo may have several."""
        return self.evaluation.accuracy if self.several is None else self.several.subset_accuracy

    @property
    def interval(self) -> Interval:
        """Accuracy's 95% Wilson interval."""
        return wilson(self.accuracy, self.photos)

    @property
    def loss(self) -> float:
        """The mean cross entropy, of a photo or of a verdict."""
        return self.evaluation.log_loss

    @property
    def macro_f1(self) -> float:
        """The mean F1 of the classes that occur."""
        return self.evaluation.macro.f1

    def as_dict(self) -> dict[str, Any]:
        """Plain lists and numbers, fit for JSON; `evaluation` is of verdicts where a photo may have several classes."""
        return {
            "photos": self.photos,
            "accuracy": self.accuracy,
            "wilson": self.interval,
            "loss": self.loss,
            "several": None if self.several is None else asdict(self.several),
            "evaluation": self.evaluation.as_dict(),
        }


def figures(targets: NDArray[Any], probabilities: NDArray[Any], classes: Sequence[str]) -> LabFigures:
    """Figures of `probabilities` (n, C) for `targets`: class numbers (n,), or 1 and 0 (n, C) where a photo may have
    several classes. Raises ModelError for no photos, other shapes, and what is not a number."""
    _require(targets, probabilities, classes)
    if targets.ndim == 1:
        return LabFigures(evaluate(probabilities, targets, classes), len(targets))
    true = targets > 0.5
    of = verdicts.evaluate(probabilities, true.astype(np.float32), classes)
    return LabFigures(of, len(targets), _several(true, np.asarray(probabilities, np.float64), of))


def _require(targets: NDArray[Any], probabilities: NDArray[Any], classes: Sequence[str]) -> None:
    if not len(targets):
        raise ModelError("no photo was judged, so there are no figures")
    wanted = {(len(targets),), (len(targets), len(classes))}
    if probabilities.shape != (len(targets), len(classes)) or targets.shape not in wanted:
        raise ModelError(
            f"{probabilities.shape} probabilities do not fit {targets.shape} labels of {len(classes):d} classes"
        )
    if not np.isfinite(probabilities).all():
        raise ModelError("the model's probabilities are not numbers: it learnt nothing; try a lower rate")


def _several(true: NDArray[np.bool_], said: NDArray[np.float64], of: Evaluation) -> Several:
    each = tuple(
        average_precision(true[:, column], said[:, column]) if true[:, column].any() else None
        for column in range(true.shape[1])
    )
    some = [value for value in each if value is not None]
    return Several(
        mean_average_precision=float(np.mean(some)) if some else 0.0,
        average_precision=each,
        subset_accuracy=float((true == (said >= SEEN)).all(axis=1).mean()),
        f1_micro=of.micro_f1 or 0.0,
        f1_macro=of.macro.f1,
    )


def average_precision(true: NDArray[np.bool_], said: NDArray[np.float64]) -> float:
    """The mean precision over the photos that show the class, each at its own rank; photos of one probability share a
    rank, as scikit-learn has it. At least one photo must show it."""
    order = np.argsort(-said, kind="stable")
    ranked, found = said[order], np.cumsum(true[order])
    last = np.append(np.flatnonzero(np.diff(ranked)), len(ranked) - 1)
    precision, recall = found[last] / (last + 1), found[last] / found[-1]
    return float(np.sum(np.diff(recall, prepend=0.0) * precision))


def tally(targets: NDArray[Any], probabilities: NDArray[Any]) -> Tally:
    """What a model did with each photo, for comparisons: the arguments of `figures`."""
    if targets.ndim == 1:
        classes = np.arange(probabilities.shape[1])
        guess = likeliest(np.asarray(probabilities))
        true, seen = targets[:, None] == classes, guess[:, None] == classes
        exact = (guess == targets) & (guess != NO_CLASS)
    else:
        true, seen = targets > 0.5, np.asarray(probabilities) >= SEEN
        exact = (true == seen).all(axis=1)
    return Tally(*(np.asarray(of, np.float64) for of in (true & seen, seen, true, exact)))
