"""Learning from the labels: fit, compare with the current model on photos that neither has seen, keep or set aside."""

from __future__ import annotations

import time
from collections.abc import Generator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.errors import ModelError
from engine.events import ClassesChanged, ModelChanged
from engine.index import classes, models, settings
from engine.index.connect import now, writing
from engine.jobs.context import Context
from engine.jobs.embed import embed_missing
from engine.jobs.score import Change, changes_with, score
from engine.jobs.share import card_data
from engine.jobs.thresholds import follow_version
from engine.jobs.training_data import Labelled, head_of, held_out, require_labels, what_is_labelled
from engine.types import GUESSES, ClassId, PhotoId, Progress

if TYPE_CHECKING:
    from engine.vision.compare import Comparison
    from engine.vision.head import FloatArray
    from engine.vision.train import Trained


@dataclass(frozen=True, slots=True)
class Retrained:
    """A new model version. `comparison` is of it and the version before on the same held-out photos, which are
    `judged` one by one (not where a photo may have several classes); `changed` counts the photos whose predicted class
    is another now, `changes` are those of which it would be (only where the person is asked); `seconds` is the fit and
    its evaluation."""

    version: int
    before: int
    comparison: Comparison
    used: bool
    labels: dict[str, int]
    changed: int
    seconds: float
    judged: tuple[Judged, ...] = ()
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Judged:
    """A labelled photo: its class, and what the two versions say that have not learnt from it; `before` is None where
    the old one knows none of the labelled classes."""

    id: PhotoId
    truth: ClassId
    before: ClassId | None
    after: ClassId


def retrain(ctx: Context, *, force: bool = False, ask: bool = False) -> Generator[Progress, None, Retrained]:
    """A new version from every label there is. It becomes current only if it is not worse, or with `force`; with `ask`
    it does not: the person sees what it would change, and says.

    Raises `ModelError` with a plain sentence where there is too little to learn from; nothing changes then.
    """
    from engine.vision import compare as one
    from engine.vision import several, train

    require_labels(ctx)
    yield from embed_missing(ctx)
    begun, moment = time.monotonic(), now()
    labelled = what_is_labelled(ctx)
    fit, compare = (several.retrain, several.compare) if labelled.of_several else (train.retrain, one.compare)
    current = models.current_with_head(ctx.db)
    trained = yield from fit(
        labelled.data,
        labelled.names,
        backbone_key=ctx.tools.backbone_key(),
        current=head_of(ctx, current),
        precision=classes.precision(ctx.db),
    )
    said = trained.oof.probabilities[: len(labelled.ids)]
    before, honest = held_out(ctx, labelled, current)
    honest &= labelled.data.honest
    targets = labelled.data.targets[honest]
    comparison = compare(said[honest], before[honest], targets, labelled.names)
    version = _save(ctx, labelled, trained, comparison, moment)
    seconds = time.monotonic() - begun
    note_weights(ctx)
    judged = () if labelled.of_several else _judged(labelled, honest, before, said)
    if ask:
        changes = yield from _changes_or_none(ctx, version)
        return Retrained(
            version, current, comparison, False, labelled.per_class, len(changes), seconds, judged, changes
        )
    used = comparison.not_worse or force
    changed = (yield from use_version(ctx, version)) if used else 0
    return Retrained(version, current, comparison, used, labelled.per_class, changed, seconds, judged)


def _changes_or_none(ctx: Context, version: int) -> Generator[Progress, None, tuple[Change, ...]]:
    """A person who cancels here is told that nothing was changed: the new version goes too."""
    from engine.vision import checkpoints

    try:
        return (yield from changes_with(ctx, version))
    except GeneratorExit:
        with writing(ctx.db):
            models.remove(ctx.db, version)
        for path in checkpoints.paths(ctx.places.models, version):
            path.unlink(missing_ok=True)
        raise


def _judged(
    labelled: Labelled, honest: NDArray[np.bool_], before: FloatArray, after: FloatArray
) -> tuple[Judged, ...]:
    from engine.vision.evaluate import NO_CLASS, likeliest

    said = zip(labelled.data.targets[honest], likeliest(before[honest]), after[honest].argmax(1), strict=True)
    ids = (id_ for id_, is_honest in zip(labelled.ids, honest, strict=True) if is_honest)
    of = labelled.class_ids
    return tuple(
        Judged(id_, of[truth], None if old == NO_CLASS else of[old], of[new])
        for id_, (truth, old, new) in zip(ids, said, strict=True)
    )


def note_weights(ctx: Context) -> None:
    """These are the weights that the library has followed: see `engine.jobs.follow_weights`."""
    with writing(ctx.db):
        settings.put(
            ctx.db,
            settings.WEIGHTS,
            {"key": ctx.tools.backbone_key(), "name": ctx.tools.weights().name},
        )


def use_version(ctx: Context, version: int) -> Generator[Progress, None, int]:
    """Makes a version current and scores every photo with it; how many photos now have another predicted class. Raises
    `ModelError` for a version that is known from the photos' files alone."""
    from engine.vision import checkpoints

    if models.is_restored(ctx.db, version):
        raise ModelError(
            f"Version {version} is known from the photos' files alone; it cannot look at photos. Retrain, or import it "
            "from where it was exported to."
        )
    with writing(ctx.db, durable=True):
        models.use(ctx.db, version)
        moved = follow_version(ctx, version)
    checkpoints.note_current(ctx.places.models, version)
    follow_current(ctx)
    ctx.emit(ModelChanged(version))
    if moved:
        ctx.emit(ClassesChanged())
    yield from embed_missing(ctx)
    return (yield from score(ctx)).changed


def follow_current(ctx: Context) -> None:
    """The tools use the backbone of the current version, where it was trained here. Raises `WeightsError`."""
    version = models.current(ctx.db)
    ctx.tools.follow("" if version == GUESSES else models.find(ctx.db, version).backbone)


def _save(ctx: Context, labelled: Labelled, trained: Trained, comparison: Comparison, moment: str) -> int:
    """Files first, then the row: a version in the index always has its files. `moment` is when the labels were read:
    what a person has said since is still to be learnt."""
    from engine.vision import checkpoints

    version = models.next_version(ctx.db)
    card = checkpoints.Card(
        version=version,
        created=moment,
        classes=labelled.names,
        mode=trained.head.mode,
        backbone_key=trained.head.backbone_key,
        temperature=trained.head.temperature,
        labels=labelled.per_class,
        evaluation=comparison.candidate,
        note=comparison.reason,
        weights=ctx.tools.weights().name,
        thresholds=trained.thresholds,
        precision=classes.precision(ctx.db),
    )
    checkpoints.save(ctx.places.models, version, trained.head, card, trained.oof)
    with writing(ctx.db, durable=True):
        models.put(
            ctx.db,
            version=version,
            backbone=trained.head.backbone_key,
            class_ids=labelled.class_ids,
            mode=trained.head.mode,
            created_at=card.created,
            card=card_data(card),
        )
    return version
