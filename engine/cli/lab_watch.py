"""The lab's work in the terminal: how far it is, and how long it will take yet."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import closing
from typing import TYPE_CHECKING, TypeVar

from engine.cli.output import ProgressLine
from engine.events import JobProgress
from engine.types import Progress

if TYPE_CHECKING:
    from engine.lab.types import LabProgress

T = TypeVar("T")
PARTS = 1000
"""An epoch is counted in so many parts: the time left is known before the first one ends."""
STEADY_SECONDS = 60.0


def watched(steps: Generator[LabProgress, None, T], *, quiet: bool) -> T:
    """Runs it to its end with progress on stderr; what it returns. Ctrl-C stops it, and what was done is kept."""
    from engine.worker import Meter

    meter = Meter()
    meter.WINDOW_SECONDS = STEADY_SECONDS
    line = ProgressLine(quiet=quiet)
    with closing(steps), closing(line):
        while True:
            try:
                step = next(steps)
            except StopIteration as stop:
                result: T = stop.value
                return result
            _, left = meter.read(in_parts(step))
            line.hear(JobProgress(0, "lab", step.done, step.total, 0.0, left, said(step)))


def in_parts(step: LabProgress) -> Progress:
    """Its progress in parts of epochs. The note is one for all that learns: the time left is that of the whole. What
    comes before the first epoch, reading photos, says nothing about that."""
    learns = step.note.startswith("training")
    if step.total is None or (step.done == 0 and not learns):
        return Progress(0, None)
    share = step.share if learns else 0.0
    return Progress(round((step.done + share) * PARTS), step.total * PARTS, "training")


def said(step: LabProgress) -> str:
    """`sgd,rate=0.01: training mobilenet_v2, loss 0.412`."""
    what = f"{step.run}: {step.note}" if step.run else step.note
    return what if step.epoch is None else f"{what}, loss {step.epoch.loss:.3f}"
