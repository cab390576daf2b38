"""Reading the index as a person asks: filters, rows, counts."""

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
from engine.types import Assigned, Counts, Decider, Photo, PhotoFilter, PhotoId, Sort, State

_DECIDED = "EXISTS (SELECT 1 FROM labels l WHERE l.photo_id = p.id)"
_SURE = (
    "EXISTS (SELECT 1 FROM predictions q JOIN classes c ON c.id = q.class_id "
    "WHERE q.photo_id = p.id AND q.version > 0 AND q.probability >= c.threshold)"
)
_CLASHES = "p.id IN (SELECT photo_id FROM clashes)"
_SCORED = "EXISTS (SELECT 1 FROM scores s WHERE s.photo_id = p.id)"
STATES: Mapping[State, str] = {
    State.PREDICTED: f"p.unreadable IS NULL AND NOT {_DECIDED} AND {_SURE}",
    State.LABELLED: _DECIDED,
    State.REVIEW: f"p.unreadable IS NULL AND ({_CLASHES} OR NOT {_DECIDED} AND {_SCORED} AND NOT {_SURE})",
    State.UNREADABLE: "p.unreadable IS NOT NULL",
    State.OFFLINE: "p.offline_since IS NOT NULL",
    State.WAITING: f"p.unreadable IS NULL AND NOT {_DECIDED} AND NOT {_SCORED}",
}
"""Each state as a condition on `photos p`."""

_ORDERS: Mapping[Sort, str] = {
    Sort.NAME: "p.name, p.id",
    Sort.CONFIDENCE: "(SELECT max(probability) FROM assigned a WHERE a.photo_id = p.id) DESC, p.id",
    Sort.UNCERTAINTY: "(SELECT uncertainty FROM scores s WHERE s.photo_id = p.id) DESC, p.id",
    Sort.TAKEN: "p.taken_at IS NULL, p.taken_at, p.name",
}


def find_ids(db: Database, wanted: PhotoFilter) -> list[PhotoId]:
    """The photos that pass the filter, in its order."""
    where, values = _where(wanted)
    limit = -1 if wanted.limit is None else wanted.limit
    query = f"SELECT p.id FROM photos p WHERE {where} ORDER BY {_ORDERS[wanted.sort]} LIMIT ? OFFSET ?"
    return [PhotoId(id_) for (id_,) in db.execute(query, [*values, limit, wanted.offset])]


def photos(
    db: Database, root: Path, ids: Sequence[PhotoId], thumbnail_of: Callable[[bytes], Path] | None = None
) -> list[Photo]:
    """Whole rows for these ids, in their order; ids that are gone are left out. `thumbnail_of` says where the thumbnail
    of a content hash is."""
    rows = {photo.id: photo for photo in _rows(db, root, ids, _assigned(db, ids), thumbnail_of)}
    return [rows[id_] for id_ in ids if id_ in rows]


def counts(db: Database) -> Counts:
    """Everything that a status line or the filter panel shows."""
    total = int(db.execute("SELECT count(*) FROM photos").fetchone()[0])
    states = {
        state: int(db.execute(f"SELECT count(*) FROM photos p WHERE {condition}").fetchone()[0])
        for state, condition in STATES.items()
    }
    classes = db.execute(
        "SELECT c.name, (SELECT count(*) FROM assigned a WHERE a.class_id = c.id) FROM classes c ORDER BY c.position"
    ).fetchall()
    reasons = db.execute(
        "SELECT unreadable, count(*) FROM photos WHERE unreadable IS NOT NULL GROUP BY unreadable ORDER BY 2 DESC"
    ).fetchall()
    return Counts(total, states, dict(classes), dict(reasons))


def match_expression(text: str) -> str:
    """What a person typed as an FTS5 query: every word must occur, the last may be unfinished.

    Quoted, so that nothing in it is taken as FTS5 syntax.
    """
    words = text.replace('"', " ").replace("\0", " ").split()
    return " ".join(f'"{word}"*' for word in words)


def matching(db: Database, text: str) -> list[PhotoId]:
    """The photos whose name or keywords match what a person typed."""
    query = "SELECT rowid FROM photos_text WHERE photos_text MATCH ?"
    return [PhotoId(id_) for (id_,) in db.execute(query, [match_expression(text)])]


def _where(wanted: PhotoFilter) -> tuple[str, list[object]]:
    parts, values = ["1"], list[object]()
    for state in sorted(wanted.states):
        parts.append(f"({STATES[state]})")
    if wanted.class_ids or wanted.min_confidence > 0 or wanted.max_confidence < 1:
        marks = ",".join("?" * len(wanted.class_ids))
        of_classes = f" AND class_id IN ({marks})" if wanted.class_ids else ""
        parts.append(f"p.id IN (SELECT photo_id FROM assigned WHERE probability BETWEEN ? AND ?{of_classes})")
        values += [wanted.min_confidence, wanted.max_confidence, *sorted(wanted.class_ids)]
    if wanted.since is not None:
        parts.append("p.taken_at >= ?")
        values.append(checked_date(wanted.since))
    if wanted.until is not None:
        # '~' sorts after every character of a time, so a bare date takes its whole day in.
        parts.append("p.taken_at <= ?")
        values.append(checked_date(wanted.until) + "~")
    if wanted.text is not None and match_expression(wanted.text):
        parts.append("p.id IN (SELECT rowid FROM photos_text WHERE photos_text MATCH ?)")
        values.append(match_expression(wanted.text))
    return " AND ".join(parts), values


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
    flags = ", ".join(f"({condition})" for condition in STATES.values())
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
            states=frozenset(state for state, holds in zip(STATES, row[14:], strict=True) if holds),
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
