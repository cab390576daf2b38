"""Keywords into the files: only where what a file says differs from what it should say."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from engine.errors import ExifToolError, MetadataError
from engine.events import Notice, PhotosChanged
from engine.index import photos, writes
from engine.index.connect import writing
from engine.index.writes import JournalEntry
from engine.jobs.context import Context
from engine.photos.fingerprint import content_hash
from engine.photos.formats import HEAD_BYTES, Kind, is_raw, kind_of, kind_of_data
from engine.types import PhotoId, Progress, Tag, WriteTo

if TYPE_CHECKING:
    from engine.metadata.keywords import KeywordLists
    from engine.metadata.writer import MetadataWriter, Plan

BATCH = 16
"""Files between two looks at a cancel: about a quarter of a second."""


NO_EXIFTOOL = "ExifTool is not installed"


@dataclass(frozen=True, slots=True)
class Written:
    """What became of the queue. `blocked` says why a photo still waits."""

    written: int
    unchanged: int
    blocked: dict[Path, str]


@dataclass(frozen=True, slots=True)
class PlannedChange:
    """What a write would do to one file: keywords that come and go."""

    photo: Path
    file: Path
    adds: tuple[str, ...]
    removes: tuple[str, ...]


def write_metadata(ctx: Context) -> Generator[Progress, None, Written]:
    """Writes every waiting photo. A file that cannot be written stays queued with its reason.

    Each write is journaled before it is made. Cut off in between, the photo is still waiting and is looked at
    again: what its file already says is then only noted.
    """
    if ctx.options.write_to is WriteTo.NONE:
        return Written(0, 0, {})
    clear_leftovers(ctx)
    ids = writes.pending(ctx.db)
    try:
        writer = _writer(ctx) if ids else None
    except ExifToolError as error:
        return _all_wait(ctx, ids, error)
    total = Written(0, 0, {})
    for done, batch in _batches(ids):
        assert writer is not None
        total = _added(total, _write_batch(ctx, writer, batch))
        yield Progress(done, len(ids), "writing keywords")
    return total


def _all_wait(ctx: Context, ids: Sequence[PhotoId], error: ExifToolError) -> Written:
    """Without ExifTool everything else goes on, and these photos are written when it is there."""
    ctx.emit(Notice(str(error)))
    paths = photos.paths_of(ctx.db, list(ids))
    with writing(ctx.db):
        for id_ in ids:
            writes.block(ctx.db, id_, NO_EXIFTOOL)
    return Written(0, 0, {photos.absolute(ctx.places.root, path): NO_EXIFTOOL for path in paths.values()})


def preview(ctx: Context) -> Generator[Progress, None, tuple[PlannedChange, ...]]:
    """What `write_metadata` would do, file by file, without touching any."""
    ids = writes.pending(ctx.db)
    changes: list[PlannedChange] = []
    for done, batch in _batches(ids):
        plans = _plans(ctx, _writer(ctx), batch)
        changes += [
            PlannedChange(plan.photo, plan.target.file, plan.adds, plan.removes)
            for plan in plans.values()
            if not isinstance(plan, MetadataError) and not plan.is_empty
        ]
        yield Progress(done, len(ids), "comparing keywords")
    return tuple(changes)


def clear_leftovers(ctx: Context) -> None:
    """Removes the staging files of writes that were cut off, found through the journal."""
    from engine.metadata.staging import remove_stale_staging

    files = writes.unconcluded(ctx.db)
    for folder in {Path(os.fsdecode(file)).parent for file in files}:
        remove_stale_staging(folder)
    if files:
        with writing(ctx.db):
            writes.close_unconcluded(ctx.db)


def image_hash(file: Path) -> bytes:
    """The content hash of a file on disk, for the check that a write kept every pixel."""
    data = file.read_bytes()
    kind = kind_of_data(data[:HEAD_BYTES], os.fsencode(file.name)) or kind_of(os.fsencode(file.name))
    return content_hash(data, kind or Kind.RAW)


def _writer(ctx: Context) -> MetadataWriter:
    from engine.metadata.keywords import Profile
    from engine.metadata.writer import MetadataWriter

    options = ctx.options
    return MetadataWriter(
        ctx.tools.exiftool(),
        image_hash,
        Profile(parent=options.parent_keyword),
        options.write_to,
        keep_mtime=options.keep_mtime,
    )


def _batches(ids: Sequence[PhotoId]) -> Iterator[tuple[int, Sequence[PhotoId]]]:
    for start in range(0, len(ids), BATCH):
        yield min(start + BATCH, len(ids)), ids[start : start + BATCH]


def _plans(
    ctx: Context, writer: MetadataWriter, ids: Sequence[PhotoId]
) -> dict[PhotoId, Plan | MetadataError]:
    wanted = writes.wanted(ctx.db, ids)
    pictures = photos.pictures_of(ctx.db, ids)
    paths = {id_: photos.absolute(ctx.places.root, picture.path) for id_, picture in pictures.items()}
    requests = [(paths[id_], wanted[id_], is_raw(Kind(pictures[id_].kind))) for id_ in pictures]
    plans = writer.plan_many(requests)
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
    for (id_, plan), number in zip(to_write.items(), numbers, strict=True):
        error = _apply(ctx, writer, id_, plan, wanted[id_], number)
        if error is not None:
            blocked[id_] = error
    unchanged = [id_ for id_ in plans if id_ not in to_write and id_ not in blocked]
    with writing(ctx.db):
        for id_ in unchanged:
            writes.set_written(ctx.db, id_, wanted[id_])
        for id_, why in blocked.items():
            writes.block(ctx.db, id_, why.reason)
    ctx.emit(PhotosChanged(tuple(ids)))
    done = len(to_write) - sum(id_ in to_write for id_ in blocked)
    return Written(done, len(unchanged), {why.path: why.reason for why in blocked.values()})


def _apply(
    ctx: Context, writer: MetadataWriter, id_: PhotoId, plan: Plan, wanted: tuple[Tag, ...], number: int
) -> MetadataError | None:
    try:
        result = writer.apply(plan)
    except MetadataError as error:
        with writing(ctx.db):
            writes.conclude(ctx.db, number, written=False)
        return error
    with writing(ctx.db):
        writes.conclude(ctx.db, number, written=True)
        writes.set_written(ctx.db, id_, wanted)
        if plan.target.is_sidecar:
            # Its keywords are the sidecar's and its own together: the next pass reads both.
            photos.mark_unread(ctx.db, id_)
        else:
            photos.set_keywords(ctx.db, id_, plan.keywords_after)
            photos.touch(ctx.db, id_, result.size, result.mtime_ns)
    return None


def _entries(ctx: Context, plans: dict[PhotoId, Plan]) -> list[JournalEntry]:
    pictures = photos.pictures_of(ctx.db, list(plans))
    return [
        JournalEntry(
            id_,
            os.fsencode(plan.target.file),
            pictures[id_].content_hash,
            _as_json(plan.before),
            _as_json(plan.after),
        )
        for id_, plan in plans.items()
    ]


def _as_json(lists: KeywordLists) -> dict[str, object]:
    return {field: value for field, value in asdict(lists).items() if value is not None}


def _added(one: Written, other: Written) -> Written:
    return Written(
        one.written + other.written, one.unchanged + other.unchanged, {**one.blocked, **other.blocked}
    )
