"""How First Look looks and speaks."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from desktop.settings.choices import bind_box, bind_tick
from desktop.settings.parts import column, words
from desktop.settings.saved import LANGUAGES
from desktop.settings.store import SettingsStore
from desktop.theme import SPACE, Theme


class GeneralPage(QWidget):
    """Theme, language, notifications."""

    def __init__(self, store: SettingsStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = _box(self.tr("Theme"), (self.tr("As the system"), self.tr("Light"), self.tr("Dark")))
        self.language = _box(self.tr("Language"), (self.tr("As the system"), "English", "Deutsch"))
        self.notify = QCheckBox(self.tr("Tell me when long work ends while I am in another program"))
        bind_box(store, "theme", self.theme, tuple(Theme))
        bind_box(store, "language", self.language, LANGUAGES)
        bind_tick(store, "notify", self.notify)
        self._lay_out()

    def _lay_out(self) -> None:
        under = column(self, space=SPACE // 2)
        for heading, box in ((self.tr("Theme"), self.theme), (self.tr("Language"), self.language)):
            under.addWidget(words(heading, "heading"))
            under.addWidget(box)
            under.addSpacing(2 * SPACE)
        under.addWidget(words(self.tr("Notifications"), "heading"))
        under.addWidget(self.notify)
        under.addStretch(1)


def _box(called: str, texts: Sequence[str]) -> QComboBox:
    box = QComboBox()
    box.setAccessibleName(called)
    box.addItems(list(texts))
    box.setFixedWidth(220)
    return box
