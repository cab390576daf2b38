"""Filters, counts, and the queue of writes."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from engine.errors import EngineError
from engine.index import blocks, classes, labels, photos, queries, scores, writes
from engine.index.connect import writing
from engine.overview import Overview
from engine.types import CameraFacts, ClassId, Decider, Mode, PhotoFilter, PhotoId, Sort, State, Tag
from tests.engine.index.conftest import AddPhoto


@pytest.fixture
def bride(db: Database) -> ClassId:
    with writing(db):
        return classes.add(db, "bride")


@pytest.fixture
def bouquet(db: Database, bride: ClassId) -> ClassId:
    with writing(db):
        return classes.add(db, "bouquet")


def predict(
    db: Database, ids: list[PhotoId], columns: list[ClassId], rows: list[list[float]], version: int = 1
) -> None:
    with writing(db):
        scores.store(
            db,
            version=version,
            mode=Mode.ONE,
            class_ids=columns,
            ids=ids,
            probabilities=np.array(rows, dtype=np.float32),
        )


def overview_of(db: Database) -> Overview:
    return Overview(blocks.load(db), classes.all_classes(db))


def find(db: Database, wanted: PhotoFilter) -> list[PhotoId]:
    texts = (
        queries.matching(db, wanted.text) if wanted.text and queries.match_expression(wanted.text) else None
    )
    return [PhotoId(id_) for id_ in overview_of(db).find(wanted, texts=texts).ids.tolist()]


def test_each_photo_is_in_the_state_that_a_person_would_say(
    db: Database, add_photo: AddPhoto, bride: ClassId, bouquet: ClassId, tmp_path: Path
) -> None:
    sure, unsure, labelled, bad, new = (add_photo(name.encode()) for name in ("a", "b", "c", "d", "e"))
    with writing(db):
        photos.save(db, photos.PhotoFile(b"d", 0, 0, None, "0 bytes"))
        labels.decide(db, [labelled], {bride: True}, who="ann", source="person")
    predict(db, [sure, unsure, labelled], [bride, bouquet], [[0.9, 0.1], [0.6, 0.4], [0.1, 0.9]])
    found = {state: find(db, PhotoFilter(states=frozenset({state}))) for state in State}
    assert found == {
        State.PREDICTED: [sure],
        State.LABELLED: [labelled],
        State.REVIEW: [unsure],
        State.UNREADABLE: [bad],
        State.OFFLINE: [],
        State.WAITING: [new],
    }
    assert overview_of(db).facets(PhotoFilter()).classes == {bride: 3, bouquet: 0}
    assert queries.unreadable(db) == {"0 bytes": 1}
    rows = queries.photos(db, tmp_path, [sure, unsure, labelled, bad, new])
    assert {state: [of.id for of in rows if state in of.states] for state in State} == found


def test_a_persons_label_hides_the_prediction(
    db: Database, add_photo: AddPhoto, bride: ClassId, bouquet: ClassId, tmp_path: Path
) -> None:
    id_ = add_photo(b"a.jpg")
    predict(db, [id_], [bride, bouquet], [[0.99, 0.01]])
    with writing(db):
        labels.decide(db, [id_], {bouquet: True}, who="ann", source="person")
    [photo] = queries.photos(db, tmp_path, [id_])
    assert [(of.name, of.probability, of.decider) for of in photo.classes] == [
        ("bouquet", 1.0, Decider.PERSON)
    ]
    assert find(db, PhotoFilter(class_ids=frozenset({bride}))) == []
    assert find(db, PhotoFilter(class_ids=frozenset({bouquet}), min_confidence=0.9)) == [id_]


def test_guesses_are_reviewed_and_never_wanted_in_a_file(
    db: Database, add_photo: AddPhoto, bride: ClassId
) -> None:
    id_ = add_photo(b"a.jpg")
    predict(db, [id_], [bride], [[0.99]], version=0)
    assert find(db, PhotoFilter(states=frozenset({State.REVIEW}))) == [id_]
    assert writes.pending(db) == []


def test_filters_combine(db: Database, add_photo: AddPhoto, bride: ClassId, bouquet: ClassId) -> None:
    one, two, three = add_photo(b"rome/a.jpg"), add_photo(b"rome/b.jpg"), add_photo(b"oslo/c.jpg")
    predict(db, [one, two, three], [bride, bouquet], [[0.9, 0.1], [0.7, 0.3], [0.95, 0.05]])
    with writing(db):
        for id_, day in (
            (one, "2026-06-20T14:00:00"),
            (two, "2026-06-20T23:59:59"),
            (three, "2026-06-21T00:00:00"),
        ):
            photos.set_metadata(db, id_, CameraFacts(taken_at=day), ["Família"])
    assert find(db, PhotoFilter(class_ids=frozenset({bride}), text="rome", min_confidence=0.8)) == [one]
    assert find(db, PhotoFilter(since="2026-06-20", until="2026-06-20", sort=Sort.TAKEN)) == [
        one,
        two,
    ]
    assert find(db, PhotoFilter(sort=Sort.CONFIDENCE, limit=1)) == [three]
    assert find(db, PhotoFilter(sort=Sort.UNCERTAINTY, limit=1)) == [two]
    assert find(db, PhotoFilter(text="familia")) == [three, one, two]


def test_words_follow_keywords_and_names_and_stay_where_neither_changes(
    db: Database, add_photo: AddPhoto
) -> None:
    id_ = add_photo(b"a.jpg")
    before = db.conn.total_changes
    with writing(db):
        photos.set_keywords(db, id_, [])
    assert db.conn.total_changes - before == 1, "the photo's row alone"
    for words in (["lake"], ["lake", "boat"], ["boat"], []):
        with writing(db):
            photos.set_keywords(db, id_, words)
        assert [find(db, PhotoFilter(text=word)) == [id_] for word in ("lake", "boat")] == [
            "lake" in words,
            "boat" in words,
        ]
    with writing(db):
        photos.save(db, photos.PhotoFile(b"harbour.jpg", 100, 1_000, None), moved_from=id_)
    assert find(db, PhotoFilter(text="harbour")) == [id_]
    assert find(db, PhotoFilter(text="a.jpg")) == []


def test_a_date_that_is_none_is_refused_with_an_example(db: Database) -> None:
    for wrong in ("yesterday", "", "2026-13-45", "20-06-2026", "2026-06-20T25:00"):
        with pytest.raises(EngineError, match="2026-06-20"):
            find(db, PhotoFilter(since=wrong))
    for right in ("2026", "2026-06", "2026-06-20", "2026-06-20 14:30", "2026-06-20T14:30:05.120"):
        find(db, PhotoFilter(until=right))


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text())
def test_no_text_is_taken_as_search_syntax(db: Database, text: str) -> None:
    try:
        text.encode()
    except UnicodeEncodeError:
        return
    find(db, PhotoFilter(text=text))


def test_keywords_with_line_breaks_stay_one_keyword(
    db: Database, add_photo: AddPhoto, tmp_path: Path
) -> None:
    id_ = add_photo(b"a.jpg")
    with writing(db):
        photos.set_metadata(db, id_, CameraFacts(), ["two\nlines", "one"])
    assert queries.photos(db, tmp_path, [id_])[0].keywords == ("two\nlines", "one")


def test_only_differences_wait_to_be_written(
    db: Database, add_photo: AddPhoto, bride: ClassId, bouquet: ClassId
) -> None:
    sure, unsure = add_photo(b"a.jpg"), add_photo(b"b.jpg")
    predict(db, [sure, unsure], [bride, bouquet], [[0.9, 0.1], [0.5, 0.5]])
    assert writes.pending(db) == [sure]
    probability = float(np.float32(0.9))
    assert writes.wanted(db, [sure, unsure]) == {
        sure: (Tag("bride", Decider.MODEL, probability, 1),),
        unsure: (),
    }
    with writing(db):
        writes.set_written(db, sure, writes.wanted(db, [sure])[sure])
    assert writes.pending(db) == []
    predict(db, [sure], [bride, bouquet], [[0.85, 0.15]], version=2)
    assert writes.pending(db) == [], "another probability alone is no reason to touch a file"
    predict(db, [sure], [bride, bouquet], [[0.15, 0.85]], version=3)
    assert writes.pending(db) == [sure]
    predict(db, [sure], [bride, bouquet], [[0.5, 0.5]], version=4)
    assert writes.pending(db) == [sure], "what is no longer sure is taken out again"


def test_accepting_a_prediction_is_written_too(db: Database, add_photo: AddPhoto, bride: ClassId) -> None:
    id_ = add_photo(b"a.jpg")
    predict(db, [id_], [bride], [[0.9]])
    with writing(db):
        writes.set_written(db, id_, writes.wanted(db, [id_])[id_])
        labels.decide(db, [id_], {bride: True}, who="ann", source="person")
    assert writes.pending(db) == [id_]


def test_offline_photos_wait_until_they_are_back(db: Database, add_photo: AddPhoto, bride: ClassId) -> None:
    id_ = add_photo(b"a.jpg")
    predict(db, [id_], [bride], [[0.9]])
    with writing(db):
        photos.mark_offline(db, [id_])
    assert writes.pending(db) == []
    with writing(db):
        photos.mark_online(db, [id_])
    assert writes.pending(db) == [id_]


def test_the_journal_remembers_what_was_cut_off(db: Database, add_photo: AddPhoto) -> None:
    id_ = add_photo(b"a.jpg")
    entry = writes.JournalEntry(
        id_, b"/l/a.jpg", b"hash", {"subject": ["old"]}, {"subject": ["old", "bride"]}
    )
    with writing(db):
        done, cut = writes.plan(db, [entry, entry])
        writes.conclude(db, done, written=True)
    assert writes.unconcluded(db) == [b"/l/a.jpg"]
    with writing(db):
        writes.close_unconcluded(db)
    assert writes.unconcluded(db) == []
    assert cut != done
