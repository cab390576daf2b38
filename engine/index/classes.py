"""The classes of a library."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass

from sqlite_utils import Database

from engine.errors import ClassError
from engine.types import DEFAULT_THRESHOLD, ClassId

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


@dataclass(frozen=True, slots=True)
class PhotoClass:
    """One class. A prediction of at least `threshold` is written into the file."""

    id: ClassId
    name: str
    threshold: float
    color: str
    position: int


def all_classes(db: Database) -> list[PhotoClass]:
    """In the person's order."""
    rows = db.execute("SELECT id, name, threshold, color, position FROM classes ORDER BY position, id")
    return [PhotoClass(ClassId(row[0]), *row[1:]) for row in rows]


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
    try:
        cursor = db.execute(
            "INSERT INTO classes (name, threshold, color, position) VALUES (?, ?, ?, ?)",
            [name, threshold, COLORS[position % len(COLORS)], position],
        )
    except sqlite3.IntegrityError:
        raise ClassError(f"There is a class {name!r} already.") from None
    assert cursor.lastrowid is not None
    return ClassId(cursor.lastrowid)


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
    db.execute("DELETE FROM classes WHERE id = ?", [id_])


def set_threshold(db: Database, id_: ClassId, threshold: float) -> None:
    """From 0 to 1; `ClassError` otherwise."""
    if not 0.0 <= threshold <= 1.0:
        raise ClassError(f"A threshold is a probability from 0 to 1, not {threshold}.")
    db.execute("UPDATE classes SET threshold = ? WHERE id = ?", [threshold, id_])
