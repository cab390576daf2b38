"""Rows of photo files."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from sqlite_utils import Database

from engine.index import classes, labels, photos, scores, vectors
from engine.index.connect import writing
from engine.index.photos import PhotoFile, Picture, signed, unsigned
from engine.types import CameraFacts, Mode, Quality
from tests.engine.index.conftest import AddPhoto


def picture(content: bytes) -> Picture:
    return Picture("jpeg", content.ljust(16, b"\0"), 6000, 4000, 7, Quality(0.5, 0.1, 0.4))


def test_a_name_that_is_not_utf8_is_kept_byte_for_byte(db: Database, add_photo: AddPhoto) -> None:
    id_ = add_photo(b"caf\xe9/\xff\n.jpg")
    assert photos.paths_of(db, [id_]) == {id_: b"caf\xe9/\xff\n.jpg"}
    assert db.execute("SELECT name FROM photos").fetchone()[0].isprintable()


def test_new_pixels_drop_vector_and_scores_but_no_label(db: Database, add_photo: AddPhoto) -> None:
    id_ = add_photo(b"a.jpg")
    with writing(db):
        class_id = classes.add(db, "bride")
        labels.decide(db, [id_], {class_id: True}, who="ann", source="person")
        vectors.store(db, "net", [id_], np.ones((1, 4), np.float32))
        scores.store(
            db,
            version=0,
            mode=Mode.ONE,
            class_ids=[class_id],
            ids=[id_],
            probabilities=np.ones((1, 1), np.float32),
        )
        saved = photos.save(db, PhotoFile(b"a.jpg", 200, 2_000, picture(b"edited")))
    assert saved.needs_vector
    assert not saved.is_new
    assert vectors.without(db, "net") == [id_]
    assert scores.load(db, [id_]) == {}
    assert labels.of(db, [id_]) == {id_: {class_id: True}}


def test_other_keywords_in_the_same_picture_drop_nothing(db: Database, add_photo: AddPhoto) -> None:
    id_ = add_photo(b"a.jpg")
    with writing(db):
        vectors.store(db, "net", [id_], np.ones((1, 4), np.float32))
        photos.set_metadata(db, id_, CameraFacts("2026-06-20T14:03:05"), ["client pick"])
        saved = photos.save(db, PhotoFile(b"a.jpg", 222, 2_000, picture(b"a.jpg")))
    assert not saved.needs_vector
    assert vectors.without(db, "net") == []
    unread = photos.without_metadata(db)
    assert [(photo.id, photo.never_read) for photo in unread] == [(id_, False)]


def test_a_moved_photo_keeps_its_row(db: Database, add_photo: AddPhoto) -> None:
    id_ = add_photo(b"a.jpg")
    with writing(db):
        moved = photos.save(db, PhotoFile(b"new/b.jpg", 100, 1_000, picture(b"a.jpg")), moved_from=id_)
    assert (moved.id, moved.is_new, moved.needs_vector) == (id_, False, False)
    assert list(photos.known_files(db)) == [b"new/b.jpg"]


def test_a_photo_that_becomes_unreadable_keeps_what_was_known(db: Database, add_photo: AddPhoto) -> None:
    id_ = add_photo(b"a.jpg")
    with writing(db):
        photos.save(db, PhotoFile(b"a.jpg", 50, 3_000, None, "truncated"))
    assert photos.pictures_of(db, [id_])[id_].content_hash == b"a.jpg".ljust(16, b"\0")
    assert photos.unreadable_paths(db) == {b"a.jpg"}


def test_offline_and_back_again(db: Database, add_photo: AddPhoto) -> None:
    id_ = add_photo(b"a.jpg")
    with writing(db):
        photos.mark_offline(db, [id_])
    assert photos.offline_paths(db) == {b"a.jpg"}
    with writing(db):
        photos.mark_online(db, [id_])
    assert photos.offline_paths(db) == set()


@given(st.integers(0, 2**64 - 1))
def test_every_64_bit_hash_survives_sqlite(value: int) -> None:
    assert -(2**63) <= signed(value) < 2**63
    assert unsigned(signed(value)) == value


def test_that_a_photo_holds_no_xmp_is_known_until_we_write_into_it(db: Database) -> None:
    bare = Picture("raw", bytes(16), 6000, 4000, 7, Quality(0.5, 0.1, 0.4), bare=True)
    with writing(db):
        first = photos.save(db, PhotoFile(b"a.cr2", 100, 1000, bare)).id
        other = photos.save(db, PhotoFile(b"b.jpg", 100, 1000, picture(b"b"))).id
    assert photos.bare_among(db, [first, other]) == {first: (100, 1000)}
    assert photos.raw_first(db, [other, first]) == ([first], [other])
    with writing(db):
        photos.touch(db, first, 120, 2000)
    assert photos.bare_among(db, [first, other]) == {}
