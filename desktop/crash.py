"""What should not have happened: logged, told once in calm words, and easy to report."""

from __future__ import annotations

import logging
import sys
import threading
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop.crash_details import about, without_places
from desktop.crash_dialog import CrashDialog

AGAIN_SECONDS = 10.0
"""The same crash within this time is not told again: one in a paint event comes with every frame."""

log = logging.getLogger("desktop")


def install(window_getter: Callable[[], QWidget | None], log_path: Path) -> Crashes:
    """From now on whatever nobody has caught, in any thread, is logged and told. `window_getter` is asked for the
    window that the dialog belongs to; `log_path` is what its button opens. Connect `Session.bug` with `Crashes.tell`.
    """
    for handler in logging.getLogger("engine").handlers:
        if handler not in log.handlers:
            log.addHandler(handler)
    crashes = Crashes(window_getter, log_path)
    crashes.catch()
    return crashes


class Crashes(QObject):
    """Keep it as long as the program runs. `know_library` names the folder that details must not show."""

    _caught = Signal(object)

    def __init__(self, window_getter: Callable[[], QWidget | None], log_path: Path) -> None:
        super().__init__()
        self._window_getter, self._log_path = window_getter, log_path
        self._library: Path | None = None
        self._seen: dict[str, float] = {}
        self.dialog: CrashDialog | None = None
        """The one that is open."""
        self._hooks = (sys.excepthook, threading.excepthook)
        self._caught.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def know_library(self, folder: Path | None) -> None:
        """The folder of the library that is open now."""
        self._library = folder

    def move_to(self, window: QWidget) -> None:
        """The dialog that is open belongs to this window now: the one before is about to go."""
        if self.dialog is not None:
            self.dialog.setParent(window, self.dialog.windowFlags())
            self.dialog.show()

    def catch(self) -> None:
        """Takes the hooks of Python's."""
        sys.excepthook = self._uncaught
        threading.excepthook = lambda args: self._uncaught(
            args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback
        )

    def let_go(self) -> None:
        """Gives the hooks back."""
        sys.excepthook, threading.excepthook = self._hooks

    @Slot(object)
    def tell(self, error: object) -> None:
        """An error that should not have happened, from any thread."""
        if isinstance(error, BaseException):
            self._uncaught(type(error), error, error.__traceback__)

    def _uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Never raises: what goes wrong here goes to Python's own hook."""
        if issubclass(kind, SystemExit):  # of a thread; Python ends it in silence too
            return
        if issubclass(kind, KeyboardInterrupt):
            QCoreApplication.quit()
            return
        try:
            self._take(kind, error, trace)
        except Exception:  # noqa: BLE001 - the last resort
            with suppress(Exception):
                sys.__excepthook__(kind, error, trace)

    def _take(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        text = "".join(traceback.format_exception(kind, error, trace))
        if not self._is_new(text):
            return
        log.error("a crash in %s", threading.current_thread().name, exc_info=(kind, error, trace))
        if QCoreApplication.instance() is None:
            sys.__excepthook__(kind, error, trace)
        else:
            self._caught.emit(text)

    def _is_new(self, text: str) -> bool:
        now = time.monotonic()
        last, self._seen[text] = self._seen.get(text), now
        return last is None or now - last > AGAIN_SECONDS

    def _show(self, text: str) -> None:
        text = without_places(text, self._library)
        if self.dialog is not None:
            self.dialog.add(text)
            return
        self.dialog = CrashDialog(about(), text, self._log_path, self._window_getter())
        self.dialog.finished.connect(self._closed)
        self.dialog.show()

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
            self.dialog = None
