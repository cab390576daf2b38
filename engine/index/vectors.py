"""Vectors: one float16 row per photo and backbone key."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from engine.index.among import among
from engine.types import PhotoId

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


def load(db: Database, backbone: str, ids: Sequence[PhotoId]) -> tuple[list[PhotoId], NDArray[np.float16]]:
    """The vectors of those of these photos that have one, in the order of `ids`; (n, d), or (0, 0)."""
    query = "SELECT photo_id, vector FROM vectors WHERE backbone = ? AND photo_id IN (?*)"
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


def blocks(db: Database, backbone: str) -> Iterator[tuple[list[PhotoId], NDArray[np.float16]]]:
    """The vectors of a backbone of all photos that are at hand, block by block; the caller may write between two."""
    last = 0
    query = (
        "SELECT v.photo_id, v.vector FROM vectors v JOIN photos p ON p.id = v.photo_id "
        "WHERE v.backbone = ? AND v.photo_id > ? AND p.unreadable IS NULL AND p.offline_since IS NULL "
        "ORDER BY v.photo_id LIMIT ?"
    )
    while rows := db.execute(query, [backbone, last, BLOCK]).fetchall():
        last = rows[-1][0]
        yield [PhotoId(row[0]) for row in rows], _stacked([row[1] for row in rows])


def blocks_to_score(
    db: Database, backbone: str, version: int, *, only_unscored: bool = False
) -> Iterator[tuple[list[PhotoId], NDArray[np.float16]]]:
    """Blocks of photos that have a vector and are not scored by this model version, or `only_unscored`: by none;
    (ids, (n, d)).

    The caller may write between two blocks: each block is a query of its own, after the last id.
    """
    last = 0
    while True:
        rows = db.execute(
            "SELECT v.photo_id, v.vector FROM vectors v LEFT JOIN scores s ON s.photo_id = v.photo_id "
            f"WHERE v.backbone = ? AND v.photo_id > ? AND {_UNSCORED} ORDER BY v.photo_id LIMIT ?",
            [backbone, last, only_unscored, version, BLOCK],
        ).fetchall()
        if not rows:
            return
        last = rows[-1][0]
        yield [PhotoId(row[0]) for row in rows], _stacked([row[1] for row in rows])


def count_to_score(db: Database, backbone: str, version: int, *, only_unscored: bool = False) -> int:
    """How many photos `blocks_to_score` would give."""
    query = (
        "SELECT count(*) FROM vectors v LEFT JOIN scores s ON s.photo_id = v.photo_id "
        f"WHERE v.backbone = ? AND {_UNSCORED}"
    )
    return int(db.execute(query, [backbone, only_unscored, version]).fetchone()[0])


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
