"""Reading the index as a person asks: words, rows, dates. Filters and counts are answered by `engine.overview`."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database

from engine.errors import EngineError
from engine.index import clashes, writes
from engine.index.among import among
from engine.index.columns import Ids, all_of
from engine.types import Assigned, Decider, Photo, PhotoId, State

_DECIDED = "EXISTS (SELECT 1 FROM labels l WHERE l.photo_id = p.id)"
_SURE = (
    "EXISTS (SELECT 1 FROM predictions q JOIN classes c ON c.id = q.class_id "
    "WHERE q.photo_id = p.id AND q.version > 0 AND q.probability >= c.threshold)"
)
_CLASHES = "p.id IN (SELECT photo_id FROM clashes)"
_SCORED = "EXISTS (SELECT 1 FROM scores s WHERE s.photo_id = p.id)"
_STATES: Mapping[State, str] = {
    State.PREDICTED: f"p.unreadable IS NULL AND NOT {_DECIDED} AND {_SURE}",
    State.LABELLED: _DECIDED,
    State.REVIEW: f"p.unreadable IS NULL AND ({_CLASHES} OR NOT {_DECIDED} AND {_SCORED} AND NOT {_SURE})",
    State.UNREADABLE: "p.unreadable IS NOT NULL",
    State.OFFLINE: "p.offline_since IS NOT NULL",
    State.WAITING: f"p.unreadable IS NULL AND NOT {_DECIDED} AND NOT {_SCORED}",
}
"""Each state as a condition on `photos p`; for all photos at once it is `Overview.states`."""


def photos(
    db: Database, root: Path, ids: Sequence[PhotoId], thumbnail_of: Callable[[bytes], Path] | None = None
) -> list[Photo]:
    """Whole rows for these ids, in their order; ids that are gone are left out. `thumbnail_of` says where the thumbnail
    of a content hash is."""
    rows = {photo.id: photo for photo in _rows(db, root, ids, _assigned(db, ids), thumbnail_of)}
    return [rows[id_] for id_ in ids if id_ in rows]


def unreadable(db: Database) -> dict[str, int]:
    """Why photos cannot be read, and how many for each reason, the most frequent first."""
    rows = db.execute(
        "SELECT unreadable, count(*) FROM photos WHERE unreadable IS NOT NULL GROUP BY unreadable ORDER BY 2 DESC"
    )
    return dict(rows.fetchall())


def match_expression(text: str) -> str:
    """What a person typed as an FTS5 query: every word must occur, the last may be unfinished.

    Quoted, so that nothing in it is taken as FTS5 syntax.
    """
    words = text.replace('"', " ").replace("\0", " ").split()
    return " ".join(f'"{word}"*' for word in words)


def matching(db: Database, text: str) -> Ids:
    """The photos whose name or keywords match what a person typed, by rising number."""
    query = "SELECT rowid AS id FROM photos_text WHERE photos_text MATCH ?"
    return all_of(db, query, [match_expression(text)])


def checked_date(text: str) -> str:
    """A date, a time, or the beginning of one, as a year alone."""
    moment = text.replace(" ", "T")
    try:
        if len(text) < 4 or any(c not in "0123456789-T:." for c in moment):
            raise ValueError(text)
        datetime.fromisoformat(moment + "2000-01-01T00:00:00"[len(moment) :])
    except ValueError:
        raise EngineError(f"{text!r} is not a date; write it like 2026-06-20 or 2026-06-20T14:30.") from None
    return moment


def _assigned(db: Database, ids: Sequence[PhotoId]) -> dict[PhotoId, list[Assigned]]:
    query = (
        "SELECT a.photo_id, c.name, a.probability, a.decider, a.version FROM assigned a "
        "JOIN classes c ON c.id = a.class_id WHERE a.photo_id IN (?*) ORDER BY a.probability DESC, c.position"
    )
    found: dict[PhotoId, list[Assigned]] = {}
    for photo_id, name, probability, decider, version in among(db, query, ids):
        found.setdefault(photo_id, []).append(Assigned(name, probability, Decider(decider), version))
    return found


def _rows(
    db: Database,
    root: Path,
    ids: Sequence[PhotoId],
    assigned: Mapping[PhotoId, Sequence[Assigned]],
    thumbnail_of: Callable[[bytes], Path] | None,
) -> list[Photo]:
    unwritten, clashing = writes.pending_among(db, ids), clashes.of(db, ids)
    flags = ", ".join(f"({condition})" for condition in _STATES.values())
    query = (
        "SELECT p.id, p.path, (SELECT uncertainty FROM scores s WHERE s.photo_id = p.id), "
        "(SELECT version FROM scores s WHERE s.photo_id = p.id), p.taken_at, p.camera, p.keywords, "
        "p.unreadable, p.sharpness, p.exposure, p.content_hash, p.lens, p.width, p.height, "
        f"{flags} FROM photos p WHERE p.id IN (?*)"
    )
    return [
        Photo(
            id=row[0],
            path=root / os.fsdecode(row[1]),
            classes=tuple(assigned.get(row[0], ())),
            states=frozenset(state for state, holds in zip(_STATES, row[14:], strict=True) if holds),
            guessed=row[3] == 0,
            uncertainty=row[2],
            taken_at=row[4],
            camera=row[5],
            keywords=tuple(json.loads(row[6])),
            unreadable=row[7],
            sharpness=row[8],
            exposure=row[9],
            thumbnail=thumbnail_of(row[10]) if thumbnail_of and row[10] else None,
            lens=row[11],
            size=(row[12], row[13]) if row[12] else None,
            unwritten=row[0] in unwritten,
            clash=clashing.get(row[0]),
        )
        for row in among(db, query, ids)
    ]
