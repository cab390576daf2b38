"""A library whose photos may have several classes, and going there and back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from engine.errors import ClassError, ModelError
from engine.index import labelbook, labels, photos
from engine.library import Library
from engine.types import Decider, Mode, PhotoId, WriteTo
from tests.engine.conftest import OpenLibrary
from tests.engine.jobs.conftest import label

Files = dict[str, list[Path]]


def verdicts(library: Library, id_: PhotoId) -> dict[str, bool]:
    names = {known.id: known.name for known in library.classes()}
    return {names[of]: verdict for of, verdict in labels.of(library._ctx.db, [id_]).get(id_, {}).items()}


def content_hash(library: Library, id_: PhotoId) -> bytes:
    return photos.pictures_of(library._ctx.db, [id_])[id_].content_hash


def shown(library: Library, id_: PhotoId) -> dict[str, Decider]:
    [photo] = library.photos([id_])
    assert [of.known.name for of in library.overview().seen_in(id_)] == [of.name for of in photo.classes]
    return {of.name: of.decider for of in photo.classes}


@pytest.fixture
def several(learnt: Library) -> Library:
    learnt.set_mode(Mode.SEVERAL)
    return learnt


def test_a_label_comes_to_those_that_there_are_and_the_book_has_all(several: Library, files: Files) -> None:
    [id_] = several.ids_of(files["dots"][19:])
    assert several.label([id_], ["dots"]) == [id_]
    assert several.label([id_], ["bride"]) == [id_]
    assert several.label_not([id_], ["stripes"]) == [id_]
    assert several.label([id_], ["bride"]) == []
    assert verdicts(several, id_) == {"dots": True, "bride": True, "stripes": False}
    assert {"dots": True, "bride": True, "stripes": False} in labelbook.read(several.places.folder).values()
    several.label_none([id_])
    assert set(verdicts(several, id_).values()) == {False}
    several.unlabel([id_])
    assert verdicts(several, id_) == {}


def test_what_was_said_is_undone_class_by_class(several: Library, files: Files) -> None:
    from engine.types import Decision, DecisionKind

    [id_] = several.ids_of(files["dots"][19:])
    several.label([id_], ["dots"])
    job = several.decide([id_], Decision(DecisionKind.NOT, ("stripes",)))
    job.result(60)
    assert verdicts(several, id_) == {"dots": True, "stripes": False}
    several.undo(job).result(60)
    assert verdicts(several, id_) == {"dots": True}


def test_one_class_is_unknown_again_and_all_else_stands_as_it_was(several: Library, files: Files) -> None:
    from engine.types import Decision, DecisionKind

    [id_] = several.ids_of(files["dots"][19:])
    several.label([id_], ["dots", "bride"])
    several.keep_labels([id_])
    several.label_not([id_], ["stripes"])
    job = several.decide([id_], Decision(DecisionKind.OPEN, ("stripes", "bride")))
    assert job.result(60).changed == (id_,)
    assert verdicts(several, id_) == {"dots": True}
    assert labelbook.read(several.places.folder)[content_hash(several, id_)] == {"dots": True}
    assert several.history(id_)[-1].after == {"dots": True}
    assert several.reopen([id_], ["stripes"]) == []
    several.undo(job).result(60)
    assert verdicts(several, id_) == {"dots": True, "bride": True, "stripes": False}


def test_what_a_person_takes_back_of_a_class_the_model_says_again(several: Library, files: Files) -> None:
    [id_] = several.ids_of(files["dots"][19:])
    several.label_not([id_], ["dots"])
    assert shown(several, id_) == {}
    several.reopen([id_], ["dots"])
    assert shown(several, id_) == {"dots": Decider.MODEL}
    assert several.overview().is_decided(id_) is False


def test_leaving_a_class_open_is_refused_where_a_photo_has_one(learnt: Library, files: Files) -> None:
    with pytest.raises(ClassError, match="firstlook mode FOLDER several"):
        learnt.reopen(learnt.ids_of(files["dots"][:1]), ["dots"])


def test_the_model_keeps_its_say_on_what_the_person_has_not_spoken_of(several: Library, files: Files) -> None:
    [id_] = several.ids_of(files["dots"][19:])
    assert shown(several, id_) == {"dots": Decider.MODEL}
    several.label([id_], ["bride"])
    assert shown(several, id_) == {"bride": Decider.PERSON, "dots": Decider.MODEL}
    several.label_not([id_], ["dots"])
    assert shown(several, id_) == {"bride": Decider.PERSON}
    several.set_mode(Mode.ONE)
    assert shown(several, id_) == {"bride": Decider.PERSON}


def test_not_this_class_is_refused_where_a_photo_has_one(learnt: Library, files: Files) -> None:
    with pytest.raises(ClassError, match="firstlook mode FOLDER several"):
        learnt.label_not(learnt.ids_of(files["dots"][:1]), ["dots"])


def test_a_retrain_learns_both_of_two_classes_on_a_photo_and_going_back_loses_nothing(
    several: Library, files: Files
) -> None:
    assert several.is_mode_to_learn()
    before = {id_: verdicts(several, id_) for id_ in several.find()}
    assert several.current_model() == 1
    marked = several.ids_of([*files["dots"][:7], *files["stripes"][:7]])
    several.add_class("marked")
    several.label(marked, ["marked"])
    done = several.retrain(force=True).result(120)
    assert done.labels == {"stripes": 14, "dots": 14, "marked": 14}
    assert "micro F1" in done.comparison.reason
    assert not several.is_mode_to_learn()
    assert several.models()[-1].mode is Mode.SEVERAL
    undecided = several.ids_of(files["dots"][14:] + files["stripes"][14:])
    right = [max(several.probabilities(id_).values()) > 0.5 for id_ in undecided]
    assert sum(right) >= 10
    assert not done.judged
    several.accept(undecided)
    assert all(verdicts(several, id_) for id_, seen in zip(undecided, right, strict=True) if seen)

    several.set_mode(Mode.ONE)
    assert several.is_mode_to_learn()
    several.use_model(1).result(120)
    assert not several.is_mode_to_learn()
    assert {id_: {**before[id_], **verdicts(several, id_)} for id_ in before} == {
        id_: verdicts(several, id_) for id_ in before
    }, "every label of before is still there"
    # One class a photo: the one that was said last.
    assert several.retrain(force=True).result(120).labels["marked"] == 14


def test_a_class_without_a_no_and_nothing_beside_it_is_too_little(
    open_library: OpenLibrary, files: Files
) -> None:
    library = open_library(write_to=WriteTo.NONE)
    library.set_mode(Mode.SEVERAL)
    library.tag().result(120)
    library.label(library.ids_of(files["dots"][:8]), ["bride"])
    with pytest.raises(
        ModelError, match="bride: 8 yes, 0 no; a class needs 2 photos that show it and 2 that do not"
    ):
        library.retrain(force=True).result(120)
    assert library.current_model() == 0
    library.label_not(library.ids_of(files["stripes"][:8]), ["bride"])
    done = library.retrain(force=True).result(120)
    assert done.labels == {"bride": 8}
    assert done.comparison.candidate.accuracy > 0.8


def test_a_version_of_several_classes_is_asked_about_and_shared(
    several: Library, files: Files, tmp_path: Path
) -> None:
    label(several, files, 16)
    asked = several.retrain(ask=True).result(120)
    assert (asked.used, several.current_model()) == (False, 1)
    several.use_model(asked.version).result(120)
    before = {id_: several.probabilities(id_) for id_ in several.find()}
    several.export_model(asked.version, tmp_path / "several.safetensors")
    number = several.import_model(tmp_path / "several.safetensors")
    several.use_model(number).result(120)
    assert {id_: several.probabilities(id_) for id_ in several.find()} == before
    assert several.models()[-1].mode is Mode.SEVERAL


def said_yes_and_no(library: Library, files: Files, wrong: int = 0) -> None:
    """Fourteen of each kind are so, and are not the other; of the first `wrong` dots, the opposite is said."""
    for kind, other in (("dots", "stripes"), ("stripes", "dots")):
        library.label_not(library.ids_of(files[kind][:14]), [other])
    if wrong:
        mistaken = library.ids_of(files["dots"][:wrong])
        library.label(mistaken, ["stripes"])
        library.label_not(mistaken, ["dots"])


def test_the_figures_are_of_what_was_said_and_judged_by_heads_that_had_not_seen_the_photo(
    several: Library, files: Files
) -> None:
    said_yes_and_no(several, files)
    several.add_class(
        "odd"
    )  # which nothing in the photos tells: whoever had seen them would know it all the same
    for number, path in enumerate([*files["dots"][:14], *files["stripes"][:14]]):
        say = several.label if number % 3 == 0 else several.label_not
        say(several.ids_of([path]), ["odd"])
    learnt = several.retrain(force=True).result(120)
    done = several.evaluate().result(120)
    figures = done.measured.figures
    assert (done.version, figures.total) == (learnt.version, 3 * 28)
    assert figures == learnt.comparison.candidate
    by_name = dict(zip(figures.classes, figures.yes_no, strict=True))
    assert (by_name["dots"].true_yes + by_name["dots"].missed) == 14
    assert (by_name["dots"].true_no + by_name["dots"].false_yes) == 14
    assert by_name["dots"].true_yes + by_name["dots"].true_no >= 26
    odd = by_name["odd"]
    assert odd.true_yes + odd.true_no < 26
    assert len(done.measured.folds) == 5


def test_a_model_of_one_class_a_photo_is_judged_by_yes_and_no_too(several: Library, files: Files) -> None:
    said_yes_and_no(several, files)
    figures = several.evaluate().result(120).measured.figures
    assert (figures.total, figures.of_several) == (56, True)
    assert figures.accuracy > 0.9


def test_the_report_counts_yes_and_no_and_says_nothing_of_what_is_taken_for_what(
    several: Library, files: Files, tmp_path: Path
) -> None:
    said_yes_and_no(several, files, wrong=1)
    several.label(several.ids_of(files["dots"][:9]), ["bride"])
    several.retrain(force=True).result(120)
    done = several.report(tmp_path / "report").result(120)
    assert done.page is not None
    text = done.page.read_text(encoding="utf-8")
    data = json.loads((tmp_path / "report" / "figures.json").read_text(encoding="utf-8"))
    assert "It was judged on 65 statements about your labelled photos" in text
    for part in ("micro F1", "true yes", "false yes", "missed", "true no", "You never said no to bride"):
        assert part in text
    assert "What is taken for what" not in text
    assert "Would more labels help?" in text
    assert data["curve"][-1]["labels"] >= 20
    assert (data["total"], data["confusion"]) == (65, [])
    assert [sum(of.values()) for of in data["yes_no"]] == [9, 28, 28]
    wrong = [one for one in data["worst"] if one["file"] == "dots0.jpg"]
    assert {(one["label"], one["predicted"]) for one in wrong} >= {
        ("stripes", "not stripes"),
        ("not dots", "dots"),
    }
    assert "you said <b>not dots</b><br>it says <b>dots</b>" in text
    assert str(tmp_path) not in text


def test_a_yes_or_no_that_the_photo_speaks_against_is_listed_until_it_was_looked_at_again(
    several: Library, files: Files
) -> None:
    said_yes_and_no(several, files, wrong=1)
    [mistaken] = several.ids_of(files["dots"][:1])
    before = verdicts(several, mistaken)
    names = {known.id: known.name for known in several.classes()}
    both = several.label_mistakes().result(120)
    said = {(of.photo, names[of.label], names[of.predicted], of.holds) for of in both}
    assert said == {(mistaken, "stripes", "stripes", True), (mistaken, "dots", "dots", False)}
    assert all(of.probability > 0.5 for of in both)
    assert {names[of.label]: of.is_yes for of in both} == {"stripes": True, "dots": False}
    assert verdicts(several, mistaken) == before
    assert several.keep_labels([mistaken]) == [mistaken]
    assert several.label_mistakes().result(120) == ()
