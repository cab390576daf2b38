"""What is said when a class is gone: nothing was asked before, so the way back is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QScrollArea, QWidget

from desktop.session import Session
from desktop.settings.parts import button, line, words
from desktop.theme import SPACE
from engine import PhotoClass


class RemovedClassBar(QWidget):
    """Seen from a removal or a merge until the next edit or undo."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("banner")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.text = words(wrap=True)
        self.undo = button(self.tr("Undo"), called=self.tr("Undo: bring the class back"))
        self.undo.clicked.connect(session.undo_stack.undo)
        beside = line(self, margin=SPACE)
        beside.addWidget(self.text, 1)
        beside.addWidget(self.undo)
        self._place = -1
        session.undo_stack.indexChanged.connect(self._moved)
        self.hide()

    def removed(self, of: PhotoClass) -> None:
        """Says it, until something else is done."""
        self._say(self.tr("Removed {name}. {keys} brings it back."), name=of.name)

    def merged(self, of: PhotoClass, into: PhotoClass, photos: int) -> None:
        """Says it, with how many photos were of the class that is gone."""
        count = self.tr("%Ln photos", "", photos)
        self._say(
            self.tr("Merged {name} into {into}, {count}. {keys} parts them again."),
            name=of.name,
            into=into.name,
            count=count,
        )

    def _say(self, text: str, **values: str) -> None:
        keys = QKeySequence(QKeySequence.StandardKey.Undo).toString(QKeySequence.SequenceFormat.NativeText)
        self.text.setText(text.format(keys=keys, **values))
        self._place = self._session.undo_stack.index()
        self.show()
        self.undo.setFocus()
        QTimer.singleShot(0, self, self._scroll_to)

    def _scroll_to(self) -> None:
        """Below many classes it would not be seen."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            above.ensureWidgetVisible(self)

    def _moved(self, place: int) -> None:
        if place != self._place:
            self.hide()
