"""Predictions and how uncertain they are."""

from __future__ import annotations

from functools import partial

import numpy as np
import pytest
from sqlite_utils import Database

from engine.index import classes, labels, scores, vectors
from engine.index.connect import writing
from engine.index.vectors import ToScore
from engine.types import GUESSES, Mode, PhotoId
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


def test_vectors_come_in_blocks_until_each_is_scored(
    db: Database, add_photo: AddPhoto, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vectors, "BLOCK", 2)
    ids = [add_photo(bytes([65 + number])) for number in range(5)]
    with writing(db):
        class_id = classes.add(db, "bride")
        vectors.store(db, "net", ids, np.arange(20, dtype=np.float32).reshape(5, 4))
    which, seen = ToScore("net", 3), list[PhotoId]()
    while (block := vectors.block_to_score(db, which, seen[-1] if seen else 0))[0]:
        seen += block[0]
        assert block[1].shape == (len(block[0]), 4)
        with writing(db):
            rows = np.ones((len(block[0]), 1), np.float32)
            scores.store(db, version=3, mode=Mode.ONE, class_ids=[class_id], ids=block[0], probabilities=rows)
    assert seen == ids
    assert vectors.count_to_score(db, which) == 0
    assert vectors.count_to_score(db, ToScore("net", 4)) == 5
    assert vectors.count_to_score(db, ToScore("net", 4, only_unscored=True)) == 0


@pytest.mark.parametrize("mode", list(Mode))
def test_predictions_are_those_of_the_last_version_alone_and_changes_are_counted(
    db: Database, add_photo: AddPhoto, mode: Mode
) -> None:
    ids = [add_photo(bytes([65 + number])) for number in range(4)]
    first = np.array([[0.9, 0.6], [0.9, 0.1], [0.2, 0.8]], np.float32)
    then = np.array([[0.8, 0.55], [0.3, 0.7], [0.6, 0.9], [0.7, 0.2]], np.float32)
    with writing(db):
        named = [classes.add(db, name) for name in ("bride", "bouquet")]
        put = partial(scores.store, db, mode=mode, class_ids=named)
        assert put(version=1, ids=ids[:3], probabilities=first) == 3
        assert put(version=2, ids=ids, probabilities=then) == 2
    rows = db.execute("SELECT * FROM predictions ORDER BY photo_id, class_id").fetchall()
    asserted = then >= 0.5 if mode is Mode.SEVERAL else then == then.max(axis=1, keepdims=True)
    expected = [
        (ids[row], named[column], float(then[row, column]), 2) for row, column in np.argwhere(asserted)
    ]
    assert rows == expected


def test_vectors_are_given_in_the_order_asked_for(db: Database, add_photo: AddPhoto) -> None:
    one, two, three = add_photo(b"a"), add_photo(b"b"), add_photo(b"c")
    with writing(db):
        vectors.store(db, "net", [one, two], np.array([[1, 1], [2, 2]], np.float32))
    ids, found = vectors.load(db, "net", [three, two, one])
    assert ids == [two, one]
    assert found.tolist() == [[2, 2], [1, 1]]
    assert vectors.length(db, "net") == 2


def test_predictions_come_back_but_where_a_later_version_has_looked_or_a_photo_or_class_is_gone(
    db: Database, add_photo: AddPhoto
) -> None:
    scored, unscored, guessed, later = (add_photo(name) for name in (b"a", b"b", b"c", b"d"))
    gone = PhotoId(99)
    with writing(db):
        bride, bouquet, cake = (classes.add(db, name) for name in ("bride", "bouquet", "cake"))
        for id_, version in ((scored, 2), (guessed, GUESSES), (later, 3)):
            rows = np.array([[0.9, 0.1]], np.float32)
            put = partial(scores.store, db, mode=Mode.ONE, class_ids=[bride, bouquet])
            put(version=version, ids=[id_], probabilities=rows)
        before = scores.load(db, [scored, later])
        classes.remove(db, cake)
        said = {id_: {bouquet: (0.7, 2), cake: (0.6, 1)} for id_ in (scored, unscored, guessed, later, gone)}
        said |= {gone: {bouquet: (0.7, 2)}}
        scores.predict_again(db, said)
        scores.predict_again(db, {scored: {cake: (0.6, 1)}})
    said_now = db.execute("SELECT photo_id, class_id, probability, version FROM predictions").fetchall()
    back = [(id_, bouquet, 0.7, 2) for id_ in (scored, unscored, guessed)]
    assert sorted(said_now) == [*back, (later, bride, pytest.approx(0.9), 3)]
    after = scores.load(db, [scored, unscored, guessed, later])
    assert {id_: version for id_, (version, _) in after.items()} == {
        scored: 2,
        unscored: 2,
        guessed: 2,
        later: 3,
    }
    assert [len(after[id_][1]) for id_ in (scored, unscored, guessed, later)] == [2, 0, 0, 2]
    assert all(np.array_equal(after[id_][1], before[id_][1]) for id_ in before)
    unsure = db.execute("SELECT uncertainty FROM scores WHERE photo_id = ?", [unscored]).fetchone()[0]
    assert unsure == pytest.approx(0.6)


def test_many_predictions_come_back_with_few_statements(db: Database, add_photo: AddPhoto) -> None:
    ids = [add_photo(b"%d.jpg" % number) for number in range(60)]
    with writing(db):
        bride = classes.add(db, "bride")
        asked = list[str]()
        db.conn.set_trace_callback(asked.append)
        scores.predict_again(db, {id_: {bride: (0.7, 1)} for id_ in ids})
        db.conn.set_trace_callback(None)
    assert sum(text.startswith("SELECT") for text in asked) < 5
    assert db.execute("SELECT count(*) FROM predictions").fetchone()[0] == len(ids)


def test_some_that_nobody_has_decided_come_from_all_over_and_are_the_same_again(
    db: Database, add_photo: AddPhoto
) -> None:
    ids = [add_photo(f"{number:03}.jpg".encode()) for number in range(60)]
    with writing(db):
        bride = classes.add(db, "bride")
        rows = np.ones((59, 1), np.float32)
        scores.store(db, version=1, mode=Mode.ONE, class_ids=[bride], ids=ids[:59], probabilities=rows)
        labels.decide(db, ids[:1], {bride: True}, who="ann", source="test")
        db.execute("UPDATE photos SET offline_since = 1 WHERE id = ?", [ids[1]])
        db.execute("UPDATE photos SET unreadable = 'truncated' WHERE id = ?", [ids[2]])
    assert set(scores.some_undecided(db, 100)) == set(ids[3:59]), "with scores, undecided, and at hand"
    some = scores.some_undecided(db, 12)
    assert len(some) == 12
    assert some == scores.some_undecided(db, 100)[:12]
    assert min(some) in ids[:20]
    assert max(some) in ids[40:]


def test_the_least_certain_are_those_that_nobody_decided_and_that_can_be_looked_at(
    db: Database, add_photo: AddPhoto
) -> None:
    ids = [add_photo(bytes([65 + number])) for number in range(6)]
    unsure = np.array([0.5, 0.9, 0.6, 0.6, 0.99, 0.7], np.float32)
    with writing(db):
        classes_ = [classes.add(db, "bride"), classes.add(db, "cake")]
        rows = np.stack([1 - unsure / 2, unsure / 2], axis=1).astype(np.float32)
        scores.store(db, version=1, mode=Mode.ONE, class_ids=classes_, ids=ids, probabilities=rows)
        labels.decide(db, ids[1:2], {classes_[0]: True}, who="ann", source="test")
        db.execute("UPDATE photos SET unreadable = 'truncated' WHERE id = ?", [ids[4]])
        db.execute("UPDATE photos SET offline_since = '2026-01-01' WHERE id = ?", [ids[5]])
    assert list(scores.least_certain(db, 9)) == [ids[2], ids[3], ids[0]]
    assert list(scores.least_certain(db, 2).values()) == pytest.approx([0.6, 0.6])


def test_what_a_rescore_changes_in_every_row_stands_in_no_index(db: Database) -> None:
    """Their entries lay all over such an index: four tenths of what a rescore took."""
    found = db.execute(
        "SELECT name FROM sqlite_master WHERE type = 'index' AND tbl_name IN ('scores', 'predictions') AND sql NOT NULL"
    ).fetchall()
    assert found == []
