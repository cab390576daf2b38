"""The facade: everything that the command line and the window may ask of the engine.

Commands hand a job to the worker and return its handle; queries read through a connection of the calling thread.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from engine import opening
from engine.errors import EngineError
from engine.events import Event, Notice
from engine.index import models
from engine.index.class_changes import ClassChange
from engine.index.connect import writing
from engine.jobs import class_changes, class_undo, decide, share, thresholds, writing_options
from engine.jobs.adopt_backbone import Bring, adopt_backbone
from engine.jobs.class_changes import ClassWish, Followed
from engine.jobs.context import Context, Tools, closing_all
from engine.jobs.decide import Decided, decided
from engine.jobs.deepen import deepen
from engine.jobs.evaluate import Evaluated, evaluate_current, report
from engine.jobs.imports.run import ImportRecord, import_labels, plan_import, turn_import
from engine.jobs.imports.wishes import Imported, ImportPlan, ImportStep, ImportWish
from engine.jobs.mistakes import LabelMistake, label_mistakes
from engine.jobs.pack import packing
from engine.jobs.retrain import Retrained, follow_current, retrain, use_version
from engine.jobs.similar import Sketched, similar
from engine.jobs.strip import Stripped, strip
from engine.jobs.suggest import PhotoGroup, find_groups, next_to_label
from engine.jobs.tag import Tagged, tag
from engine.jobs.undo_writes import Undone, UndoWish, undo_writes
from engine.jobs.write_metadata import PlannedChange, Written, hold_writes, preview, write_metadata
from engine.lock import LibraryLock
from engine.options import WRITING, Options
from engine.photos.thumbnails import ThumbnailCache
from engine.places import make_folder, places_for
from engine.types import GUESSES, ClassId, Decision, DecisionKind, Mode, PhotoId
from engine.view import LibraryView
from engine.watch import Watcher
from engine.worker import JobHandle, Priority, Steps, Worker

Listener = Callable[[Event], None]
T = TypeVar("T")


class Library(LibraryView):
    """One folder of photos with its index, its lock and its worker. Use it as a context manager."""

    def __init__(
        self,
        folder: Path,
        options: Options | None = None,
        *,
        index: Path | None = None,
        listener: Listener | None = None,
    ) -> None:
        """Raises `LibraryError` where the folder cannot be used or is in use, `IndexFileError` where its index
        cannot. `listener` hears every event, on the worker's thread."""
        self.options = options or Options()
        super().__init__(places_for(folder, index=index, environ=self.options.environ))
        make_folder(self.places)
        self._lock = LibraryLock(self.places.folder, self.places.root)
        self._listeners: list[Listener] = [listener] if listener else []
        try:
            opened = opening.open_index(self.places)
            self.options = writing_options.as_kept(opened.db, self.options)
        except BaseException:
            self._lock.release()
            raise
        self._ctx = Context(
            places=self.places,
            options=self.options,
            db=opened.db,
            thumbnails=ThumbnailCache(self.places.folder / "thumbnails"),
            tools=Tools(self.places, self.options),
            emit=self._emit,
            recovered=opened.recovered,
        )
        self._tools = [self._ctx.tools]
        self._sketched = Sketched()
        self._worker = Worker(self._emit)
        if opened.notice:
            self._emit(Notice(opened.notice))
        self._follow_model()

    def _follow_model(self) -> None:
        """Uses the backbone of the current version, where it was trained here; tells where it cannot be used."""
        try:
            follow_current(self._ctx)
        except EngineError as error:
            self._emit(Notice(f"The backbone of the current model cannot be used: {error}"))

    def close(self) -> None:
        """Stops the job that runs, ends ExifTool, and lets go of the lock. What was done is kept."""
        steps = (
            self._worker.stop,
            self._sketched.drop,
            *(tools.close for tools in self._tools),
            super().close,
            self._ctx.db.close,
            self._lock.release,
        )
        with closing_all(*steps):
            pass

    def listen(self, listener: Listener) -> Callable[[], None]:
        """`listener` hears every event from now on, until the returned function is called."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    # Work that takes time.

    def tag(
        self, *, limit: int | None = None, dry_run: bool = False, background: bool = False
    ) -> JobHandle[Tagged]:
        """Finds, classifies and writes; see `engine.jobs.tag`."""

        def steps() -> Steps[Tagged]:
            done = yield from tag(self._ctx, limit=limit, dry_run=dry_run)
            opening.note_recovered(self._ctx.db, self._ctx.recovered)
            return done

        return self._work("tag", steps, Priority.BACKGROUND if background else Priority.NORMAL)

    def _work(self, name: str, steps: Callable[[], Steps[T]], priority: Priority) -> JobHandle[T]:
        """A job that may change every photo: what lists need is packed beside it."""
        return self._worker.submit(name, lambda: packing(self._ctx.db, steps), priority)

    def write(self, *, now: bool = False) -> JobHandle[Written]:
        """Writes the keywords that wait; with `now` also where writing is held, which it stays for what comes later."""
        return self._worker.submit("write", lambda: write_metadata(self._ctx, now=now))

    def preview(self) -> JobHandle[tuple[PlannedChange, ...]]:
        """What waits to be written, file by file; touches none."""
        return self._worker.submit("preview", lambda: preview(self._ctx), Priority.PERSON)

    def hold_writes(self, held: bool) -> None:
        """Whether keywords wait until `write(now=True)`."""
        self._worker.call("settings", lambda: hold_writes(self._ctx, held=held))

    def undo_writes(self, wish: UndoWish, *, dry_run: bool = False) -> JobHandle[Undone]:
        """Takes writes back; see `engine.jobs.undo_writes`."""
        return self._worker.submit(
            "undo writes", lambda: undo_writes(self._ctx, wish, dry_run=dry_run), Priority.PERSON
        )

    def strip(self, *, labels_too: bool = False, dry_run: bool = False) -> JobHandle[Stripped]:
        """Takes what the model wrote, and our namespace, out of all files; see `engine.jobs.strip`."""
        return self._worker.submit(
            "strip",
            lambda: strip(self._ctx, labels_too=labels_too, dry_run=dry_run),
            Priority.PERSON,
        )

    def retrain(self, *, force: bool = False, ask: bool = False) -> JobHandle[Retrained]:
        """Learns from the labels; see `engine.jobs.retrain`."""
        return self._work("retrain", lambda: retrain(self._ctx, force=force, ask=ask), Priority.PERSON)

    def deepen(self, *, force: bool = False, ask: bool = False) -> JobHandle[Retrained]:
        """Trains the backbone too; see `engine.jobs.deepen`. Other work goes on beside it."""

        def steps() -> Steps[Retrained]:
            done = yield from deepen(self._ctx, force=force, ask=ask)
            self._follow_model()  # the settings, and the tools with them, may be others than when it began
            return done

        return self._work("train deeper", steps, Priority.BACKGROUND)

    def adopt_backbone(self, bring: Bring, *, force: bool = False, ask: bool = False) -> JobHandle[Retrained]:
        """A version on a backbone that the lab has trained; see `engine.jobs.adopt_backbone`."""

        def steps() -> Steps[Retrained]:
            done = yield from adopt_backbone(self._ctx, bring, force=force, ask=ask)
            self._follow_model()
            return done

        return self._work("use backbone", steps, Priority.PERSON)

    def evaluate(self) -> JobHandle[Evaluated]:
        """The current model's figures on the labelled photos."""
        return self._worker.submit("evaluate", lambda: evaluate_current(self._ctx), Priority.PERSON)

    def report(self, folder: Path) -> JobHandle[Evaluated]:
        """The figures, with the curve and the worst mistakes, as a page in `folder`; see `engine.jobs.evaluate`."""
        return self._worker.submit("report", lambda: report(self._ctx, folder=folder), Priority.PERSON)

    def label_mistakes(
        self, *, background: bool = False, yeses: bool = False
    ) -> JobHandle[tuple[LabelMistake, ...]]:
        """Labels for a second look; see `engine.jobs.mistakes`. Where a photo may have several classes, these are noes
        that look like a yes, and with `yeses` the others too: a no to one class is not the window's answer yet."""
        priority = Priority.BACKGROUND if background else Priority.PERSON
        return self._worker.submit("mistakes", lambda: label_mistakes(self._ctx, yeses=yeses), priority)

    def use_model(self, version: int) -> JobHandle[int]:
        """Goes to another version; how many photos have another class now."""
        if version != GUESSES:
            models.find(self._read(), version)
        return self._work("use model", lambda: use_version(self._ctx, version), Priority.PERSON)

    def plan_import(self, source: Path | None, wish: ImportWish | None = None) -> JobHandle[ImportPlan]:
        """What `import_labels` would do; changes nothing."""
        wanted = wish or ImportWish()
        return self._worker.submit(
            "look at labels", lambda: plan_import(self._ctx, source, wanted), Priority.PERSON
        )

    def import_labels(
        self, source: Path | None, wish: ImportWish | None = None, record: ImportRecord | None = None
    ) -> JobHandle[Imported]:
        """Labels that are in `source` already; None: those that are in the photos' keywords. `record` follows what is
        done, for one that is cancelled. See `engine.jobs.imports`."""
        wanted, kept = wish or ImportWish(), record or ImportRecord()
        return self._work("import", lambda: import_labels(self._ctx, source, wanted, kept), Priority.PERSON)

    def undo_import(self, step: ImportStep | JobHandle[ImportStep]) -> JobHandle[ImportStep]:
        """Takes an import back, or does it again: undoing what this returns. A job that still waits runs first."""

        def steps() -> Steps[ImportStep]:
            turned = step if isinstance(step, ImportStep) else step.result(timeout=0)
            return (yield from turn_import(self._ctx, turned))

        return self._worker.submit("undo", steps, Priority.AT_ONCE)

    def watch(self, *, polling: bool | None = None, reconcile: float | None = None) -> Watcher:
        """Tags what changes from now on, until the returned watcher is stopped."""
        waiting: list[JobHandle[Tagged]] = []

        def look() -> None:
            waiting[:] = [job for job in waiting if not job.done]
            # One pass that has not begun will see everything that has happened so far.
            if len(waiting) < 2:
                waiting.append(self.tag(background=True))

        return Watcher(
            self.places.root, look, polling=polling, **({} if reconcile is None else {"reconcile": reconcile})
        )

    def next_to_label(self, count: int) -> JobHandle[tuple[PhotoId, ...]]:
        """The photos to label next; see `engine.jobs.suggest`."""
        return self._worker.submit("review", lambda: next_to_label(self._ctx, count=count), Priority.PERSON)

    def find_groups(self) -> JobHandle[tuple[PhotoGroup, ...]]:
        """Groups of similar photos that nobody has decided."""
        return self._worker.submit("review", lambda: find_groups(self._ctx), Priority.PERSON)

    def similar(self, id_: PhotoId, count: int = 200) -> JobHandle[tuple[PhotoId, ...]]:
        """The photos most like this one; see `engine.jobs.similar`."""

        def steps() -> Steps[tuple[PhotoId, ...]]:
            db, backbone = self._ctx.db, self._ctx.tools.backbone_key()
            return (yield from similar(db, backbone, id_=id_, count=count, sketched=self._sketched))

        return self._worker.submit("similar", steps, Priority.PERSON)

    def pause(self) -> None:
        """Lets background work wait until `resume`."""
        self._worker.pause()

    def resume(self) -> None:
        """Goes on with it."""
        self._worker.resume()

    @property
    def is_idle(self) -> bool:
        """Whether no job runs or waits."""
        return self._worker.is_idle

    def cancel(self, number: int) -> None:
        """Cancels the job of this number, as events name it."""
        self._worker.cancel(number)

    def device(self) -> str:
        """What the backbone runs on, as a person knows it ("CPU", "NVIDIA H100"); "" until it has been opened."""
        return self._ctx.tools.device_name()

    @property
    def paused(self) -> bool:
        return self._worker.paused

    def change(self, options: Options) -> None:
        """Works with these options from the next job on. Those of writing are kept with the library, and files that
        were written otherwise wait to be written again."""

        def changed() -> None:
            same = _opened_with(options) == _opened_with(self.options)
            self.options = options
            if not same:
                self._tools.append(Tools(self.places, options))
            self._ctx = replace(self._ctx, options=options, tools=self._tools[-1])
            self._keep_options(WRITING)
            writing_options.follow_profile(self._ctx)
            self._follow_model()

        self._worker.call("settings", changed)
        if len(self._tools) > 1:
            # Jobs that have begun go on with the tools that they know; this one's turn comes after all of them.
            self._worker.submit("settings", self._let_go, Priority.BACKGROUND)

    def keep_options(self, names: Collection[str] = WRITING) -> None:
        """Keeps these options of writing with the library: whoever opens it later without choosing others has them."""
        self._worker.call("settings", lambda: self._keep_options(names))

    def _keep_options(self, names: Collection[str]) -> None:
        with writing(self._ctx.db):
            writing_options.keep(self._ctx.db, self.options, names)

    def _let_go(self) -> Steps[None]:
        """Closes what other options had opened."""
        while len(self._tools) > 1:
            self._tools.pop(0).close()
        return
        yield  # makes this a generator of one step

    # What a person says: saved within a moment, before whatever else is under way.

    def decide(self, ids: Sequence[PhotoId], decision: Decision) -> JobHandle[Decided]:
        """Records what a person says of these photos; `undo` takes the job."""
        return self._soon("label", lambda: decided(self._ctx, ids, decision))

    def undo(self, job: JobHandle[Decided]) -> JobHandle[Decided]:
        """The labels as they were before `job`, which runs first where it still waits. Undoing this does it again."""
        return self._soon("undo", lambda: decide.undo(self._ctx, decided=job.result(timeout=0)))

    def label(self, ids: Sequence[PhotoId], names: Sequence[str]) -> list[PhotoId]:
        """These photos show these classes; which ones that changed."""
        return self._decided(ids, Decision(DecisionKind.CLASSES, tuple(names)))

    def label_not(self, ids: Sequence[PhotoId], names: Sequence[str]) -> list[PhotoId]:
        """These photos do not show these classes; only where a photo may have several."""
        return self._decided(ids, Decision(DecisionKind.NOT, tuple(names)))

    def reopen(self, ids: Sequence[PhotoId], names: Sequence[str]) -> list[PhotoId]:
        """Takes back what was said of these classes alone; only where a photo may have several."""
        return self._decided(ids, Decision(DecisionKind.OPEN, tuple(names)))

    def label_none(self, ids: Sequence[PhotoId]) -> list[PhotoId]:
        """These photos show none of the classes."""
        return self._decided(ids, Decision(DecisionKind.NONE))

    def accept(self, ids: Sequence[PhotoId]) -> list[PhotoId]:
        """The predictions of these photos are right."""
        return self._decided(ids, Decision(DecisionKind.ACCEPT))

    def unlabel(self, ids: Sequence[PhotoId]) -> list[PhotoId]:
        """Takes decisions back."""
        return self._decided(ids, Decision(DecisionKind.CLEAR))

    def keep_labels(self, ids: Sequence[PhotoId]) -> list[PhotoId]:
        """The labels of these photos are right: they are not called in question again, as long as they stay."""
        return list(self._soon("label", lambda: decide.keep(self._ctx, ids=ids)).result().changed)

    def add_class(self, name: str) -> ClassId:
        """A new class."""
        return self._worker.call("classes", lambda: class_changes.add_class(self._ctx, name=name))

    def set_color(self, name: str, color: str) -> None:
        """The colour of a class, "#rrggbb"."""
        self._worker.call("classes", lambda: class_changes.set_color(self._ctx, name=name, color=color))

    def set_key(self, name: str, key: str | None) -> None:
        """The key that gives a class; None: the digit of its place."""
        self._worker.call("classes", lambda: class_changes.set_key(self._ctx, name=name, key=key))

    def put_class_back(self, change: ClassChange) -> None:
        """The classes as they were before it was renamed, merged or removed, labels included."""
        self._at_once(lambda: class_undo.taking_back(self._ctx, change=change))

    def rename_class(self, name: str, new: str) -> ClassChange:
        """Labels and models follow; files with the next write. `put_class_back` takes what is returned."""
        return self._worker.call("classes", lambda: class_changes.rename_class(self._ctx, name=name, new=new))

    def merge_class(self, name: str, into: str) -> ClassChange:
        """The class becomes one with `into`; files with the next write. `put_class_back` takes what is returned."""
        return self._at_once(lambda: class_changes.merging(self._ctx, name=name, into=into))

    def remove_class(self, name: str) -> ClassChange:
        """The class and its labels; what is returned brings both back."""
        return self._at_once(lambda: class_changes.removing(self._ctx, name=name))

    def _at_once(self, steps: Callable[[], Steps[T]]) -> T:
        return self._worker.submit("classes", steps, Priority.AT_ONCE).result()

    def change_class(self, wish: ClassWish) -> JobHandle[Followed]:
        """Renames, merges or removes a class, and writes the files. Cancelled while it changes labels, everything is as
        it was; while it writes, the change stands, and the other files wait for the next write."""
        return self._worker.submit(
            "classes", lambda: class_changes.change_class(self._ctx, wish), Priority.PERSON
        )

    def undo_class_change(self) -> JobHandle[Followed]:
        """Takes back the last rename, merge or removal of a class that stands, and writes the files."""
        return self._worker.submit("classes", lambda: class_undo.undo_last(self._ctx), Priority.PERSON)

    def set_threshold(self, name: str, threshold: float | None) -> None:
        """From which probability a prediction of the class is written; None: what the model finds."""
        self._worker.call(
            "classes", lambda: thresholds.set_threshold(self._ctx, name=name, threshold=threshold)
        )

    def set_mode(self, mode: Mode) -> None:
        """One class per photo, or several; all labels stay, the next retrain learns accordingly."""
        self._worker.call("classes", lambda: class_changes.set_mode(self._ctx, mode=mode))

    def set_precision(self, share: float) -> None:
        """Of the keywords that are written by themselves, the share that should be right; see
        `engine.jobs.thresholds`."""
        self._worker.call("classes", lambda: thresholds.set_precision(self._ctx, share=share))

    def remove_model(self, version: int) -> None:
        """A version that is not in use goes for good."""
        self._worker.call("models", lambda: share.remove_version(self._ctx, version=version))

    def export_model(self, version: int, file: Path) -> None:
        """A model version as one file to share: no photos, no paths."""
        self._worker.call("export", lambda: share.export_model(self._ctx, version=version, file=file))

    def import_model(self, file: Path) -> int:
        """A shared model as a new version, not yet current; its number."""
        return self._worker.call("import", lambda: share.import_model(self._ctx, file=file))

    def _soon(self, name: str, function: Callable[[], Decided]) -> JobHandle[Decided]:
        def steps() -> Steps[Decided]:
            return function()
            yield  # makes this a generator of one step

        return self._worker.submit(name, steps, Priority.AT_ONCE)

    def _decided(self, ids: Sequence[PhotoId], decision: Decision) -> list[PhotoId]:
        return list(self.decide(ids, decision).result().changed)

    def _emit(self, event: Event) -> None:
        for listener in list(self._listeners):
            listener(event)


def _opened_with(options: Options) -> Options:
    """What of them decides how the tools are opened."""
    usual = Options(environ=options.environ)
    return replace(
        usual,
        device=options.device,
        backbone=options.backbone,
        weights=options.weights,
        workers=options.workers,
    )
