"""The engine's jobs as the window tells of them: the one that runs, and those that ran."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject, Qt, Signal

from desktop.bridge import silence
from desktop.session import Session
from desktop.status.failures import failures_of
from desktop.status.records import End, Failures, JobRecord, RunningJob
from desktop.told import told
from engine import JobCancelled, JobFailed, JobFinished, JobProgress, JobStarted

KEPT = 200
LONG_SECONDS = 20.0
"""From here on a person has turned to something else."""
UNTOLD = frozenset({"label", "undo", "classes", "settings", "look at labels", "preview"})
"""What a person does in passing: done within a moment, told only when it fails."""
TOUCHES_FILES = frozenset({"tag", "write"})
WAITING_STAGES = frozenset({"", "looking for photos", "waiting for files that are being copied"})


class Jobs(QObject):
    """Heard from `session.bridge.job`. `records` are the ended jobs, the last one first."""

    changed = Signal()
    """`running` is another one, or `records` are."""
    moved = Signal()
    """`running` has progressed."""
    ended = Signal(object)
    """A job has ended: its JobRecord, also of one that leaves no trace in `records`."""

    def __init__(
        self, session: Session, parent: QObject | None = None, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        super().__init__(parent)
        self._session, self._clock = session, clock
        self._begun: dict[int, RunningJob] = {}
        self._records: deque[JobRecord] = deque(maxlen=KEPT)
        self._failures: tuple[Failures, ...] = ()
        self.follow()

    def follow(self) -> None:
        """Hears the session, also after that has changed its listeners; tells nobody of before any more."""
        silence(self.changed, self.moved, self.ended)
        self._session.bridge.job.connect(self._hear, Qt.ConnectionType.UniqueConnection)

    @property
    def running(self) -> RunningJob | None:
        """Of several that have begun, the one that overtook the others: it began last."""
        return next(reversed(self._begun.values()), None)

    @property
    def records(self) -> Sequence[JobRecord]:
        return self._records

    def seconds_of(self, job: RunningJob) -> float:
        """How long it has been running."""
        return self._clock() - job.began

    def clear(self) -> None:
        """Forgets what ended."""
        self._records.clear()
        self.changed.emit()

    def _hear(self, event: object) -> None:
        if isinstance(event, JobStarted):
            self._begin(event)
        elif isinstance(event, JobProgress):
            self._move(event)
        elif isinstance(event, JobFinished):
            self._end(event.job, event.name, End.DONE)
        elif isinstance(event, JobCancelled):
            self._end(event.job, event.name, End.CANCELLED)
        elif isinstance(event, JobFailed):
            self._end(event.job, event.name, End.FAILED, self._message(event))

    def _message(self, failed: JobFailed) -> str:
        if not failed.bug:
            return told(failed.message)
        return self.tr("Something unexpected went wrong; the log says more. ({error})").format(
            error=failed.message
        )

    def _begin(self, event: JobStarted) -> None:
        if event.name not in UNTOLD:
            self._begun[event.job] = self._beginning(event.job, event.name)
            self.changed.emit()

    def _beginning(self, number: int, name: str) -> RunningJob:
        return RunningJob(number, name, self._clock(), datetime.now().astimezone())

    def _move(self, event: JobProgress) -> None:
        job = self._begun.get(event.job)
        if job is not None:
            worked = job.worked or event.note not in WAITING_STAGES
            self._begun[event.job] = replace(job, progress=event, worked=worked)
            self.moved.emit()

    def _end(self, number: int, name: str, end: End, message: str = "") -> None:
        job = self._begun.pop(number, None)
        if job is None and end is not End.FAILED:  # an untold one, or one that was cancelled before it began
            return
        job = job or self._beginning(number, name)
        record = JobRecord(number, name, job.since, self.seconds_of(job), end, message)
        self.changed.emit()
        if name in TOUCHES_FILES:
            self._look_for_failures(job, record)
        else:
            self._keep(record)

    def _look_for_failures(self, job: RunningJob, record: JobRecord) -> None:
        def found(failures: tuple[Failures, ...]) -> None:
            told = job.worked or record.end is not End.DONE or failures != self._failures
            self._failures = failures
            self._keep(replace(record, failures=failures), told=told)

        library = self._session.library
        self._session.tasks.run(lambda: failures_of(library), found, lambda _error: self._keep(record))

    def _keep(self, record: JobRecord, *, told: bool = True) -> None:
        if told:
            last = self._records[0] if self._records else None
            if last is not None and _folds(last) and _folds(record) and last.name == record.name:
                self._records[0] = replace(
                    record, seconds=last.seconds + record.seconds, times=last.times + 1
                )
            else:
                self._records.appendleft(record)
            self.changed.emit()
        self.ended.emit(record)


def _folds(record: JobRecord) -> bool:
    """Whether it is so ordinary that several of them make one line: each label is followed by a short write."""
    short = record.seconds / record.times < LONG_SECONDS
    return record.name in TOUCHES_FILES and record.end is End.DONE and short and not record.failures
