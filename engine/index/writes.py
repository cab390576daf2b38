"""What the files should say, what they do say, and the journal of every write."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlite_utils import Database

from engine.index.among import among
from engine.index.connect import now
from engine.index.differing import differing
from engine.types import Decider, PhotoId, Tag


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """One write to one file. `before` and `after` are the keyword lists by field, `own_before` and `own_after` our
    own tags, as JSON can hold them. `kind` is "write", "undo" or "strip"; `created`: there was no such file before."""

    photo_id: PhotoId
    file: bytes
    content_hash: bytes | None
    before: Mapping[str, Any]
    after: Mapping[str, Any]
    own_before: Sequence[Any] = ()
    own_after: Sequence[Any] = ()
    kind: str = "write"
    created: bool = False


def pending(db: Database, *, again: bool = False) -> list[PhotoId]:
    """Photos whose keywords wait to be written, in the order of their rows; those that would wait were all to be
    written `again`."""
    return [PhotoId(id_) for id_ in differing(db, again=again).tolist()]


def count_pending(db: Database) -> int:
    """How many photos wait."""
    return len(differing(db))


def pending_among(db: Database, ids: Sequence[PhotoId]) -> set[PhotoId]:
    """Those of these photos that wait."""
    tags = "SELECT photo_id, name, decider FROM {} WHERE photo_id IN (?*)"
    wanted_now, written = (set(among(db, tags.format(of), ids)) for of in ("wanted_tags", "written_tags"))
    again = set(among(db, "SELECT photo_id FROM rewrites WHERE photo_id IN (?*)", ids))
    differs = list({row[0] for row in (wanted_now ^ written) | again})
    at_hand = (
        "SELECT id FROM photos WHERE unreadable IS NULL AND offline_since IS NULL AND id NOT IN "
        "(SELECT photo_id FROM clashes) AND id NOT IN (SELECT photo_id FROM holds) AND id IN (?*)"
    )
    return {PhotoId(id_) for (id_,) in among(db, at_hand, differs)}


def written(db: Database, id_: PhotoId) -> tuple[str, ...]:
    """The classes that this photo's file says because of us."""
    rows = db.execute("SELECT name FROM written_tags WHERE photo_id = ? ORDER BY name", [id_])
    return tuple(name for (name,) in rows)


def wanted(db: Database, ids: Sequence[PhotoId]) -> dict[PhotoId, tuple[Tag, ...]]:
    """What the file of each of these photos should say; () for one that should say nothing of ours."""
    tags: dict[PhotoId, list[Tag]] = {id_: [] for id_ in ids}
    query = (
        "SELECT photo_id, name, decider, probability, version FROM wanted_tags "
        "WHERE photo_id IN (?*) ORDER BY photo_id, name"
    )
    for photo_id, name, decider, probability, version in among(db, query, ids):
        by_model = decider == Decider.MODEL
        tags[photo_id].append(Tag(name, Decider(decider), probability if by_model else None, version))
    return {id_: tuple(of) for id_, of in tags.items()}


def set_written(db: Database, id_: PhotoId, tags: Iterable[Tag]) -> None:
    """The file of this photo now says these tags of ours, and waits for nothing."""
    db.execute("DELETE FROM written_tags WHERE photo_id = ?", [id_])
    db.conn.executemany(
        "INSERT OR REPLACE INTO written_tags VALUES (?, ?, ?)", [(id_, tag.name, tag.decider) for tag in tags]
    )
    for table in ("write_blocks", "rewrites"):
        db.execute(f"DELETE FROM {table} WHERE photo_id = ?", [id_])


def write_all_again(db: Database) -> None:
    """Every photo whose file has keywords of ours waits, also where they are the right ones."""
    db.execute("INSERT OR IGNORE INTO rewrites SELECT DISTINCT photo_id FROM written_tags")


def write_again(db: Database, id_: PhotoId) -> None:
    """This photo waits, also where its file says the right classes."""
    db.execute("INSERT OR IGNORE INTO rewrites VALUES (?)", [id_])


def block(db: Database, id_: PhotoId, reason: str) -> None:
    """The keywords of this photo cannot be written for now; they stay queued."""
    db.execute("INSERT OR REPLACE INTO write_blocks VALUES (?, ?, ?)", [id_, reason, now()])


def blocked(db: Database) -> dict[PhotoId, str]:
    """Why each photo that waits was not written at the last try."""
    return {PhotoId(id_): reason for id_, reason in db.execute("SELECT photo_id, reason FROM write_blocks")}


def plan(db: Database, entries: Sequence[JournalEntry]) -> list[int]:
    """Notes writes that are about to be made; the journal's numbers, in the same order."""
    numbers: list[int] = []
    for entry in entries:
        lists = (entry.before, entry.after, entry.own_before, entry.own_after)
        cursor = db.execute(
            "INSERT INTO journal (photo_id, file, content_hash, before, after, own_before, own_after, kind, created, "
            "state, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'planned', ?)",
            [
                entry.photo_id,
                entry.file,
                entry.content_hash,
                *(json.dumps(part) for part in lists),
                entry.kind,
                entry.created,
                now(),
            ],
        )
        assert cursor.lastrowid is not None
        numbers.append(cursor.lastrowid)
    return numbers


def conclude(db: Database, number: int, *, written: bool) -> None:
    """What became of a planned write."""
    db.execute("UPDATE journal SET state = ? WHERE id = ?", ["written" if written else "failed", number])


def unconcluded(db: Database) -> list[bytes]:
    """Files that a write was planned for when the program was cut off."""
    return [file for (file,) in db.execute("SELECT DISTINCT file FROM journal WHERE state = 'planned'")]


def photos_unconcluded(db: Database) -> list[bytes]:
    """The relative paths of their photos as they are now: the library may have been moved since."""
    query = (
        "SELECT DISTINCT p.path FROM journal j JOIN photos p ON p.id = j.photo_id WHERE j.state = 'planned'"
    )
    return [path for (path,) in db.execute(query)]


def close_unconcluded(db: Database) -> None:
    """After the leftovers were cleared. The photos themselves are still pending and are looked at again."""
    db.execute("UPDATE journal SET state = 'cut off' WHERE state = 'planned'")
