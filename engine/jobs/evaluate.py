"""How well the current model does on the labelled photos, as figures and as a report to keep."""

from __future__ import annotations

import os
from collections.abc import Generator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.errors import ModelError, PhotoUnreadable
from engine.index import models, photos
from engine.jobs.context import Context
from engine.jobs.embed import embed_missing
from engine.jobs.training_data import Labelled, held_out, labelled_data, require_labels
from engine.photos.decode import decode
from engine.report.values import Report, Wrong
from engine.types import Progress

if TYPE_CHECKING:
    from engine.vision.measure import Measured

WORST = 24
"""Mistakes that a report shows: two rows more than anybody looks at."""
SIDE, QUALITY = 192, 70
"""Pixels and quality of their pictures: some 6 KB each."""


@dataclass(frozen=True, slots=True)
class Evaluated:
    """The current model's figures on every labelled photo that it was not fitted on. `page` is the report's, where one
    was written."""

    version: int
    measured: Measured
    page: Path | None = None


def evaluate_current(ctx: Context) -> Generator[Progress, None, Evaluated]:
    """The figures alone. Raises `ModelError` where there are no labels."""
    judged = yield from _judge(ctx)
    return Evaluated(judged.version, _measured(judged))


def report(ctx: Context, *, folder: Path) -> Generator[Progress, None, Evaluated]:
    """The figures with the curve and the worst mistakes, as `report.html` and `figures.json` in `folder`.

    The page stands alone and names no folder. Nothing is written where it is cancelled; raises `EngineError` where the
    folder cannot be written, before the long part of the work begins.
    """
    from engine.report.write import require_folder, write_report
    from engine.vision.curve import learning_curve

    require_folder(folder)
    judged = yield from _judge(ctx)
    try:
        curve = yield from learning_curve(judged.labelled.data, judged.labelled.names)
    except ModelError:  # too few labels for a curve: the rest of the report stands
        curve = ()
    yield Progress(0, None, "writing the report")
    measured = _measured(judged, curve)
    made = models.find(ctx.db, judged.version).created_at if judged.version else ""
    page = write_report(folder, Report(judged.version, made, measured, _worst(ctx, judged)))
    return Evaluated(judged.version, measured, page)


@dataclass(frozen=True, slots=True)
class _Judged:
    """What `version` says (n, C) of the labelled photos; `honest` (n,) are those that it was not fitted on."""

    version: int
    labelled: Labelled
    said: NDArray[np.float32]
    honest: NDArray[np.bool_]


def _judge(ctx: Context) -> Generator[Progress, None, _Judged]:
    require_labels(ctx)
    yield from embed_missing(ctx)
    labelled, version = labelled_data(ctx), models.current(ctx.db)
    said, honest = held_out(ctx, labelled, version)
    if not honest.any():
        raise ModelError(
            "The current model has learnt from every labelled photo, or from one just like it: there is none left to "
            "judge it by. Retrain, or label some photos of other scenes."
        )
    return _Judged(version, labelled, said, honest)


def _measured(judged: _Judged, curve: Any = ()) -> Measured:
    from engine.vision.measure import measure

    honest, data = judged.honest, judged.labelled.data
    fold = _folds(judged.labelled)[honest]
    return measure(judged.said[honest], data.targets[honest], judged.labelled.names, fold, curve)


def _folds(labelled: Labelled) -> NDArray[np.int64]:
    """The cross-validation's folds of these photos; all in one where there are too few for any."""
    from engine.vision.crossval import plan

    data = labelled.data
    try:
        return plan(data.targets, labelled.names, data.groups, data.keys)
    except ModelError:
        return np.zeros(len(data.targets), np.int64)


def _worst(ctx: Context, judged: _Judged) -> tuple[Wrong, ...]:
    """The mistakes that the model is surest of."""
    from engine.vision.evaluate import likeliest

    said, data, names = judged.said, judged.labelled.data, judged.labelled.names
    given = likeliest(said)
    wrong = np.flatnonzero(judged.honest & (given >= 0) & (given != data.targets))
    rows = wrong[np.argsort(-said[wrong, given[wrong]], kind="stable")][:WORST]
    paths = photos.paths_of(ctx.db, [judged.labelled.ids[row] for row in rows])
    return tuple(
        Wrong(
            name=_name(paths[judged.labelled.ids[row]]),
            label=names[data.targets[row]],
            predicted=names[given[row]],
            probability=float(said[row, given[row]]),
            picture=_small(_thumbnail(ctx, data.keys[row], paths[judged.labelled.ids[row]])),
        )
        for row in rows
    )


def _name(path: bytes) -> str:
    """Of the file alone; what cannot be decoded is a question mark."""
    return Path(os.fsdecode(path)).name.encode("utf-8", "replace").decode("utf-8")


def _thumbnail(ctx: Context, content: bytes, path: bytes) -> Image.Image | None:
    """From the cache, or else from the photo; None where that cannot be read now."""
    found = ctx.thumbnails.load(content)
    if found is not None:
        return found
    try:
        return decode(photos.absolute(ctx.places.root, path)).thumbnail
    except (PhotoUnreadable, OSError):
        return None


def _small(image: Image.Image | None) -> bytes | None:
    """As a small JPEG."""
    if image is None:
        return None
    image.thumbnail((SIDE, SIDE))
    into = BytesIO()
    image.convert("RGB").save(into, "JPEG", quality=QUALITY)
    return into.getvalue()
