"""Review: the page on which a person decides what teaches the model most."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from desktop.gallery.rows import Rows
from desktop.gallery.thumbnails import Thumbnails
from desktop.review.groups import Groups
from desktop.review.second_look import SecondLook
from desktop.review.single import OneByOne
from desktop.review.tab import ReviewTab
from desktop.session import Session
from desktop.theme import SPACE
from desktop.training.pieces import Header


class ReviewPanel(QWidget):
    """`start` asks the engine what to review. A decision is `relabel`, and undoing it leads back to its photos."""

    relabel = Signal(object, object)
    """list[PhotoId], Decision: to be decided before it returns."""
    closed = Signal()
    retrain = Signal()

    def __init__(
        self, session: Session, rows: Rows, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.one_by_one = OneByOne(session, rows, thumbnails)
        self.groups = Groups(session, rows, thumbnails)
        self.second_look = SecondLook(session, rows, thumbnails)
        self._started: set[ReviewTab] = set()
        self.tabs = QTabWidget()
        self.tabs.setAccessibleName(self.tr("Ways to review"))
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.addTab(self.one_by_one, self.tr("One by one"))
        self.tabs.addTab(self.groups, self.tr("Groups"))
        self.tabs.addTab(self.second_look, self.tr("Second look"))
        self.tabs.setTabToolTip(0, self.tr("The photos from which the model learns most"))
        self.tabs.setTabToolTip(1, self.tr("Similar photos, labelled at once"))
        self.tabs.setTabToolTip(2, self.tr("Labels of yours that may be mistakes"))
        self.tabs.currentChanged.connect(lambda _index: self._begin())
        header = Header(self.tr("Review"))
        header.closed.connect(self.closed)
        for tab in (self.one_by_one, self.groups, self.second_look):
            tab.relabel.connect(self.relabel)
            tab.retrain.connect(self.retrain)
            tab.closed.connect(self.closed)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        column.addWidget(header)
        column.addWidget(self.tabs, 1)

    def start(self) -> None:
        """Reviews what is most useful now; the tab stays as it was chosen, but for the second look."""
        if self.tab is self.second_look:
            self.tabs.setCurrentWidget(self.one_by_one)
        self._started = set()
        self._begin()

    def start_second_look(self) -> None:
        """Labels that may be mistakes."""
        self._started.discard(self.second_look)
        self.tabs.setCurrentWidget(self.second_look)
        self._begin()

    def go_on(self) -> None:
        """Begins only where it has not begun."""
        self._begin()

    def follow_on(self, other: ReviewPanel) -> None:
        """Goes on where `other` is."""
        pairs = (
            (self.one_by_one, other.one_by_one),
            (self.groups, other.groups),
            (self.second_look, other.second_look),
        )
        self._started = {tab for tab, before in pairs if tab.follow_on(before)}  # type: ignore[arg-type]
        if other.tab in other._started:
            self.tabs.setCurrentIndex(other.tabs.currentIndex())

    @property
    def tab(self) -> ReviewTab:
        """The one that is shown."""
        tab = self.tabs.currentWidget()
        assert isinstance(tab, ReviewTab)
        return tab

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes. What nobody beneath the tabs took is the tab's: the focus may be on the tabs themselves."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif not self.tab.does_key(event):
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """The window's shortcuts wait while the page has the focus."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if (
            override
            and isinstance(event, QKeyEvent)
            and (event.key() == Qt.Key.Key_Escape or self.tab.is_ours(event))
        ):
            event.accept()
            return True
        return super().event(event)

    def _begin(self) -> None:
        """Asks for what the tab shows, the first time that it is shown."""
        if self.tab not in self._started:
            self._started.add(self.tab)
            self.tab.start()
        else:
            self.tab.focus()
