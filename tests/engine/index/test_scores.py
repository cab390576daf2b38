"""Predictions and how uncertain they are."""

from __future__ import annotations

import numpy as np
from sqlite_utils import Database

from engine.index import classes, scores, vectors
from engine.index.connect import writing
from engine.types import Mode
from tests.engine.index.conftest import AddPhoto


def test_uncertainty_is_one_less_the_margin() -> None:
    rows = np.array([[0.9, 0.1, 0.0], [0.4, 0.4, 0.2]], np.float32)
    assert np.allclose(scores.uncertainty(rows, Mode.ONE), [0.2, 1.0])
    assert np.allclose(scores.uncertainty(rows[:, :1], Mode.ONE), [0.1, 0.6])
    assert np.allclose(scores.uncertainty(np.array([[0.99, 0.5]], np.float32), Mode.SEVERAL), [1.0])
    assert scores.uncertainty(np.zeros((2, 0), np.float32), Mode.ONE).tolist() == [1.0, 1.0]


def test_several_classes_are_asserted_where_the_mode_allows(db: Database, add_photo: AddPhoto) -> None:
    id_ = add_photo(b"a.jpg")
    rows = np.array([[0.9, 0.7, 0.1]], np.float32)
    with writing(db):
        ids = [classes.add(db, name) for name in ("bride", "bouquet", "cake")]
        scores.store(db, version=1, mode=Mode.SEVERAL, class_ids=ids, ids=[id_], probabilities=rows)
    found = db.execute("SELECT class_id FROM predictions ORDER BY class_id").fetchall()
    assert [row[0] for row in found] == ids[:2]
    version, kept = scores.load(db, [id_])[id_]
    assert version == 1
    assert np.array_equal(kept, rows[0])


def test_vectors_come_in_blocks_until_each_is_scored(db: Database, add_photo: AddPhoto) -> None:
    ids = [add_photo(bytes([65 + number])) for number in range(5)]
    with writing(db):
        class_id = classes.add(db, "bride")
        vectors.store(db, "net", ids, np.arange(20, dtype=np.float32).reshape(5, 4))
    seen = []
    for block, found in vectors.blocks_to_score(db, "net", 3):
        seen += block
        assert found.shape == (len(block), 4)
        with writing(db):
            rows = np.ones((len(block), 1), np.float32)
            scores.store(db, version=3, mode=Mode.ONE, class_ids=[class_id], ids=block, probabilities=rows)
    assert seen == ids
    assert vectors.count_to_score(db, "net", 3) == 0
    assert vectors.count_to_score(db, "net", 4) == 5
    assert vectors.count_to_score(db, "net", 4, only_unscored=True) == 0


def test_vectors_are_given_in_the_order_asked_for(db: Database, add_photo: AddPhoto) -> None:
    one, two, three = add_photo(b"a"), add_photo(b"b"), add_photo(b"c")
    with writing(db):
        vectors.store(db, "net", [one, two], np.array([[1, 1], [2, 2]], np.float32))
    ids, found = vectors.load(db, "net", [three, two, one])
    assert ids == [two, one]
    assert found.tolist() == [[2, 2], [1, 1]]
    assert vectors.length(db, "net") == 2
