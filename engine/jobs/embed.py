"""Vectors that are missing: of photos that came in under other weights. Read from the thumbnails, not the originals."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import closing
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.errors import PhotoUnreadable
from engine.events import PhotosChanged
from engine.index import photos, vectors
from engine.index.connect import writing
from engine.index.photos import KnownPicture
from engine.jobs.context import Context
from engine.jobs.weights import ready_backbone
from engine.photos.decode import decode
from engine.photos.pool import ahead
from engine.types import PhotoId, Progress

if TYPE_CHECKING:
    from engine.vision.backbones import Backbone

BATCH = 32


def embed_missing(ctx: Context) -> Generator[Progress, None, int]:
    """Embeds every readable photo that has no vector of the present weights; how many were."""
    # An empty library needs no weights.
    waiting = vectors.without(ctx.db, ctx.tools.backbone_key()) if photos.any_readable(ctx.db) else []
    if not waiting:
        return 0
    yield from ready_backbone(ctx)
    embedder = ctx.tools.embedder()
    pixels_of = partial(_pixels, ctx, photos.pictures_of(ctx.db, waiting), embedder.backbone)
    done = 0
    with closing(ahead(pixels_of, waiting, workers=ctx.workers, depth=2 * BATCH)) as results:
        while batch := list(islice(results, BATCH)):
            good = [(id_, pixels) for id_, pixels in batch if isinstance(pixels, np.ndarray)]
            _save(ctx, [id_ for id_, _ in good], [pixels for _, pixels in good])
            done += len(batch)
            yield Progress(done, len(waiting), "looking again with other weights")
    return done


def _save(ctx: Context, ids: Sequence[PhotoId], pixels: Sequence[NDArray[np.uint8]]) -> None:
    if not ids:
        return
    embedder = ctx.tools.embedder()
    found = embedder.embed(np.stack(pixels))
    with writing(ctx.db):
        vectors.store(ctx.db, embedder.key, ids, found)
    ctx.emit(PhotosChanged(tuple(ids)))


def _pixels(
    ctx: Context, known: dict[PhotoId, KnownPicture], backbone: Backbone, id_: PhotoId
) -> NDArray[np.uint8] | None:
    """None for a photo whose thumbnail is gone and whose file is offline: it waits until it is there again."""
    from engine.vision.backbones import preprocess

    picture = known[id_]
    thumbnail = ctx.thumbnails.load(picture.content_hash)
    if thumbnail is None:
        try:
            path, previews = photos.absolute(ctx.places.root, picture.path), ctx.options.use_previews
            decoded = decode(path, previews=previews)
        except PhotoUnreadable:
            return None
        thumbnail = decoded.thumbnail
        ctx.thumbnails.store(picture.content_hash, thumbnail, decoded.jpeg)
    return preprocess(thumbnail, backbone)
