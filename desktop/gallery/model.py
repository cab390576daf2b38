"""The photos that are shown, as Qt's model: ids and nothing more; rows and thumbnails come when somebody looks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, QUrl

from desktop.drops import PHOTOS, carrying
from desktop.gallery.rows import Rows
from desktop.session import Session
from desktop.shown import Shown
from desktop.told import told
from desktop.verdicts import says_none
from desktop.words import percent
from engine import Overview, Photo, PhotoId, Seen, State

Index = QModelIndex | QPersistentModelIndex
DRAGGED_AT_MOST = 2000
"""Files that are handed to another program in one drag."""


class GalleryModel(QAbstractListModel):
    """Follows `shown`. A change of what the photos show is told as changed data, so that selection and place stay; a
    change of which photos there are is a reset, and the view brings both back."""

    def __init__(self, session: Session, shown: Shown, rows: Rows) -> None:
        super().__init__(shown)
        self._session, self._shown, self._rows = session, shown, rows
        self.ids: NDArray[np.int64] = np.zeros(0, np.int64)
        self.sizes: NDArray[np.int32] = np.zeros(0, np.int32)
        self._seen: dict[PhotoId, tuple[Seen, ...]] = {}
        shown.found_changed.connect(self._follow)
        rows.arrived.connect(self._arrived)
        session.bridge.photos_changed.connect(rows.forget)
        self._follow()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """As many as were found."""
        return 0 if parent.isValid() else len(self.ids)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What tool tips and screen readers say; the delegate asks by `photo_at` and `seen_at`."""
        if not index.isValid() or not 0 <= index.row() < len(self.ids):
            return None
        if role == Qt.ItemDataRole.UserRole:
            return int(self.ids[index.row()])
        if role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return self._spoken(index.row())
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Photos can be chosen and dragged."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def id_at(self, row: int) -> PhotoId:
        """The photo in this place."""
        return PhotoId(int(self.ids[row]))

    def rows_of(self, ids: Sequence[PhotoId] | NDArray[np.int64]) -> NDArray[np.intp]:
        """The places of those of these photos that are shown, rising."""
        return np.flatnonzero(np.isin(self.ids, np.asarray(ids, np.int64)))

    def photo_at(self, row: int) -> Photo | None:
        """Its row, or None while that is being read."""
        return self._rows.get(self.id_at(row))

    def seen_at(self, row: int) -> tuple[Seen, ...]:
        """Its classes as they are now, also when they are not saved yet."""
        id_ = self.id_at(row)
        found = self._seen.get(id_)
        overview = self._overview
        if found is None and overview is not None:
            found = self._seen[id_] = overview.seen_in(id_)
        return found or ()

    def is_none_at(self, row: int) -> bool:
        """Whether a person said that it shows none of the classes."""
        overview = self._overview
        return overview is not None and says_none(overview, self.id_at(row))

    def mimeTypes(self) -> list[str]:
        """Ids for our own panels, files for other programs."""
        return [PHOTOS, "text/uri-list"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The dragged photos."""
        ids = [self.id_at(index.row()) for index in indexes]
        data = carrying(ids)
        photos = self._rows.now(ids[:DRAGGED_AT_MOST])
        data.setUrls([QUrl.fromLocalFile(str(photo.path)) for photo in photos])
        return data

    @property
    def _overview(self) -> Overview | None:
        """Of all photos, or of the first while the others are being read."""
        return self._session.overview if self._session.overview is not None else self._session.beginning

    def _follow(self) -> None:
        found = self._shown.found
        self._seen = {}
        if np.array_equal(found.ids, self.ids) and np.array_equal(found.sizes, self.sizes):
            if len(self.ids):
                self.dataChanged.emit(self.index(0), self.index(len(self.ids) - 1))
            return
        self.beginResetModel()
        self.ids, self.sizes = found.ids, found.sizes
        self.endResetModel()

    def _arrived(self, ids: list[PhotoId]) -> None:
        for row in self.rows_of(ids).tolist() if len(ids) < 500 else range(0):
            self.dataChanged.emit(self.index(row), self.index(row))

    def _spoken(self, row: int) -> str | None:
        photo = self.photo_at(row)
        if photo is None:
            return None
        parts = [photo.path.name]
        for of in self.seen_at(row):
            said = self.tr("{name}, labelled by you") if of.by_person else self.tr("{name}, {percent}")
            parts.append(said.format(name=of.known.name, percent=percent(of.probability)))
        if photo.unreadable:
            parts.append(self.tr("unreadable: {reason}").format(reason=told(photo.unreadable)))
        if State.OFFLINE in photo.states:
            parts.append(self.tr("offline"))
        if photo.unwritten:
            parts.append(self.tr("keyword not written yet"))
        return " · ".join(parts)
