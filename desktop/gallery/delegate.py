"""One photo in the grid: the picture, its classes, and what else there is to say of it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop import icons, theme
from desktop.gallery.model import GalleryModel, Index
from desktop.gallery.thumbnails import Thumbnails
from desktop.gallery.tiles import CHIP_HEIGHT, GAP, Chip, draw_chip, draw_image
from desktop.told import told
from desktop.words import percent
from engine import Photo, State

MARGIN = 6
BADGE = 20


class TileDelegate(QStyledItemDelegate):
    """Draws; decides nothing. What it needs and is not there yet, it asks for and draws without."""

    def __init__(self, model: GalleryModel, thumbnails: Thumbnails) -> None:
        super().__init__(model)
        self._model, self._thumbnails = model, thumbnails
        self._badges: dict[tuple[str, str, float], QImage] = {}

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """A tile in `option.rect`."""
        row, rect = index.row(), option.rect.adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        photo = self._model.photo_at(row)
        self._ground(painter, option)
        if photo is None:
            return
        picture = self._picture(painter, photo, rect)
        self._chips(painter, row, picture)
        self._marks(painter, photo, int(self._model.sizes[row]), picture)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The view decides."""
        return QSize(option.rect.size())

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        """What is chosen has a frame in the accent, what the keyboard is on a thin one; the others nothing."""
        state, rect = option.state, QRectF(option.rect).adjusted(1.5, 1.5, -1.5, -1.5)
        of = theme.colors()
        if state & QStyle.StateFlag.State_Selected:
            color = QColor(of.accent)
            painter.setPen(QPen(color, 2))
            color.setAlpha(40)
            painter.setBrush(color)
            painter.drawRoundedRect(rect, theme.RADIUS, theme.RADIUS)
        elif state & QStyle.StateFlag.State_HasFocus or state & QStyle.StateFlag.State_MouseOver:
            focus = bool(state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(QColor(of.accent if focus else of.line), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect, theme.RADIUS, theme.RADIUS)

    def _picture(self, painter: QPainter, photo: Photo, rect: QRect) -> QRect:
        """Where the picture is, or would be."""
        side = round(max(rect.width(), rect.height()) * painter.device().devicePixelRatio())
        image = None if photo.unreadable else self._thumbnails.get(photo, side)
        if image is not None:
            return draw_image(painter, image, rect)
        if photo.unreadable or self._thumbnails.is_broken(photo.id):
            self._reason(painter, told(photo.unreadable or "") or self.tr("no picture"), rect)
        else:
            place = rect.adjusted(0, rect.height() // 8, 0, -(rect.height() // 8))
            painter.fillRect(place, QColor(theme.colors().panel))
            return place
        return rect

    def _reason(self, painter: QPainter, text: str, rect: QRect) -> None:
        of = theme.colors()
        painter.setPen(QPen(QColor(of.line), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS)
        self._draw_icon(painter, "unreadable", of.faint, rect.center() - QPoint(10, 26))
        painter.setPen(QColor(of.quiet))
        painter.setFont(_small(painter))
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.drawText(rect.adjusted(8, rect.height() // 2, -8, -4), int(flags), text)

    def _chips(self, painter: QPainter, row: int, picture: QRect) -> None:
        """From the lower left corner upwards, the likeliest lowest."""
        seen = self._model.seen_at(row)
        place = QPointF(picture.left() + GAP, picture.bottom() + 1 - GAP - CHIP_HEIGHT)
        for of in seen[:3]:
            text = of.known.name if of.by_person else f"{of.known.name} {percent(of.probability)}"
            chip = Chip(text, of.known.color, of.sure, of.by_person)
            draw_chip(painter, chip, place, picture.width() - 2 * GAP)
            place -= QPointF(0, CHIP_HEIGHT + 2)
        if not seen and self._model.is_none_at(row):
            chip = Chip(self.tr("none of these"), theme.colors().faint, True, True)
            draw_chip(painter, chip, place, picture.width() - 2 * GAP)

    def _marks(self, painter: QPainter, photo: Photo, frames: int, picture: QRect) -> None:
        """In the upper right corner, from right to left."""
        at = QPoint(picture.right() + 1 - GAP - BADGE, picture.top() + GAP)
        marks = [("offline", State.OFFLINE in photo.states), ("unwritten", photo.unwritten)]
        for name in [name for name, holds in marks if holds]:
            self._disc(painter, at)
            self._draw_icon(painter, name, theme.colors().text, at + QPoint(3, 3), BADGE - 6)
            at -= QPoint(BADGE + 3, 0)
        if frames > 1:
            self._disc(painter, at)
            painter.setPen(QColor(theme.colors().text))
            painter.setFont(_small(painter, bold=True))
            painter.drawText(QRect(at, QSize(BADGE, BADGE)), Qt.AlignmentFlag.AlignCenter, str(frames))

    def _disc(self, painter: QPainter, at: QPoint) -> None:
        ground = QColor(theme.colors().panel)
        ground.setAlpha(225)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawEllipse(QRect(at, QSize(BADGE, BADGE)))

    def _draw_icon(self, painter: QPainter, name: str, ink: str, at: QPoint, side: int = 20) -> None:
        ratio = painter.device().devicePixelRatio()
        key = (name, ink, side * ratio)
        if key not in self._badges:
            self._badges[key] = icons.image(name, QSize(1, 1) * round(side * ratio), ink)
        painter.drawImage(QRect(at, QSize(side, side)), self._badges[key])


def _small(painter: QPainter, *, bold: bool = False) -> QFont:
    font = QFont(painter.font())
    font.setPixelSize(11)
    font.setBold(bold)
    return font
