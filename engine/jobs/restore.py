"""Predictions that stand in the files of a library whose index is gone: kept, with the version that made them.

Without this the first guesses would take their place, and the next write would take every keyword of the model out of
the files. The version itself is known by its number alone: its head went with the index.
"""

from __future__ import annotations

from collections.abc import Sequence

from engine.index import classes, labels, models, scores, settings
from engine.jobs.adopted import RESTORED_BY
from engine.jobs.context import Context
from engine.types import ClassId, Decider, Mode, PhotoId, Tag


def restore(ctx: Context, id_: PhotoId, own: Sequence[Tag]) -> None:
    """Within the caller's transaction. Does nothing where the library has a model of its own to ask, or has gone back
    to the first guesses."""
    if not own or not _has_lost_its_models(ctx):
        return
    if len(own) > 1:
        _restore_mode(ctx)
    tags = [
        tag for tag in own if tag.decider is Decider.MODEL and tag.version and tag.probability is not None
    ]
    if not tags or scores.is_trained(ctx.db, id_):
        return
    ids = classes.ensure(ctx.db, [tag.name for tag in tags])
    said = {ids[tag.name]: (tag.probability or 0.0, tag.version or 0) for tag in tags}
    version = max(version for _, version in said.values())
    scores.put_back(ctx.db, id_, version, said)
    for of in {version for _, version in said.values()}:
        _know(ctx, of, {of_class: share for of_class, (share, by) in said.items() if by == of})


def _has_lost_its_models(ctx: Context) -> bool:
    trained = [of for of in models.all_versions(ctx.db) if of.version > 0]
    current = models.chosen(ctx.db)
    return all(of.is_restored for of in trained) and current in (None, *(of.version for of in trained))


def _restore_mode(ctx: Context) -> None:
    """More than one class of ours in a file: a photo may have several. Not where somebody has worked here already."""
    if settings.get(ctx.db, settings.MODE) is None and not labels.any_by_others(ctx.db, RESTORED_BY):
        settings.put(ctx.db, settings.MODE, Mode.SEVERAL)


def _know(ctx: Context, version: int, shares: dict[ClassId, float]) -> None:
    """The version, with its classes as they come up, and as thresholds the least probabilities that it wrote: with a
    higher one the keyword would be taken out again."""
    models.know(ctx.db, version, shares, settings.mode(ctx.db))
    classes.lower_thresholds(ctx.db, shares)
    if version > (models.chosen(ctx.db) or 0):
        models.use(ctx.db, version)
