"""Keywords on their way into the files: the page in the middle of the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from desktop.escape import takes_escape
from desktop.session import Session
from desktop.theme import SPACE
from desktop.training.pieces import Header
from desktop.writing.pending import PendingPage
from desktop.writing.recent import RecentPage
from desktop.writing.traces import TracesPage


class WritingPanel(QWidget):
    """Three tabs: what will be written, what was, and leaving no trace. Closing it stops no writing."""

    show_photo = Signal(object)
    """The photo in this file (Path), in the gallery."""
    show_all = Signal()
    """The photos whose keywords wait, in the gallery."""
    closed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pending, self.recent, self.traces = (
            PendingPage(session),
            RecentPage(session),
            TracesPage(session),
        )
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self._lay_out()
        for page in (self.pending, self.recent):
            page.show_photo.connect(self.show_photo)
        self.pending.show_all.connect(self.show_all)

    def turn_to(self, page: QWidget) -> None:
        """Shows one of the three, with the keyboard in its list."""
        self.tabs.setCurrentWidget(page)
        if page is self.pending:
            self.pending.list.table.setFocus()
        elif page is self.recent:
            self.recent.list.table.setFocus()
        else:
            self.traces.labels_too.setFocus()

    def follow_on(self, other: WritingPanel) -> None:
        """Stands where `other` did. What it had begun goes on, and the status bar tells of it."""
        self.tabs.setCurrentIndex(other.tabs.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Esc is this page's while it has the focus, whatever the window does with it."""
        return takes_escape(event) or super().event(event)

    def _lay_out(self) -> None:
        header = Header(self.tr("Keywords in the files"))
        header.closed.connect(self.closed)
        self.tabs.addTab(self.pending, self.tr("To write"))
        self.tabs.addTab(self.recent, self.tr("Recent writes"))
        self.tabs.addTab(self.traces, self.tr("Remove all traces"))
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        column.addWidget(header)
        column.addWidget(self.tabs, 1)
