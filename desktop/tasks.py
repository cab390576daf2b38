"""Work beside the GUI thread whose result comes back to it: functions in a thread pool, and jobs of the engine."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import CancelledError
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRunnable, Qt, QThreadPool, Signal

from engine import JobHandle

T = TypeVar("T")


class Tasks(QObject):
    """Hands out work and calls back on the thread that made it. `failed` hears what nobody else wanted to hear."""

    failed = Signal(object)
    _done = Signal(object, object, bool)

    def __init__(self, parent: QObject | None = None, *, threads: int = 1) -> None:
        super().__init__(parent)
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(threads)
        self._stopped = False
        self._at_work = 0
        """Functions that were handed in, and whose callers have not heard of their end."""
        self._done.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        then: Callable[[T], None] = lambda _result: None,
        otherwise: Callable[[Exception], None] | None = None,
    ) -> None:
        """`work` in a thread; `then` with what it returned, or `otherwise` with what it raised."""
        self._at_work += 1
        self._pool.start(_Runnable(lambda: self._told(work, then, otherwise, counts=True)))

    def after(
        self,
        job: JobHandle[T],
        then: Callable[[T], None] = lambda _result: None,
        otherwise: Callable[[Exception], None] | None = None,
        cancelled: Callable[[], None] | None = None,
    ) -> None:
        """`then` with the job's result when it ends. A failure without an `otherwise` calls nobody, since the engine
        tells of it by itself (`JobFailed`); nor does a cancelled job without a `cancelled`."""

        def ended(handle: JobHandle[T]) -> None:
            self._told(handle.result, then, otherwise or (lambda _error: None), cancelled)

        job.when_done(ended)

    def wait(self) -> None:
        """Until no function is at work any more; what waits is dropped."""
        self._pool.clear()
        self._pool.waitForDone()
        self._at_work = 0

    def finish(self) -> None:
        """Until every function has been at work, and whoever waited for it has been called."""
        while self._at_work:
            self._pool.waitForDone()
            QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def stop(self) -> None:
        """Calls nobody back from now on: what they would act on is about to close."""
        self._stopped = True

    def _deliver(self, call: Callable[[Any], None], value: object, counts: bool) -> None:
        self._at_work -= counts
        if not self._stopped:
            call(value)

    def _told(
        self,
        work: Callable[[], T],
        then: Callable[[T], None],
        otherwise: Callable[[Exception], None] | None,
        cancelled: Callable[[], None] | None = None,
        *,
        counts: bool = False,
    ) -> None:
        """The thread's boundary: whatever is raised is told on the GUI thread."""
        call: Callable[[Any], None]
        try:
            call, value = then, work()
        except CancelledError as error:
            call, value = lambda _error: cancelled() if cancelled else None, error  # type: ignore[assignment]
        except Exception as error:  # noqa: BLE001 - handed on, always
            call, value = otherwise or self.failed.emit, error  # type: ignore[assignment]
        try:
            self._done.emit(call, value, counts)
        except RuntimeError:  # the window is gone, and with it whoever wanted to know
            return


class _Runnable(QRunnable):
    def __init__(self, work: Callable[[], None]) -> None:
        super().__init__()
        self._work = work

    def run(self) -> None:
        self._work()
