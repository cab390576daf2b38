"""After a retrain: labels that may be mistakes, and the way to them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.session import Session
from desktop.theme import SPACE
from desktop.training.pieces import button, label
from engine import Event, JobCancelled, JobHandle, LabelMistake


class Doubts(QWidget):
    """One line, which is there only while there is something to look at: `look` in the background, `wanted` by the
    person."""

    wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._job: JobHandle[tuple[LabelMistake, ...]] | None = None
        self.count = 0
        self.said = label(kind="warning")
        self.look_again = button(self.tr("Look again"), "quiet", picture="review")
        self.look_again.setToolTip(
            self.tr("You keep each label or take the prediction; nothing is changed by itself")
        )
        self.look_again.clicked.connect(self.wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self.said)
        row.addWidget(self.look_again)
        row.addStretch()
        self.hide()
        session.bridge.job.connect(self._heard)

    def look(self) -> None:
        """Finds out, behind whatever the person asks for meanwhile."""
        self._tell(())
        if self._job is None:
            self._job = self._session.library.label_mistakes(background=True)
            self._session.tasks.after(self._job, self._found, lambda _error: self._found(()))

    def _found(self, found: tuple[LabelMistake, ...]) -> None:
        self._job = None
        self._tell(found)

    def _tell(self, found: tuple[LabelMistake, ...]) -> None:
        self.count = len(found)
        self.said.setText(self.tr("%n labels may be mistakes.", "", self.count))
        self.setVisible(bool(found))

    def _heard(self, event: Event) -> None:
        if isinstance(event, JobCancelled) and self._job is not None and event.job == self._job.number:
            self._job = None
