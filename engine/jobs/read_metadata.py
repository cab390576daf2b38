"""Camera facts and keywords out of the files, through ExifTool on a thread of its own."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from engine.errors import ExifToolError
from engine.events import Notice, PhotosChanged
from engine.index import models, photos
from engine.index.connect import writing
from engine.jobs.adopt import adopt
from engine.jobs.adopted import Adopted, note, tell
from engine.jobs.context import Context
from engine.types import Progress

if TYPE_CHECKING:
    from engine.metadata.read import FileMetadata

BATCH = 64
"""Files per call of ExifTool: some 100 ms."""


class MetadataReader:
    """Reads a batch's keywords in ExifTool while the backbone is at work. Without ExifTool it reads nothing,
    says so once, and the rows stay marked as unread."""

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="metadata-reader")
        self._missing = False

    def start(self, paths: Sequence[Path]) -> Future[dict[Path, FileMetadata]]:
        """What each file says; files whose metadata cannot be read are left out."""
        return self._thread.submit(self._read, paths)

    def close(self) -> None:
        self._thread.shutdown(wait=True, cancel_futures=True)

    def _read(self, paths: Sequence[Path]) -> dict[Path, FileMetadata]:
        from engine.metadata.read import FileMetadata, read

        if self._missing or not paths:
            return {}
        try:
            found = read(self._ctx.tools.exiftool(), paths)
        except ExifToolError as error:
            self._missing = True
            self._ctx.emit(Notice(str(error)))
            return {}
        return {path: said for path, said in found.items() if isinstance(said, FileMetadata)}


def read_missing(ctx: Context) -> Generator[Progress, None, int]:
    """Reads what was not read when the photos came in, since ExifTool was not there; how many files those are."""
    waiting = photos.without_metadata(ctx.db)
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
