"""One thread that steps generator jobs.

A job is a generator that yields `Progress` and returns its result. Between two steps the worker looks for a more
urgent job and for a cancel, so both take effect within one step. Closing the generator cancels it: its `finally`
and `with` blocks run, and what it committed stays. A more urgent job waits while the `Progress` says that a
transaction is open.
"""

from __future__ import annotations

import errno
import heapq
import itertools
import logging
import sqlite3
import threading
import time
from collections import deque
from collections.abc import Callable, Generator
from concurrent.futures import CancelledError, Future
from enum import IntEnum
from typing import Any, Generic, TypeVar

from engine.errors import EngineError
from engine.events import Event, JobCancelled, JobFailed, JobFinished, JobProgress, JobStarted
from engine.types import Progress

T = TypeVar("T")
Steps = Generator[Progress, None, T]
log = logging.getLogger(__name__)

QUIET_SECONDS = 0.05
"""Progress is told at most this often."""


class Priority(IntEnum):
    """Lower runs first; a job is overtaken between two of its steps. What a person says of photos overtakes also the
    long work that they asked for: a label is saved within a moment while a retrain runs."""

    AT_ONCE = 0
    PERSON = 1
    NORMAL = 2
    BACKGROUND = 3


class Meter:
    """Units per second over the last ten seconds, and the time left."""

    WINDOW_SECONDS = 10.0

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._stage = ""
        self._seen: deque[tuple[float, int]] = deque()

    def read(self, progress: Progress) -> tuple[float, float | None]:
        """(rate, seconds left or None). A new note is a new stage and is measured afresh."""
        moment = self._clock()
        if progress.note != self._stage or (self._seen and progress.done < self._seen[-1][1]):
            self._seen.clear()
            self._stage = progress.note
        self._seen.append((moment, progress.done))
        while moment - self._seen[0][0] > self.WINDOW_SECONDS and len(self._seen) > 2:
            self._seen.popleft()
        begin, first = self._seen[0]
        passed = moment - begin
        rate = (progress.done - first) / passed if passed > 0 else 0.0
        if progress.total is None or rate <= 0:
            return rate, None
        return rate, max(0.0, (progress.total - progress.done) / rate)


class JobHandle(Generic[T]):
    """A job that was handed in: wait for it, cancel it."""

    def __init__(
        self,
        number: int,
        name: str,
        steps: Callable[[], Steps[T]],
        wake: Callable[[], None] = lambda: None,
    ) -> None:
        self._wake = wake
        self.number = number
        self.name = name
        self._start = steps
        self._steps: Steps[T] | None = None
        self._future: Future[T] = Future()
        self._cancelled = threading.Event()
        self._meter = Meter()
        self._told = 0.0
        self._holds = False

    @property
    def done(self) -> bool:
        return self._future.done()

    def cancel(self) -> None:
        """Asks the job to stop after its present step."""
        self._cancelled.set()
        self._wake()

    def result(self, timeout: float | None = None) -> T:
        """Waits for the end. Raises what the job raised, or `CancelledError`."""
        return self._future.result(timeout)

    def when_done(self, then: Callable[[JobHandle[T]], None]) -> None:
        """Calls `then` with this handle when the job has ended, however it did: on the worker's thread, or at once."""
        self._future.add_done_callback(lambda _future: then(self))

    def _step(self, emit: Callable[[Event], None]) -> bool:
        """Runs one step; True when the job has ended."""
        if self._cancelled.is_set():
            self._close()
            self._future.set_exception(CancelledError())
            emit(JobCancelled(self.number, self.name))
            return True
        if self._steps is None:
            self._steps = self._start()
            emit(JobStarted(self.number, self.name))
        try:
            progress = next(self._steps)
        except StopIteration as stop:
            emit(JobFinished(self.number, self.name))
            self._future.set_result(stop.value)
            return True
        self._holds = progress.held
        self._tell(progress, emit)
        return False

    def _tell(self, progress: Progress, emit: Callable[[Event], None]) -> None:
        rate, left = self._meter.read(progress)
        moment, ended = time.monotonic(), progress.done == progress.total
        if moment - self._told >= QUIET_SECONDS or ended:
            self._told = moment
            emit(
                JobProgress(
                    self.number,
                    self.name,
                    progress.done,
                    progress.total,
                    rate,
                    left,
                    progress.note,
                    progress.loss,
                )
            )

    def _fail(self, error: BaseException, emit: Callable[[Event], None]) -> None:
        if isinstance(error, CancelledError):  # it built on a job that was cancelled, and goes with it
            self._future.set_exception(error)
            emit(JobCancelled(self.number, self.name))
            return
        known = as_engine_error(error)
        if known is None:
            log.error("job %s failed", self.name, exc_info=error)
        message = str(known) if known else f"{type(error).__name__}: {error}"
        self._future.set_exception(known or error)
        emit(JobFailed(self.number, self.name, message, bug=known is None))

    def _close(self) -> None:
        if self._steps is not None:
            self._steps.close()


class Worker:
    """The engine's thread. `emit` is called from it."""

    def __init__(self, emit: Callable[[Event], None]) -> None:
        self._emit = emit
        self._numbers = itertools.count(1)
        self._queue: list[tuple[int, int, JobHandle[Any]]] = []
        self._last: tuple[int, int, JobHandle[Any]] | None = None
        self._changed = threading.Condition()
        self._stopping = False
        self._paused = False
        self._thread = threading.Thread(target=self._run, name="engine-worker", daemon=True)
        self._thread.start()

    def submit(
        self, name: str, steps: Callable[[], Steps[T]], priority: Priority = Priority.NORMAL
    ) -> JobHandle[T]:
        """Queues a job; among equals the first come runs first. Raises `RuntimeError` after `stop`."""
        with self._changed:
            if self._stopping:
                raise RuntimeError("the worker has stopped")
            handle = JobHandle(next(self._numbers), name, steps, self._wake)
            heapq.heappush(self._queue, (priority, handle.number, handle))
            self._changed.notify()
        return handle

    def call(self, name: str, function: Callable[[], T], priority: Priority = Priority.AT_ONCE) -> T:
        """Runs a short function on the worker between two steps, and waits for what it returns."""

        def steps() -> Steps[T]:
            return function()
            yield  # makes this a generator of one step

        return self.submit(name, steps, priority).result()

    @property
    def is_idle(self) -> bool:
        """Whether nothing runs or waits."""
        with self._changed:
            return not self._queue

    def cancel(self, number: int) -> None:
        """Cancels the job of this number, if it has not ended."""
        with self._changed:
            found = [handle for _, _, handle in self._queue if handle.number == number]
        for handle in found:
            handle.cancel()

    @property
    def paused(self) -> bool:
        return self._paused

    def pause(self) -> None:
        """Lets all jobs wait but those that the person asks for, from the next step on."""
        with self._changed:
            self._paused = True

    def resume(self) -> None:
        """Goes on where `pause` stopped."""
        with self._changed:
            self._paused = False
            self._changed.notify()

    def stop(self) -> None:
        """Cancels every job and ends the thread; returns when the running step has ended."""
        with self._changed:
            self._stopping = True
            for _, _, handle in self._queue:
                handle.cancel()
            self._changed.notify()
        self._thread.join()

    def _wake(self) -> None:
        with self._changed:
            self._changed.notify()

    def _run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._due() or self._stopping)
                entry = self._due()
                if entry is None:
                    return
            self._last = entry
            if self._stepped(entry[2]):
                with self._changed:
                    self._last = None
                    self._queue.remove(entry)
                    heapq.heapify(self._queue)

    def _due(self) -> tuple[int, int, JobHandle[Any]] | None:
        """The job whose turn it is; one that is cancelled may always run, to its end. One that holds its turn has a
        transaction open, on the connection that all jobs write through."""
        if self._last is not None and self._last[2]._holds:
            return self._last
        if not self._paused:
            return self._queue[0] if self._queue else None
        may = (of for of in self._queue if of[0] <= Priority.PERSON or of[2]._cancelled.is_set())
        return min(may, default=None)

    def _stepped(self, handle: JobHandle[Any]) -> bool:
        """The program's one error boundary: whatever a job raises ends that job and is told."""
        try:
            return handle._step(self._emit)
        except BaseException as error:  # noqa: BLE001 - told in `_fail`, always
            handle._fail(error, self._emit)
            return True


def as_engine_error(error: BaseException) -> EngineError | None:
    """The error as something the person can mend, or None where it is a bug."""
    if isinstance(error, EngineError):
        return error
    if getattr(error, "errno", None) in (errno.ENOSPC, errno.EDQUOT) or "disk is full" in str(error):
        return EngineError("The disk is full. Free some space and start again; what was done so far is kept.")
    if isinstance(error, sqlite3.DatabaseError) and (
        "malformed" in str(error) or "not a database" in str(error)
    ):
        return EngineError(
            "The index is damaged. Start First Look again: the damaged one is kept aside and the index is rebuilt "
            "from the photos, their keywords and the label book."
        )
    if isinstance(error, sqlite3.OperationalError) and (
        "readonly" in str(error) or "unable to open" in str(error)
    ):
        return EngineError(
            "The index cannot be written. Check the permissions of its folder, or choose another with --index."
        )
    return None
