"""The dry run and the import as jobs: one at a time, the newest dry run wins."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.imports.command import ImportCommand
from desktop.session import Session
from desktop.told import reason_of
from engine import EngineError, Imported, ImportPlan, ImportRecord, ImportWish, JobHandle, JobProgress


class ImportWork(QObject):
    """An import goes on when nobody looks, and comes onto the undo stack also when it is stopped in the middle."""

    planned = Signal(object)
    """ImportPlan"""
    imported = Signal(int)
    """So many photos were labelled."""
    stopped = Signal(int)
    """The person stopped it after so many."""
    failed = Signal(str)
    moved = Signal(object)
    """JobProgress"""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._job: JobHandle[Any] | None = None
        self._record: ImportRecord | None = None
        session.bridge.job.connect(self._hear)

    @property
    def is_running(self) -> bool:
        """Whether a dry run or an import is under way."""
        return self._job is not None

    @property
    def is_importing(self) -> bool:
        """Whether it is an import."""
        return self._record is not None

    def plan(self, source: Path | None, wish: ImportWish) -> None:
        """What an import would do. A dry run that is under way is given up; an import is not."""
        if not self.is_importing:
            self.cancel()
            job = self._job = self._session.library.plan_import(source, wish)
            self._session.tasks.after(
                job,
                lambda plan: self._planned(job, plan),
                lambda error: self._fail(job, error),
                lambda: self._given_up(job),
            )

    def begin(self, source: Path | None, wish: ImportWish) -> None:
        """Imports."""
        self.cancel()
        self._record = ImportRecord()
        self._job = self._session.library.import_labels(source, wish, self._record)
        self._follow()

    def follow_on(self, other: ImportWork) -> None:
        """Waits for the import that `other` began."""
        if other.is_importing:
            self._job, self._record = other._job, other._record
            self._follow()

    def cancel(self) -> None:
        """Stops what is under way; batches that are done stay."""
        if self._job is not None:
            self._job.cancel()
            if not self.is_importing:
                self._job = None

    def _follow(self) -> None:
        job, record = self._job, self._record
        assert job is not None
        assert record is not None
        self._session.tasks.after(
            job,
            lambda done: self._imported(job, done),
            lambda error: self._fail(job, error),
            lambda: self._stopped(job, record),
        )

    def _planned(self, job: JobHandle[Any], plan: ImportPlan) -> None:
        if self._end(job):
            self.planned.emit(plan)

    def _given_up(self, job: JobHandle[Any]) -> None:
        self._end(job)

    def _imported(self, job: JobHandle[Any], done: Imported) -> None:
        self._end(job)
        self._can_be_undone(done.step.decided.changed, done.step)
        self.imported.emit(len(done.step.decided.changed))

    def _stopped(self, job: JobHandle[Any], record: ImportRecord) -> None:
        self._end(job)
        step = record.step
        self._can_be_undone(step.decided.changed, step)
        self.stopped.emit(record.photos)

    def _fail(self, job: JobHandle[Any], error: Exception) -> None:
        record = self._record
        if not self._end(job):
            return
        if record is not None:
            self._can_be_undone(record.step.decided.changed, record.step)
        if isinstance(error, EngineError):
            self.failed.emit(reason_of(error))
        else:
            self.failed.emit(self.tr("Something unexpected went wrong."))

    def _can_be_undone(self, changed: Any, step: Any) -> None:
        if changed:
            text = self.tr("import %n label(s)", "", len(changed))
            self._session.undo_stack.push(ImportCommand(self._session, step, text))

    def _end(self, job: JobHandle[Any]) -> bool:
        """False where another has taken its place."""
        if job is not self._job:
            return False
        self._job = self._record = None
        return True

    def _hear(self, event: object) -> None:
        if isinstance(event, JobProgress) and self._job is not None and event.job == self._job.number:
            self.moved.emit(event)
