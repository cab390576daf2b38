"""What a person sees without a library."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QShowEvent,
)
from PySide6.QtWidgets import QFileDialog, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop import theme
from desktop.drops import folder_in
from desktop.onboarding.problems import Problems
from desktop.onboarding.recent import RecentLibraries
from desktop.settings.parts import button, column, line, words
from desktop.settings.store import SettingsStore
from desktop.theme import SPACE
from engine import Options

WIDTH = 620
CHOICE_HEIGHT = 48


class StartPage(QWidget):
    """Choose a folder, try the sample, or go on with a library from before; a folder can be dropped anywhere."""

    open_library = Signal(object)
    """Path of the folder."""
    try_sample = Signal()

    def __init__(
        self,
        store: SettingsStore,
        parent: QWidget | None = None,
        *,
        environ: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(parent)
        self._store, self._environ = store, environ
        self.setObjectName("backdrop")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAcceptDrops(True)
        self._is_dropping = self._was_seen = False
        self.choose = button(self.tr("Choose a folder…"), "primary")
        self.sample = button(self.tr("Try the sample library"))
        self.recent = RecentLibraries(store)
        self.problems = Problems(self._options)
        self._lay_out()
        self.choose.clicked.connect(self.ask_for_folder)
        self.sample.clicked.connect(self.try_sample)
        self.recent.chosen.connect(self.open_library)

    def ask_for_folder(self) -> None:
        """The system's own folder dialog."""
        dialog = QFileDialog(self, self.tr("Choose the folder with your photos"), self._begin_at())
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.open_library.emit(Path(name)))
        dialog.open()

    def close_down(self) -> None:
        """Cancels what is under way; call it before the page goes."""
        self.problems.close_down()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.recent.look()
        if not self._was_seen:
            self._was_seen = True
            self.problems.check()
        self.choose.setFocus()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if folder_in(event.mimeData()) is not None:
            event.acceptProposedAction()
            self._show_dropping(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._show_dropping(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._show_dropping(False)
        folder = folder_in(event.mimeData())
        if folder is not None:
            event.acceptProposedAction()
            self.open_library.emit(folder)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_dropping:
            painter = QPainter(self)
            painter.setPen(QPen(QColor(theme.colors().accent), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
            painter.end()

    def _show_dropping(self, dropping: bool) -> None:
        self._is_dropping = dropping
        self.update()

    def _options(self) -> Options:
        return self._store.options(os.environ if self._environ is None else self._environ)

    def _begin_at(self) -> str:
        recent = self._store.now.recent
        if recent:
            return str(Path(recent[0]).parent)
        return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setMaximumWidth(WIDTH)
        self._fill(column(inner, space=2 * SPACE, margin=3 * SPACE))
        middle = QWidget()
        beside = line(middle, space=0)
        beside.addStretch(1)
        beside.addWidget(inner, 100)
        beside.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(middle)
        column(self).addWidget(area)

    def _fill(self, under: QVBoxLayout) -> None:
        choices = line(space=2 * SPACE)
        choices.addWidget(
            _choice(
                self.choose, self.tr("Your photos stay where they are. A folder can also be dropped here.")
            ),
            1,
        )
        choices.addWidget(_choice(self.sample, self.tr("A painted wedding, to try everything on.")), 1)
        under.addStretch(2)
        under.addWidget(words(self.tr("First Look"), "title"))
        under.addWidget(words(self._about(), "quiet", wrap=True))
        under.addSpacing(SPACE)
        under.addLayout(choices)
        under.addWidget(self.recent)
        under.addWidget(self.problems)
        under.addStretch(3)

    def _about(self) -> str:
        return self.tr(
            "It sees what is in your wedding photos, writes it as keywords, and learns from your corrections. "
            "Everything stays on your computer."
        )


def _choice(button_: QPushButton, note: str) -> QWidget:
    """Taller than other buttons: the style sheet would not let a button say so by itself."""
    both, tall = QWidget(), QWidget()
    tall.setFixedHeight(CHOICE_HEIGHT)
    button_.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
    button_.setAccessibleDescription(note)
    column(tall).addWidget(button_)
    under = column(both)
    under.addWidget(tall)
    under.addWidget(words(note, "quiet", wrap=True))
    under.addStretch(1)
    return both
