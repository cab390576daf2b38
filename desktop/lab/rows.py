"""A run of the lab as the table lists it, with the few figures that are shown of it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.told import told
from desktop.words import percent, tr
from engine import Status

if TYPE_CHECKING:
    from engine import Lab, RunRecord


@dataclass(frozen=True, slots=True)
class Figures:
    """What a run was worth on `photos` that it had not learnt from. `low` and `high` are the ends of accuracy's 95%
    interval, None where it cannot be known; `average` is mean average precision, where a photo may have several
    classes."""

    accuracy: float
    low: float | None
    high: float | None
    macro_f1: float
    loss: float
    epoch_seconds: float
    seconds: float
    saved_seconds: float
    photos: int
    average: float | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """`experiment` is the group that the run belongs to, "" for one alone; `problem` says why it has no figures."""

    run: RunRecord
    name: str
    experiment: str = ""
    figures: Figures | None = None
    problem: str = ""

    @property
    def key(self) -> str:
        """The run's place: what it is told apart by."""
        return str(self.run.folder)

    @property
    def is_done(self) -> bool:
        """Whether all of it is trained."""
        return self.run.status is Status.DONE

    @property
    def can_go_on(self) -> bool:
        """Whether starting it again leads further."""
        return self.run.status in (Status.STOPPED, Status.FAILED)


def figures_of(lab: Lab, run: RunRecord) -> Figures:
    """Reads them. Raises EngineError where there are none."""
    of = lab.outcome(run)
    low, high = of.accuracy.interval or (None, None)
    average = of.mean_average_precision
    return Figures(
        of.accuracy.value, low, high, of.macro_f1.value, of.loss.value, of.seconds_per_epoch, of.seconds,
        of.saved_seconds or 0.0, len(of.photos), average.value if average else None,
    )  # fmt: skip


def state_of(row: Row) -> str:
    """Where the run stands, in a word, with its reason."""
    name = {
        Status.RUNNING: tr("Learning"),
        Status.STOPPED: tr("Stopped"),
        Status.FAILED: tr("Failed"),
        Status.DONE: tr("No figures"),
    }[row.run.status]
    reason = told(row.run.reason or row.problem)
    return tr("{state}: {reason}").format(state=name, reason=reason) if reason else name


def share(value: float) -> str:
    """0.9214 as 92.1%: here a point more or less is what people look for."""
    from PySide6.QtCore import QLocale

    return tr("{number}%").format(number=QLocale().toString(100 * value, "f", 1))


def between(of: Figures) -> str:
    """ "92.1% (90.9 to 93.1%)"."""
    if of.low is None or of.high is None:
        return share(of.accuracy)
    text = tr("{share} ({low} to {high})")
    return text.format(share=share(of.accuracy), low=percent(of.low), high=percent(of.high))


def decimal(value: float, digits: int = 3) -> str:
    """0.873, or 0,873 in German; "–" for what is no number."""
    from PySide6.QtCore import QLocale

    return QLocale().toString(value, "f", digits) if math.isfinite(value) else "–"


def seconds(value: float) -> str:
    """What an epoch took: 0.04 s, 12.3 s, 140 s."""
    digits = 2 if value < 1 else 1 if value < 100 else 0
    return tr("{n} s").format(n=decimal(value, digits))
