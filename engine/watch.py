"""Hearing of changes: the system's events are hints, the reconcile is the truth.

watchdog lost 28,570 of 100,000 new files when they came at once; so an event only says "look soon", and a look is
the same scan that also runs every few minutes.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from watchdog.events import FileSystemEvent, FileSystemEventHandler

from engine.photos.formats import kind_of
from engine.photos.scan import is_ignored
from engine.places import is_on_network

if TYPE_CHECKING:
    from watchdog.observers.api import BaseObserver

QUIET_SECONDS = 1.0
"""A look follows when nothing has changed for this long."""

PATIENCE_SECONDS = 10.0
"""But no later than this after the first event: a long copy is taken in as it goes."""

RECONCILE_SECONDS = 300.0


class Watcher:
    """Calls `look` on a thread of its own after changes, and every `reconcile` seconds without any.

    `polling` for network drives, chosen by itself where the folder is on one.
    """

    def __init__(
        self,
        root: Path,
        look: Callable[[], None],
        *,
        polling: bool | None = None,
        reconcile: float = RECONCILE_SECONDS,
    ) -> None:
        self._root = root
        self._look = look
        self._reconcile = reconcile
        self._first: float | None = None
        self._last = 0.0
        self._changed = threading.Condition()
        self._stopping = False
        self.polling = is_on_network(root) if polling is None else polling
        self._observer = self._observe()
        self._thread = threading.Thread(target=self._run, name="watcher", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Returns when no look is under way and none will follow."""
        with self._changed:
            self._stopping = True
            self._changed.notify()
        self._observer.stop()
        self._observer.join()
        self._thread.join()

    def hear(self, path: bytes) -> None:
        """Something happened at this path; what is no photo of the library's is not worth a look."""
        inside = os.path.relpath(path, os.fsencode(self._root)).split(b"/")
        if any(is_ignored(part) for part in inside if part != b".") or not _is_worth_a_look(path):
            return
        with self._changed:
            self._last = time.monotonic()
            self._first = self._first or self._last
            self._changed.notify()

    def _observe(self) -> BaseObserver:
        from watchdog.observers import Observer
        from watchdog.observers.polling import PollingObserver

        observer = PollingObserver(timeout=5) if self.polling else Observer()
        observer.schedule(_Handler(self.hear), str(self._root), recursive=True)
        try:
            observer.start()
        except OSError:
            # Out of inotify watches: the folder is still watched, only less promptly.
            self.polling = True
            observer = PollingObserver(timeout=5)
            observer.schedule(_Handler(self.hear), str(self._root), recursive=True)
            observer.start()
        return observer

    def _run(self) -> None:
        due = time.monotonic() + self._reconcile
        while True:
            with self._changed:
                while not (self._stopping or self._is_due(due)):
                    self._changed.wait(self._pause(due))
                if self._stopping:
                    return
                self._first = None
            self._look()
            due = time.monotonic() + self._reconcile

    def _is_due(self, due: float) -> bool:
        moment = time.monotonic()
        if self._first is None:
            return moment >= due
        return moment - self._last >= QUIET_SECONDS or moment - self._first >= PATIENCE_SECONDS

    def _pause(self, due: float) -> float:
        return max(0.0, due - time.monotonic()) if self._first is None else QUIET_SECONDS / 4


def _is_worth_a_look(path: bytes) -> bool:
    """Photos, their sidecars, and folders, which have no suffix that a file of another kind would have."""
    name = Path(os.fsdecode(path))
    return name.suffix.lower() == ".xmp" or kind_of(path) is not None or not name.suffix or name.is_dir()


def _is_echo(event: FileSystemEvent) -> bool:
    """A folder that "changed" because of a file in it, which has an event of its own."""
    return event.is_directory and event.event_type == "modified"


class _Handler(FileSystemEventHandler):
    def __init__(self, hear: Callable[[bytes], None]) -> None:
        self._hear = hear

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in ("opened", "closed_no_write") or _is_echo(event):
            return
        for path in (event.src_path, event.dest_path):
            if path:
                self._hear(os.fsencode(path))
