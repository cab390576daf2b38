"""The table of either list: Enter or a double click shows the photo."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from desktop.writing.lines import Line
from desktop.writing.model import Lines

ROW = 28
NARROW = 132
"""Pixels of a narrow column at first; the wide ones and the last share what is left: a reason is always in sight."""


class LinesTable(QTableView):
    """Over `Lines`. What was chosen stays so where it is still there."""

    opened = Signal(object)
    """The Path of the photo of a line."""
    chosen_changed = Signal()

    def __init__(self, lines: Lines, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._kept: set[tuple[int, str]] = set()
        self.setModel(lines)
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.viewport().setAutoFillBackground(False)
        self._head()
        self.doubleClicked.connect(self._open)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen_changed.emit())
        lines.modelAboutToBeReset.connect(self._remember)
        lines.modelReset.connect(self._come_back)

    @property
    def chosen(self) -> list[Line]:
        """The lines that are chosen, from the top."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._lines.lines[row] for row in rows]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText("\n".join(str(line.photo) for line in self.chosen))
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self._lines.lines[index.row()].photo)

    def _head(self) -> None:
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        last = len(self._lines.columns) - 1
        for place, column in enumerate(self._lines.columns):
            shares = column.is_wide or place == last
            mode = QHeaderView.ResizeMode.Stretch if shares else QHeaderView.ResizeMode.Interactive
            header.setSectionResizeMode(place, mode)
            self.setColumnWidth(place, NARROW)

    def _remember(self) -> None:
        self._kept = {(line.number, str(line.photo)) for line in self.chosen}

    def _come_back(self) -> None:
        """Qt forgets the choice when lines are made anew."""
        rows = [
            row
            for row, line in enumerate(self._lines.lines)
            if self._kept and (line.number, str(line.photo)) in self._kept
        ]
        model, flags = self.selectionModel(), self.selectionModel().SelectionFlag
        for row in rows:
            model.select(self._lines.index(row, 0), flags.Select | flags.Rows)
        if rows:
            model.setCurrentIndex(self._lines.index(rows[0], 0), flags.NoUpdate)
        self.chosen_changed.emit()
