"""What all commands need: the engine's surroundings and its worker."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from engine.jobs.context import Context
from engine.jobs.pack import packing
from engine.view import LibraryView
from engine.worker import JobHandle, Priority, Steps, Worker

T = TypeVar("T")


class Working(LibraryView):
    """A library that can be changed. Whoever opens it sets the two."""

    _ctx: Context
    _worker: Worker

    def _work(self, name: str, steps: Callable[[], Steps[T]], priority: Priority) -> JobHandle[T]:
        """A job that may change every photo: what lists need is packed beside it."""
        return self._worker.submit(name, lambda: packing(self._ctx.db, steps), priority)
