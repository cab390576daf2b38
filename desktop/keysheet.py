"""The list of keys, on the screen while it is wanted."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QWidget

from desktop.keys import all_keys
from desktop.theme import SPACE


class KeySheet(QDialog):
    """Not modal; Esc or the key that opened it closes it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        grid = QGridLayout(self)
        grid.setContentsMargins(3 * SPACE, 2 * SPACE, 3 * SPACE, 3 * SPACE)
        grid.setHorizontalSpacing(3 * SPACE)
        for place, (title, keys) in enumerate(all_keys()):
            column, row = 2 * (place % 2), 0 if place < 2 else 10
            heading = QLabel(title)
            heading.setProperty("kind", "heading")
            heading.setContentsMargins(0, SPACE, 0, 0)
            grid.addWidget(heading, row, column, 1, 2)
            for line, key in enumerate(keys, row + 1):
                name = QLabel(key.keys)
                name.setAlignment(Qt.AlignmentFlag.AlignRight)
                grid.addWidget(name, line, column)
                does = QLabel(key.does)
                does.setProperty("kind", "quiet")
                grid.addWidget(does, line, column + 1)
