"""The lines as Qt's table: only those that match what is sought."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from desktop.plain import tip
from desktop.theme import colors
from desktop.writing.lines import Line

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Column:
    """`ink` is the colour of its words in a line; "" for the usual one."""

    head: str
    text: Callable[[Line], str]
    ink: Callable[[Line], str] = lambda _line: ""
    is_wide: bool = False


class Lines(QAbstractTableModel):
    """`show_lines` and `seek`; each is a reset."""

    def __init__(self, columns: Sequence[Column], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = columns
        self.all: Sequence[Line] = ()
        self.lines: Sequence[Line] = ()
        self._sought = ""

    def show_lines(self, lines: Sequence[Line]) -> None:
        """All there are."""
        self.all = lines
        self._follow()

    def seek(self, text: str) -> None:
        """Only those with all of these words."""
        self._sought = text.casefold()
        self._follow()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """Those that match."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt has it
        """As the columns that were given."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words, their colour, and the whole of them in the tooltip."""
        if not index.isValid() or not 0 <= index.row() < len(self.lines):
            return None
        line, column = self.lines[index.row()], self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(line)
        if role == Qt.ItemDataRole.ToolTipRole:
            text = column.text(line)
            return tip(text, line.folder if text == line.name else "")
        if role == Qt.ItemDataRole.ForegroundRole and column.ink(line):
            return QColor(column.ink(line))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The heads of the columns."""
        across = orientation == Qt.Orientation.Horizontal and 0 <= section < len(self.columns)
        if across and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].head
        if across and role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def _follow(self) -> None:
        words = self._sought.split()
        self.beginResetModel()
        self.lines = [of for of in self.all if all(word in of.sought for word in words)]
        self.endResetModel()


def good(line: Line) -> str:
    """The colour of what comes."""
    return colors().good if line.comes else ""


def leaving(_line: Line) -> str:
    """The colour of what goes."""
    return colors().warning


def noted(line: Line) -> str:
    """The colour of a note: a trouble is seen."""
    return colors().bad if line.is_trouble else colors().quiet
