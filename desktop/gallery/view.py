"""The gallery's grid: what is chosen in it, what keys and the mouse say, and what stays when photos come and go."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QItemSelection, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QDrag, QKeyEvent, QPainter, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView

from desktop import theme
from desktop.gallery.grid import Flag, Grid
from desktop.gallery.model import GalleryModel, Index
from desktop.keys import decision_of
from desktop.session import Session
from engine import PhotoId


class GridView(Grid):
    """Photos in rows. Signals tell what a person wants; the window does it."""

    decided = Signal(object)
    """A key said what the chosen photos are: Decision."""
    opened = Signal(object)
    """A photo is to be seen large: PhotoId."""
    chosen = Signal()
    """Other photos are chosen now, or none."""

    def __init__(self, session: Session, model: GalleryModel) -> None:
        super().__init__()
        self._session, self._photos = session, model
        self._kept: NDArray[np.int64] = np.zeros(0, np.int64)
        self._kept_current: PhotoId | None = None
        self._kept_top: tuple[PhotoId, int] | None = None
        self._telling = QTimer(self, interval=0, singleShot=True)
        self._telling.timeout.connect(self.chosen)
        self.setObjectName("gallery")
        self.setAccessibleName(self.tr("Photos"))
        self.setDragEnabled(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setModel(model)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)
        self.doubleClicked.connect(lambda index: self.opened.emit(model.id_at(index.row())))

    def ids(self) -> list[PhotoId]:
        """The chosen photos, in the order in which they are shown."""
        return [PhotoId(int(id_)) for id_ in self._photos.ids[self.chosen_rows()]]

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

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel change the size."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_tile(self._tile + (16 if event.angleDelta().y() > 0 else -16))
            event.accept()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The photo at the top stays there."""
        top = self._top()
        QAbstractItemView.resizeEvent(self, event)
        self.updateGeometries()
        self._bring_back(top)

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

    def startDrag(self, actions: Qt.DropAction) -> None:
        """The chosen photos, for a class at the left or for another program."""
        rows = self.chosen_rows()
        if len(rows):
            drag = QDrag(self)
            drag.setMimeData(self._photos.mimeData([self._photos.index(int(row)) for row in rows]))
            drag.setPixmap(self._drag_picture(len(rows)))
            drag.exec(Qt.DropAction.CopyAction)

    def _keep(self) -> None:
        self._kept, self._kept_current = self._photos.ids[self.chosen_rows()], self.current()
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

    def keyboardSearch(self, search: str) -> None:
        """Letters are keys of classes; searching by name would read every row."""
