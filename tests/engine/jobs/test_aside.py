"""Long calls beside the worker."""

from __future__ import annotations

import threading
import time
from collections.abc import Generator

import pytest

from engine.jobs.aside import aside
from engine.types import Progress


def waiting() -> Progress:
    return Progress(0, None, "waiting")


def ended(steps: Generator[Progress, None, int]) -> int:
    try:
        while True:
            next(steps)
    except StopIteration as stop:
        result: int = stop.value
        return result


def test_what_the_call_returns_and_raises_comes_through() -> None:
    assert ended(aside(lambda: 7, waiting)) == 7
    with pytest.raises(ZeroDivisionError):
        next(aside(lambda: 1 // 0, waiting))


def test_a_time_out_of_the_call_itself_is_no_waiting() -> None:
    def timed_out() -> None:
        raise TimeoutError("the server did not answer")

    with pytest.raises(TimeoutError, match="server"):
        next(aside(timed_out, waiting))


def test_closing_does_not_wait_for_the_call() -> None:
    held = threading.Event()
    steps = aside(lambda: held.wait(30), waiting)
    assert next(steps).note == "waiting"
    begun = time.monotonic()
    steps.close()
    assert time.monotonic() - begun < 1
    held.set()
