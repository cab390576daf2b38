"""Asking for the name of a new class, without stopping anything else."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from desktop.session import Session
from desktop.told import reason_of
from engine import ClassId


class NewClass(QObject):
    """`ask` opens a small window beside the work; what the engine refuses is said in it, and the name stays."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._parent = session, parent
        self.dialog: _Dialog | None = None

    def ask(self, then: Callable[[str], None]) -> None:
        """`then` with the name, once the class is there."""
        self.dialog = _Dialog(self._parent)
        self.dialog.accepted_name.clicked.connect(lambda: self._add(then))
        self.dialog.name.returnPressed.connect(lambda: self._add(then))
        self.dialog.show()
        self.dialog.name.setFocus()

    def _add(self, then: Callable[[str], None]) -> None:
        dialog, library = self.dialog, self._session.library
        name = dialog.name.text().strip() if dialog is not None else ""
        if dialog is None or not name:
            return

        def added(_id: ClassId) -> None:
            dialog.close()
            then(name)

        # The name is tried first, so that a refusal can be said in place; what can be undone is the class as it stands.
        self._session.try_edit(
            self.tr("Add class {name}").format(name=name),
            lambda: library.add_class(name),
            lambda _id: library.remove_class(name),
            added,
            lambda error: dialog.say(reason_of(error)),
        )


class _Dialog(QDialog):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New class"))
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("First dance, rings, cake…"))
        self.name.setAccessibleName(self.tr("Name of the class"))
        self._wrong = QLabel()
        self._wrong.setProperty("kind", "bad")
        self._wrong.setWordWrap(True)
        self._wrong.hide()
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.rejected.connect(self.reject)
        self.accepted_name = buttons.addButton(self.tr("Add"), QDialogButtonBox.ButtonRole.ActionRole)
        self.accepted_name.setProperty("kind", "primary")
        self.accepted_name.setDefault(True)
        layout = QVBoxLayout(self)
        for widget in (self.name, self._wrong, buttons):
            layout.addWidget(widget)
        self.setMinimumWidth(360)

    def say(self, text: str) -> None:
        """Why the name cannot be taken."""
        self._wrong.setText(text)
        self._wrong.show()
