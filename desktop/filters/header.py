"""The top of the panel: its name, Clear, and the set of photos that is shown alone."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from desktop import theme
from desktop.filters.headings import icon_button
from desktop.plain import ElidedLabel
from desktop.shown import Shown
from desktop.theme import SPACE


class Header(QWidget):
    """ "Filters", and a button that clears them all."""

    def __init__(self, shown: Shown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = shown
        label = QLabel(self.tr("Filters"))
        font = label.font()
        font.setBold(True)
        label.setFont(font)
        self.clear = QPushButton(self.tr("Clear"))
        self.clear.setProperty("kind", "quiet")
        self.clear.setAccessibleName(self.tr("Clear all filters"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label)
        row.addStretch()
        row.addWidget(self.clear)
        self.clear.clicked.connect(shown.clear)
        shown.wanted_changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Whether there is anything to clear."""
        filtered = self._shown.is_filtered
        self.clear.setEnabled(filtered)
        self.clear.setToolTip(
            self.tr("Shows all photos again") if filtered else self.tr("All photos are shown already.")
        )


class SetChip(QWidget):
    """The title of the set that `Shown.show_only` gave, with an ×; hidden where there is none."""

    def __init__(self, shown: Shown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = shown
        self.title = ElidedLabel()
        self.close_button = icon_button("close", self.tr("Show all photos, not only these"))
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE + 2, 2, 2, 2)
        row.setSpacing(SPACE // 2)
        row.addWidget(self.title, 1)
        row.addWidget(self.close_button)
        self.close_button.clicked.connect(shown.show_all)
        shown.wanted_changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Shows the title as it is now."""
        self.title.setText(self._shown.title)
        self.setVisible(bool(self._shown.title))

    def paintEvent(self, event: QPaintEvent) -> None:
        accent = QColor(theme.colors().accent)
        ground = QColor(accent)
        ground.setAlpha(44)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(accent, 1))
        painter.setBrush(ground)
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS
        )
        painter.end()
