"""New and changed photos: one read and one decode each, then vector, scores and rows in batches."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.errors import PhotoUnreadable
from engine.events import PhotosChanged
from engine.index import models, photos, scores, vectors
from engine.index.connect import writing
from engine.index.photos import PhotoFile, Picture, Saved, Unread
from engine.jobs.adopt import adopt
from engine.jobs.adopted import Adopted, note, tell
from engine.jobs.context import Context
from engine.jobs.read_metadata import MetadataReader
from engine.jobs.score import Scorer, scorer
from engine.jobs.weights import ready_backbone
from engine.photos.decode import decode
from engine.photos.pool import ahead
from engine.photos.scan import FoundFile
from engine.photos.thumbnails import ThumbnailCache
from engine.types import PhotoId, Progress

if TYPE_CHECKING:
    from engine.metadata.read import FileMetadata
    from engine.vision.backbones import Backbone

BATCH = 32
"""Photos per inference and per transaction."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A file that a decoding thread has done with; `pixels` is (s, s, 3) uint8, None where it is unreadable."""

    file: PhotoFile
    pixels: NDArray[np.uint8] | None


@dataclass(frozen=True, slots=True)
class Ingested:
    """How many photos were read, how many of them are unreadable, and how many were moved, not new."""

    read: int
    unreadable: int
    moved: int


def ingest(ctx: Context, found: Sequence[FoundFile]) -> Generator[Progress, None, Ingested]:
    """Reads these files into the index. Cut off at any moment, what is committed stays and the rest is found again."""
    if not found:
        return Ingested(0, 0, 0)
    yield from ready_backbone(ctx)
    embedder = ctx.tools.embedder()
    prepare = partial(_prepare, ctx.places.root, ctx.thumbnails, embedder.backbone)
    with (
        Batches(ctx) as batches,
        closing(ahead(prepare, found, workers=ctx.workers, depth=2 * BATCH)) as results,
    ):
        for done, (_, prepared) in enumerate(results, 1):
            if isinstance(prepared, PhotoUnreadable):
                raise prepared
            batches.add(prepared)
            yield Progress(done, len(found), "looking at photos")
        batches.flush()
        return batches.total


class Batches:
    """Collects prepared photos and saves them together: rows, vectors and scores in one transaction."""

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx
        self._embedder = ctx.tools.embedder()
        self._scorer = scorer(ctx)
        self._reader = MetadataReader(ctx)
        self._waiting: list[Prepared] = []
        self._adopted: list[Adopted] = []
        self.total = Ingested(0, 0, 0)

    def __enter__(self) -> Batches:
        return self

    def __exit__(self, *_: object) -> None:
        self._reader.close()
        tell(self._ctx, self._adopted)

    def add(self, prepared: Prepared) -> None:
        """Keeps one photo, and saves a full batch."""
        self._waiting.append(prepared)
        if len(self._waiting) == BATCH:
            self.flush()

    def flush(self) -> None:
        """Saves what waits."""
        batch, self._waiting = self._waiting, []
        if not batch:
            return
        whole = [prepared for prepared in batch if prepared.pixels is not None]
        reading = self._reader.start([self._path(prepared) for prepared in whole])
        found = np.zeros((0, self._embedder.backbone.vector_length), dtype=np.float32)
        if whole:
            found = self._embedder.embed(np.stack([p.pixels for p in whole if p.pixels is not None]))
        ids = self._save(batch, whole, found, reading.result())
        self._ctx.emit(PhotosChanged(tuple(ids)))

    def _path(self, prepared: Prepared) -> Path:
        return photos.absolute(self._ctx.places.root, prepared.file.path)

    def _save(
        self,
        batch: Sequence[Prepared],
        whole: Sequence[Prepared],
        found: NDArray[np.float32],
        metadata: dict[Path, FileMetadata],
    ) -> list[PhotoId]:
        ctx, moved, adopted = self._ctx, 0, list[Adopted]()
        ids: dict[bytes, PhotoId] = {}
        version = models.current(ctx.db)
        with writing(ctx.db):
            for prepared in batch:
                old = _moved_from(ctx, prepared.file)
                saved = photos.save(ctx.db, prepared.file, moved_from=old)
                ids[prepared.file.path] = saved.id
                moved += old is not None
                adopted += _adopted(ctx, saved, prepared.file, metadata.get(self._path(prepared)))
            embedded = [ids[prepared.file.path] for prepared in whole]
            vectors.store(ctx.db, self._embedder.key, embedded, found)
            _score(ctx, self._scorer, embedded, found)
        note(ctx, adopted, version)
        self._adopted += adopted
        total = self.total
        self.total = Ingested(
            total.read + len(batch), total.unreadable + len(batch) - len(whole), total.moved + moved
        )
        return list(ids.values())


def _prepare(root: Path, thumbnails: ThumbnailCache, backbone: Backbone, found: FoundFile) -> Prepared:
    from engine.vision.backbones import preprocess

    try:
        decoded = decode(photos.absolute(root, found.path))
    except PhotoUnreadable as error:
        return Prepared(PhotoFile(found.path, found.size, found.mtime_ns, None, error.reason), None)
    thumbnails.store(decoded.content_hash, decoded.thumbnail)
    picture = Picture(
        kind=decoded.kind.value,
        content_hash=decoded.content_hash,
        width=decoded.width,
        height=decoded.height,
        dhash=decoded.dhash,
        quality=decoded.quality,
    )
    file = PhotoFile(found.path, found.size, found.mtime_ns, picture)
    return Prepared(file, preprocess(decoded.thumbnail, backbone))


def _moved_from(ctx: Context, file: PhotoFile) -> PhotoId | None:
    """The row of the photo that now is at this path: same image data, and its old path no longer holds it.

    Where files were renumbered, the path has a row already, of another picture that was known elsewhere; that one
    makes room. A picture that is new to the index is an edit of the one that was here, and is no move.
    """
    if file.picture is None:
        return None
    here = photos.ids_by_path(ctx.db, [file.path]).get(file.path)
    known = photos.same_picture(ctx.db, file.picture.content_hash)
    if here in {id_ for id_, _ in known} or not known:
        return None
    if here is not None:
        photos.displace(ctx.db, here)
    return next((id_ for id_, path in known if _has_left(ctx, id_, path)), None)


def _has_left(ctx: Context, id_: PhotoId, path: bytes) -> bool:
    """Whether the file at the path of this row is gone or another one now."""
    try:
        stat = photos.absolute(ctx.places.root, path).stat()
    except OSError:
        return True
    return photos.known_file(ctx.db, id_) != (stat.st_size, stat.st_mtime_ns)


def _adopted(ctx: Context, saved: Saved, file: PhotoFile, said: FileMetadata | None) -> list[Adopted]:
    if file.picture is None:
        return []
    return adopt(ctx, Unread(saved.id, file.path, file.picture.content_hash, saved.is_new), said)


def _score(ctx: Context, model: Scorer, ids: Sequence[PhotoId], found: NDArray[np.float32]) -> None:
    """Through float16, as the stored vectors are: a photo scores the same now and after a retrain. First guesses never
    take the place of what a version said that is in use and cannot look itself."""
    speaks = model.only_unscored or models.is_restored(ctx.db, models.current(ctx.db))
    rows = [row for row, id_ in enumerate(ids) if not (speaks and scores.is_trained(ctx.db, id_))]
    if rows:
        model.store(ctx.db, [ids[row] for row in rows], found[rows].astype(np.float16))
