"""The status bar: what the engine does now, how far it is, on which device, and what still waits."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QLabel, QStatusBar, QToolButton, QWidget

from desktop.icons import icon
from desktop.session import Session
from desktop.status import speech
from desktop.status.jobs import TOUCHES_FILES, Jobs
from desktop.status.meter import Meter, is_font_change
from desktop.status.row import ElidedLabel, Row, small_icon
from engine import WriteTo

PATIENCE_MS = 400
"""A job that is shorter shows no progress: the bar does not flicker after each label."""


class StatusBar(QStatusBar):
    """Follows `jobs` and the session's counts; nothing runs in it while nothing runs in the engine."""

    show_activity = Signal()
    show_unwritten = Signal()

    def __init__(self, session: Session, jobs: Jobs, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._jobs = session, jobs
        self._stopping: int | None = None
        self._shows = False
        self._patience = QTimer(self, interval=PATIENCE_MS, singleShot=True)
        self._row = Row(self)
        self._what = ElidedLabel(self._row)
        self._meter = Meter(self._row)
        self._cancel = self._button(icon("cancel"), self._stop)
        self._unwritten = self._button(icon("unwritten"), lambda: self.show_unwritten.emit())
        self._device, self._weights = self._note(), self._note()
        self._pause = self._button(icon("pause"), self.toggle_pause)
        self._activity = self._button(icon("activity"), lambda: self.show_activity.emit())
        self._lay_out()
        self._connect()
        self.refresh()

    def toggle_pause(self) -> None:
        """Lets looking at photos and writing wait, or go on."""
        library = self._session.library
        (library.resume if library.paused else library.pause)()
        self.refresh()

    def refresh(self) -> None:
        """Says everything again; whoever pauses the engine elsewhere calls it."""
        self._name_buttons()
        self._follow_job()
        self._follow_counts()
        self._ask_equipment()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if is_font_change(event) and hasattr(self, "_activity"):
            self._meter.measure()
            self.refresh()
            self._row.fit()

    def _lay_out(self) -> None:
        self._row.add(self._what, stretch=1)
        for widget, drop in zip(self._meter.widgets, (1, 2, 5, 4), strict=True):
            self._row.add(widget, drop=drop, wanted=False)
        self._row.add(self._cancel, wanted=False)
        self._row.add(self._unwritten, drop=3, wanted=False)
        self._row.add(self._device, drop=6, wanted=False)
        self._row.add(self._weights, drop=7, wanted=False)
        self._row.add(self._pause)
        self._row.add(self._activity)
        self.setSizeGripEnabled(False)
        self.addPermanentWidget(self._row, 1)

    def _connect(self) -> None:
        self._jobs.changed.connect(self._job_changed)
        self._jobs.moved.connect(self._follow_job)
        self._jobs.ended.connect(self._ask_equipment)
        self._session.counts_changed.connect(self._follow_counts)
        self._session.overview_changed.connect(self._follow_job)
        self._patience.timeout.connect(self._follow_job)

    def _button(self, face: QIcon, do: Callable[[], None]) -> QToolButton:
        button = QToolButton(self._row)
        button.setIcon(face)
        button.setIconSize(small_icon())
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: do())
        return button

    def _note(self) -> QLabel:
        label = QLabel(self._row)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("kind", "quiet")
        return label

    def _name_buttons(self) -> None:
        self._name(
            self._cancel,
            self.tr("Cancel"),
            self.tr("Cancel this. What is finished is kept, nothing is left half done."),
        )
        self._name(self._activity, self.tr("Activity"), self.tr("What has been done, and what went wrong"))
        self._unwritten.setToolTip(self.tr("Show which keywords come and which go"))
        self._unwritten.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        if self._session.library.paused:
            self._pause.setIcon(icon("resume"))
            self._name(self._pause, self.tr("Resume"), self.tr("Go on with photos and keywords"))
        else:
            self._pause.setIcon(icon("pause"))
            self._name(self._pause, self.tr("Pause"), self.tr("Let photos and keywords wait for a while"))

    def _name(self, button: QToolButton, name: str, tip: str) -> None:
        button.setAccessibleName(name)
        button.setToolTip(f"{name}\n{tip}")

    def _job_changed(self) -> None:
        running = self._jobs.running
        if running is None:
            self._patience.stop()
        elif running.progress is None and not self._shows:
            self._patience.start()
        self._follow_job()

    def _follow_job(self) -> None:
        running = self._jobs.running
        self._what.say(self._said())
        self._shows = running is not None and not self._patience.isActive()
        self._row.want([*self._meter.widgets, self._cancel], self._shows)
        if running is None:
            self._meter.rest()
            return
        self._meter.show_progress(running.progress, paused=self._waits())
        self._cancel.setEnabled(running.number != self._stopping)

    def _said(self) -> str:
        running = self._jobs.running
        if running is None:
            return self._idle()
        doing = speech.stage(running.progress.note if running.progress else "", running.name)
        if running.number == self._stopping:
            return self.tr("Cancelling: {what}").format(what=doing)
        return self.tr("Paused: {what}").format(what=doing) if self._waits() else doing

    def _idle(self) -> str:
        if self._session.library.paused:
            return self.tr("Paused")
        if self._session.overview is None:
            return self.tr("Opening the library")
        return self.tr("Up to date")

    def _waits(self) -> bool:
        """Whether the job stands still: what a person asks for goes on during a pause."""
        running = self._jobs.running
        return self._session.library.paused and running is not None and running.name in TOUCHES_FILES

    def _stop(self) -> None:
        running = self._jobs.running
        if running is not None:
            self._stopping = running.number
            self._session.library.cancel(running.number)
            self._follow_job()

    def _follow_counts(self) -> None:
        waiting = self._session.pending
        writes = self._session.library.options.write_to is not WriteTo.NONE
        held = self._session.held
        self._unwritten.setText(self._waiting(waiting, held=held))
        self._unwritten.setAccessibleName(self._unwritten.text())
        self._unwritten.setIcon(icon("pause") if held else icon("unwritten"))
        self._row.want([self._unwritten], writes and (held or waiting > 0))
        self._row.fit()

    def _waiting(self, waiting: int, *, held: bool) -> str:
        if not held:
            return self.tr("Keywords of %n photos wait", "", waiting)
        return (
            self.tr("Writing is held: %n photo(s) wait", "", waiting)
            if waiting
            else self.tr("Writing is held")
        )

    def _ask_equipment(self) -> None:
        library = self._session.library
        self._session.tasks.run(lambda: (library.device(), library.weights()), self._show_equipment)

    def _show_equipment(self, known: tuple[str, str | None]) -> None:
        device, weights = known
        self._device.setText(device or self._wish())
        self._device.setToolTip(self.tr("The device that looks at the photos"))
        self._weights.setText(self.tr("{name} weights").format(name=weights or ""))
        self._weights.setToolTip(self.tr("The weights of the backbone that looks at the photos"))
        self._row.want([self._device], True)
        self._row.want([self._weights], bool(weights))
        self._row.fit()

    def _wish(self) -> str:
        """What the person chose, until a device is in use."""
        chosen = self._session.library.options.device
        return self.tr("Device: automatic") if chosen == "auto" else chosen.upper()
