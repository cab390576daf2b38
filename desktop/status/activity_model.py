"""The activity list as rows: the running job, and under each job that ended the photos it had trouble with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.plain import tip
from desktop.status import speech
from desktop.status.jobs import Jobs
from desktop.status.records import End, Failures, JobRecord, RunningJob, Trouble
from desktop.told import told
from desktop.words import duration, moment, number

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Entry:
    """One row as it is drawn. `failures` are set where a click shows photos; `key` tells it from the others."""

    key: tuple[int, str]
    head: str
    text: str
    when: str = ""
    is_bad: bool = False
    failures: Failures | None = None


class ActivityModel(QAbstractListModel):
    """Rows are made anew when jobs change, and only while somebody looks: `follow(False)` rests."""

    def __init__(self, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._entries: list[Entry] = []
        self._follows = False
        jobs.changed.connect(self._changed)
        jobs.moved.connect(self._moved)

    def follow(self, follows: bool) -> None:
        """Whether it keeps up with the jobs."""
        self._follows = follows
        self._changed()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(part for part in (entry.head, entry.text, entry.when) if part)
        if role == Qt.ItemDataRole.ToolTipRole and entry.failures:
            return self._reasons(entry.failures)
        return entry if role == ENTRY else None

    def entry(self, index: Index) -> Entry:
        """The row itself."""
        return self._entries[index.row()]

    def row_of(self, key: tuple[int, str]) -> int:
        """Where this entry is; -1 where it is gone."""
        return next((row for row, entry in enumerate(self._entries) if entry.key == key), -1)

    def _changed(self) -> None:
        if not self._follows:
            return
        self.beginResetModel()
        running = self._jobs.running
        self._entries = [self._running(running)] if running else []
        for record in self._jobs.records:
            self._entries.append(self._ended(record))
            self._entries += [self._failed(record, failures) for failures in record.failures]
        self.endResetModel()

    def _moved(self) -> None:
        running = self._jobs.running
        if self._follows and running and self._entries and self._entries[0].key == (running.number, ""):
            self._entries[0] = self._running(running)
            self.dataChanged.emit(self.index(0), self.index(0))

    def _running(self, job: RunningJob) -> Entry:
        progress = job.progress
        text = speech.stage(progress.note if progress else "", job.name)
        if progress and progress.total is not None:
            text = self.tr("{what}: {done} of {total}").format(
                what=text, done=number(progress.done), total=number(progress.total)
            )
        return Entry((job.number, ""), speech.title(job.name), text, self.tr("now"))

    def _ended(self, record: JobRecord) -> Entry:
        when = moment(record.since.isoformat())
        is_bad = record.end is End.FAILED
        return Entry((record.number, ""), record.title, self._outcome(record), when, is_bad)

    def _outcome(self, record: JobRecord) -> str:
        took = duration(record.seconds) if record.seconds >= 0.5 else self.tr("a moment")
        if record.end is End.CANCELLED:
            return self.tr("Cancelled after {time}. What was done is kept.").format(time=took)
        if record.end is End.FAILED:
            return record.message
        if record.times > 1:
            return self.tr("Done %n times, in {time}", "", record.times).format(time=took)
        return self.tr("Done in {time}").format(time=took)

    def _failed(self, record: JobRecord, failures: Failures) -> Entry:
        count = len(failures.ids)
        if failures.trouble is Trouble.UNWRITTEN:
            head = self.tr("Keywords of %n photos could not be written", "", count)
        else:
            head = self.tr("%n photos cannot be read", "", count)
        reason = told(failures.reasons[0][0]) if len(failures.reasons) == 1 else ""
        return Entry((record.number, failures.trouble.name), head, reason, failures=failures)

    def _reasons(self, failures: Failures) -> str:
        lines = [
            self.tr("{reason} ({count})").format(reason=told(reason), count=number(count))
            for reason, count in failures.reasons[:10]
        ]
        return tip(*lines, self.tr("Click to show these photos."))
