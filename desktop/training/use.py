"""Going to a version, and what to say of it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from desktop.session import Session
from desktop.told import reason_of
from desktop.words import percent
from engine import GUESSES, EngineError, Event, JobCancelled, JobHandle, WriteTo


class Use(QObject):
    """`use` a version; one at a time."""

    begun = Signal(str)
    """What it is called."""
    done = Signal(str, str, int)
    """A heading, a sentence, and the version that was in use before."""
    failed = Signal(str)
    """Why it is not in use."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._job: JobHandle[int] | None = None
        session.bridge.job.connect(self._heard)

    def use(self, version: int) -> None:
        """All photos are classified by it, and files follow."""
        if self._job is not None:
            return
        before = self._session.library.current_model()
        try:
            self._job = self._session.use_model(version)
        except EngineError as error:
            self.failed.emit(reason_of(error))
            return
        self.begun.emit(self._name(version))
        self._session.tasks.after(
            self._job, lambda changed: self._used(version, before, changed), self._failed
        )

    def is_of(self, event: Event) -> bool:
        """Whether the event tells of this."""
        return self._job is not None and getattr(event, "job", None) == self._job.number

    def _used(self, version: int, before: int, changed: int) -> None:
        self._job = None
        heading = self.tr("{name} in use").format(name=self._name(version))
        text = (
            self.tr("%n photos have another class now.", "", changed)
            if changed
            else self.tr("No photo has another class.")
        )
        self.done.emit(heading, f"{text} {self._what_follows()}", before)

    def _what_follows(self) -> str:
        if self._session.library.options.write_to is WriteTo.NONE:
            return self.tr("No keywords are written: the settings say so.")
        follows = self.tr("The keywords in your photos follow; you can go on working meanwhile.")
        return f"{follows} {self._held_back()}".rstrip()

    def _held_back(self) -> str:
        names = [of.name for of in self._session.library.classes() if of.is_held_back]
        if not names:
            return ""
        text = self.tr(
            "Predictions of {names} wait for your review; none is written yet: with so few labels it cannot be "
            "promised that {share} of them are right."
        )
        return text.format(names=", ".join(names), share=percent(self._session.library.precision()))

    def _failed(self, error: Exception) -> None:
        self._job = None
        text = reason_of(error) if isinstance(error, EngineError) else self.tr("Nothing was changed.")
        self.failed.emit(text)

    def _heard(self, event: Event) -> None:
        if isinstance(event, JobCancelled) and self.is_of(event):
            self._job = None
            self.failed.emit(self.tr("It was cancelled."))

    def _name(self, version: int) -> str:
        if version == GUESSES:
            return self.tr("First guesses")
        return self.tr("Model {version}").format(version=version)
