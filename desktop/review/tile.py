"""How a photo is drawn in a grid that is not the gallery's."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop import theme
from desktop.gallery.thumbnails import Thumbnails
from desktop.gallery.tiles import CHIP_HEIGHT, GAP, Chip, draw_chip, draw_image
from desktop.theme import RADIUS, SPACE
from desktop.words import tr
from engine import Photo

Index = QModelIndex | QPersistentModelIndex
Chips = Callable[[Photo], Sequence[Chip]]
PHOTO = Qt.ItemDataRole.UserRole
TICK = 20


class TileDelegate(QStyledItemDelegate):
    """The picture with its chips beneath, an arrow between two of them. With `pick`, chosen ones have a tick and the
    others are faint."""

    def __init__(
        self,
        thumbnails: Thumbnails,
        chips: Chips,
        size: QSize,
        *,
        pick: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._thumbnails, self._chips, self._pick = thumbnails, chips, pick
        self.size = size
        """Of a tile, at least; `cell` is what the grid gives it."""
        self.cell = size

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return self.cell

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        box = option.rect.adjusted(GAP, GAP, -GAP, -GAP)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, box, option, chosen)
        photo: Photo | None = index.data(PHOTO)
        if photo is not None:
            painter.setOpacity(1.0 if chosen or not self._pick else 0.35)
            self._picture(painter, box, photo)
            painter.setOpacity(1.0)
            self._write_chips(painter, box, self._chips(photo))
        if self._pick:
            draw_tick(painter, QPointF(box.right() - TICK - 5, box.top() + 6), chosen)
        painter.restore()

    def _ground(self, painter: QPainter, box: QRect, option: QStyleOptionViewItem, chosen: bool) -> None:
        of = theme.colors()
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        line = of.accent if chosen else of.line
        painter.setPen(QPen(QColor(of.text if focused else line), 2 if chosen or focused else 1))
        painter.setBrush(QColor(of.raised))
        painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), RADIUS, RADIUS)

    def _picture(self, painter: QPainter, box: QRect, photo: Photo) -> None:
        into = box.adjusted(SPACE // 2, SPACE // 2, -SPACE // 2, -CHIP_HEIGHT - 2 * GAP - 2)
        ratio = painter.device().devicePixelRatioF()
        image = self._thumbnails.get(photo, round(max(into.width(), into.height()) * ratio))
        if image is not None:
            draw_image(painter, image, into)
        elif self._thumbnails.is_broken(photo.id):
            painter.setPen(QColor(theme.colors().quiet))
            painter.drawText(into, Qt.AlignmentFlag.AlignCenter, tr("No picture"))

    def _write_chips(self, painter: QPainter, box: QRect, chips: Sequence[Chip]) -> None:
        inner = box.width() - 2 * SPACE
        arrow = 16 if len(chips) > 1 else 0
        x, y = float(box.left() + SPACE), float(box.bottom() - CHIP_HEIGHT - GAP)
        for number, chip in enumerate(chips):
            if number:
                draw_arrow(painter, QRectF(x, y, arrow, CHIP_HEIGHT))
                x += arrow
            last = number == len(chips) - 1
            room = box.right() - SPACE - x if last else (inner - arrow) / 2
            x += draw_chip(painter, chip, QPointF(x, y), room)


def draw_arrow(painter: QPainter, box: QRectF) -> None:
    """From one class to another."""
    font = QFont(painter.font())
    font.setPixelSize(12)
    painter.setFont(font)
    painter.setPen(QColor(theme.colors().quiet))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "→")


def draw_tick(painter: QPainter, at: QPointF, chosen: bool) -> None:
    """In, or out."""
    of = theme.colors()
    box = QRectF(at.x(), at.y(), TICK, TICK)
    ground = QColor(of.accent if chosen else of.panel)
    ground.setAlpha(255 if chosen else 200)
    painter.setPen(QPen(QColor(of.on_accent if chosen else of.faint), 1.5))
    painter.setBrush(ground)
    painter.drawEllipse(box)
    if chosen:
        painter.setPen(QPen(QColor(of.on_accent), 2, c=Qt.PenCapStyle.RoundCap))
        x, y = box.x(), box.y()
        painter.drawPolyline(
            [QPointF(x + 5.5, y + 10.5), QPointF(x + 8.8, y + 13.8), QPointF(x + 14.5, y + 6.8)]
        )
