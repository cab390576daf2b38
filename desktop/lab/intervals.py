"""Runs beside each other as a picture: a dot for how many photos are right, a line for its 95% interval."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop import theme
from desktop.framed import framed
from desktop.lab.rows import share
from desktop.theme import SPACE
from desktop.words import percent

LINE, SCALE = 26, 24
NAMES = 0.36
"""Of the width."""


@dataclass(frozen=True, slots=True)
class Bar:
    """`low` and `high` are equal where the interval is not known."""

    name: str
    value: float
    low: float
    high: float
    is_best: bool = False


class Intervals(QWidget):
    """`show_bars`, the best first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("How many photos are right"))

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Takes the place of what was there."""
        self._bars = tuple(bars)
        said = "; ".join(f"{of.name}: {share(of.value)} ({share(of.low)}–{share(of.high)})" for of in bars)
        self.setAccessibleDescription(said)
        self.setToolTip(said.replace("; ", "\n"))
        self.setFixedHeight(self.sizeHint().height())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, LINE * len(self._bars) + SCALE + 2 * SPACE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        frame = framed(painter, self)
        names = frame.width() * NAMES
        inner = frame.adjusted(names, SPACE, -3 * SPACE, -SCALE)
        self._draw_scale(painter, inner)
        for place, bar in enumerate(self._bars):
            y = inner.top() + (place + 0.5) * LINE
            self._draw_name(painter, bar, QRectF(SPACE, y - LINE / 2, names - 3 * SPACE, LINE))
            self._draw_bar(painter, bar, inner, y)

    def _draw_scale(self, painter: QPainter, inner: QRectF) -> None:
        of = theme.colors()
        low, high = self._range
        for part in (0.0, 0.5, 1.0):
            x = inner.left() + part * inner.width()
            painter.setPen(QPen(QColor(of.line), 1))
            painter.drawLine(QPointF(x, inner.top()), QPointF(x, inner.bottom()))
            painter.setPen(QColor(of.quiet))
            place = QRectF(x - 40, inner.bottom() + 2, 80, 18)
            painter.drawText(place, Qt.AlignmentFlag.AlignHCenter, percent(low + part * (high - low)))

    def _draw_name(self, painter: QPainter, bar: Bar, place: QRectF) -> None:
        font = painter.font()
        font.setBold(bar.is_best)
        painter.setFont(font)
        painter.setPen(QColor(theme.colors().text))
        text = painter.fontMetrics().elidedText(bar.name, Qt.TextElideMode.ElideMiddle, int(place.width()))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    def _draw_bar(self, painter: QPainter, bar: Bar, inner: QRectF, y: float) -> None:
        low, high = self._range

        def x(value: float) -> float:
            return inner.left() + (value - low) / (high - low) * inner.width()

        ink = QColor(theme.colors().accent if bar.is_best else theme.colors().quiet)
        painter.setPen(QPen(ink, 2))
        painter.drawLine(QPointF(x(bar.low), y), QPointF(x(bar.high), y))
        for end in (bar.low, bar.high):
            painter.drawLine(QPointF(x(end), y - 4), QPointF(x(end), y + 4))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(QPointF(x(bar.value), y), 4.5, 4.5)

    @property
    def _range(self) -> tuple[float, float]:
        """Whole tenths around all of them: a scale from 0 would hide what there is to see."""
        low = min((of.low for of in self._bars), default=0.0)
        high = max((of.high for of in self._bars), default=1.0)
        least = max(0.0, int(10 * low) / 10)
        most = min(1.0, (int(10 * high) + 1) / 10)
        return least, max(most, least + 0.1)
