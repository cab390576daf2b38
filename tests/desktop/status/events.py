"""Events as the engine tells them, for jobs that a test cannot wait for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.session import Session
from engine import Event, JobFinished, JobProgress, JobStarted


@dataclass
class Clock:
    """A clock that a test turns."""

    now: float = 1000.0

    def __call__(self) -> float:
        return self.now


def tell(session: Session, *events: Event) -> None:
    """At once, and not by way of the queue."""
    for event in events:
        session.bridge.job.emit(event)


def progress(
    job: int, name: str, done: int, total: int | None, note: str = "", rate: float = 0.0
) -> JobProgress:
    left = (total - done) / rate if total is not None and rate else None
    return JobProgress(job, name, done, total, rate, left, note)


def whole(job: int, name: str) -> Iterator[Event]:
    """A job from begin to end."""
    yield JobStarted(job, name)
    yield JobFinished(job, name)
