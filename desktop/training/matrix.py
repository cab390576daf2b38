"""The confusion matrix as a picture: rows what the photos are, columns what the model sees in them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop import theme, words
from desktop.training.matrix_shape import COLUMN_TEXT, ROW_TEXT, TITLE, Shape, sized
from desktop.training.pieces import plain
from desktop.training.sentences import cell

STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
CHOOSE = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Matrix(QWidget):
    """Arrow keys go from cell to cell; a click or Enter chooses one that has photos."""

    chosen = Signal(int, int)
    """Row (what they are) and column (what they are seen as)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: Sequence[str] = ()
        self._counts: Sequence[Sequence[int]] = ()
        self._row = self._column = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Confusion matrix"))

    def show_counts(self, names: Sequence[str], counts: Sequence[Sequence[int]]) -> None:
        """`counts[truth][seen]`."""
        if len(names) != len(self._names):
            self._row = self._column = 0
        self._names, self._counts = names, counts
        self.setMinimumWidth(self._shape.least_width)
        self.setFixedHeight(self._shape.height)
        self.updateGeometry()
        self._go(self._row, self._column)

    def text_of(self, row: int, column: int) -> str:
        """A cell in words."""
        return cell(self._counts[row][column], self._names[row], self._names[column])

    @property
    def at(self) -> tuple[int, int]:
        """The cell that the keyboard is on."""
        return self._row, self._column

    def cell_rect(self, row: int, column: int) -> QRect:
        """Where a cell is drawn."""
        return self._shape.cell(row, column)

    def sizeHint(self) -> QSize:
        return self._shape.wished()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in STEPS and self._names:
            down, right = STEPS[key]
            last = len(self._names) - 1
            self._go(min(last, max(0, self._row + down)), min(last, max(0, self._column + right)))
        elif key in CHOOSE:
            self._choose(self._row, self._column)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self._shape.at(event.position().toPoint())
        if at is not None and event.button() == Qt.MouseButton.LeftButton:
            self._go(*at)
            self._choose(*at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = self._shape.at(event.position().toPoint())
        hand = at is not None and self._counts[at[0]][at[1]] > 0
        self.setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = self._shape.at(event.pos())
            text = "" if at is None else plain(self.text_of(*at))
            QToolTip.showText(event.globalPos(), text, self, self.cell_rect(*at) if at else QRect())
            return True
        return super().event(event)

    def resizeEvent(self, _event: object) -> None:
        self.setFixedHeight(self._shape.height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._names:
            return
        painter, shape = QPainter(self), self._shape
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_titles(painter, shape)
        for number, name in enumerate(self._names):
            self._paint_row_name(painter, shape, number, name)
            self._paint_column_name(painter, shape, number, name)
            for column in range(len(self._names)):
                self._paint_cell(painter, shape.cell(number, column), number, column)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(theme.colors().text), 2))
            painter.drawRoundedRect(QRectF(shape.cell(*self.at)).adjusted(1, 1, -1, -1), 4, 4)

    @property
    def _shape(self) -> Shape:
        return Shape.of(self._names, self.width(), self.font())

    def _paint_titles(self, painter: QPainter, shape: Shape) -> None:
        painter.setPen(QColor(theme.colors().faint))
        painter.setFont(sized(self.font(), COLUMN_TEXT))
        above = QRect(shape.gutter, 0, shape.side * shape.count, TITLE)
        painter.drawText(above, Qt.AlignmentFlag.AlignCenter, self.tr("the model says"))
        painter.drawText(QRect(0, shape.top - TITLE, shape.gutter - 8, TITLE), RIGHT, self.tr("you say"))

    def _paint_row_name(self, painter: QPainter, shape: Shape, number: int, name: str) -> None:
        painter.setPen(QColor(theme.colors().text))
        painter.setFont(sized(self.font(), ROW_TEXT))
        box = QRect(0, shape.top + number * shape.side, shape.gutter - 8, shape.side)
        painter.drawText(box, RIGHT, short(painter, name, box.width()))

    def _paint_column_name(self, painter: QPainter, shape: Shape, number: int, name: str) -> None:
        left = shape.gutter + number * shape.side
        if shape.is_level:
            painter.setFont(sized(self.font(), COLUMN_TEXT))
            box = QRect(left, TITLE, shape.side, shape.top - TITLE - 4)
            level = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
            painter.drawText(box, level, name)
            return
        painter.save()
        painter.translate(left + shape.side / 2, shape.top - 6)
        painter.rotate(-90)
        upright = QRectF(0, -shape.side / 2, shape.top - TITLE - 8, shape.side)
        start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(upright, start, short(painter, name, int(upright.width())))
        painter.restore()

    def _paint_cell(self, painter: QPainter, place: QRect, row: int, column: int) -> None:
        count, of = self._counts[row][column], theme.colors()
        share = count / max(1, sum(self._counts[row]))
        color = mixed(of.raised, of.accent if row == column else of.bad, share)
        box = QRectF(place).adjusted(1.5, 1.5, -1.5, -1.5)
        painter.setPen(QPen(QColor(of.line), 1) if not count else Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawRoundedRect(box, 3, 3)
        painter.setFont(sized(self.font(), 13, bold=row == column))
        painter.setPen(theme.readable_on(color.name()) if count else QColor(of.faint))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words.number(count) if count else "·")

    def _go(self, row: int, column: int) -> None:
        self._row, self._column = row, column
        if self._names:
            self.setAccessibleDescription(
                self.tr("{cell}. Arrow keys go from cell to cell, Enter shows the photos.").format(
                    cell=self.text_of(row, column)
                )
            )
        self.update()

    def _choose(self, row: int, column: int) -> None:
        if self._names and self._counts[row][column]:
            self.chosen.emit(row, column)


def short(painter: QPainter, text: str, width: int) -> str:
    """As much of it as fits."""
    return QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, width)


def mixed(ground: str, ink: str, share: float) -> QColor:
    """`share` (0–1) of `ink` upon `ground`."""
    below, above = QColor(ground), QColor(ink)
    parts = (
        (below.redF(), above.redF()),
        (below.greenF(), above.greenF()),
        (below.blueF(), above.blueF()),
    )
    return QColor.fromRgbF(*((1 - share) * a + share * b for a, b in parts))
