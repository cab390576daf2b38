"""The versions as a table, the newest first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from desktop import words
from desktop.theme import SPACE
from desktop.told import told
from desktop.training.pieces import plain
from engine import GUESSES, Evaluation, ModelError, ModelVersion

ROW = 32
NAME, MADE, ACCURACY, LABELS, WEIGHTS = range(5)


class VersionTable(QTableWidget):
    """One row may be chosen: `chosen`."""

    remove_wanted = Signal()
    """Delete was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, WEIGHTS + 1, parent)
        self.current = GUESSES
        self._versions: list[ModelVersion] = []
        self._preferred: int | None = None
        self.setAccessibleName(self.tr("Model versions"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.viewport().setAutoFillBackground(False)
        self._head()

    def show_versions(self, versions: Sequence[ModelVersion], current: int) -> None:
        """The row that was chosen stays so, or the one to `prefer`."""
        chosen = self._preferred if self._preferred is not None else self.chosen
        self._preferred = None
        self._versions = sorted(versions, key=lambda of: -of.version)
        self.current = current
        self.setRowCount(len(self._versions))
        for row, of in enumerate(self._versions):
            self._row(row, of)
        numbers = [of.version for of in self._versions]
        wanted = chosen if chosen in numbers else current
        if wanted in numbers:
            self.selectRow(numbers.index(wanted))

    def sizeHintForColumn(self, column: int) -> int:
        return super().sizeHintForColumn(column) + 2 * SPACE

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)

    def prefer(self, version: int) -> None:
        """Chooses this version when it appears."""
        self._preferred = version

    @property
    def chosen(self) -> int | None:
        """The version of the row that is chosen."""
        row = self.currentRow()
        return self._versions[row].version if 0 <= row < len(self._versions) else None

    def _head(self) -> None:
        heads = (
            (self.tr("Version"), ""),
            (self.tr("Made"), ""),
            (self.tr("Right"), self.tr("Of the labelled photos that it had not seen, how many it got right")),
            (self.tr("Labels"), self.tr("How many labelled photos it learnt from")),
            (
                self.tr("Weights"),
                self.tr("What looks at the photos before it decides (its backbone's weights)"),
            ),
        )
        for column, (text, tip) in enumerate(heads):
            item = QTableWidgetItem(text)
            item.setToolTip(tip)
            item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
            self.setHorizontalHeaderItem(column, item)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)

    def _row(self, row: int, of: ModelVersion) -> None:
        name = self.tr("First guesses")
        if of.version != GUESSES:
            name = self.tr("Model {version}").format(version=of.version)
        current = of.version == self.current
        if current:
            name = self.tr("✓ {name}, in use").format(name=name)
        note = told(str(of.card.get("note") or ""))
        item = self._put(row, NAME, name, note)
        font = item.font()
        font.setBold(current)
        item.setFont(font)
        self._put(row, MADE, words.moment(of.created_at))
        self._put(row, ACCURACY, *self._right(of))
        labels = of.card.get("labels") or {}
        self._put(
            row,
            LABELS,
            words.number(sum(labels.values())) if labels else "–",
            ", ".join(f"{known}: {words.number(count)}" for known, count in labels.items()),
        )
        self._put(row, WEIGHTS, str(of.card.get("weights") or "–"))

    def _right(self, of: ModelVersion) -> tuple[str, str]:
        """With how far that can be relied on."""
        figures = of.card.get("figures")
        if not figures:
            return "–", self.tr("There are no figures for this version")
        try:
            said = Evaluation.from_dict(figures)
        except ModelError:
            return "–", self.tr("The figures of this version cannot be read")
        low, high = (words.percent(share) for share in said.interval)
        text = self.tr("{share} ({low} to {high})").format(
            share=words.percent(said.accuracy), low=low, high=high
        )
        tip = self.tr("Judged on {count} photos; on all of your photos it lies between {low} and {high}.")
        return text, tip.format(count=words.number(said.total), low=low, high=high)

    def _put(self, row: int, column: int, text: str, tip: str = "") -> QTableWidgetItem:
        item = QTableWidgetItem(text)
        item.setToolTip(plain(tip))
        self.setItem(row, column, item)
        return item
