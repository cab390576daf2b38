"""The small things that pages are put together from."""

from __future__ import annotations

import html

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.icons import icon
from desktop.theme import SPACE

SWATCH = 12


class Header(QWidget):
    """The title of a page, room for what belongs beside it, and the cross that closes it."""

    closed = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE)
        self._row.addWidget(label(title, "title"))
        self._row.addStretch()
        cross = QToolButton()
        cross.setIcon(icon("close"))
        cross.setToolTip(self.tr("Close (Esc)"))
        cross.setAccessibleName(self.tr("Close"))
        cross.clicked.connect(self.closed)
        self._row.addWidget(cross)

    def add(self, widget: QWidget) -> None:
        """Puts something before the cross."""
        self._row.insertWidget(self._row.count() - 1, widget)


def label(text: str = "", kind: str = "", *, wrap: bool = False) -> QLabel:
    """A text as it stands: the name of a class may hold markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    made.setProperty("kind", kind)
    return made


def button(text: str, kind: str = "", *, picture: str = "", tip: str = "") -> QPushButton:
    """A button with the icon `picture`; & in `text` is a sign like any other."""
    made = QPushButton(text.replace("&", "&&"))
    made.setAccessibleName(text)
    made.setAutoDefault(True)  # Enter presses it where it has the focus
    made.setProperty("kind", kind)
    if picture:
        made.setIcon(icon(picture))
    made.setToolTip(plain(tip))
    return made


def set_kind(widget: QWidget, kind: str) -> None:
    """Another kind for a widget that may be on the screen."""
    if widget.property("kind") != kind:
        widget.setProperty("kind", kind)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def enlarge(widget: QWidget, pixels: int) -> None:
    """Writes it this large."""
    font = widget.font()
    font.setPixelSize(pixels)
    widget.setFont(font)


def plain(text: str) -> str:
    """Fit for a tooltip, where Qt would take what looks like markup for it."""
    return f"<span>{html.escape(text)}</span>" if "<" in text or "&" in text else text


def centred(column: QLayout, width: int) -> QVBoxLayout:
    """A column of this width in the middle of a page, a little above its middle."""
    middle = QWidget()
    middle.setFixedWidth(width)
    middle.setLayout(column)
    row = QHBoxLayout()
    row.addStretch()
    row.addWidget(middle)
    row.addStretch()
    outer = QVBoxLayout()
    outer.addStretch(2)
    outer.addLayout(row)
    outer.addStretch(3)
    return outer


def take_focus(widget: QWidget) -> None:
    """Gives a widget the focus, unless the person is typing somewhere: what ends by itself must not disturb that."""
    held = QApplication.focusWidget()
    if not isinstance(held, QLineEdit | QPlainTextEdit) or held.window() is not widget.window():
        widget.setFocus()


def swatch(color: str) -> QIcon:
    """A dot in the colour of a class."""
    made = QIcon()
    for ratio in (1, 2):
        image = QPixmap(SWATCH * ratio, SWATCH * ratio)
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(color))
        painter.drawEllipse(QRectF(1, 1, SWATCH - 2, SWATCH - 2))
        painter.end()
        made.addPixmap(image)
    return made
