"""A download of weights, as a job shows it; and the backbone at hand before it is needed: exported once."""

from __future__ import annotations

import threading
from collections.abc import Generator

from engine.errors import WeightsError
from engine.jobs.aside import aside
from engine.jobs.context import Context
from engine.types import Progress

MEGABYTE = 1_000_000


class Download:
    """How far it is, as the downloading thread tells it."""

    def __init__(self) -> None:
        self._cancelled = threading.Event()
        self._done = 0
        self._total: int | None = None

    def tell(self, done: int, total: int | None) -> None:
        """Called after each piece; ends the download where the job was cancelled."""
        if self._cancelled.is_set():
            raise WeightsError("The download of the weights was cancelled.")
        self._done, self._total = done, total

    def progress(self) -> Progress:
        """In megabytes."""
        total = None if self._total is None else self._total // MEGABYTE
        return Progress(self._done // MEGABYTE, total, "downloading weights, MB")

    def close(self) -> None:
        """Cancels it."""
        self._cancelled.set()


def ready_backbone(ctx: Context) -> Generator[Progress, None, None]:
    """Returns when the backbone can be used: exporting it for this machine, once, takes some seconds. Raises
    `WeightsError` where there are no weights to be had."""
    yield from aside(ctx.tools.embedder, lambda: Progress(0, None, "getting the backbone ready"))
