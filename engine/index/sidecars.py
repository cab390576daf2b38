"""Size and time of each photo's sidecars when they were last read, or written by us."""

from __future__ import annotations

from sqlite_utils import Database

from engine.types import PhotoId


def all_stamps(db: Database) -> dict[PhotoId, str]:
    """The stamp of every photo that had a sidecar; see `engine.metadata.sidecars.stamp_of`."""
    return {PhotoId(id_): stamp for id_, stamp in db.execute("SELECT photo_id, stamp FROM sidecars")}


def set_stamp(db: Database, id_: PhotoId, stamp: str) -> None:
    """From now on these sidecars are no news; "" for a photo without any."""
    db.execute("DELETE FROM sidecars WHERE photo_id = ?", [id_])
    if stamp:
        db.execute("INSERT INTO sidecars VALUES (?, ?)", [id_, stamp])
