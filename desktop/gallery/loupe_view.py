"""The picture in the loupe, zoomed and moved with the mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from desktop import theme
from desktop.gallery.loupe_look import Look
from desktop.gallery.zoom import Point, Zoom

WHEEL_STEP = 1.25
PIXELS_FROM = 3.0
"""At this scale and above one sees the picture's own pixels, as squares."""


class PictureView(QWidget):
    """`zoom` is in pixels of the screen, so that 100% is one to one also on a screen of high resolution."""

    zoomed = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._dragged: QPointF | None = None
        self.zoom = Zoom((1.0, 1.0), (1.0, 1.0))
        look.changed.connect(self._follow)

    def show_whole(self) -> None:
        """All of the picture."""
        self.zoom_to(Zoom(self._look.size(), self._room()))

    def show_next(self) -> None:
        """Another photo at the same scale and place."""
        self.zoom_to(self.zoom.of(self._look.size()))

    def zoom_to(self, zoom: Zoom) -> None:
        """That part of the picture."""
        self.zoom = zoom
        if self._dragged is None:
            self.setCursor(Qt.CursorShape.ArrowCursor if zoom.is_fitted else Qt.CursorShape.OpenHandCursor)
        self.update()
        self.zoomed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Whole pixels onto whole pixels wherever that is possible."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.colors().window))
        image = self._look.image(self.zoom.factor)
        if image is not None:
            ratio = self.devicePixelRatioF()
            painter.scale(1 / ratio, 1 / ratio)
            left, top, width, height = self.zoom.place
            smooth = self.zoom.factor < PIXELS_FROM
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
            painter.drawImage(QRectF(round(left), round(top), round(width), round(height)), image)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Two fingers zoom; another screen has other pixels."""
        if isinstance(event, QNativeGestureEvent):
            if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                self.zoom_to(self.zoom.by(max(0.2, 1 + event.value()), self._point(event.position())))
                return True
        elif event.type() == QEvent.Type.DevicePixelRatioChange:
            self.zoom_to(self.zoom.in_view(self._room()))
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zooms where the cursor is."""
        turned = event.angleDelta().y() / 120
        if turned:
            self.zoom_to(self.zoom.by(WHEEL_STEP**turned, self._point(event.position())))
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Whole, or 100% at this point."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.zoom_to(self.zoom.toggled(self._point(event.position())))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Takes hold of a picture that is zoomed in."""
        if event.button() == Qt.MouseButton.LeftButton and not self.zoom.is_fitted:
            self._dragged = event.position()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Moves it."""
        if self._dragged is not None:
            moved = (event.position() - self._dragged) * self.devicePixelRatioF()
            self._dragged = event.position()
            self.zoom_to(self.zoom.moved(moved.x(), moved.y()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Lets go of it."""
        self._dragged = None
        self.zoom_to(self.zoom)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The same part of the picture in the new room."""
        super().resizeEvent(event)
        self.zoom_to(self.zoom.in_view(self._room()))

    def _follow(self) -> None:
        """More pixels, and perhaps of another size than was thought."""
        if self._look.size() != self.zoom.picture:
            self.show_next()
        else:
            self.update()

    def _room(self) -> Point:
        ratio = self.devicePixelRatioF()
        return self.width() * ratio, self.height() * ratio

    def _point(self, at: QPointF) -> Point:
        ratio = self.devicePixelRatioF()
        return at.x() * ratio, at.y() * ratio
