"""Photos of which another program says something else than the person here: one of them decides."""

from __future__ import annotations

import json
from collections.abc import Sequence

from sqlite_utils import Database

from engine.index.among import among
from engine.index.connect import now
from engine.types import PhotoId


def put(db: Database, id_: PhotoId, said: Sequence[str]) -> None:
    """The other program says these classes of the photo, () for none; nothing is written until a person decides."""
    text = json.dumps(sorted(said), ensure_ascii=False)
    db.execute("INSERT OR REPLACE INTO clashes VALUES (?, ?, ?)", [id_, text, now()])


def of(db: Database, ids: Sequence[PhotoId]) -> dict[PhotoId, tuple[str, ...]]:
    """What the other program says of those of these photos that have a clash."""
    rows = among(db, "SELECT photo_id, said FROM clashes WHERE photo_id IN (?*)", ids)
    return {PhotoId(id_): tuple(json.loads(said)) for id_, said in rows}


def settle(db: Database, ids: Sequence[PhotoId]) -> list[PhotoId]:
    """A person has decided on these photos: their files are written again. Which ones had a clash or were held."""
    waiting = [
        PhotoId(id_)
        for table in ("clashes", "holds")
        for (id_,) in among(db, f"SELECT photo_id FROM {table} WHERE photo_id IN (?*)", ids)
    ]
    for table in ("clashes", "holds"):
        db.conn.executemany(f"DELETE FROM {table} WHERE photo_id = ?", [(id_,) for id_ in waiting])
    return list(dict.fromkeys(waiting))


def rename(db: Database, old: str, new: str | None) -> None:
    """A class has another name, or counts as another one; None: it is gone. Where nothing is left of what the other
    program says, there is nothing to decide."""
    for photo, said in db.execute("SELECT photo_id, said FROM clashes").fetchall():
        names: list[str] = json.loads(said)
        now_said = sorted({*(name for name in names if name != old), *([new] if new else [])})
        if old in names and now_said:
            text = json.dumps(now_said, ensure_ascii=False)
            db.execute("UPDATE clashes SET said = ? WHERE photo_id = ?", [text, photo])
        elif old in names:
            drop(db, photo)


def drop(db: Database, id_: PhotoId) -> None:
    """The two sides agree again."""
    db.execute("DELETE FROM clashes WHERE photo_id = ?", [id_])
