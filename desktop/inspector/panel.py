"""The right column: one photo, several, or a hint where there is none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from desktop.gallery.rows import Rows
from desktop.gallery.thumbnails import Thumbnails
from desktop.inspector.facts import Facts, read_facts
from desktop.inspector.labels import plain
from desktop.inspector.latest import Latest
from desktop.inspector.one import OnePhoto
from desktop.inspector.several import SeveralPhotos
from desktop.inspector.summary import Summary, summarise
from desktop.session import Session
from engine import Decision, PhotoId

AGAIN_MS, SEVERAL_AGAIN_MS = 100, 400
"""What is shown is read again so long after a change; while photos are being indexed there are ten a second."""


class InspectorPanel(QWidget):
    """Shows the photos that it is given, and follows what becomes of them."""

    relabel = Signal(object, object)
    """A decision on all that is shown: list[PhotoId], Decision."""
    search = Signal(str)
    """A keyword was clicked."""
    open_loupe = Signal(object)
    """PhotoId."""

    def __init__(
        self, session: Session, rows: Rows, thumbnails: Thumbnails, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._rows = session, rows
        self._ids: list[PhotoId] = []
        self._latest = Latest(session.tasks, self)
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._read)
        self.one, self.several = OnePhoto(session, thumbnails), SeveralPhotos(session)
        self.hint = plain(self.tr("Select photos to see more of them."), "quiet")
        self._lay_out()
        self._connect()
        self.show_photos(())

    def show_photos(self, ids: Sequence[PhotoId]) -> None:
        """These from now on."""
        self._ids = list(ids)
        self._timer.stop()
        if not self._ids:
            self._nothing(self.tr("Select photos to see more of them."))
            return
        self._start()
        self._read()

    def _start(self) -> None:
        if len(self._ids) == 1:
            self.one.start(self._ids[0], self._rows.get(self._ids[0]))
        else:
            self.several.start(len(self._ids))
        self._stack.setCurrentIndex(1 if len(self._ids) == 1 else 2)

    def _read(self) -> None:
        library, ids, overview = self._session.library, self._ids, self._session.overview
        if len(ids) == 1:
            self._latest.ask(lambda: read_facts(library, ids[0]), self._show_facts)
        elif ids and overview is not None:
            self._latest.ask(lambda: summarise(library, overview, ids), self._show_summary)

    def _show_facts(self, facts: Facts | None) -> None:
        if facts is None:
            self._nothing(self.tr("This photo is no longer in the library."))
        else:
            self._stack.setCurrentIndex(1)
            self.one.show_facts(facts)

    def _show_summary(self, summary: Summary) -> None:
        if summary.photos:
            self.several.show_summary(summary)
        else:
            self._nothing(self.tr("These photos are no longer in the library."))

    def _nothing(self, text: str) -> None:
        self._latest.drop()
        self.hint.setText(text)
        self._stack.setCurrentIndex(0)

    def _follow(self) -> None:
        if len(self._ids) == 1:
            self.one.refresh()
        if self._ids and not self._timer.isActive():
            self._timer.start(AGAIN_MS if len(self._ids) == 1 else SEVERAL_AGAIN_MS)

    def _connect(self) -> None:
        self._session.overview_changed.connect(self._follow)
        for page in (self.one, self.several):
            page.decided.connect(self._decided)
            page.search.connect(self.search)
        self.one.opened.connect(lambda: self.open_loupe.emit(self._ids[0]))

    def _decided(self, decision: Decision) -> None:
        self.relabel.emit(list(self._ids), decision)

    def _lay_out(self) -> None:
        self.setObjectName("inspector")
        self.setAccessibleName(self.tr("Inspector"))
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setMargin(24)
        self._stack = QStackedWidget()
        for page in (self.hint, _Scrolled(self.one), _Scrolled(self.several)):
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)


class _Scrolled(QScrollArea):
    """Scrolls up and down only: never narrower than what is on it, in any language."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(page)

    def minimumSizeHint(self) -> QSize:
        """As wide as the page needs beside the scroll bar."""
        beside, page = self.verticalScrollBar().sizeHint().width(), self.widget()
        least = page.minimumSizeHint().width() if page is not None else 0
        return QSize(least + beside, super().minimumSizeHint().height())

    def event(self, event: QEvent) -> bool:
        """A page that has grown is heard of."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)
