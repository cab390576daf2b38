"""Tells of a long job that ended while the person was looking at something else."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from desktop.icons import icon
from desktop.status.jobs import LONG_SECONDS, Jobs
from desktop.status.records import End, JobRecord
from desktop.words import duration

SHOWN_MS = 15_000
"""The tray's icon is there as long as its message, no longer."""


class Notifier(QObject):
    """Marks `window` in the task bar and, where the system has a tray, shows a message, for as long as `wanted()`."""

    told = Signal(str)
    """What was told."""

    def __init__(
        self, jobs: Jobs, window: QWidget, wanted: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        super().__init__(parent or window)
        self._window, self._wanted = window, wanted
        self._tray: QSystemTrayIcon | None = None
        self._hiding = QTimer(self, interval=SHOWN_MS, singleShot=True)
        self._hiding.timeout.connect(self._hide)
        jobs.ended.connect(self._ended)

    def _ended(self, record: JobRecord) -> None:
        away = QApplication.activeWindow() is None
        if record.seconds > LONG_SECONDS and record.end is not End.CANCELLED and away and self._wanted():
            self._tell(record.title, self._text(record), bad=record.end is End.FAILED)

    def _text(self, record: JobRecord) -> str:
        if record.end is End.FAILED:
            return record.message
        troubled = len({id_ for failures in record.failures for id_ in failures.ids})
        done = self.tr("Done in {time}.").format(time=duration(record.seconds))
        return f"{done} {self.tr('%n photos need a look.', '', troubled)}" if troubled else done

    def _tell(self, title: str, text: str, *, bad: bool) -> None:
        QApplication.alert(self._window)
        if QSystemTrayIcon.isSystemTrayAvailable():
            kinds = QSystemTrayIcon.MessageIcon
            tray = self._shown_tray()
            tray.showMessage(title, text, kinds.Warning if bad else kinds.Information, SHOWN_MS)
        self.told.emit(f"{title}: {text}")

    def _shown_tray(self) -> QSystemTrayIcon:
        if self._tray is None:
            self._tray = QSystemTrayIcon(icon("app"), self)
            self._tray.setToolTip(QApplication.applicationDisplayName())
            self._tray.messageClicked.connect(self._come)
            self._tray.activated.connect(self._come)
        self._tray.show()
        self._hiding.start()
        return self._tray

    def _hide(self) -> None:
        if self._tray is not None:
            self._tray.hide()

    def _come(self) -> None:
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()
