"""A person's verdicts, and their log and book."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlite_utils import Database

from engine.errors import ClassError
from engine.index import classes, labelbook, labels
from engine.index.connect import writing
from tests.engine.index.conftest import AddPhoto


def test_a_new_label_takes_the_place_of_the_old_and_both_are_logged(
    db: Database, add_photo: AddPhoto
) -> None:
    id_ = add_photo(b"a.jpg")
    with writing(db):
        bride, couple = classes.add(db, "bride"), classes.add(db, "newlyweds")
        assert labels.decide(db, [id_], {bride: True}, who="ann", source="person") == [id_]
        assert labels.decide(db, [id_], {couple: True}, who="ann", source="person") == [id_]
        assert labels.decide(db, [id_], {couple: True}, who="ann", source="person") == []
    assert labels.of(db, [id_]) == {id_: {couple: True}}
    told = [(entry.before, entry.after) for entry in labels.history(db, id_)]
    assert told == [({}, {"bride": True}), ({"bride": True}, {"newlyweds": True})]


def test_none_of_these_is_no_confirmed_label(db: Database, add_photo: AddPhoto) -> None:
    id_ = add_photo(b"a.jpg")
    with writing(db):
        bride = classes.add(db, "bride")
        labels.decide(db, [id_], {bride: False}, who="ann", source="person")
    assert labels.labelled(db) == []
    assert not labels.any_confirmed(db)
    assert labels.of(db, [id_]) == {id_: {bride: False}}


def test_several_classes_can_be_kept_side_by_side(db: Database, add_photo: AddPhoto) -> None:
    id_ = add_photo(b"a.jpg")
    with writing(db):
        bride, bouquet = classes.add(db, "bride"), classes.add(db, "bouquet")
        labels.decide(db, [id_], {bride: True}, who="ann", source="person")
        labels.decide(db, [id_], {bouquet: True}, who="ann", source="person", keep_others=True)
    assert labels.of(db, [id_]) == {id_: {bride: True, bouquet: True}}


def test_class_names_differ_by_more_than_case(db: Database) -> None:
    with writing(db):
        classes.add(db, "Bride")
    with pytest.raises(ClassError, match="already"), writing(db):
        classes.add(db, "bride")
    assert classes.find(db, "BRIDE").name == "Bride"


def test_an_unknown_class_is_answered_with_those_that_there_are(db: Database) -> None:
    with writing(db):
        classes.add(db, "bride")
    with pytest.raises(ClassError, match=r"no class 'cake'. Classes: bride"):
        classes.find(db, "cake")


def test_a_threshold_is_a_probability(db: Database) -> None:
    with writing(db):
        bride = classes.add(db, "bride")
    with pytest.raises(ClassError, match="from 0 to 1"), writing(db):
        classes.set_threshold(db, bride, 1.5)


def test_the_book_gives_back_the_last_word_on_each_photo(tmp_path: Path) -> None:
    one, two = b"1" * 16, b"2" * 16
    labelbook.note_labels(
        tmp_path, [(one, b"a.jpg"), (two, b"\xff.jpg")], {"bride": True}, who="ann", at="t1"
    )
    labelbook.note_labels(tmp_path, [(two, b"\xff.jpg")], {}, who="ann", at="t2")
    assert labelbook.read(tmp_path) == {one: {"bride": True}, two: {}}


def test_the_book_follows_renames_and_removals(tmp_path: Path) -> None:
    one, two = b"1" * 16, b"2" * 16
    labelbook.note_labels(tmp_path, [(one, b"a.jpg")], {"newlyweds": True}, who="ann", at="t1")
    labelbook.note_labels(tmp_path, [(two, b"b.jpg")], {"cake": True}, who="ann", at="t1")
    labelbook.note_rename(tmp_path, "newlyweds", "couple")
    labelbook.note_rename(tmp_path, "cake", None)
    assert labelbook.read(tmp_path) == {one: {"couple": True}, two: {}}


def test_a_line_that_a_power_cut_left_half_written_costs_no_other(tmp_path: Path) -> None:
    one, two = b"1" * 16, b"2" * 16
    labelbook.note_labels(tmp_path, [(one, b"a.jpg")], {"bride": True}, who="ann", at="t1")
    with (tmp_path / labelbook.FILE_NAME).open("ab") as book:
        book.write(b'{"at": "t2", "who": "an')
    labelbook.note_labels(tmp_path, [(two, b"b.jpg")], {"bouquet": True}, who="ann", at="t3")
    assert labelbook.read(tmp_path) == {one: {"bride": True}, two: {"bouquet": True}}
