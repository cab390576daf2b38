"""A list as tall as its rows, whose rows are chosen like filters in a photo manager."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QWidget

from desktop.filters.choice_delegate import ChoiceDelegate
from desktop.filters.choices import Choice, ChoiceModel, Index

_ADDING = Qt.KeyboardModifier.ControlModifier


class ChoiceList(QListView):
    """A click or Enter picks a row, Ctrl+click or Space picks it beside the others; what that means its owner says."""

    picked = Signal(object, bool)
    """A row's key, and whether it is to join or leave the others."""
    menu_wanted = Signal(object, QPoint)
    """A row's key, and where on the screen its menu opens."""
    remove_wanted = Signal(object)
    """Delete was pressed on the row of this key."""

    moved_to = Signal(QRect)
    """Where the row is that the keyboard went to."""

    def __init__(
        self, name: str, hint: str, *, editable: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.choices = ChoiceModel(hint, editable=editable)
        self.choices.setParent(self)
        self.setModel(self.choices)
        self.setItemDelegate(ChoiceDelegate(self))
        self.setAccessibleName(name)
        self._look(editable)
        self.choices.modelReset.connect(self.updateGeometry)

    def _look(self, editable: bool) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed if editable else triggers.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.viewport().setAutoFillBackground(False)

    def set_rows(self, rows: Sequence[Choice]) -> None:
        """Shows these; the row with the keyboard keeps it."""
        current = self.choices.row(self.currentIndex())
        self.choices.set_rows(rows)
        if current is not None and not self.currentIndex().isValid():
            self.setCurrentIndex(self.choices.place_of(current.key))

    def sizeHint(self) -> QSize:
        row = self.sizeHintForRow(0) if self.choices.rowCount() else 0
        return QSize(160, row * self.choices.rowCount())

    def minimumSizeHint(self) -> QSize:
        return QSize(80, self.sizeHint().height())

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus():
            self.moved_to.emit(self.visualRect(current))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        row = self.choices.row(self.indexAt(event.position().toPoint()))
        if row is not None and event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(row.key, bool(event.modifiers() & _ADDING))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        # Two clicks in a row, not a third thing.
        self.mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.choices.row(self.currentIndex())
        if row is None or self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.picked.emit(row.key, bool(event.modifiers() & _ADDING))
        elif event.key() == Qt.Key.Key_Space:
            self.picked.emit(row.key, True)
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit(row.key)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        index = self.indexAt(event.pos()) if by_mouse else self.currentIndex()
        row = self.choices.row(index)
        if row is not None:
            at = event.pos() if by_mouse else self.visualRect(index).center()
            self.menu_wanted.emit(row.key, self.viewport().mapToGlobal(at))
