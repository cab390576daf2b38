"""The journal of every write, as people read it, and as writes are taken back by it."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from engine.index.among import among
from engine.types import PhotoId

WRITE, UNDO, STRIP = "write", "undo", "strip"
"""The kinds of a write."""

MADE = "state IN ('written', 'cut off')"
"""Of one that was cut off nobody knows whether the file has it; the file itself tells."""


@dataclass(frozen=True, slots=True)
class WriteRecord:
    """One write for a person to read. `photo` is None where the photo has gone from the index; `state` is "planned",
    "written", "failed" or "cut off"; `undone`: it was taken back later."""

    number: int
    at: datetime
    photo: Path | None
    file: Path
    adds: tuple[str, ...]
    removes: tuple[str, ...]
    kind: str
    state: str
    undone: bool


@dataclass(frozen=True, slots=True)
class Undoable:
    """One write that can be taken back: what the file said before and after it, as JSON has it."""

    number: int
    photo_id: PhotoId
    file: Path
    before: dict[str, Any]
    after: dict[str, Any]
    own_before: list[Any]
    own_after: list[Any]
    kind: str
    is_certain: bool
    created: bool


def recent(db: Database, count: int) -> list[tuple[WriteRecord, bytes | None]]:
    """The newest `count` writes, newest first, each with the relative path of its photo (its `photo` is None yet)."""
    rows = db.execute(
        "SELECT j.id, j.at, j.file, j.before, j.after, j.kind, j.state, j.undone_by IS NOT NULL, p.path "
        "FROM journal j LEFT JOIN photos p ON p.id = j.photo_id ORDER BY j.id DESC LIMIT ?",
        [count],
    )
    return [(_record(row[:8]), row[8]) for row in rows]


def to_undo(
    db: Database,
    *,
    last: int | None = None,
    since: datetime | None = None,
    ids: Sequence[PhotoId] | None = None,
    undos: bool = False,
) -> list[Undoable]:
    """The writes that a wish means and that stand, newest first; with `undos` the undos of them.

    `last` counts also those that were taken back before: the same wish again does what is left of it, and no more.
    """
    where, values = f"kind {'=' if undos else '!='} '{UNDO}' AND {MADE}", list[str]()
    if since is not None:
        where += " AND at >= ?"
        moment = since.astimezone(UTC).isoformat(timespec="milliseconds")
        values.append(moment.replace("+00:00", "Z"))
    newest = f"SELECT * FROM journal WHERE {where} ORDER BY id DESC"
    if last is not None:
        newest += " LIMIT ?"
        values.append(str(last))
    rows = db.execute(
        "SELECT id, photo_id, file, before, after, own_before, own_after, kind, state, created "
        f"FROM ({newest}) WHERE undone_by IS NULL AND own_before IS NOT NULL ORDER BY id DESC",
        values,
    )
    found = [_undoable(row) for row in rows]
    wanted = None if ids is None else set(ids)
    return [write for write in found if wanted is None or write.photo_id in wanted]


def mark_undone(db: Database, numbers: Sequence[int], by: int) -> None:
    """These writes were taken back by the write `by`. Where they were undos, what they had taken back stands again."""
    db.conn.executemany("UPDATE journal SET undone_by = ? WHERE id = ?", [(by, number) for number in numbers])
    again = among(db, f"SELECT id FROM journal WHERE kind = '{UNDO}' AND id IN (?*)", numbers)
    db.conn.executemany("UPDATE journal SET undone_by = NULL WHERE undone_by = ?", list(again))


def photos_written(db: Database, ids: Sequence[PhotoId]) -> set[PhotoId]:
    """Those of these photos whose files we have ever written."""
    query = f"SELECT DISTINCT photo_id FROM journal WHERE {MADE} AND photo_id IN (?*)"
    return {PhotoId(id_) for (id_,) in among(db, query, ids)}


def created_files(db: Database) -> set[Path]:
    """Files, all sidecars, that were not there before we wrote them."""
    rows = db.execute(f"SELECT DISTINCT file FROM journal WHERE created = 1 AND {MADE}")
    return {Path(os.fsdecode(file)) for (file,) in rows}


def _record(row: Sequence[Any]) -> WriteRecord:
    number, at, file, before, after, kind, state, undone = row
    adds, removes = _differences(json.loads(before), json.loads(after))
    moment = datetime.fromisoformat(at)
    return WriteRecord(
        number, moment, None, Path(os.fsdecode(file)), adds, removes, kind, state, bool(undone)
    )


def _differences(before: dict[str, Any], after: dict[str, Any]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    fields = dict.fromkeys([*after, *before])
    pairs = [(before.get(field) or [], after.get(field) or []) for field in fields]
    adds = dict.fromkeys(text for old, new in pairs for text in new if text not in old)
    removes = dict.fromkeys(text for old, new in pairs for text in old if text not in new)
    return tuple(adds), tuple(removes)


def _undoable(row: Sequence[Any]) -> Undoable:
    number, photo_id, file, *lists, kind, state, created = row
    before, after, own_before, own_after = (json.loads(part) for part in lists)
    return Undoable(
        number,
        PhotoId(photo_id),
        Path(os.fsdecode(file)),
        before,
        after,
        own_before,
        own_after,
        kind,
        is_certain=state == "written",
        created=bool(created),
    )
