"""A page that says one thing, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.theme import SPACE
from desktop.training.pieces import button, centred, label, take_focus

WIDTH = 460
"""Pixels of a line that is read without effort."""


@dataclass(frozen=True, slots=True)
class Act:
    """A button, and what it does."""

    text: str
    do: Callable[[], object]
    kind: str = ""


class MessagePage(QWidget):
    """A heading, some sentences, and buttons in the middle of the page. `body` holds more between them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = label(kind="title", wrap=True)
        self._text = label(kind="quiet", wrap=True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body = QVBoxLayout()
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(SPACE)
        column = QVBoxLayout()
        column.setSpacing(2 * SPACE)
        for part in (self._heading, self._text):
            column.addWidget(part)
        column.addLayout(self.body)
        column.addLayout(self._buttons)
        self.setLayout(centred(column, WIDTH))

    def say(self, heading: str, text: str, acts: Sequence[Act] = ()) -> None:
        """Shows this; the first button has the focus where the page is on the screen."""
        self._heading.setText(heading)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self.setAccessibleName(heading)
        self.setAccessibleDescription(text)
        self._clear()
        for act in acts:
            made = button(act.text, act.kind)
            made.clicked.connect(lambda _checked=False, do=act.do: do())
            self._buttons.addWidget(made)
            made.show()  # now, not with the next turn of the loop: it is to have the focus
        self._buttons.addStretch()
        self.focus_first()

    def focus_first(self) -> None:
        """Gives the first button the focus, if there is one."""
        item = self._buttons.itemAt(0)
        first = item.widget() if item is not None else None
        take_focus(first or self)

    @property
    def heading(self) -> str:
        """What is said."""
        return self._heading.text()

    @property
    def text(self) -> str:
        """The sentences beneath."""
        return self._text.text()

    def _clear(self) -> None:
        while self._buttons.count():
            item = self._buttons.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
