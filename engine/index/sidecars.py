"""Size and time of each photo's sidecars when they were last read, or written by us."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sqlite_utils import Database

from engine.index.among import among
from engine.types import PhotoId


class LastSeen(NamedTuple):
    """A photo's file and its sidecars when they were last looked at, or written by us; `path` is relative."""

    id: PhotoId
    path: bytes
    size: int
    mtime_ns: int
    stamp: str


def last_seen(db: Database, ids: Sequence[PhotoId]) -> Iterator[LastSeen]:
    """Of those of these photos that were at hand then."""
    query = (
        "SELECT id, path, size, mtime_ns, coalesce(stamp, '') FROM photos LEFT JOIN sidecars ON photo_id = id "
        "WHERE offline_since IS NULL AND id IN (?*)"
    )
    return (LastSeen(PhotoId(id_), *rest) for id_, *rest in among(db, query, ids))


def all_stamps(db: Database) -> dict[bytes, str]:
    """The stamp of every photo that had a sidecar, by the photo's path; see `engine.metadata.sidecars.stamp_of`."""
    return dict(db.execute("SELECT path, stamp FROM sidecars CROSS JOIN photos ON id = photo_id"))


def set_stamp(db: Database, id_: PhotoId, stamp: str) -> None:
    """From now on these sidecars are no news; "" for a photo without any."""
    db.execute("DELETE FROM sidecars WHERE photo_id = ?", [id_])
    if stamp:
        db.execute("INSERT INTO sidecars VALUES (?, ?)", [id_, stamp])
