"""The project's own icons: SVG in one colour, drawn in that of the theme."""

from __future__ import annotations

from functools import lru_cache
from importlib.resources import files

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.theme import colors

INK = b"currentColor"
"""What stands in the files for the colour."""


def icon(name: str) -> QIcon:
    """`resources/icons/NAME.svg` in the text colour of the theme at the moment of drawing, sharp at any size. Raises
    FileNotFoundError where there is no such icon."""
    _source(name)
    return QIcon(_Engine(name))


def image(name: str, size: QSize, ink: str) -> QImage:
    """The icon as an image of `size` device pixels in colour `ink`."""
    made = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    _renderer(name, ink).render(painter, QRectF(0, 0, size.width(), size.height()))
    painter.end()
    return made


@lru_cache
def _source(name: str) -> bytes:
    return (files("resources") / "icons" / f"{name}.svg").read_bytes()


@lru_cache
def _renderer(name: str, ink: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(name).replace(INK, ink.encode())))


class _Engine(QIconEngine):
    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name

    def clone(self) -> QIconEngine:
        return _Engine(self._name)

    def paint(self, painter: QPainter, rect: object, mode: QIcon.Mode, state: QIcon.State) -> None:
        ink = colors().faint if mode == QIcon.Mode.Disabled else colors().text
        _renderer(self._name, ink).render(painter, QRectF(rect))  # type: ignore[call-overload]

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        ink = colors().faint if mode == QIcon.Mode.Disabled else colors().text
        return QPixmap.fromImage(image(self._name, size, ink))
