"""The page on which a photo or a group is decided: progress above, answers and buttons below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.review.answers import Answers
from desktop.review.steps import Steps
from desktop.theme import SPACE
from desktop.training.pieces import button


class WorkPage(QWidget):
    """`fill` puts what is decided in the middle."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout()
        self.steps = Steps()
        self.answers = Answers()
        self.back = button(self.tr("Back"), picture="back", tip=self.tr("The one before (Backspace)"))
        self.skip = button(self.tr("Skip"), picture="forward", tip=self.tr("The next one (S)"))
        self.accept = button(
            self.tr("Accept"), "primary", tip=self.tr("What the model says is right (Enter)")
        )
        for one in (self.back, self.skip, self.accept):
            one.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the focus where the keys are read

    def fill(self, *parts: QWidget, stretched: QWidget) -> None:
        """`stretched` is the one of them that takes all the room."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE, 0, 0)
        column.setSpacing(SPACE)
        column.addWidget(self.steps)
        for part in parts:
            column.addWidget(part, 1 if part is stretched else 0)
        column.addWidget(self.answers)
        self._row.setSpacing(SPACE)
        self._row.addWidget(self.back)
        self._row.addWidget(self.skip)
        self._row.addStretch()
        self._row.addWidget(self.accept)
        column.addLayout(self._row)

    def add(self, answer: QPushButton) -> None:
        """One more answer, before the one that is expected."""
        self._row.insertWidget(self._row.count() - 1, answer)
