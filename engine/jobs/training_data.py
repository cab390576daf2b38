"""What there is to learn from, and what the current model says of it without having learnt from it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.index import classes, labels, models, photos, vectors
from engine.index.models import GUESSES
from engine.jobs.context import Context
from engine.photos.bursts import near_identical_groups
from engine.types import ClassId, PhotoId

if TYPE_CHECKING:
    from engine.vision.train import TrainingSet


@dataclass(frozen=True, slots=True)
class Labelled:
    """Labelled photos with their vectors; row i of everything belongs to `ids[i]`.

    `class_ids` and `names` are the classes that have a label, in the person's order; `data.targets` counts in them.
    """

    ids: tuple[PhotoId, ...]
    class_ids: tuple[ClassId, ...]
    names: tuple[str, ...]
    data: TrainingSet

    @property
    def per_class(self) -> dict[str, int]:
        counts = np.bincount(self.data.targets, minlength=len(self.names))
        return {name: int(count) for name, count in zip(self.names, counts, strict=True)}


def labelled_data(ctx: Context) -> Labelled:
    """Every photo with a person's label and a vector of the present weights.

    Photos that lack the vector are left out: `embed_missing` runs before.
    """
    from engine.vision.train import TrainingSet

    rows = {photo: (class_id, content) for photo, class_id, content in labels.labelled(ctx.db)}
    ids, found = vectors.load(ctx.db, ctx.tools.backbone_key(), list(rows))
    used = {rows[id_][0] for id_ in ids}
    present = [known for known in classes.all_classes(ctx.db) if known.id in used]
    column = {known.id: number for number, known in enumerate(present)}
    data = TrainingSet(
        vectors=found,
        targets=np.array([column[rows[id_][0]] for id_ in ids], dtype=np.int64),
        keys=tuple(rows[id_][1] for id_ in ids),
        groups=_groups(ctx, ids, found),
    )
    return Labelled(tuple(ids), tuple(k.id for k in present), tuple(k.name for k in present), data)


def held_out(ctx: Context, labelled: Labelled, version: int) -> NDArray[np.float32]:
    """(n, C) probabilities of `version` for the labelled photos, none of them by a head that was fitted on that photo.

    Photos that it was trained on have the probabilities of its own cross-validation, kept with the model; the others
    it never saw. Classes that it does not know get 0.
    """
    from engine.vision import checkpoints

    if version == GUESSES:
        guesser = ctx.tools.guesser()
        guessed = guesser.guess(labelled.data.vectors)
        return _spread(guessed, guesser.classes, labelled.names)
    loaded = checkpoints.load(ctx.places.models, version)
    model = models.find(ctx.db, version)
    rows = _unseen(ctx, labelled, model.backbone, loaded.head.probabilities, len(model.class_ids))
    if loaded.oof is not None:
        known = {key: row for row, key in enumerate(loaded.oof.keys)}
        for number, key in enumerate(labelled.data.keys):
            if key in known:
                rows[number] = loaded.oof.probabilities[known[key]]
    return _spread(rows, model.class_ids, labelled.class_ids)


def _unseen(
    ctx: Context, labelled: Labelled, backbone: str, probabilities: object, columns: int
) -> NDArray[np.float32]:
    rows = np.zeros((len(labelled.ids), columns), dtype=np.float32)
    ids, found = vectors.load(ctx.db, backbone, labelled.ids)
    if ids:
        place = {id_: number for number, id_ in enumerate(labelled.ids)}
        assert callable(probabilities)
        rows[[place[id_] for id_ in ids]] = probabilities(found)
    return rows


def _spread(
    probabilities: NDArray[np.float32], columns: Sequence[object], wanted: Sequence[object]
) -> NDArray[np.float32]:
    """Columns in the order of `wanted`; 0 where `columns` has none."""
    spread = np.zeros((len(probabilities), len(wanted)), dtype=np.float32)
    for target, name in enumerate(wanted):
        if name in columns:
            spread[:, target] = probabilities[:, list(columns).index(name)]
    return spread


def _groups(ctx: Context, ids: Sequence[PhotoId], found: NDArray[np.float16]) -> NDArray[np.int64]:
    facts: Mapping[PhotoId, tuple[int | None, str | None]] = photos.burst_facts(ctx.db, ids)
    hashes = [facts[id_][0] for id_ in ids]
    times = [facts[id_][1] for id_ in ids]
    return near_identical_groups(hashes, times, found)
