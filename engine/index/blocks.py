"""The columns of all photos as they lie in the index: a row for each 1,024 numbers of photos, ready to be read.

A million photos are read in a tenth of a second, where asking their rows takes eight. A block is taken out as soon as
any of its photos changes, in the same transaction: by triggers (`m012_blocks`) and by `engine.index.scores`. What is
missing is asked of the photos themselves, and `pack` puts it back. Numbers are little-endian.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, pairwise
from operator import itemgetter
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from engine.index import columns
from engine.index.columns import TIME, Columns, Said
from engine.index.connect import reading, writing
from engine.types import PhotoId

PHOTOS = 1024
"""Numbers of photos in one block."""
AT_ONCE = 32
"""Missing blocks that are asked of the photos together."""

Block = tuple[Any, ...]
"""The number of a block, and its columns."""
Bytes = NDArray[np.uint8]

_OF_PHOTO = {
    "ids": "<i8", "names": "<u4", "taken": TIME, "unreadable": "?", "offline": "?", "clashing": "?", "hashed": "?",
    "dhashes": "<u8", "uncertainty": "<f4",
}  # fmt: skip
_OF_SAID = {"photos": "<i8", "classes": "<i8", "share": "<f8", "holds": "?"}
_SAID = {"predictions": "predicted", "labels": "labelled"}
_NAMES = (*_OF_PHOTO, *(f"{said}_{of}" for said in _SAID.values() for of in _OF_SAID))
_INTO = f"INSERT OR REPLACE INTO blocks (id, {', '.join(_NAMES)}) VALUES (?{', ?' * len(_NAMES)})"


def load(db: Database) -> Columns:
    """Of all photos, as they are at one moment."""
    with reading(db):
        absent = [block for numbers in _missing(db) for block in _fresh(db, numbers)]
        return _columns(db, _joined(db, absent))


def outdate(db: Database, ids: Iterable[PhotoId]) -> None:
    """What models say of these photos changes, within the caller's transaction: of all else triggers take care."""
    db.conn.executemany("DELETE FROM blocks WHERE id = ?", {(id_ // PHOTOS,) for id_ in ids})


def outdate_all(db: Database) -> None:
    """What models say may change of any photo, within the caller's transaction."""
    db.execute("DELETE FROM blocks")


def pack(db: Database) -> Iterator[int]:
    """Packs what is missing, some thousand photos a step; yields how many blocks are still missing."""
    runs = list(_missing(db))
    left = sum(map(len, runs))
    for numbers in runs:
        with writing(db):
            db.conn.executemany(_INTO, _fresh(db, numbers))
        left -= len(numbers)
        yield left
    if db.execute("SELECT 1 FROM name_order").fetchone() is None:
        with writing(db):
            db.execute(
                "INSERT INTO name_order VALUES (1, ?)", [columns.order_by_name(db).astype("<i4").tobytes()]
            )


def _missing(db: Database) -> Iterator[range]:
    """The numbers of the blocks that are not there, in runs of at most `AT_ONCE`."""
    last = db.execute("SELECT max(id) FROM photos").fetchone()[0]
    there = [number for (number,) in db.execute("SELECT id FROM blocks ORDER BY id")]
    behind = 0 if last is None else last // PHOTOS + 1
    for before, after in pairwise([-1, *there, behind]):
        for start in range(before + 1, after, AT_ONCE):
            yield range(start, min(start + AT_ONCE, after))


def _fresh(db: Database, numbers: range) -> list[Block]:
    """These blocks, from the rows of their photos."""
    read = columns.load_between(db, numbers.start * PHOTOS, numbers.stop * PHOTOS - 1)
    edges = np.arange(numbers.start, numbers.stop + 1) * PHOTOS
    own = _cut(read, read.ids, edges, _OF_PHOTO)
    said = [_cut(of, of.photos, edges, _OF_SAID) for of in (read.predictions, read.labels)]
    return [(number, *chain(*parts)) for number, *parts in zip(numbers, own, *said, strict=True)]


def _cut(
    read: Columns | Said, ids: columns.Ids, edges: NDArray[np.int64], kinds: Mapping[str, str]
) -> list[list[bytes]]:
    """The columns between each two edges."""
    places = np.searchsorted(ids, edges).tolist()
    whole = [np.asarray(getattr(read, name), kind) for name, kind in kinds.items()]
    return [[column[one:other].tobytes() for column in whole] for one, other in pairwise(places)]


def _joined(db: Database, absent: Sequence[Block]) -> Iterator[Bytes]:
    """Each column of all blocks in one piece. A block that was read is copied and let go of before the next: most of
    the time goes into memory that has never been used."""
    sizes = db.execute(
        f"SELECT {', '.join(f'total(length({name}))' for name in _NAMES)} FROM blocks"
    ).fetchone()
    more = [sum(map(len, column)) for column in [*zip(*absent, strict=True)][1:]] or [0] * len(_NAMES)
    whole = [np.empty(int(size) + other, np.uint8) for size, other in zip(sizes, more, strict=True)]
    at = [0] * len(_NAMES)
    stored = db.execute(f"SELECT id, {', '.join(_NAMES)} FROM blocks ORDER BY id")
    for _number, *parts in heapq.merge(stored, absent, key=itemgetter(0)):
        for place, part in enumerate(parts):
            end = at[place] + len(part)
            whole[place][at[place] : end] = np.frombuffer(part, np.uint8)
            at[place] = end
    return iter(whole)


def _columns(db: Database, parts: Iterator[Bytes]) -> Columns:
    made: dict[str, Any] = {name: next(parts).view(kind) for name, kind in _OF_PHOTO.items()}
    made |= {name: Said(*(next(parts).view(kind) for kind in _OF_SAID.values())) for name in _SAID}
    kept = db.execute("SELECT rows FROM name_order").fetchone()
    by_name = columns.order_by_name(db) if kept is None else np.frombuffer(kept[0], "<i4")
    return Columns(**made, by_name=by_name)
