"""The window, and the one that takes its place when the person chooses another language."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

from desktop import crash
from desktop.bridge import silence
from desktop.language import install
from desktop.settings.store import Settings, SettingsStore
from desktop.window import MainWindow, Places

PATIENCE_MS = 500
"""How often it is looked whether a download that would end with the window is through."""


class Windows(QObject):
    """`window` is the one that there is. Texts are put in when a window is made, so another language makes another
    window: on the same library, whose work goes on and can be undone as before, and with the settings open where they
    were."""

    def __init__(
        self, app: QCoreApplication, store: SettingsStore, places: Places, log: Path, *, language: str
    ) -> None:
        super().__init__(app)
        self._app, self._store, self._places = app, store, places
        self._language = language
        self._waiting = QTimer(self, interval=PATIENCE_MS, singleShot=True)
        self._waiting.timeout.connect(self._change)
        self._crashes = crash.install(lambda: self.window, log)
        install(app, language)
        self.window = self._made()

    def close(self) -> None:
        """Closes the window, and catches nothing any more."""
        self.window.close()
        self._crashes.let_go()

    def _made(self) -> MainWindow:
        window = MainWindow(self._store, self._places)
        window.bug.connect(self._crashes.tell)
        window.library_changed.connect(self._crashes.know_library)
        self._store.changed.connect(self._settings_changed)
        self._wanted = self._store.now.language
        return window

    def _settings_changed(self, now: Settings) -> None:
        """Not at once: the control that was used is in the window that goes."""
        if now.language != self._wanted:
            self._wanted = now.language
            self._waiting.start(0)

    def _change(self) -> None:
        if self._wanted == self._language:
            return
        if self.window.is_fetching:
            self._waiting.start(PATIENCE_MS)
            return
        old, self._language = self.window, self._wanted
        install(self._app, self._language)
        # What hears of it asks the session, and would be called when it is gone.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LanguageChange.value)
        old.let_go()
        silence(self._store.changed, self._store.trouble)
        self.window = self._made()
        self._crashes.move_to(self.window)
        self.window.follow_on(old)
