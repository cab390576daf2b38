"""Renaming, merging and removing a class: labels, predictions, files and sidecars follow, and all of it can be undone,
also after a restart and after a stop in between."""

from __future__ import annotations

import time
from collections.abc import Generator
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine import worker
from engine.errors import ClassError
from engine.events import Event, JobProgress, PhotosChanged
from engine.index import clashes, labelbook, labels, models, photos, scores, writes
from engine.index.class_changes import ClassChangeKind
from engine.index.connect import now, open_for_reading, writing
from engine.index.labels import LabelRow
from engine.jobs import class_changes, decide, write_metadata
from engine.jobs.class_changes import ClassWish, Followed, change_class
from engine.jobs.class_undo import undo_last
from engine.library import Library
from engine.metadata.keywords import Field
from engine.metadata.read import read
from engine.types import Decider, Mode, PhotoId, Progress, WriteTo
from engine.worker import JobHandle, Priority, Steps
from tests.engine.conftest import MakePhoto, OpenLibrary, age

RENAME, MERGE, REMOVE = ClassChangeKind
Rows = dict[PhotoId, tuple[LabelRow, ...]]


def tagged(library: Library, make_photo: MakePhoto, count: int, **saving: object) -> list[PhotoId]:
    """So many photos, stripes and dots in turn."""
    for number in range(count):
        make_photo(f"{number}.jpg", ("stripes", "dots")[number % 2], number, **saving)
    library.tag().result(120)
    return library.find()


def rows(library: Library) -> Rows:
    with closing(open_for_reading(library.places.index)) as db:
        return {
            id_: tuple(sorted(of, key=lambda row: row.class_id))
            for id_, of in labels.rows_of(db, library.find()).items()
        }


def verdicts(library: Library, id_: PhotoId) -> dict[str, bool]:
    names = {of.id: of.name for of in library.classes()}
    return {names[row.class_id]: row.verdict for row in rows(library)[id_]}


def book_agrees(library: Library) -> bool:
    said = {content: of for content, of in labelbook.read(library.places.folder).items() if of}
    with closing(open_for_reading(library.places.index)) as db:
        pictures = photos.pictures_of(db, library.find())
    return said == {
        pictures[id_].content_hash: verdicts(library, id_) for id_, of in rows(library).items() if of
    }


def predictions(library: Library) -> dict[PhotoId, dict[str, float]]:
    return {
        photo.id: {of.name: round(of.probability, 5) for of in photo.classes if of.decider is Decider.MODEL}
        for photo in library.photos(library.find())
    }


def lists(library: Library, *paths: Path) -> list[tuple[str, ...]]:
    """Of each photo, with its sidecar: all that stands in any list of keywords."""
    said = read(library._ctx.tools.exiftool(), paths)
    return [
        tuple(sorted(text for field in Field for text in said[path].lists.of(field) or ()))  # type: ignore[union-attr]
        for path in paths
    ]


def through(library: Library, kind: ClassChangeKind, name: str, new: str | None = None) -> Followed:
    return library.change_class(ClassWish(kind, name, new)).result(120)


@pytest.mark.parametrize("where", [WriteTo.FILES, WriteTo.SIDECARS])
def test_a_rename_follows_into_every_list_of_files_and_sidecars_in_one_go_and_back(
    where: WriteTo, open_library: OpenLibrary, make_photo: MakePhoto
) -> None:
    library = open_library(write_to=where)
    path = make_photo("0.jpg")
    lists_of_others = ("-IPTC:Keywords=Rome", "-XMP-digiKam:TagsList=Rome", "-XMP-dc:Subject=Rome")
    library._ctx.tools.exiftool().execute(*lists_of_others, "-overwrite_original", str(path))
    age(path)
    library.tag().result(60)
    [id_] = library.find()
    library.label([id_], ["newlyweds"])
    library.write().result(60)
    written = lists(library, path)[0]
    assert sum("newlyweds" in text for text in written) == (4 if where is WriteTo.FILES else 3)
    done = through(library, RENAME, "newlyweds", "couple")
    assert (done.concerned.labels, done.concerned.files, done.written.written) == (1, 1, 1)
    assert lists(library, path) == [renamed(written, "newlyweds", "couple")]
    assert through(library, RENAME, "couple", "Couple").written.written == 1, "upper case is another spelling"
    assert lists(library, path) == [renamed(written, "newlyweds", "Couple")]
    assert bool(list(path.parent.glob("*.xmp"))) == (where is WriteTo.SIDECARS)
    library.close()
    library = open_library(write_to=where)
    assert [library.undo_class_change().result(60).change.new for _ in range(2)] == ["Couple", "couple"]
    assert lists(library, path) == [written]
    assert verdicts(library, id_) == {"newlyweds": True}
    with pytest.raises(ClassError, match="undone already"):
        library.undo_class_change().result(60)


def renamed(said: tuple[str, ...], old: str, new: str) -> tuple[str, ...]:
    return tuple(sorted(text.replace(old, new) for text in said))


def said_of_each(library: Library, ids: list[PhotoId]) -> None:
    """bride and newlyweds in every way that two verdicts can be together."""
    library.label(ids[0:1], ["newlyweds"])
    library.label_not(ids[1:2], ["newlyweds"])
    library.label(ids[2:3], ["newlyweds", "bride"])
    library.label(ids[3:4], ["newlyweds"])
    library.label_not(ids[3:4], ["bride"])
    library.label_not(ids[4:5], ["newlyweds"])
    library.label(ids[4:5], ["bride"])
    library.label_not(ids[5:6], ["newlyweds", "bride"])


def test_a_merge_joins_what_a_person_said_and_its_undo_parts_it_again_after_a_restart(
    open_library: OpenLibrary, make_photo: MakePhoto, heard: list[Event]
) -> None:
    library = open_library(write_to=WriteTo.NONE)
    library.set_mode(Mode.SEVERAL)
    ids = tagged(library, make_photo, 6)
    said_of_each(library, ids)
    before, classes = rows(library), library.classes()
    when = {id_: {row.class_id: row for row in of} for id_, of in before.items()}
    old, into = (library.find_class(name).id for name in ("newlyweds", "bride"))
    heard.clear()
    change = library.merge_class("Newlyweds", "Bride")
    assert set(ids) == set(change.before)
    assert set(ids) <= {id_ for event in heard if isinstance(event, PhotosChanged) for id_ in event.ids}
    assert "newlyweds" not in [of.name for of in library.classes()]
    yes, no = {"bride": True}, {"bride": False}
    assert [verdicts(library, id_) for id_ in ids] == [yes, {}, yes, yes, yes, no]
    assert rows(library)[ids[0]][0].at == when[ids[0]][old].at, "nobody has decided anew"
    assert rows(library)[ids[2]][0] == when[ids[2]][into]
    assert book_agrees(library)
    entry = library.history(ids[0])[-1]
    assert (entry.source, entry.before, entry.after) == ("merge", {"newlyweds": True}, {"bride": True})
    library.close()
    library = open_library(write_to=WriteTo.NONE)
    assert library.undo_class_change().result(60).change == change
    assert (rows(library), library.classes()) == (before, classes)
    assert book_agrees(library)


@pytest.mark.parametrize("mode", list(Mode))
def test_what_a_person_has_said_since_stays_when_a_merge_is_undone(
    mode: Mode, open_library: OpenLibrary, make_photo: MakePhoto
) -> None:
    library = open_library(write_to=WriteTo.NONE)
    library.set_mode(mode)
    ids = tagged(library, make_photo, 3)
    library.label(ids, ["newlyweds"])
    library.merge_class("newlyweds", "bride")
    library.label(ids[:1], ["bouquet"])
    library.unlabel(ids[1:2])
    library.undo_class_change().result(60)
    both = {"newlyweds": True, "bouquet": True}
    assert verdicts(library, ids[0]) == (both if mode is Mode.SEVERAL else {"bouquet": True})
    assert verdicts(library, ids[1]) == ({"newlyweds": True} if mode is Mode.SEVERAL else {})
    assert verdicts(library, ids[2]) == {"newlyweds": True}
    assert book_agrees(library)


def test_a_removed_class_comes_back_into_labels_and_files_after_a_restart(
    open_library: OpenLibrary, make_photo: MakePhoto, folder: Path
) -> None:
    library = open_library()
    ids = tagged(library, make_photo, 2)
    library.label(ids, ["bride"])
    library.write().result(60)
    before = rows(library)
    assert through(library, REMOVE, "bride").concerned.files == 2
    assert lists(library, folder / "0.jpg", folder / "1.jpg") == [(), ()]
    library.close()
    library = open_library()
    done = library.undo_class_change().result(60)
    assert (done.written.written, rows(library)) == (2, before)
    assert lists(library, folder / "1.jpg") == [("First Look|bride", "bride")]


def test_a_model_says_of_the_merged_class_what_it_said_of_both(
    open_library: OpenLibrary, make_photo: MakePhoto
) -> None:
    library = open_library(write_to=WriteTo.NONE)
    ids = tagged(library, make_photo, 14)
    library.label(ids[0:12:4], ["bride"])
    library.label(ids[2:12:4], ["newlyweds"])
    library.label(ids[1:12:2], ["bouquet"])
    library.retrain(force=True).result(120)
    new, (bride, newlyweds) = ids[12], [library.find_class(name).id for name in ("bride", "newlyweds")]
    before, said = library.probabilities(new), predictions(library)
    through(library, MERGE, "newlyweds", "bride")
    both = before[bride] + before[newlyweds]
    assert library.probabilities(new)[bride] == pytest.approx(both, abs=1e-6)
    assert predictions(library)[new] == {"bride": pytest.approx(both, abs=1e-4)}
    assert not any("newlyweds" in of for of in predictions(library).values())
    library.undo_class_change().result(60)
    assert (predictions(library), library.probabilities(new)) == (said, before)
    library.merge_class("newlyweds", "bride")
    assert set(library.retrain(force=True).result(120).labels) == {"bride", "bouquet"}
    library.use_model(1).result(120)
    assert library.probabilities(new)[bride] == pytest.approx(both, abs=1e-6), (
        "an old version counts it so too"
    )


def test_first_guesses_of_a_merged_class_are_of_the_other_from_then_on(
    open_library: OpenLibrary, make_photo: MakePhoto
) -> None:
    library = open_library(write_to=WriteTo.NONE)
    ids = tagged(library, make_photo, 2)
    guessed = next(iter(predictions(library)[ids[0]]))
    other = next(of.name for of in library.classes() if of.name != guessed)
    library.merge_class(guessed, other)
    assert list(predictions(library)[ids[0]]) == [other]
    library.tag().result(60)
    assert list(predictions(library)[ids[0]]) == [other]


def test_probabilities_of_merged_classes_are_added_or_the_larger_counts() -> None:
    said = np.array([[0.2, 0.5, 0.3]], np.float32)
    assert scores.gathered(said, [(0, 2), (1,)], Mode.ONE)[0].tolist() == pytest.approx([0.5, 0.5])
    assert scores.gathered(said, [(0, 2), (1,)], Mode.SEVERAL)[0].tolist() == pytest.approx([0.3, 0.5])
    assert scores.gathered(said, [], Mode.ONE).shape == (1, 0)


def test_a_merge_that_is_cut_off_while_it_writes_goes_on_with_the_next_pass(
    open_library: OpenLibrary, make_photo: MakePhoto, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = open_library()
    ids = tagged(library, make_photo, 4)
    library.label(ids, ["newlyweds"])
    library.write().result(60)
    monkeypatch.setattr(write_metadata, "BATCH", 1)
    steps = change_class(library._ctx, ClassWish(MERGE, "newlyweds", "bride"))
    seen: list[Progress] = []
    while not seen or seen[-1].note != "writing keywords":
        seen.append(next(steps))
    steps.close()
    assert (seen[-1].done, seen[-1].total, library.pending_writes()) == (1, 4, 3)
    library.close()
    library = open_library()
    assert library.tag().result(60).written.written == 3
    paths = [folder / f"{number}.jpg" for number in range(4)]
    assert lists(library, *paths) == [("First Look|bride", "bride")] * 4
    assert library.undo_class_change().result(60).written.written == 4, (
        "cut off, it can be undone all the same"
    )
    assert lists(library, *paths) == [("First Look|newlyweds", "newlyweds")] * 4


def test_a_change_that_the_transaction_loses_is_not_there_at_all(
    open_library: OpenLibrary, make_photo: MakePhoto, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = open_library(write_to=WriteTo.NONE)
    ids = tagged(library, make_photo, 2)
    library.label(ids, ["newlyweds"])
    before, classes = rows(library), library.classes()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(labelbook, "note_merge", full)
    with suppress(Exception):
        library.merge_class("newlyweds", "bride")
    assert (rows(library), library.classes()) == (before, classes)
    with pytest.raises(ClassError, match="undone already"):
        library.undo_class_change().result(60)


def test_classes_that_cannot_be_merged_say_why(library: Library) -> None:
    with pytest.raises(ClassError, match="into itself"):
        library.merge_class("bride", "BRIDE")
    with pytest.raises(ClassError, match="no class 'cake'"):
        library.merge_class("bride", "cake")
    library.rename_class("bride", "dress")
    library.add_class("bride")
    with pytest.raises(ClassError, match="already"):
        library.undo_class_change().result(60)


def test_a_class_merged_on_and_on_counts_as_the_last_one(
    open_library: OpenLibrary, make_photo: MakePhoto
) -> None:
    library = open_library(write_to=WriteTo.NONE)
    [id_] = tagged(library, make_photo, 1)
    library.label([id_], ["newlyweds"])
    first = library.merge_class("newlyweds", "bride")
    library.merge_class("bride", "bouquet")
    assert verdicts(library, id_) == {"bouquet": True}
    assert sum(library.probabilities(id_).values()) == pytest.approx(sum(_stored(library, id_)), abs=1e-5)
    for _ in range(2):
        library.undo_class_change().result(60)
    assert verdicts(library, id_) == {"newlyweds": True}
    assert first.known in library.classes()
    with closing(open_for_reading(library.places.index)) as db:
        assert writes.count_pending(db) == 1


def _stored(library: Library, id_: PhotoId) -> list[float]:
    with closing(open_for_reading(library.places.index)) as db:
        found = scores.load(db, [id_]).get(id_)
    return [] if found is None else [float(value) for value in found[1]]


def test_what_another_program_says_in_a_clash_follows_a_rename_and_a_merge(
    open_library: OpenLibrary, make_photo: MakePhoto
) -> None:
    library = open_library(write_to=WriteTo.NONE)
    one, two = tagged(library, make_photo, 2)
    with writing(library._ctx.db):
        clashes.put(library._ctx.db, one, ["newlyweds", "bride"])
        clashes.put(library._ctx.db, two, ["bouquet"])
    library.rename_class("newlyweds", "couple")
    library.remove_class("bouquet")
    assert clashes.of(library._ctx.db, [one, two]) == {one: ("bride", "couple")}
    library.merge_class("couple", "bride")
    assert clashes.of(library._ctx.db, [one]) == {one: ("bride",)}


@pytest.mark.parametrize("kind", [MERGE, REMOVE])
def test_predictions_of_a_version_without_a_head_come_back_as_they_were(
    kind: ClassChangeKind, open_library: OpenLibrary, make_photo: MakePhoto
) -> None:
    """Nothing can say them again: see `engine.jobs.restore`."""
    library = open_library(write_to=WriteTo.NONE)
    ids = tagged(library, make_photo, 2)
    db, old = library._ctx.db, library.find_class("newlyweds").id
    with writing(db):
        models.know(db, 3, {old: 0.9}, Mode.ONE)
        models.use(db, 3)
        for id_ in ids:
            scores.put_back(db, id_, 3, {old: (0.9, 3)})
    said = predictions(library)
    through(library, kind, "newlyweds", "bride" if kind is MERGE else None)
    assert predictions(library) != said
    library.undo_class_change().result(60)
    assert predictions(library) == said


def test_an_index_that_is_built_anew_knows_what_the_classes_of_a_version_became(
    open_library: OpenLibrary, make_photo: MakePhoto
) -> None:
    """Otherwise a lost index would bring the old classes back, and the version would speak for those."""
    library = open_library(write_to=WriteTo.NONE)
    ids = tagged(library, make_photo, 13)
    library.add_class("dots")
    library.label(ids[0:12:4], ["bride"])
    library.label(ids[2:12:4], ["newlyweds"])
    library.label(ids[1:12:2], ["dots"])
    library.retrain(force=True).result(120)
    library.rename_class("dots", "spots")
    library.merge_class("newlyweds", "bride")
    library.remove_class("bouquet")
    library.put_class_back(library.remove_class("spots"))
    library.tag().result(60)
    said, labelled = predictions(library), [verdicts(library, id_) for id_ in ids]
    path = library.places.index
    library.close()
    path.write_bytes(b"damaged")
    library = open_library(write_to=WriteTo.NONE)
    library.tag().result(60)
    assert not {"dots", "newlyweds"} & {name for of in predictions(library).values() for name in of}
    assert predictions(library)[ids[12]] == said[ids[12]]
    assert [verdicts(library, id_) for id_ in ids] == labelled
    assert not {"dots", "newlyweds", "bouquet"} & {of.name for of in library.classes()}


def test_the_book_follows_names_from_a_moment_on(tmp_path: Path) -> None:
    labelbook.note_rename(tmp_path, "a", "x")
    moment = now()
    time.sleep(0.002)
    labelbook.note_rename(tmp_path, "a", "b")
    labelbook.note_merge(tmp_path, "b", "c")
    labelbook.note_rename(tmp_path, "d", None)
    assert labelbook.names_today(tmp_path, ["a", "c", "d", "e"], moment) == ["c", "c", None, "e"]
    labelbook.note_back(tmp_path, "d")
    labelbook.note_back(tmp_path, "b")
    labelbook.note_rename(tmp_path, "b", "a")
    assert labelbook.names_today(tmp_path, ["a", "c", "d", "e"], moment) == ["a", "c", "d", "e"]


def labelled(library: Library, make_photo: MakePhoto) -> list[PhotoId]:
    """Photos of newlyweds, more than are changed in one step, for the model too."""
    ids = tagged(library, make_photo, 5)
    library.label(ids[:4], ["newlyweds"])
    with writing(library._ctx.db):
        scores.put_back(library._ctx.db, ids[4], 3, {library.find_class("newlyweds").id: (0.9, 3)})
    return ids


def everything(library: Library) -> list[object]:
    """All rows of the index, and the book."""
    with closing(open_for_reading(library.places.index)) as db:
        tables = [table.name for table in db.tables]
        said = [sorted(db.execute(f"SELECT * FROM [{name}]").fetchall(), key=repr) for name in tables]
    return [tables, said, (library.places.folder / labelbook.FILE_NAME).read_bytes()]


@pytest.mark.parametrize("undo", [False, True])
@pytest.mark.parametrize("kind", [MERGE, REMOVE])
def test_a_change_that_is_cancelled_in_the_middle_leaves_everything_as_it_was(
    kind: ClassChangeKind,
    undo: bool,
    open_library: OpenLibrary,
    make_photo: MakePhoto,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(class_changes, "BATCH", 2)
    library = open_library(write_to=WriteTo.NONE)
    labelled(library, make_photo)
    wish = ClassWish(kind, "newlyweds", "bride" if kind is MERGE else None)
    if undo:
        through(library, kind, wish.name, wish.new)
    before = everything(library)
    steps = 1
    while held_steps(undo_last(library._ctx) if undo else change_class(library._ctx, wish), steps) == steps:
        assert everything(library) == before, f"cancelled after {steps} steps"
        steps += 1
    assert steps > 3
    assert ("newlyweds" in [of.name for of in library.classes()]) == undo, (
        "cancelled after it, the change stands"
    )


def held_steps(job: Generator[Progress, None, Followed], count: int) -> int:
    """Cancels after so many of the steps that hold the turn, or behind the last one; how many there were."""
    seen = 0
    with closing(job):
        for progress in job:
            seen += progress.held
            if seen == count or not progress.held:
                break
    return seen


def test_a_change_tells_how_many_photos_it_has_come_to(
    open_library: OpenLibrary, make_photo: MakePhoto, monkeypatch: pytest.MonkeyPatch, heard: list[Event]
) -> None:
    monkeypatch.setattr(class_changes, "BATCH", 2)
    monkeypatch.setattr(worker, "QUIET_SECONDS", 0.0)
    library = open_library(write_to=WriteTo.NONE)
    labelled(library, make_photo)

    def told() -> list[tuple[int, int | None]]:
        found = [
            (event.done, event.total)
            for event in heard
            if isinstance(event, JobProgress) and event.note == "changing labels"
        ]
        heard.clear()
        return list(dict.fromkeys(found))

    heard.clear()
    change = library.merge_class("newlyweds", "bride")
    assert told() == [(0, None), (0, 4), (2, 4), (4, 4)]
    library.put_class_back(change)
    assert told() == [(0, 4), (2, 4), (4, 4)]
    library.remove_class("newlyweds")
    assert told() == [(0, None), (0, 4)]


def test_a_label_that_comes_while_a_class_is_merged_waits_and_then_counts(
    open_library: OpenLibrary, make_photo: MakePhoto, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(class_changes, "BATCH", 1)
    library = open_library(write_to=WriteTo.NONE)
    ids = labelled(library, make_photo)
    asked, order, real = list[JobHandle[None]](), list[str](), labels.put_back

    def labelling() -> Steps[None]:
        order.append("label")
        decide.label(library._ctx, ids=ids[:1], names=["bouquet"])
        return
        yield

    def putting(*args: Any, **named: Any) -> list[PhotoId]:
        if not asked:
            asked.append(library._worker.submit("label", labelling, Priority.AT_ONCE))
        order.append("merge")
        return real(*args, **named)

    monkeypatch.setattr(labels, "put_back", putting)
    through(library, MERGE, "newlyweds", "bride")
    asked[0].result(60)
    assert order == [*["merge"] * 4, "label"]
    assert [verdicts(library, id_) for id_ in ids[:2]] == [{"bouquet": True}, {"bride": True}]
