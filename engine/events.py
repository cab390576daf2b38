"""What changed, told to whoever listens: the command line's progress, later the window's bridge.

Events are sent from the worker's thread. A listener must return at once and must not raise.
"""

from __future__ import annotations

from dataclasses import dataclass

from engine.types import PhotoId


@dataclass(frozen=True, slots=True)
class PhotosChanged:
    """Rows of these photos were added or changed."""

    ids: tuple[PhotoId, ...]


@dataclass(frozen=True, slots=True)
class ClassesChanged:
    """Classes were added, renamed, removed, or their thresholds moved."""


@dataclass(frozen=True, slots=True)
class ModelChanged:
    """Another model version is the current one; 0 are the first guesses."""

    version: int


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence for the person that is no failure: a file that stays unwritten and why."""

    text: str


@dataclass(frozen=True, slots=True)
class JobStarted:
    """The worker took up job number `job`."""

    job: int
    name: str


@dataclass(frozen=True, slots=True)
class JobProgress:
    """`rate` is units per second over the last seconds; `seconds_left` is None while it cannot be told; `loss` is set
    while it learns."""

    job: int
    name: str
    done: int
    total: int | None
    rate: float
    seconds_left: float | None
    note: str = ""
    loss: float | None = None


@dataclass(frozen=True, slots=True)
class JobFinished:
    """The job ran to its end."""

    job: int
    name: str


@dataclass(frozen=True, slots=True)
class JobCancelled:
    """The job was stopped by the person; what it had done is kept."""

    job: int
    name: str


@dataclass(frozen=True, slots=True)
class JobFailed:
    """The job ended early. `bug` is False where the person can mend what `message` says."""

    job: int
    name: str
    message: str
    bug: bool


Event = (
    PhotosChanged
    | ClassesChanged
    | ModelChanged
    | Notice
    | JobStarted
    | JobProgress
    | JobFinished
    | JobCancelled
    | JobFailed
)
