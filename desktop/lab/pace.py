"""How long it still takes, from how long it took so far."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine import LabProgress

LEAST = 2.0
"""Seconds after which the pace is known well enough to be told."""
TRAINING = "training "
"""How the notes of steps begin that are counted in epochs; all else is a step of its own, told as a share."""


def share_of(step: LabProgress) -> float | None:
    """How much of what the step tells of is done: of all epochs while it learns, else of the step itself."""
    if step.note.startswith(TRAINING) or step.epoch is not None:
        return None if not step.total else min(1.0, (step.done + step.share) / step.total)
    if step.share:
        return min(1.0, step.share)
    return None if not step.total or not step.done else min(1.0, step.done / step.total)


class Pace:
    """`left` in seconds, for each step as it comes. What is no learning is reckoned for itself: nobody knows before the
    first epoch how long one takes."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._note: str | None = None
        self._begun = self._first = 0.0

    def left(self, step: LabProgress) -> float | None:
        """None where it is not known."""
        share, now = share_of(step), self._clock()
        note = TRAINING if step.note.startswith(TRAINING) else step.note
        if note != self._note:
            self._note, self._begun, self._first = note, now, share or 0.0
        took, done = now - self._begun, (share or 0.0) - self._first
        if share is None or took < LEAST or done <= 0:
            return None
        return took * (1 - share) / done
