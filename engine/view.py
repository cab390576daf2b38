"""Asking an index without changing it. Any number may look while one First Look works on the library.

What few questions need is imported by them: `firstlook list` begins without it.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Generator, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self, cast

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from engine.errors import EngineError, shown, typed
from engine.index import blocks, classes, columns, connect, holds, models, queries, settings, writes
from engine.index.classes import PhotoClass
from engine.index.models import ModelVersion
from engine.jobs import writing_options
from engine.jobs.context import closing_all
from engine.options import Places
from engine.overview import Overview
from engine.photos.thumbnails import ThumbnailCache
from engine.types import GUESSES, ClassId, Counts, Mode, Photo, PhotoFilter, PhotoId, Progress

if TYPE_CHECKING:
    from engine.index.class_changes import Concerned
    from engine.index.journal import WriteRecord
    from engine.index.labels import LogEntry


class LibraryView:
    """Questions to the index of the library at `places`, each through a connection of the calling thread.

    Raises `IndexFileError` on the first question where the index is missing, damaged, or of another version.
    """

    def __init__(self, places: Places) -> None:
        self.places = places
        self._thumbnails = ThumbnailCache(places.folder / "thumbnails")
        self._readers = threading.local()
        self._open_readers: list[Database] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Ends the connections."""
        with closing_all(*(db.close for db in self._open_readers)):
            self._open_readers = []

    def find(self, wanted: PhotoFilter | None = None) -> list[PhotoId]:
        """The photos that pass a filter, in its order."""
        wanted = wanted or PhotoFilter()
        texts = self.matches(wanted.text) if wanted.text else None
        return cast("list[PhotoId]", self.overview().find(wanted, texts=texts).ids.tolist())

    def photos(self, ids: Sequence[PhotoId]) -> list[Photo]:
        """Their rows, in the order of `ids`."""
        return queries.photos(self._read(), self.places.root, ids, self._thumbnails.path_for)

    def overview(self) -> Overview:
        """All photos at a glance; a tenth of a second for a million, and some more for what has changed since it was
        packed."""
        return Overview(blocks.load(self._read()), self.classes(), self.mode())

    def beginning(self, count: int) -> Overview:
        """As `overview`, of the first `count` photos by name alone: some milliseconds."""
        return Overview(columns.load_first(self._read(), count), self.classes(), self.mode())

    def overview_again(self, old: Overview, ids: Sequence[PhotoId]) -> Overview:
        """`old` brought up to date with these photos and with the classes."""
        return Overview(columns.load_again(self._read(), old.columns, ids), self.classes(), self.mode())

    def matches(self, text: str) -> NDArray[np.int64]:
        """The photos whose name or keywords match what a person typed, for `Overview.find`; all where it is blank."""
        if not queries.match_expression(text):
            return self.overview().columns.ids
        return queries.matching(self._read(), text)

    def make_thumbnail(self, photo: Photo) -> None:
        """Decodes the photo again, where its thumbnail is absent or corrupt. Raises `PhotoUnreadable`; safe in any
        thread."""
        from engine.photos.decode import decode

        decoded = decode(photo.path)
        with suppress(OSError):  # a full disk: it is shown all the same
            self._thumbnails.store(decoded.content_hash, decoded.thumbnail, decoded.jpeg)

    def ids_of(self, files: Sequence[Path]) -> list[PhotoId]:
        """The photos in these files. Raises `EngineError` naming the first that is not in the index."""
        from engine.index import photos

        root = self.places.root
        relative = [os.fsencode(os.path.relpath(_real_folder(file), root)) for file in files]
        known = photos.ids_by_path(self._read(), relative)
        for file, path in zip(files, relative, strict=True):
            if path not in known:
                raise EngineError(_not_known(file, root))
        return [known[path] for path in relative]

    def history(self, id_: PhotoId) -> list[LogEntry]:
        """Every decision on one photo, oldest first."""
        from engine.index import labels

        return labels.history(self._read(), id_)

    def looked_again(self) -> set[PhotoId]:
        """The photos whose labels a person has looked at a second time."""
        from engine.index import labels

        return labels.looked_again(self._read())

    def probabilities(self, id_: PhotoId) -> dict[ClassId, float]:
        """What the model that last looked at this photo says of every class it knows; {} where none has looked."""
        from engine.index import class_changes, scores

        db = self._read()
        found = scores.load(db, [id_]).get(id_)
        if found is None:
            return {}
        version, values = found
        model = models.find(db, version)
        places = class_changes.columns_today(db, model.class_ids[: len(values)])
        together = scores.gathered(values[None], list(places.values()), model.mode)[0]
        return {of: float(value) for of, value in zip(places, together, strict=True)}

    def look_for_similar(
        self, id_: PhotoId, count: int = 200
    ) -> Generator[Progress, None, tuple[PhotoId, ...]]:
        """The photos at hand most like this one, which comes first; reads all vectors, in steps. Raises `EngineError`
        where it has none yet."""
        from engine.jobs.similar import similar

        key = (settings.get(self._read(), settings.WEIGHTS) or {}).get("key", "")
        return similar(self._read(), key, id_=id_, count=count)

    def own_keywords(self, id_: PhotoId) -> tuple[str, ...]:
        """The classes that First Look wrote into the photo's file."""
        return writes.written(self._read(), id_)

    def counts(self) -> Counts:
        """Photos by state and by class."""
        overview = self.overview()
        facets = overview.facets(PhotoFilter())
        named = {of.name: facets.classes[of.id] for of in overview.classes}
        return Counts(facets.among, facets.states, named, queries.unreadable(self._read()))

    def classes(self) -> list[PhotoClass]:
        """In the person's order."""
        return classes.all_classes(self._read())

    def concerned(self, name: str) -> Concerned:
        """What a rename, merge or removal of this class would concern. Raises `ClassError` as `find_class`."""
        from engine.index import class_changes

        return class_changes.concerned(self._read(), self.find_class(name).id)

    def find_class(self, name: str) -> PhotoClass:
        """Raises `ClassError` naming the classes that there are."""
        return classes.find(self._read(), name)

    def mode(self) -> Mode:
        """Whether a photo has one class, or may have several."""
        return settings.mode(self._read())

    def is_mode_to_learn(self) -> bool:
        """Whether the current model learnt in the other mode: a retrain is due."""
        version = self.current_model()
        return version != GUESSES and models.find(self._read(), version).mode is not self.mode()

    def precision(self) -> float:
        """Of the keywords that are written by themselves, the share that should be right."""
        return classes.precision(self._read())

    def models(self) -> list[ModelVersion]:
        """Oldest first; version 0 are the first guesses."""
        return models.all_versions(self._read())

    def current_model(self) -> int:
        """The version that predictions come from."""
        return models.current(self._read())

    def weights(self) -> str | None:
        """The name of the weights that the vectors come from ("starter"); None before the first pass."""
        used = settings.get(self._read(), settings.WEIGHTS) or {}
        return used.get("name")

    def corrections(self) -> int:
        """Photos labelled since the current model learnt."""
        from engine.jobs import share

        return share.labelled_since(self._read())

    def pending_writes(self) -> int:
        """Photos whose keywords wait to be written."""
        return writes.count_pending(self._read())

    def pending_ids(self) -> list[PhotoId]:
        """Those photos."""
        return writes.pending(self._read())

    def writes_held(self) -> bool:
        """Whether nothing is written until a person says so."""
        return settings.held(self._read())

    def kept_options(self) -> dict[str, Any]:
        """The options of writing that the library keeps, by their names in `Options`."""
        return writing_options.kept(self._read())

    def kept_back(self) -> int:
        """Photos whose files stay as they are, since their writes were taken back, until a person says otherwise."""
        return holds.count(self._read())

    def recent_writes(self, count: int) -> list[WriteRecord]:
        """The newest writes into files, newest first."""
        from engine.index import journal, photos

        root = self.places.root
        return [
            record if path is None else replace(record, photo=photos.absolute(root, path))
            for record, path in journal.recent(self._read(), count)
        ]

    def blocked_writes(self) -> dict[Path, str]:
        """Why photos that wait could not be written at the last try."""
        from engine.index import photos

        blocked = writes.blocked(self._read())
        where = photos.paths_of(self._read(), list(blocked))
        return {photos.absolute(self.places.root, where[id_]): reason for id_, reason in blocked.items()}

    def _read(self) -> Database:
        if not hasattr(self._readers, "db"):
            self._readers.db = connect.open_for_reading(self.places.index)
            self._open_readers.append(self._readers.db)
        db: Database = self._readers.db
        return db


def _real_folder(file: Path) -> Path:
    """The folder's links resolved, the file's own not: a linked photo is known by its name in the library."""
    return file.parent.resolve() / file.name


def _not_known(file: Path, root: Path) -> str:
    if not os.path.lexists(file):
        return f"There is no file {shown(file)}."
    if not _real_folder(file).is_relative_to(root):
        return f"{shown(file)} is not in the library {shown(root)}."
    if file.is_dir():
        return f"{shown(file)} is a folder. Name the photos in it: {shown(file)}/*"
    return f"{shown(file)} is not in the index yet. Run: firstlook tag {typed(root)}"
