"""Saving a report of the version in use: one page to keep or to show."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from desktop import words
from desktop.session import Session
from desktop.theme import SPACE
from desktop.training.pieces import button, label
from engine import Evaluated, Event, JobCancelled, JobHandle, JobProgress


class ReportRow(QWidget):
    """What came of it, with Cancel while it is made and Open when it is there. `ask` chooses the folder."""

    changed = Signal()
    """It has begun or ended: see `is_busy`."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._job: JobHandle[Evaluated] | None = None
        self._page: Path | None = None
        self.said = label(kind="quiet", wrap=True)
        self.open = button(self.tr("Open the report"), "quiet")
        self.cancel = button(self.tr("Cancel"), "quiet", tip=self.tr("Nothing is written then"))
        self.open.clicked.connect(self._open)
        self.cancel.clicked.connect(self._cancel)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self.said, 1)
        row.addWidget(self.open)
        row.addWidget(self.cancel)
        self._show("")
        session.bridge.job.connect(self._heard)

    @property
    def is_busy(self) -> bool:
        """Whether one is being made."""
        return self._job is not None

    def ask(self) -> None:
        """Where it goes; then it is made."""
        folder = QFileDialog.getExistingDirectory(
            self, self.tr("Choose a folder for the report"), str(Path.home()),
            options=QFileDialog.Option.DontUseNativeDialog | QFileDialog.Option.ShowDirsOnly,
        )  # fmt: skip
        if folder:
            version = self._session.library.current_model()
            self.save_to(Path(folder) / self.tr("First Look report, model {version}").format(version=version))

    def save_to(self, folder: Path) -> None:
        """Makes it in this folder, which is made if need be."""
        if self._job is None:
            self._job = self._session.library.report(folder)
            self._session.tasks.after(self._job, self._done, self._failed)
            self._show(self.tr("Making the report…"))
            self.changed.emit()

    def _done(self, made: Evaluated) -> None:
        self._page = made.page
        folder = "" if made.page is None else made.page.parent.name
        self._end(self.tr("The report is in the folder “{folder}”.").format(folder=folder))

    def _failed(self, error: Exception) -> None:
        self._page = None
        self._end("")
        self._session.complain(error)

    def _end(self, text: str) -> None:
        self._job = None
        self._show(text)
        self.changed.emit()

    def _show(self, text: str) -> None:
        self.said.setText(text)
        self.cancel.setVisible(self.is_busy)
        self.open.setVisible(not self.is_busy and self._page is not None and bool(text))
        self.setVisible(bool(text))

    def _heard(self, event: Event) -> None:
        if self._job is None or getattr(event, "job", None) != self._job.number:
            return
        if isinstance(event, JobCancelled):
            self._page = None
            self._end(self.tr("Cancelled. Nothing was written."))
        elif isinstance(event, JobProgress) and event.total:
            share = words.percent(event.done / event.total)
            self.said.setText(self.tr("Making the report… {share}").format(share=share))

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _open(self) -> None:
        if self._page is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._page)))
