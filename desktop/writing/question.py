"""Asked once, in place, before something is done to many files."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.theme import SPACE
from desktop.training.pieces import button, label


class Question(QWidget):
    """Seen from `ask` until it is answered; Esc is a no."""

    answered = Signal()
    """Either way: the keyboard is free."""

    def __init__(self, yes: str, no: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._then: Callable[[], None] | None = None
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.text = label(wrap=True)
        self.yes, self.no = button(yes), button(no)
        self.yes.clicked.connect(self._confirm)
        self.no.clicked.connect(self.put_away)
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        row.setSpacing(SPACE)
        row.addWidget(self.text, 1)
        row.addWidget(self.yes)
        row.addWidget(self.no)
        self.hide()

    def ask(self, text: str, then: Callable[[], None]) -> None:
        """`then` on a yes. The answer that changes nothing has the focus."""
        self._then = then
        self.text.setText(text)
        self.setAccessibleName(text)
        self.no.setAccessibleDescription(text)
        self.show()
        self.no.setFocus()

    def put_away(self) -> None:
        """The question no longer stands."""
        if self._then is not None:
            self._then = None
            self.hide()
            self.answered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc is this row's before it is the page's."""
        if event.key() == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    def _confirm(self) -> None:
        then = self._then
        self.put_away()
        if then is not None:
            then()
