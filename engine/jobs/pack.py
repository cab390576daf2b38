"""What lists and counts need is packed beside a long job, so that whoever asks meanwhile need not read every row."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator
from contextlib import closing
from typing import TypeVar

from sqlite_utils import Database

from engine.index import blocks
from engine.types import Progress

T = TypeVar("T")
Steps = Generator[Progress, None, T]

EVERY_SECONDS = 60.0


def packing(db: Database, steps: Callable[[], Steps[T]]) -> Steps[T]:
    """The job's steps; each minute, and behind the last, what it has changed is packed (`engine.index.blocks`)."""
    packed, progress = time.monotonic(), None
    with closing(steps()) as job:
        while True:
            try:
                progress = next(job)
            except StopIteration as stop:
                done: T = stop.value
                break
            yield progress
            if time.monotonic() - packed > EVERY_SECONDS:
                yield from _packed(db, progress)
                packed = time.monotonic()
    yield from _packed(db, progress)
    return done


def _packed(db: Database, progress: Progress | None) -> Steps[None]:
    """Between its steps the job stands where it stood."""
    for _left in blocks.pack(db):
        if progress is not None:
            yield progress
