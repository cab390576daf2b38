"""A new class: a name, and Add."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget
from shiboken6 import isValid

from desktop.settings.edits import ClassEdits
from desktop.settings.parts import button, column, line, sentence, words
from desktop.settings.swatch import SIZE
from desktop.theme import SPACE


class AddClass(QWidget):
    """What is refused stays there to be mended."""

    def __init__(self, edits: ClassEdits, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edits = edits
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("New class"))
        self.name.setAccessibleName(self.tr("Name of the new class"))
        self.add = button(self.tr("Add"), called=self.tr("Add the class"))
        self.add.setEnabled(False)
        self.add.setToolTip(self.tr("Type a name first"))
        self.wrong = words(kind="bad", wrap=True)
        self.wrong.hide()
        beside = line()
        beside.addSpacing(SIZE + SPACE)
        beside.addWidget(self.name, 1)
        beside.addWidget(self.add)
        everything = column(self, space=SPACE // 2)
        everything.addLayout(beside)
        everything.addWidget(self.wrong)
        self.name.textChanged.connect(self._typed)
        self.name.returnPressed.connect(self._add)
        self.add.clicked.connect(self._add)

    def _typed(self, text: str) -> None:
        self.wrong.hide()
        self.add.setEnabled(bool(text.strip()))
        self.add.setToolTip("" if text.strip() else self.tr("Type a name first"))

    def _add(self) -> None:
        name = self.name.text().strip()
        if name:
            self._edits.add(name, self._added, self._refused)

    def _added(self) -> None:
        if isValid(self):  # settings may have been closed meanwhile
            self.name.clear()

    def _refused(self, text: str) -> None:
        if isValid(self):
            self.wrong.setText(sentence(text))
            self.wrong.show()
