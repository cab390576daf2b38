"""The classes of a library."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from engine.errors import ClassError
from engine.index import settings
from engine.types import DEFAULT_PRECISION, DEFAULT_THRESHOLD, ClassId, Decider

COLORS = (
    "#4e79a7",
    "#f28e2b",
    "#59a14f",
    "#e15759",
    "#b07aa1",
    "#76b7b2",
    "#edc948",
    "#ff9da7",
    "#9c755f",
    "#79706e",
)
"""Tableau's ten colours: told apart on light and dark ground, also with the common colour blindnesses."""


PRECISION = "precision"


@dataclass(frozen=True, slots=True)
class PhotoClass:
    """One class. A prediction of at least `threshold` is written into the file; `threshold_by` says who set it: the
    model, from photos that it had not seen, or the person. `key` on the keyboard gives it, None for the digit of its
    place."""

    id: ClassId
    name: str
    threshold: float
    color: str
    position: int
    key: str | None = None
    threshold_by: Decider = Decider.MODEL

    @property
    def is_held_back(self) -> bool:
        """Whether none of its predictions is ever written: the precision cannot be reached yet."""
        return self.threshold > 1.0


def all_classes(db: Database) -> list[PhotoClass]:
    """In the person's order."""
    rows = db.execute(
        "SELECT id, name, threshold, color, position, key, threshold_by FROM classes ORDER BY position, id"
    )
    return [
        PhotoClass(ClassId(id_), name, threshold, color, position, key, Decider(by))
        for id_, name, threshold, color, position, key, by in rows
    ]


def find(db: Database, name: str) -> PhotoClass:
    """The class of this name, in any case. Raises `ClassError` naming those that there are."""
    for known in all_classes(db):
        if known.name.casefold() == name.casefold():
            return known
    names = ", ".join(known.name for known in all_classes(db)) or "none yet"
    raise ClassError(
        f"There is no class {name!r}. Classes: {names}. Add it with: firstlook classes FOLDER add {name!r}"
    )


def add(db: Database, name: str, *, threshold: float = DEFAULT_THRESHOLD) -> ClassId:
    """A new class at the end. The caller has checked that the name is allowed in keywords."""
    position = db.execute("SELECT coalesce(max(position), -1) + 1 FROM classes").fetchone()[0]
    id_ = _highest(db) + 1
    try:
        db.execute(
            "INSERT INTO classes (id, name, threshold, color, position) VALUES (?, ?, ?, ?, ?)",
            [id_, name, threshold, COLORS[position % len(COLORS)], position],
        )
    except sqlite3.IntegrityError:
        raise ClassError(f"There is a class {name!r} already.") from None
    return ClassId(id_)


def ensure(db: Database, names: Sequence[str]) -> dict[str, ClassId]:
    """The classes of these names, made where they are missing."""
    known = {photo_class.name.casefold(): photo_class.id for photo_class in all_classes(db)}
    return {
        name: known.get(name.casefold()) or known.setdefault(name.casefold(), add(db, name)) for name in names
    }


def rename(db: Database, id_: ClassId, name: str) -> None:
    """Labels, models and predictions follow, since they hold the id; files follow with the next write."""
    try:
        db.execute("UPDATE classes SET name = ? WHERE id = ?", [name, id_])
    except sqlite3.IntegrityError:
        raise ClassError(
            f"There is a class {name!r} already; merging two classes is not done by renaming."
        ) from None


def remove(db: Database, id_: ClassId) -> None:
    """The class, its labels and predictions go; the label log keeps what was decided."""
    settings.put(db, "highest_class", _highest(db))
    db.execute("DELETE FROM classes WHERE id = ?", [id_])


def set_threshold(db: Database, id_: ClassId, threshold: float) -> None:
    """A person's, from 0 to 1; `ClassError` otherwise."""
    if not 0.0 <= threshold <= 1.0:
        raise ClassError(f"A threshold is a probability from 0 to 1, not {threshold}.")
    db.execute("UPDATE classes SET threshold = ?, threshold_by = 'person' WHERE id = ?", [threshold, id_])


def leave_threshold(db: Database, id_: ClassId) -> None:
    """The model sets it from here on; `set_automatic` says what it is."""
    db.execute("UPDATE classes SET threshold_by = 'model' WHERE id = ?", [id_])


def set_automatic(db: Database, thresholds: Mapping[ClassId, float]) -> bool:
    """The thresholds that the model sets; the usual one for classes that it does not know. Whether any has changed."""
    changed = [
        (thresholds.get(known.id, DEFAULT_THRESHOLD), known.id)
        for known in all_classes(db)
        if known.threshold_by is Decider.MODEL
        and known.threshold != thresholds.get(known.id, DEFAULT_THRESHOLD)
    ]
    db.conn.executemany("UPDATE classes SET threshold = ? WHERE id = ?", changed)
    return bool(changed)


def lower_thresholds(db: Database, shares: Mapping[ClassId, float]) -> None:
    """Of the classes whose threshold the model sets: at most this."""
    db.conn.executemany(
        "UPDATE classes SET threshold = min(threshold, ?) WHERE id = ? AND threshold_by = 'model'",
        [(share, class_id) for class_id, share in shares.items()],
    )


def precision(db: Database) -> float:
    """Of the keywords that are written by themselves, the share that should be right."""
    return float(settings.get(db, PRECISION, DEFAULT_PRECISION))


def set_precision(db: Database, share: float) -> None:
    """From 0.5 to 0.99; `ClassError` otherwise."""
    if not 0.5 <= share <= 0.99:
        raise ClassError(f"The precision is a share from 0.5 to 0.99, not {share:g}.")
    settings.put(db, PRECISION, share)


def set_color(db: Database, id_: ClassId, color: str) -> None:
    """`color` is "#rrggbb"; `ClassError` otherwise."""
    if not re.fullmatch("#[0-9a-fA-F]{6}", color):
        raise ClassError(f"A colour is written like #4e79a7, not {color!r}.")
    db.execute("UPDATE classes SET color = ? WHERE id = ?", [color.lower(), id_])


def set_key(db: Database, id_: ClassId, key: str | None) -> None:
    """One letter or digit that no other class has; None: the digit of its place. `ClassError` otherwise."""
    if key is not None and (len(key) != 1 or len(key.upper()) != 1 or not key.isalnum()):
        raise ClassError(f"A key is one letter or digit, not {key!r}.")
    taken = [known.name for known in all_classes(db) if key and known.key == key.upper() and known.id != id_]
    if taken:
        raise ClassError(f"The key {key} belongs to {taken[0]} already.")
    db.execute("UPDATE classes SET key = ? WHERE id = ?", [key and key.upper(), id_])


def put_back(db: Database, known: PhotoClass) -> None:
    """A class that was removed, under its old number, and with its key where no other has it since. `ClassError` where
    its name is taken."""
    key = None if known.key in [other.key for other in all_classes(db)] else known.key
    try:
        db.execute(
            "INSERT INTO classes (id, name, threshold, color, position, key, threshold_by) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            [known.id, known.name, known.threshold, known.color, known.position, key, known.threshold_by],
        )
    except sqlite3.IntegrityError:
        raise ClassError(f"There is a class {known.name!r} already.") from None


def _highest(db: Database) -> int:
    """The highest number that a class ever had: models and what can be undone name classes that are gone."""
    highest = db.execute("SELECT coalesce(max(id), 0) FROM classes").fetchone()[0]
    return max(int(highest), int(settings.get(db, "highest_class", 0)))
