"""Which photos' vectors are no longer what was read of them.

Triggers of the writing connection alone note every photo whose vector, or whose being at hand, changes. What they note
lies in the connection's memory, and goes with a transaction that is rolled back.
"""

from __future__ import annotations

from sqlite_utils import Database

from engine.types import PhotoId

_CHANGES = (
    ("INSERT ON vectors", "new.photo_id"),
    ("UPDATE ON vectors", "new.photo_id"),
    ("DELETE ON vectors", "old.photo_id"),
    ("UPDATE OF unreadable, offline_since ON photos", "new.id"),
)


def watch(db: Database) -> None:
    """From now on, as if nothing had changed before. `db` is the writing connection."""
    db.execute("CREATE TEMP TABLE IF NOT EXISTS stale (photo_id INTEGER PRIMARY KEY)")
    # Not INSERT OR IGNORE: what the statement that sets a trigger off says of conflicts holds for the trigger too.
    for number, (event, id_) in enumerate(_CHANGES):
        db.execute(
            f"CREATE TEMP TRIGGER IF NOT EXISTS stale_{number} AFTER {event} "
            f"BEGIN INSERT INTO stale SELECT {id_} WHERE {id_} NOT IN (SELECT photo_id FROM stale); END"
        )
    db.execute("DELETE FROM temp.stale")


def take(db: Database) -> list[PhotoId]:
    """The photos that have changed since `watch`, or since this was asked last; `watch` has been called."""
    ids = [PhotoId(id_) for (id_,) in db.execute("SELECT photo_id FROM temp.stale ORDER BY photo_id")]
    db.execute("DELETE FROM temp.stale")
    return ids
