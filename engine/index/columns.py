"""What filters, order and counts need of every photo, as columns in memory: some 80 bytes a photo.

SQL would be asked again for each filter and each count (seconds for a million photos); over columns the same takes
milliseconds. They are read once (`engine.index.blocks`), and again for the photos that change.
"""

from __future__ import annotations

import zlib
from collections.abc import Sequence
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


def load_between(db: Database, first: int, last: int) -> Columns:
    """Of the photos with these numbers, both inclusive, whatever the order of their names."""
    asked = (
        db.execute(f"{query} WHERE {key} BETWEEN ? AND ? ORDER BY 1, 2", [first, last])
        for query, key in ((_PHOTOS, "p.id"), (_PREDICTIONS, "photo_id"), (_LABELS, "photo_id"))
    )
    return _columns(*(rows.fetchall() for rows in asked))


def load_first(db: Database, count: int) -> Columns:
    """Of the first `count` photos by name: what a person sees first, without reading all the others."""
    first = [
        PhotoId(row[0]) for row in db.execute("SELECT id FROM photos ORDER BY name, id LIMIT ?", [count])
    ]
    made = _of(db, first)
    return replace(made, by_name=rows_of(made.ids, np.array(first, np.int64)))


def load_again(db: Database, old: Columns, ids: Sequence[PhotoId]) -> Columns:
    """`old`, with these photos as they are now; those that are new come in, those that are gone fall out. Columns in
    which nothing has changed are the same arrays as before."""
    changed = np.unique(np.array(ids, np.int64))
    return _merged(db, old, _of(db, changed.tolist()), changed)


def _of(db: Database, ids: Sequence[PhotoId]) -> Columns:
    """Of these photos, whatever the order of their names."""
    asked = ((_PHOTOS, "p.id"), (_PREDICTIONS, "photo_id"), (_LABELS, "photo_id"))
    return _columns(*(sorted(among(db, f"{query} WHERE {key} IN (?*)", ids)) for query, key in asked))


def order_by_name(db: Database, ids: Ids | None = None) -> NDArray[np.int32]:
    """The places in `ids`, which rise, of their photos in the order of their names; None for all photos."""
    known = all_of(db, "SELECT id FROM photos ORDER BY id") if ids is None else ids
    return rows_of(known, all_of(db, "SELECT id FROM photos ORDER BY name, id"))


def all_of(db: Database, query: str, values: Sequence[object] = ()) -> Ids:
    """The numbers in the first column of `query`, called `id`, in its order.

    They come as one text: SQLite writes and numpy reads a million numbers in a third of the time that a million rows
    take in Python.
    """
    [text] = db.execute(f"SELECT group_concat(id) FROM ({query})", values).fetchone()
    return np.fromstring(text or "", np.int64, sep=",")


def rows_of(ids: Ids, wanted: Ids) -> NDArray[np.int32]:
    """The places in `ids`, which rise, of those of `wanted` that are in it, in their order."""
    if not len(ids) or not len(wanted):
        return np.zeros(0, np.int32)
    if len(wanted) < len(ids) // 8:
        places = np.searchsorted(ids, wanted)
        known = ids[np.minimum(places, len(ids) - 1)] == wanted
        few: NDArray[np.int32] = places[known].astype(np.int32)
        return few
    # Numbers of photos have few gaps: a table is looked up faster than a sorted list is searched.
    table = np.full(max(int(ids[-1]), int(wanted.max())) + 1, -1, np.int32)
    table[ids] = np.arange(len(ids), dtype=np.int32)
    found: NDArray[np.int32] = table[wanted]
    if found.min() < 0:
        found = found[found >= 0]
    return found


def _columns(
    photos: Sequence[tuple[Any, ...]],
    predictions: Sequence[tuple[Any, ...]],
    labels: Sequence[tuple[Any, ...]],
) -> Columns:
    """Of rows by rising number."""
    ids, names, taken, unreadable, offline, dhashes, unsure, clashing = _across(photos, 8)
    return Columns(
        ids=np.array(ids, np.int64),
        by_name=np.arange(len(ids), dtype=np.int32),
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


def _said(rows: Sequence[tuple[Any, ...]]) -> Said:
    photos, classes, share, holds = _across(rows, 4)
    return Said(
        np.array(photos, np.int64),
        np.array(classes, np.int64),
        np.array(share, np.float64),
        np.array(holds, np.bool_),
    )


def _merged(db: Database, old: Columns, new: Columns, changed: Ids) -> Columns:
    out = rows_of(old.ids, changed)
    own = {name: getattr(old, name) for name in Columns.__slots__ if name not in ("by_name", *_SAID)}
    made = {name: _exchanged(of, out, old.ids, getattr(new, name), new.ids) for name, of in own.items()}
    same = made["ids"] is old.ids and made["names"] is old.names
    return Columns(
        **made,
        by_name=old.by_name if same else order_by_name(db, made["ids"]),
        predictions=said_again(old.predictions, new.predictions, changed),
        labels=said_again(old.labels, new.labels, changed),
    )


_SAID = ("predictions", "labels")


def said_again(old: Said, new: Said, changed: Ids) -> Said:
    """`old`, with what `new` says of the `changed` photos, which rise."""
    first, last = (np.searchsorted(old.photos, changed, side) for side in ("left", "right"))
    lengths = last - first
    before = np.cumsum(lengths) - lengths
    out = np.repeat(first - before, lengths) + np.arange(int(lengths.sum()))
    photos, *others = (
        _exchanged(getattr(old, name), out, old.photos, getattr(new, name), new.photos)
        for name in Said.__slots__
    )
    return Said(photos, *others)


def _exchanged(
    old: NDArray[Any], out: NDArray[np.integer], old_ids: Ids, new: NDArray[Any], new_ids: Ids
) -> NDArray[Any]:
    """`old` without its rows `out`, and with the rows of `new` in their places by rising number of photo."""
    same_photos = np.array_equal(old_ids[out], new_ids)
    if same_photos and np.array_equal(old[out], new, equal_nan=new.dtype.kind == "f"):
        return old
    if same_photos:
        made = old.copy()
        made[out] = new
        return made
    at = np.searchsorted(np.delete(old_ids, out), new_ids)
    return np.insert(np.delete(old, out), at, new)
