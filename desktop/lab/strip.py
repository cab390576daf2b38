"""The line above the runs while one is made: what it does, how far it is, how long it still takes, and Cancel."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from desktop import words
from desktop.lab.pace import Pace, share_of
from desktop.theme import SPACE
from desktop.told import told
from desktop.training.pieces import button, label

if TYPE_CHECKING:
    from engine import LabProgress

STEPS = 1000


class Strip(QWidget):
    """`begin`, then `tell` what comes; hidden otherwise."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pace = Pace()
        self.title = label(kind="heading")
        self.doing = label(kind="quiet")
        self.left = label(kind="quiet")
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName(self.tr("Progress of the experiment"))
        tip = self.tr("Stops it. What is learnt so far is kept, and it can go on from there")
        self.cancel = button(self.tr("Cancel"), tip=tip)
        self.cancel.clicked.connect(self._cancel)
        self._lay_out()
        self.hide()

    def begin(self, title: str) -> None:
        """An experiment of this name."""
        self._pace = Pace()
        self.title.setText(title)
        self.doing.setText(self.tr("Getting ready…"))
        self.left.clear()
        self._bar.setRange(0, 0)
        self.cancel.setEnabled(True)
        self.cancel.setText(self.tr("Cancel"))
        self.show()

    def tell(self, steps: Sequence[LabProgress]) -> None:
        """How far it is now."""
        last = steps[-1]
        share = share_of(last)
        self._bar.setRange(0, 0 if share is None else STEPS)
        if share is not None:
            self._bar.setValue(round(STEPS * share))
        self.doing.setText(self._said(last))
        left = self._pace.left(last)
        self.left.setText("" if left is None else self.tr("{time} left").format(time=words.duration(left)))

    def end(self) -> None:
        """It has ended."""
        self.hide()

    def stopping(self) -> None:
        """It was told to stop, and takes some seconds to."""
        self.cancel.setEnabled(False)
        self.cancel.setText(self.tr("Cancelling…"))

    def _cancel(self) -> None:
        self.stopping()
        self.cancelled.emit()

    def _said(self, step: LabProgress) -> str:
        parts = [step.run] if step.run else []
        parts.append(told(step.note))
        text = " · ".join(part for part in parts if part)
        if step.epoch is None and not step.note.startswith("training "):
            return text
        of = self.tr("{what}: epoch {done} of {total}")
        total = words.number(step.total or 0)
        return of.format(what=text, done=words.number(step.done), total=total) if step.total else text

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, SPACE)
        column.setSpacing(SPACE // 2)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.title)
        row.addWidget(self._bar, 1)
        row.addWidget(self.left)
        row.addWidget(self.cancel)
        column.addLayout(row)
        column.addWidget(self.doing)
