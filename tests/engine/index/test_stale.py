"""Which vectors are no longer what was read of them."""

from __future__ import annotations

from contextlib import suppress

import numpy as np
import pytest
from sqlite_utils import Database

from engine.index import photos, stale, vectors
from engine.index.connect import writing
from engine.types import PhotoId
from tests.engine.index.conftest import AddPhoto


@pytest.fixture
def ids(db: Database, add_photo: AddPhoto) -> list[PhotoId]:
    """Three photos with vectors, all read."""
    ids = [add_photo(name) for name in (b"a.jpg", b"b.jpg", b"c.jpg")]
    store(db, ids)
    stale.watch(db)
    return ids


def store(db: Database, ids: list[PhotoId]) -> None:
    with writing(db):
        vectors.store(db, "a@1", ids, np.ones((len(ids), 4), np.float32))


def test_nothing_that_was_before_is_told(db: Database, ids: list[PhotoId]) -> None:
    assert stale.take(db) == []


def test_what_changes_is_told_once(db: Database, ids: list[PhotoId], add_photo: AddPhoto) -> None:
    new = add_photo(b"d.jpg")
    store(db, [ids[1], new])
    store(db, [ids[1]])
    assert stale.take(db) == [ids[1], new]
    assert stale.take(db) == []


def test_photos_that_go_and_come_back_are_told(db: Database, ids: list[PhotoId]) -> None:
    with writing(db):
        photos.mark_offline(db, ids[:1])
    assert stale.take(db) == ids[:1]
    with writing(db):
        photos.mark_online(db, ids[:1])
    assert stale.take(db) == ids[:1]


def test_photos_that_become_unreadable_are_told(
    db: Database, ids: list[PhotoId], add_photo: AddPhoto
) -> None:
    add_photo(b"b.jpg", unreadable="cut short")
    assert stale.take(db) == [ids[1]]


def test_photos_that_are_removed_and_vectors_that_are_forgotten_are_told(
    db: Database, ids: list[PhotoId]
) -> None:
    with writing(db):
        db.execute("DELETE FROM photos WHERE id = ?", [ids[2]])
    assert stale.take(db) == [ids[2]]
    with writing(db):
        vectors.forget(db, "a@1")
    assert stale.take(db) == ids[:2]


def test_what_is_rolled_back_did_not_change(db: Database, ids: list[PhotoId]) -> None:
    with suppress(ZeroDivisionError), writing(db):
        vectors.forget(db, "a@1")
        raise ZeroDivisionError
    assert stale.take(db) == []


def test_other_facts_of_a_photo_are_none_of_its_vector(db: Database, ids: list[PhotoId]) -> None:
    with writing(db):
        photos.touch(db, ids[0], 5, 5)
        photos.set_keywords(db, ids[0], ["bride"])
    assert stale.take(db) == []


def test_watching_again_begins_anew(db: Database, ids: list[PhotoId]) -> None:
    store(db, ids)
    stale.watch(db)
    assert stale.take(db) == []
    store(db, ids[:1])
    assert stale.take(db) == ids[:1]
