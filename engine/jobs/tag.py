"""The whole way of a folder: found, looked at, classified, and its keywords written."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass

from engine.jobs.context import Context
from engine.jobs.embed import embed_missing
from engine.jobs.follow_weights import follow_weights
from engine.jobs.ingest import Ingested, ingest
from engine.jobs.read_metadata import read_missing
from engine.jobs.scan import Changes, scan
from engine.jobs.score import score
from engine.jobs.write_metadata import PlannedChange, Written, preview, write_metadata
from engine.types import Progress


@dataclass(frozen=True, slots=True)
class Tagged:
    """What one pass over the folder did; `planned` only of a dry run."""

    changes: Changes
    ingested: Ingested
    written: Written
    planned: tuple[PlannedChange, ...] = ()


def tag(
    ctx: Context, *, limit: int | None = None, dry_run: bool = False
) -> Generator[Progress, None, Tagged]:
    """One pass. Nothing that is up to date is read, classified or written again; cut off, the next pass goes on."""
    changes = yield from scan(ctx)
    if changes.found:
        ctx.tools.look_again()
        yield from follow_weights(ctx)
    ingested = yield from ingest(ctx, changes.to_read[:limit])
    yield from catch_up(ctx)
    if dry_run:
        planned = yield from preview(ctx)
        return Tagged(changes, ingested, Written(0, 0, {}), planned)
    written = yield from write_metadata(ctx)
    return Tagged(changes, ingested, written)


def catch_up(ctx: Context) -> Generator[Progress, None, None]:
    """What earlier passes left undone: vectors of other weights, unread metadata, scores of an older model."""
    yield from embed_missing(ctx)
    yield from read_missing(ctx)
    yield from score(ctx)
