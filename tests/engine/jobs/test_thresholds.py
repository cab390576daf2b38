"""Thresholds that the model finds, those that a person wants instead, and what becomes of keywords."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.errors import ClassError
from engine.events import ClassesChanged, Event
from engine.library import Library
from engine.types import DEFAULT_THRESHOLD, NEVER, Decider, PhotoFilter, State, WriteTo
from tests.engine.conftest import OpenLibrary
from tests.engine.jobs.conftest import KINDS, label

PREDICTED = PhotoFilter(states=frozenset({State.PREDICTED}))
REVIEW = PhotoFilter(states=frozenset({State.REVIEW}))


def thresholds(library: Library) -> dict[str, float]:
    return {known.name: known.threshold for known in library.classes() if known.name in KINDS}


def test_a_retrain_sets_the_thresholds_and_most_photos_are_sure(learnt: Library) -> None:
    found = thresholds(learnt)
    assert all(0.5 <= at < 1 for at in found.values())
    assert {known.threshold_by for known in learnt.classes()} == {Decider.MODEL}
    assert len(learnt.find(PREDICTED)) >= 8
    others = [known.threshold for known in learnt.classes() if known.name not in KINDS]
    assert set(others) == {DEFAULT_THRESHOLD}, "of classes that it has not learnt, the model says nothing"


def test_a_persons_threshold_outlives_retrains_until_they_leave_it_to_the_model(
    learnt: Library, files: dict[str, list[Path]]
) -> None:
    found = thresholds(learnt)
    learnt.set_threshold("dots", 0.63)
    assert learnt.find_class("dots").threshold_by is Decider.PERSON
    label(learnt, files, 16)
    learnt.retrain(force=True).result(120)
    assert learnt.find_class("dots").threshold == 0.63
    learnt.use_model(1).result(120)
    assert learnt.find_class("dots").threshold == 0.63
    learnt.set_threshold("dots", None)
    assert thresholds(learnt) == found
    assert learnt.find_class("dots").threshold_by is Decider.MODEL


def test_going_back_brings_back_predictions_thresholds_and_states(
    learnt: Library, files: dict[str, list[Path]], heard: list[Event]
) -> None:
    before = (thresholds(learnt), sorted(learnt.find(PREDICTED)), sorted(learnt.find(REVIEW)))
    # Labels that contradict each other: the second version is sure of nothing.
    for kind, paths in files.items():
        other = KINDS[kind == KINDS[0]]
        learnt.label(learnt.ids_of(paths[:7]), [other])
    assert learnt.retrain(force=True).result(120).used
    assert thresholds(learnt) == dict.fromkeys(KINDS, NEVER)
    assert learnt.find(PREDICTED) == []
    heard.clear()
    learnt.use_model(1).result(120)
    assert any(isinstance(event, ClassesChanged) for event in heard)
    assert (thresholds(learnt), sorted(learnt.find(PREDICTED)), sorted(learnt.find(REVIEW))) == before
    learnt.use_model(0).result(120)
    assert thresholds(learnt) == dict.fromkeys(KINDS, DEFAULT_THRESHOLD)


def test_going_back_brings_back_the_keywords_in_the_files(
    open_library: OpenLibrary, files: dict[str, list[Path]]
) -> None:
    library = open_library(write_to=WriteTo.SIDECARS)
    for kind in KINDS:
        library.add_class(kind)
    library.tag().result(120)
    label(library, files, 14)
    library.retrain(force=True).result(120)
    library.write().result(120)
    written = {id_: library.own_keywords(id_) for id_ in library.find()}
    for kind, paths in files.items():
        library.label(library.ids_of(paths[:7]), [KINDS[kind == KINDS[0]]])
    library.retrain(force=True).result(120)
    library.write().result(120)
    undecided = library.ids_of(files["dots"][14:] + files["stripes"][14:])
    assert all(not library.own_keywords(id_) for id_ in undecided)
    library.use_model(1).result(120)
    library.write().result(120)
    assert {id_: library.own_keywords(id_) for id_ in undecided} == {id_: written[id_] for id_ in undecided}
    assert any(written[id_] for id_ in undecided)


def test_the_precision_moves_the_models_thresholds_at_once_and_not_a_persons(learnt: Library) -> None:
    usual = thresholds(learnt)
    learnt.set_threshold("stripes", 0.71)
    assert learnt.precision() == 0.95
    learnt.set_precision(0.99)
    assert learnt.precision() == 0.99
    strict = thresholds(learnt)
    assert strict["dots"] > usual["dots"]
    assert strict["stripes"] == 0.71
    learnt.set_precision(0.95)
    assert thresholds(learnt)["dots"] == usual["dots"]
    for wrong in (0.4, 1.0, float("nan")):
        with pytest.raises(ClassError, match="precision"):
            learnt.set_precision(wrong)
    assert learnt.precision() == 0.95


def test_a_version_of_before_comes_back_with_the_thresholds_of_todays_precision(
    learnt: Library, files: dict[str, list[Path]]
) -> None:
    usual = thresholds(learnt)
    learnt.set_precision(0.99)
    strict = thresholds(learnt)
    label(learnt, files, 16)
    learnt.retrain(force=True).result(120)
    learnt.use_model(1).result(120)
    assert thresholds(learnt) == strict != usual


def test_a_shared_model_brings_its_thresholds_along(
    learnt: Library, files: dict[str, list[Path]], tmp_path: Path
) -> None:
    found = thresholds(learnt)
    learnt.export_model(1, tmp_path / "shared.safetensors")
    number = learnt.import_model(tmp_path / "shared.safetensors")
    learnt.use_model(0).result(120)
    learnt.use_model(number).result(120)
    assert thresholds(learnt) == found
    learnt.set_precision(0.99)
    assert thresholds(learnt) == found, "without its photos nothing else is known of it"


def test_a_class_of_which_the_precision_cannot_be_promised_is_held_back(learnt: Library) -> None:
    assert not learnt.find_class("dots").is_held_back
    learnt.set_precision(0.99)
    assert learnt.find_class("dots").is_held_back
    learnt.set_threshold("dots", 0.5)
    assert not learnt.find_class("dots").is_held_back, "a person says when"


def test_an_index_that_is_built_anew_has_the_current_versions_thresholds(
    learnt: Library, open_library: OpenLibrary
) -> None:
    found = thresholds(learnt)
    learnt.close()
    learnt.places.index.unlink()
    assert thresholds(open_library(write_to=WriteTo.NONE)) == found


def test_photos_that_show_none_of_the_classes_are_learnt_from_and_a_class_that_came_up_later_is_open(
    learnt: Library, files: dict[str, list[Path]]
) -> None:
    others = learnt.ids_of(files["stripes"][10:])
    learnt.label_none(others)
    said = learnt.retrain(force=True).result(120)
    assert said.labels == {"stripes": 10, "dots": 14}
    sums = [sum(learnt.probabilities(id_).values()) for id_ in others]
    assert max(sums) < 0.95, "a part of it belongs to none of them"
    learnt.add_class("cake")
    learnt.label(learnt.ids_of(files["dots"][:4]), ["cake"])
    learnt.retrain(force=True).result(120)
    assert next(of for of in learnt.models() if of.version == 3).card["labels"] == {
        "stripes": 10,
        "dots": 10,
        "cake": 4,
    }
    sums = [sum(learnt.probabilities(id_).values()) for id_ in others]
    assert min(sums) > 0.5, "they may show cake: nobody has said that they do not"
