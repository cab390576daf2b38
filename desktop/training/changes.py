"""The photos whose class would be another."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop import theme, words
from desktop.gallery.rows import Rows
from desktop.gallery.thumbnails import Thumbnails
from desktop.gallery.tiles import Chip
from desktop.review.photogrid import PhotoGrid, PhotoModel
from desktop.review.tile import TileDelegate
from desktop.session import Session
from desktop.theme import SPACE
from desktop.training.pieces import button, label
from engine import Change, ClassId, Photo, PhotoId, Retrained

TILE = QSize(200, 176)


class Changes(QWidget):
    """Each with what it is now and what it would be; a double click shows it among its like."""

    show_photos = Signal(object, str)

    def __init__(
        self, session: Session, rows: Rows, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._changes: Mapping[PhotoId, Change] = {}
        self.heading = label(kind="heading")
        self.show_all = button(
            self.tr("Show them in the gallery"), "quiet", tip=self.tr("All photos that change, full size")
        )
        self.show_all.clicked.connect(self._show_all)
        self._model = PhotoModel(rows, self._describe, self)
        self.grid = PhotoGrid(
            self._model, thumbnails, TileDelegate(thumbnails, self._chips, TILE, parent=self)
        )
        self.grid.setAccessibleName(self.tr("Photos that change class"))
        self.grid.opened.connect(self._open)
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.show_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE // 2)
        column.addLayout(top)
        column.addWidget(self.grid, 1)

    def show_result(self, result: Retrained) -> None:
        """Those that become the same class stand together."""
        ordered = sorted(result.changes, key=lambda one: (one.before or 0, one.after, one.id))
        self._changes = {one.id: one for one in ordered}
        self._model.show(list(self._changes))
        count = len(ordered)
        self.heading.setText(
            self.tr("%n photos change class", "", count) if count else self.tr("No photo changes its class.")
        )
        self.grid.setVisible(bool(count))
        self.show_all.setVisible(bool(count))
        self._fit()

    def resizeEvent(self, event: object) -> None:
        self._fit()

    def _fit(self) -> None:
        rows = -(-len(self._changes) // self.grid.columns())
        self.grid.setMinimumHeight(self.grid.height_for(min(2, max(1, rows))))
        self.grid.setMaximumHeight(self.grid.height_for(max(1, rows)))

    def _chips(self, photo: Photo) -> list[Chip]:
        change = self._changes.get(photo.id)
        if change is None:
            return []
        return [self._chip(id_, sure) for id_, sure in ((change.before, False), (change.after, True))]

    def _chip(self, id_: ClassId | None, sure: bool) -> Chip:
        of = self._session.class_of(id_) if id_ is not None else None
        if of is None:
            return Chip(self.tr("none"), theme.colors().faint, sure)
        return Chip(of.name, of.color, sure)

    def _describe(self, id_: PhotoId) -> str:
        change = self._changes.get(id_)
        if change is None:
            return ""
        return f"{self._name(change.before)} → {self._name(change.after)}"

    def _name(self, id_: ClassId | None) -> str:
        of = self._session.class_of(id_) if id_ is not None else None
        return self.tr("none") if of is None else of.name

    def _open(self, id_: PhotoId) -> None:
        """With all that make the same change, this one first."""
        this = self._changes[id_]
        alike = [
            one.id for one in self._changes.values() if (one.before, one.after) == (this.before, this.after)
        ]
        alike.sort(key=lambda other: other != id_)
        title = self.tr("{count}: {change}").format(
            count=words.number(len(alike)), change=self._describe(id_)
        )
        self.show_photos.emit(alike, title)

    def _show_all(self) -> None:
        self.show_photos.emit(list(self._changes), self.heading.text())
