"""The table of runs: several can be chosen, to be compared."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from desktop.lab.model import ACCURACY, EXPERIMENT, NAME, PARAMETERS, Runs
from desktop.lab.rows import Row
from desktop.theme import SPACE

ROW = 30
ROOMY = 700
"""Pixels from which on there is room for all columns."""


class RunsTable(QTableView):
    """Over `Runs`. What was chosen stays so where it is still there."""

    chosen_changed = Signal()
    remove_wanted = Signal()
    """Delete was pressed."""

    def __init__(self, runs: Runs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runs = runs
        self._kept: set[str] = set()
        self._current = ""
        self._coming_back = False
        self.setModel(runs)
        self.setAccessibleName(self.tr("Runs of the lab"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setItemDelegate(_Shortened(self))
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.viewport().setAutoFillBackground(False)
        self._head()
        self.selectionModel().selectionChanged.connect(lambda *_: self._chosen())
        runs.modelAboutToBeReset.connect(self._remember)
        runs.modelReset.connect(self._come_back)

    @property
    def chosen(self) -> list[Row]:
        """The runs that are chosen, from the top."""
        places = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._runs.rows[place] for place in places]

    def choose(self, keys: Sequence[str]) -> None:
        """These runs, where they are listed."""
        self._kept, self._current = set(keys), keys[0] if keys else ""
        self._restore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)

    def sizeHintForColumn(self, column: int) -> int:
        """A run without figures has its reason across all of them, and makes none of them wide."""
        if column < ACCURACY:
            return super().sizeHintForColumn(column) + SPACE
        metrics, runs = self.fontMetrics(), self._runs
        shown = [runs.columns[column].text(row) for row in runs.rows if row.figures is not None]
        return max((metrics.horizontalAdvance(text) for text in shown), default=0) + 2 * SPACE

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        grouped = any(row.experiment for row in self._runs.rows)
        self.setColumnHidden(EXPERIMENT, not grouped)
        self.setColumnHidden(PARAMETERS, self.viewport().width() < ROOMY)

    def _head(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(EXPERIMENT, QHeaderView.ResizeMode.Interactive)
        self.setColumnWidth(EXPERIMENT, 110)
        header.setSortIndicator(self._runs.by, Qt.SortOrder.DescendingOrder)
        self.setSortingEnabled(True)
        header.setSortIndicatorShown(False)  # it would lie upon the words: an arrow stands behind them

    def _span(self) -> None:
        """A run without figures has its state and the reason across their columns."""
        self.clearSpans()
        for place, row in enumerate(self._runs.rows):
            if row.figures is None:
                self.setSpan(place, ACCURACY, 1, self._runs.columnCount() - ACCURACY)

    def _chosen(self) -> None:
        if not self._coming_back:
            self.chosen_changed.emit()

    def _remember(self) -> None:
        self._kept = {row.key for row in self.chosen}
        place = self.currentIndex().row()
        self._current = self._runs.rows[place].key if 0 <= place < len(self._runs.rows) else ""

    def _come_back(self) -> None:
        """Qt forgets the choice when the rows are made anew."""
        self._span()
        self._make_room()
        self._restore()

    def _restore(self) -> None:
        model, flags = self.selectionModel(), self.selectionModel().SelectionFlag
        self._coming_back = True
        model.clearSelection()
        for key in self._kept:
            place = self._runs.place(key)
            if place is not None:
                model.select(self._runs.index(place, 0), flags.Select | flags.Rows)
        current = self._runs.place(self._current)
        if current is not None:
            model.setCurrentIndex(self._runs.index(current, 0), flags.NoUpdate)
            self.scrollTo(self._runs.index(current, 0))
        self._coming_back = False
        self.chosen_changed.emit()


class _Shortened(QStyledItemDelegate):
    """Names of a grid begin alike: they lose their middle, everything else its end."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        middle = index.column() in (NAME, EXPERIMENT)
        option.textElideMode = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
