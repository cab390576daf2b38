"""The application: made once, with its language, theme and crash dialog, around one window."""

from __future__ import annotations

import argparse
import os
import signal
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from desktop import icons, theme
from desktop.screenshot import Screenshot
from desktop.settings.store import SettingsStore
from desktop.theme import Theme
from desktop.window import MainWindow, Places
from desktop.windows import Windows
from engine import log_file, start_logging

SIGNALS_MS = 500
"""How often Python looks whether Ctrl-C was pressed: Qt's loop does not tell it."""


def run(chosen: argparse.Namespace) -> int:
    """Runs until the window is closed; the exit code."""
    if _has_no_screen():
        print(  # noqa: T201 - there is no window to say it in
            "There is no screen here. The command does it all without one: firstlook --help", file=sys.stderr
        )
        return 1
    start_logging(os.environ)
    app = QApplication(sys.argv[:1])
    _introduce(app)
    places = Places.usual()
    store = SettingsStore(_settings_file(places, chosen))
    theme.apply(Theme(chosen.theme) if chosen.theme else store.now.theme)
    language = chosen.language or store.now.language
    windows = Windows(app, store, places, log_file(os.environ), language=language)
    _open(windows.window, store, chosen)
    return app.exec()


def _settings_file(places: Places, chosen: argparse.Namespace) -> Path:
    """The person's; for a picture, one that begins with what is usual and is gone afterwards."""
    if chosen.screenshot is None:
        return places.data / "settings.json"
    return Path(tempfile.mkdtemp(prefix="firstlook-")) / "settings.json"


def _introduce(app: QApplication) -> None:
    app.setApplicationName("First Look")
    app.setDesktopFileName("firstlook")
    app.setWindowIcon(icons.icon("app"))
    signal.signal(signal.SIGINT, lambda *_: app.quit())
    if sys.stdin is not None and sys.stdin.isatty():
        ticking = QTimer(app, interval=SIGNALS_MS)
        ticking.timeout.connect(lambda: None)
        ticking.start()


def _open(window: MainWindow, store: SettingsStore, chosen: argparse.Namespace) -> None:
    folder: Path | None = chosen.folder
    if chosen.screenshot is not None:
        shot = Screenshot(window, chosen)
        shot.setParent(window)
        QTimer.singleShot(0, shot.begin)
        return
    if folder is None and store.now.recent and Path(store.now.recent[0]).is_dir():
        folder = Path(store.now.recent[0])
    window.show()
    if folder is not None:
        QTimer.singleShot(0, lambda: window.open_library(folder))


def _has_no_screen() -> bool:
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return False
    return not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
