"""Pictures for the loupe, read beside the GUI thread: what is looked at first, its neighbours when that is there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from shiboken6 import isValid

from desktop.tasks import Tasks
from engine import PhotoId, read_picture

WHOLE = 12_000
"""The longer side from which a picture counts as whole: more than any camera makes in one frame."""
AT_WORK = 2
"""Pictures read at a time: a reading that nobody wants any more cannot be stopped, but does not hold up the next."""


@dataclass(frozen=True, slots=True)
class Wish:
    """A photo's picture with a longer side of at most `side` pixels."""

    id: PhotoId
    path: Path
    side: int

    @property
    def is_whole(self) -> bool:
        """Whether all its pixels are wanted, not what fits on the screen."""
        return self.side >= WHOLE


Key = tuple[PhotoId, bool]


class Pictures(QObject):
    """Holds what is wanted, and nothing else: the most urgent first."""

    arrived = Signal(object)
    """The photo of which there is more to show now, or a failure: PhotoId."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.tasks = Tasks(self, threads=AT_WORK)
        self._wishes: list[Wish] = []
        self._under_way: set[Wish] = set()
        self._held: dict[Key, tuple[int, QImage]] = {}
        self._failed: dict[PhotoId, Exception] = {}

    def want(self, wishes: Sequence[Wish]) -> None:
        """These from now on, in this order; others are let go of."""
        self._wishes = list(wishes)
        keys = {_key(wish) for wish in wishes}
        self._held = {key: held for key, held in self._held.items() if key in keys}
        self._failed = {id_: error for id_, error in self._failed.items() if (id_, False) in keys}
        self._begin()

    def image(self, id_: PhotoId, *, whole: bool) -> QImage | None:
        """All pixels, or as many as fit on the screen."""
        held = self._held.get((id_, whole))
        return held[1] if held is not None else None

    def failure(self, id_: PhotoId) -> Exception | None:
        """Why there is no picture of it."""
        return self._failed.get(id_)

    def forget(self, id_: PhotoId) -> None:
        """Its file has changed; it is read again with the next `want`."""
        self._held = {key: held for key, held in self._held.items() if key[0] != id_}
        self._failed.pop(id_, None)

    def count(self) -> int:
        """How many are in memory."""
        return len(self._held)

    def _begin(self) -> None:
        wanted = [wish for wish in self._wishes if wish in self._under_way]
        if wanted or len(self._under_way) >= AT_WORK:
            return
        for wish in self._wishes:
            if not self._has(wish) and wish.id not in self._failed:
                self._read(wish)
                return

    def _has(self, wish: Wish) -> bool:
        held = self._held.get(_key(wish))
        return held is not None and held[0] >= wish.side

    def _read(self, wish: Wish) -> None:
        self._under_way.add(wish)
        self.tasks.run(
            lambda: _image(wish.path, wish.side),
            lambda image: self._took(wish, image),
            lambda error: self._took(wish, error),
        )

    def _took(self, wish: Wish, got: QImage | Exception) -> None:
        if not isValid(self):  # the loupe is gone
            return
        self._under_way.discard(wish)
        if _key(wish) in {_key(wanted) for wanted in self._wishes}:
            if isinstance(got, Exception):
                self._failed[wish.id] = got
            else:
                self._held[_key(wish)] = (wish.side, got)
            self.arrived.emit(wish.id)
        self._begin()


def _key(wish: Wish) -> Key:
    return wish.id, wish.is_whole


def _image(path: Path, side: int) -> QImage:
    picture = read_picture(path, side)
    rows = QImage(picture.rgb, picture.width, picture.height, 3 * picture.width, QImage.Format.Format_RGB888)
    # A copy, in the format that is drawn without conversion: `picture` may go.
    return rows.convertToFormat(QImage.Format.Format_RGB32)
