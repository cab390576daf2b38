"""Where the cells of a matrix lie, and how its names are written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QFont, QFontMetrics

NAMES = 104
"""Pixels at most for the names of the rows, and for those of the columns where they stand upright."""
TITLE = 20
LEAST, MOST = 30, 62
WISHED = 340
ROW_TEXT, COLUMN_TEXT = 12, 11


@dataclass(frozen=True, slots=True)
class Shape:
    """A matrix of `count` classes in `width` pixels."""

    count: int
    width: int
    gutter: int = NAMES
    widest_word: int = 0

    @classmethod
    def of(cls, names: Sequence[str], width: int, font: QFont) -> Shape:
        """As these names need it."""
        rows = QFontMetrics(sized(font, ROW_TEXT))
        columns = QFontMetrics(sized(font, COLUMN_TEXT))
        widest = max((rows.horizontalAdvance(name) for name in names), default=0)
        words = [word for name in names for word in name.split()]
        word = max((columns.horizontalAdvance(word) for word in words), default=0)
        return cls(len(names), width, min(NAMES, max(NAMES // 2, widest + 10)), word)

    @property
    def side(self) -> int:
        """Of a cell."""
        return max(LEAST, min(MOST, (self.width - self.gutter - 2) // max(1, self.count)))

    @property
    def is_level(self) -> bool:
        """Whether the names of the columns fit above them; else they stand upright."""
        return self.widest_word <= self.side

    @property
    def top(self) -> int:
        """Where the first row begins."""
        return TITLE + (2 * TITLE if self.is_level else self.gutter)

    @property
    def height(self) -> int:
        """Of everything."""
        return self.top + self.side * self.count + 2

    @property
    def least_width(self) -> int:
        """Below which cells would be too small to read."""
        return self.gutter + LEAST * self.count + 2

    def wished(self) -> QSize:
        """As large as is good to look at."""
        side = max(LEAST, min(MOST, WISHED // max(1, self.count)))
        return QSize(self.gutter + side * self.count + 2, self.top + side * self.count + 2)

    def cell(self, row: int, column: int) -> QRect:
        """Where a cell lies."""
        return QRect(self.gutter + column * self.side, self.top + row * self.side, self.side, self.side)

    def at(self, point: QPoint) -> tuple[int, int] | None:
        """The cell (row, column) under a point."""
        row, column = (point.y() - self.top) // self.side, (point.x() - self.gutter) // self.side
        return (row, column) if all(0 <= one < self.count for one in (row, column)) else None


def sized(font: QFont, pixels: int, *, bold: bool = False) -> QFont:
    """The same font in another size."""
    made = QFont(font)
    made.setPixelSize(pixels)
    made.setBold(bold)
    return made
