"""The worker: order, cancel, progress and the one error boundary."""

from __future__ import annotations

import errno
import threading
import time
from collections.abc import Iterator
from concurrent.futures import CancelledError

import pytest

from engine.errors import EngineError, LibraryError
from engine.events import Event, JobCancelled, JobFailed, JobFinished, JobProgress, JobStarted
from engine.types import Progress
from engine.worker import Meter, Priority, Steps, Worker, as_engine_error


@pytest.fixture
def heard() -> list[Event]:
    return []


@pytest.fixture
def worker(heard: list[Event]) -> Iterator[Worker]:
    worker = Worker(heard.append)
    yield worker
    worker.stop()


def counting(to: int, result: str = "done") -> Steps[str]:
    for done in range(1, to + 1):
        yield Progress(done, to)
    return result


def test_a_job_returns_what_its_generator_returns(worker: Worker, heard: list[Event]) -> None:
    assert worker.submit("count", lambda: counting(3)).result(5) == "done"
    assert [type(event) for event in heard if not isinstance(event, JobProgress)] == [JobStarted, JobFinished]


def test_a_persons_job_overtakes_a_running_one_between_two_steps(worker: Worker) -> None:
    order: list[str] = []
    begun = threading.Event()

    def slow() -> Steps[None]:
        for step in range(5):
            begun.set()
            time.sleep(0.02)
            order.append(f"slow {step}")
            yield Progress(step, 5)

    handle = worker.submit("slow", slow, Priority.BACKGROUND)
    begun.wait(5)
    worker.call("quick", lambda: order.append("quick"))
    handle.result(5)
    assert order.index("quick") < order.index("slow 4")


def test_a_cancel_is_heard_within_a_second_and_cleans_up(worker: Worker, heard: list[Event]) -> None:
    cleaned = threading.Event()

    def endless() -> Steps[None]:
        try:
            while True:
                time.sleep(0.01)
                yield Progress(0, None)
        finally:
            cleaned.set()

    handle = worker.submit("endless", endless)
    time.sleep(0.05)
    begun = time.monotonic()
    handle.cancel()
    with pytest.raises(CancelledError):
        handle.result(5)
    assert time.monotonic() - begun < 1
    assert cleaned.is_set()
    assert any(isinstance(event, JobCancelled) for event in heard)


def test_an_error_ends_its_job_and_not_the_worker(worker: Worker, heard: list[Event]) -> None:
    def failing() -> Steps[None]:
        yield Progress(0, 1)
        raise LibraryError("the drive is gone")

    with pytest.raises(LibraryError):
        worker.submit("fail", failing).result(5)
    assert worker.submit("after", lambda: counting(1)).result(5) == "done"
    failures = [event for event in heard if isinstance(event, JobFailed)]
    assert [(failure.message, failure.bug) for failure in failures] == [("the drive is gone", False)]


def test_a_bug_is_told_as_a_bug(worker: Worker, heard: list[Event]) -> None:
    def buggy() -> Steps[None]:
        yield Progress(0, 1)
        raise ZeroDivisionError("oh")

    with pytest.raises(ZeroDivisionError):
        worker.submit("bug", buggy).result(5)
    failures = [event for event in heard if isinstance(event, JobFailed)]
    assert failures[0].bug


def test_nothing_can_be_handed_to_a_worker_that_has_stopped() -> None:
    worker = Worker(lambda event: None)
    worker.stop()
    with pytest.raises(RuntimeError):
        worker.submit("late", lambda: counting(1))


def test_stopping_cancels_what_waits() -> None:
    worker = Worker(lambda event: None)

    def endless() -> Steps[None]:
        while True:
            time.sleep(0.01)
            yield Progress(0, None)

    running, waiting = worker.submit("one", endless), worker.submit("two", endless)
    worker.stop()
    for handle in (running, waiting):
        with pytest.raises(CancelledError):
            handle.result(5)


def test_a_full_disk_is_something_that_the_person_can_mend() -> None:
    known = as_engine_error(OSError(errno.ENOSPC, "No space left on device"))
    assert isinstance(known, EngineError)
    assert "disk is full" in str(known)
    assert as_engine_error(ValueError("a bug")) is None


def test_the_meter_tells_rate_and_time_left_and_starts_afresh_with_each_stage() -> None:
    now = [0.0]
    meter = Meter(lambda: now[0])
    meter.read(Progress(0, 100, "one"))
    now[0] = 2.0
    assert meter.read(Progress(20, 100, "one")) == (10.0, 8.0)
    now[0] = 3.0
    assert meter.read(Progress(0, 50, "two")) == (0.0, None)
