"""The grid. A `QListView` to whoever asks, with a layout of its own: all cells are alike, so that where one is can be
computed, and a million photos cost no more than ten."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QDrag,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QRegion,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem

from desktop import theme
from desktop.gallery.model import GalleryModel, Index
from desktop.keys import decision_of
from desktop.session import Session
from engine import PhotoId

SMALLEST, LARGEST, USUAL = 80, 400, 168
Cursor = QAbstractItemView.CursorAction
Flag = QItemSelectionModel.SelectionFlag


class GridView(QListView):
    """Photos in rows. Signals tell what a person wants; the window does it."""

    decided = Signal(object)
    """A key said what the chosen photos are: Decision."""
    opened = Signal(object)
    """A photo is to be seen large: PhotoId."""
    chosen = Signal()
    """Other photos are chosen now, or none."""
    tile_changed = Signal(int)

    def __init__(self, session: Session, model: GalleryModel) -> None:
        super().__init__()
        self._session, self._photos = session, model
        self._tile = USUAL
        self._kept: NDArray[np.int64] = np.zeros(0, np.int64)
        self._kept_current: PhotoId | None = None
        self._kept_top: tuple[PhotoId, int] | None = None
        self._band: tuple[QPoint, QPoint] | None = None
        self._telling = QTimer(self, interval=0, singleShot=True)
        self._telling.timeout.connect(self.chosen)
        self.setObjectName("gallery")
        self.setAccessibleName(self.tr("Photos"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setDragEnabled(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
        self.setModel(model)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)
        self.doubleClicked.connect(lambda index: self.opened.emit(model.id_at(index.row())))

    # What is chosen.

    def ids(self) -> list[PhotoId]:
        """The chosen photos, in the order in which they are shown."""
        return [PhotoId(int(id_)) for id_ in self._photos.ids[self._rows()]]

    def current(self) -> PhotoId | None:
        """The photo that the keyboard is on."""
        row = self.currentIndex().row()
        return self._photos.id_at(row) if 0 <= row < len(self._photos.ids) else None

    def choose(self, ids: list[PhotoId] | NDArray[np.int64]) -> None:
        """These and no others; the first of them is scrolled to."""
        rows = self._photos.rows_of(ids)
        self.selectionModel().select(self._selection(rows), Flag.ClearAndSelect)
        if len(rows):
            index = self._photos.index(int(rows[0]))
            self.selectionModel().setCurrentIndex(index, Flag.NoUpdate)
            self.scrollTo(index)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Qt calls this."""
        super().selectionChanged(selected, deselected)
        self._telling.start()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Qt calls this."""
        super().currentChanged(current, previous)
        self._telling.start()

    # How large.

    @property
    def tile(self) -> int:
        """Pixels along a tile, at least."""
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

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel change the size."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_tile(self._tile + (16 if event.angleDelta().y() > 0 else -16))
            event.accept()
        else:
            super().wheelEvent(event)

    # Where things are.

    @property
    def columns(self) -> int:
        """Photos beside each other."""
        return max(1, self.viewport().width() // self._tile)

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
        return range(first * self.columns, min(len(self._photos.ids), (last + 1) * self.columns))

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
        return self._photos.index(row) if 0 <= row < len(self._photos.ids) else QModelIndex()

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
        lines = -(-len(self._photos.ids) // self.columns)
        bar, page = self.verticalScrollBar(), self.viewport().height()
        bar.setRange(0, max(0, lines * self._height() - page))
        bar.setPageStep(page)
        bar.setSingleStep(max(1, self._height() // 3))

    def doItemsLayout(self) -> None:
        """Nothing to lay out: `QListView` would visit every photo."""
        QAbstractItemView.doItemsLayout(self)
        self.updateGeometries()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The photo at the top stays there."""
        top = self._top()
        QAbstractItemView.resizeEvent(self, event)
        self.updateGeometries()
        self._bring_back(top)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """What can be seen before and after is moved, not drawn again."""
        self.viewport().scroll(dx, dy)

    # Keyboard.

    def moveCursor(self, action: Cursor, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Where a key leads."""
        count, row = len(self._photos.ids), self.currentIndex().row()
        if not count:
            return QModelIndex()
        if row < 0:
            return self._photos.index(0)
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
            return self._photos.index(row)
        return self._photos.index(max(0, min(count - 1, row + step)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space opens; a key of a class, Enter, 0 and Backspace say what the chosen photos are."""
        current = self.current()
        if event.key() == Qt.Key.Key_Space and current is not None:
            self.opened.emit(current)
        elif event.key() in (Qt.Key.Key_Plus, Qt.Key.Key_Equal, Qt.Key.Key_Minus):
            self.set_tile(self._tile + (-16 if event.key() == Qt.Key.Key_Minus else 16))
        elif (decision := decision_of(event, self._session.classes)) is not None:
            self.decided.emit(decision)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of classes; searching by name would read every row."""

    # Drawing.

    def paintEvent(self, event: QPaintEvent) -> None:
        """The photos in the part that is to be drawn."""
        painter = QPainter(self.viewport())
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain, current = option.state, self.currentIndex().row()
        under = self.indexAt(self.viewport().mapFromGlobal(self.cursor().pos())).row()
        chosen, focus = self.selectionModel(), self.hasFocus()
        for row in self.visible_rows(event.rect()):
            index = self._photos.index(row)
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

    # Mouse.

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

    def startDrag(self, actions: Qt.DropAction) -> None:
        """The chosen photos, for a class at the left or for another program."""
        rows = self._rows()
        if len(rows):
            drag = QDrag(self)
            drag.setMimeData(self._photos.mimeData([self._photos.index(int(row)) for row in rows]))
            drag.setPixmap(self._drag_picture(len(rows)))
            drag.exec(Qt.DropAction.CopyAction)

    # Helpers.

    def _rows(self) -> NDArray[np.intp]:
        """Of what is chosen, rising; by ranges, since thousands may be."""
        parts = [np.arange(of.top(), of.bottom() + 1) for of in self.selectionModel().selection().toList()]
        return np.unique(np.concatenate(parts)) if parts else np.zeros(0, np.intp)

    def _selection(self, rows: NDArray[np.intp]) -> QItemSelection:
        """These rows, which rise, as few ranges."""
        selection = QItemSelection()
        for part in np.split(rows, np.flatnonzero(np.diff(rows) != 1) + 1) if len(rows) else ():
            selection.select(self._photos.index(int(part[0])), self._photos.index(int(part[-1])))
        return selection

    def _keep(self) -> None:
        self._kept, self._kept_current = self._photos.ids[self._rows()], self.current()
        self._kept_top = self._top()

    def _restore(self) -> None:
        self.updateGeometries()
        rows = self._photos.rows_of(self._kept)
        self.selectionModel().select(self._selection(rows), Flag.ClearAndSelect)
        if self._kept_current is not None:
            for row in self._photos.rows_of([self._kept_current]).tolist():
                self.selectionModel().setCurrentIndex(self._photos.index(row), Flag.NoUpdate)
        self._bring_back(self._kept_top)
        self._telling.start()
        self.viewport().update()

    def _top(self) -> tuple[PhotoId, int] | None:
        """The first photo that can be seen, and where."""
        rows = self.visible_rows()
        return (self._photos.id_at(rows[0]), self.rect_of(rows[0]).top()) if len(rows) else None

    def _bring_back(self, top: tuple[PhotoId, int] | None) -> None:
        if top is None or not self.verticalOffset():
            return
        for row in self._photos.rows_of([top[0]]).tolist():
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self.rect_of(row).top() - top[1])

    def _middle(self) -> QPoint:
        return self.viewport().rect().center()

    def _draw_band(self, painter: QPainter) -> None:
        if self._band is not None and self._band[0] != self._band[1]:
            color = QColor(theme.colors().accent)
            painter.setPen(color)
            color.setAlpha(40)
            painter.setBrush(color)
            painter.drawRect(QRect(*self._band).normalized())

    def _drag_picture(self, count: int) -> QPixmap:
        ratio = self.devicePixelRatioF()
        picture = QPixmap(QSize(56, 56) * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(theme.colors().accent))
        painter = QPainter(picture)
        painter.setPen(QColor(theme.colors().on_accent))
        painter.drawText(QRect(0, 0, 56, 56), Qt.AlignmentFlag.AlignCenter, str(count))
        painter.end()
        return picture
