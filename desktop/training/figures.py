"""How good it is, class by class, before and after."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QColor, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from desktop import theme, words
from desktop.training.labels import WORTH
from desktop.training.pieces import plain, swatch
from engine import Retrained

ROW = 28
NAME, LABELS, PRECISION, RECALL, BEFORE, AFTER, CHANGE = range(7)
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class FiguresTable(QTableWidget):
    """A row for each class, and one for all photos; hover over a heading says what it counts."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, CHANGE + 1, parent)
        self._shown: tuple[Retrained, Mapping[str, str]] | None = None
        self.setAccessibleName(self.tr("Classes before and after"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self._head()

    def show_result(self, result: Retrained, colors: Mapping[str, str]) -> None:
        """`colors` of the classes, by name."""
        self._shown = (result, colors)
        names = result.comparison.candidate.classes
        self.setRowCount(len(names) + 1)
        for row, name in enumerate(names):
            self._class(row, name, colors.get(name, ""), result)
        self._all(len(names), result)
        self.setFixedHeight(self.sizeHint().height())

    def sizeHint(self) -> QSize:
        return QSize(440, self.horizontalHeader().sizeHint().height() + ROW * self.rowCount() + 2)

    def showEvent(self, event: QShowEvent) -> None:
        """How tall the heading is shows only on the screen."""
        super().showEvent(event)
        self.setFixedHeight(self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """The colours of the changes are those of the theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and getattr(self, "_shown", None) is not None:
            assert self._shown is not None
            self.show_result(*self._shown)

    def _head(self) -> None:
        heads = (
            (self.tr("Class"), ""),
            (self.tr("Labels"), self.tr("How many photos of this class you labelled")),
            (
                self.tr("Precision"),
                self.tr("Of the photos that it puts in a class, how many belong there (for each class)"),
            ),
            (
                self.tr("Recall"),
                self.tr("Of the photos that belong in a class, how many it finds (for each class)"),
            ),
            (self.tr("Before"), self.tr("Precision and recall in one figure (F1), with the old version")),
            (self.tr("After"), self.tr("Precision and recall in one figure (F1), with the new version")),
            (self.tr("Change"), self.tr("From before to after")),
        )
        for column, (text, tip) in enumerate(heads):
            item = QTableWidgetItem(text)
            item.setToolTip(tip)
            item.setTextAlignment(
                RIGHT if column else Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            )
            self.setHorizontalHeaderItem(column, item)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(NAME, QHeaderView.ResizeMode.Stretch)

    def _class(self, row: int, name: str, color: str, result: Retrained) -> None:
        after = result.comparison.candidate.per_class[row]
        before = result.comparison.current.per_class[row]
        item = self._put(row, NAME, name)
        if color:
            item.setIcon(swatch(color))
        self._labels(row, name, result.labels.get(name, 0))
        if not after.support:
            for column in (PRECISION, RECALL, BEFORE, AFTER, CHANGE):
                self._put(row, column, "–", self.tr("None of your photos of this class could be judged"))
            return
        if name in result.comparison.candidate.never_denied:
            self._put(
                row,
                PRECISION,
                "–",
                self.tr("You never said of a photo that it is not {name}").format(name=name),
            )
        else:
            self._put(
                row, PRECISION, words.percent(after.precision),
                self.tr("Of the photos it calls {name}, {share} are").format(
                    name=name, share=words.percent(after.precision)
                ),
            )  # fmt: skip
        self._put(
            row, RECALL, words.percent(after.recall),
            self.tr("Of the photos that are {name}, it finds {share}").format(
                name=name, share=words.percent(after.recall)
            ),
        )  # fmt: skip
        self._pair(row, before.f1, after.f1)

    def _labels(self, row: int, name: str, count: int) -> None:
        item = self._put(row, LABELS, words.number(count))
        if count < WORTH:
            item.setForeground(QColor(theme.colors().warning))
            item.setText("⚠ " + words.number(count))
            item.setToolTip(
                plain(self.tr("{name} has few labels; 5 or more make it worth training.").format(name=name))
            )

    def _all(self, row: int, result: Retrained) -> None:
        before, after = result.comparison.current, result.comparison.candidate
        low, high = (words.percent(share) for share in after.interval)
        name, tip = self._everything(several=after.of_several)
        tip = tip.format(low=low, high=high)
        self._put(row, NAME, name, tip)
        self._put(row, LABELS, words.number(sum(result.labels.values())))
        for column in (PRECISION, RECALL):
            self._put(row, column, "")
        self._pair(row, before.accuracy, after.accuracy)
        for column in range(CHANGE + 1):
            item = self.item(row, column)
            assert item is not None
            font = item.font()
            font.setBold(True)
            item.setFont(font)
            if column in (BEFORE, AFTER):
                item.setToolTip(tip)

    def _everything(self, *, several: bool) -> tuple[str, str]:
        """What the last row is called, and what it counts."""
        if several:
            return self.tr("All statements"), self.tr(
                "Of all judged statements, each a yes or a no to one class, how many are right. With so few of them "
                "the true share may be anywhere from {low} to {high}."
            )
        return self.tr("All photos"), self.tr(
            "Of all judged photos, how many are right. With so few photos the true share may be anywhere from {low} "
            "to {high}."
        )

    def _pair(self, row: int, before: float, after: float) -> None:
        self._put(row, BEFORE, words.percent(before))
        self._put(row, AFTER, words.percent(after))
        step = round(100 * after) - round(100 * before)
        item = self._put(row, CHANGE, change(step))
        of = theme.colors()
        item.setForeground(QColor(of.good if step > 0 else of.bad if step < 0 else of.quiet))

    def _put(self, row: int, column: int, text: str, tip: str = "") -> QTableWidgetItem:
        item = QTableWidgetItem(text)
        item.setToolTip(plain(tip))
        if column:
            item.setTextAlignment(RIGHT)
        self.setItem(row, column, item)
        return item


def change(step: int) -> str:
    """Percentage points with arrow and sign: colour alone would not tell everybody."""
    if step == 0:
        return "= 0"
    return f"▲ +{step}" if step > 0 else f"▼ −{-step}"
