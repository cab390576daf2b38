"""A long call that gives no sign of life, made on a thread beside the worker's, so that a cancel is heard at once."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator
from concurrent.futures import Future
from concurrent.futures import TimeoutError as FutureTimeout
from typing import TypeVar

from engine.types import Progress

T = TypeVar("T")
LOOK_SECONDS = 0.1


def aside(function: Callable[[], T], progress: Callable[[], Progress]) -> Generator[Progress, None, T]:
    """What `function` returns or raises; `progress` is asked while it runs.

    Closed before the end, the call goes on unheard on its daemon thread: it must hold nothing that anybody waits for.
    """
    future: Future[T] = Future()

    def run() -> None:
        try:
            future.set_result(function())
        except BaseException as error:  # noqa: BLE001 - handed on to whoever waits
            future.set_exception(error)

    threading.Thread(target=run, name="aside", daemon=True).start()
    while True:
        try:
            return future.result(timeout=LOOK_SECONDS)
        except FutureTimeout:
            if future.done():  # it was the call itself that timed out
                raise
            yield progress()
