"""The list of either page: its search, how many there are, and a sentence where there are none."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from desktop.theme import SPACE
from desktop.training.pieces import label
from desktop.writing.model import Lines
from desktop.writing.table import LinesTable


class Listing(QWidget):
    """`follow` after the lines or what is said of them have changed."""

    def __init__(self, lines: Lines, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self.table = LinesTable(lines, name)
        self.search = QLineEdit()
        self.count = label(kind="quiet")
        self.empty = label(kind="quiet", wrap=True)
        self._pages = QStackedWidget()
        self._lay_out()

    def follow(self, counted: str, why_empty: str) -> None:
        """`counted` stands beside the search; `why_empty` where there is no line, unless the search is why."""
        self._pages.setCurrentWidget(self.table if self._lines.lines else self.empty)
        nothing_matches = self.tr("No photo and no keyword matches.")
        self.empty.setText(nothing_matches if self._lines.all else why_empty)
        self.count.setText(counted)
        self.search.setEnabled(bool(self._lines.all))

    def _lay_out(self) -> None:
        self.search.setPlaceholderText(self.tr("Search photos and keywords"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        for page in (self.table, self.empty):
            self._pages.addWidget(page)
        top = QHBoxLayout()
        top.setSpacing(SPACE)
        top.addWidget(self.search, 1)
        top.addWidget(self.count)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(top)
        column.addWidget(self._pages, 1)
