"""What the window can do, as Qt's actions: in menus, in the tool bar, and on the keyboard."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QToolBar, QToolButton, QWidget

from desktop import icons

Slots = dict[str, Callable[[], None]]


class Actions:
    """Made once for a window; `slots` says what each does. Those that need a library are off without one."""

    def __init__(self, window: QMainWindow, slots: Slots) -> None:
        self._window, self._slots = window, slots
        tr = window.tr
        self.open = self._made("open", tr("Open folder…"), "folder", "Ctrl+O")
        self.sample = self._made("sample", tr("Try the sample library"), "sample")
        self.close = self._made("close_library", tr("Close library"), "close", "Ctrl+W")
        self.look = self._made("look", tr("Look at the folder again"), "sort", "F5")
        self.import_labels = self._made("import_labels", tr("Import labels…"), "import", "Ctrl+Shift+I")
        self.writing = self._made("writing", tr("Keywords to write"), "keywords", "Ctrl+K")
        self.writes = self._made("writes", tr("Recent writes"), "history", "Ctrl+Shift+K")
        self.traces = self._made("traces", tr("Remove all traces…"), "trash")
        self.quit = self._made("quit", tr("Quit"), "", "Ctrl+Q")
        self.undo = self._made("undo", tr("Undo"), "undo", "Ctrl+Z")
        self.redo = self._made("redo", tr("Redo"), "redo", "Ctrl+Shift+Z")
        self.all = self._made("select_all", tr("Select all"), "", "Ctrl+A")
        self.none = self._made("select_none", tr("Select none"), "", "Ctrl+Shift+A")
        self.burst = self._made("burst", tr("Select the whole burst"), "stack", "Ctrl+B")
        self.similar = self._made("similar", tr("Find similar photos"), "groups", "Ctrl+L")
        self.search = self._made("search", tr("Search"), "search", "Ctrl+F")
        self.clear = self._made("clear", tr("Clear all filters"), "clear", "Ctrl+Shift+F")
        self.stack = self._made("stack", tr("Stack bursts"), "stack", "Ctrl+G")
        self.review = self._made("review", tr("Review"), "review", "Ctrl+E")
        self.retrain = self._made("retrain", tr("Retrain on my corrections"), "retrain", "Ctrl+R")
        self.deepen = self._made("deepen", tr("Train deeper"), "", "Ctrl+Shift+R")
        self.versions = self._made("versions", tr("Model versions"), "history")
        self.lab = self._made("lab", tr("Lab"), "lab", "Ctrl+Shift+L")
        self.activity = self._made("activity", tr("Activity"), "activity")
        self.inspector = self._made("inspector", tr("Inspector"), "inspector", "Ctrl+I")
        self.settings = self._made("settings", tr("Settings"), "settings", "Ctrl+,")
        self.keys = self._made("keys", tr("List of keys"), "keyboard", "?")
        self.about = self._made("about", tr("About First Look"), "info")
        self.inspector.setCheckable(True)
        self.keys.setShortcuts([QKeySequence("?"), QKeySequence("F1")])
        self.redo.setShortcuts([QKeySequence("Ctrl+Shift+Z"), QKeySequence("Ctrl+Y")])

    @property
    def of_library(self) -> list[QAction]:
        """Those that need an open library."""
        return [
            self.close, self.look, self.import_labels, self.undo, self.redo, self.all, self.none, self.burst,
            self.similar, self.search, self.clear, self.stack, self.review, self.retrain, self.deepen, self.versions,
            self.lab, self.activity, self.inspector, self.writing, self.writes, self.traces,
        ]  # fmt: skip

    def fill_menus(self, recent: QMenu) -> None:
        """The menu bar."""
        tr, bar = self._window.tr, self._window.menuBar()
        library = bar.addMenu(tr("&Library"))
        library.addActions([self.open, self.sample])
        recent.setTitle(tr("Open recent"))
        library.addMenu(recent)
        library.addSeparator()
        library.addActions([self.look, self.import_labels])
        library.addSeparator()
        library.addActions([self.writing, self.writes, self.traces])
        library.addSeparator()
        library.addActions([self.settings, self.close, self.quit])
        edit = bar.addMenu(tr("&Edit"))
        edit.addActions([self.undo, self.redo])
        edit.addSeparator()
        edit.addActions([self.all, self.none, self.burst])
        view = bar.addMenu(tr("&View"))
        view.addActions([self.search, self.clear, self.similar, self.stack, self.inspector, self.activity])
        learn = bar.addMenu(tr("L&earn"))
        learn.addActions([self.review, self.retrain, self.deepen, self.versions])
        learn.addSeparator()
        learn.addActions([self.lab])
        help_ = bar.addMenu(tr("&Help"))
        help_.addActions([self.keys, self.about])

    def fill_tool_bar(self, bar: QToolBar) -> None:
        """One button that matters, the others quiet."""
        bar.setMovable(False)
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        bar.addActions([self.open, self.undo, self.redo])
        bar.addWidget(_stretch())
        bar.addActions([self.review, self.retrain])
        button = bar.widgetForAction(self.retrain)
        if isinstance(button, QToolButton):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            button.setObjectName("retrain")
        review = bar.widgetForAction(self.review)
        if isinstance(review, QToolButton):
            review.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        bar.addWidget(_stretch())
        bar.addActions([self.inspector, self.settings])

    def _made(self, slot: str, text: str, icon: str, keys: str = "") -> QAction:
        action = QAction(text, self._window)
        if icon:
            action.setIcon(icons.icon(icon))
        if keys:
            action.setShortcut(QKeySequence(keys))
            action.setToolTip(
                f"{text} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})"
            )
        action.triggered.connect(lambda: self._slots[slot]())
        self._window.addAction(action)
        return action


def _stretch() -> QWidget:
    from PySide6.QtWidgets import QSizePolicy

    widget = QWidget()
    widget.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    return widget
