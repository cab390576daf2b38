"""New and changed photos: one read and one decode each, then vector, scores and rows in batches."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from threadpoolctl import ThreadpoolController

from engine.compiled.ready import LOOPS
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
from engine.types import PhotoId, Progress

if TYPE_CHECKING:
    from engine.metadata.said import FileMetadata
    from engine.vision.backbones import Backbone

BATCH = 32
"""Photos per inference and per transaction."""
TOGETHER = 4
"""Photos that a decoding thread takes at once, where there are many."""
MANY = 64
"""Photos for which compiled loops are worth their loading (50 ms), and, once on a machine, their making."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """A file that a decoding thread has done with; `pixels` is (s, s, 3) uint8, None where it is unreadable; `plain` as
    in `engine.photos.decode`."""

    path: Path
    file: PhotoFile
    pixels: NDArray[np.uint8] | None
    plain: Mapping[str, str] | None = None


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
    together = 1
    if len(found) >= MANY:
        together = TOGETHER
        LOOPS.prepare()
    yield from ready_backbone(ctx)
    embedder = ctx.tools.embedder()
    prepare = partial(_prepare, ctx, embedder.backbone)
    with (
        Batches(ctx) as batches,
        closing(ahead(prepare, found, workers=ctx.workers, depth=2 * BATCH, together=together)) as results,
    ):
        for done, (_, prepared) in enumerate(results, 1):
            if isinstance(prepared, PhotoUnreadable):
                raise prepared
            batches.add(prepared)
            yield Progress(done, len(found), "looking at photos")
        batches.flush()
        return batches.total


@dataclass(frozen=True, slots=True)
class Begun:
    """A batch that the backbone and ExifTool are at work on. `vectors` is (n, d) for the n readable photos of it."""

    batch: Sequence[Prepared]
    vectors: Future[NDArray[np.float32]]
    metadata: Future[dict[Path, FileMetadata]]

    @property
    def done(self) -> bool:
        return self.vectors.done() and self.metadata.done()


class Batches:
    """Collects prepared photos and saves them together: rows, vectors and scores in one transaction.

    One batch is collected while the one before it (or the two, where the engine wants so many) is with the backbone and
    ExifTool, each on a thread of its own, and the one before that is saved on the caller's. No more than these are
    held.
    """

    def __init__(self, ctx: Context) -> None:
        self._ctx = ctx
        self._embedder = ctx.tools.embedder()
        self._scorer = scorer(ctx)
        self._reader = MetadataReader(ctx)
        self._embedding = ThreadPoolExecutor(self._embedder.at_once, thread_name_prefix="embedder")
        self._waiting: list[Prepared] = []
        self._begun: deque[Begun] = deque()
        self._adopted: list[Adopted] = []
        self.total = Ingested(0, 0, 0)

    def __enter__(self) -> Batches:
        return self

    def __exit__(self, *_: object) -> None:
        self._embedding.shutdown(wait=True, cancel_futures=True)
        self._reader.close()
        tell(self._ctx, self._adopted)

    def add(self, prepared: Prepared) -> None:
        """Keeps one photo, begins a full batch, and saves what is ready."""
        self._waiting.append(prepared)
        if len(self._waiting) == BATCH:
            self._begin()
        while self._begun and (len(self._begun) > self._embedder.at_once or self._begun[0].done):
            self._finish(self._begun.popleft())

    def flush(self) -> None:
        """Saves everything."""
        self._begin()
        while self._begun:
            self._finish(self._begun.popleft())

    def _begin(self) -> None:
        batch, self._waiting = self._waiting, []
        if not batch:
            return
        paths = {one.path: one.plain for one in batch if one.pixels is not None}
        plain = {path: texts for path, texts in paths.items() if texts is not None}
        reading = self._reader.start(list(paths), plain)
        self._begun.append(Begun(batch, self._embedding.submit(self._embed, batch), reading))

    def _embed(self, batch: Sequence[Prepared]) -> NDArray[np.float32]:
        pixels = [prepared.pixels for prepared in batch if prepared.pixels is not None]
        if not pixels:
            return np.zeros((0, self._embedder.backbone.vector_length), dtype=np.float32)
        return self._embedder.embed(np.stack(pixels))

    def _finish(self, begun: Begun) -> None:
        ids = self._save(begun.batch, begun.vectors.result(), begun.metadata.result())
        self._ctx.emit(PhotosChanged(tuple(ids)))

    def _save(
        self,
        batch: Sequence[Prepared],
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
                adopted += _adopted(ctx, saved, prepared.file, metadata.get(prepared.path))
            embedded = [ids[prepared.file.path] for prepared in batch if prepared.pixels is not None]
            vectors.store(ctx.db, self._embedder.key, embedded, found)
            _score(ctx, self._scorer, embedded, found)
        note(ctx, adopted, version)
        self._adopted += adopted
        total = self.total
        self.total = Ingested(
            total.read + len(batch), total.unreadable + len(batch) - len(embedded), total.moved + moved
        )
        return list(ids.values())


def _prepare(ctx: Context, backbone: Backbone, found: FoundFile) -> Prepared:
    from engine.vision.backbones import preprocess

    path = photos.absolute(ctx.places.root, found.path)
    try:
        decoded = decode(path, previews=ctx.options.use_previews)
    except PhotoUnreadable as error:
        return Prepared(path, PhotoFile(found.path, found.size, found.mtime_ns, None, error.reason), None)
    ctx.thumbnails.store(decoded.content_hash, decoded.thumbnail, decoded.jpeg)
    picture = Picture(
        kind=decoded.kind.value,
        content_hash=decoded.content_hash,
        width=decoded.width,
        height=decoded.height,
        dhash=decoded.dhash,
        quality=decoded.quality,
        bare=decoded.bare,
    )
    file = PhotoFile(found.path, found.size, found.mtime_ns, picture)
    return Prepared(path, file, preprocess(decoded.thumbnail, backbone), decoded.plain)


def _moved_from(ctx: Context, file: PhotoFile) -> PhotoId | None:
    """The row of the photo that now is at this path: same image data, and its old path no longer holds it.

    Where files were renumbered, the path has a row already, of another picture that was known elsewhere; that one
    makes room. A picture that is new to the index is an edit of the one that was here, and is no move.
    """
    if file.picture is None:
        return None
    known = photos.same_picture(ctx.db, file.picture.content_hash)
    if not known:
        return None
    here = photos.ids_by_path(ctx.db, [file.path]).get(file.path)
    if here in {id_ for id_, _ in known}:
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
    take the place of what a version said that is in use and cannot look itself.

    On one thread: OpenBLAS's second one would wait for the next product at full speed, for 60 ms that decoders lack.
    """
    speaks = model.only_unscored or models.is_restored(ctx.db, models.current(ctx.db))
    rows = [row for row, id_ in enumerate(ids) if not (speaks and scores.is_trained(ctx.db, id_))]
    if rows:
        with _libraries().limit(limits=1, user_api="blas"):
            said = model.probabilities(found[rows].astype(np.float16))
        model.store(ctx.db, [ids[row] for row in rows], said)


@cache
def _libraries() -> ThreadpoolController:
    """Those that are loaded by now, numpy's among them: looking for them takes two milliseconds."""
    return ThreadpoolController()
