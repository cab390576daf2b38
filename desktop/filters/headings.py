"""The lines that head the sections of the panel, and the small buttons in them."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from desktop.icons import icon

HEIGHT = 30


class Heading(QWidget):
    """A section's name at the left, something small at the right."""

    def __init__(self, text: str, right: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        label = QLabel(text)
        label.setProperty("kind", "heading")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label)
        row.addStretch()
        if right is not None:
            row.addWidget(right)
        self.setMinimumHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)


def icon_button(name: str, text: str) -> QToolButton:
    """A button with an icon alone; `text` is its tooltip and what a screen reader says."""
    button = QToolButton()
    button.setIcon(icon(name))
    button.setIconSize(QSize(16, 16))
    button.setToolTip(text)
    button.setAccessibleName(text)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button
