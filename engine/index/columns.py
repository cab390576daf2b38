"""What filters, order and counts need of every photo, as columns in memory: some 60 bytes a photo.

SQL would be asked again for each filter and each count (a second for a million photos); over columns the same takes
milliseconds. They are read once, and again for the photos that change.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from engine.index.among import among
from engine.types import PhotoId

Ids = NDArray[np.int64]
TIME = "S23"
"""Local time with milliseconds, as text: sorts and compares as SQLite does."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a model or a person says, a row for each photo and class; sorted by photo, all of one length.

    Of a model: `share` is the probability, `holds` whether it was trained (not the first guesses). Of a person:
    `share` is 1, `holds` the verdict.
    """

    photos: Ids
    classes: Ids
    share: NDArray[np.float64]
    holds: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Columns:
    """A row for each photo, by rising `ids`. `names` are checksums that tell whether a name has changed; `by_name` are
    the row numbers in the order of the names. `uncertainty` is NaN where no model has looked yet; `dhashes` count only
    where `hashed`. `taken` is empty where it is not known; `clashing` where another program says something else
    than the person."""

    ids: Ids
    by_name: NDArray[np.int32]
    names: NDArray[np.uint32]
    taken: NDArray[np.bytes_]
    unreadable: NDArray[np.bool_]
    offline: NDArray[np.bool_]
    clashing: NDArray[np.bool_]
    hashed: NDArray[np.bool_]
    dhashes: NDArray[np.uint64]
    uncertainty: NDArray[np.float32]
    predictions: Said
    labels: Said


_PHOTOS = (
    "SELECT p.id, p.name, p.taken_at, p.unreadable IS NOT NULL, p.offline_since IS NOT NULL, p.dhash, s.uncertainty, "
    "c.photo_id IS NOT NULL FROM photos p "
    "LEFT JOIN clashes c ON c.photo_id = p.id LEFT JOIN scores s ON s.photo_id = p.id"
)
_PREDICTIONS = "SELECT photo_id, class_id, probability, version > 0 FROM predictions"
_LABELS = "SELECT photo_id, class_id, 1.0, verdict FROM labels"


def load(db: Database) -> Columns:
    """Of all photos."""
    rows = db.execute(f"{_PHOTOS} ORDER BY p.id")
    return _columns(db, rows, db.execute(_PREDICTIONS), db.execute(_LABELS))


def load_first(db: Database, count: int) -> Columns:
    """Of the first `count` photos by name: what a person sees first, without reading all the others."""
    first = [
        PhotoId(row[0]) for row in db.execute("SELECT id FROM photos ORDER BY name, id LIMIT ?", [count])
    ]
    made = _of(db, first)
    return replace(made, by_name=np.searchsorted(made.ids, np.array(first, np.int64)).astype(np.int32))


def load_again(db: Database, old: Columns, ids: Sequence[PhotoId]) -> Columns:
    """`old`, with these photos as they are now; those that are new come in, those that are gone fall out."""
    changed = list(dict.fromkeys(ids))
    return _merged(db, old, _of(db, changed), np.array(changed, np.int64))


def _of(db: Database, ids: Sequence[PhotoId]) -> Columns:
    """Of these photos, whatever the order of their names."""
    return _columns(
        db,
        among(db, f"{_PHOTOS} WHERE p.id IN (?*)", ids),
        among(db, f"{_PREDICTIONS} WHERE photo_id IN (?*)", ids),
        among(db, f"{_LABELS} WHERE photo_id IN (?*)", ids),
        named=False,
    )


def order_by_name(db: Database, ids: Ids) -> NDArray[np.int32]:
    """The row numbers of `ids`, which rise, in the order of their photos' names."""
    named = _ints(db.execute("SELECT id FROM photos ORDER BY name, id"))
    # Another connection may have added some meanwhile: their turn comes with their own event.
    return np.searchsorted(ids, named[np.isin(named, ids)]).astype(np.int32)


def _ints(rows: Iterable[tuple[Any, ...]]) -> Ids:
    return np.fromiter((row[0] for row in rows), np.int64)


def _columns(
    db: Database,
    photos: Iterable[tuple[Any, ...]],
    predictions: Iterable[tuple[Any, ...]],
    labels: Iterable[tuple[Any, ...]],
    *,
    named: bool = True,
) -> Columns:
    ids, names, taken, unreadable, offline, dhashes, unsure, clashing = _across(sorted(photos), 8)
    rows = np.array(ids, np.int64)
    return Columns(
        ids=rows,
        by_name=order_by_name(db, rows) if named else np.arange(len(rows), dtype=np.int32),
        names=np.fromiter((zlib.crc32(name.encode()) for name in names), np.uint32),
        taken=np.array([(text or "").encode("ascii", "replace") for text in taken], TIME),
        unreadable=np.array(unreadable, np.bool_),
        offline=np.array(offline, np.bool_),
        clashing=np.array(clashing, np.bool_),
        hashed=np.array([of is not None for of in dhashes], np.bool_),
        dhashes=np.array([of or 0 for of in dhashes], np.int64).view(np.uint64),
        uncertainty=np.array(unsure, np.float32),
        predictions=_said(predictions),
        labels=_said(labels),
    )


def _across(rows: Sequence[tuple[Any, ...]], width: int) -> Sequence[Sequence[Any]]:
    return list(zip(*rows, strict=True)) or [()] * width


def _said(rows: Iterable[tuple[Any, ...]]) -> Said:
    photos, classes, share, holds = _across(list(rows), 4)
    order = np.lexsort((np.array(classes, np.int64), np.array(photos, np.int64)))
    return Said(
        np.array(photos, np.int64)[order],
        np.array(classes, np.int64)[order],
        np.array(share, np.float64)[order],
        np.array(holds, np.bool_)[order],
    )


def _merged(db: Database, old: Columns, new: Columns, changed: Ids) -> Columns:
    stays = ~np.isin(old.ids, changed)
    ids = np.concatenate([old.ids[stays], new.ids])
    order = np.argsort(ids, kind="stable")
    rows = {
        name: np.concatenate([getattr(old, name)[stays], getattr(new, name)])[order]
        for name in Columns.__slots__
        if name not in ("ids", "by_name", "predictions", "labels")
    }
    ids = ids[order]
    same = (
        len(ids) == len(old.ids) and bool((ids == old.ids).all()) and bool((rows["names"] == old.names).all())
    )
    return Columns(
        ids=ids,
        by_name=old.by_name if same else order_by_name(db, ids),
        predictions=said_again(old.predictions, new.predictions, changed),
        labels=said_again(old.labels, new.labels, changed),
        **rows,
    )


def said_again(old: Said, new: Said, changed: Ids) -> Said:
    """`old`, with what `new` says of the `changed` photos."""
    stays = ~np.isin(old.photos, changed)
    photos, classes, share, holds = (
        np.concatenate([getattr(old, name)[stays], getattr(new, name)]) for name in Said.__slots__
    )
    order = np.lexsort((classes, photos))
    return Said(photos[order], classes[order], share[order], holds[order])
