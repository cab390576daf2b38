"""One photo, as large as the page: the thumbnail at once, the picture itself when it is read."""

from __future__ import annotations

from collections import OrderedDict

from PySide6.QtCore import QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop import theme
from desktop.gallery.thumbnails import Thumbnails
from desktop.gallery.tiles import draw_image
from desktop.tasks import Tasks
from engine import Photo, PhotoId, PhotoUnreadable, read_picture

KEPT = 4
"""Pictures in memory: the one before, this, and the next ones."""
STEP = 512
"""Sizes are rounded up to this many pixels, so that a window that is made larger doesn't read anew all the time."""


class Pictures(QObject):
    """Whole pictures, read one at a time beside the GUI thread; what nobody waits for any more is not read."""

    arrived = Signal(object)
    """The photo whose picture is there now, or cannot be had: PhotoId."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = Tasks(self)
        self._held: OrderedDict[PhotoId, tuple[int, QImage | None]] = OrderedDict()
        self._wanted: set[PhotoId] = set()
        self._asked: set[tuple[PhotoId, int]] = set()

    def want(self, photos: list[Photo], side: int) -> None:
        """These and no others, the first one first."""
        self._wanted = {photo.id for photo in photos}
        for photo in photos:
            held = self._held.get(photo.id)
            if (held is None or held[0] < side) and (photo.id, side) not in self._asked:
                self._asked.add((photo.id, side))
                self._tasks.run(
                    lambda photo=photo: self._read(photo, side),  # type: ignore[misc]
                    lambda image, id_=photo.id: self._take(id_, side, image),  # type: ignore[misc]
                    lambda error, id_=photo.id: self._failed(id_, side, error),  # type: ignore[misc]
                )

    def get(self, id_: PhotoId) -> QImage | None:
        """The picture, if it is there."""
        held = self._held.get(id_)
        return None if held is None else held[1]

    def forget(self) -> None:
        """All of them; what is being read is of no interest."""
        self._held.clear()
        self._wanted.clear()

    def wait(self) -> None:
        """Until none is being read."""
        self._tasks.wait()

    def _read(self, photo: Photo, side: int) -> QImage | None:
        if photo.id not in self._wanted:
            return None
        picture = read_picture(photo.path, side)
        line = 3 * picture.width
        image = QImage(picture.rgb, picture.width, picture.height, line, QImage.Format.Format_RGB888)
        return image.convertToFormat(QImage.Format.Format_RGB32)

    def _take(self, id_: PhotoId, side: int, image: QImage | None) -> None:
        self._asked.discard((id_, side))
        if image is None:
            return
        self._held[id_] = (side, image)
        while len(self._held) > KEPT:
            self._held.popitem(last=False)
        self.arrived.emit(id_)

    def _failed(self, id_: PhotoId, side: int, error: Exception) -> None:
        self._asked.discard((id_, side))
        if not isinstance(error, PhotoUnreadable | OSError):
            self._tasks.failed.emit(error)
        self._held[id_] = (side, None)  # not again and again: the thumbnail has to do
        self.arrived.emit(id_)


class PictureView(QWidget):
    """Draws what there is of a photo. `pictures` may be shared."""

    def __init__(self, thumbnails: Thumbnails, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self.pictures = Pictures(self)
        self._photos: list[Photo] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(QSize(240, 180))
        self.setAccessibleName(self.tr("Photo"))
        for source in (thumbnails, self.pictures):
            source.arrived.connect(self._arrived)

    def show_photo(self, photo: Photo | None, then: Photo | None = None) -> None:
        """This photo; `then` is read ahead."""
        self._photos = [one for one in (photo, then) if one is not None] if photo is not None else []
        self.setAccessibleDescription("" if photo is None else photo.path.name)
        self._want()
        self.update()

    def resizeEvent(self, _event: object) -> None:
        self._want()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._photos:
            return
        painter = QPainter(self)
        photo = self._photos[0]
        image = self.pictures.get(photo.id) or self._thumbnails.get(photo, self._side())
        into = self.rect().adjusted(2, 2, -2, -2)
        if image is not None:
            into = draw_image(painter, image, self._no_larger(into, photo))
        elif self._thumbnails.is_broken(photo.id):
            painter.setPen(QColor(theme.colors().quiet))
            text = self.tr("The picture of {name} cannot be shown.").format(name=photo.path.name)
            painter.drawText(into, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, text)
        if self.hasFocus():
            painter.setPen(QColor(theme.colors().accent))
            painter.drawRect(into.adjusted(-2, -2, 1, 1))

    def _no_larger(self, into: QRect, photo: Photo) -> QRect:
        """A small picture isn't blown up beyond twice its pixels."""
        if photo.size is None:
            return into
        most = QSize(*photo.size) * 2 / self.devicePixelRatioF()
        place = QRect(into.topLeft(), into.size().boundedTo(most))
        place.moveCenter(into.center())
        return place

    def _side(self) -> int:
        longest = max(self.width(), self.height()) * self.devicePixelRatioF()
        return -(-round(longest) // STEP) * STEP

    def _want(self) -> None:
        self.pictures.want(self._photos, self._side())

    def _arrived(self, id_: PhotoId) -> None:
        if self._photos and id_ == self._photos[0].id:
            self.update()
