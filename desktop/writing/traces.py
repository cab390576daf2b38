"""Leaving no trace: what the model wrote comes out of the files, counted first."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from desktop.session import Session
from desktop.theme import SPACE
from desktop.told import reason_of
from desktop.training.pieces import button, label
from desktop.writing.lines import words_of
from desktop.writing.question import Question
from desktop.writing.work import Work
from engine import EngineError, Stripped

WIDEST = 720
"""Pixels: longer lines are hard to read."""


class TracesPage(QWidget):
    """Counts while it is seen; nothing is changed before a yes."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._counts = True
        """Whether what runs only counts."""
        self.labels_too = QCheckBox(self.tr("Also the keywords that you decided"))
        self.found = label(wrap=True)
        self.message = label(kind="quiet", wrap=True)
        self.work = Work(session)
        self.question = Question(self.tr("Remove all traces"), self.tr("Leave them"))
        self.remove = button(self.tr("Remove all traces…"), picture="trash")
        self._lay_out()
        self.labels_too.toggled.connect(lambda _on: self.count())
        self.remove.clicked.connect(self._ask)
        self.question.answered.connect(self.remove.setFocus)
        self.work.changed.connect(self._enable)
        self._plan: Stripped | None = None
        self._enable()

    def count(self) -> None:
        """What would be taken out: a dry run."""
        if self.work.is_busy:
            if self._counts:
                self.work.stop()  # whose end counts again
            return
        self._plan, self._counts = None, True
        self.question.put_away()
        self.found.clear()
        with_labels = self.labels_too.isChecked()
        job = self._session.library.strip(labels_too=with_labels, dry_run=True)
        doing = self.tr("Looking for traces in the files")
        self.work.run(job, doing, lambda plan: self._counted(plan, with_labels), self._failed, self._given_up)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.count()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks any more: counting is given up, removing goes on."""
        super().hideEvent(event)
        if self._counts:
            self.work.stop()

    def _counted(self, plan: Stripped, with_labels: bool) -> None:
        if with_labels is not self.labels_too.isChecked():
            self.count()
            return
        self._plan = plan
        self.found.setText(self._sentence(plan))
        self._enable()

    def _sentence(self, plan: Stripped) -> str:
        if not plan.changes:
            text = self.tr("No file holds anything of First Look.")
        else:
            text = self.tr("%n file(s) hold traces of First Look.", "", len(plan.changes))
            words = sum(len(words_of(of.removes)) for of in plan.changes)
            text += " " + self.tr("%n keyword(s) would come out.", "", words)
        if plan.removed:
            gone = self.tr("%n sidecar(s) that hold nothing else would be removed.", "", len(plan.removed))
            text += " " + gone
        if plan.blocked:
            text += " " + self.tr("%n file(s) cannot be changed now.", "", len(plan.blocked))
        return text

    def _ask(self) -> None:
        if self._plan is not None:
            text = self.tr(
                "Remove all traces from %n file(s)? Keywords of other programs stay, and so do your labels in First "
                "Look. Writing is held afterwards.",
                "",
                len(self._plan.changes),
            )
            self.question.ask(text, self._strip)

    def _strip(self) -> None:
        self._counts = False
        job = self._session.library.strip(labels_too=self.labels_too.isChecked())
        self.work.run(job, self.tr("Removing traces"), self._stripped, self._failed, self._stopped)

    def _stripped(self, done: Stripped) -> None:
        text = self.tr("Traces were removed from %n file(s).", "", len(done.changes))
        if done.blocked:
            text += " " + self.tr("%n file(s) could not be changed.", "", len(done.blocked))
        self._say(f"{text} " + self.tr("Writing is held, so that no keyword comes back by itself."))

    def _stopped(self) -> None:
        self._say(self.tr("Cancelled. What was removed so far is gone from the files."))

    def _say(self, text: str) -> None:
        self._counts = True
        self.message.setText(text)
        self._session.refresh_counts()
        if self.isVisible():
            self.count()

    def _given_up(self) -> None:
        if self.isVisible():
            self.count()

    def _failed(self, error: Exception) -> None:
        self._counts = True
        if isinstance(error, EngineError):
            self.message.setText(reason_of(error))

    def _enable(self) -> None:
        busy = self.work.is_busy
        can = self._plan is not None and bool(self._plan.changes) and not busy
        self.remove.setEnabled(can)
        self.labels_too.setEnabled(self._counts or not busy)

    def _lay_out(self) -> None:
        words = self.tr(
            "Takes every keyword that the model decided out of the files and sidecars, and First Look's own notes. "
            "Photos, keywords of other programs, and your labels in First Look stay as they are."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, 0)
        column.setSpacing(2 * SPACE)
        parts: list[QWidget] = [label(words, "quiet", wrap=True), self.labels_too, self.found, self.message]
        for part in [*parts, self.work, self.question]:
            part.setMaximumWidth(WIDEST)
            column.addWidget(part)
        column.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
