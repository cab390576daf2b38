"""Removing a version: asked once, in place, since nothing brings it back."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.theme import SPACE
from desktop.training.pieces import button, label


class RemoveRow(QWidget):
    """Seen from `ask` until it is answered; Esc keeps the version."""

    confirmed = Signal(int)
    """This version is to go."""
    answered = Signal()
    """Either way: the keyboard is free."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._version: int | None = None
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.question = label(wrap=True)
        self.remove = button(self.tr("Remove"))
        self.keep = button(self.tr("Keep it"))
        self.remove.clicked.connect(self._confirm)
        self.keep.clicked.connect(self._answer)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        row.setSpacing(SPACE)
        row.addWidget(self.question, 1)
        row.addWidget(self.remove)
        row.addWidget(self.keep)
        self.hide()

    @property
    def version(self) -> int | None:
        """The one in question."""
        return self._version

    def ask(self, version: int) -> None:
        """Whether this one is to go. The answer that changes nothing has the focus."""
        self._version = version
        text = self.tr("Remove model {version} for good? Your labels and your photos stay as they are.")
        self.question.setText(text.format(version=version))
        self.setAccessibleName(self.question.text())
        self.keep.setAccessibleDescription(self.question.text())
        self.show()
        self.keep.setFocus()

    def put_away(self) -> None:
        """The question no longer stands."""
        self._version = None
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc is this row's before it is the page's."""
        if event.key() == Qt.Key.Key_Escape:
            self._answer()
        else:
            super().keyPressEvent(event)

    def _confirm(self) -> None:
        version = self._version
        self._answer()
        if version is not None:
            self.confirmed.emit(version)

    def _answer(self) -> None:
        self.put_away()
        self.answered.emit()
