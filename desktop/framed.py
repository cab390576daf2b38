"""The raised ground of a drawing, with a fine line around it."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from desktop import theme


def framed(painter: QPainter, widget: QWidget) -> QRectF:
    """Draws it over all of the widget; what is inside the line."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    frame = QRectF(widget.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QColor(theme.colors().line))
    painter.setBrush(QColor(theme.colors().raised))
    painter.drawRoundedRect(frame, theme.RADIUS, theme.RADIUS)
    return frame
