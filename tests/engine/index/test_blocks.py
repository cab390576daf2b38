"""What is packed says what the rows say, whatever changed since."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from sqlite_utils import Database

from engine.index import blocks, clashes, classes, labels, photos, scores
from engine.index.connect import open_for_reading, writing
from engine.types import CameraFacts, ClassId, Mode, PhotoId
from tests.engine.columns import assert_same
from tests.engine.index.conftest import AddPhoto

COUNT = 7
"""Photos, in blocks of `PHOTOS`."""


@pytest.fixture
def library(db: Database, add_photo: AddPhoto) -> Database:
    """Some photos far apart, all with a class, packed."""
    with writing(db):
        bride, bouquet = classes.add(db, "bride"), classes.add(db, "bouquet")
    ids = [add_photo(b"%d.jpg" % (10 - number)) for number in range(COUNT)]
    with writing(db):
        for id_ in reversed(ids):  # photos and what is said of them lie in three blocks of numbers
            far = id_ * 600
            db.execute("UPDATE photos SET id = ? WHERE id = ?", [far, id_])
    ids = numbers(db)
    rows = np.array([[0.9, 0.1]] * COUNT, np.float32)
    with writing(db):
        scores.store(db, version=1, mode=Mode.ONE, class_ids=[bride, bouquet], ids=ids, probabilities=rows)
        labels.decide(db, ids[:2], {bouquet: True}, who="ann", source="person")
    list(blocks.pack(db))
    return db


def numbers(db: Database) -> list[PhotoId]:
    return [PhotoId(id_) for (id_,) in db.execute("SELECT id FROM photos ORDER BY id")]


def packed(db: Database) -> int:
    return int(db.execute("SELECT count(*) FROM blocks").fetchone()[0])


def unpacked(db: Database) -> None:
    with writing(db):
        db.execute("DELETE FROM blocks")
        db.execute("DELETE FROM name_order")


BRIDE, BOUQUET = ClassId(1), ClassId(2)
CHANGES: dict[str, Callable[[Database, PhotoId], object]] = {
    "labelled": lambda db, id_: labels.decide(db, [id_], {BRIDE: True}, who="ann", source="person"),
    "cleared": lambda db, id_: labels.decide(db, [id_], {}, who="ann", source="person"),
    "scored": lambda db, id_: scores.store(
        db,
        version=2,
        mode=Mode.ONE,
        class_ids=[BRIDE, BOUQUET],
        ids=[id_],
        probabilities=np.array([[0.2, 0.8]], np.float32),
    ),
    "forgotten": lambda db, _id: scores.forget(db, 1),
    "merged": lambda db, _id: scores.merge(db, BRIDE, BOUQUET),
    "predicted again": lambda db, id_: scores.predict_again(db, {id_: {BOUQUET: (0.7, 1)}}),
    "put back": lambda db, id_: scores.put_back(db, id_, 1, {BOUQUET: (0.75, 1)}),
    "unpredicted": lambda db, id_: unpredict(db, id_),
    "offline": lambda db, id_: photos.mark_offline(db, [id_]),
    "dated": lambda db, id_: photos.set_metadata(db, id_, CameraFacts("2026-06-20T10:00:00"), []),
    "unreadable": lambda db, id_: photos.save(
        db, photos.PhotoFile(b"moved.jpg", 1, 1, None, "truncated"), moved_from=id_
    ),
    "clashing": lambda db, id_: clashes.put(db, id_, ["bride"]),
    "class removed": lambda db, _id: db.execute("DELETE FROM classes WHERE id = 1"),
    "photo removed": lambda db, id_: db.execute("DELETE FROM photos WHERE id = ?", [id_]),
}


def unpredict(db: Database, id_: PhotoId) -> None:
    db.execute("DELETE FROM predictions WHERE photo_id = ?", [id_])
    scores.forget_unpredicted(db)


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_read_whether_it_is_packed_or_not(library: Database, change: str) -> None:
    before = blocks.load(library)
    with writing(library):
        CHANGES[change](library, numbers(library)[0])
    seen = blocks.load(library)
    list(blocks.pack(library))
    again = blocks.load(library)
    unpacked(library)
    assert_same(seen, blocks.load(library))
    assert_same(again, seen)
    with pytest.raises(AssertionError):
        assert_same(before, seen)


def test_a_change_takes_out_the_blocks_of_its_photos_alone(library: Database) -> None:
    whole = packed(library)
    assert whole == COUNT * 600 // blocks.PHOTOS + 1
    with writing(library):
        labels.decide(library, [numbers(library)[-1]], {BRIDE: True}, who="ann", source="person")
    assert packed(library) == whole - 1


def test_what_did_not_change_is_not_packed_again(library: Database) -> None:
    before = library.conn.total_changes
    assert list(blocks.pack(library)) == []
    assert library.conn.total_changes == before


def test_a_reader_sees_one_moment(library: Database, tmp_path: Path) -> None:
    [file] = tmp_path.glob("*.sqlite")
    with closing(open_for_reading(file)) as reader:
        before = blocks.load(reader)
        with writing(library):
            CHANGES["labelled"](library, numbers(library)[0])
            assert_same(blocks.load(reader), before)
        assert blocks.load(reader).labels.classes.tolist() == [1, 2]


def test_an_empty_index_has_no_columns_to_read(db: Database) -> None:
    assert len(blocks.load(db).ids) == 0
    assert list(blocks.pack(db)) == []
    assert len(blocks.load(db).ids) == 0
