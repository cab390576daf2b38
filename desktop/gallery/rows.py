"""Rows of photos, read page by page beside the GUI thread when somebody wants to see them."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.tasks import Tasks
from engine import Photo, PhotoId

KEPT = 4000
"""Rows in memory: some hundred screens."""


class Rows(QObject):
    """`get` gives what is there and asks for the rest, which `arrived` tells of."""

    arrived = Signal(object)
    """The ids whose rows are there now: list[PhotoId]."""

    def __init__(
        self, read: Callable[[Sequence[PhotoId]], list[Photo]], tasks: Tasks, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._read, self._tasks = read, tasks
        self._rows: OrderedDict[PhotoId, Photo] = OrderedDict()
        self._stale: set[PhotoId] = set()
        self._wanted: dict[PhotoId, None] = {}
        self._asked = False
        self._timer = QTimer(self, interval=0, singleShot=True)
        self._timer.timeout.connect(self._ask)

    def get(self, id_: PhotoId) -> Photo | None:
        """The row, perhaps a little old; None where it is not there yet."""
        row = self._rows.get(id_)
        if row is None or id_ in self._stale:
            self._wanted[id_] = None
            if not self._asked:
                self._timer.start()
        else:
            self._rows.move_to_end(id_)
        return row

    @property
    def is_asking(self) -> bool:
        """Whether rows are being read."""
        return self._asked or bool(self._wanted)

    def now(self, ids: Sequence[PhotoId]) -> list[Photo]:
        """These rows, read at once: for a few photos that a person acts on."""
        return self._read(ids)

    def forget(self, ids: Iterable[PhotoId]) -> None:
        """These rows are out of date: the old ones are shown until the new are there."""
        self._stale.update(id_ for id_ in ids if id_ in self._rows)

    def _ask(self) -> None:
        ids, self._wanted = list(self._wanted), {}
        if ids:
            self._asked = True
            self._stale.difference_update(ids)
            self._tasks.run(lambda: self._read(ids), self._take, self._failed)

    def _take(self, photos: list[Photo]) -> None:
        self._asked = False
        for photo in photos:
            self._rows[photo.id] = photo
            self._rows.move_to_end(photo.id)
        while len(self._rows) > KEPT:
            gone, _ = self._rows.popitem(last=False)
            self._stale.discard(gone)
        self.arrived.emit([photo.id for photo in photos])
        if self._wanted:
            self._timer.start()

    def _failed(self, error: Exception) -> None:
        self._asked = False
        self._tasks.failed.emit(error)
