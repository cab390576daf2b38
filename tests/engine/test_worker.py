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
from engine.worker import JobHandle, Meter, Priority, Steps, Worker, as_engine_error


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


class Gate:
    """A job of many steps, each of which waits until it is let through."""

    def __init__(self) -> None:
        self.done = 0
        self.began = threading.Event()
        self.cleaned = threading.Event()
        self._tickets = threading.Semaphore(0)

    def steps(self) -> Steps[str]:
        try:
            while True:
                self.began.set()
                assert self._tickets.acquire(timeout=20)
                self.done += 1
                yield Progress(self.done, None)
                if self.done == 3:
                    return "through"
        finally:
            self.cleaned.set()

    def let(self, steps: int) -> None:
        for _ in range(steps):
            self._tickets.release()


WAITING = [Priority.NORMAL, Priority.BACKGROUND]


@pytest.mark.parametrize("priority", WAITING)
def test_a_paused_job_waits_between_two_steps_while_a_persons_job_runs(
    worker: Worker, priority: Priority
) -> None:
    gate = Gate()
    job = worker.submit("long", gate.steps, priority)
    assert gate.began.wait(5)
    worker.pause()
    assert worker.paused
    gate.let(3)
    assert worker.submit("asked for", lambda: counting(5), Priority.PERSON).result(5) == "done"
    # A second one cannot run before the long job had its chance to go on.
    worker.call("again", lambda: None)
    assert (gate.done, job.done) == (1, False)
    worker.resume()
    assert not worker.paused
    assert job.result(5) == "through"
    assert gate.done == 3


@pytest.mark.parametrize("priority", WAITING)
def test_a_job_that_is_handed_in_during_a_pause_begins_afterwards(
    worker: Worker, heard: list[Event], priority: Priority
) -> None:
    worker.pause()
    job = worker.submit("late", lambda: counting(2), priority)
    worker.call("asked for", lambda: None)
    assert [event.name for event in heard if isinstance(event, JobStarted)] == ["asked for"]
    worker.resume()
    assert job.result(5) == "done"


def test_a_paused_job_that_is_cancelled_ends_at_once_and_cleans_up(
    worker: Worker, heard: list[Event]
) -> None:
    gate = Gate()
    job = worker.submit("long", gate.steps)
    assert gate.began.wait(5)
    worker.pause()
    gate.let(1)
    worker.call("asked for", lambda: None)
    job.cancel()
    with pytest.raises(CancelledError):
        job.result(5)
    assert gate.cleaned.wait(5)
    assert (gate.done, worker.paused) == (1, True)
    assert JobCancelled(job.number, "long") in heard


def test_any_paused_job_ends_when_it_is_cancelled_whatever_waits_before_it(worker: Worker) -> None:
    worker.pause()
    first = worker.submit("first", lambda: counting(2))
    second = worker.submit("second", lambda: counting(2))
    third = worker.submit("third", lambda: counting(2), Priority.BACKGROUND)
    worker.cancel(third.number)
    worker.cancel(second.number)
    for job in (second, third):
        with pytest.raises(CancelledError):
            job.result(5)
    assert not first.done
    worker.resume()
    assert first.result(5) == "done"


def test_cancelling_a_number_that_is_over_or_was_never_given_harms_nothing(worker: Worker) -> None:
    over = worker.submit("over", lambda: counting(1))
    assert over.result(5) == "done"
    worker.cancel(over.number)
    worker.cancel(4711)
    assert over.result(0) == "done"
    assert worker.call("after", lambda: "well") == "well"


def test_stopping_ends_paused_jobs_and_returns() -> None:
    worker = Worker(lambda event: None)
    gate = Gate()
    running = worker.submit("running", gate.steps)
    assert gate.began.wait(5)
    worker.pause()
    waiting = worker.submit("waiting", lambda: counting(2), Priority.BACKGROUND)
    gate.let(1)
    stopping = threading.Thread(target=worker.stop, daemon=True)
    stopping.start()
    stopping.join(5)
    assert not stopping.is_alive()
    for job in (running, waiting):
        with pytest.raises(CancelledError):
            job.result(0)
    assert gate.cleaned.is_set()


def test_a_worker_that_has_nothing_to_do_stops_during_a_pause() -> None:
    worker = Worker(lambda event: None)
    worker.pause()
    stopping = threading.Thread(target=worker.stop, daemon=True)
    stopping.start()
    stopping.join(5)
    assert not stopping.is_alive()


def test_a_caller_is_told_of_the_end_however_a_job_ends(worker: Worker) -> None:
    def failing() -> Steps[str]:
        yield Progress(0, 1)
        raise LibraryError("the drive is gone")

    worker.pause()
    jobs = [worker.submit("well", lambda: counting(2)), worker.submit("ill", failing)]
    jobs.append(worker.submit("never", lambda: counting(2)))
    told: list[tuple[JobHandle[str], bool, threading.Thread]] = []
    for job in jobs:
        job.when_done(lambda of: told.append((of, of.done, threading.current_thread())))
    worker.call("asked for", lambda: None)
    assert told == []
    jobs[2].cancel()
    worker.resume()
    worker.call("wait", lambda: None, Priority.BACKGROUND)
    assert sorted(of.name for of, _, _ in told) == ["ill", "never", "well"]
    assert all(done for _, done, _ in told)
    assert {thread.name for _, _, thread in told} == {"engine-worker"}


def test_a_caller_who_asks_late_is_told_at_once(worker: Worker) -> None:
    job = worker.submit("over", lambda: counting(1))
    job.result(5)
    told: list[tuple[str, threading.Thread]] = []
    job.when_done(lambda of: told.append((of.result(0), threading.current_thread())))
    assert told == [("done", threading.current_thread())]


def test_the_loss_is_told_while_something_learns(worker: Worker, heard: list[Event]) -> None:
    def learning() -> Steps[None]:
        yield Progress(1, 1, "training", 0.25)

    worker.submit("learn", learning).result(5)
    assert [event.loss for event in heard if isinstance(event, JobProgress)] == [0.25]


@pytest.mark.parametrize("paused", [False, True])
def test_nothing_runs_between_the_steps_of_a_job_that_holds_its_turn(worker: Worker, paused: bool) -> None:
    order: list[str] = []
    begun, asked = threading.Event(), threading.Event()

    def whole() -> Steps[None]:
        for step in range(3):
            begun.set()
            assert asked.wait(5)
            order.append(f"whole {step}")
            yield Progress(step, 3, held=step < 2)
        order.append("after")

    job = worker.submit("whole", whole, Priority.NORMAL)
    assert begun.wait(5)
    if paused:
        worker.pause()
    quick = worker.submit("quick", lambda: quickly(order), Priority.AT_ONCE)
    asked.set()
    quick.result(5)
    worker.resume()
    job.result(5)
    assert order == ["whole 0", "whole 1", "whole 2", "quick", "after"]


def quickly(order: list[str]) -> Steps[None]:
    order.append("quick")
    return
    yield


def test_a_job_that_holds_its_turn_is_cancelled_before_anything_else_runs(worker: Worker) -> None:
    order: list[str] = []
    begun, asked = threading.Event(), threading.Event()

    def whole() -> Steps[None]:
        try:
            begun.set()
            assert asked.wait(5)
            yield Progress(0, None, held=True)
            order.append("went on")
        finally:
            order.append("taken back")

    job = worker.submit("whole", whole)
    assert begun.wait(5)
    quick = worker.submit("quick", lambda: quickly(order), Priority.AT_ONCE)
    job.cancel()
    asked.set()
    quick.result(5)
    with pytest.raises(CancelledError):
        job.result(5)
    assert order == ["taken back", "quick"]
