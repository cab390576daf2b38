"""The weights at hand before they are needed: found, or downloaded with progress and a cancel that is heard."""

from __future__ import annotations

import threading
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as FutureTimeout

from engine.errors import WeightsError
from engine.jobs.context import Context
from engine.types import Progress

MEGABYTE = 1_000_000


class _Download:
    """How far it is, as the downloading thread tells it."""

    def __init__(self) -> None:
        self.cancelled = threading.Event()
        self._done = 0
        self._total: int | None = None

    def tell(self, done: int, total: int | None) -> None:
        """Called after each piece; ends the download where the job was cancelled."""
        if self.cancelled.is_set():
            raise WeightsError("The download of the weights was cancelled.")
        self._done, self._total = done, total

    def progress(self) -> Progress:
        total = None if self._total is None else self._total // MEGABYTE
        return Progress(self._done // MEGABYTE, total, "downloading weights, MB")


def ready_weights(ctx: Context) -> Generator[Progress, None, None]:
    """Returns when `ctx.tools` has its weights. Raises `WeightsError` where there are none to be had."""
    download = _Download()
    with ThreadPoolExecutor(1, thread_name_prefix="weights") as thread:
        finding = thread.submit(ctx.tools.weights, download.tell)
        try:
            while not finding.done():
                try:
                    finding.result(timeout=0.1)
                except FutureTimeout:
                    yield download.progress()
        finally:
            download.cancelled.set()
    finding.result()
