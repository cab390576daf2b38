"""One job of a page while it runs: what it does, how far it is, and Cancel."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from desktop.session import Session
from desktop.status.speech import stage
from desktop.theme import SPACE
from desktop.training.pieces import button, label
from desktop.words import number
from engine import Event, JobHandle, JobProgress

T = TypeVar("T")
STEPS = 1000


class Work(QWidget):
    """Seen while a job runs. `run` follows one; `is_busy` until its end was told."""

    changed = Signal()
    """`is_busy` is another now."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._job: JobHandle[Any] | None = None
        self.doing = label(kind="quiet")
        self._bar = QProgressBar(textVisible=False)
        self._bar.setAccessibleName(self.tr("Progress"))
        self.cancel = button(self.tr("Cancel"), tip=self.tr("Cancel this. What is done so far is kept."))
        self.cancel.clicked.connect(self.stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE)
        row.addWidget(self.doing)
        row.addWidget(self._bar, 1)
        row.addWidget(self.cancel)
        session.bridge.job.connect(self._heard)
        self.hide()

    @property
    def is_busy(self) -> bool:
        """Whether a job runs or waits."""
        return self._job is not None

    def run(
        self,
        job: JobHandle[T],
        doing: str,
        then: Callable[[T], None],
        otherwise: Callable[[Exception], None],
        cancelled: Callable[[], None],
    ) -> None:
        """Follows a job that was just handed in; one of the three hears of its end."""
        self._job = job
        self.doing.setText(doing)
        self._bar.setRange(0, 0)
        self.cancel.setEnabled(True)
        self.show()
        self.changed.emit()

        def ended(value: T) -> None:
            self._end()
            then(value)

        def failed(error: Exception) -> None:
            self._end()
            otherwise(error)

        def stopped() -> None:
            self._end()
            cancelled()

        self._session.tasks.after(job, ended, failed, stopped)

    def stop(self) -> None:
        """Gives it up; what is done so far is kept."""
        if self._job is not None:
            self.cancel.setEnabled(False)
            self._job.cancel()

    def _heard(self, event: Event) -> None:
        if self._job is None or not isinstance(event, JobProgress) or event.job != self._job.number:
            return
        text = stage(event.note, event.name)
        if event.total:
            of = self.tr("{what}: {done} of {total}")
            text = of.format(what=text, done=number(event.done), total=number(event.total))
            self._bar.setRange(0, STEPS)
            self._bar.setValue(round(STEPS * min(1.0, event.done / event.total)))
        self.doing.setText(text)

    def _end(self) -> None:
        self._job = None
        self.hide()
        self.changed.emit()
