"""The facade: everything that the command line and the window may ask of the engine.

Commands hand a job to the worker and return its handle; queries read through a connection of the calling thread.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from engine import opening
from engine.events import Event, Notice
from engine.index import models
from engine.jobs import decide, share
from engine.jobs.context import Context, Tools, closing_all
from engine.jobs.import_labels import Imported, import_folders
from engine.jobs.retrain import Retrained, evaluate_current, retrain, use_version
from engine.jobs.tag import Tagged, tag
from engine.jobs.write_metadata import Written, write_metadata
from engine.lock import LibraryLock
from engine.options import Options
from engine.photos.thumbnails import ThumbnailCache
from engine.places import make_folder, places_for
from engine.types import GUESSES, ClassId, PhotoId
from engine.view import LibraryView
from engine.watch import Watcher
from engine.worker import JobHandle, Priority, Steps, Worker

Listener = Callable[[Event], None]


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
        self._worker = Worker(self._emit)
        if opened.notice:
            self._emit(Notice(opened.notice))

    def close(self) -> None:
        """Stops the job that runs, ends ExifTool, and lets go of the lock. What was done is kept."""
        steps = (
            self._worker.stop,
            self._ctx.tools.close,
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

        return self._worker.submit("tag", steps, Priority.BACKGROUND if background else Priority.NORMAL)

    def write(self) -> JobHandle[Written]:
        """Writes the keywords that wait."""
        return self._worker.submit("write", lambda: write_metadata(self._ctx))

    def retrain(self, *, force: bool = False) -> JobHandle[Retrained]:
        """Learns from the labels; see `engine.jobs.retrain`."""
        return self._worker.submit("retrain", lambda: retrain(self._ctx, force=force), Priority.PERSON)

    def evaluate(self) -> JobHandle[share.Evaluated]:
        """The current model's figures on the labelled photos."""
        return self._worker.submit("evaluate", lambda: evaluate_current(self._ctx), Priority.PERSON)

    def use_model(self, version: int) -> JobHandle[int]:
        """Goes to another version; how many photos have another class now."""
        if version != GUESSES:
            models.find(self._read(), version)
        return self._worker.submit("use model", lambda: use_version(self._ctx, version), Priority.PERSON)

    def import_labels(self, source: Path) -> JobHandle[Imported]:
        """Labels from a folder per class."""
        return self._worker.submit("import", lambda: import_folders(self._ctx, source), Priority.PERSON)

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

    # What a person says: quick, done when it returns.

    def label(self, ids: Sequence[PhotoId], names: Sequence[str]) -> list[PhotoId]:
        """These photos show these classes; which ones that changed."""
        return self._worker.call("label", lambda: decide.label(self._ctx, ids=ids, names=names))

    def label_none(self, ids: Sequence[PhotoId]) -> list[PhotoId]:
        """These photos show none of the classes."""
        return self._worker.call("label", lambda: decide.label_none(self._ctx, ids=ids))

    def accept(self, ids: Sequence[PhotoId]) -> list[PhotoId]:
        """The predictions of these photos are right."""
        return self._worker.call("label", lambda: decide.accept(self._ctx, ids=ids))

    def unlabel(self, ids: Sequence[PhotoId]) -> list[PhotoId]:
        """Takes decisions back."""
        return self._worker.call("label", lambda: decide.unlabel(self._ctx, ids=ids))

    def add_class(self, name: str) -> ClassId:
        """A new class."""
        return self._worker.call("classes", lambda: decide.add_class(self._ctx, name=name))

    def rename_class(self, name: str, new: str) -> None:
        """Labels and models follow; files with the next write."""
        self._worker.call("classes", lambda: decide.rename_class(self._ctx, name=name, new=new))

    def remove_class(self, name: str) -> None:
        """The class and its labels."""
        self._worker.call("classes", lambda: decide.remove_class(self._ctx, name=name))

    def set_threshold(self, name: str, threshold: float) -> None:
        """From which probability a prediction of the class is written."""
        self._worker.call("classes", lambda: decide.set_threshold(self._ctx, name=name, threshold=threshold))

    def export_model(self, version: int, file: Path) -> None:
        """A model version as one file to share: no photos, no paths."""
        self._worker.call("export", lambda: share.export_model(self._ctx, version=version, file=file))

    def import_model(self, file: Path) -> int:
        """A shared model as a new version, not yet current; its number."""
        return self._worker.call("import", lambda: share.import_model(self._ctx, file=file))

    def _emit(self, event: Event) -> None:
        for listener in list(self._listeners):
            listener(event)
