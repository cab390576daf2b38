"""Words on the panel. Names come from people and files: none of them is ever taken for markup."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.plain import ElidedLabel
from desktop.theme import SPACE


def plain(text: str = "", kind: str = "") -> QLabel:
    """A label that breaks its lines. `kind` as in `theme.sheet`."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    # Wide words, as long keywords and addresses, never make the column wider.
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    if kind:
        label.setProperty("kind", kind)
    return label


def say(label: QLabel, text: str) -> None:
    """Shows the text, or no label at all where there is none."""
    label.setText(text)
    label.setVisible(bool(text))


class MiddleElided(ElidedLabel):
    """One line with "…" in its middle where there is no room: of a path, both ends matter."""

    def __init__(self, name: str) -> None:
        super().__init__(mode=Qt.TextElideMode.ElideMiddle)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._name = name

    def say(self, text: str) -> None:
        """Shows it."""
        self.setText(text)
        self.setAccessibleName(f"{self._name}: {text}")

    def minimumSizeHint(self) -> QSize:
        """As narrow as the column."""
        return QSize(0, super().minimumSizeHint().height())


def inset(widget: QWidget) -> QWidget:
    """In line with the words on what is pressed, whose ground reaches further out."""
    widget.setContentsMargins(SPACE, 0, SPACE, 0)
    return widget


class Section(QWidget):
    """Things under a heading. A part that `reaches_out` has its own margins."""

    def __init__(self, title: str, *parts: QWidget) -> None:
        super().__init__()
        self.setAccessibleName(title)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE // 2)
        layout.addWidget(inset(plain(title, "heading")))
        for part in parts:
            layout.addWidget(part if getattr(part, "reaches_out", False) else inset(part))
