"""What undo and strip share: planned changes made one by one, journaled first, and the index told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from engine.errors import MetadataError
from engine.index import holds, journal, photos, sidecars, writes
from engine.index.connect import writing
from engine.jobs.context import Context
from engine.jobs.read_metadata import read_withdrawn
from engine.jobs.write_metadata import PlannedChange, entry_of, note_file
from engine.metadata.sidecars import sidecars_of, stamp_of
from engine.types import PhotoId

if TYPE_CHECKING:
    from engine.metadata.planning import Plan
    from engine.metadata.writer import MetadataWriter

UNDONE = "its keywords were taken back"
"""Why a photo is held."""

NOT_THERE = "it is not there now; connect its drive, and do this again"


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of some files: what was changed, which sidecars went, and why others stay as they are."""

    changes: tuple[PlannedChange, ...] = ()
    removed: tuple[Path, ...] = ()
    blocked: Mapping[Path, str] = field(default_factory=dict)

    def __add__(self, other: Taken) -> Taken:
        return Taken(
            self.changes + other.changes, self.removed + other.removed, {**self.blocked, **other.blocked}
        )


@dataclass(frozen=True, slots=True)
class Work:
    """One file's plan. `undoes` are the numbers of the writes that are taken back by it; `may_go`: a sidecar of ours,
    which goes where nothing else is in it; `is_held_after`: the photo is not written again until a person says so."""

    id: PhotoId
    plan: Plan | MetadataError
    kind: str
    undoes: tuple[int, ...] = ()
    may_go: bool = False
    is_held_after: bool = False


def foreseen(writer: MetadataWriter, work: Sequence[Work]) -> Taken:
    """What `make` would do."""
    plans = [one.plan for one in work]
    bad = {plan.path: plan.reason for plan in plans if isinstance(plan, MetadataError)}
    good = [plan for plan in plans if not isinstance(plan, MetadataError) and not plan.is_empty]
    return Taken(tuple(_told(plan) for plan in good), (), bad)


def make(ctx: Context, writer: MetadataWriter, work: Sequence[Work]) -> Iterator[Taken]:
    """One file after the other; each is whole at every moment, and its photo is held from before its change."""
    for one in work:
        if isinstance(one.plan, MetadataError):
            yield Taken(blocked={one.plan.path: one.plan.reason})
            continue
        held = holds.among_these(ctx.db, [one.id])
        number = _begin(ctx, one, one.plan)
        try:
            yield _made(ctx, writer, one, one.plan, number)
        except MetadataError as error:
            with writing(ctx.db):
                writes.conclude(ctx.db, number, written=False)
                holds.release(ctx.db, {one.id} - held)
            yield Taken(blocked={error.path: error.reason})


def _begin(ctx: Context, one: Work, plan: Plan) -> int:
    """Held first: were we killed after the change, the file would else be written again."""
    pictures = photos.pictures_of(ctx.db, [one.id])
    known = pictures[one.id].content_hash if one.id in pictures else None
    with writing(ctx.db, durable=True):
        if one.is_held_after:
            holds.put(ctx.db, [one.id], UNDONE)
        return writes.plan(ctx.db, [entry_of(one.id, plan, known, one.kind)])[0]


def _made(ctx: Context, writer: MetadataWriter, one: Work, plan: Plan, number: int) -> Taken:
    result = writer.apply(plan)
    removed = one.may_go and not plan.change.own_after and writer.remove_if_empty(plan.target)
    with writing(ctx.db):
        writes.conclude(ctx.db, number, written=True)
        journal.mark_undone(ctx.db, one.undoes, number)
        if one.kind == journal.UNDO and not one.is_held_after:
            holds.release(ctx.db, [one.id])
        writes.set_written(ctx.db, one.id, [own.tag for own in plan.change.own_after])
        if one.is_held_after:
            writes.write_again(ctx.db, one.id)  # the same classes may have stood under another parent keyword
        if plan.target.is_sidecar:
            photos.mark_unread(ctx.db, one.id)
            sidecars.set_stamp(ctx.db, one.id, stamp_of(sidecars_of(plan.photo)))
        else:
            photos.set_keywords(ctx.db, one.id, plan.keywords_after)
            note_file(ctx, one.id, plan, result)
    if plan.target.is_sidecar and plan.removes:
        read_withdrawn(ctx, {one.id})
    return Taken(
        () if plan.is_empty else (_told(plan),),
        (plan.target.file,) if removed else (),
    )


def _told(plan: Plan) -> PlannedChange:
    return PlannedChange(plan.photo, plan.target.file, plan.adds, plan.removes)
