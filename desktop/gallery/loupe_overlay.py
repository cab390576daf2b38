"""What stands upon the picture in the loupe: plates with words, chips, and round buttons for the mouse."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from desktop import icons, theme
from desktop.gallery.tiles import CHIP_HEIGHT, Chip, draw_chip

EDGE = 12
"""Between the view's edge and what stands on it."""
PLATE = 225
"""Opacity, of 255: words are readable on any picture."""
BUTTON = 32


def draw_plate(painter: QPainter, text: str, at: QPoint, align: Qt.AlignmentFlag, room: int) -> QRect:
    """Words on a plate that has `at` at its upper left, upper right (AlignRight) or upper middle (AlignHCenter), at
    most `room` wide; where it is."""
    flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
    inner = painter.fontMetrics().boundingRect(QRect(0, 0, max(40, room - 24), 4000), flags, text)
    plate = QRect(at, QSize(inner.width() + 24, max(BUTTON, inner.height() + 14)))
    if align == Qt.AlignmentFlag.AlignRight:
        plate.moveRight(at.x())
    elif align == Qt.AlignmentFlag.AlignHCenter:
        plate.moveLeft(at.x() - plate.width() // 2)
    _ground(painter, QRectF(plate), theme.RADIUS)
    painter.setPen(QColor(theme.colors().text))
    painter.drawText(plate, flags, text)
    return plate


def draw_chips(painter: QPainter, chips: Sequence[Chip], bottom_left: QPoint, room: int) -> None:
    """Upwards, the first lowest."""
    place = QPointF(bottom_left) - QPointF(0, CHIP_HEIGHT)
    for chip in chips:
        draw_chip(painter, chip, place, room)
        place -= QPointF(0, CHIP_HEIGHT + 4)


def elided(painter: QPainter, name: str, room: int) -> str:
    """One line, "…" in the middle of a long name."""
    line = " ".join(name.split())
    return painter.fontMetrics().elidedText(line, Qt.TextElideMode.ElideMiddle, max(40, room))


class PlateButton(QAbstractButton):
    """A round button upon the picture. It leaves the keyboard to the loupe, which has a key for each."""

    def __init__(self, host: QWidget, icon: str, name: str, hint: str) -> None:
        super().__init__(host)
        self._icon = icons.icon(icon)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(name)
        self.setToolTip(hint)
        self.resize(BUTTON, BUTTON)

    def sizeHint(self) -> QSize:
        """Large enough to be hit."""
        return QSize(BUTTON, BUTTON)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The icon on a disc."""
        painter = QPainter(self)
        _ground(painter, QRectF(self.rect()), BUTTON / 2, lit=self.underMouse())
        self._icon.paint(painter, self.rect().adjusted(8, 8, -8, -8))
        painter.end()


def _ground(painter: QPainter, shape: QRectF, radius: float, *, lit: bool = False) -> None:
    of = theme.colors()
    color = QColor(of.raised if lit else of.panel)
    color.setAlpha(255 if lit else PLATE)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawRoundedRect(shape, radius, radius)
