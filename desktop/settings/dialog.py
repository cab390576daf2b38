"""The settings: sections at the left, a page for each. Everything applies at once; there is no OK and no Apply."""

from __future__ import annotations

import os
from collections.abc import Mapping
from enum import StrEnum

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QListWidget, QScrollArea, QStackedWidget, QWidget

from desktop.session import Session
from desktop.settings.classes import ClassEditor
from desktop.settings.device import DevicePage
from desktop.settings.general import GeneralPage
from desktop.settings.keywords import KeywordsPage
from desktop.settings.parts import column, line, words
from desktop.settings.store import SettingsStore
from desktop.settings.weights import WeightsList
from desktop.theme import SPACE
from engine import Options

SECTIONS_WIDTH = 168
SIZE = QSize(860, 600)


class Section(StrEnum):
    """What can be opened by name."""

    GENERAL = "general"
    CLASSES = "classes"
    KEYWORDS = "keywords"
    DEVICE = "device"


class SettingsDialog(QDialog):
    """Not modal. `environ` is what the engine is told of the system, the process's own where there is no session."""

    weights_changed = Signal()
    """Other weights are in use: a pass over the library is due."""

    def __init__(
        self,
        store: SettingsStore,
        session: Session | None,
        parent: QWidget | None = None,
        *,
        environ: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(parent)
        self._store, self._session, self._environ = store, session, environ
        self.setWindowTitle(self.tr("Settings"))
        self.sections = QListWidget()
        self.pages = QStackedWidget()
        self.general = GeneralPage(store)
        self.classes = ClassEditor(session) if session is not None else None
        self.keywords = KeywordsPage(store)
        self.device = DevicePage(store)
        self.weights = WeightsList(self.options)
        self.weights.changed.connect(self.weights_changed)
        self._add_sections()
        self._lay_out()

    def options(self) -> Options:
        """What the engine is told."""
        if self._environ is not None:
            return self._store.options(self._environ)
        return self._store.options(self._session.library.options.environ if self._session else os.environ)

    def open_section(self, section: Section) -> None:
        """Shows the dialog at this section."""
        self.sections.setCurrentRow(list(Section).index(section))
        self.show()
        self.raise_()
        self.activateWindow()

    def open_class(self, name: str) -> None:
        """Shows the classes, ready to rename this one."""
        self.open_section(Section.CLASSES)
        if self.classes is not None:
            self.classes.go_to(name)

    def follow_on(self, other: SettingsDialog) -> None:
        """Stands where `other` did, at the same section."""
        self.sections.setCurrentRow(other.sections.currentRow())
        self.setGeometry(other.geometry())
        other.close_down()

    def close_down(self) -> None:
        """Cancels what it has under way; call it before the window goes."""
        self.weights.close_down()
        self.close()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.sections.setFocus()

    def _add_sections(self) -> None:
        self._add(self.tr("General"), self.general)
        self._add(self.tr("Classes"), self.classes or self._no_classes())
        self._add(self.tr("Keywords"), self.keywords)
        self._add(self.tr("Device"), self._devices())
        self.sections.setAccessibleName(self.tr("Sections of the settings"))
        self.sections.currentRowChanged.connect(self.pages.setCurrentIndex)
        self.sections.setCurrentRow(0)

    def _add(self, name: str, page: QWidget) -> None:
        self.sections.addItem(name)
        inner = QWidget()
        under = column(inner, space=2 * SPACE, margin=3 * SPACE)
        under.addWidget(words(name, "title"))
        under.addWidget(page, 1)
        area = _Page()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        self.pages.addWidget(area)

    def _no_classes(self) -> QWidget:
        return words(
            self.tr("Each library has its own classes. Open one to change them."), "quiet", wrap=True
        )

    def _devices(self) -> QWidget:
        both = QWidget()
        under = column(both, space=SPACE)
        under.addWidget(words(self.tr("What does the computing"), "heading"))
        under.addWidget(self.device)
        under.addSpacing(SPACE)
        under.addWidget(words(self.tr("Weights"), "heading"))
        under.addWidget(self.weights)
        under.addStretch(1)
        return both

    def _lay_out(self) -> None:
        self.sections.setObjectName("backdrop")
        self.sections.setStyleSheet("QListView::item { padding: 8px 12px; }")
        self.sections.setFixedWidth(SECTIONS_WIDTH)
        self.sections.setFrameShape(QFrame.Shape.NoFrame)
        beside = line(self, space=0)
        beside.addWidget(self.sections)
        beside.addWidget(self.pages, 1)
        self.resize(SIZE)


class _Page(QScrollArea):
    """Scrolls up and down only: never narrower than what is on it, in any language."""

    def minimumSizeHint(self) -> QSize:
        inner = self.widget()
        least = inner.minimumSizeHint().width() if inner is not None else 0
        return QSize(least + self.verticalScrollBar().sizeHint().width(), 2 * SECTIONS_WIDTH)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().event(event)
