"""The colour of a class: ten that are told apart on light and dark ground, or any other."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QColorDialog, QMenu, QToolButton, QWidget

from desktop import theme
from engine import COLORS

SIZE = 28
DOT = 16


class Swatch(QToolButton):
    """A dot in the colour; a click opens the choice."""

    chosen = Signal(str)
    """The colour that the person took, "#rrggbb"."""

    def __init__(self, color: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(SIZE, SIZE)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolTip(self.tr("Change the colour"))
        self._color = color
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        self._fill()

    @property
    def color(self) -> str:
        """What it shows."""
        return self._color

    def show_color(self, color: str) -> None:
        """Shows another, without telling."""
        self._color = color
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        draw_dot(painter, QPointF(self.rect().center()) + QPointF(0.5, 0.5), self._color)
        painter.end()

    def ask(self) -> None:
        """Opens the choice of any colour, beside the window and not before it."""
        dialog = QColorDialog(QColor(self._color), self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowModality(Qt.WindowModality.NonModal)
        dialog.colorSelected.connect(lambda color: self.chosen.emit(color.name()))
        dialog.setWindowTitle(self.tr("Colour of the class"))
        dialog.show()

    def _fill(self) -> None:
        self._menu.clear()
        for color, name in zip(COLORS, self._names(), strict=True):
            action = self._menu.addAction(dot_icon(color), name)
            action.setCheckable(True)
            action.setChecked(color == self._color)
            action.triggered.connect(lambda _on, color=color: self.chosen.emit(color))
        self._menu.addSeparator()
        self._menu.addAction(self.tr("Other colour…")).triggered.connect(self.ask)

    def _names(self) -> tuple[str, ...]:
        return (
            self.tr("Blue"),
            self.tr("Orange"),
            self.tr("Green"),
            self.tr("Red"),
            self.tr("Purple"),
            self.tr("Teal"),
            self.tr("Yellow"),
            self.tr("Pink"),
            self.tr("Brown"),
            self.tr("Grey"),
        )


def draw_dot(painter: QPainter, middle: QPointF, color: str) -> None:
    """A dot with an edge, so that it is seen on any ground."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.colors().line), 1))
    painter.setBrush(QColor(color))
    painter.drawEllipse(QRectF(middle.x() - DOT / 2, middle.y() - DOT / 2, DOT, DOT))


def dot_icon(color: str) -> QIcon:
    """The dot for a menu, sharp at twice the size too."""
    icon = QIcon()
    for scale in (1, 2):
        pixmap = QPixmap(QSize(DOT + 2, DOT + 2) * scale)
        pixmap.setDevicePixelRatio(scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        draw_dot(painter, QPointF((DOT + 2) / 2, (DOT + 2) / 2), color)
        painter.end()
        icon.addPixmap(pixmap)
    return icon
