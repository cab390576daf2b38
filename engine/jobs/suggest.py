"""What to look at next: the most useful photos, and groups to label at once."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.index import labels, models, scores, vectors
from engine.jobs.context import Context
from engine.types import GUESSES, ClassId, PhotoId, Progress

if TYPE_CHECKING:
    from engine.vision.groups import Group

LOOKED_AT = 4000
"""Photos that suggestions are chosen from, the least certain; and groups, from all over. Their vectors take 20 MB."""


KNOWN = 4000
"""Labelled photos that they should be unlike: as many."""


@dataclass(frozen=True, slots=True)
class PhotoGroup:
    """Photos to label together, the most typical first. `likely` is what the model says of most of them; `purity` the
    share that is expected to be it, None where nothing has been learnt that could say so."""

    ids: tuple[PhotoId, ...]
    likely: ClassId | None
    purity: float | None


def next_to_label(ctx: Context, *, count: int) -> Generator[Progress, None, tuple[PhotoId, ...]]:
    """Photos that nobody has decided, from which the model would learn most: see `engine.vision.useful`."""
    from engine.vision.useful import most_useful

    yield Progress(0, None, "choosing photos")
    ids, found, unsure = _undecided(ctx)
    if not ids:
        return ()
    yield Progress(0, None, "choosing photos")
    chosen = most_useful(found, unsure, count, _decided(ctx))
    return tuple(ids[row] for row in chosen)


def find_groups(ctx: Context) -> Generator[Progress, None, tuple[PhotoGroup, ...]]:
    """Photos that nobody has decided, in groups to label at once, the purest first. Before anything has been learnt:
    those that look alike, the tightest first."""
    from engine.vision import groups

    yield Progress(0, None, "grouping photos")
    ids, found = vectors.load(ctx.db, ctx.tools.backbone_key(), scores.some_undecided(ctx.db, LOOKED_AT))
    said = scores.likeliest_of(ctx.db, ids)
    if models.current(ctx.db) == GUESSES:
        made = groups.alike(found) if ids else []
    else:
        kept = [row for row, id_ in enumerate(ids) if id_ in said]
        ids, found = [ids[row] for row in kept], found[kept]
        classes, probabilities = zip(*(said[id_] for id_ in ids), strict=True) if ids else ((), ())
        made = groups.of_one_class(found, classes, np.array(probabilities), _decided(ctx))
    return tuple(_group(of, ids, said) for of in made)


def _group(group: Group, ids: Sequence[PhotoId], said: Mapping[PhotoId, tuple[ClassId, float]]) -> PhotoGroup:
    members = tuple(ids[row] for row in group.rows)
    known = [said[id_][0] for id_ in members if id_ in said]
    return PhotoGroup(members, max(known, key=known.count) if known else None, group.purity)


def _undecided(ctx: Context) -> tuple[list[PhotoId], NDArray[np.float16], NDArray[np.float32]]:
    """The least certain photos that have a vector: who they are, vectors (n, d), and how uncertain each is (n,)."""
    unsure = scores.least_certain(ctx.db, LOOKED_AT)
    ids, found = vectors.load(ctx.db, ctx.tools.backbone_key(), list(unsure))
    return ids, found, np.array([unsure[id_] for id_ in ids], np.float32)


def _decided(ctx: Context) -> NDArray[np.float16]:
    """The vectors of photos that a person has decided, (m, d)."""
    return vectors.load(ctx.db, ctx.tools.backbone_key(), labels.some_decided(ctx.db, KNOWN))[1]
