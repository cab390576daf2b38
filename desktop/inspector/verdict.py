"""The buttons that say of photos what no single class says."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QSizePolicy, QWidget

from desktop.theme import SPACE
from engine import Decision, DecisionKind


class Verdict(QWidget):
    """Accept, None of these, Take label back; each says why, where it cannot be pressed."""

    decided = Signal(object)
    """Decision."""

    def __init__(self) -> None:
        super().__init__()
        self.accept = self._button(self.tr("Accept"), DecisionKind.ACCEPT)
        self.none = self._button(self.tr("None of these"), DecisionKind.NONE)
        self.clear = self._button(self.tr("Take label back"), DecisionKind.CLEAR)
        self.clear.setProperty("kind", "quiet")
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(SPACE)
        layout.setVerticalSpacing(SPACE // 2)
        layout.addWidget(self.accept, 0, 0)
        layout.addWidget(self.none, 0, 1)
        layout.addWidget(self.clear, 1, 0, 1, 2)

    def allow(self, *, accept: str = "", none: str = "", clear: str = "") -> None:
        """Each is why this button cannot be pressed; "" where it can."""
        self._allow(self.accept, accept, self.tr("The prediction is right (Enter)"))
        self._allow(self.none, none, self.tr("It shows none of the classes (0)"))
        self._allow(self.clear, clear, self.tr("The model speaks for it again (Backspace)"))

    def _allow(self, button: QPushButton, reason: str, hint: str) -> None:
        button.setEnabled(not reason)
        button.setToolTip(reason or hint)
        button.setAccessibleDescription(reason or hint)

    def _button(self, text: str, kind: DecisionKind) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.setAccessibleName(text)
        # Longer words in another language never make the column wider.
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self.decided.emit(Decision(kind)))
        return button
