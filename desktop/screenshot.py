"""A state of the window as a picture, without a person: for the documentation and for tests."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from desktop.window import MainWindow
from desktop.workspace import Workspace
from engine import PhotoId

LOOK_MS = 100
CALM = 6
"""Looks in a row at which nothing may have been under way."""
PATIENCE = 3000
"""Looks after which it gives up: five minutes."""


class Screenshot(QObject):
    """Opens what was asked for, waits until everything is there, saves the picture, and ends the application: with 1
    where that cannot be had."""

    def __init__(self, window: MainWindow, chosen: argparse.Namespace) -> None:
        super().__init__()
        self._window, self._chosen = window, chosen
        self._calm = self._looks = 0
        self._then: Callable[[], None] = self._go
        self._what: QWidget = window
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)

    def begin(self) -> None:
        """Opens the window, and the folder where one is given."""
        self._window.resize(*self._chosen.size)
        self._window.show()
        self._timer.start()
        folder = self._chosen.folder
        if folder is not None and self._chosen.panel != "start" and not self._window.open_library(folder):
            self._end(f"{folder} cannot be opened.")

    def _look(self) -> None:
        self._looks += 1
        self._calm = self._calm + 1 if self._is_calm() else 0
        if self._looks > PATIENCE:
            self._end("The window did not come to rest.")
        elif self._calm >= CALM:
            self._calm = 0
            self._then()

    def _is_calm(self) -> bool:
        at = self._window.workspace
        return at is None or at.is_calm

    def _go(self) -> None:
        """Everything is read: now to the panel, and then the picture."""
        self._then = self._save
        at, panel = self._window.workspace, self._chosen.panel
        if panel in ("settings", "classes"):
            first = at.session.classes[0].name if at is not None and panel == "classes" else None
            self._window.show_settings(first)
            assert self._window.dialog is not None
            self._what = self._window.dialog
        elif panel == "keys":
            self._window.show_keys()
            assert self._window.sheet is not None
            self._what = self._window.sheet
        elif at is not None:
            self._to_page(at, panel)

    def _to_page(self, at: Workspace, panel: str) -> None:
        if len(at.gallery.model.ids):
            at.gallery.choose([at.gallery.model.id_at(0)])
        steps: dict[str, Callable[[], None]] = {
            "loupe": lambda: at.open_loupe(at.gallery.model.id_at(0)),
            "review": at.start_review,
            "groups": at.start_groups,
            "second-look": at.start_second_look,
            "training": at.start_training,
            "versions": at.show_versions,
            "lab": at.show_lab,
            "activity": lambda: self._work(at),
            "writing": lambda: at.show_writing(at.writing.pending),
            "writes": lambda: at.show_writing(at.writing.recent),
            "traces": lambda: at.show_writing(at.writing.traces),
        }
        steps.get(panel, lambda: None)()

    def _work(self, at: Workspace) -> None:
        """The list tells what was done since the window was opened, and a pass over an unchanged folder is not worth
        telling: what a person would have done by now is done first."""
        at.start_groups()
        for id_ in at.session.readable([PhotoId(int(one)) for one in at.gallery.model.ids])[:1]:
            at.session.library.similar(id_)
        if at.session.corrections:
            at.start_training()
        at.go_to("activity")

    def _save(self) -> None:
        self._timer.stop()
        file = self._chosen.screenshot
        saved = self._what.grab().save(str(file))
        self._end("" if saved else f"{file} cannot be written.")

    def _end(self, wrong: str) -> None:
        self._timer.stop()
        if wrong:
            print(wrong, file=sys.stderr)  # noqa: T201 - nobody looks at the window
        self._window.close()
        QApplication.exit(1 if wrong else 0)
