"""The window: a library, or the page where one is chosen; menus, tool bar, status. Wiring only."""

from __future__ import annotations

import base64
import os
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QMessageBox, QStackedWidget, QVBoxLayout, QWidget

from desktop import theme
from desktop.actions import Actions, Slots
from desktop.captions import NAME, Captions
from desktop.commands import COMMANDS
from desktop.drops import folder_in, table_in
from desktop.filters.saved import SavedFilters
from desktop.keysheet import KeySheet
from desktop.onboarding.sample import SampleMaker, SamplePage
from desktop.onboarding.start import StartPage
from desktop.session import Session
from desktop.settings.dialog import Section, SettingsDialog
from desktop.settings.store import Settings, SettingsStore
from desktop.status.banner import Banner
from desktop.status.bar import StatusBar
from desktop.status.jobs import Jobs
from desktop.status.notify import Notifier
from desktop.told import reason_of
from desktop.workspace import Workspace
from engine import EngineError, data_folder


@dataclass(frozen=True, slots=True)
class Places:
    """Where the window keeps things: its settings, saved filters, and the sample library."""

    data: Path
    sample: Path

    @classmethod
    def usual(cls) -> Places:
        """In the app's data; the sample among the person's pictures."""
        data = data_folder(os.environ)
        return cls(data, Path.home() / "Pictures" / "First Look sample")


class MainWindow(QMainWindow):
    """One window, one library at a time."""

    bug = Signal(object)
    library_changed = Signal(object)
    """The folder that is open now: Path, or None."""

    def __init__(self, store: SettingsStore, places: Places) -> None:
        super().__init__()
        self._store, self._places, self._seen = store, places, store.now
        self.workspace: Workspace | None = None
        self.dialog: SettingsDialog | None = None
        self.sheet: KeySheet | None = None
        self._start = StartPage(store)
        self._maker = SampleMaker(places.sample, self)
        self._sample = SamplePage(self._maker)
        self.banner = Banner()
        self._pages = QStackedWidget()
        self._recent = QMenu(self)
        self.actions_ = Actions(self, self._slots())
        self._lay_out()
        self._connect()
        self._without_library()
        self._restore()

    # Libraries.

    def open_library(self, folder: Path, *, start: bool = True) -> bool:
        """Shows this folder's photos; False with a message where it cannot be opened, and what was open stays."""
        before = self.workspace
        if before is not None and before.session.folder == folder.resolve():
            return True
        try:
            session = Session(folder, self._store.options(os.environ))
        except EngineError as error:
            self._say(reason_of(error))
            return False
        self._leave()
        self._store.follow(session.library.options)
        self._show(session, SavedFilters(self._places.data / "filters.json"))
        self._store.remember(session.folder)
        self.library_changed.emit(session.folder)
        if start:
            session.start()
        return True

    def close_library(self) -> None:
        """Back to the page where one is chosen."""
        self._leave()
        self._without_library()

    def make_sample(self) -> None:
        """Draws the sample library, or what is missing of it, and opens it."""
        self._pages.setCurrentWidget(self._sample)
        self._sample.begin()

    # One window after the other.

    @property
    def is_fetching(self) -> bool:
        """Whether it does something of its own that would end with it: a download, or the sample being painted."""
        fetching = self.dialog is not None and self.dialog.weights.errand.is_running
        return fetching or self._maker.errand.is_running or self._start.problems.is_fetching

    def let_go(self) -> None:
        """Leaves everything to the window that comes, which `follow_on`s. No work for the library is stopped."""
        self._remember()
        if self.workspace is not None:
            self.workspace.let_go()

    def follow_on(self, other: MainWindow) -> None:
        """Shows what `other` does, which has `let_go`, and puts it away."""
        at = other.workspace
        if at is not None:
            self._show(at.session, at.saved, at.jobs)
            if self.workspace is not None:
                self.workspace.follow_on(at)
        self.banner.follow_on(other.banner)
        self.show()
        if other.dialog is not None and other.dialog.isVisible():
            self.show_settings()
            if self.dialog is not None:
                self.dialog.follow_on(other.dialog)
        other.put_away()

    def put_away(self) -> None:
        """Goes without a trace: what it had is another window's."""
        self._start.close_down()
        self.hide()
        self.deleteLater()

    # What menus and keys do.

    def _slots(self) -> Slots:
        return {
            "open": self._choose_folder,
            "sample": self.make_sample,
            "close_library": self.close_library,
            "quit": self._quit,
            "settings": self.show_settings,
            "keys": self.show_keys,
            "about": self._about,
            "inspector": self._toggle_inspector,
            **{name: partial(self._to_workspace, name) for name in COMMANDS},
        }

    def _to_workspace(self, name: str) -> None:
        if self.workspace is not None:
            COMMANDS[name](self.workspace)

    def show_settings(self, class_name: str | None = None) -> None:
        """Beside the work; at the class editor where a class is given."""
        if self.dialog is not None:
            self.dialog.close_down()
        session = self.workspace.session if self.workspace is not None else None
        self.dialog = SettingsDialog(self._store, session, self)
        self.dialog.weights_changed.connect(lambda: self._to_workspace("look"))
        self.dialog.open_section(Section.GENERAL)
        if class_name is not None:
            self.dialog.open_class(class_name)

    # Making and following.

    def _lay_out(self) -> None:
        self.setWindowTitle(NAME)
        self.setAcceptDrops(True)
        self.resize(1440, 900)
        bar = self.addToolBar(self.tr("Tools"))
        bar.setObjectName("tools")
        self.actions_.fill_menus(self._recent)
        self.actions_.fill_tool_bar(bar)
        for page in (self._start, self._sample):
            self._pages.addWidget(page)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self._pages, 1)
        self.setCentralWidget(middle)

    def _connect(self) -> None:
        self._start.open_library.connect(self.open_library)
        self._start.try_sample.connect(self.make_sample)
        self._maker.finished.connect(self.open_library)
        self._sample.left.connect(lambda: self._pages.setCurrentWidget(self.workspace or self._start))
        self._store.changed.connect(self._settings_changed)
        self._store.trouble.connect(lambda text: self.banner.say(text, "warning"))
        self._recent.aboutToShow.connect(self._fill_recent)

    def _show(self, session: Session, saved: SavedFilters, jobs: Jobs | None = None) -> None:
        at = Workspace(session, self._store, saved, self.banner, jobs)
        self.workspace = at
        self._pages.addWidget(at)
        self._pages.setCurrentWidget(at)
        status = StatusBar(session, at.jobs)
        status.show_activity.connect(lambda: at.go_to("activity"))
        status.show_unwritten.connect(lambda: at.show_writing(at.writing.pending))
        self.setStatusBar(status)
        self._notifier = Notifier(at.jobs, self, lambda: self._store.now.notify, at)
        at.edit_classes.connect(self.show_settings)
        session.bug.connect(self.bug)
        at.gallery.view.set_tile(self._store.now.tile)
        at.gallery.view.tile_changed.connect(lambda side: self._store.change(tile=side))
        at.gallery.stack_button.setChecked(self._store.now.stack_bursts)
        at.gallery.stack_button.toggled.connect(lambda on: self._store.change(stack_bursts=on))
        if self._store.now.state:
            at.splitter.restoreState(QByteArray.fromBase64(self._store.now.state.encode()))
        at.go_to("gallery")
        for action in self.actions_.of_library:
            action.setEnabled(True)
        self.actions_.inspector.setChecked(self._store.now.inspector)
        Captions(self, self.actions_, at)

    def _leave(self) -> None:
        at, self.workspace = self.workspace, None
        if self.dialog is not None:
            self.dialog.close_down()
            self.dialog = None
        if at is not None:
            at.close_session()
            self._pages.removeWidget(at)
            at.deleteLater()

    def _without_library(self) -> None:
        self._pages.setCurrentWidget(self._start)
        self.statusBar().hide()
        self.setWindowTitle(NAME)
        for action in self.actions_.of_library:
            action.setEnabled(False)

    def _settings_changed(self, now: Settings) -> None:
        if now.theme != self._seen.theme:
            theme.apply(now.theme)
        options = self._store.options(os.environ)
        if self.workspace is not None and options != self.workspace.session.library.options:
            self.workspace.session.change_options(options)
        self._seen = now

    def _toggle_inspector(self) -> None:
        self._store.change(inspector=not self._store.now.inspector)
        if self.workspace is not None:
            self.workspace.go_to(self.workspace.page)

    def _quit(self) -> None:
        self.close()

    def _choose_folder(self) -> None:
        self._start.ask_for_folder()

    def _fill_recent(self) -> None:
        self._recent.clear()
        for folder in self._store.now.recent:
            action = self._recent.addAction(folder.replace("&", "&&"))
            action.triggered.connect(lambda _checked=False, path=folder: self.open_library(Path(path)))

    def _say(self, text: str) -> None:
        self.banner.say(text, "bad")

    def show_keys(self) -> None:
        """Opens the list of keys, or closes it."""
        if self.sheet is not None and self.sheet.isVisible():
            self.sheet.close()
            return
        self.sheet = KeySheet(self)
        self.sheet.show()

    def _about(self) -> None:
        from importlib.metadata import version

        box = QMessageBox(self)
        box.setWindowTitle(NAME)
        box.setText(f"{NAME} {version('firstlook')}")
        box.setInformativeText(
            self.tr(
                "Sees what is in your photos, writes it as keywords, and learns. No photo leaves this computer."
            )
        )
        box.setModal(False)
        box.show()

    # Qt's own.

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A folder can be dropped anywhere, and a table of labels where there is a library."""
        dragged = event.mimeData()
        is_table = self.workspace is not None and table_in(dragged) is not None
        if is_table or folder_in(dragged) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A folder is the library then; from a table labels are imported, once the person has seen which."""
        folder, table = folder_in(event.mimeData()), table_in(event.mimeData())
        if folder is not None:
            self.open_library(folder)
        elif table is not None and self.workspace is not None:
            self.workspace.import_labels(table)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remembers how the window was. What runs is stopped within a step; nothing is lost by it."""
        self._remember()
        self._leave()
        self._start.close_down()
        self._maker.close_down()
        event.accept()

    def _remember(self) -> None:
        self._store.change(geometry=_as_text(self.saveGeometry()))
        if self.workspace is not None:
            self._store.change(state=_as_text(self.workspace.splitter.saveState()))

    def _restore(self) -> None:
        if self._store.now.geometry:
            self.restoreGeometry(QByteArray.fromBase64(self._store.now.geometry.encode()))


def _as_text(data: QByteArray) -> str:
    return base64.b64encode(data.data()).decode()
