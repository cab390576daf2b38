"""The search field."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.icons import icon
from desktop.shown import Shown

PAUSE_MS = 120
"""The search begins when the typing pauses."""


class SearchField(QLineEdit):
    """Words in file names, folders and keywords. Esc empties it."""

    def __init__(self, shown: Shown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = shown
        self._told = shown.wanted.text
        self._pause = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self._search)
        self.setPlaceholderText(self.tr("Search"))
        self.setAccessibleName(self.tr("Search"))
        self.setToolTip(self.tr("Finds photos by file name, folder, or keyword (Ctrl+F)"))
        self.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        clearable(self)
        self.setText(self._told or "")
        self.textEdited.connect(lambda _text: self._pause.start())
        # The clear button is no edit to Qt.
        self.textChanged.connect(lambda text: text or self._pause.start())
        self.editingFinished.connect(self.flush)
        shown.wanted_changed.connect(self.follow)

    def flush(self) -> None:
        """Searches now for what was typed."""
        if self._pause.isActive():
            self._pause.stop()
            self._search()

    def follow(self) -> None:
        """Takes the text that somebody else set; what is being typed stays otherwise."""
        if self._shown.wanted.text != self._told:
            self._told = self._shown.wanted.text
            self.setText(self._told or "")
            self._pause.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.flush()
        else:
            super().keyPressEvent(event)

    def _search(self) -> None:
        self._told = self._typed()
        self._shown.want(text=self._told)

    def _typed(self) -> str | None:
        return self.text().strip() or None


def clearable(field: QLineEdit) -> None:
    """Gives it a clear button in our own drawing."""
    field.setClearButtonEnabled(True)
    action = field.findChild(QAction, "_q_qlineeditclearaction")
    if isinstance(action, QAction):
        action.setIcon(icon("clear"))
