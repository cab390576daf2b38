"""Camera facts and keywords out of the files, through ExifTool on a thread of its own."""

from __future__ import annotations

import os
from collections.abc import Collection, Generator, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from engine.errors import ExifToolError
from engine.events import Notice, PhotosChanged
from engine.index import models, photos, sidecars
from engine.index.connect import writing
from engine.jobs.adopt import adopt
from engine.jobs.adopted import Adopted, note, tell
from engine.jobs.context import Context
from engine.jobs.scan import settle
from engine.metadata.sidecars import sidecars_of, stamp_of
from engine.photos.scan import FoundFile
from engine.types import PhotoId, Progress

if TYPE_CHECKING:
    from engine.metadata.said import FileMetadata

BATCH = 64
"""Files per call of ExifTool: some 100 ms."""


class MetadataReader:
    """Reads a batch's keywords in ExifTool while the backbone is at work. Without ExifTool it reads nothing,
    says so once, and the rows stay marked as unread."""

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="metadata-reader")
        self._missing = False

    def start(
        self, paths: Sequence[Path], plain: Mapping[Path, Mapping[str, str]] = MappingProxyType({})
    ) -> Future[dict[Path, FileMetadata]]:
        """What each file says; files whose metadata cannot be read are left out. `plain` are the EXIF tags of those
        that hold nothing else."""
        return self._thread.submit(self._read, paths, plain)

    def close(self) -> None:
        self._thread.shutdown(wait=True, cancel_futures=True)

    def _read(
        self, paths: Sequence[Path], plain: Mapping[Path, Mapping[str, str]]
    ) -> dict[Path, FileMetadata]:
        from engine.metadata.read import read
        from engine.metadata.said import FileMetadata

        if self._missing or not paths:
            return {}
        try:
            found = read(self._ctx.tools.exiftool(), paths, plain=plain)
        except ExifToolError as error:
            self._missing = True
            self._ctx.emit(Notice(str(error)))
            return {}
        return {path: said for path, said in found.items() if isinstance(said, FileMetadata)}


def read_changed(ctx: Context, ids: Sequence[PhotoId]) -> Generator[Progress, None, frozenset[PhotoId]]:
    """Reads those of these photos that another program has changed since the last look, so that what it said of their
    classes is a label before a write of ours covers it. Their pictures are looked at with the next look, as always.

    Those that still change after half a minute are returned: nothing is to be written into them now.
    """
    changed = dict(_changed(ctx, ids))
    if not changed:
        return frozenset()
    known = {file.path: id_ for id_, files in changed.items() for file in files}
    _, moving = yield from settle(ctx.places.root, [file for files in changed.values() for file in files])
    unsettled = frozenset(known[path] for path in moving)
    with writing(ctx.db):
        for id_ in changed.keys() - unsettled:
            photos.mark_unread(ctx.db, id_)
    yield from read_missing(ctx, changed.keys() - unsettled)
    return unsettled


def read_withdrawn(ctx: Context, ids: Collection[PhotoId]) -> None:
    """After our own write took keywords out of the sidecars of these photos: what is left there and in the photos is
    known at once, so that it is news when another program puts one back before the next look."""
    if ids:
        for _ in read_missing(ctx, ids):
            pass


def _changed(ctx: Context, ids: Sequence[PhotoId]) -> Iterator[tuple[PhotoId, list[FoundFile]]]:
    """Each such photo with its file and its sidecars, by their relative paths."""
    for seen in sidecars.last_seen(ctx.db, ids):
        path = photos.absolute(ctx.places.root, seen.path)
        beside = sidecars_of(path)
        file = _found(path, seen.path)
        if file is None:
            continue
        if (file.size, file.mtime_ns) != (seen.size, seen.mtime_ns) or stamp_of(beside) != seen.stamp:
            folder = os.path.dirname(seen.path)  # noqa: PTH120 - of bytes
            names = [(one, os.path.join(folder, os.fsencode(one.name))) for one in beside]  # noqa: PTH118
            yield seen.id, [file, *(found for one, name in names if (found := _found(one, name)))]


def _found(path: Path, relative: bytes) -> FoundFile | None:
    try:
        stat = path.stat()
    except OSError:
        return None
    return FoundFile(relative, stat.st_size, stat.st_mtime_ns)


def read_missing(ctx: Context, only: Collection[PhotoId] | None = None) -> Generator[Progress, None, int]:
    """Reads what was not read when the photos came in, since ExifTool was not there; how many files those are. `only`
    these photos, where they are given."""
    waiting = [one for one in photos.without_metadata(ctx.db) if only is None or one.id in only]
    if not waiting:
        return 0
    adopted = list[Adopted]()
    try:
        with closing(MetadataReader(ctx)) as reader:
            for start in range(0, len(waiting), BATCH):
                adopted += _read_batch(ctx, reader, waiting[start : start + BATCH])
                yield Progress(min(start + BATCH, len(waiting)), len(waiting), "reading keywords")
    finally:
        tell(ctx, adopted)
    return len(waiting)


def _read_batch(ctx: Context, reader: MetadataReader, batch: Sequence[photos.Unread]) -> list[Adopted]:
    paths = {photo.id: photos.absolute(ctx.places.root, photo.path) for photo in batch}
    found = reader.start(list(paths.values())).result()
    adopted, version = list[Adopted](), models.current(ctx.db)
    with writing(ctx.db):
        for photo in batch:
            adopted += adopt(ctx, photo, found.get(paths[photo.id]))
    note(ctx, adopted, version)
    ctx.emit(PhotosChanged(tuple(paths)))
    return adopted
