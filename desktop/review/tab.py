"""What both ways to review have in common: asking the engine, keys, progress, and how it ends."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Self

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.keys import decision_for, is_plain
from desktop.review.endings import Endings
from desktop.review.walk import Walk, decided_among, present_among
from desktop.review.work import WorkPage
from desktop.session import Session
from engine import Decision, Event, JobCancelled, JobHandle, PhotoId, State

BACK = frozenset({Qt.Key.Key_Backspace})


class ReviewTab(QWidget):
    """A walk through photos. A subclass says what to ask the engine for and shows an item: the methods that raise
    NotImplementedError."""

    relabel = Signal(object, object)
    """list[PhotoId], Decision: whoever hears it decides before it returns."""
    retrain = Signal()
    closed = Signal()
    skips: frozenset[Qt.Key] = frozenset()
    backs: frozenset[Qt.Key] = BACK
    """Keys besides S."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.walk = Walk(())
        self.work = WorkPage()
        self.answers, self.steps = self.work.answers, self.work.steps
        self.endings = Endings()
        self._pages = QStackedWidget()
        self._job: JobHandle[Any] | None = None
        for page in (self.endings, self.work):
            self._pages.addWidget(page)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._pages)
        self._connect()

    def start(self) -> None:
        """Asks the engine anew."""
        if self._job is None:
            self._job = self.ask()
            self._to_endings(self.endings.searching)
            self.session.tasks.after(self._job, self._took, self._failed)

    def follow_on(self, other: Self) -> bool:
        """Goes on where `other` is; False where that has nothing in hand."""
        if not len(other.walk):
            return False
        self.walk = other.walk
        self.answers.show_classes(self.session.classes)
        self.show_here()
        return True

    @property
    def is_working(self) -> bool:
        """Whether an item is shown."""
        return self._pages.currentWidget() is self.work

    # For a subclass.

    def ask(self) -> JobHandle[Any]:
        """The job that finds what to review."""
        raise NotImplementedError

    def items(self, found: Any) -> list[Sequence[PhotoId]]:
        """Its result as items of a walk."""
        raise NotImplementedError

    def show_item(self, *, new: bool) -> None:
        """Draws the item in hand; `new` where another was in hand before."""
        raise NotImplementedError

    def chosen(self) -> list[PhotoId]:
        """The photos of it that a decision is about."""
        raise NotImplementedError

    def meant(self, decision: Decision) -> Decision | None:
        """The decision that a key or button stands for; None where there is none to take."""
        return decision

    def decided_among(self, ids: Sequence[PhotoId]) -> set[PhotoId]:
        """Those of these photos that need no decision here any more."""
        return decided_among(self.session.overview, ids) if self.session.overview is not None else set()

    def go_on(self, ids: Sequence[PhotoId]) -> None:
        """To the next item: these photos of the one in hand were just decided."""
        self.walk.forward()
        self.show_here()

    def nothing(self) -> str:
        """What is said where there is nothing to review."""
        raise NotImplementedError

    def focus(self) -> None:
        """Gives the focus to what the keys are for."""
        raise NotImplementedError

    # What the person does.

    def decide(self, decision: Decision) -> None:
        """Says this of the item in hand, and goes on."""
        meant, ids, at = self.meant(decision), self.chosen(), self.walk.position
        if meant is None or not ids:
            return
        self.relabel.emit(ids, meant)
        if self.walk.position == at:  # else it went on as the decision was seen
            self.go_on(ids)

    def skip(self) -> None:
        """Leaves it undecided."""
        self.walk.forward()
        self.show_here()

    def back(self) -> None:
        """To the one before, also from the end."""
        if self.walk.position:
            self.walk.back()
            self.show_here()

    def show_here(self) -> None:
        """The item in hand, or that there is no more."""
        self.work.back.setEnabled(self.walk.position > 0)
        if not len(self.walk):
            self._to_endings(lambda: self.endings.nothing(self.nothing()))
            return
        if not self.walk.here:
            self._to_endings(lambda: self.endings.ended(len(self.walk.decided)))
            return
        self.show_item(new=True)
        if not self.is_working:
            self._pages.setCurrentWidget(self.work)
            self.focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.does_key(event):
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """The keys of the review are its own, whatever they mean in the window."""
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and self.is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def is_ours(self, event: QKeyEvent) -> bool:
        """Whether the key does something here."""
        if not is_plain(event) or not len(self.walk):
            return False
        return self._moves(event) or decision_for(event, self.session.classes, repeated=True) is not None

    def does_key(self, event: QKeyEvent) -> bool:
        """Does what a key says; whether it says anything."""
        if not self.is_ours(event):
            return False
        decision = decision_for(event, self.session.classes)
        if decision is not None:
            if self.is_working:
                self.decide(decision)
        elif not event.isAutoRepeat():
            self._move(event)
        return True

    def _moves(self, event: QKeyEvent) -> bool:
        return event.key() in self.backs or event.key() in self.skips or event.key() == Qt.Key.Key_S

    def _move(self, event: QKeyEvent) -> None:
        if event.key() in self.backs:
            self.back()
        elif self.is_working:
            self.skip()

    # What the engine says.

    def _took(self, found: Any) -> None:
        self._job = None
        self.walk = Walk(self.items(found))
        self._take_in()
        self.answers.show_classes(self.session.classes)
        self.show_here()

    def _failed(self, error: Exception) -> None:
        self._job = None
        self._to_endings(lambda: self.endings.failed(error))

    def _heard(self, event: Event) -> None:
        if isinstance(event, JobCancelled) and self._job is not None and event.job == self._job.number:
            self._job = None
            self._to_endings(self.endings.cancelled)

    def _to_endings(self, say: Callable[[], None]) -> None:
        self._pages.setCurrentWidget(self.endings)
        say()

    def _photos_changed(self) -> None:
        if not len(self.walk) or self._job is not None:
            return
        if self._take_in():
            self.show_here()
        elif self.walk.here:
            self.show_item(new=False)

    def _take_in(self) -> bool:
        overview, ids = self.session.overview, self.walk.ids
        if overview is None:
            return False
        return self.walk.follow(present_among(overview, ids), self.decided_among(ids))

    def _classes_changed(self) -> None:
        self.answers.show_classes(self.session.classes)
        if self.walk.here:
            self.show_item(new=False)

    def everything_looked_at(self) -> bool:
        """Whether no photo still waits for the model."""
        overview = self.session.overview
        return overview is None or not overview.states[State.WAITING].any()

    def _connect(self) -> None:
        self.answers.given.connect(self.decide)
        self.work.back.clicked.connect(self.back)
        self.work.skip.clicked.connect(self.skip)
        self.endings.again.connect(self.start)
        self.endings.retrain.connect(self.retrain)
        self.endings.closed.connect(self.closed)
        self.session.bridge.job.connect(self._heard)
        self.session.overview_changed.connect(self._photos_changed)
        self.session.classes_changed.connect(self._classes_changed)
