"""A slider with two handles, from 0 to 100."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget

from desktop import theme

MOST = 100
SIDE = 20
"""Of a handle with its ring; the knob within is smaller."""
TRACK = 4


class Handle(QSlider):
    """One knob. A slider to the keyboard (arrows, Page Up and Down, Home and End) and to screen readers; the mouse is
    its parent's."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(0, MOST)
        self.setPageStep(10)
        self.setAccessibleName(name)
        self.setFixedSize(SIDE, SIDE)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme.colors()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPointF(SIDE / 2, SIDE / 2)
        if self.hasFocus():
            painter.setPen(QPen(QColor(colors.accent), 1.5))
            painter.drawEllipse(middle, SIDE / 2 - 1, SIDE / 2 - 1)
        painter.setPen(QPen(QColor(colors.panel), 1.5))
        painter.setBrush(QColor(colors.accent if self.isEnabled() else colors.faint))
        painter.drawEllipse(middle, 6.5, 6.5)
        painter.end()


class RangeSlider(QWidget):
    """Two handles that never pass each other; Tab goes from one to the other, a double click sets both free."""

    changed = Signal(int, int)
    """A person moved a handle: the lower and the upper value."""

    def __init__(self, lower: str, upper: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.low, self.high = Handle(lower, self), Handle(upper, self)
        self._anchor: int | None = None
        self._quiet = False
        self.set_values(0, MOST)
        self.setFixedHeight(SIDE + 4)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for handle in (self.low, self.high):
            handle.valueChanged.connect(self._moved)

    @property
    def values(self) -> tuple[int, int]:
        """The lower and the upper."""
        return self.low.value(), self.high.value()

    def set_values(self, lower: int, upper: int) -> None:
        """Puts the handles there, without `changed`. Raises ValueError where they are out of order or range."""
        if not 0 <= lower <= upper <= MOST:
            raise ValueError(f"{lower}–{upper} is no range within 0–{MOST}")
        self._quiet = True
        self.low.setRange(0, upper)
        self.high.setRange(lower, MOST)
        self.low.setValue(lower)
        self.high.setValue(upper)
        self._quiet = False
        self._place()

    def sizeHint(self) -> QSize:
        return QSize(160, SIDE + 4)

    def at(self, value: int) -> QPointF:
        """Where a value is in this widget."""
        return QPointF(SIDE / 2 + (self.width() - SIDE) * value / MOST, self.height() / 2)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton:
            return
        value, (lower, upper) = self._value(event), self.values
        # The handle that is farther away stays; the other one follows the mouse, past it too.
        self._anchor = upper if abs(value - lower) <= abs(value - upper) else lower
        self._drag(value)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._anchor is not None:
            self._drag(self._value(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._anchor = None

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._anchor = None
        self._change(0, MOST)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        colors = theme.colors()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for low, high, color in ((0, MOST, colors.line), (*self.values, colors.accent)):
            left, right = self.at(low), self.at(high)
            painter.setBrush(QColor(color))
            bar = QRectF(left.x(), left.y() - TRACK / 2, right.x() - left.x(), TRACK)
            painter.drawRoundedRect(bar, TRACK / 2, TRACK / 2)
        painter.end()

    def _drag(self, value: int) -> None:
        assert self._anchor is not None
        handle = self.low if value < self._anchor else self.high if value > self._anchor else None
        if handle is not None and not handle.hasFocus():
            handle.setFocus(Qt.FocusReason.MouseFocusReason)
        self._change(min(value, self._anchor), max(value, self._anchor))

    def _change(self, lower: int, upper: int) -> None:
        if (lower, upper) != self.values:
            self.set_values(lower, upper)
            self.changed.emit(lower, upper)

    def _moved(self) -> None:
        if not self._quiet:
            self.set_values(*self.values)
            self.changed.emit(*self.values)

    def _value(self, event: QMouseEvent) -> int:
        share = (event.position().x() - SIDE / 2) / max(1, self.width() - SIDE)
        return round(MOST * min(1.0, max(0.0, share)))

    def _place(self) -> None:
        for handle in (self.low, self.high):
            at = self.at(handle.value())
            handle.move(round(at.x() - SIDE / 2), round(at.y() - SIDE / 2))
        self.update()
