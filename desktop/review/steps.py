"""How far the review is."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from desktop.theme import SPACE
from desktop.training.pieces import label


class Steps(QWidget):
    """A bar, and the same in words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName(self.tr("Progress of the review"))
        self._text = label(kind="quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * SPACE)
        row.addWidget(self._bar, 1)
        row.addWidget(self._text)

    def show_step(self, done: int, total: int, text: str) -> None:
        """`done` of `total` lie behind."""
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(done)
        self._text.setText(text)

    @property
    def text(self) -> str:
        """What it says."""
        return self._text.text()
