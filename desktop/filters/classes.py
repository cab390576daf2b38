"""The classes: choosing them, dropping photos on them, and the ways to their editor."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from desktop.drops import PHOTOS, photos_in
from desktop.filters.choice_list import ChoiceList
from desktop.filters.choices import Choice, next_choice
from desktop.filters.headings import Heading, icon_button
from desktop.session import Session
from desktop.shown import Shown
from engine import ClassId, Decision, DecisionKind, PhotoClass


class ClassList(ChoiceList):
    """A list on which photos can be dropped."""

    dropped = Signal(object, object)
    """The photos, list[PhotoId], and the key of the row that they were dropped on."""
    aimed = Signal(QRect)
    """Where in the list something is held that is being dragged, so that it can be scrolled to."""

    def __init__(self, name: str, hint: str, parent: QWidget | None = None) -> None:
        super().__init__(name, hint, parent=parent)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.setAccepted(event.mimeData().hasFormat(PHOTOS))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        wanted = index.isValid() and event.mimeData().hasFormat(PHOTOS)
        self.choices.set_target(index if wanted else QModelIndex())
        if wanted:
            self.aimed.emit(self.visualRect(index))
            event.setDropAction(Qt.DropAction.CopyAction)
        event.setAccepted(wanted)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.choices.set_target(QModelIndex())

    def dropEvent(self, event: QDropEvent) -> None:
        self.choices.set_target(QModelIndex())
        row = self.choices.row(self.indexAt(event.position().toPoint()))
        ids = photos_in(event.mimeData())
        if row is None or not ids:
            event.ignore()
            return
        # A copy: the gallery keeps what it gave.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(ids, row.key)


class Classes(QWidget):
    """Heading, "+" and the list."""

    relabel = Signal(object, object)
    new_class = Signal()
    edit_class = Signal(str)

    def __init__(self, session: Session, shown: Shown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._shown = session, shown
        self.add = icon_button("plus", self.tr("New class…"))
        self.add.clicked.connect(self.new_class)
        self.empty = QLabel(wordWrap=True)
        self.empty.setProperty("kind", "quiet")
        hint = self.tr(
            "Click: only this class. Ctrl+click: add or remove it. Drop photos here to label them."
        )
        self.list = ClassList(self.tr("Classes"), hint)
        self._lay_out()
        self._connect()
        self.follow()

    def follow(self) -> None:
        """Shows the classes, counts and what is chosen, as they are now."""
        facets, chosen = self._shown.facets, self._shown.wanted.class_ids
        counts = facets.classes if facets is not None else {}
        self.list.set_rows(
            [
                Choice(of.id, of.name, of.color, counts.get(of.id), of.id in chosen)
                for of in self._session.classes
            ]
        )
        reading = self._session.overview is None
        self.empty.setText(
            self.tr("Reading the library…")
            if reading
            else self.tr("No classes yet. Add the first one with +.")
        )
        self.empty.setVisible(not self._session.classes)
        self.list.setVisible(bool(self._session.classes))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Heading(self.tr("Classes"), self.add))
        column.addWidget(self.empty)
        column.addWidget(self.list)

    def _connect(self) -> None:
        self.list.picked.connect(self._pick)
        self.list.dropped.connect(self._label)
        self.list.menu_wanted.connect(self._open_menu)
        self._session.classes_changed.connect(self.follow)
        self._session.overview_changed.connect(self.follow)
        self._shown.facets_changed.connect(self.follow)
        self._shown.wanted_changed.connect(self.follow)

    def _pick(self, key: ClassId, add: bool) -> None:
        # A class that is gone cannot be taken out by hand any more.
        known = self._shown.wanted.class_ids & {of.id for of in self._session.classes}
        self._shown.want(class_ids=next_choice(known, key, add))

    def _label(self, ids: object, key: ClassId) -> None:
        of = self._session.class_of(key)
        if of is not None:
            self.relabel.emit(ids, Decision(DecisionKind.CLASSES, (of.name,)))

    def _open_menu(self, key: ClassId, at: QPoint) -> None:
        of = self._session.class_of(key)
        if of is not None:
            self.menu(of).popup(at)

    def menu(self, of: PhotoClass) -> QMenu:
        """What a right click on a class offers."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(
            self.tr("Show only this class"), lambda: self._shown.want(class_ids=frozenset({of.id}))
        )
        title = self.tr("Remove from the filter") if self._chosen(of) else self.tr("Add to the filter")
        menu.addAction(title, lambda: self._pick(of.id, True))
        menu.addSeparator()
        menu.addAction(self.tr("Edit class…"), lambda: self.edit_class.emit(of.name))
        return menu

    def _chosen(self, of: PhotoClass) -> bool:
        return of.id in self._shown.wanted.class_ids
