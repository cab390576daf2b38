"""Photos whose files are to stay as they are, though something else is wanted, until a person says "write now"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlite_utils import Database

from engine.index.among import among
from engine.index.connect import now
from engine.types import PhotoId


def put(db: Database, ids: Iterable[PhotoId], reason: str) -> None:
    """Nothing is written for these photos from now on."""
    moment = now()
    db.conn.executemany(
        "INSERT OR REPLACE INTO holds VALUES (?, ?, ?)", [(id_, reason, moment) for id_ in ids]
    )


def among_these(db: Database, ids: Sequence[PhotoId]) -> set[PhotoId]:
    """Those of these photos that are held."""
    return {PhotoId(id_) for (id_,) in among(db, "SELECT photo_id FROM holds WHERE photo_id IN (?*)", ids)}


def release(db: Database, ids: Iterable[PhotoId]) -> None:
    """These photos are written again."""
    db.conn.executemany("DELETE FROM holds WHERE photo_id = ?", [(id_,) for id_ in ids])


def release_all(db: Database) -> None:
    """All photos are written again."""
    db.execute("DELETE FROM holds")


def count(db: Database) -> int:
    """How many photos are held."""
    return int(db.execute("SELECT count(*) FROM holds").fetchone()[0])
