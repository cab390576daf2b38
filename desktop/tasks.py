"""Work beside the GUI thread whose result comes back to it: functions in a thread pool, and jobs of the engine."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import CancelledError
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal

from engine import JobHandle

T = TypeVar("T")


class Tasks(QObject):
    """Hands out work and calls back on the thread that made it. `failed` hears what nobody else wanted to hear."""

    failed = Signal(object)
    _done = Signal(object, object)

    def __init__(self, parent: QObject | None = None, *, threads: int = 1) -> None:
        super().__init__(parent)
        self._pool = QThreadPool()
        self._pool.setMaxThreadCount(threads)
        self._stopped = False
        self._done.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], T],
        then: Callable[[T], None] = lambda _result: None,
        otherwise: Callable[[Exception], None] | None = None,
    ) -> None:
        """`work` in a thread; `then` with what it returned, or `otherwise` with what it raised."""
        self._pool.start(_Runnable(lambda: self._told(work, then, otherwise)))

    def after(
        self,
        job: JobHandle[T],
        then: Callable[[T], None] = lambda _result: None,
        otherwise: Callable[[Exception], None] | None = None,
    ) -> None:
        """`then` with the job's result when it ends. A cancelled job calls nobody; nor does a failure without an
        `otherwise`, since the engine tells of it by itself (`JobFailed`)."""

        def ended(handle: JobHandle[T]) -> None:
            self._told(handle.result, then, otherwise or (lambda _error: None))

        job.when_done(ended)

    def wait(self) -> None:
        """Until no function is at work any more; what waits is dropped."""
        self._pool.clear()
        self._pool.waitForDone()

    def stop(self) -> None:
        """Calls nobody back from now on: what they would act on is about to close."""
        self._stopped = True

    def _deliver(self, call: Callable[[Any], None], value: object) -> None:
        if not self._stopped:
            call(value)

    def _told(
        self,
        work: Callable[[], T],
        then: Callable[[T], None],
        otherwise: Callable[[Exception], None] | None,
    ) -> None:
        """The thread's boundary: whatever is raised is told on the GUI thread."""
        call: Callable[[Any], None]
        try:
            call, value = then, work()
        except CancelledError:
            return
        except Exception as error:  # noqa: BLE001 - handed on, always
            call, value = otherwise or self.failed.emit, error  # type: ignore[assignment]
        try:
            self._done.emit(call, value)
        except RuntimeError:  # the window is gone, and with it whoever wanted to know
            return


class _Runnable(QRunnable):
    def __init__(self, work: Callable[[], None]) -> None:
        super().__init__()
        self._work = work

    def run(self) -> None:
        self._work()
