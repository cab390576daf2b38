"""Leave no trace: what the model wrote, and all of our namespace, out of every file of the library."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from engine.events import PhotosChanged
from engine.index import journal, photos
from engine.jobs.context import Context
from engine.jobs.read_metadata import read_changed
from engine.jobs.take_back import NOT_THERE, Taken, Work, foreseen, make
from engine.jobs.write_metadata import PlannedChange, clear_leftovers, hold_writes, writer_for
from engine.metadata.sidecars import RAW_SUFFIXES, Target, sidecars_of
from engine.types import PhotoId, Progress

if TYPE_CHECKING:
    from engine.metadata.writer import MetadataWriter

BATCH = 32
"""Photos between two looks at a cancel."""


@dataclass(frozen=True, slots=True)
class Stripped:
    """What was done, or of a dry run would be, file by file. `removed` are sidecars that we had made and in which
    nothing else was left; `blocked` says of a file why it could not be done now."""

    changes: tuple[PlannedChange, ...]
    removed: tuple[Path, ...]
    blocked: Mapping[Path, str]


def strip(
    ctx: Context, *, labels_too: bool = False, dry_run: bool = False
) -> Generator[Progress, None, Stripped]:
    """Takes out every keyword that the model decided, as far as we had added it (with `labels_too` also a person's),
    and our namespace, from all photos and sidecars at hand. Labels stay in the index.

    Writing is held from before the first change, so that nothing comes back by itself. A file that is not there or
    cannot be written is told with its reason, and the others go on. Cut off or cancelled, another strip does the rest.
    Each file's change is a write of the journal, which `undo_writes` takes back.
    """
    clear_leftovers(ctx)
    if not dry_run:
        hold_writes(ctx, held=True)
    made, total = journal.created_files(ctx.db), Taken()
    ids = photos.all_ids(ctx.db)
    if not dry_run:
        yield from read_changed(ctx, ids)
    for start in range(0, len(ids), BATCH):
        batch = ids[start : start + BATCH]
        for taken in _batch(ctx, batch, made, labels_too=labels_too, dry_run=dry_run):
            total += taken
        ctx.emit(PhotosChanged(tuple(batch)))
        yield Progress(start + len(batch), len(ids), "taking keywords out")
    return Stripped(total.changes, total.removed, total.blocked)


def _batch(
    ctx: Context, ids: Sequence[PhotoId], made: set[Path], *, labels_too: bool, dry_run: bool
) -> Iterator[Taken]:
    targets, away = _targets(ctx, ids)
    yield Taken(blocked=away)
    writer = writer_for(ctx)
    work = _work(writer, targets, made, labels_too=labels_too)
    if dry_run:
        yield foreseen(writer, work)
    else:
        yield from make(ctx, writer, work)


def _work(
    writer: MetadataWriter, targets: Sequence[tuple[PhotoId, Target]], made: set[Path], *, labels_too: bool
) -> list[Work]:
    from engine.errors import MetadataError

    plans = writer.plan_strip([target for _, target in targets], labels_too=labels_too)
    work = list[Work]()
    for id_, target in targets:
        plan, may_go = plans[target.file], target.is_sidecar and target.file in made
        is_idle = not isinstance(plan, MetadataError) and plan.is_empty
        if not is_idle or (may_go and writer.is_removable(target)):
            work.append(Work(id_, plan, journal.STRIP, may_go=may_go))
    return work


def _targets(ctx: Context, ids: Sequence[PhotoId]) -> tuple[list[tuple[PhotoId, Target]], dict[Path, str]]:
    """Every file of these photos that may hold something of ours; and photos that we wrote and that are not there."""
    targets, away = list[tuple[PhotoId, Target]](), dict[Path, str]()
    written = journal.photos_written(ctx.db, ids)
    for id_, relative in photos.paths_of(ctx.db, ids).items():
        photo = photos.absolute(ctx.places.root, relative)
        if not photo.is_file():
            away |= {photo: NOT_THERE} if id_ in written else {}
            continue
        real = photo.resolve()
        if real.suffix.lower() not in RAW_SUFFIXES:
            targets.append((id_, Target(real, real, is_sidecar=False)))
        targets += [(id_, Target(real, beside, is_sidecar=True)) for beside in sidecars_of(photo)]
    return targets, away
