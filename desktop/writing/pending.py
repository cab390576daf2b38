"""What waits to be written, file by file: which keywords come, and which go."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from desktop.session import Session
from desktop.theme import SPACE
from desktop.told import reason_of
from desktop.training.pieces import button, label
from desktop.words import number, tr
from desktop.writing.lines import pending_lines
from desktop.writing.listing import Listing
from desktop.writing.model import Column, Lines, good, leaving, noted
from desktop.writing.work import Work
from engine import EngineError, PlannedChange, WriteTo, Written

AGAIN_MS = 600
"""After the last change, before the files are compared again."""


class PendingPage(QWidget):
    """Compares the files while it is seen; `refresh` does at once. Holding and writing are the session's."""

    show_photo = Signal(object)
    """Path."""
    show_all = Signal()
    """The photos that wait, in the gallery."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stale = True
        self._compared = self._writes = False
        self.lines = Lines(_columns(), self)
        self.list = Listing(self.lines, self.tr("Keywords to write"))
        self.message = label(kind="quiet", wrap=True)
        self.work = Work(session)
        self.hold = QCheckBox(self.tr("Hold writing"))
        self.in_gallery = button(self.tr("Show in the gallery"))
        self.write_now = button(self.tr("Write now"), "primary")
        self._soon = QTimer(self, interval=AGAIN_MS, singleShot=True)
        self._lay_out()
        self._connect()
        self._follow()

    def refresh(self) -> None:
        """Compares what the files say with what they should, now."""
        if self.work.is_busy:
            self._stale = True
            return
        self._stale = False
        if not self._session.pending:
            self._took((), {})
            return
        self._writes = False
        job, doing = self._session.library.preview(), self.tr("Comparing keywords")
        self.work.run(job, doing, self._ask_blocked, self._failed, self._gave_up)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks any more: what is compared is given up."""
        super().hideEvent(event)
        self._soon.stop()
        if self.work.is_busy and not self._writes:
            self._stale = True
            self.work.stop()

    # What the engine says.

    def _ask_blocked(self, planned: tuple[PlannedChange, ...]) -> None:
        library = self._session.library
        self._session.tasks.run(library.blocked_writes, lambda blocked: self._took(planned, blocked))

    def _took(self, planned: tuple[PlannedChange, ...], blocked: Mapping[Path, str]) -> None:
        self._compared = True
        self.lines.show_lines(pending_lines(planned, blocked, self._session.folder))
        self._follow()
        self._if_stale()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, EngineError):
            self.message.setText(reason_of(error))
        self._follow()

    def _gave_up(self) -> None:
        self._stale = True
        self._follow()

    def _written(self, written: Written) -> None:
        text = self.tr("Keywords of %n file(s) were written.", "", written.written)
        if written.blocked:
            text += " " + self.tr("%n could not be written; the list says why.", "", len(written.blocked))
        self.message.setText(text)
        self._session.refresh_counts()
        self._changed()

    # What the person does.

    def _write(self) -> None:
        self.message.clear()
        self._writes = True
        job = self._session.write_now()
        self.work.run(job, self.tr("Writing keywords"), self._written, self._failed, self._changed)

    def _hold(self, held: bool) -> None:
        self.message.clear()
        self._session.hold_writes(held)

    def _seek(self, text: str) -> None:
        self.lines.seek(text)
        self._follow()

    # How it looks.

    def _changed(self) -> None:
        """Files or wishes may be others now: looked at once things are calm."""
        self._stale = True
        self._if_stale()

    def _if_stale(self) -> None:
        if self._stale and self.isVisible():
            self._soon.start()

    def _compare_again(self) -> None:
        """Not while the engine works: what it does now changes what would be seen."""
        if self._session.library.is_idle or not self._session.pending:
            self.refresh()
        else:
            self._soon.start()

    def _counts_changed(self) -> None:
        self._follow()
        if not self._session.pending and self.lines.all:
            self._changed()

    def _follow(self) -> None:
        session = self._session
        writes = session.library.options.write_to is not WriteTo.NONE
        self.list.follow(self._counted(), self._why_empty(writes))
        self.hold.setChecked(session.held)
        self.hold.setEnabled(writes)
        self.write_now.setEnabled(
            writes and not self.work.is_busy and session.pending + session.kept_back > 0
        )
        self.write_now.setToolTip(
            "" if self.write_now.isEnabled() else self.tr("No keywords wait to be written")
        )
        self.in_gallery.setEnabled(session.pending > 0)

    def _counted(self) -> str:
        among, seen = len(self.lines.all), len(self.lines.lines)
        if not among:
            return ""
        if seen < among:
            return self.tr("{found} of {photos}").format(found=number(seen), photos=number(among))
        return self.tr("%n photo(s)", "", among).replace(str(among), number(among), 1)

    def _why_empty(self, writes: bool) -> str:
        if not writes:
            return self.tr("Keywords are not written into files. The settings say where they go.")
        if self.work.is_busy or not self._compared:
            return self.tr("Comparing what the files say with what they should say…")
        if kept := self._session.kept_back:
            return self.tr(
                "%n file(s) stay as they are until you label the photo or press “Write now”.", "", kept
            )
        if self._session.held:
            return self.tr("Writing is held. Keywords that are to come or go wait here until “Write now”.")
        return self.tr(
            "Every file says what it should. Hold writing, and keywords wait here for you before they are written."
        )

    def _connect(self) -> None:
        session = self._session
        self.list.search.textChanged.connect(self._seek)
        self.list.table.opened.connect(self.show_photo)
        self.in_gallery.clicked.connect(self.show_all)
        self.write_now.clicked.connect(self._write)
        self.hold.clicked.connect(self._hold)
        self.work.changed.connect(self._follow)
        self._soon.timeout.connect(self._compare_again)
        session.counts_changed.connect(self._counts_changed)
        session.bridge.photos_changed.connect(lambda _ids: self._changed())
        session.bridge.classes_changed.connect(self._changed)
        session.bridge.model_changed.connect(lambda _version: self._changed())

    def _lay_out(self) -> None:
        self.hold.setToolTip(self.tr("Nothing is written into any file until you press “Write now”"))
        self.in_gallery.setToolTip(self.tr("The photos whose keywords wait"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.list, 1)
        for part in (self.message, self.work):
            column.addWidget(part)
        column.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE)
        row.addWidget(self.hold)
        row.addWidget(self.in_gallery)
        row.addStretch(1)
        row.addWidget(self.write_now)
        return row


def _columns() -> list[Column]:
    return [
        Column(tr("Photo"), lambda line: line.name),
        Column(tr("Comes"), lambda line: line.comes, good, is_wide=True),
        Column(tr("Goes"), lambda line: line.goes, leaving, is_wide=True),
        Column(tr("Folder"), lambda line: line.folder, is_wide=True),
        Column(tr("Note"), lambda line: line.note, noted),
    ]
