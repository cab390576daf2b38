"""The left column of the window: everything that narrows the gallery down."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from desktop.filters.choice_list import ChoiceList
from desktop.filters.classes import Classes
from desktop.filters.confidence import Confidence
from desktop.filters.dates import Dates
from desktop.filters.header import Header, SetChip
from desktop.filters.saved import SavedFilters
from desktop.filters.saved_section import SavedSection
from desktop.filters.search import SearchField
from desktop.filters.states import States
from desktop.session import Session
from desktop.shown import Shown
from desktop.theme import SPACE

NARROWEST = 220


class FiltersPanel(QScrollArea):
    """Its sections change `shown` and follow it, whoever else changes it; none of them knows another."""

    relabel = Signal(object, object)
    """Photos were dropped on a class: list[PhotoId], Decision."""
    new_class = Signal()
    edit_class = Signal(str)
    """The name of a class to be edited."""

    def __init__(
        self, session: Session, shown: Shown, saved: SavedFilters, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._inner = QWidget()
        self.header = Header(shown)
        self.chip = SetChip(shown)
        self.search = SearchField(shown)
        self.classes = Classes(session, shown)
        self.states = States(shown)
        self.confidence = Confidence(shown)
        self.dates = Dates(shown)
        self.saved = SavedSection(session, shown, saved)
        self._look()
        self._connect()

    def focus_search(self) -> None:
        """The keyboard goes to the search field, its text ready to be written over."""
        self.ensureWidgetVisible(self.search)
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def sizeHint(self) -> QSize:
        return QSize(NARROWEST + 4 * SPACE, 640)

    def _look(self) -> None:
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(SPACE * 3 // 2, SPACE, SPACE * 3 // 2, SPACE * 2)
        column.setSpacing(SPACE)
        for part in self._parts():
            column.addWidget(part)
        column.addStretch()
        self.setWidget(self._inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(NARROWEST)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Filters"))

    def _parts(self) -> tuple[QWidget, ...]:
        return (
            self.header,
            self.chip,
            self.search,
            self.classes,
            self.states,
            self.confidence,
            self.dates,
            self.saved,
        )

    def _connect(self) -> None:
        self.classes.relabel.connect(self.relabel)
        self.classes.new_class.connect(self.new_class)
        self.classes.edit_class.connect(self.edit_class)
        self.header.clear.pressed.connect(self.search.flush)
        self.classes.list.aimed.connect(lambda rect: self._reveal(self.classes.list, rect))
        for rows in (self.classes.list, self.states.list, self.saved.list):
            rows.moved_to.connect(lambda rect, rows=rows: self._reveal(rows, rect))

    def _reveal(self, rows: ChoiceList, rect: QRect) -> None:
        """Scrolls to a row: the lists are as tall as they are, so that the panel has the only scroll bar."""
        inside = rows.viewport().mapTo(self._inner, QPoint(0, rect.center().y()))
        self.ensureVisible(0, inside.y(), 0, rect.height() + SPACE)
