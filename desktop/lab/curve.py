"""How a network learns, epoch by epoch: what it has learnt from, and what it has not seen, in one picture."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop import theme
from desktop.framed import framed
from desktop.lab.rows import decimal, share
from desktop.theme import SPACE
from desktop.words import number, percent

if TYPE_CHECKING:
    from engine import Epoch

Epochs = Sequence["Epoch"]
WIDTH_HINT, HEIGHT = 300, 190
LEFT, BOTTOM, TOP = 46, 20, 26
"""Pixels for the scale, the epochs, and what the lines are."""
SEEN = {False: "#a65d00", True: "#f0a63c"}
UNSEEN = {False: "#0065ad", True: "#66b8f0"}
"""Orange and blue in light and dark: told apart by all eyes; and one is dashed."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What a chart is about: its title, the value for photos that were learnt from, and for those that were not."""

    title: str
    seen: Callable[[Epoch], float]
    unseen: Callable[[Epoch], float]
    said: Callable[[float], str]
    marked: Callable[[float], str]
    """As the scale says a value: shorter."""
    highest: float | None = None


class Curve(QWidget):
    """`show_curves` of a run: the last training is drawn in full, those before it faintly."""

    def __init__(self, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self._curves: tuple[Epochs, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(kind.title)
        self.show_curves(())

    @property
    def curves(self) -> tuple[Epochs, ...]:
        """The epochs of each training."""
        return self._curves

    def show_curves(self, curves: Sequence[Epochs]) -> None:
        """Takes the place of what was there."""
        self._curves = tuple(of for of in curves if of)
        self.setAccessibleDescription(self._sentence())
        self.setToolTip(self._sentence())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(WIDTH_HINT, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        frame = framed(painter, self)
        if not self._curves:
            painter.setPen(QColor(theme.colors().quiet))
            text = self.tr("The curve appears when it learns.")
            painter.drawText(frame, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)
            return
        inner = frame.adjusted(LEFT, TOP + SPACE, -2 * SPACE, -BOTTOM - SPACE)
        self._draw_scale(painter, inner)
        for place, curve in enumerate(self._curves, 1):
            self._draw(painter, inner, curve, faint=place < len(self._curves))
        self._draw_legend(painter, frame)

    def _sentence(self) -> str:
        if not self._curves:
            return self.tr("Nothing learnt yet")
        last = self._curves[-1][-1]
        text = self.tr(
            "After epoch {number}: {unseen} on photos that it had not seen, {seen} on those learnt from"
        )
        said = self._kind.said
        return text.format(
            number=number(last.number),
            unseen=said(self._kind.unseen(last)),
            seen=said(self._kind.seen(last)),
        )

    def _draw(self, painter: QPainter, inner: QRectF, curve: Epochs, *, faint: bool) -> None:
        for value, colors, style in (
            (self._kind.seen, SEEN, Qt.PenStyle.DashLine),
            (self._kind.unseen, UNSEEN, Qt.PenStyle.SolidLine),
        ):
            ink = QColor(theme.colors().faint if faint else colors[theme.is_dark()])
            ink.setAlphaF(0.45 if faint else 1.0)
            points = list(self._points(inner, curve, value))
            painter.setPen(QPen(ink, 1 if faint else 2, style))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF(points))
            if points and not faint:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(ink)
                painter.drawEllipse(points[-1], 3, 3)

    def _points(self, inner: QRectF, curve: Epochs, value: Callable[[Epoch], float]) -> Iterator[QPointF]:
        wide, high = max(2, self._longest) - 1, self._highest
        for epoch in curve:
            if math.isfinite(value(epoch)):
                x = inner.left() + (epoch.number - 1) / wide * inner.width()
                yield QPointF(x, inner.bottom() - min(1.0, value(epoch) / high) * inner.height())

    def _draw_scale(self, painter: QPainter, inner: QRectF) -> None:
        of = theme.colors()
        for part in (0.0, 0.5, 1.0):
            y = inner.bottom() - part * inner.height()
            painter.setPen(QPen(QColor(of.line), 1))
            painter.drawLine(QPointF(inner.left(), y), QPointF(inner.right(), y))
            painter.setPen(QColor(of.quiet))
            place = QRectF(0, y - 10, LEFT - 4, 20)
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, right, self._kind.marked(part * self._highest))
        place = QRectF(inner.left(), inner.bottom() + 4, inner.width(), BOTTOM)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft, number(1))
        painter.drawText(place, Qt.AlignmentFlag.AlignHCenter, self.tr("epochs"))
        painter.drawText(place, Qt.AlignmentFlag.AlignRight, number(max(2, self._longest)))

    def _draw_legend(self, painter: QPainter, frame: QRectF) -> None:
        font = painter.font()
        font.setBold(True)
        painter.setFont(font)
        painter.setPen(QColor(theme.colors().text))
        row = QRectF(frame.left() + SPACE, frame.top() + 4, frame.width() - 2 * SPACE, TOP)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(row, Qt.AlignmentFlag.AlignLeft | middle, self._kind.title)
        font.setBold(False)
        painter.setFont(font)
        x = row.right()
        for text, colors, style in (
            (self.tr("new photos"), UNSEEN, Qt.PenStyle.SolidLine),
            (self.tr("learnt from"), SEEN, Qt.PenStyle.DashLine),
        ):
            wide = QFontMetricsF(font).horizontalAdvance(text)
            place = QRectF(x - wide, row.top(), wide + 1, row.height())
            painter.setPen(QColor(theme.colors().quiet))
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | middle, text)
            painter.setPen(QPen(QColor(colors[theme.is_dark()]), 2, style))
            painter.drawLine(
                QPointF(x - wide - 26, row.center().y()), QPointF(x - wide - 6, row.center().y())
            )
            x -= wide + 26 + 2 * SPACE

    @property
    def _longest(self) -> int:
        return max(of[-1].number for of in self._curves)

    @property
    def _highest(self) -> float:
        if self._kind.highest is not None:
            return self._kind.highest
        every = (value(of) for of in self._all() for value in (self._kind.seen, self._kind.unseen))
        return max((value for value in every if math.isfinite(value)), default=1.0) or 1.0

    def _all(self) -> Iterator[Epoch]:
        for curve in self._curves:
            yield from curve


def loss_kind(title: str) -> Kind:
    """How far it is from the truth."""
    return Kind(title, lambda of: of.train_loss, lambda of: of.loss, decimal, lambda value: decimal(value, 2))


def accuracy_kind(title: str) -> Kind:
    """How many photos are right."""
    return Kind(title, lambda of: of.train_accuracy, lambda of: of.accuracy, share, percent, 1.0)
