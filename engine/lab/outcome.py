"""What came of a run: its trainings' judgements put together."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from engine.errors import ModelError
from engine.lab.figures import LabFigures, figures, tally
from engine.lab.intervals import Interval, Tally, student, wilson
from engine.lab.runs import Predictions, RunRecord, read_predictions


@dataclass(frozen=True, slots=True)
class Spread:
    """A figure over a run's trainings: their mean, the 95% interval where it can be known, and what it stands on."""

    value: float
    interval: Interval | None = None
    basis: str = ""

    def as_dict(self) -> dict[str, Any]:
        """Fit for JSON."""
        return {"value": self.value, "interval": self.interval, "basis": self.basis}


@dataclass(frozen=True, slots=True)
class Outcome:
    """`together` are the figures of all judgements, `each` those of every training, in the record's order. `photos` are
    the names of the judged photos in order, and `tally` what the models did with them: where a photo was judged by
    several trainings, the mean."""

    record: RunRecord
    together: LabFigures
    each: tuple[LabFigures, ...]
    photos: tuple[str, ...]
    tally: Tally

    @property
    def several(self) -> bool:
        """Whether a photo may have several classes."""
        return self.together.several is not None

    @property
    def accuracy(self) -> Spread:
        """Over folds (Student t); with one split by its photos (Wilson): other seeds say nothing about other photos."""
        over = self._spread(lambda of: of.accuracy)
        if self._splits > 1:
            return over
        return Spread(over.value, wilson(over.value, len(self.photos)), "Wilson")

    @property
    def over_seeds(self) -> Spread | None:
        """Accuracy with one split by its seeds alone: how much of it is luck of the draw in training."""
        return None if self._splits > 1 or len(self.each) < 2 else self._spread(lambda of: of.accuracy)

    @property
    def macro_f1(self) -> Spread:
        """The mean F1 of the classes."""
        return self._spread(lambda of: of.macro_f1)

    @property
    def loss(self) -> Spread:
        """The cross entropy of the judged photos."""
        return self._spread(lambda of: of.loss, high=math.inf)

    @property
    def mean_average_precision(self) -> Spread | None:
        """Where a photo may have several classes."""
        if not self.several:
            return None
        return self._spread(lambda of: of.several.mean_average_precision if of.several else 0.0)

    @property
    def seconds(self) -> float:
        """All of its trainings, with the vectors where it made them."""
        return self._made_seconds + sum(of.seconds for of in self.record.trainings)

    @property
    def seconds_per_epoch(self) -> float:
        """The mean over all epochs."""
        epochs = sum(of.epochs for of in self.record.trainings)
        return sum(of.seconds for of in self.record.trainings) / max(1, epochs)

    @property
    def photos_per_second(self) -> float:
        """In training, the mean over its trainings."""
        return float(np.mean([of.photos_per_second for of in self.record.trainings]))

    @property
    def saved_seconds(self) -> float | None:
        """What training through the network would have taken above `seconds`; None where no vectors were used."""
        known = [of.saved_seconds_estimate for of in self.record.trainings]
        some = [value for value in known if value is not None]
        return max(0.0, sum(some) - self._made_seconds) if some else None

    @property
    def _made_seconds(self) -> float:
        """What the run itself spent on vectors: once for a seed, whose splits have the same ones."""
        made: dict[int, float] = {}
        for of in self.record.trainings:
            if of.vector_seconds is not None and not of.vectors_shared:
                made[of.seed] = max(of.vector_seconds, made.get(of.seed, 0.0))
        return math.fsum(made.values())

    @property
    def _splits(self) -> int:
        return len({of.number for of in self.record.trainings})

    def _spread(self, of: Callable[[LabFigures], float], *, high: float = 1.0) -> Spread:
        """Over splits, each the mean of its seeds; over seeds where there is one split."""
        by_split: dict[int, list[float]] = {}
        for training, one in zip(self.record.trainings, self.each, strict=True):
            by_split.setdefault(training.number, []).append(of(one))
        means = [math.fsum(values) / len(values) for values in by_split.values()]
        values, what = (means, "folds") if len(means) > 1 else (next(iter(by_split.values())), "seeds")
        interval = student(values, high=high)
        basis = f"Student t over {len(values)} {what}" if interval else ""
        return Spread(math.fsum(values) / len(values), interval, basis)

    def as_dict(self) -> dict[str, Any]:
        """Fit for JSON."""
        return {
            "accuracy": self.accuracy.as_dict(),
            "over_seeds": self.over_seeds.as_dict() if self.over_seeds else None,
            "macro_f1": self.macro_f1.as_dict(),
            "loss": self.loss.as_dict(),
            "mean_average_precision": self.mean_average_precision.as_dict()
            if self.mean_average_precision
            else None,
            "seconds": self.seconds,
            "seconds_per_epoch": self.seconds_per_epoch,
            "photos_per_second": self.photos_per_second,
            "saved_seconds_estimate": self.saved_seconds,
            "photos_judged": len(self.photos),
            "together": self.together.as_dict(),
            "each": [of.as_dict() for of in self.each],
        }


def outcome(record: RunRecord) -> Outcome:
    """Read what the run's models said of the photos. Raises ModelError where none is trained, and EngineError for
    files that are damaged."""
    if not record.trainings:
        raise ModelError("no training of it is done, so there are no figures")
    said = [read_predictions(of.predictions) for of in record.trainings]
    each = tuple(figures(of.targets, of.probabilities, record.classes) for of in said)
    together = figures(
        np.concatenate([of.targets for of in said]),
        np.concatenate([of.probabilities for of in said]),
        record.classes,
    )
    photos, tallied = _by_photo(said)
    return Outcome(record, together, each, photos, tallied)


def _by_photo(said: Sequence[Predictions]) -> tuple[tuple[str, ...], Tally]:
    """Each photo once, in the order of names, with the mean of what was said of it."""
    names = np.concatenate([np.asarray(of.names, np.str_) for of in said])
    tables = np.concatenate([tally(of.targets, of.probabilities).table() for of in said])
    photos, place, times = np.unique(names, return_inverse=True, return_counts=True)
    sums = np.zeros((len(photos), tables.shape[1]))
    np.add.at(sums, place, tables)
    return tuple(photos.tolist()), Tally.of_table(sums / times[:, None])
