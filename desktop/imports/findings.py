"""What was found in a source: its classes, and whatever stands against it, each in a table."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QTabWidget,
    QWidget,
)

from desktop import words
from desktop.imports import speech
from desktop.plain import tip
from desktop.theme import SPACE
from engine import ImportPlan

ROW = 28


class Findings(QTabWidget):
    """`show_plan` fills it. A tab that has nothing to tell is not there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDocumentMode(True)
        tr = self.tr
        self.classes = _Table(
            self.tr("Classes"), (tr("Class"), tr("Photos"), tr("New labels"), tr("Note")), figures=(1, 2)
        )
        self.conflicts = _Table(
            self.tr("Conflicts"), (tr("Photo"), tr("Named for"), tr("What happens"), tr("Line"))
        )
        self.unknown = _Table(self.tr("Not in the library"), (tr("Photo"),))
        self.lines = _Table(self.tr("Lines that cannot be used"), (tr("Why"), tr("Line")))

    def show_plan(self, plan: ImportPlan) -> None:
        """Counts in the tabs are of all; the tables name the first thousand."""
        number = words.number
        self.classes.fill(
            [(of.name, number(of.photos), number(of.labels), speech.note(of)) for of in plan.classes]
        )
        clashes = [*plan.others.first, *plan.doubles.first]
        self.conflicts.fill(
            [
                (
                    of.path.name,
                    ", ".join(of.wanted),
                    speech.stays(of, several=plan.several),
                    str(of.line or "–"),
                )
                for of in clashes
            ],
            [str(of.path) for of in clashes],
        )
        self.unknown.fill([(place,) for place in plan.unknown.first])
        self.lines.fill([(why, line) for line, why in map(speech.line, plan.bad_lines.first)])
        self._show_tabs(plan)

    def _show_tabs(self, plan: ImportPlan) -> None:
        shown = self.currentWidget()
        self.clear()
        for table, count in (
            (self.classes, plan.class_count),
            (self.conflicts, plan.others.count + plan.doubles.count),
            (self.unknown, plan.unknown.count),
            (self.lines, plan.bad_lines.count),
        ):
            if count:
                title = self.tr("{title} ({count})").format(title=table.title, count=words.number(count))
                self.addTab(table, title.replace("&", "&&"))
        if shown is not None and self.indexOf(shown) >= 0:
            self.setCurrentWidget(shown)


class _Table(QTableWidget):
    """The first column takes the room that there is; `figures` are written to the right."""

    def __init__(self, title: str, heads: Sequence[str], *, figures: Sequence[int] = ()) -> None:
        super().__init__(0, len(heads))
        self.title, self._figures = title, figures
        self.setAccessibleName(title)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column in range(len(heads)):
            item = QTableWidgetItem(heads[column])
            item.setTextAlignment(self._side(column))
            self.setHorizontalHeaderItem(column, item)

    def fill(self, rows: Sequence[Sequence[str]], tips: Sequence[str] = ()) -> None:
        """Other rows; `tips` say more of each, the text of its first cell otherwise."""
        self.setRowCount(len(rows))
        for row, cells in enumerate(rows):
            for column, text in enumerate(cells):
                item = QTableWidgetItem(" ".join(text.split()))
                item.setTextAlignment(self._side(column))
                item.setToolTip(tip(tips[row] if tips and not column else text))
                self.setItem(row, column, item)

    def sizeHintForColumn(self, column: int) -> int:
        return super().sizeHintForColumn(column) + 2 * SPACE

    def _side(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column in self._figures else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter
