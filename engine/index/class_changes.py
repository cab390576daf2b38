"""What was done to whole classes, kept so that it can be undone after a restart too; and which class counts as which
since two were merged."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from typing import Any

from sqlite_utils import Database

from engine.index import classes
from engine.index.classes import PhotoClass
from engine.index.connect import now
from engine.index.labels import Before, LabelRow
from engine.index.scores import Predictions
from engine.types import ClassId, Decider, PhotoId


class ClassChangeKind(StrEnum):
    """A class has another name, is one with another class, or is gone."""

    RENAME = "rename"
    MERGE = "merge"
    REMOVE = "remove"


@dataclass(frozen=True, slots=True)
class ClassChange:
    """A change to one class, with all that its undo needs. `known` is the class as it was; `into` the class that it was
    merged into, as that was; `new` its name after a rename; `before` the verdicts on the photos that had one on it, and
    `predicted` what the model said of the photos that it took for it. `photos` counts those that a person or the model
    took for it; `number` is 0 where the change was not noted."""

    kind: ClassChangeKind
    known: PhotoClass
    into: PhotoClass | None = None
    new: str | None = None
    before: Before = field(default_factory=dict)
    predicted: Predictions = field(default_factory=dict)
    photos: int = 0
    number: int = 0

    @property
    def becomes(self) -> str | None:
        """The name that is in the place of the old one; None for a class that was removed."""
        return self.new if self.into is None else self.into.name


@dataclass(frozen=True, slots=True)
class Concerned:
    """What a change to a class would concern: a person's verdicts on it, the model's predictions of it, and the photos
    whose files or sidecars have its keyword from us."""

    labels: int
    predictions: int
    files: int


def concerned(db: Database, id_: ClassId) -> Concerned:
    """Counted as things stand."""
    name = next(of.name for of in classes.all_classes(db) if of.id == id_)
    return Concerned(
        _count(db, "SELECT count(*) FROM labels WHERE class_id = ?", id_),
        _count(db, "SELECT count(*) FROM predictions WHERE class_id = ?", id_),
        _count(db, "SELECT count(*) FROM written_tags WHERE name = ?", name),
    )


def count_photos(db: Database, id_: ClassId) -> int:
    """The photos that a person or the model takes for this class."""
    query = (
        "SELECT count(*) FROM (SELECT photo_id FROM labels WHERE class_id = ?1 AND verdict = 1 "
        "UNION SELECT photo_id FROM predictions WHERE class_id = ?1)"
    )
    return _count(db, query, id_)


def note(db: Database, change: ClassChange) -> ClassChange:
    """Keeps a change, within its own transaction; the change with its number."""
    into = None if change.into is None else change.into.id
    cursor = db.execute(
        "INSERT INTO class_changes (at, kind, class_id, name, into_id, payload) VALUES (?, ?, ?, ?, ?, ?)",
        [now(), change.kind, change.known.id, change.known.name, into, json.dumps(_payload(change))],
    )
    assert cursor.lastrowid is not None
    return replace(change, number=cursor.lastrowid)


def last(db: Database) -> ClassChange | None:
    """The last change that stands; None where there is none."""
    row = db.execute(
        "SELECT id, kind, payload FROM class_changes WHERE NOT undone ORDER BY id DESC LIMIT 1"
    ).fetchone()
    return None if row is None else _change(*row)


def set_undone(db: Database, number: int) -> None:
    """A change was taken back."""
    db.execute("UPDATE class_changes SET undone = 1 WHERE id = ?", [number])


def merged(db: Database) -> dict[ClassId, ClassId]:
    """For each class that was merged into another: the one that it counts as today."""
    rows = db.execute(
        "SELECT class_id, into_id FROM class_changes WHERE kind = 'merge' AND NOT undone ORDER BY id"
    )
    step = {ClassId(old): ClassId(into) for old, into in rows}
    found: dict[ClassId, ClassId] = {}
    for old in reversed(
        step
    ):  # a class is merged into one that is there: what became of that one is known by then
        found[old] = found.get(step[old], step[old])
    return found


def merged_names(db: Database) -> dict[str, ClassId]:
    """The names that merged classes had, and which class each counts as; the last one where a name was had twice."""
    today = merged(db)
    rows = db.execute(
        "SELECT name, class_id FROM class_changes WHERE kind = 'merge' AND NOT undone ORDER BY id"
    )
    return {name: today[ClassId(id_)] for name, id_ in rows}


def columns_today(db: Database, class_ids: Sequence[ClassId | None]) -> dict[ClassId, list[int]]:
    """Of a model whose columns are `class_ids`, those that count for each of today's classes: more than one where
    classes were merged since. Columns of classes that are gone count for none."""
    today, present = merged(db), {of.id for of in classes.all_classes(db)}
    found: dict[ClassId, list[int]] = {}
    for column, id_ in enumerate(class_ids):
        now_is = id_ if id_ is None or id_ in present else today.get(id_)
        if now_is is not None and now_is in present:
            found.setdefault(now_is, []).append(column)
    return found


def _count(db: Database, query: str, value: int | str) -> int:
    return int(db.execute(query, [value]).fetchone()[0])


def _payload(change: ClassChange) -> dict[str, Any]:
    return {
        "known": asdict(change.known),
        "into": None if change.into is None else asdict(change.into),
        "new": change.new,
        "before": {str(id_): [_row(row) for row in rows] for id_, rows in change.before.items()},
        "predicted": {
            str(photo): [[of, *said] for of, said in rows.items()] for photo, rows in change.predicted.items()
        },
        "photos": change.photos,
    }


def _row(row: LabelRow) -> tuple[object, ...]:
    """`astuple` copies every value deeply, which takes seconds for 100,000 rows."""
    return row.class_id, row.verdict, row.who, row.source, row.at


def _change(number: int, kind: str, payload: str) -> ClassChange:
    said = json.loads(payload)
    return ClassChange(
        ClassChangeKind(kind),
        _class(said["known"]),
        None if said["into"] is None else _class(said["into"]),
        said["new"],
        {PhotoId(int(id_)): tuple(LabelRow(*row) for row in rows) for id_, rows in said["before"].items()},
        {
            PhotoId(int(id_)): {ClassId(of): (share, by) for of, share, by in rows}
            for id_, rows in said["predicted"].items()
        },
        said["photos"],
        number,
    )


def _class(said: Mapping[str, Any]) -> PhotoClass:
    return PhotoClass(**{**said, "threshold_by": Decider(said["threshold_by"])})
