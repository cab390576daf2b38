"""What the loupe looks at: one of some photos, with as many of its pixels as there are yet."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QSize, Signal
from PySide6.QtGui import QImage

from desktop.gallery.loupe_pictures import WHOLE, Pictures, Wish
from desktop.gallery.rows import Rows
from desktop.gallery.thumbnails import Thumbnails
from desktop.gallery.zoom import Point, Zoom
from desktop.inspector.speech import reason, trouble
from desktop.session import Session
from desktop.told import reason_of
from engine import EngineError, Photo, PhotoId, PhotoUnreadable, State

THUMBNAIL = 512


class Look(QObject):
    """`turn_to` a photo, `read` what a zoom needs of it; `changed` tells that there is more to see."""

    changed = Signal()

    def __init__(self, session: Session, rows: Rows, thumbnails: Thumbnails, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._rows, self._thumbnails = session, rows, thumbnails
        self.ids: list[PhotoId] = []
        self.at = 0
        self.photo: Photo | None = None
        self._forward = True
        self._zoom = Zoom((1.0, 1.0), (1.0, 1.0))
        self.pictures = Pictures(self)
        self.pictures.arrived.connect(self._pixels_arrived)
        self.pictures.tasks.failed.connect(session.complain)
        thumbnails.arrived.connect(self._pixels_arrived)
        rows.arrived.connect(self._rows_arrived)
        session.bridge.photos_changed.connect(self._photos_changed)

    @property
    def id(self) -> PhotoId | None:
        """The photo; None where there is none."""
        return self.ids[self.at] if self.ids else None

    def look_through(self, ids: Sequence[PhotoId], at: int) -> None:
        """Other photos."""
        self.ids, self.at, self.photo = list(ids), 0, None
        self.turn_to(at)

    def turn_to(self, at: int) -> bool:
        """The photo in this place; False where there is none. Its row is read at once if nobody has it."""
        if not 0 <= at < len(self.ids):
            return False
        self._forward, self.at = at >= self.at, at
        id_ = self.ids[at]
        row = self._rows.get(id_)
        self.photo = row if row is not None else next(iter(self._rows.now([id_])), None)
        return True

    def let_go(self) -> None:
        """Of all that is in memory."""
        self.ids, self.at, self.photo = [], 0, None
        self.pictures.want(())

    def size(self) -> Point:
        """Of the whole picture, in its own pixels: as the index has it, unless the file shows another by now."""
        known, image = self.photo.size if self.photo else None, self._largest()
        if image is None or (known is not None and _same_shape(known, image.size())):
            return (float(known[0]), float(known[1])) if known else (1.0, 1.0)
        grown = max(known) / max(image.width(), image.height()) if known and not self._is_whole() else 1.0
        return image.width() * grown, image.height() * grown

    def image(self, factor: float) -> QImage | None:
        """The smallest image that is sharp at this scale, or else the largest that there is."""
        needed = max(self.size()) * factor * 0.99
        images = [image for image in self._images() if image is not None]
        enough = [image for image in images if max(image.width(), image.height()) >= needed]
        return enough[0] if enough else (images[-1] if images else None)

    def problem(self) -> str:
        """Why the picture cannot be seen, as a sentence; "" where it can, or is about to."""
        if self.photo is None:
            return self.tr("This photo is no longer in the library.") if self.ids else ""
        failure = self.pictures.failure(self.photo.id)
        if isinstance(failure, PhotoUnreadable):
            return reason(failure.reason)
        if failure is not None:
            return reason_of(failure) if isinstance(failure, EngineError) else self.tr("It cannot be shown.")
        return trouble(self.photo)

    def read(self, zoom: Zoom) -> None:
        """What this zoom needs, and the neighbours' pictures."""
        self._zoom = zoom
        self.pictures.want([*self._wishes(self.photo, zoom), *self._neighbours(zoom)])

    def _wishes(self, photo: Photo | None, zoom: Zoom) -> list[Wish]:
        if photo is None or photo.unreadable is not None or State.OFFLINE in photo.states:
            return []
        screen = Wish(photo.id, photo.path, self._screen_side(photo, zoom))
        past = not zoom.is_fitted and max(zoom.picture) * zoom.factor > screen.side
        return [screen, Wish(photo.id, photo.path, WHOLE)] if past else [screen]

    def _neighbours(self, zoom: Zoom) -> list[Wish]:
        step = 1 if self._forward else -1
        places = [at for at in (self.at + step, self.at - step) if 0 <= at < len(self.ids)]
        rows = [self._rows.get(self.ids[at]) for at in places]
        fitted = Zoom(zoom.picture, zoom.view)
        return [wish for row in rows for wish in self._wishes(row, fitted)]

    def _screen_side(self, photo: Photo, zoom: Zoom) -> int:
        """Of what the screen has room for."""
        if photo.size is None:
            return max(64, round(max(zoom.view)))
        size = (float(photo.size[0]), float(photo.size[1]))
        return max(64, round(max(size) * Zoom(size, zoom.view).fit))

    def _images(self) -> list[QImage | None]:
        """By rising size."""
        photo = self.photo
        if photo is None or photo.unreadable is not None:
            return []
        screen, whole = (self.pictures.image(photo.id, whole=of) for of in (False, True))
        return [self._thumbnails.get(photo, THUMBNAIL), screen, whole]

    def _largest(self) -> QImage | None:
        return next((image for image in reversed(self._images()) if image is not None), None)

    def _is_whole(self) -> bool:
        return self.photo is not None and self.pictures.image(self.photo.id, whole=True) is not None

    def _pixels_arrived(self, id_: PhotoId) -> None:
        if id_ == self.id:
            self.changed.emit()

    def _rows_arrived(self, ids: list[PhotoId]) -> None:
        """Also of neighbours. What is gone never arrives, and is not asked for again here."""
        if self.id in ids:
            self._take_row()
            self.changed.emit()
        if set(self.ids[max(0, self.at - 1) : self.at + 2]).intersection(ids):
            self.read(self._zoom)

    def _take_row(self) -> None:
        old, self.photo = self.photo, self._rows.get(self.ids[self.at])
        if old is not None and self.photo is not None and old.thumbnail != self.photo.thumbnail:
            self.pictures.forget(old.id)  # the file has other pixels now

    def _photos_changed(self, ids: list[PhotoId]) -> None:
        if self.id in ids:
            self._rows.forget([self.ids[self.at]])
            self._rows.get(self.ids[self.at])


def _same_shape(known: tuple[int, int], image: QSize) -> bool:
    """As far as rounding to whole pixels allows."""
    across, down = known[0] * image.height(), known[1] * image.width()
    return abs(across - down) <= max(*known, image.width(), image.height())
