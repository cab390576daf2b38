"""How well the current model does on the labelled photos, as figures and as a report to keep."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.errors import ModelError, PhotoUnreadable
from engine.index import models, photos
from engine.jobs.context import Context
from engine.jobs.embed import embed_missing
from engine.jobs.training_data import Labelled, held_out, require_labels, what_is_labelled
from engine.photos.decode import decode
from engine.report.values import Report, Wrong
from engine.types import Progress

if TYPE_CHECKING:
    from engine.vision.curve import CurvePoint
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

    require_folder(folder)
    judged = yield from _judge(ctx)
    curve = yield from _curve(judged.labelled)
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
    labelled, version = what_is_labelled(ctx), models.current(ctx.db)
    if models.is_restored(ctx.db, version):
        raise ModelError(
            f"Model {version} is known from the photos' files alone and cannot be judged. Retrain first."
        )
    said, honest = held_out(ctx, labelled, version)
    if labelled.of_several:
        honest &= np.isfinite(labelled.data.targets).any(axis=1)
    if not honest.any():
        raise ModelError(
            "The current model has learnt from every labelled photo, or from one just like it: there is none left to "
            "judge it by. Retrain, or label some photos of other scenes."
        )
    return _Judged(version, labelled, said, honest)


def _curve(labelled: Labelled) -> Generator[Progress, None, tuple[CurvePoint, ...]]:
    from engine.vision import curve, several_curve

    measured = several_curve.learning_curve if labelled.of_several else curve.learning_curve
    try:
        return (yield from measured(labelled.data, labelled.names))
    except ModelError:  # too few labels for a curve: the rest of the report stands
        return ()


def _measured(judged: _Judged, curve: Sequence[CurvePoint] = ()) -> Measured:
    from engine.vision.measure import measure, measure_several

    honest, names = judged.honest, judged.labelled.names
    said, targets, fold = judged.said, judged.labelled.data.targets, _folds(judged.labelled)
    if judged.labelled.of_several:
        return measure_several(said[honest], targets[honest], names, fold[honest], curve)
    return measure(said[honest], targets[honest], names, fold[honest], curve)


def _folds(labelled: Labelled) -> NDArray[np.int64]:
    """The cross-validation's folds of these photos; all in one where there are too few for any."""
    from engine.vision import several
    from engine.vision.crossval import plan

    data = labelled.data
    try:
        if labelled.of_several:
            return several.plan(data)
        return plan(data.targets, labelled.names, data.groups, data.keys)
    except ModelError:
        return np.zeros(len(data.targets), np.int64)


def _worst(ctx: Context, judged: _Judged) -> tuple[Wrong, ...]:
    """The mistakes that the model is surest of."""
    ids, keys = judged.labelled.ids, judged.labelled.data.keys
    wrong = list(_wrong_verdicts(judged) if judged.labelled.of_several else _wrong_classes(judged))
    paths = photos.paths_of(ctx.db, [ids[row] for row, *_ in wrong])
    return tuple(
        Wrong(
            name=_name(paths[ids[row]]),
            label=label,
            predicted=predicted,
            probability=sure,
            picture=_small(_thumbnail(ctx, keys[row], paths[ids[row]])),
        )
        for row, label, predicted, sure in wrong
    )


def _wrong_classes(judged: _Judged) -> Iterator[tuple[int, str, str, float]]:
    """Row, what a person said, what the model says instead, and how sure it is; the surest first."""
    from engine.vision.evaluate import likeliest

    said, targets, names = judged.said, judged.labelled.data.targets, judged.labelled.names
    given = likeliest(said)
    wrong = np.flatnonzero(judged.honest & (given >= 0) & (given != targets))
    for row in wrong[np.argsort(-said[wrong, given[wrong]], kind="stable")][:WORST]:
        yield int(row), names[targets[row]], names[given[row]], float(said[row, given[row]])


def _wrong_verdicts(judged: _Judged) -> Iterator[tuple[int, str, str, float]]:
    """The same of single verdicts. A class that the model does not know is no mistake of which it is sure."""
    from engine.vision.several import SEEN

    said, targets, names = judged.said, judged.labelled.data.targets, judged.labelled.names
    can = np.isfinite(targets) & judged.honest[:, None] & said.any(axis=0)
    seen, sure = said >= SEEN, np.maximum(said, 1 - said)
    rows, columns = np.nonzero(can & (seen != (targets > 0.5)))
    for at in np.argsort(-sure[rows, columns], kind="stable")[:WORST]:
        name, is_seen = names[columns[at]], seen[rows[at], columns[at]]
        label, predicted = (f"not {name}", name) if is_seen else (name, f"not {name}")
        yield int(rows[at]), label, predicted, float(sure[rows[at], columns[at]])


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
