"""From which probability predictions become keywords: the model's thresholds, and what a person wants instead."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from engine.events import ClassesChanged
from engine.index import class_changes, classes, models
from engine.index.connect import writing
from engine.index.models import ModelVersion
from engine.jobs.context import Context
from engine.types import GUESSES, ClassId


def follow_version(ctx: Context, version: int, *, precision: float | None = None) -> bool:
    """Sets the thresholds that no person has set to those of this version; within the caller's transaction. Whether
    any is another now."""
    return classes.set_automatic(ctx.db, thresholds_of(ctx, version, precision=precision))


def thresholds_of(ctx: Context, version: int, *, precision: float | None = None) -> dict[ClassId, float]:
    """The version's thresholds for a precision, the library's by default; {} where it has none.

    Those of its card, if they are for that precision; otherwise found anew from what it said of photos that it had not
    seen. A model from another library brings no photos: its thresholds stay those of its card.
    """
    if version == GUESSES:
        return {}
    model = models.find(ctx.db, version)
    wanted = classes.precision(ctx.db) if precision is None else precision
    found: Sequence[float] = model.card.get("thresholds", ())
    if found and not model.is_restored and model.card.get("precision") != wanted:
        found = _found_anew(ctx, model, wanted) or found
    places = class_changes.columns_today(ctx.db, model.class_ids) if found else {}
    return {of: max(found[column] for column in columns) for of, columns in places.items()}


def _found_anew(ctx: Context, model: ModelVersion, precision: float) -> Sequence[float]:
    from engine.vision import checkpoints
    from engine.vision.train import thresholds_at

    _, _, oof = checkpoints.load(ctx.places.models, model.version)
    if oof is None or not len(oof.targets):
        return ()
    return thresholds_at(oof, len(model.class_ids), precision)


def set_threshold(ctx: Context, *, name: str, threshold: float | None) -> None:
    """From which probability predictions of this class are written; None: what the model finds. Raises `ClassError`
    outside 0–1."""
    known = classes.find(ctx.db, name)
    with writing(ctx.db, durable=True):
        if threshold is None:
            classes.leave_threshold(ctx.db, known.id)
            follow_version(ctx, models.current(ctx.db))
        else:
            classes.set_threshold(ctx.db, known.id, threshold)
    ctx.emit(ClassesChanged())


def set_precision(ctx: Context, *, share: float) -> None:
    """Of the keywords that are written by themselves, the share that should be right: the thresholds that no person has
    set follow at once. Raises `ClassError` outside 0.5–0.99, `ModelError` where the current version is damaged."""
    version = models.current(ctx.db)
    with writing(ctx.db, durable=True):
        classes.set_precision(ctx.db, share)
        follow_version(ctx, version)
    ctx.emit(ClassesChanged())


def on_card(card: Any) -> dict[str, Any]:
    """What the index keeps of a version's thresholds."""
    return {"thresholds": list(card.thresholds), "precision": card.precision}
