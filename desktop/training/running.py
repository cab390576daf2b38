"""While it works: how far it is, how long it still takes, and Cancel."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from desktop import words
from desktop.theme import SPACE
from desktop.told import told
from desktop.training.curve import LossCurve
from desktop.training.message import WIDTH
from desktop.training.pieces import button, centred, label, take_focus
from engine import JobProgress

STEPS = 1000


class RunningPage(QWidget):
    """`begin`, then `tell` what the engine says of its job."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = label(kind="title", wrap=True)
        self._note = label(kind="quiet", wrap=True)
        self._doing = label(kind="quiet")
        self._left = label(kind="quiet")
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self.curve = LossCurve()
        self.cancel = button(self.tr("Cancel"), tip=self.tr("Cancels it; nothing is changed (Esc)"))
        self.cancel.clicked.connect(self._cancel)
        self._lay_out()

    def begin(self, heading: str, note: str = "", *, learns: bool = True) -> None:
        """A job that was just handed in, with a `note` on it; one that does not learn shows no curve and cannot be
        cancelled."""
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._heading.setText(heading)
        self._doing.setText(self.tr("Getting ready…"))
        self._left.clear()
        self._bar.setRange(0, 0)
        self.curve.clear()
        self.curve.setVisible(learns)
        self.cancel.setVisible(learns)
        self.cancel.setEnabled(True)
        self.cancel.setText(self.tr("Cancel"))
        take_focus(self.cancel if learns else self)

    def tell(self, progress: JobProgress) -> None:
        """How far it is."""
        self._doing.setText(self._name(progress.note))
        self._bar.setRange(0, STEPS if progress.total else 0)
        if progress.total:
            share = min(1.0, progress.done / progress.total)
            self._bar.setValue(round(STEPS * share))
            if progress.loss is not None:
                self.curve.add(share, progress.loss)
        left = progress.seconds_left
        self._left.setText("" if left is None else self.tr("{time} left").format(time=words.duration(left)))

    def _cancel(self) -> None:
        self.cancel.setEnabled(False)
        self.cancel.setText(self.tr("Cancelling…"))
        self.cancelled.emit()

    def _name(self, note: str) -> str:
        return {
            "training": self.tr("Learning from your labels"),
            "training deeper": self.tr("Training deeper"),
            "comparing": self.tr("Looking at what would change"),
            "classifying": self.tr("Looking at all photos with it"),
            "looking at photos": self.tr("Looking at photos"),
            "looking again with other weights": self.tr("Looking again with other weights"),
            "getting the backbone ready": self.tr("Getting the model ready"),
        }.get(note) or told(note)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(SPACE)
        line = QHBoxLayout()
        line.addWidget(self._doing, 1)
        line.addWidget(self._left)
        column.addWidget(self._heading)
        column.addWidget(self._note)
        column.addSpacing(SPACE)
        column.addWidget(self._bar)
        column.addLayout(line)
        column.addWidget(self.curve)
        column.addSpacing(SPACE)
        column.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(centred(column, WIDTH))
