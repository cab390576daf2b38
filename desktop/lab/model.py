"""The runs as Qt's table reads them, in the order that the person chose."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from desktop import theme
from desktop.lab.rows import Figures, Row, between, decimal, seconds, share, state_of
from desktop.training.pieces import plain
from desktop.words import number, tr
from engine import Status

Index = QModelIndex | QPersistentModelIndex
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
NAME, EXPERIMENT, ACCURACY, F1, LOSS, EPOCH, PARAMETERS = range(7)
NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Column:
    """`key` sorts; the best comes first where `falls`. Runs without figures come last either way."""

    title: str
    text: Callable[[Row], str]
    key: Callable[[Row], str | float | None]
    tip: str = ""
    falls: bool = False


class Runs(QAbstractTableModel):
    """Rows of `Row`; `show_rows` takes the place of all of them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = _columns()
        self.rows: list[Row] = []
        self.by, self.falling = ACCURACY, True

    def show_rows(self, rows: Sequence[Row]) -> None:
        """In the order that was chosen."""
        self.beginResetModel()
        self.rows = list(rows)
        self._put_in_order()
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """By a column; Qt calls this for a click on its head."""
        self.beginResetModel()
        self.by, self.falling = column, order is Qt.SortOrder.DescendingOrder
        self._put_in_order()
        self.endResetModel()

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{column.title} {'▾' if self.falling else '▴'}" if section == self.by else column.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain(column.tip)
        return _alignment(section) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            return plain(self._text(row, column))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return LEFT if row.figures is None and column == ACCURACY else _alignment(column)
        return _ink(row, column) if role == Qt.ItemDataRole.ForegroundRole else None

    def place(self, key: str) -> int | None:
        """The row of this run."""
        return next((at for at, row in enumerate(self.rows) if row.key == key), None)

    def _text(self, row: Row, column: int) -> str:
        if row.figures is None and column == ACCURACY:
            return tr("Reading…") if row.is_done and not row.problem else state_of(row)
        return self.columns[column].text(row)

    def _put_in_order(self) -> None:
        """By name first: what is equal stays in the order of names."""
        self.rows.sort(key=lambda row: (row.experiment, row.name))
        key = self.columns[self.by].key
        known = [row for row in self.rows if key(row) is not None]
        unknown = [row for row in self.rows if key(row) is None]
        known.sort(key=lambda row: _comparable(key(row)), reverse=self.falling)
        self.rows = known + unknown


def _comparable(value: str | float | None) -> tuple[int, float, str]:
    if isinstance(value, str):
        return 0, 0.0, value.casefold()
    return (0, value, "") if value is not None and math.isfinite(value) else (1, 0.0, "")


def _alignment(column: int) -> int:
    return LEFT if column in (NAME, EXPERIMENT) else RIGHT


def _ink(row: Row, column: int) -> QColor | None:
    of = theme.colors()
    if column == EXPERIMENT:
        return QColor(of.quiet)
    if column != ACCURACY or row.figures is not None:
        return None
    return QColor({Status.FAILED: of.bad, Status.STOPPED: of.warning}.get(row.run.status, of.quiet))


def _figure(of: Callable[[Figures], float]) -> Callable[[Row], float | None]:
    return lambda row: None if row.figures is None else of(row.figures)


def _said(text: Callable[[Figures], str]) -> Callable[[Row], str]:
    return lambda row: "–" if row.figures is None else text(row.figures)


def _columns() -> tuple[Column, ...]:
    return (
        Column(tr("Run"), lambda row: row.name, lambda row: row.name),
        Column(
            tr("Experiment"),
            lambda row: row.experiment,
            lambda row: row.experiment,
            tr("What the run is part of"),
        ),
        Column(
            tr("Right"),
            _said(between),
            _figure(lambda of: of.accuracy),
            tr(
                "Of the photos that it had not learnt from, how many it got right (accuracy), with its 95% interval"
            ),
            falls=True,
        ),
        Column(
            tr("F1"),
            _said(lambda of: share(of.macro_f1)),
            _figure(lambda of: of.macro_f1),
            tr("Precision and recall in one figure, the mean of all classes (macro F1)"),
            falls=True,
        ),
        Column(
            tr("Loss"),
            _said(lambda of: decimal(of.loss)),
            _figure(lambda of: of.loss),
            tr("How far its probabilities are from the truth (cross entropy): the lower, the better"),
        ),
        Column(
            tr("Epoch"),
            _said(lambda of: seconds(of.epoch_seconds)),
            _figure(lambda of: of.epoch_seconds),
            tr("How long one pass over the photos took"),
        ),
        Column(
            tr("Parameters"),
            lambda row: number(row.run.parameters) if row.run.parameters else "–",
            lambda row: row.run.parameters or None,
            tr("How many numbers the network is made of"),
        ),
    )
