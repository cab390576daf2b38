"""A run or a group of runs while a process of its own makes it: how far it is, and how it ends."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Generator
from contextlib import suppress
from enum import Enum, auto
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop.bridge import silence

if TYPE_CHECKING:
    from engine import LabJob, LabProgress

EVERY = 0.1
"""Seconds: epochs of a head alone come by the hundred, and are told together."""


class End(Enum):
    """How it came to its end."""

    DONE = auto()
    STOPPED = auto()
    FAILED = auto()


class Experiment(QObject):
    """`begin` one; its signals come on the GUI thread. It ends with the window, however that ends."""

    moved = Signal(object)
    """The steps since the last time: list[LabProgress]."""
    ended = Signal(object, object)
    """End, and the exception where it failed."""

    def __init__(self, title: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = title
        """What the person knows it by."""
        self.is_running = False
        self._stop = threading.Event()
        self._thread: threading.Thread | None = None
        self.ended.connect(self._over)

    def begin(self, start: Callable[[], LabJob]) -> None:
        """`start` is called in the thread, too: a process takes its time to come up."""
        self.is_running = True
        # Not one of Qt's: the program's end does not wait for it, and its child ends with the program.
        self._thread = threading.Thread(target=self._follow, args=(start,), name="lab", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Gives it up, within seconds; what it did is kept."""
        self._stop.set()

    def wait(self, seconds: float) -> None:
        """Until it has ended, at most so long."""
        if self._thread is not None:
            self._thread.join(seconds)

    def change_listeners(self) -> None:
        """Whoever listens goes, and others come: it goes on."""
        silence(self.moved, self.ended)
        self.setParent(None)
        self.ended.connect(self._over)

    @property
    def is_stopping(self) -> bool:
        """Whether it was told to."""
        return self._stop.is_set()

    def _over(self, _end: End, _error: object) -> None:
        self.is_running = False

    def _follow(self, start: Callable[[], LabJob]) -> None:
        """The thread's boundary: whatever is raised is told on the GUI thread."""
        try:
            end, error = self._through(start), None
        except Exception as wrong:  # noqa: BLE001 - handed on, always
            end, error = End.FAILED, wrong
        with suppress(RuntimeError):  # the window is gone, and with it whoever wanted to know
            self.ended.emit(end, error)

    def _through(self, start: Callable[[], LabJob]) -> End:
        steps: Generator[LabProgress | None, None, Any] = start().progress()
        said: list[LabProgress] = []
        told = 0.0
        try:
            while not self._stop.is_set():
                try:
                    step = next(steps)
                except StopIteration:
                    self._tell(said)
                    return End.DONE
                if step is not None:
                    said.append(step)
                if step is None or time.monotonic() - told >= EVERY:
                    self._tell(said)
                    said, told = [], time.monotonic()
            return End.STOPPED
        finally:
            steps.close()

    def _tell(self, said: list[LabProgress]) -> None:
        if said:
            with suppress(RuntimeError):
                self.moved.emit(said)
