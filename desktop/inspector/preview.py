"""The photo, as large as the column."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop import theme
from desktop.gallery.thumbnails import Thumbnails
from desktop.gallery.tiles import fitted
from desktop.inspector.speech import trouble
from engine import Photo, PhotoId

LARGEST = 512
"""The longer side of thumbnails in the cache."""


class Preview(QWidget):
    """A photo's thumbnail, or why there is none. A double click or Enter opens the loupe."""

    opened = Signal()

    def __init__(self, thumbnails: Thumbnails) -> None:
        super().__init__()
        self._thumbnails = thumbnails
        self._photo: Photo | None = None
        thumbnails.arrived.connect(self._arrived)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Preview"))
        self.setToolTip(self.tr("Double click: look at it large"))

    def show_photo(self, photo: Photo | None) -> None:
        """None while it is being read."""
        self._photo = photo
        self._thumbnails.hold(photo.id if photo is not None else None)
        self.setAccessibleDescription(f"{photo.path.name}. {self.problem()}" if photo is not None else "")
        self.update()

    def problem(self) -> str:
        """What is said on, or instead of, the picture; "" where there is nothing to say."""
        if self._photo is None:
            return ""
        if self._thumbnails.is_broken(self._photo.id) and not trouble(self._photo):
            return self.tr("There is no picture of it.")
        return trouble(self._photo)

    def image(self) -> QImage | None:
        """What there is of the picture now; asks for what is missing."""
        if self._photo is None or self._photo.unreadable is not None:
            return None
        side = min(LARGEST, round(max(self.width(), self.height()) * self.devicePixelRatioF()))
        return self._thumbnails.get(self._photo, side)

    def heightForWidth(self, width: int) -> int:
        """Room for landscape pictures; portraits stand in its middle."""
        return width * 11 // 16

    def sizeHint(self) -> QSize:
        """Of a usual column."""
        return QSize(288, self.heightForWidth(288))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture, and what is to be said of it."""
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        room = self.rect().adjusted(2, 2, -2, -2)
        image, problem = self.image(), self.problem()
        if image is not None:
            place = fitted(image.size(), room)
            painter.drawImage(place, image)
            if problem:
                self._band(painter, problem, place)
        else:
            self._empty(painter, problem, room)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.colors().accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 3, 3)
        painter.end()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Large."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space do the same."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """It can be clicked."""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        super().enterEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Other colours, other pixels."""
        super().changeEvent(event)
        self.update()

    def _arrived(self, id_: PhotoId) -> None:
        if self._photo is not None and id_ == self._photo.id:
            self.update()

    def _empty(self, painter: QPainter, text: str, room: QRect) -> None:
        of = theme.colors()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(of.window))
        painter.drawRoundedRect(room, theme.RADIUS, theme.RADIUS)
        painter.setPen(QColor(of.quiet))
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        painter.drawText(room.adjusted(16, 8, -16, -8), flags, text)

    def _band(self, painter: QPainter, text: str, place: QRect) -> None:
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        height = painter.fontMetrics().boundingRect(place.adjusted(8, 0, -8, 0), flags, text).height() + 12
        band = QRect(place.left(), place.bottom() + 1 - height, place.width(), height)
        ground = QColor(theme.colors().panel)
        ground.setAlpha(225)
        painter.fillRect(band, ground)
        painter.setPen(QColor(theme.colors().text))
        painter.drawText(band.adjusted(8, 0, -8, 0), flags, text)
