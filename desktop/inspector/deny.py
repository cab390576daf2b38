"""Ruling one class out, where a photo may have several: a small button at the end of its bar."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QToolButton, QWidget

from desktop import icons
from desktop.plain import tip

ICON = QSize(14, 14)


class DenyButton(QToolButton):
    """Looks pressed where a person said so; pressed once more, the class is open again."""

    denied = Signal()
    """The person says that the photo does not show it, and has not said so before."""
    reopened = Signal()
    """The person takes that back."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setIcon(icons.icon("none"))
        self.setIconSize(ICON)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self._press)

    def show_class(self, name: str, *, denied: bool, blocked: str = "") -> None:
        """For this class from now on; `blocked` is why it cannot be pressed, or ""."""
        self.setEnabled(not blocked)
        self.setChecked(denied)
        self.setAccessibleName(self.tr("Does not show {name}").format(name=name))
        said = self.tr("You said that it does not show {name}. Press to leave it open.").format(name=name)
        hint = blocked or (said if denied else self.accessibleName())
        self.setAccessibleDescription(hint)
        self.setToolTip(tip(hint))

    def nextCheckState(self) -> None:
        """A press alone changes nothing: it looks as the photo's labels are."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _press(self) -> None:
        (self.reopened if self.isChecked() else self.denied).emit()
