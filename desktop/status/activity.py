"""The activity list: what was done, when, how it ended, and the photos that gave trouble."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QKeyEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from desktop.icons import icon
from desktop.session import Session
from desktop.status.activity_model import ENTRY, ActivityModel
from desktop.status.activity_rows import ActivityRows
from desktop.status.jobs import Jobs
from desktop.theme import SPACE


class ActivityPanel(QWidget):
    """Follows `jobs` while it is seen."""

    show_photos = Signal(object, str)
    """The ids of the photos with one trouble, and what they are called."""
    closed = Signal()

    def __init__(self, session: Session, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._jobs = session, jobs
        self._model = ActivityModel(jobs, self)
        self._list = _List(self)
        self._empty = QLabel(self.tr("Nothing has been done yet. What First Look does is listed here."), self)
        self._clear = QPushButton(self.tr("Clear list"), self)
        self._close = QPushButton(icon("close"), "", self)
        self._lay_out()
        self._connect()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._model.follow(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._model.follow(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)

    def close_panel(self) -> None:
        """Hides it, and says so."""
        self.hide()
        self.closed.emit()

    def _lay_out(self) -> None:
        self._list.follow(self._model)
        self._list.setItemDelegate(ActivityRows(self._list))
        self._list.setAccessibleName(self.tr("Activity"))
        self._empty.setWordWrap(True)
        self._empty.setProperty("kind", "quiet")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.setContentsMargins(SPACE * 2, SPACE, SPACE * 2, SPACE)
        self._pages = QStackedLayout()
        self._pages.addWidget(self._list)
        self._pages.addWidget(self._empty)
        line = QVBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addLayout(self._header())
        line.addLayout(self._pages, 1)
        self.setTabOrder(self._clear, self._close)
        self.setTabOrder(self._close, self._list)

    def _header(self) -> QHBoxLayout:
        title = QLabel(self.tr("Activity"), self)
        title.setProperty("kind", "heading")
        for button in (self._clear, self._close):
            button.setProperty("kind", "quiet")
        self._clear.setToolTip(self.tr("Forget what has ended. Photos and keywords stay as they are."))
        self._close.setIconSize(QSize(16, 16))
        self._close.setAccessibleName(self.tr("Close the activity list"))
        self._close.setToolTip(self.tr("Close the activity list (Esc)"))
        header = QHBoxLayout()
        header.setContentsMargins(SPACE * 2, SPACE, SPACE, SPACE)
        header.addWidget(title, 1)
        header.addWidget(self._clear)
        header.addWidget(self._close)
        return header

    def _connect(self) -> None:
        self._clear.clicked.connect(self._jobs.clear)
        self._close.clicked.connect(self.close_panel)
        self._list.clicked.connect(self._open)
        self._list.entered_row.connect(self._open)
        self._model.modelReset.connect(self._filled)

    def _filled(self) -> None:
        self._pages.setCurrentWidget(self._list if self._model.rowCount() else self._empty)
        self._clear.setEnabled(bool(self._jobs.records))

    def _open(self, index: QModelIndex) -> None:
        entry = self._model.entry(index)
        if entry.failures is not None:
            self.show_photos.emit(list(entry.failures.ids), entry.head)


class _List(QListView):
    """Keeps its place while rows are made anew; Enter opens, Ctrl+C copies."""

    entered_row = Signal(QModelIndex)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._kept: tuple[int, str] | None = None
        self._place = 0
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.entered.connect(self._point)

    def follow(self, model: ActivityModel) -> None:
        """Shows this model. Qt forgets the current row when rows are made anew: here it stays, and the place too."""
        self.setModel(model)
        model.modelAboutToBeReset.connect(self._remember)
        model.modelReset.connect(self._come_back)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self.currentIndex().isValid():
                self.entered_row.emit(self.currentIndex())
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(str(self.currentIndex().data() or ""))
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.viewport().unsetCursor()

    def _point(self, index: QModelIndex) -> None:
        model = self.model()
        opens = isinstance(model, ActivityModel) and model.entry(index).failures is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)

    def _remember(self) -> None:
        current = self.currentIndex()
        self._kept = current.data(ENTRY).key if current.isValid() else None
        self._place = self.verticalScrollBar().value()

    def _come_back(self) -> None:
        model = self.model()
        assert isinstance(model, ActivityModel)
        row = model.row_of(self._kept) if self._kept is not None else -1
        if row >= 0:
            self.setCurrentIndex(model.index(row))
        self.verticalScrollBar().setValue(self._place)
