"""Some photos as tiles, for a page that is not the gallery: what is on the screen is loaded, nothing else."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QWidget

from desktop.gallery.rows import Rows
from desktop.gallery.thumbnails import Thumbnails
from desktop.review.tile import TileDelegate
from desktop.training.pieces import plain
from engine import PhotoId

Index = QModelIndex | QPersistentModelIndex
PHOTO = Qt.ItemDataRole.UserRole
ID = Qt.ItemDataRole.UserRole + 1
Describe = Callable[[PhotoId], str]


class PhotoModel(QAbstractListModel):
    """Ids, and their rows as they arrive. `describe` says more of a photo than its name, for tooltips and readers."""

    def __init__(
        self, rows: Rows, describe: Describe = lambda _id: "", parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._rows, self._describe = rows, describe
        self._ids: list[PhotoId] = []
        self._places: dict[PhotoId, int] = {}
        rows.arrived.connect(self.changed)

    def show(self, ids: Sequence[PhotoId]) -> None:
        """These photos, and no others."""
        self.beginResetModel()
        self._ids = list(ids)
        self._places = {id_: row for row, id_ in enumerate(self._ids)}
        self.endResetModel()

    @property
    def ids(self) -> list[PhotoId]:
        """All of them."""
        return self._ids

    def changed(self, ids: Sequence[PhotoId]) -> None:
        """Draws these again, as far as they are here."""
        for id_ in ids:
            row = self._places.get(id_)
            if row is not None:
                self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        id_ = self._ids[index.row()]
        if role == ID:
            return id_
        if role == PHOTO:
            return self._rows.get(id_)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._text(id_)
        return plain(self._text(id_)) if role == Qt.ItemDataRole.ToolTipRole else None

    def _text(self, id_: PhotoId) -> str:
        photo = self._rows.get(id_)
        parts = [photo.path.name if photo is not None else "", self._describe(id_)]
        return ": ".join(part for part in parts if part)


class PhotoGrid(QListView):
    """Tiles in a grid as wide as the page. With `pick` each photo is in or out, by click or Space."""

    opened = Signal(object)
    """A photo that was double-clicked: PhotoId."""

    def __init__(
        self,
        model: PhotoModel,
        thumbnails: Thumbnails,
        delegate: TileDelegate,
        *,
        pick: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._photos, self._thumbnails, self._delegate = model, thumbnails, delegate
        self.passed_on: Callable[[QKeyEvent], bool] = lambda _event: False
        """Keys that are the page's, not the list's."""
        self._pointed: PhotoId | None = None
        self._scrolled = QTimer(self, interval=60, singleShot=True)
        self._scrolled.timeout.connect(self._let_go)
        self._set_up(pick)
        self.setModel(model)
        self.setItemDelegate(delegate)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self._scrolled.start())
        thumbnails.arrived.connect(lambda id_: model.changed([id_]))
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(ID)))
        self.entered.connect(self._point_at)
        self.selectionModel().currentChanged.connect(lambda now, _before: self._point_at(now))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.passed_on(event):
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().data(ID))
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Letters are keys here, not the beginnings of names."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tile()

    def height_for(self, rows: int) -> int:
        """Pixels that this many rows of tiles take."""
        return rows * self._delegate.size.height() + 2

    def columns(self) -> int:
        """Tiles side by side."""
        bar = self.verticalScrollBar().sizeHint().width()
        return max(1, (self.width() - bar - 2) // self._delegate.size.width())

    def visible(self) -> set[PhotoId]:
        """What is on the screen, and a row more on either side."""
        tall, columns = self.gridSize().height(), self.columns()
        first = max(0, self.verticalScrollBar().value() // tall - 1) * columns
        last = ((self.verticalScrollBar().value() + self.viewport().height()) // tall + 2) * columns
        return set(self._photos.ids[first:last])

    def pointed(self) -> PhotoId | None:
        """The photo that the pointer came to last, or the arrow keys, whichever was later."""
        return self._pointed if self._pointed in self._photos.ids else None

    def take_out(self, id_: PhotoId) -> None:
        """Where photos are in or out: this one is out."""
        index = self._photos.index(self._photos.ids.index(id_))
        self.selectionModel().select(index, QItemSelectionModel.SelectionFlag.Deselect)

    def _point_at(self, index: Index) -> None:
        self._pointed = index.data(ID) if index.isValid() else None

    def _tile(self) -> None:
        bar = self.verticalScrollBar().sizeHint().width()
        self._delegate.cell = QSize((self.width() - bar - 2) // self.columns(), self._delegate.size.height())
        self.setGridSize(self._delegate.cell)

    def _let_go(self) -> None:
        self._thumbnails.keep_only(self.visible())

    def _set_up(self, pick: bool) -> None:
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(
            QListView.SelectionMode.MultiSelection if pick else QListView.SelectionMode.SingleSelection
        )
        self.setDragEnabled(False)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self._tile()
