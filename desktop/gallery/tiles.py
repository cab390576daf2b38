"""How a photo is drawn wherever it is small: gallery, review, and the list of photos that change."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter, QPainterPath, QPen

from desktop import theme

CHIP_HEIGHT = 20
GAP = 4


@dataclass(frozen=True, slots=True)
class Chip:
    """A class upon a photo, in its colour. `sure` is False for a first guess, or one that needs review: an outline
    then; `ticked` where a person decided."""

    text: str
    color: str
    sure: bool = True
    ticked: bool = False


def fitted(image: QSize, into: QRect) -> QRect:
    """Where an image of this size is drawn in a rectangle: whole, in the middle."""
    size = image.scaled(into.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRect(into.topLeft(), size)
    place.moveCenter(into.center())
    return place


def draw_image(painter: QPainter, image: QImage, into: QRect) -> QRect:
    """Draws it whole; where it was drawn."""
    place = fitted(image.size(), into)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawImage(place, image)
    return place


def draw_chip(painter: QPainter, chip: Chip, at: QPointF, width: float) -> float:
    """A chip with its left upper corner at `at`, no wider than `width`; how wide it is."""
    font = QFont(painter.font())
    font.setPixelSize(12)
    metrics = QFontMetricsF(font)
    text = metrics.elidedText(
        ("✓ " if chip.ticked else "") + chip.text, Qt.TextElideMode.ElideRight, width - 16
    )
    box = QRectF(at.x(), at.y(), metrics.horizontalAdvance(text) + 16, CHIP_HEIGHT)
    shape = QPainterPath()
    shape.addRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), CHIP_HEIGHT / 2, CHIP_HEIGHT / 2)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    if chip.sure:
        painter.fillPath(shape, QColor(chip.color))
        painter.setPen(theme.readable_on(chip.color))
    else:
        ground = QColor(theme.colors().panel)
        ground.setAlpha(225)
        painter.fillPath(shape, ground)
        painter.strokePath(shape, QPen(QColor(chip.color), 1.5))
        painter.setPen(QColor(theme.colors().text))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
    return box.width()
