"""What a list of the panel offers: classes, states, saved filters."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from desktop.plain import tip
from desktop.words import tr

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Choice:
    """One row. `color` is that of its dot, None for a row without; `count` is None while it is not known."""

    key: Hashable
    text: str
    color: str | None = None
    count: int | None = None
    chosen: bool = False


def next_choice(chosen: frozenset[K], key: K, add: bool) -> frozenset[K]:
    """What is chosen after a click on `key`: it alone, or nothing where it was alone; with `add` it joins or leaves the
    others."""
    if add:
        return chosen ^ {key}
    return frozenset() if chosen == {key} else frozenset({key})


class Role(IntEnum):
    """What the delegate asks for."""

    CHOICE = Qt.ItemDataRole.UserRole
    TARGET = Qt.ItemDataRole.UserRole + 1


Index = QModelIndex | QPersistentModelIndex


class ChoiceModel(QAbstractListModel):
    """The rows. `hint` stands under each name in its tooltip; with `editable`, a name can be written over."""

    renamed = Signal(object, str)
    """A key, and the name that a person wrote for it; the row stays as it is until new rows are set."""

    def __init__(self, hint: str, *, editable: bool = False) -> None:
        super().__init__()
        self._rows: tuple[Choice, ...] = ()
        self._hint, self._editable = hint, editable
        self._target = -1

    def set_rows(self, rows: Sequence[Choice]) -> None:
        """Takes these; where only counts or marks differ, the view keeps its place."""
        old, new = self._rows, tuple(rows)
        if old == new:
            return
        if [row.key for row in old] == [row.key for row in new]:
            self._rows = new
            self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
            return
        self.beginResetModel()
        self._rows, self._target = new, -1
        self.endResetModel()

    def row(self, index: Index) -> Choice | None:
        """The choice at an index; None where there is none."""
        return self._rows[index.row()] if index.isValid() and index.row() < len(self._rows) else None

    def place_of(self, key: Hashable) -> QModelIndex:
        """Where a choice is; an invalid index where it is not."""
        rows = [number for number, row in enumerate(self._rows) if row.key == key]
        return self.index(rows[0]) if rows else QModelIndex()

    def set_target(self, index: Index) -> None:
        """The row over which something is being dragged; an invalid index for none."""
        old, self._target = self._target, index.row() if index.isValid() else -1
        for row in {old, self._target} - {-1}:
            self.dataChanged.emit(self.index(row), self.index(row))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        plain = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return plain | Qt.ItemFlag.ItemIsEditable if self._editable else plain

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index)
        if row is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return row.text
        if role == Role.CHOICE:
            return row
        if role == Role.TARGET:
            return index.row() == self._target
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(row.text, self._hint)
        return spoken(row) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row(index)
        name = str(value).strip()
        if row is None or role != Qt.ItemDataRole.EditRole or not name or name == row.text:
            return False
        self.renamed.emit(row.key, name)
        return True


def spoken(row: Choice) -> str:
    """A row as a screen reader says it."""
    parts = [row.text]
    if row.count is not None:
        parts.append(tr("%n photos", "", row.count))
    if row.chosen:
        parts.append(tr("selected"))
    return ", ".join(parts)
