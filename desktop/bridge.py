"""The one place where events of the engine, told on its worker's thread, become signals on the GUI thread."""

from __future__ import annotations

import threading
import warnings
from contextlib import suppress

from PySide6.QtCore import QObject, Qt, QTimer, Signal, SignalInstance

from desktop.told import told
from engine import ClassesChanged, Event, ModelChanged, Notice, PhotoId, PhotosChanged

GATHER_MS = 150
"""Changed photos are told together, at most so often: indexing tells of a batch ten times a second."""


def silence(*signals: SignalInstance) -> None:
    """Nobody hears these any more."""
    for signal in signals:
        with suppress(RuntimeError), warnings.catch_warnings():
            warnings.simplefilter("ignore")  # nobody did
            signal.disconnect()


class Bridge(QObject):
    """`hear` may be called from any thread. `job` carries the `Job…` events as they are."""

    photos_changed = Signal(object)
    """The ids of photos that changed, each once: list[PhotoId]."""
    classes_changed = Signal()
    model_changed = Signal(int)
    notice = Signal(str)
    """A sentence in the window's language."""
    job = Signal(object)
    _heard = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lock = threading.Lock()
        self._changed: dict[PhotoId, None] = {}
        self._stopped = False
        self._timer = QTimer(self, interval=GATHER_MS, singleShot=True)
        self._timer.timeout.connect(self.flush)
        self._heard.connect(self._pass_on, Qt.ConnectionType.QueuedConnection)

    def hear(self, event: Event) -> None:
        """What the engine calls."""
        if isinstance(event, PhotosChanged):
            with self._lock:
                waiting = bool(self._changed)
                self._changed.update(dict.fromkeys(event.ids))
            if waiting or not event.ids:
                return
        try:
            self._heard.emit(event)
        except RuntimeError:  # the window is gone; the engine is about to be
            return

    def stop(self) -> None:
        """Tells nothing from now on: the library is about to close."""
        self._timer.stop()
        self._stopped = True

    def silence(self) -> None:
        """Those who hear it now are told nothing from now on."""
        silence(self.photos_changed, self.classes_changed, self.model_changed, self.notice, self.job)

    def flush(self) -> None:
        """Tells now which photos changed."""
        with self._lock:
            ids, self._changed = list(self._changed), {}
        if ids:
            self.photos_changed.emit(ids)

    def _pass_on(self, event: Event) -> None:
        if self._stopped:
            return
        if isinstance(event, PhotosChanged):
            self._timer.start()
        elif isinstance(event, ClassesChanged):
            self.classes_changed.emit()
        elif isinstance(event, ModelChanged):
            self.model_changed.emit(event.version)
        elif isinstance(event, Notice):
            self.notice.emit(told(event.text))
        else:
            self.job.emit(event)
