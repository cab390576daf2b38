"""Filters and counts as SQL would answer them, slowly: what `engine.overview` is held to."""

from __future__ import annotations

from collections.abc import Mapping

from sqlite_utils import Database

from engine.index.queries import checked_date, match_expression
from engine.types import Counts, PhotoFilter, PhotoId, Sort, State

_DECIDED = "EXISTS (SELECT 1 FROM labels l WHERE l.photo_id = p.id)"
_SURE = (
    "EXISTS (SELECT 1 FROM predictions q JOIN classes c ON c.id = q.class_id "
    "WHERE q.photo_id = p.id AND q.version > 0 AND q.probability >= c.threshold)"
)
_SCORED = "EXISTS (SELECT 1 FROM scores s WHERE s.photo_id = p.id)"
_CLASHES = "p.id IN (SELECT photo_id FROM clashes)"
STATES: Mapping[State, str] = {
    State.PREDICTED: f"p.unreadable IS NULL AND NOT {_DECIDED} AND {_SURE}",
    State.LABELLED: _DECIDED,
    State.REVIEW: f"p.unreadable IS NULL AND ({_CLASHES} OR NOT {_DECIDED} AND {_SCORED} AND NOT {_SURE})",
    State.UNREADABLE: "p.unreadable IS NOT NULL",
    State.OFFLINE: "p.offline_since IS NOT NULL",
    State.WAITING: f"p.unreadable IS NULL AND NOT {_DECIDED} AND NOT {_SCORED}",
}
ORDERS: Mapping[Sort, str] = {
    Sort.NAME: "p.name, p.id",
    Sort.CONFIDENCE: "(SELECT max(probability) FROM assigned a WHERE a.photo_id = p.id) DESC, p.id",
    Sort.UNCERTAINTY: "(SELECT uncertainty FROM scores s WHERE s.photo_id = p.id) DESC, p.id",
    Sort.TAKEN: "p.taken_at IS NULL, p.taken_at, p.name, p.id",
}


def find_ids(db: Database, wanted: PhotoFilter) -> list[PhotoId]:
    """The photos that pass the filter, in its order."""
    where, values = _where(wanted)
    limit = -1 if wanted.limit is None else wanted.limit
    query = f"SELECT p.id FROM photos p WHERE {where} ORDER BY {ORDERS[wanted.sort]} LIMIT ? OFFSET ?"
    return [PhotoId(id_) for (id_,) in db.execute(query, [*values, limit, wanted.offset])]


def counts(db: Database) -> Counts:
    """How many photos there are, in each state and of each class."""
    total = int(db.execute("SELECT count(*) FROM photos").fetchone()[0])
    states = {
        state: int(db.execute(f"SELECT count(*) FROM photos p WHERE {condition}").fetchone()[0])
        for state, condition in STATES.items()
    }
    classes = db.execute(
        "SELECT c.name, (SELECT count(*) FROM assigned a WHERE a.class_id = c.id) FROM classes c ORDER BY c.position"
    ).fetchall()
    return Counts(total, states, dict(classes))


def _where(wanted: PhotoFilter) -> tuple[str, list[object]]:
    parts, values = ["1"], list[object]()
    parts += [f"({STATES[state]})" for state in sorted(wanted.states)]
    if wanted.class_ids or wanted.min_confidence > 0 or wanted.max_confidence < 1:
        of_classes = f" AND class_id IN ({','.join('?' * len(wanted.class_ids))})" if wanted.class_ids else ""
        parts.append(f"p.id IN (SELECT photo_id FROM assigned WHERE probability BETWEEN ? AND ?{of_classes})")
        values += [wanted.min_confidence, wanted.max_confidence, *sorted(wanted.class_ids)]
    if wanted.since is not None:
        parts.append("p.taken_at >= ?")
        values.append(checked_date(wanted.since))
    if wanted.until is not None:
        parts.append("p.taken_at <= ?")
        values.append(checked_date(wanted.until) + "~")
    if wanted.text is not None and match_expression(wanted.text):
        parts.append("p.id IN (SELECT rowid FROM photos_text WHERE photos_text MATCH ?)")
        values.append(match_expression(wanted.text))
    return " AND ".join(parts), values
