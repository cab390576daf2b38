"""What was written lately, and taking it back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.flow import FlowLayout
from desktop.session import Session
from desktop.theme import SPACE
from desktop.told import reason_of
from desktop.training.pieces import button, label
from desktop.words import number, tr
from desktop.writing.lines import UNDO, Line, recent_lines
from desktop.writing.listing import Listing
from desktop.writing.model import Column, Lines, good, leaving, noted
from desktop.writing.question import Question
from desktop.writing.work import Work
from engine import EngineError, LibraryView, Undone, UndoWish, WriteRecord

COUNT = 5000
"""The writes that are listed; the command line reaches further back."""
AGAIN_MS = 400


class RecentPage(QWidget):
    """Reads the list while it is seen."""

    show_photo = Signal(object)
    """Path."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._read = False
        self.lines = Lines(_columns(), self)
        self.list = Listing(self.lines, self.tr("Recent writes"))
        self.message = label(kind="quiet", wrap=True)
        self.work = Work(session)
        self.question = Question(self.tr("Undo these writes"), self.tr("Leave them"))
        self.since = button(self.tr("Select all since this one"))
        self.undo = button(self.tr("Undo these writes…"), picture="undo")
        self._soon = QTimer(self, interval=AGAIN_MS, singleShot=True)
        self._lay_out()
        self._connect()
        self._follow()

    def refresh(self) -> None:
        """Reads the list again, beside the GUI thread."""
        library = self._session.library
        self._session.tasks.run(lambda: library.recent_writes(COUNT), self._took)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.refresh()

    def _took(self, records: Sequence[WriteRecord]) -> None:
        self._read = True
        self.lines.show_lines(recent_lines(records, self._session.folder))
        self._follow()

    # Taking back.

    @property
    def undoable(self) -> list[Line]:
        """The writes that are chosen and can be undone; undos, where only such are chosen."""
        lines = [line for line in self.list.table.chosen if line.can_undo]
        return [line for line in lines if not is_undo(line)] or lines

    def select_since(self) -> None:
        """From the newest line to the oldest that is chosen."""
        chosen = self.list.table.chosen
        if not chosen:
            return
        last = max(self.lines.lines.index(line) for line in chosen)
        model, flags = self.list.table.selectionModel(), self.list.table.selectionModel().SelectionFlag
        for row in range(last + 1):
            model.select(self.lines.index(row, 0), flags.Select | flags.Rows)

    def ask_to_undo(self) -> None:
        """What would be taken back, counted first by a dry run."""
        lines = self.undoable
        if not lines:
            return
        self.message.clear()
        library = self._session.library
        self._session.tasks.run(lambda: wish_for(lines, library), self._plan, self._failed)

    def _plan(self, wish: UndoWish) -> None:
        job = self._session.library.undo_writes(wish, dry_run=True)
        doing = self.tr("Looking at what would be undone")
        self.work.run(job, doing, lambda plan: self._ask(wish, plan), self._failed, self._follow)

    def _ask(self, wish: UndoWish, plan: Undone) -> None:
        if not plan.writes:
            self.message.setText(self.tr("There is nothing to undo: the files are as they were before."))
            return
        if wish.undos:
            text = self.tr("Write %n time(s) again what was undone?", "", plan.writes)
        else:
            text = self.tr(
                "Undo %n write(s)? The keywords in the files become what they were before. What other programs have "
                "changed since stays, and so do your labels.",
                "",
                plan.writes,
            )
        self.question.ask(f"{text} {self._after()}", lambda: self._undo(wish))

    def _after(self) -> str:
        return self.tr("The files then stay as they are until you label the photos or press “Write now”.")

    def _undo(self, wish: UndoWish) -> None:
        job = self._session.library.undo_writes(wish)
        self.work.run(job, self.tr("Undoing writes"), self._undone, self._failed, self._stopped)

    def _undone(self, done: Undone) -> None:
        text = self.tr("Undone in %n file(s).", "", len(done.changes))
        if done.blocked:
            text += " " + self.tr("%n file(s) could not be changed.", "", len(done.blocked))
        self.message.setText(f"{text} {self._after()}")
        self._session.refresh_counts()
        self.refresh()

    def _stopped(self) -> None:
        self.message.setText(self.tr("Cancelled. What was undone so far stays undone."))
        self._session.refresh_counts()
        self.refresh()

    def _failed(self, error: Exception) -> None:
        if isinstance(error, EngineError):
            self.message.setText(reason_of(error))
        self.refresh()

    # How it looks.

    def _follow(self) -> None:
        among, seen = len(self.lines.all), len(self.lines.lines)
        every = self.tr("%n write(s)", "", among).replace(str(among), number(among), 1)
        some = self.tr("{found} of {writes}").format(found=number(seen), writes=number(among))
        counted = (every if seen == among else some) if among else ""
        self.list.follow(counted, self._why_empty())
        self._enable()

    def _enable(self) -> None:
        undoable, busy = len(self.undoable), self.work.is_busy
        self.undo.setEnabled(bool(undoable) and not busy)
        self.since.setEnabled(bool(self.list.table.chosen) and not busy)
        choose = self.tr("Select the writes first")
        self.since.setToolTip(self.tr("This write and all that came after it") if undoable else choose)
        done = self.tr("These are undone already, or were never made")
        self.undo.setToolTip("" if undoable else done if self.list.table.chosen else choose)
        if self.question.isVisible() and not undoable:
            self.question.put_away()

    def _why_empty(self) -> str:
        if not self._read:
            return self.tr("Reading…")
        return self.tr(
            "Nothing has been written into files yet. Every write is listed here and can be undone."
        )

    def _seek(self, text: str) -> None:
        self.lines.seek(text)
        self._follow()

    def _photos_changed(self) -> None:
        if self.isVisible():
            self._soon.start()

    def _connect(self) -> None:
        self.list.search.textChanged.connect(self._seek)
        self.list.table.opened.connect(self.show_photo)
        self.list.table.chosen_changed.connect(self._enable)
        self.since.clicked.connect(self.select_since)
        self.undo.clicked.connect(self.ask_to_undo)
        self.question.answered.connect(self.list.table.setFocus)
        self.work.changed.connect(self._enable)
        self._soon.timeout.connect(self.refresh)
        self._session.bridge.photos_changed.connect(lambda _ids: self._photos_changed())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.list, 1)
        for part in (self.message, self.question, self.work):
            column.addWidget(part)
        buttons = QWidget()
        flow = FlowLayout(buttons, SPACE)
        for one in (self.since, self.undo):
            flow.addWidget(one)
        column.addWidget(buttons)


def is_undo(line: Line) -> bool:
    """Whether it took others back."""
    return line.record is not None and line.record.kind == UNDO


def wish_for(lines: Sequence[Line], library: LibraryView) -> UndoWish:
    """Of the photos of these lines, all writes since the first of them: what came after builds upon it. Raises
    `EngineError` where one of the photos has gone from the index."""
    photos = list(dict.fromkeys(line.photo for line in lines))
    since = min(line.record.at for line in lines if line.record is not None)
    return UndoWish(since=since, ids=tuple(library.ids_of(photos)), undos=is_undo(lines[0]))


def _columns() -> list[Column]:
    return [
        Column(tr("When"), lambda line: line.when),
        Column(tr("Photo"), lambda line: line.name),
        Column(tr("Came"), lambda line: line.comes, good, is_wide=True),
        Column(tr("Went"), lambda line: line.goes, leaving, is_wide=True),
        Column(tr("State"), lambda line: line.note, noted),
    ]
