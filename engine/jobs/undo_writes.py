"""Writes taken back: the keyword lists of the files as they were before, as far as nobody has changed them since."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from engine.events import PhotosChanged
from engine.index import journal, photos
from engine.index.connect import writing
from engine.index.journal import Undoable
from engine.jobs.context import Context
from engine.jobs.read_metadata import read_changed
from engine.jobs.take_back import NOT_THERE, Taken, Work, foreseen, make
from engine.jobs.write_metadata import PlannedChange, clear_leftovers, writer_for
from engine.metadata.sidecars import RAW_SUFFIXES, Target, sidecars_of
from engine.types import PhotoId, Progress

if TYPE_CHECKING:
    from engine.metadata.restore import Step
    from engine.metadata.writer import MetadataWriter

BATCH = 16
"""Files between two looks at a cancel."""


@dataclass(frozen=True, slots=True)
class UndoWish:
    """Which writes: the newest `last`, those `since` a moment (with its time zone), those of the photos `ids`; together
    they narrow each other, and nothing given means all. `undos`: take back undos instead, so that what was written
    stands again."""

    last: int | None = None
    since: datetime | None = None
    ids: tuple[PhotoId, ...] | None = None
    undos: bool = False


@dataclass(frozen=True, slots=True)
class Undone:
    """What was done, or of a dry run would be, file by file. `writes` were taken back, among them those of which the
    file had nothing left; `removed` are sidecars of ours that held nothing else; `blocked` says of a file why it could
    not be done now."""

    changes: tuple[PlannedChange, ...]
    writes: int
    blocked: Mapping[Path, str]
    removed: tuple[Path, ...] = ()


_Group = tuple[PhotoId, Target, list[Undoable]]


def undo_writes(ctx: Context, wish: UndoWish, *, dry_run: bool = False) -> Generator[Progress, None, Undone]:
    """Takes back the writes of the wish, newest first in each file, and straight to what it was before the oldest.

    Each is a write like any other: journaled, staged, verified, and itself undone with `undos`. The photos are held:
    nothing is written for them until a person says so. A file that is not there or cannot be written is told with its
    reason, and the others go on. Cut off or cancelled, the same wish does the rest.
    """
    clear_leftovers(ctx)
    found = journal.to_undo(ctx.db, last=wish.last, since=wish.since, ids=wish.ids, undos=wish.undos)
    if not dry_run:
        yield from read_changed(ctx, list({one.photo_id for one in found}))
    groups, away, gone = _by_file(ctx, found)
    if gone and not dry_run:
        _forget(ctx, gone)
    total = Taken(blocked=away)
    for start in range(0, len(groups), BATCH):
        batch = groups[start : start + BATCH]
        for taken in _batch(ctx, batch, held=not wish.undos, dry_run=dry_run):
            total += taken
        ctx.emit(PhotosChanged(tuple(id_ for id_, _, _ in batch)))
        yield Progress(start + len(batch), len(groups), "taking keywords back")
    writes = sum(
        len(of) for _, target, of in groups if not {target.file, target.photo} & total.blocked.keys()
    )
    return Undone(total.changes, writes, total.blocked, total.removed)


def _batch(ctx: Context, batch: Sequence[_Group], *, held: bool, dry_run: bool) -> Iterator[Taken]:
    writer = writer_for(ctx)
    work = _work(writer, batch, held=held)
    if dry_run:
        yield foreseen(writer, work)
    else:
        yield from make(ctx, writer, work)


def _work(writer: MetadataWriter, batch: Sequence[_Group], *, held: bool) -> list[Work]:
    plans = writer.plan_undo([(target, [_step(one) for one in of]) for _, target, of in batch])
    return [
        Work(
            id_,
            plans[target.file],
            journal.UNDO,
            tuple(one.number for one in of),
            may_go=any(one.created for one in of),
            is_held_after=held,
        )
        for id_, target, of in batch
    ]


def _step(one: Undoable) -> Step:
    from engine.metadata.restore import Step, lists_of, own_of

    return Step(
        lists_of(one.before),
        lists_of(one.after),
        own_of(one.own_before),
        own_of(one.own_after),
        one.is_certain,
    )


def _by_file(ctx: Context, found: Sequence[Undoable]) -> tuple[list[_Group], dict[Path, str], list[Undoable]]:
    """The writes of each file that is there; why photos are not to be had; and writes to sidecars that are no more."""
    paths = photos.paths_of(ctx.db, list({one.photo_id for one in found}))
    groups: dict[tuple[PhotoId, Target], list[Undoable]] = {}
    away, gone = dict[Path, str](), list[Undoable]()
    for one in found:
        photo = photos.absolute(ctx.places.root, paths[one.photo_id]) if one.photo_id in paths else None
        if photo is None or not photo.is_file():
            away[photo or one.file] = NOT_THERE
        elif target := _target(photo, one.file):
            groups.setdefault((one.photo_id, target), []).append(one)
        else:
            gone.append(one)
    return [(id_, target, of) for (id_, target), of in groups.items()], away, gone


def _target(photo: Path, written: Path) -> Target | None:
    """The file that was written, where the photo is now; None for a sidecar that is no more."""
    real, beside = photo.resolve(), sidecars_of(photo)
    if written.suffix.lower() == ".xmp":
        file = written if written in beside else next(iter(beside), None)
        return Target(real, file, is_sidecar=True) if file else None
    return None if real.suffix.lower() in RAW_SUFFIXES else Target(real, real, is_sidecar=False)


def _forget(ctx: Context, gone: Sequence[Undoable]) -> None:
    """Nothing of these writes is left."""
    with writing(ctx.db):
        for one in gone:
            journal.mark_undone(ctx.db, [one.number], one.number)
