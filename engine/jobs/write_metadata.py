"""Keywords into the files: only where what a file says differs from what it should say."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from engine.errors import ExifToolError, MetadataError
from engine.events import Notice, PhotosChanged
from engine.index import holds, photos, settings, sidecars, writes
from engine.index.connect import writing
from engine.index.journal import WRITE
from engine.index.writes import JournalEntry
from engine.jobs.context import Context
from engine.jobs.read_metadata import read_changed, read_withdrawn
from engine.jobs.writing_options import files_differ, follow_profile
from engine.metadata.sidecars import sidecars_of, stamp_of
from engine.photos.fingerprint import content_hash
from engine.photos.formats import HEAD_BYTES, Kind, is_raw, kind_of, kind_of_data
from engine.types import PhotoId, Progress, Tag, WriteTo

if TYPE_CHECKING:
    from engine.metadata.planning import Plan
    from engine.metadata.writer import MetadataWriter
    from engine.metadata.writer import Written as WrittenFile

BATCH = 16
"""Files between two looks at a cancel: about a quarter of a second."""
SIDECARS = 64
"""As many, where they are sidecars of RAW photos: the disk flushes more files at a time in less time each."""


@dataclass(frozen=True, slots=True)
class Written:
    """What became of the queue. `blocked` says why a photo still waits; `held` photos wait since writing is held."""

    written: int
    unchanged: int
    blocked: dict[Path, str]
    held: int = 0


@dataclass(frozen=True, slots=True)
class PlannedChange:
    """What a write would do to one file: keywords that come and go."""

    photo: Path
    file: Path
    adds: tuple[str, ...]
    removes: tuple[str, ...]


def write_metadata(ctx: Context, *, now: bool = False) -> Generator[Progress, None, Written]:
    """Writes every waiting photo. A file that cannot be written stays queued with its reason.

    Each write is journaled before it is made. Cut off in between, the photo is still waiting and is looked at
    again: what its file already says is then only noted. Where writing is held nothing is done, unless a person says
    `now`: then all that waits is written, also photos whose writes were taken back.
    """
    if ctx.options.write_to is WriteTo.NONE:
        return Written(0, 0, {})
    clear_leftovers(ctx)
    follow_profile(ctx)
    if now:
        with writing(ctx.db):
            holds.release_all(ctx.db)
    elif settings.held(ctx.db):
        return Written(0, 0, {}, writes.count_pending(ctx.db))
    moving = yield from read_changed(ctx, writes.pending(ctx.db))
    ids = [id_ for id_ in writes.pending(ctx.db) if id_ not in moving]
    try:
        writer = writer_for(ctx) if ids else None
    except ExifToolError as error:
        return _all_wait(ctx, ids, error)
    total = Written(0, 0, {})
    if writer is None:
        return total
    try:
        for done, batch in _batches(ctx, ids):
            total = _added(total, _write_batch(ctx, writer, batch))
            yield Progress(done, len(ids), "writing keywords")
    finally:
        writer.rest()
    return total


def _all_wait(ctx: Context, ids: Sequence[PhotoId], error: ExifToolError) -> Written:
    """Without ExifTool everything else goes on, and these photos are written when it is there."""
    ctx.emit(Notice(str(error)))
    paths = photos.paths_of(ctx.db, list(ids))
    with writing(ctx.db):
        for id_ in ids:
            writes.block(ctx.db, id_, error.reason)
    return Written(0, 0, {photos.absolute(ctx.places.root, path): error.reason for path in paths.values()})


def preview(ctx: Context) -> Generator[Progress, None, tuple[PlannedChange, ...]]:
    """What `write_metadata` would do, file by file, without touching any."""
    ids = writes.pending(ctx.db, again=files_differ(ctx))
    changes: list[PlannedChange] = []
    for done, batch in _batches(ctx, ids):
        plans = _plans(ctx, writer_for(ctx), batch)
        changes += [
            PlannedChange(plan.photo, plan.target.file, plan.adds, plan.removes)
            for plan in plans.values()
            if not isinstance(plan, MetadataError) and not plan.is_empty
        ]
        yield Progress(done, len(ids), "comparing keywords")
    return tuple(changes)


def hold_writes(ctx: Context, *, held: bool) -> None:
    """From now on nothing is written until a person says so, or all is again."""
    with writing(ctx.db):
        settings.put(ctx.db, settings.HELD, held)


def clear_leftovers(ctx: Context) -> None:
    """Removes the staging files of writes that were cut off, found through the journal."""
    from engine.metadata.staging import remove_stale_staging

    files = writes.unconcluded(ctx.db)
    now_at = (photos.absolute(ctx.places.root, path) for path in writes.photos_unconcluded(ctx.db))
    for folder in {path.resolve().parent for path in now_at} | {Path(os.fsdecode(of)).parent for of in files}:
        remove_stale_staging(folder)
    if files:
        with writing(ctx.db):
            writes.close_unconcluded(ctx.db)


def image_hash(file: Path) -> bytes:
    """The content hash of a file on disk, for the check that a write kept every pixel."""
    data = file.read_bytes()
    kind = kind_of_data(data[:HEAD_BYTES], os.fsencode(file.name)) or kind_of(os.fsencode(file.name))
    return content_hash(data, kind or Kind.RAW)


def writer_for(ctx: Context) -> MetadataWriter:
    """The writer that the options ask for. Raises ExifToolError where there is no ExifTool."""
    from engine.metadata.keywords import Profile
    from engine.metadata.writer import MetadataWriter

    options = ctx.options
    return MetadataWriter(
        ctx.tools.exiftool(),
        image_hash,
        Profile(options.parent_keyword, options.digikam, options.photo_mechanic, options.windows),
        options.write_to,
        keep_mtime=options.keep_mtime,
        embed_fragile=options.embed_fragile,
        into_credentials=options.into_credentials,
    )


def _batches(ctx: Context, ids: Sequence[PhotoId]) -> Iterator[tuple[int, Sequence[PhotoId]]]:
    done = 0
    for of, size in zip(photos.raw_first(ctx.db, ids), (SIDECARS, BATCH), strict=True):
        for start in range(0, len(of), size):
            batch = of[start : start + size]
            done += len(batch)
            yield done, batch


def _plans(
    ctx: Context, writer: MetadataWriter, ids: Sequence[PhotoId]
) -> dict[PhotoId, Plan | MetadataError]:
    wanted = writes.wanted(ctx.db, ids)
    pictures = photos.pictures_of(ctx.db, ids)
    paths = {id_: photos.absolute(ctx.places.root, picture.path) for id_, picture in pictures.items()}
    requests = [(paths[id_], wanted[id_], is_raw(Kind(pictures[id_].kind))) for id_ in pictures]
    bare = {paths[id_]: then for id_, then in photos.bare_among(ctx.db, ids).items() if id_ in paths}
    plans = writer.plan_many(requests, bare)
    return {id_: plans[path] for id_, path in paths.items()}


def _write_batch(ctx: Context, writer: MetadataWriter, ids: Sequence[PhotoId]) -> Written:
    plans = _plans(ctx, writer, ids)
    wanted = writes.wanted(ctx.db, ids)
    to_write = {
        id_: plan for id_, plan in plans.items() if not isinstance(plan, MetadataError) and not plan.is_empty
    }
    with writing(ctx.db, durable=True):
        numbers = writes.plan(ctx.db, _entries(ctx, to_write))
    blocked = {id_: plan for id_, plan in plans.items() if isinstance(plan, MetadataError)}
    outcomes = writer.apply_many(list(to_write.values()))
    unchanged = [id_ for id_ in plans if id_ not in to_write and id_ not in blocked]
    with writing(ctx.db):
        for (id_, plan), number, outcome in zip(to_write.items(), numbers, outcomes, strict=True):
            if isinstance(outcome, MetadataError):
                writes.conclude(ctx.db, number, written=False)
                blocked[id_] = outcome
            else:
                _note(ctx, id_, plan, wanted[id_], number, outcome)
        for id_ in unchanged:
            writes.set_written(ctx.db, id_, wanted[id_])
        for id_, why in blocked.items():
            writes.block(ctx.db, id_, why.reason)
    withdrawn = {id_ for id_, plan in to_write.items() if plan.target.is_sidecar and plan.removes}
    read_withdrawn(ctx, withdrawn - blocked.keys())
    ctx.emit(PhotosChanged(tuple(ids)))
    done = len(to_write) - sum(id_ in to_write for id_ in blocked)
    return Written(done, len(unchanged), {why.path: why.reason for why in blocked.values()})


def _note(
    ctx: Context, id_: PhotoId, plan: Plan, wanted: tuple[Tag, ...], number: int, made: WrittenFile
) -> None:
    writes.conclude(ctx.db, number, written=True)
    writes.set_written(ctx.db, id_, wanted)
    if plan.target.is_sidecar:
        # Its keywords are the sidecar's and its own together: the next pass reads both.
        photos.mark_unread(ctx.db, id_)
        sidecars.set_stamp(ctx.db, id_, stamp_of(sidecars_of(plan.photo)))
    else:
        photos.set_keywords(ctx.db, id_, plan.keywords_after)
        note_file(ctx, id_, plan, made)


def note_file(ctx: Context, id_: PhotoId, plan: Plan, made: WrittenFile) -> None:
    """A file that was as it was last looked at is no news after our write; one whose picture another program may have
    changed meanwhile stays news."""
    if plan.seen and photos.known_file(ctx.db, id_) == (plan.seen.size, plan.seen.mtime_ns):
        photos.touch(ctx.db, id_, made.size, made.mtime_ns)


def _entries(ctx: Context, plans: dict[PhotoId, Plan]) -> list[JournalEntry]:
    pictures = photos.pictures_of(ctx.db, list(plans))
    return [entry_of(id_, plan, pictures[id_].content_hash) for id_, plan in plans.items()]


def entry_of(id_: PhotoId, plan: Plan, content_hash: bytes | None, kind: str = WRITE) -> JournalEntry:
    """A planned write as the journal keeps it."""
    from engine.metadata.restore import as_json, own_as_json

    return JournalEntry(
        id_,
        os.fsencode(plan.target.file),
        content_hash,
        as_json(plan.before),
        as_json(plan.after),
        own_as_json(plan.change.own_before),
        own_as_json(plan.change.own_after),
        kind,
        created=plan.seen is None,
    )


def _added(one: Written, other: Written) -> Written:
    return Written(
        one.written + other.written, one.unchanged + other.unchanged, {**one.blocked, **other.blocked}
    )
