"""Keywords as chips; a click searches for one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from desktop import theme
from desktop.flow import FlowLayout
from desktop.gallery.tiles import CHIP_HEIGHT, Chip, draw_chip
from desktop.inspector.labels import plain
from desktop.plain import tip
from engine import PhotoClass

ROOM = 2
"""Around a chip, for the frame that says that the keyboard is on it."""


class KeywordChip(QAbstractButton):
    """`color` is that of its class, None for a keyword that is not ours."""

    def __init__(self, host: QWidget, name: str, color: str | None) -> None:
        super().__init__(host)
        self.name, self._color = name, color
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(name)
        hint = self.tr("Search for {name}").format(name=name)
        self.setToolTip(tip(hint))
        self.setAccessibleDescription(hint)

    def sizeHint(self) -> QSize:
        """As wide as its word."""
        font = QFont(self.font())
        font.setPixelSize(12)
        width = QFontMetricsF(font).horizontalAdvance(self._line()) + 17
        return QSize(round(width) + 2 * ROOM, CHIP_HEIGHT + 2 * ROOM)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The chip as on the photos; a neutral one in the greys of the theme."""
        painter, of = QPainter(self), theme.colors()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chip = Chip(
            self._line(), self._color or (of.faint if self.underMouse() else of.line), bool(self._color)
        )
        width = draw_chip(painter, chip, QPointF(ROOM, ROOM), self.width() - 2 * ROOM)
        if self.hasFocus():
            painter.setPen(QPen(QColor(of.accent), 1.5))
            radius = (CHIP_HEIGHT + 2 * ROOM) / 2
            painter.drawRoundedRect(QRectF(1, 1, width + 2 * ROOM - 2, self.height() - 2), radius, radius)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Another font, another width."""
        super().changeEvent(event)
        self.updateGeometry()

    def _line(self) -> str:
        return " ".join(self.name.split())


class KeywordChips(QWidget):
    """Some of them, in as many lines as they need."""

    search = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._shown: list[tuple[str, str | None]] = []
        self._layout = FlowLayout(self, theme.SPACE // 4, squeezed=True)
        self.hide()

    def show_keywords(self, names: Iterable[str], classes: Sequence[PhotoClass]) -> None:
        """`classes` give the colours; without them all are neutral."""
        colors = {known.name.casefold(): known.color for known in classes}
        wanted = [(name, colors.get(name.casefold())) for name in names]
        if wanted == self._shown:
            return
        self._shown = wanted
        while (item := self._layout.takeAt(0)) is not None:
            chip = item.widget()
            if chip is not None:
                chip.hide()
                chip.deleteLater()
        for name, color in wanted:
            self._add(name, color)
        self.setVisible(bool(wanted))
        self.updateGeometry()

    def _add(self, name: str, color: str | None) -> None:
        chip = KeywordChip(self, name, color)
        chip.clicked.connect(lambda: self.search.emit(name))
        self._layout.addWidget(chip)
        chip.show()


class Keywords(QWidget):
    """Those in the file: ours apart from others'."""

    search = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._own, self._others = KeywordChips(), KeywordChips()
        self._own_title = plain(self.tr("Written by First Look"), "quiet")
        self._others_title = plain(self.tr("From you and other programs"), "quiet")
        self._empty = plain(self.tr("The file has no keywords."), "quiet")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE // 2)
        for part in (self._own_title, self._own, self._others_title, self._others, self._empty):
            layout.addWidget(part)
        self._own.search.connect(self.search)
        self._others.search.connect(self.search)

    def show_keywords(self, own: Sequence[str], others: Sequence[str], classes: Sequence[PhotoClass]) -> None:
        """`own` is what First Look wrote."""
        self._own.show_keywords(own, classes)
        self._others.show_keywords(others, ())
        self._own_title.setVisible(bool(own))
        self._others_title.setVisible(bool(others))
        self._empty.setVisible(not own and not others)
