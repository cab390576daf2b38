"""The loss while it learns, drawn as it comes in."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop import theme
from desktop.framed import framed
from desktop.theme import SPACE

Point = tuple[float, float]


class LossCurve(QWidget):
    """`add` a point; the share of the work that is done runs from left to right.

    It learns several times over, to judge itself: the loss falls while one of them learns, so where it rises the next
    one has begun, and a new line with it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[list[Point]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Learning curve"))
        self.setToolTip(
            self.tr(
                "How far the model still is from your labels (its loss): the lower, the closer. It learns several "
                "times, each time without some of the photos, to be judged on those; each is a line."
            )
        )
        self.clear()

    def clear(self) -> None:
        """Begins anew."""
        self._lines = []
        self.setAccessibleDescription(self.tr("Nothing learnt yet"))
        self.update()

    def add(self, share: float, loss: float) -> None:
        """The loss when this share (0–1) of the work was done."""
        if not self._lines or loss > self._lines[-1][-1][1]:
            self._lines.append([])
        self._lines[-1].append((share, loss))
        self.setAccessibleDescription(self.tr("Loss {loss}").format(loss=f"{loss:.3f}"))
        self.update()

    @property
    def lines(self) -> list[list[Point]]:
        """The points, a list for each time that it learnt."""
        return self._lines

    def sizeHint(self) -> QSize:
        return QSize(WIDTH_HINT, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        frame = framed(painter, self)
        inner = frame.adjusted(SPACE, SPACE, -SPACE, -SPACE)
        if not self._lines:
            painter.setPen(QColor(theme.colors().quiet))
            painter.drawText(
                inner, Qt.AlignmentFlag.AlignCenter, self.tr("The curve appears when it learns.")
            )
            return
        self._draw_lines(painter, inner)

    def _draw_lines(self, painter: QPainter, inner: QRectF) -> None:
        of = theme.colors()
        highest = max(loss for line in self._lines for _, loss in line) or 1.0
        for number, line in enumerate(self._lines, 1):
            ink = QColor(of.accent if number == len(self._lines) else of.faint)
            points = [
                QPointF(
                    inner.left() + share * inner.width(), inner.bottom() - loss / highest * inner.height()
                )
                for share, loss in line
            ]
            painter.setPen(QPen(ink, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF(points))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            painter.drawEllipse(points[-1], 2.5, 2.5)


WIDTH_HINT, HEIGHT = 460, 140
