"""A known photo whose file was changed outside: what another program says of its classes is a person's label."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from engine.index import clashes, classes, labels, photos, settings, writes
from engine.index.classes import PhotoClass
from engine.index.photos import Unread
from engine.jobs.adopted import ANOTHER_PROGRAM, Adopted
from engine.jobs.context import Context
from engine.metadata.threeway import Clash, FileSays, Follow, Known, News, decision, news, still_clashing

if TYPE_CHECKING:
    from engine.metadata.said import FileMetadata

FROM_FILE = "file"
"""Source of a label that came out of a file."""

_Classes = Mapping[str, PhotoClass]
"""By case-folded name."""


def sync(ctx: Context, photo: Unread, said: FileMetadata) -> list[Adopted]:
    """Within the caller's transaction, before the row learns what the file says now."""
    present = {known.name.casefold(): known for known in classes.all_classes(ctx.db)}
    file = _file_says(said, present)
    known = _known(ctx, photo, present)
    found = news(file, known)
    if clashing := clashes.of(ctx.db, [photo.id]):
        return _clash_goes_on(ctx, photo, _folded(clashing[photo.id]), file, found, known, present)
    outcome = decision(found, known, settings.mode(ctx.db))
    if isinstance(outcome, Clash):
        clashes.put(ctx.db, photo.id, [present[name].name for name in outcome.said])
        return [Adopted(photo, None, ANOTHER_PROGRAM)]
    return [] if outcome is None else _follow(ctx, photo, outcome, present)


def _file_says(said: FileMetadata, present: _Classes) -> FileSays:
    return FileSays(
        own=_folded(own.name for own in said.tags) & present.keys(),
        lost=_folded(said.lost) & present.keys(),
        keywords=_folded(said.keywords) & present.keys(),
    )


def _known(ctx: Context, photo: Unread, present: _Classes) -> Known:
    rows = labels.rows_of(ctx.db, [photo.id])[photo.id]
    name_of = {known.id: name for name, known in present.items()}
    known = Known(
        former=_folded(photos.keywords(ctx.db, photo.id)),
        written=_folded(writes.written(ctx.db, photo.id)) & present.keys(),
        verdicts={name_of[row.class_id]: row.verdict for row in rows},
    )
    relayed = bool(rows) and {row.who for row in rows} == {ANOTHER_PROGRAM} and known.yes != known.written
    return Known(known.former, known.written, known.verdicts, relayed)


def _follow(ctx: Context, photo: Unread, outcome: Follow, present: _Classes) -> list[Adopted]:
    """The label book gets all that stands then: its last word on a photo is the whole word."""
    verdicts = {present[name].id: verdict for name, verdict in outcome.verdicts.items()}
    changed = labels.decide(
        ctx.db,
        [photo.id],
        verdicts,
        who=ANOTHER_PROGRAM,
        source=FROM_FILE,
        keep_others=outcome.keep_others,
    )
    if not changed:
        return []
    name_of = {known.id: known.name for known in present.values()}
    whole = {name_of[of]: verdict for of, verdict in labels.of(ctx.db, changed)[photo.id].items()}
    return [Adopted(photo, whole, ANOTHER_PROGRAM)]


def _clash_goes_on(
    ctx: Context,
    photo: Unread,
    said: frozenset[str],
    file: FileSays,
    found: News,
    known: Known,
    present: _Classes,
) -> list[Adopted]:
    """The file has changed once more before anybody decided."""
    now = still_clashing(said, file, found, known)
    if not now:
        clashes.drop(ctx.db, photo.id)
    elif now != said:
        clashes.put(ctx.db, photo.id, [present[name].name for name in now])
    return []


def _folded(names: Iterable[str]) -> frozenset[str]:
    return frozenset(name.casefold() for name in names)
