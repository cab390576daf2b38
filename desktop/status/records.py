"""A job as it runs and as it ended: frozen values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

from desktop.status import speech
from engine import JobProgress, PhotoId


class End(Enum):
    """How a job ended."""

    DONE = auto()
    CANCELLED = auto()
    FAILED = auto()


class Trouble(Enum):
    """What a job could not do to a photo."""

    UNWRITTEN = auto()
    UNREADABLE = auto()


@dataclass(frozen=True, slots=True)
class Failures:
    """The photos with one trouble after a job; `reasons` are (why, how many photos), the most frequent first."""

    trouble: Trouble
    ids: tuple[PhotoId, ...]
    reasons: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class RunningJob:
    """A job that has begun. `began` is a reading of the clock that measures durations, `since` the time of day."""

    number: int
    name: str
    began: float
    since: datetime
    progress: JobProgress | None = None
    worked: bool = False
    """Whether it found anything to do: a pass over an unchanged folder only looks for photos."""


@dataclass(frozen=True, slots=True)
class JobRecord:
    """A job that has ended. `message` says why it failed. `times` counts short jobs of the
    same kind that followed each other; `seconds` is all they took."""

    number: int
    name: str
    since: datetime
    seconds: float
    end: End
    message: str = ""
    failures: tuple[Failures, ...] = ()
    times: int = 1

    @property
    def title(self) -> str:
        """What it is called, in the language of the moment."""
        return speech.title(self.name)
