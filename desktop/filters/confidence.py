"""How sure the classes of a photo are."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from desktop.filters.headings import Heading
from desktop.filters.range_slider import MOST, RangeSlider
from desktop.shown import Shown
from desktop.words import percent


class Confidence(QWidget):
    """Heading, range in words, and the slider; the gallery follows while it moves."""

    def __init__(self, shown: Shown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = shown
        self.said = QLabel()
        self.said.setProperty("kind", "quiet")
        self.slider = RangeSlider(
            self.tr("Lowest confidence, in percent"), self.tr("Highest confidence, in percent")
        )
        self.slider.setToolTip(
            self.tr(
                "How sure First Look is of a photo's class. Your own labels count as 100%. Double-click: any."
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Heading(self.tr("Confidence"), self.said))
        column.addWidget(self.slider)
        self.slider.changed.connect(self._moved)
        shown.wanted_changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Shows the range as it is now."""
        wanted = self._shown.wanted
        lower, upper = _steps(wanted.min_confidence), _steps(wanted.max_confidence)
        if self.slider.values != (lower, upper):
            self.slider.set_values(min(lower, upper), max(lower, upper))
        if (wanted.min_confidence, wanted.max_confidence) == (0.0, 1.0):
            self.said.setText(self.tr("Any"))
            return
        self.said.setText(
            self.tr("{low} to {high}").format(
                low=percent(wanted.min_confidence), high=percent(wanted.max_confidence)
            )
        )

    def _moved(self, lower: int, upper: int) -> None:
        self._shown.want(min_confidence=lower / MOST, max_confidence=upper / MOST)


def _steps(share: float) -> int:
    return min(MOST, max(0, round(MOST * share)))
