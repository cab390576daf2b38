"""The classes that a class can become one with, behind a button."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from desktop.settings.swatch import dot_icon
from engine import PhotoClass


class MergeButton(QPushButton):
    """A click, Space or Return opens the choice of the other classes; without any it cannot be used."""

    chosen = Signal(object)
    """The class that the person took."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Merge into…"), parent)
        self.setAutoDefault(False)
        self.setProperty("kind", "quiet")
        self.setToolTip(self.tr("Make it one with another class: labels, predictions and files follow"))
        self._others: Sequence[PhotoClass] = ()
        self._may = True
        self.choice = QMenu(self)
        self.choice.aboutToShow.connect(self._fill)
        self.setMenu(self.choice)

    def show_others(self, others: Sequence[PhotoClass]) -> None:
        """The classes to choose from, in the person's order."""
        self._others = others
        self.let(self._may)

    def let(self, may: bool) -> None:
        """Whether the class may go now; it needs another one to go to as well."""
        self._may = may
        self.setEnabled(may and bool(self._others))

    def _fill(self) -> None:
        self.choice.clear()
        for of in self._others:
            action = self.choice.addAction(dot_icon(of.color), of.name.replace("&", "&&"))
            action.triggered.connect(lambda _on, of=of: self.chosen.emit(of))
