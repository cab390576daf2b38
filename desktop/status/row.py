"""A row of small widgets that stays readable when it is narrow, and a label for it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from desktop.plain import tip
from desktop.theme import SPACE

LEAST = 120
"""What text of free length gets before anything else is shown."""


class ElidedLabel(QLabel):
    """A line that ends in "…" where there is no room; the tooltip and screen readers have all of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMinimumWidth(LEAST)
        self.full = ""

    def say(self, text: str) -> None:
        """Shows another text."""
        if text != self.full:
            self.full = text
            self.setAccessibleName(text)
            self._elide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        short = self.fontMetrics().elidedText(
            self.full, Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )
        self.setText(short)
        self.setToolTip(tip(self.full) if short != self.full else "")


class Row(QWidget):
    """Widgets from left to right. Where they do not fit, those that were added with the highest `drop` go first; those
    with 0 never."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(SPACE, 0, SPACE // 2, 0)
        self._line.setSpacing(SPACE)
        self._drops: dict[QWidget, int] = {}
        self._wanted: dict[QWidget, bool] = {}
        self.setMinimumWidth(LEAST)

    def add(self, widget: QWidget, *, drop: int = 0, stretch: int = 0, wanted: bool = True) -> None:
        """Puts it at the right end."""
        self._line.addWidget(widget, stretch)
        self._drops[widget], self._wanted[widget] = drop, wanted
        widget.setVisible(wanted)

    def want(self, widgets: Sequence[QWidget], wanted: bool) -> None:
        """Whether these have anything to say now."""
        if any(self._wanted[widget] is not wanted for widget in widgets):
            self._wanted.update(dict.fromkeys(widgets, wanted))
            self.fit()

    def fit(self) -> None:
        """Shows what is wanted and has room; also to be called when a widget has grown."""
        shown = [widget for widget, wanted in self._wanted.items() if wanted]
        for widget in sorted(shown, key=lambda widget: -self._drops[widget]):
            if self._drops[widget] == 0 or self._width(shown) <= self.width():
                break
            shown.remove(widget)
        for widget in self._drops:
            widget.setVisible(widget in shown)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def _width(self, widgets: Sequence[QWidget]) -> int:
        margins = self._line.contentsMargins()
        needed = sum(widget.minimumWidth() or widget.sizeHint().width() for widget in widgets)
        return needed + self._line.spacing() * (len(widgets) - 1) + margins.left() + margins.right()


def steady(label: QLabel, widest: str) -> QLabel:
    """The label, of the width of a text that is about as long as it will say."""
    label.setFixedWidth(_advance(label, widest))
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("kind", "quiet")
    return label


def make_room(label: QLabel, text: str) -> None:
    """Lets a steady label grow where this text needs it; it never shrinks."""
    if _advance(label, text) > label.minimumWidth():
        label.setFixedWidth(_advance(label, text))


def _advance(label: QLabel, text: str) -> int:
    return label.fontMetrics().horizontalAdvance(text) + SPACE // 2


def small_icon() -> QSize:
    """Of the buttons in the row."""
    return QSize(16, 16)
