"""Vectors: one float16 row per photo and backbone key."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from engine.index.among import among
from engine.types import PhotoId

_AT_HAND = "p.unreadable IS NULL AND p.offline_since IS NULL"
_UNSCORED = "CASE WHEN ? THEN s.version IS NULL ELSE s.version IS NOT ? END"

BLOCK = 4096
"""Vectors read at a time: 10 MB at 1,280 values."""


def store(db: Database, backbone: str, ids: Sequence[PhotoId], vectors: NDArray[np.float32]) -> None:
    """`vectors` is (len(ids), d); kept as float16, which changes no probability in the third digit."""
    rows = [
        (id_, backbone, vector.tobytes()) for id_, vector in zip(ids, vectors.astype(np.float16), strict=True)
    ]
    db.conn.executemany(
        "INSERT INTO vectors (photo_id, backbone, vector) VALUES (?, ?, ?) "
        "ON CONFLICT (photo_id, backbone) DO UPDATE SET vector = excluded.vector",
        rows,
    )


def load(
    db: Database, backbone: str, ids: Sequence[PhotoId], *, only_at_hand: bool = False
) -> tuple[list[PhotoId], NDArray[np.float16]]:
    """The vectors of those of these photos that have one, in the order of `ids`; (n, d), or (0, 0)."""
    query = "SELECT photo_id, vector FROM vectors v WHERE backbone = ? AND photo_id IN (?*)"
    if only_at_hand:
        query += f" AND EXISTS (SELECT 1 FROM photos p WHERE p.id = v.photo_id AND {_AT_HAND})"
    found: dict[PhotoId, bytes] = {PhotoId(id_): vector for id_, vector in among(db, query, ids, backbone)}
    kept = [id_ for id_ in ids if id_ in found]
    return kept, _stacked([found[id_] for id_ in kept])


def forget(db: Database, backbone: str) -> None:
    """All vectors of this backbone."""
    db.execute("DELETE FROM vectors WHERE backbone = ?", [backbone])


def length(db: Database, backbone: str) -> int:
    """How many numbers a vector of this backbone has; 0 where none is stored."""
    row = db.execute(
        "SELECT length(vector) / 2 FROM vectors WHERE backbone = ? LIMIT 1", [backbone]
    ).fetchone()
    return 0 if row is None else int(row[0])


def any_stored(db: Database) -> bool:
    """Whether there is any vector at all."""
    return db.execute("SELECT 1 FROM vectors LIMIT 1").fetchone() is not None


def at_hand(db: Database, backbone: str) -> list[PhotoId]:
    """The photos whose vectors `blocks` gives, in the same order."""
    rows = db.execute(
        "SELECT v.photo_id FROM vectors v JOIN photos p ON p.id = v.photo_id "
        f"WHERE v.backbone = ? AND {_AT_HAND} ORDER BY v.photo_id",
        [backbone],
    )
    return [PhotoId(id_) for (id_,) in rows]


def blocks(db: Database, backbone: str) -> Iterator[tuple[list[PhotoId], NDArray[np.float16]]]:
    """The vectors of a backbone of all photos that are at hand, block by block; the caller may write between two."""
    last = 0
    query = (
        "SELECT v.photo_id, v.vector FROM vectors v JOIN photos p ON p.id = v.photo_id "
        f"WHERE v.backbone = ? AND v.photo_id > ? AND {_AT_HAND} "
        "ORDER BY v.photo_id LIMIT ?"
    )
    while rows := db.execute(query, [backbone, last, BLOCK]).fetchall():
        last = rows[-1][0]
        yield [PhotoId(row[0]) for row in rows], _stacked([row[1] for row in rows])


@dataclass(frozen=True, slots=True)
class ToScore:
    """The photos that have a vector of `backbone` and are not scored by this model version, or `only_unscored`: by
    none."""

    backbone: str
    version: int
    only_unscored: bool = False


def block_to_score(db: Database, which: ToScore, after: int = 0) -> tuple[list[PhotoId], NDArray[np.float16]]:
    """The next `BLOCK` of these photos behind the id `after`, with their vectors: (ids, (n, d)); none at the end."""
    rows = db.execute(
        "SELECT v.photo_id, v.vector FROM vectors v LEFT JOIN scores s ON s.photo_id = v.photo_id "
        f"WHERE v.backbone = ? AND v.photo_id > ? AND {_UNSCORED} ORDER BY v.photo_id LIMIT ?",
        [which.backbone, after, which.only_unscored, which.version, BLOCK],
    ).fetchall()
    return [PhotoId(row[0]) for row in rows], _stacked([row[1] for row in rows])


def count_to_score(db: Database, which: ToScore) -> int:
    """How many photos `which` are."""
    query = (
        "SELECT count(*) FROM vectors v LEFT JOIN scores s ON s.photo_id = v.photo_id "
        f"WHERE v.backbone = ? AND {_UNSCORED}"
    )
    return int(db.execute(query, [which.backbone, which.only_unscored, which.version]).fetchone()[0])


def without(db: Database, backbone: str) -> list[PhotoId]:
    """Readable photos that have no vector of this backbone, offline ones too."""
    rows = db.execute(
        "SELECT id FROM photos p WHERE unreadable IS NULL AND NOT EXISTS "
        "(SELECT 1 FROM vectors v WHERE v.photo_id = p.id AND v.backbone = ?) ORDER BY id",
        [backbone],
    )
    return [PhotoId(id_) for (id_,) in rows]


def _stacked(blobs: Sequence[bytes]) -> NDArray[np.float16]:
    if not blobs:
        return np.empty((0, 0), dtype=np.float16)
    return np.frombuffer(b"".join(blobs), dtype=np.float16).reshape(len(blobs), -1)
