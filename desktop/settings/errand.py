"""One long work without a library, a download of weights or painting the sample, on a worker of its own."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from desktop.tasks import Tasks
from desktop.told import told
from engine import Event, JobCancelled, JobFailed, JobHandle, JobProgress, Progress, Worker

Steps = Callable[[], Generator[Progress, None, Any]]


class Errand(QObject):
    """Runs one job at a time; its signals come on the GUI thread, and one of the last three ends each job."""

    progress = Signal(object)
    """`JobProgress`, with the time left."""
    finished = Signal(object)
    """What the job returned."""
    failed = Signal(str)
    cancelled = Signal()
    _heard = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = Tasks(self)
        self._worker: Worker | None = None
        self._job: JobHandle[Any] | None = None
        self._heard.connect(self._take, Qt.ConnectionType.QueuedConnection)

    @property
    def is_running(self) -> bool:
        """Until it has ended, however it did."""
        return self._job is not None

    def start(self, name: str, steps: Steps) -> None:
        """Begins, unless one is under way."""
        if self._job is not None:
            return
        self._worker = Worker(self._hear)
        self._job = self._worker.submit(name, steps)
        self._tasks.after(self._job, self._finish)

    def cancel(self) -> None:
        """Asks it to stop; what it has done so far is kept."""
        if self._job is not None:
            self._job.cancel()

    def close(self) -> None:
        """Stops it now, and tells nobody any more."""
        self._let_go()

    def _hear(self, event: Event) -> None:
        try:
            self._heard.emit(event)
        except RuntimeError:  # whoever wanted to know is gone
            return

    def _take(self, event: Event) -> None:
        if self._job is None:
            return
        if isinstance(event, JobProgress):
            self.progress.emit(event)
        elif isinstance(event, JobCancelled):
            self._let_go()
            self.cancelled.emit()
        elif isinstance(event, JobFailed):
            self._let_go()
            self.failed.emit(told(event.message))

    def _finish(self, result: object) -> None:
        if self._job is not None:
            self._let_go()
            self.finished.emit(result)

    def _let_go(self) -> None:
        """The worker stops within one step; after the job's end, at once."""
        worker, self._worker, self._job = self._worker, None, None
        if worker is not None:
            worker.stop()
