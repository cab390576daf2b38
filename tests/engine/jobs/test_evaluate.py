"""The report and the second look on a real library."""

from __future__ import annotations

import json
from concurrent.futures import CancelledError
from pathlib import Path

import pytest

from engine.errors import EngineError, ModelError
from engine.events import JobProgress
from engine.jobs.evaluate import report
from engine.library import Library
from engine.types import Decision, DecisionKind, PhotoId, WriteTo
from tests.engine.conftest import MakePhoto, OpenLibrary

EACH = 12


@pytest.fixture
def labelled(open_library: OpenLibrary, make_photo: MakePhoto) -> Library:
    """Twelve stripes and twelve dots, of which one of each is labelled as the other."""
    library = open_library(write_to=WriteTo.NONE)
    files = {
        kind: [make_photo(f"{kind}{n}.jpg", kind, n) for n in range(EACH)] for kind in ("stripes", "dots")
    }
    library.tag().result(120)
    for kind in files:
        library.add_class(kind)
        library.label(library.ids_of(files[kind][1:]), [kind])
    for kind, other in (("stripes", "dots"), ("dots", "stripes")):
        library.label(library.ids_of(files[kind][:1]), [other])
    return library


def flipped(library: Library, folder: Path) -> list[PhotoId]:
    return library.ids_of([folder / "stripes0.jpg", folder / "dots0.jpg"])


def classes_of(library: Library, ids: list[PhotoId]) -> list[str]:
    return [photo.classes[0].name for photo in library.photos(ids)]


def test_a_report_shows_the_mistakes_as_pictures_and_names_no_folder(
    labelled: Library, folder: Path, tmp_path: Path
) -> None:
    labelled.retrain(force=True).result(120)
    done = labelled.report(tmp_path / "report").result(120)
    assert done.page == tmp_path / "report" / "report.html"
    text = done.page.read_text(encoding="utf-8")
    data = json.loads((tmp_path / "report" / "figures.json").read_text(encoding="utf-8"))
    assert (data["model"], data["total"]) == (1, 2 * EACH)
    assert {"stripes0.jpg", "dots0.jpg"} <= {one["file"] for one in data["worst"]}
    assert text.count("data:image/jpeg;base64,") == len(data["worst"])
    for path in (folder, folder.parent, tmp_path, Path.home()):
        assert str(path) not in text
        assert str(path) not in json.dumps(data)
    assert len(data["folds"]) == 5
    assert data["fold_interval"][0] <= data["accuracy"] <= data["fold_interval"][1]
    assert data["curve"][-1]["labels"] >= 15


def test_evaluating_is_quick_and_writes_nothing(labelled: Library) -> None:
    done = labelled.evaluate().result(120)
    assert (done.version, done.page, done.measured.curve) == (0, None, ())
    assert len(done.measured.folds) == 5


def test_a_report_that_is_cancelled_writes_nothing(labelled: Library, tmp_path: Path) -> None:
    steps = report(labelled._ctx, folder=tmp_path / "report")
    while next(steps).note != "measuring how labels help":
        pass
    steps.close()
    assert list((tmp_path / "report").iterdir()) == []
    job = labelled.report(tmp_path / "report")
    job.cancel()
    with pytest.raises(CancelledError):
        job.result(60)


def test_a_report_tells_how_far_it_is(labelled: Library, tmp_path: Path, heard: list[object]) -> None:
    labelled.report(tmp_path / "report").result(120)
    told = [of for of in heard if isinstance(of, JobProgress) and of.name == "report"]
    assert any(of.total for of in told)


def test_without_labels_or_a_folder_it_says_what_to_do(
    open_library: OpenLibrary, make_photo: MakePhoto, tmp_path: Path
) -> None:
    make_photo("a.jpg")
    library = open_library(write_to=WriteTo.NONE)
    library.tag().result(120)
    with pytest.raises(ModelError, match="There are no labels yet"):
        library.report(tmp_path / "report").result(60)
    (tmp_path / "file").write_text("")
    with pytest.raises(EngineError, match="Choose another folder"):
        library.report(tmp_path / "file").result(60)
    assert library.label_mistakes().result(60) == ()


def test_flipped_labels_are_listed_and_nothing_is_changed(labelled: Library, folder: Path) -> None:
    before = {photo.id: photo.classes for photo in labelled.photos(labelled.find())}
    found = labelled.label_mistakes().result(120)
    assert {of.photo for of in found} == set(flipped(labelled, folder))
    names = {known.id: known.name for known in labelled.classes()}
    said = {of.photo: (names[of.label], names[of.predicted]) for of in found}
    assert said[flipped(labelled, folder)[0]] == ("dots", "stripes")
    assert all(of.probability > 0.5 for of in found)
    assert {photo.id: photo.classes for photo in labelled.photos(labelled.find())} == before


def test_a_label_that_is_kept_is_not_listed_again_until_it_is_another(
    labelled: Library, folder: Path
) -> None:
    stripes, dots = flipped(labelled, folder)
    corrections = labelled.corrections()
    kept = labelled.decide([stripes], Decision(DecisionKind.CLASSES, ("dots",), second_look=True))
    assert kept.result(60).changed == (stripes,)
    assert labelled.keep_labels([stripes]) == []
    assert [of.photo for of in labelled.label_mistakes().result(120)] == [dots]
    assert labelled.looked_again() == {stripes}
    assert labelled.corrections() == corrections, "there is nothing new to learn"
    entry = labelled.history(stripes)[-1]
    assert (entry.source, entry.before, entry.after) == ("second look", {"dots": True}, {"dots": True})

    labelled.label([stripes], ["stripes"])
    labelled.label([stripes], ["dots"])
    assert stripes in {of.photo for of in labelled.label_mistakes().result(120)}


def test_keeping_and_changing_on_a_second_look_can_both_be_undone_and_done_again(
    labelled: Library, folder: Path
) -> None:
    stripes, dots = flipped(labelled, folder)
    rows = labelled.history(stripes), labelled.history(dots)
    keep = labelled.decide([stripes], Decision(DecisionKind.CLASSES, ("dots",), second_look=True))
    take = labelled.decide([dots], Decision(DecisionKind.CLASSES, ("dots",), second_look=True))
    take.result(60)
    assert classes_of(labelled, [stripes, dots]) == ["dots", "dots"]
    assert labelled.looked_again() == {stripes, dots}
    back, also_back = labelled.undo(take), labelled.undo(keep)
    also_back.result(60)
    assert classes_of(labelled, [stripes, dots]) == ["dots", "stripes"]
    assert labelled.looked_again() == set()
    assert {of.photo for of in labelled.label_mistakes().result(120)} == {stripes, dots}
    labelled.undo(back).result(60), labelled.undo(also_back).result(60)
    assert labelled.looked_again() == {stripes, dots}
    assert classes_of(labelled, [stripes, dots]) == ["dots", "dots"]
    assert len(labelled.history(stripes)) > len(rows[0])
