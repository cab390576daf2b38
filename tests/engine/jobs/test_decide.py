"""What a person says, and taking it back: the index, the log and the label book stay of one mind."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import CancelledError
from contextlib import closing, contextmanager

import pytest

from engine.errors import ClassError, EngineError
from engine.events import ClassesChanged, Event, JobCancelled, JobFailed, JobStarted, PhotosChanged
from engine.index import labelbook, labels, photos
from engine.index.connect import open_for_reading
from engine.index.labels import LabelRow
from engine.library import Library
from engine.types import Decider, Decision, DecisionKind, PhotoFilter, PhotoId, State, WriteTo
from tests.engine.conftest import MakePhoto, OpenLibrary, age

DECISIONS = [
    Decision(DecisionKind.CLASSES, ("bouquet",)),
    Decision(DecisionKind.CLASSES, ("newlyweds", "reception room")),
    Decision(DecisionKind.NONE),
    Decision(DecisionKind.ACCEPT),
    Decision(DecisionKind.CLEAR),
]
BOUQUET = Decision(DecisionKind.CLASSES, ("bouquet",))


@pytest.fixture
def library(open_library: OpenLibrary) -> Library:
    return open_library(write_to=WriteTo.NONE)


@pytest.fixture
def ids(library: Library, make_photo: MakePhoto) -> list[PhotoId]:
    """Six photos with first guesses; the first is labelled "bride", the second shows none of the classes."""
    for number in range(6):
        make_photo(f"{number}.jpg", ("stripes", "dots")[number % 2], number)
    library.tag().result(120)
    found = library.find()
    library.label(found[:1], ["bride"])
    library.label_none(found[1:2])
    return found


def rows(library: Library) -> dict[PhotoId, tuple[LabelRow, ...]]:
    """Every verdict as it is stored."""
    with closing(open_for_reading(library.places.index)) as db:
        return {id_: of for id_, of in labels.rows_of(db, library.find()).items() if of}


def verdicts(library: Library) -> dict[bytes, dict[str, bool]]:
    """What the index says, as the label book would."""
    names = {known.id: known.name for known in library.classes()}
    with closing(open_for_reading(library.places.index)) as db:
        pictures = photos.pictures_of(db, library.find())
        said = labels.of(db, library.find())
    return {
        pictures[id_].content_hash: {names[class_id]: verdict for class_id, verdict in of.items()}
        for id_, of in said.items()
    }


def book(library: Library) -> dict[bytes, dict[str, bool]]:
    return {content: of for content, of in labelbook.read(library.places.folder).items() if of}


def shown(library: Library, id_: PhotoId) -> list[str]:
    """The classes that a person gave this photo."""
    [photo] = library.photos([id_])
    return sorted(of.name for of in photo.classes if of.decider is Decider.PERSON)


@contextmanager
def busy(library: Library) -> Iterator[None]:
    """While the body runs, the worker is in the middle of another job."""
    begun, go_on = threading.Event(), threading.Event()

    def hold(event: Event) -> None:
        if isinstance(event, JobStarted) and event.name == "write":
            begun.set()
            go_on.wait(60)

    silence = library.listen(hold)
    job = library.write()
    assert begun.wait(60)
    try:
        yield
    finally:
        go_on.set()
        job.result(60)
        silence()


@pytest.mark.parametrize("decision", DECISIONS, ids=lambda decision: decision.kind)
def test_undo_makes_labels_what_they_were_and_undoing_that_does_it_again(
    library: Library, ids: list[PhotoId], decision: Decision
) -> None:
    before, corrections = rows(library), library.corrections()
    job = library.decide(ids, decision)
    changed = job.result(60).changed
    after = rows(library)
    assert changed
    assert set(changed) == {id_ for id_ in ids if before.get(id_) != after.get(id_)}
    assert verdicts(library) == book(library)

    back = library.undo(job)
    assert back.result(60).changed == changed
    assert rows(library) == before, "who, whence and when included"
    assert library.corrections() == corrections
    assert verdicts(library) == book(library)
    assert {library.history(id_)[-1].source for id_ in changed} == {"undo"}

    again = library.undo(back)
    assert again.result(60).changed == changed
    assert rows(library) == after
    assert verdicts(library) == book(library)
    library.undo(again).result(60)
    assert rows(library) == before


def test_each_kind_of_decision_says_what_it_should(library: Library, ids: list[PhotoId]) -> None:
    guesses = {photo.id: photo.classes[0].name for photo in library.photos(ids[2:])}
    library.decide(ids, Decision(DecisionKind.ACCEPT)).result(60)
    assert {id_: shown(library, id_) for id_ in ids[2:]} == {id_: [of] for id_, of in guesses.items()}
    library.decide(ids[:2], Decision(DecisionKind.CLASSES, ("Bride", "bouquet"))).result(60)
    assert shown(library, ids[0]) == shown(library, ids[1]) == ["bouquet", "bride"]
    library.decide(ids[:1], Decision(DecisionKind.NONE)).result(60)
    said = {row.class_id: row.verdict for row in rows(library)[ids[0]]}
    assert said == {known.id: False for known in library.classes()}
    library.decide(ids, Decision(DecisionKind.CLEAR)).result(60)
    assert rows(library) == {}


def test_photos_that_a_decision_did_not_change_are_not_undone(
    library: Library, ids: list[PhotoId], heard: list[Event]
) -> None:
    job = library.decide(ids, Decision(DecisionKind.CLASSES, ("bride",)))
    assert set(job.result(60).changed) == set(ids[1:])
    heard.clear()
    assert set(library.undo(job).result(60).changed) == set(ids[1:])
    told = [event for event in heard if isinstance(event, PhotosChanged)]
    assert [set(event.ids) for event in told] == [set(ids[1:])]
    assert len(library.history(ids[0])) == 1


def test_the_log_keeps_what_was_undone(library: Library, ids: list[PhotoId]) -> None:
    library.undo(library.decide(ids[:1], BOUQUET)).result(60)
    told = [(entry.source, entry.before, entry.after, entry.who) for entry in library.history(ids[0])]
    assert told[1:] == [
        ("person", {"bride": True}, {"bouquet": True}, "ann"),
        ("undo", {"bouquet": True}, {"bride": True}, "ann"),
    ]


def test_an_undo_may_be_asked_for_before_the_decision_was_recorded(
    library: Library, ids: list[PhotoId]
) -> None:
    before = rows(library)
    with busy(library):
        job = library.decide(ids, BOUQUET)
        back = library.undo(job)
        again = library.undo(back)
        assert not job.done
        assert rows(library) == before
    again.result(60)
    assert set(job.result(0).changed) == set(back.result(0).changed) == set(ids)
    assert {of for id_ in ids for of in shown(library, id_)} == {"bouquet"}
    library.undo(again).result(60)
    assert rows(library) == before
    assert verdicts(library) == book(library)


def test_undoing_a_decision_that_was_refused_is_refused_as_well(library: Library, ids: list[PhotoId]) -> None:
    before = rows(library)
    with busy(library):
        job = library.decide(ids, Decision(DecisionKind.CLASSES, ("cake",)))
        back = library.undo(job)
    for refused in (job, back):
        with pytest.raises(ClassError, match="no class 'cake'"):
            refused.result(60)
    assert rows(library) == before


def test_undoing_a_decision_that_was_cancelled_does_nothing_quietly(
    library: Library, ids: list[PhotoId], heard: list[Event]
) -> None:
    before = rows(library)
    with busy(library):
        job = library.decide(ids, BOUQUET)
        job.cancel()
        back = library.undo(job)
        again = library.undo(back)
    for cancelled in (job, back, again):
        with pytest.raises(CancelledError):
            cancelled.result(60)
    assert rows(library) == before
    told = [event.job for event in heard if isinstance(event, JobCancelled)]
    assert told == [job.number, back.number, again.number]
    assert not [event for event in heard if isinstance(event, JobFailed)]


def test_one_photo_that_cannot_be_labelled_refuses_all(
    library: Library, ids: list[PhotoId], make_photo: MakePhoto
) -> None:
    broken = make_photo("broken.jpg")
    broken.write_bytes(b"no picture")
    age(broken)
    library.tag().result(120)
    before = rows(library), book(library)
    with pytest.raises(EngineError, match=r"broken\.jpg is not a readable photo"):
        library.decide([*ids, *library.ids_of([broken])], BOUQUET).result(60)
    assert (rows(library), book(library)) == before


def test_labels_of_a_class_that_is_gone_stay_away_when_a_decision_is_undone(
    library: Library, ids: list[PhotoId]
) -> None:
    job = library.decide(ids[:3], BOUQUET)
    job.result(60)
    library.remove_class("bride")
    assert set(library.undo(job).result(60).changed) == set(ids[:3])
    assert shown(library, ids[0]) == []
    assert set(rows(library)) == {ids[1]}, "which still shows none of the others"
    assert verdicts(library) == book(library)


def test_a_decision_for_a_class_that_was_then_removed_can_be_undone(
    library: Library, ids: list[PhotoId]
) -> None:
    before = set(rows(library)[ids[0]])
    job = library.decide(ids, BOUQUET)
    job.result(60)
    library.remove_class("bouquet")
    back = library.undo(job)
    back.result(60)
    assert set(rows(library)[ids[0]]) == before
    library.undo(back).result(60)
    assert shown(library, ids[0]) == []
    assert verdicts(library) == book(library)


def test_an_undo_never_labels_with_a_class_that_came_later(library: Library, ids: list[PhotoId]) -> None:
    library.add_class("cake")
    library.label(ids[2:3], ["cake"])
    job = library.decide(ids[2:3], BOUQUET)
    job.result(60)
    library.remove_class("cake")
    library.add_class("dress")
    library.undo(job).result(60)
    assert shown(library, ids[2]) == []


def predictions(library: Library) -> dict[PhotoId, list[tuple[str, float, int | None]]]:
    return {
        photo.id: [
            (of.name, of.probability, of.version) for of in photo.classes if of.decider is Decider.MODEL
        ]
        for photo in library.photos(library.find())
    }


def test_a_class_comes_back_with_all_that_belonged_to_it(
    library: Library, ids: list[PhotoId], heard: list[Event]
) -> None:
    name = library.photos(ids[2:3])[0].classes[0].name
    library.label(ids[3:5], [name])
    library.set_color(name, "#ABCDEF")
    library.set_key(name, "q")
    library.set_threshold(name, 0.65)
    classes, said, before = library.classes(), predictions(library), rows(library)

    removed = library.remove_class(name)
    [known] = [of for of in classes if of.name == name]
    assert set(removed.before) == {
        id_ for id_, of in before.items() if known.id in [row.class_id for row in of]
    }
    assert name not in [of.name for of in library.classes()]
    assert predictions(library)[ids[2]] == []
    assert verdicts(library) == book(library)
    library.tag().result(120)
    assert predictions(library)[ids[2]][0][0] != name

    heard.clear()
    library.put_class_back(removed)
    assert any(isinstance(event, ClassesChanged) for event in heard)
    told = [set(event.ids) for event in heard if isinstance(event, PhotosChanged)]
    assert any({*removed.before, *removed.predicted} <= ids_of_event for ids_of_event in told)
    assert library.classes() == classes
    known = library.find_class(name)
    assert (known.color, known.key, known.threshold) == ("#abcdef", "Q", 0.65)
    assert rows(library) == before
    assert verdicts(library) == book(library)
    library.tag().result(120)
    assert predictions(library) == said


def test_a_class_whose_name_is_taken_meanwhile_does_not_come_back(
    library: Library, ids: list[PhotoId]
) -> None:
    removed = library.remove_class("bride")
    library.add_class("Bride")
    classes, before = library.classes(), rows(library)
    with pytest.raises(ClassError, match="'bride' already"):
        library.put_class_back(removed)
    assert (library.classes(), rows(library)) == (classes, before)


def test_the_last_class_comes_back_beside_one_that_was_added_meanwhile(
    library: Library, ids: list[PhotoId]
) -> None:
    library.add_class("cake")
    library.label(ids[5:], ["cake"])
    removed = library.remove_class("cake")
    library.add_class("dress")
    assert shown(library, ids[5]) == []
    library.put_class_back(removed)
    assert shown(library, ids[5]) == ["cake"]
    assert {"cake", "dress"} < {of.name for of in library.classes()}


def test_a_class_that_comes_back_leaves_its_key_to_the_one_that_has_it_now(
    library: Library, ids: list[PhotoId]
) -> None:
    library.set_key("bride", "b")
    removed = library.remove_class("bride")
    library.set_key("bouquet", "b")
    library.put_class_back(removed)
    assert library.find_class("bride").key is None
    assert library.find_class("bouquet").key == "B"


@pytest.mark.parametrize("color", ["", "red", "4e79a7", "#4e79a", "#4e79a7f", "#4e79ag", "#4e79a7\n"])
def test_a_colour_is_six_hexadecimal_digits(library: Library, color: str) -> None:
    before = library.classes()
    with pytest.raises(ClassError, match="A colour is written like"):
        library.set_color("bride", color)
    assert library.classes() == before


@pytest.mark.parametrize("key", ["", "ab", " ", "?", "F1", "ß", "\n"])
def test_a_key_is_one_letter_or_digit(library: Library, key: str) -> None:
    before = library.classes()
    with pytest.raises(ClassError, match="A key is one letter or digit"):
        library.set_key("bride", key)
    assert library.classes() == before


def test_no_two_classes_have_the_same_key(library: Library) -> None:
    library.set_key("bride", "é")
    with pytest.raises(ClassError, match="belongs to bride already"):
        library.set_key("bouquet", "É")
    library.set_key("bride", "É")
    library.set_key("bride", None)
    library.set_key("bouquet", "é")
    assert [library.find_class(name).key for name in ("bride", "bouquet")] == [None, "É"]


def test_colours_and_keys_of_a_class_that_there_is_not_are_refused(library: Library) -> None:
    with pytest.raises(ClassError, match="no class 'cake'"):
        library.set_color("cake", "#4e79a7")
    with pytest.raises(ClassError, match="no class 'cake'"):
        library.set_key("cake", "c")


def test_what_was_undone_is_no_correction_for_the_model_to_learn(
    library: Library, ids: list[PhotoId]
) -> None:
    library.label(ids[::2], ["bride"])
    library.label(ids[1::2], ["bouquet"])
    library.retrain(force=True).result(120)
    assert library.corrections() == 0
    job = library.decide(ids[:2], Decision(DecisionKind.CLASSES, ("newlyweds",)))
    job.result(60)
    assert library.corrections() == 2
    back = library.undo(job)
    back.result(60)
    assert library.corrections() == 0
    library.undo(back).result(60)
    assert library.corrections() == 2


def test_a_trained_models_predictions_of_a_class_come_back_with_it(
    library: Library, ids: list[PhotoId], make_photo: MakePhoto
) -> None:
    library.label(ids[::2], ["bride"])
    library.label(ids[1::2], ["bouquet"])
    library.retrain(force=True).result(120)
    for number in range(6, 10):
        make_photo(f"{number}.jpg", ("stripes", "dots")[number % 2], number)
    library.tag().result(120)
    said = predictions(library)
    assert {of[0][0] for of in said.values() if of} == {"bride", "bouquet"}
    removed = library.remove_class("bouquet")
    library.tag().result(120)
    assert {of[0][0] for of in predictions(library).values() if of} == {"bride"}
    library.put_class_back(removed)
    library.tag().result(120)
    assert predictions(library) == said
    review = library.find(PhotoFilter(states=frozenset({State.LABELLED})))
    assert set(review) == set(ids)
