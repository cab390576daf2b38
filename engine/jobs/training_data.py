"""What there is to learn from, and what the current model says of it without having learnt from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.errors import ModelError
from engine.index import class_changes, classes, labels, models, photos, settings, vectors
from engine.jobs import own_backbones
from engine.jobs.context import Context
from engine.photos.bursts import near_identical_groups
from engine.types import GUESSES, ClassId, Mode, PhotoId

if TYPE_CHECKING:
    from engine.vision.head import Head
    from engine.vision.train import TrainingSet


@dataclass(frozen=True, slots=True)
class Labelled:
    """Labelled photos with their vectors; row i of everything belongs to `ids[i]`.

    `class_ids` and `names` are the classes that have a label, in the person's order; `data.targets` counts in them, or
    holds the verdicts on each of them (n, C), 1, 0 or unknown (NaN), where a photo may have several.
    """

    ids: tuple[PhotoId, ...]
    class_ids: tuple[ClassId, ...]
    names: tuple[str, ...]
    data: TrainingSet

    @property
    def of_several(self) -> bool:
        """Whether a photo may have several classes."""
        return self.data.targets.ndim == 2

    @property
    def per_class(self) -> dict[str, int]:
        targets = self.data.targets
        counts = (
            (targets > 0.5).sum(axis=0)
            if self.of_several
            else np.bincount(targets, minlength=len(self.names))
        )
        return {name: int(count) for name, count in zip(self.names, counts, strict=True)}


def require_labels(ctx: Context) -> None:
    """Raises `ModelError`, saying what to do, where a person has not said of any photo what it is."""
    if not labels.any_confirmed(ctx.db):
        raise ModelError(
            "There are no labels yet. Label some photos of at least two classes (firstlook label FOLDER --class NAME "
            "FILE…): 5 or more of each make it worth it."
        )


def what_is_labelled(ctx: Context) -> Labelled:
    """`labelled_data`, or `several_data` where a photo may have several classes."""
    return several_data(ctx) if settings.mode(ctx.db) is Mode.SEVERAL else labelled_data(ctx)


def labelled_data(ctx: Context) -> Labelled:
    """Every photo with a person's label and a vector of the present weights.

    Photos that lack the vector are left out: `embed_missing` runs before.
    """
    from engine.vision.train import Others, TrainingSet

    rows = {photo: (class_id, content) for photo, class_id, content in labels.labelled(ctx.db)}
    ids, found = vectors.load(ctx.db, ctx.tools.backbone_key(), list(rows))
    used = {rows[id_][0] for id_ in ids}
    present = [known for known in classes.all_classes(ctx.db) if known.id in used]
    column = {known.id: number for number, known in enumerate(present)}
    none_of = labels.none_of(ctx.db, used)
    others, unlike = vectors.load(ctx.db, ctx.tools.backbone_key(), list(none_of))
    groups = _groups(ctx, [*ids, *others], np.concatenate([found, unlike]) if others else found)
    data = TrainingSet(
        vectors=found,
        targets=np.array([column[rows[id_][0]] for id_ in ids], dtype=np.int64),
        keys=tuple(rows[id_][1] for id_ in ids),
        groups=groups[: len(ids)],
        others=Others(unlike, tuple(none_of[id_] for id_ in others), groups[len(ids) :]) if others else None,
    )
    return Labelled(
        tuple(ids), tuple(k.id for k in present), tuple(k.name for k in present), _by_backbone(ctx, data)
    )


def several_data(ctx: Context) -> Labelled:
    """Every photo with a verdict of a person and a vector of the present weights, and all that was said of it."""
    from engine.vision.train import TrainingSet

    rows = labels.verdicts(ctx.db)
    ids, found = vectors.load(ctx.db, ctx.tools.backbone_key(), list(rows))
    used = {class_id for id_ in ids for class_id, verdict in rows[id_][1].items() if verdict}
    present = [known for known in classes.all_classes(ctx.db) if known.id in used]
    targets = np.full((len(ids), len(present)), np.nan, np.float32)
    for row, id_ in enumerate(ids):
        for column, known in enumerate(present):
            verdict = rows[id_][1].get(known.id)
            if verdict is not None:
                targets[row, column] = verdict
    data = TrainingSet(found, targets, tuple(rows[id_][0] for id_ in ids), _groups(ctx, ids, found))
    return Labelled(
        tuple(ids), tuple(k.id for k in present), tuple(k.name for k in present), _by_backbone(ctx, data)
    )


def held_out(ctx: Context, labelled: Labelled, version: int) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """(n, C) probabilities of `version` for the labelled photos, and which rows are honest (n,): given by a head
    that was fitted neither on that photo nor on a near-identical one.

    Classes that the version does not know get 0.
    """
    from engine.vision import checkpoints
    from engine.vision.compare import align
    from engine.vision.train import held_out_before

    every = np.ones(len(labelled.ids), dtype=np.bool_)
    if version == GUESSES:
        guesser = ctx.tools.guesser()
        return align(guesser.guess(labelled.data.vectors), guesser.classes, labelled.names), every
    head, _, oof = checkpoints.load(ctx.places.models, version)
    head = replace(head, classes=_names_today(ctx, version, head.classes))
    data = replace(labelled.data, vectors=_vectors_of(ctx, labelled, head.backbone_key))
    said, honest = held_out_before(
        head, oof or checkpoints.OutOfFold((), np.zeros((0, 0), np.float32)), data, labelled.names
    )
    seen = _seen(ctx, data, head.backbone_key)
    return said, honest if seen is None else honest & ~seen


def _by_backbone(ctx: Context, data: TrainingSet) -> TrainingSet:
    """With what is known of the backbone in use: what it has learnt from, and with which head."""
    key = ctx.tools.backbone_key()
    return replace(data, seen=_seen(ctx, data, key), prior=_prior(ctx, key))


def _prior(ctx: Context, backbone: str) -> Head | None:
    """The head that this backbone was trained with, under today's names; None where it has none, or the library is in
    the other mode now."""
    found = own_backbones.prior(ctx.places, backbone)
    if found is None or found.mode is not settings.mode(ctx.db):
        return None
    today = _renamed_since(ctx, backbone)
    return replace(found, classes=tuple(today.get(name, name) for name in found.classes))


def _renamed_since(ctx: Context, backbone: str) -> dict[str, str]:
    """The names that classes had for the first version on this backbone, and what they are called today."""
    from engine.vision import checkpoints

    version = next((of.version for of in models.all_versions(ctx.db) if of.backbone == backbone), None)
    if version is None:
        return {}
    try:
        head, _, _ = checkpoints.load(ctx.places.models, version)
    except ModelError:
        return {}
    return dict(zip(head.classes, _names_today(ctx, version, head.classes), strict=True))


def _seen(ctx: Context, data: TrainingSet, backbone: str) -> NDArray[np.bool_] | None:
    """(n,): the photos that this backbone has learnt from, with all of their series; None for one from elsewhere."""
    keys = own_backbones.seen(ctx.places, backbone)
    if not keys:
        return None
    seen = np.array([key in keys for key in data.keys], np.bool_)
    return np.isin(data.groups, data.groups[seen])


def head_of(ctx: Context, version: int) -> Head | None:
    """The version's head under today's names, for a retrain to begin at; None where it cannot be read: a retrain is
    the way out of that."""
    from engine.vision import checkpoints

    if version == GUESSES:
        return None
    try:
        head, _, _ = checkpoints.load(ctx.places.models, version)
    except ModelError:
        return None
    return replace(head, classes=_names_today(ctx, version, head.classes))


def _names_today(ctx: Context, version: int, trained: tuple[str, ...]) -> tuple[str, ...]:
    """A class that was renamed since is still the same class; those that were merged are one, with a name more than
    once."""
    names = {known.id: known.name for known in classes.all_classes(ctx.db)}
    ids, today = models.find(ctx.db, version).class_ids, class_changes.merged(ctx.db)
    return tuple(
        names.get(id_, names.get(today.get(id_, id_), name)) for id_, name in zip(ids, trained, strict=True)
    )


def _vectors_of(ctx: Context, labelled: Labelled, backbone: str) -> NDArray[np.float16]:
    """The labelled photos' vectors of the weights that a model was trained with; zeros where there are none."""
    if backbone == ctx.tools.backbone_key():
        return labelled.data.vectors
    ids, found = vectors.load(ctx.db, backbone, labelled.ids)
    rows = np.zeros((len(labelled.ids), vectors.length(ctx.db, backbone)), dtype=np.float16)
    place = {id_: number for number, id_ in enumerate(labelled.ids)}
    rows[[place[id_] for id_ in ids]] = found
    return rows


def _groups(ctx: Context, ids: Sequence[PhotoId], found: NDArray[np.float16]) -> NDArray[np.int64]:
    facts: Mapping[PhotoId, tuple[int | None, str | None]] = photos.burst_facts(ctx.db, ids)
    hashes = [facts[id_][0] for id_ in ids]
    times = [facts[id_][1] for id_ in ids]
    return near_identical_groups(hashes, times, found)
