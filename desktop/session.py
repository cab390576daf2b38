"""An open library as the window sees it: the engine behind it, all photos at a glance, and what a person does to them.

Panels ask it and tell it; none of them talks to the engine's library by itself.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from desktop.bridge import Bridge, silence
from desktop.tasks import Tasks
from desktop.told import reason_of
from desktop.undo import DecideCommand, EditCommand
from engine import (
    ClassId,
    Decided,
    Decision,
    DecisionKind,
    EngineError,
    JobHandle,
    Library,
    Mode,
    Options,
    Overview,
    PhotoClass,
    PhotoId,
    Retrained,
    Watcher,
    Written,
)

T = TypeVar("T")
FIRST = 200
"""Photos that are shown while the others are still being read: a large screen of them."""
AT_ONCE = 3000
"""Changed photos up to this number are read on the GUI thread (some 20 ms); more of them beside it."""


class Session(QObject):
    """One library, open. Raises what `Library` raises where it cannot be opened.

    `overview` is replaced, never changed; `overview_changed` says so. Reading starts at once and ends with the first
    `overview_changed`; until then it is empty.
    """

    began = Signal()
    """`beginning` is there."""
    overview_changed = Signal()
    classes_changed = Signal()
    counts_changed = Signal()
    """Corrections, unwritten keywords or model versions may be others now: `corrections`, `pending`, `held`."""
    trouble = Signal(str)
    """A sentence for the person: what went wrong, and what to do."""
    bug = Signal(object)
    """An exception that should not have happened."""

    def __init__(self, folder: Path, options: Options, *, index: Path | None = None) -> None:
        super().__init__()
        self.bridge = Bridge(self)
        self.library = Library(folder, options, index=index, listener=self.bridge.hear)
        self.folder = self.library.places.root
        self.tasks = Tasks(self)
        """What panels have done beside the GUI thread: their callers are called no more once others listen."""
        self._own = Tasks(self)
        self.undo_stack = QUndoStack(self)
        self.overview: Overview | None = None
        self.beginning: Overview | None = None
        """The first photos by name, for the time until `overview` is there."""
        self.corrections = self.pending = self.kept_back = 0
        self.held = False
        """Whether keywords wait until the person says "write now"; `kept_back` photos do in any case, whose writes were
        undone."""
        self._watcher: Watcher | None = None
        self._writing: JobHandle[Any] | None = None
        self._loading = self._closed = False
        self._missed: list[PhotoId] = []
        self._assumed: list[tuple[Sequence[PhotoId], Mapping[ClassId, bool], JobHandle[Decided]]] = []
        self._connect()
        self._load()

    def start(self) -> None:
        """Looks at the folder now, and goes on watching it."""
        self.tasks.run(self.library.keep_options, lambda _none: None)
        self.library.tag(background=True)
        self._watcher = self.library.watch()

    def change_listeners(self) -> None:
        """Whoever listens, or waits for a task, goes, and others come: nobody of before is called any more. What the
        engine does goes on, and so does what can be undone."""
        self.tasks.finish()
        self.tasks.stop()
        self.tasks.deleteLater()
        self.tasks = Tasks(self)
        stack = self.undo_stack
        silence(self.overview_changed, self.classes_changed, self.counts_changed, self.trouble, self.bug)
        silence(stack.indexChanged, stack.canUndoChanged, stack.canRedoChanged)
        self.bridge.silence()
        self._connect()

    def tell(self) -> None:
        """All that is known, to those who came later."""
        if self.overview is not None:
            self.overview_changed.emit()
            self.classes_changed.emit()
        self.counts_changed.emit()

    def close(self) -> None:
        """Stops what runs and lets go of the library; what was done is kept."""
        self._closed = True
        self.bridge.stop()
        self.tasks.stop()
        self._own.stop()
        if self._watcher is not None:
            self._watcher.stop()
        self.tasks.wait()
        self._own.wait()
        self.library.close()

    # What a person does.

    def decide(self, ids: Sequence[PhotoId], decision: Decision, text: str) -> None:
        """Records a decision, with undo; `text` names it in the menu ("Label 3 photos bride")."""
        readable = self.readable(ids)
        if readable:
            self.undo_stack.push(DecideCommand(self, readable, decision, text))

    def edit(self, text: str, do: Callable[[], object], back: Callable[[object], object]) -> None:
        """Changes the classes, with undo: `do` runs beside the GUI thread, `back` gets what it returned."""
        self.undo_stack.push(EditCommand(self, text, do, back))

    def try_edit(
        self,
        text: str,
        do: Callable[[], T],
        back: Callable[[object], object],
        then: Callable[[T], None],
        otherwise: Callable[[Exception], None],
    ) -> None:
        """`edit`, where a refusal is said in place: only what was done comes onto the undo stack."""

        def done(made: T) -> None:
            self.undo_stack.push(EditCommand(self, text, do, back, made=[made]))
            then(made)

        self.tasks.run(do, done, otherwise)

    def retrain(
        self,
        then: Callable[[Retrained], None],
        otherwise: Callable[[Exception], None],
        *,
        deep: bool = False,
    ) -> JobHandle[Retrained]:
        """Learns from all labels into a new version that nothing uses yet; `deep` trains the backbone too."""
        job = self.library.deepen(ask=True) if deep else self.library.retrain(ask=True)
        self.tasks.after(job, then, otherwise)
        return job

    def use_model(self, version: int) -> JobHandle[int]:
        """Goes to a version; files follow."""
        job = self.library.use_model(version)
        self._own.after(job, lambda _changed: self.write_soon())
        return job

    def write_soon(self) -> None:
        """Writes the keywords that wait, unless that is under way or about to be."""
        if not self._closed and (self._writing is None or self._writing.done):
            self._writing = self.library.write()
            self._own.after(self._writing, lambda _written: self.refresh_counts())

    def hold_writes(self, held: bool) -> None:
        """Lets keywords wait for "write now", or writes by itself again."""

        def done(_none: None) -> None:
            self.refresh_counts()
            if not held:
                self.write_soon()

        self.tasks.run(lambda: self.library.hold_writes(held), done)

    def write_now(self) -> JobHandle[Written]:
        """Writes all that waits, once, also what is held."""
        self._writing = job = self.library.write(now=True)
        self._own.after(job, lambda _written: self.refresh_counts())
        return job

    def change_options(self, options: Options) -> None:
        """Works with other options from now on; what waits for them is done."""
        self.tasks.run(lambda: self.library.change(options), lambda _none: self.write_soon())

    # What the commands of the undo stack call.

    def apply(self, ids: Sequence[PhotoId], job: JobHandle[Decided]) -> None:
        """Follows a decision that was handed in: files after it, and the view back to the truth if it was cancelled or
        failed (which the engine tells by itself)."""

        def ended() -> None:
            self._assumed = [one for one in self._assumed if one[2] is not job]
            self._again(list(ids))

        def done(_decided: Decided) -> None:
            ended()
            self.write_soon()

        self._own.after(job, done, lambda _error: ended(), ended)

    def assume(self, ids: Sequence[PhotoId], decision: Decision, job: JobHandle[Decided]) -> None:
        """Shows a decision before it is saved, until its job has ended."""
        if self.overview is None or decision.kind in (DecisionKind.ACCEPT, DecisionKind.OPEN):
            return  # what the photo will show then is not known before
        self._assumed.append((ids, self._verdicts(decision), job))
        self._take(self.overview)

    # What panels ask.

    @property
    def classes(self) -> tuple[PhotoClass, ...]:
        """In the person's order; () until they are read."""
        return self.overview.classes if self.overview is not None else ()

    @property
    def is_several(self) -> bool:
        """Whether a photo may have several classes."""
        return self.overview is not None and self.overview.mode is Mode.SEVERAL

    @property
    def unsaved(self) -> set[PhotoId]:
        """The photos with a decision that is shown already, and not saved yet."""
        return {id_ for ids, _, _ in self._assumed for id_ in ids}

    @property
    def is_reading(self) -> bool:
        """Whether changed photos are being read beside the GUI thread, or wait for it."""
        return self._loading or bool(self._missed)

    def class_of(self, id_: ClassId) -> PhotoClass | None:
        """The class of this number."""
        return next((of for of in self.classes if of.id == id_), None)

    def readable(self, ids: Sequence[PhotoId]) -> list[PhotoId]:
        """Those of these photos that can be labelled."""
        return list(ids) if self.overview is None else self.overview.readable(ids)

    def complain(self, error: Exception) -> None:
        """A failure, told as what it is: something to mend, or a bug."""
        if isinstance(error, EngineError):
            self.trouble.emit(reason_of(error))
        else:
            self.bug.emit(error)

    def refresh_counts(self) -> None:
        """Reads again what the button and the status bar count."""

        if self._closed:
            return

        def read() -> tuple[int, int, int, bool]:
            of = self.library
            return of.corrections(), of.pending_writes(), of.kept_back(), of.writes_held()

        self.tasks.run(read, self._take_counts)

    def _connect(self) -> None:
        self.bridge.photos_changed.connect(self._again)
        self.bridge.classes_changed.connect(self._classes_again)
        self.bridge.model_changed.connect(lambda _version: self.refresh_counts())
        self.tasks.failed.connect(self.complain)

    def _load(self) -> None:
        self._loading = True
        self.tasks.run(lambda: self.library.beginning(FIRST), self._begun, lambda _error: None)
        self.tasks.run(self.library.overview, self._loaded)
        self.refresh_counts()

    def _begun(self, beginning: Overview) -> None:
        self.beginning = beginning
        self.began.emit()

    def _loaded(self, overview: Overview) -> None:
        self._loading = False
        self._take(overview)
        self.classes_changed.emit()
        missed, self._missed = self._missed, []
        if missed:
            self._again(missed)

    def _again(self, ids: list[PhotoId]) -> None:
        """Brings these photos up to date, one reading at a time: a later one begins where the earlier ended."""
        old = self.overview
        if old is None or self._loading:
            self._missed += ids
        elif len(ids) <= AT_ONCE:
            self._take(self.library.overview_again(old, ids))
            self.refresh_counts()
        else:
            self._loading = True
            self.tasks.run(lambda: self.library.overview_again(old, ids), self._loaded)
            self.refresh_counts()

    def _classes_again(self) -> None:
        if self.overview is not None:
            self._take(self.overview.with_classes(self.library.classes(), self.library.mode()))
            self.classes_changed.emit()
            self.refresh_counts()

    def _verdicts(self, decision: Decision) -> Mapping[ClassId, bool]:
        if decision.kind in (DecisionKind.CLASSES, DecisionKind.NOT):
            shows = decision.kind is DecisionKind.CLASSES
            return {of.id: shows for of in self.classes if of.name in decision.names}
        return {of.id: False for of in self.classes} if decision.kind is DecisionKind.NONE else {}

    def _take(self, overview: Overview) -> None:
        """What was read may be older than what the person has said since."""
        for ids, verdicts, _job in self._assumed:
            overview = overview.assumed(ids, verdicts)
        self.overview = overview
        self.overview_changed.emit()

    def _take_counts(self, counts: tuple[int, int, int, bool]) -> None:
        self.corrections, self.pending, self.kept_back, self.held = counts
        self.counts_changed.emit()
