"""The facade: everything that the command line and the window may ask of the engine.

Commands hand a job to the worker and return its handle; queries read through a connection of the calling thread.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from engine import opening
from engine.commands.classes import ClassCommands
from engine.commands.labels import LabelCommands
from engine.commands.models import ModelCommands
from engine.events import Event, Notice
from engine.index.connect import writing
from engine.jobs import writing_options
from engine.jobs.context import Context, Tools, closing_all
from engine.jobs.imports.run import ImportRecord, import_labels, plan_import, turn_import
from engine.jobs.imports.wishes import Imported, ImportPlan, ImportStep, ImportWish
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
from engine.types import PhotoId
from engine.watch import Watcher
from engine.worker import JobHandle, Priority, Steps, Worker

Listener = Callable[[Event], None]
T = TypeVar("T")


class Library(LabelCommands, ClassCommands, ModelCommands):
    """One folder of photos with its index, its lock and its worker. Use it as a context manager. What it can be told of
    labels, classes and models is in `engine.commands`."""

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
