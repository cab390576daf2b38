"""Asking for a name in its place: no dialog."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.theme import SPACE

LONGEST = 120


class NameField(QWidget):
    """A field with Save and Cancel; Enter saves, Esc gives up."""

    named = Signal(str)
    given_up = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edit = QLineEdit()
        self.edit.setAccessibleName(name)
        self.edit.setPlaceholderText(self.tr("Name"))
        self.edit.setMaxLength(LONGEST)
        self.save = QPushButton(self.tr("Save"))
        self.save.setProperty("kind", "primary")
        self.cancel = QPushButton(self.tr("Cancel"))
        row = QHBoxLayout()
        row.addWidget(self.save)
        row.addWidget(self.cancel)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addWidget(self.edit)
        column.addLayout(row)
        self.edit.returnPressed.connect(self._done)
        self.save.clicked.connect(self._done)
        self.cancel.clicked.connect(self.given_up)
        self.edit.textChanged.connect(self._typed)
        self._typed("")

    def begin(self) -> None:
        """Empty, with the keyboard in it."""
        self.edit.clear()
        self.show()
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _typed(self, text: str) -> None:
        self.save.setEnabled(bool(text.strip()))
        self.save.setToolTip("" if text.strip() else self.tr("Write a name first."))

    def _done(self) -> None:
        name = self.edit.text().strip()
        if name:
            self.named.emit(name)
