"""What to look at next: the most useful photos, groups to label at once, photos like this one."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass

from engine.errors import EngineError
from engine.index import scores, vectors
from engine.jobs.context import Context
from engine.types import ClassId, PhotoId, Progress

LOOKED_AT = 4000
"""Photos that suggestions are chosen from, the least certain: their vectors take 20 MB."""


@dataclass(frozen=True, slots=True)
class PhotoGroup:
    """Photos that look alike, the most typical first. `likely` is what the model says of most of them; `tightness`
    their mean cosine to the group's centre."""

    ids: tuple[PhotoId, ...]
    likely: ClassId | None
    tightness: float


def next_to_label(ctx: Context, *, count: int) -> Generator[Progress, None, tuple[PhotoId, ...]]:
    """Photos that nobody has decided, from which the model would learn most: uncertain, and unlike each other."""
    from engine.vision.select import most_useful

    yield Progress(0, None, "choosing photos")
    unsure = scores.least_certain(ctx.db, LOOKED_AT)
    ids, found = vectors.load(ctx.db, ctx.tools.backbone_key(), list(unsure))
    if not ids:
        return ()
    return tuple(ids[row] for row in most_useful(found, [unsure[id_] for id_ in ids], count))


def find_groups(ctx: Context) -> Generator[Progress, None, tuple[PhotoGroup, ...]]:
    """Photos that nobody has decided, in groups that look alike; the tightest first."""
    from engine.vision.select import groups

    yield Progress(0, None, "grouping photos")
    ids, found = vectors.load(ctx.db, ctx.tools.backbone_key(), list(scores.least_certain(ctx.db, LOOKED_AT)))
    predicted = scores.predicted_of(ctx.db, ids)
    made = []
    for group in groups(found) if ids else []:
        members = tuple(ids[row] for row in group.rows)
        made.append(PhotoGroup(members, _usual([predicted.get(id_) for id_ in members]), group.tightness))
    return tuple(made)


def similar(ctx: Context, *, id_: PhotoId, count: int) -> Generator[Progress, None, tuple[PhotoId, ...]]:
    """The photos at hand that look most like this one, which comes first. Raises `EngineError` where it has no vector
    yet."""
    from engine.vision.select import nearest

    backbone = ctx.tools.backbone_key()
    _, own = vectors.load(ctx.db, backbone, [id_])
    if not len(own):
        raise EngineError("This photo has not been looked at yet; try again when the work in hand is done.")
    best = list[tuple[int, float]]()
    for number, so_far in enumerate(nearest(own[0], vectors.blocks(ctx.db, backbone), count + 1), 1):
        best = so_far
        yield Progress(number * vectors.BLOCK, None, "looking for similar photos")
    others = [PhotoId(found) for found, _ in best if found != id_]
    return (id_, *others[:count])


def _usual(said: Sequence[ClassId | None]) -> ClassId | None:
    known = [of for of in said if of is not None]
    return max(known, key=known.count) if known else None
