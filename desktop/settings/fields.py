"""The two fields of a class: its name, and the key that gives it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

RESERVED = ("0", "S", "Z")
"""Keys of the gallery and the loupe."""
OUR_OWN = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape)


class NameField(QLineEdit):
    """A name that is edited in place: Enter or leaving takes it, Esc gives it up.

    What was refused stays as it was typed, until it is mended or given up.
    """

    wanted = Signal(str)
    """A new name, without spaces around it."""
    given_up = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._name = name
        self._asked = ""
        self.editingFinished.connect(self._finish)

    @property
    def is_dirty(self) -> bool:
        """Whether what stands there is not the class's name (yet)."""
        return self.text() != self._name

    def show_name(self, name: str) -> None:
        """The name has changed; an edit that is open stays open."""
        is_open = self.is_dirty and self.text().strip() != name
        self._name = name
        if not is_open:
            self._asked = ""
            self.setText(name)

    def forget(self) -> None:
        """What was asked for cannot be; it may be asked for again."""
        self._asked = ""

    def event(self, event: QEvent) -> bool:
        """Undo with nothing typed is that of the classes, not of the field."""
        ours = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if ours and not self.is_dirty and _is_undo(event):  # type: ignore[arg-type]
            event.ignore()
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_dirty:
            self.setText(self._name)
            self._asked = ""
            self.given_up.emit()
            return
        super().keyPressEvent(event)

    def _finish(self) -> None:
        name = self.text().strip()
        if name == self._name:
            self.setText(self._name)
            self.given_up.emit()
        elif name != self._asked:
            self._asked = name
            self.wanted.emit(name)


class KeyField(QLineEdit):
    """Shows the key of a class; while it has the focus, the next letter or digit becomes it. Backspace gives it back
    the digit of its place."""

    wanted = Signal(object)
    """str | None"""
    refused = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setToolTip(self.tr("Press a letter or a digit. Backspace goes back to the digit of its place."))
        self._shown, self._own = "", False

    def show_key(self, key: str, *, own: bool) -> None:
        """`own` where the person chose it; else it is the digit of its place, and fainter."""
        self._shown, self._own = key, own
        self._paint(self.hasFocus())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._paint(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._paint(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in OUR_OWN or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        elif event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            if self._own:
                self.wanted.emit(None)
        else:
            self._take(event.text().upper())

    def _take(self, key: str) -> None:
        if len(key) != 1 or not key.isalnum():
            return
        if key in RESERVED:
            self.refused.emit(
                self.tr(
                    "The key {key} does something else already (press ? in the window for the list). Choose another."
                ).format(key=key)
            )
        elif key != self._shown or not self._own:
            self.wanted.emit(key)

    def _paint(self, focused: bool) -> None:
        self.setText(self._shown if self._own else "")
        self.setPlaceholderText("…" if focused and not self._shown else self._shown)


def _is_undo(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)
