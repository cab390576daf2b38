"""A person's verdicts, and their log and book."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from engine.errors import ClassError
from engine.index import classes, labelbook, labels, photos
from engine.index.connect import open_for_writing, writing
from engine.index.labels import LabelRow
from engine.index.photos import PhotoFile, Picture
from engine.types import ClassId, PhotoId, Quality
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


Decision = tuple[list[PhotoId], dict[ClassId, bool], str, bool]
IDS = [PhotoId(number) for number in (1, 2, 3)]
DECISIONS = st.tuples(
    st.lists(st.sampled_from(IDS), min_size=1, max_size=3, unique=True),
    st.dictionaries(st.sampled_from([ClassId(1), ClassId(2)]), st.booleans(), max_size=2),
    st.sampled_from(("person", "file", "import")),
    st.booleans(),
)


@contextmanager
def library_of_three() -> Iterator[Database]:
    with tempfile.TemporaryDirectory() as folder, closing(open_for_writing(Path(folder) / "i.sqlite")) as db:
        with writing(db):
            for number in IDS:
                picture = Picture("jpeg", b"%016d" % number, 60, 40, 5, Quality(0.5, 0.1, 0.4))
                photos.save(db, PhotoFile(b"%d.jpg" % number, 1, 1, picture))
            classes.add(db, "bride"), classes.add(db, "bouquet")
        yield db


@settings(max_examples=40, deadline=None)
@given(st.lists(DECISIONS, max_size=8))
def test_putting_back_what_stood_before_each_decision_goes_the_whole_way_back(
    decisions: list[Decision],
) -> None:
    with library_of_three() as db:
        befores = [labels.rows_of(db, IDS)]
        for number, (ids, verdicts, source, keep) in enumerate(decisions):
            with writing(db):
                labels.decide(db, ids, verdicts, who=f"who {number}", source=source, keep_others=keep)
            befores.append(labels.rows_of(db, IDS))
        for now, before in zip(reversed(befores), reversed(befores[:-1]), strict=False):
            with writing(db):
                changed = labels.put_back(db, before, who="ann")
            assert labels.rows_of(db, IDS) == before
            assert set(changed) == {id_ for id_ in IDS if now[id_] != before[id_]}
        assert labels.rows_of(db, IDS) == dict.fromkeys(IDS, ())


def test_every_verdict_keeps_who_gave_it_whence_and_when(db: Database, add_photo: AddPhoto) -> None:
    one, two = add_photo(b"a.jpg"), add_photo(b"b.jpg")
    with writing(db):
        bride = classes.add(db, "bride")
        labels.decide(db, [one], {bride: True}, who="ann", source="import")
        db.execute("UPDATE labels SET at = '2026-06-20T12:03:05.120Z'")
    before = labels.rows_of(db, [one, two])
    assert before == {one: (LabelRow(bride, True, "ann", "import", "2026-06-20T12:03:05.120Z"),), two: ()}
    with writing(db):
        labels.decide(db, [one, two], {bride: False}, who="ben", source="person")
        assert labels.put_back(db, before, who="ben") == [one, two]
        assert labels.put_back(db, before, who="ben") == []
    assert labels.rows_of(db, [one, two]) == before
    last = labels.history(db, one)[-1]
    assert (last.who, last.source, last.before, last.after) == (
        "ben",
        "undo",
        {"bride": False},
        {"bride": True},
    )
    assert labels.count_since(db, "2026-06-20T12:03:05.120Z") == 0


def test_verdicts_of_a_class_are_found_with_all_others_on_the_same_photos(
    db: Database, add_photo: AddPhoto
) -> None:
    one, two, three = (add_photo(name) for name in (b"a.jpg", b"b.jpg", b"c.jpg"))
    with writing(db):
        bride, bouquet = classes.add(db, "bride"), classes.add(db, "bouquet")
        labels.decide(db, [one], {bride: True, bouquet: True}, who="ann", source="person")
        labels.decide(db, [two], {bouquet: True}, who="ann", source="person")
        labels.decide(db, [three], {bride: False}, who="ann", source="person")
    found = labels.rows_of_class(db, bride)
    assert {id_: {row.class_id: row.verdict for row in of} for id_, of in found.items()} == {
        one: {bride: True, bouquet: True},
        three: {bride: False},
    }


def test_a_new_class_never_gets_the_number_of_one_that_is_gone(db: Database) -> None:
    with writing(db):
        numbers = [classes.add(db, name) for name in ("bride", "bouquet")]
        for name in ("cake", "dress", "ring"):
            numbers.append(classes.add(db, name))
            classes.remove(db, numbers[-1])
        classes.remove(db, numbers[0])
        numbers.append(classes.add(db, "bride"))
    assert len(numbers) == len(set(numbers))
