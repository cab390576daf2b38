"""A grid of tiles. A `QListView` to whoever asks, with a layout of its own: all cells are alike, so that where one is
can be computed, and a million tiles cost no more than ten."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem

from desktop import theme
from desktop.gallery.model import Index

SMALLEST, LARGEST, USUAL = 80, 400, 168
Cursor = QAbstractItemView.CursorAction
Flag = QItemSelectionModel.SelectionFlag


class Grid(QListView):
    """The rows of a list model, side by side and in lines; several can be chosen, also with a rectangle."""

    tile_changed = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._tile = USUAL
        self._band: tuple[QPoint, QPoint] | None = None
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setMouseTracking(True)

    @property
    def tile(self) -> int:
        """Pixels along a tile, about."""
        return self._tile

    def set_tile(self, side: int) -> None:
        """Makes the tiles larger or smaller; what is in the middle of the screen stays there."""
        side = max(SMALLEST, min(LARGEST, side))
        if side == self._tile:
            return
        anchor = self.currentIndex() if self.currentIndex().isValid() else self.indexAt(self._middle())
        self._tile = side
        self.updateGeometries()
        if anchor.isValid():
            self.scrollTo(anchor, QAbstractItemView.ScrollHint.PositionAtCenter)
        self.viewport().update()
        self.tile_changed.emit(side)

    @property
    def columns(self) -> int:
        """Photos beside each other: so many that a tile comes nearest to the size that was chosen."""
        return max(1, round(self.viewport().width() / self._tile))

    def _height(self) -> int:
        return max(1, self.viewport().width() // self.columns)

    def rect_of(self, row: int) -> QRect:
        """Where the photo is within the viewport; the width is shared without a gap at the right."""
        line, column = divmod(row, self.columns)
        width, height = self.viewport().width(), self._height()
        left, right = column * width // self.columns, (column + 1) * width // self.columns
        return QRect(left, line * height - self.verticalOffset(), right - left, height)

    def visible_rows(self, area: QRect | None = None) -> range:
        """The photos in `area` of the viewport (all of it)."""
        area = area or self.viewport().rect()
        first = max(0, (area.top() + self.verticalOffset()) // self._height())
        last = max(0, (area.bottom() + self.verticalOffset()) // self._height())
        return range(first * self.columns, min(self._count(), (last + 1) * self.columns))

    def visualRect(self, index: Index) -> QRect:
        """Within the viewport."""
        return self.rect_of(index.row()) if index.isValid() else QRect()

    def indexAt(self, point: QPoint) -> QModelIndex:
        """The photo under a point of the viewport."""
        if not self.viewport().rect().contains(point):
            return QModelIndex()
        line = (point.y() + self.verticalOffset()) // self._height()
        column = min(self.columns - 1, point.x() * self.columns // max(1, self.viewport().width()))
        row = line * self.columns + column
        return self._at(row) if 0 <= row < self._count() else QModelIndex()

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Brings a photo into sight, as little as it takes."""
        if not index.isValid():
            return
        rect, view, bar = self.visualRect(index), self.viewport().rect(), self.verticalScrollBar()
        if hint == QAbstractItemView.ScrollHint.PositionAtCenter:
            bar.setValue(bar.value() + rect.center().y() - view.center().y())
        elif rect.top() < 0 or hint == QAbstractItemView.ScrollHint.PositionAtTop:
            bar.setValue(bar.value() + rect.top())
        elif rect.bottom() > view.bottom():
            bar.setValue(bar.value() + rect.bottom() - view.bottom())

    def verticalOffset(self) -> int:
        """Pixels scrolled past."""
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        """Never any."""
        return 0

    def isIndexHidden(self, index: Index) -> bool:
        """None is."""
        return False

    def updateGeometries(self) -> None:
        """The scroll bar's range."""
        lines = -(-self._count() // self.columns)
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, lines * self._height() - page))
        bar.setPageStep(page)
        bar.setSingleStep(max(1, self._height() // 3))

    def doItemsLayout(self) -> None:
        """Nothing to lay out: `QListView` would visit every photo."""
        QAbstractItemView.doItemsLayout(self)
        self.updateGeometries()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """What can be seen before and after is moved, not drawn again."""
        self.viewport().scroll(dx, dy)

    def moveCursor(self, action: Cursor, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Where a key leads."""
        count, row = self._count(), self.currentIndex().row()
        if not count:
            return QModelIndex()
        if row < 0:
            return self._at(0)
        page = max(1, self.viewport().height() // self._height()) * self.columns
        step = {
            Cursor.MoveLeft: -1,
            Cursor.MoveRight: 1,
            Cursor.MovePrevious: -1,
            Cursor.MoveNext: 1,
            Cursor.MoveUp: -self.columns,
            Cursor.MoveDown: self.columns,
            Cursor.MovePageUp: -page,
            Cursor.MovePageDown: page,
            Cursor.MoveHome: -count,
            Cursor.MoveEnd: count,
        }[action]
        if abs(step) == self.columns and not 0 <= row + step < count:
            return self._at(row)
        return self._at(max(0, min(count - 1, row + step)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The photos in the part that is to be drawn."""
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain, current = option.state, self.currentIndex().row()
        under = self.indexAt(self.viewport().mapFromGlobal(self.cursor().pos())).row()
        chosen, focus = self.selectionModel(), self.hasFocus()
        for row in self.visible_rows(event.rect()):
            index = self._at(row)
            state = plain & ~(QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus)
            if chosen.isSelected(index):
                state |= QStyle.StateFlag.State_Selected
            if row == current and focus:
                state |= QStyle.StateFlag.State_HasFocus
            if row == under:
                state |= QStyle.StateFlag.State_MouseOver
            option.state, option.rect = state, self.rect_of(row)
            painter.save()
            self.itemDelegate().paint(painter, option, index)
            painter.restore()
        self._draw_band(painter)
        painter.end()

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Only what can be seen: the rest need not be drawn."""
        region = QRegion()
        visible = self.visible_rows()
        for part in selection.toList():
            for row in range(max(part.top(), visible.start), min(part.bottom() + 1, visible.stop)):
                region += self.rect_of(row)
        return region

    def setSelection(self, rect: QRect, command: Flag) -> None:
        """A rectangle that is drawn, or a single point; with Shift, everything between two photos, as in a text."""
        rect = rect.normalized()
        if command & Flag.Current and self.currentIndex().isValid() and not self._band:
            start, end = self.indexAt(rect.topLeft()).row(), self.indexAt(rect.bottomRight()).row()
            if start >= 0 and end >= 0:
                rows = np.arange(min(start, end), max(start, end) + 1)
                self.selectionModel().select(self._selection(rows), command)
                return
        inside = [row for row in self.visible_rows(rect) if self.rect_of(row).intersects(rect)]
        self.selectionModel().select(self._selection(np.array(inside, np.intp)), command)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Between photos, a rectangle begins."""
        point = event.position().toPoint()
        between = not self.indexAt(point).isValid() and event.button() == Qt.MouseButton.LeftButton
        self._band = (point, point) if between else None
        QAbstractItemView.mousePressEvent(self, event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The rectangle follows."""
        if self._band is not None and event.buttons() & Qt.MouseButton.LeftButton:
            self._band = (self._band[0], event.position().toPoint())
            self.setSelection(QRect(*self._band), Flag.ClearAndSelect)
            self.viewport().update()
            return
        QAbstractItemView.mouseMoveEvent(self, event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """And ends."""
        self._band = None
        self.viewport().update()
        QAbstractItemView.mouseReleaseEvent(self, event)

    def chosen_rows(self) -> NDArray[np.intp]:
        """Of what is chosen, rising; by ranges, since thousands may be."""
        parts = [np.arange(of.top(), of.bottom() + 1) for of in self.selectionModel().selection().toList()]
        return np.unique(np.concatenate(parts)) if parts else np.zeros(0, np.intp)

    def _selection(self, rows: NDArray[np.intp]) -> QItemSelection:
        """These rows, which rise, as few ranges."""
        selection = QItemSelection()
        for part in np.split(rows, np.flatnonzero(np.diff(rows) != 1) + 1) if len(rows) else ():
            selection.select(self._at(int(part[0])), self._at(int(part[-1])))
        return selection

    def _middle(self) -> QPoint:
        return self.viewport().rect().center()

    def _draw_band(self, painter: QPainter) -> None:
        if self._band is not None and self._band[0] != self._band[1]:
            color = QColor(theme.colors().accent)
            painter.setPen(color)
            color.setAlpha(40)
            painter.setBrush(color)
            painter.drawRect(QRect(*self._band).normalized())

    def _count(self) -> int:
        return self.model().rowCount() if self.model() is not None else 0

    def _at(self, row: int) -> QModelIndex:
        return self.model().index(row, 0)
