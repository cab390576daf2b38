"""A retrain that asks first, and what a person says while one runs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator
from pathlib import Path

from engine.events import Event, ModelChanged
from engine.jobs.retrain import Retrained, retrain
from engine.library import Library
from engine.types import Decision, DecisionKind, PhotoFilter, PhotoId, Progress, State, WriteTo
from engine.vision.evaluate import Evaluation
from engine.worker import Priority
from tests.engine.conftest import MakePhoto, OpenLibrary

LABELLED = PhotoFilter(states=frozenset({State.LABELLED}))
DOTS = Decision(DecisionKind.CLASSES, ("dots",))


def predicted(library: Library) -> dict[PhotoId, str | None]:
    """What the model says of each photo that nobody has decided."""
    return {
        photo.id: next((of.name for of in photo.classes), None)
        for photo in library.photos(library.find())
        if State.LABELLED not in photo.states
    }


def assert_foretold(library: Library, asked: Retrained) -> None:
    """What was said of a version that waits is what it does when it is used."""
    names = {known.id: known.name for known in library.classes()}
    before = predicted(library)
    library.use_model(asked.version).result(120)
    after = predicted(library)
    assert library.current_model() == asked.version
    assert {
        change.id: (change.before and names[change.before], names[change.after]) for change in asked.changes
    } == {id_: (before[id_], name) for id_, name in after.items() if before[id_] != name}
    assert asked.changed == len(asked.changes)


def assert_judged(library: Library, asked: Retrained) -> None:
    """The photos one by one add up to the two confusion matrices, and their truth is what a person said."""
    names = {known.id: known.name for known in library.classes()}

    def counted(of: Evaluation) -> Counter[tuple[str, str]]:
        return Counter(
            {
                (true, said): of.confusion[row][column]
                for row, true in enumerate(of.classes)
                for column, said in enumerate(of.classes)
                if of.confusion[row][column]
            }
        )

    judged = asked.judged
    assert Counter((names[of.truth], names[of.after]) for of in judged) == counted(asked.comparison.candidate)
    before = Counter((names[of.truth], names[of.before]) for of in judged if of.before is not None)
    assert before == counted(asked.comparison.current)
    labelled = {photo.id: photo.classes[0].name for photo in library.photos([of.id for of in judged])}
    assert {of.id: names[of.truth] for of in judged} == labelled


def test_a_retrain_that_is_cancelled_while_it_compares_leaves_no_version_behind(
    folder: Path, make_photo: MakePhoto, open_library: OpenLibrary
) -> None:
    for number in range(8):
        make_photo(f"{number}.jpg", "stripes" if number % 2 else "dots", number)
    library = open_library()
    library.tag().result(120)
    for number in range(6):
        library.label(library.ids_of([folder / f"{number}.jpg"]), ["bride" if number % 2 else "bouquet"])
    steps = retrain(library._ctx, ask=True)
    while next(steps).note != "comparing":
        pass
    assert [of.version for of in library.models()] == [0, 1]
    steps.close()
    assert [of.version for of in library.models()] == [0]
    assert not list(library.places.models.glob("model-*"))


def test_a_person_who_is_asked_first_sees_what_a_new_version_would_change(
    open_library: OpenLibrary, make_photo: MakePhoto, heard: list[Event]
) -> None:
    library = open_library(write_to=WriteTo.NONE)
    library.add_class("stripes"), library.add_class("dots")
    files = {kind: [make_photo(f"{kind}{n}.jpg", kind, n) for n in range(12)] for kind in ("stripes", "dots")}
    library.tag().result(120)
    for kind, paths in files.items():
        library.label(library.ids_of(paths[:6]), [kind])
    said = predicted(library)
    asked = library.retrain(ask=True).result(120)
    assert (asked.used, asked.before, library.current_model()) == (False, 0, 0)
    assert predicted(library) == said
    assert not any(isinstance(event, ModelChanged) for event in heard)
    assert len(asked.changes) == 12, "the guesses know neither stripes nor dots"
    assert_judged(library, asked)
    assert len(asked.judged) == 12
    assert_foretold(library, asked)

    # Against a model that has learnt: half of the photos change sides, some as they were.
    for kind, paths in files.items():
        library.label(library.ids_of(paths[:9]), ["dots" if kind == "stripes" else kind])
    library.label(library.ids_of(files["dots"][:5]), ["stripes"])
    again = library.retrain(ask=True, force=True).result(120)
    assert (again.used, again.before, library.current_model()) == (False, asked.version, asked.version)
    assert_judged(library, again)
    assert_foretold(library, again)


def test_a_label_that_is_given_while_a_retrain_runs_is_saved_before_it_ends_and_is_still_to_be_learnt(
    open_library: OpenLibrary, make_photo: MakePhoto
) -> None:
    library = open_library(write_to=WriteTo.NONE)
    library.add_class("stripes"), library.add_class("dots")
    files = {kind: [make_photo(f"{kind}{n}.jpg", kind, n) for n in range(8)] for kind in ("stripes", "dots")}
    library.tag().result(120)
    for kind, paths in files.items():
        library.label(library.ids_of(paths[:6]), [kind])
    assert library.corrections() == 12
    late, seen = library.ids_of(files["dots"][6:7]), list[int]()
    steps = retrain(library._ctx, ask=True)
    next(steps)

    def running() -> Generator[Progress, None, int]:
        """The real retrain, in the middle of which a label is given."""
        for number, progress in enumerate(steps):
            if number == 3:
                job = library.decide(late, DOTS)
                job.when_done(lambda _job: seen.append(len(library.find(LABELLED))))
            yield progress
        return len(seen)

    assert library._worker.submit("retrain", running, Priority.PERSON).result(120) == 1
    assert seen == [13]
    library.use_model(1).result(120)
    assert library.corrections() == 1


def test_guesses_that_know_none_of_the_labelled_classes_are_not_shown_as_the_first_of_them(
    open_library: OpenLibrary, make_photo: MakePhoto
) -> None:
    library = open_library(write_to=WriteTo.NONE)
    files = {kind: [make_photo(f"{kind}{n}.jpg", kind, n) for n in range(5)] for kind in ("stripes", "dots")}
    library.tag().result(120)
    for kind, paths in files.items():
        library.add_class(kind)
        library.label(library.ids_of(paths), [kind])
    asked = library.retrain(ask=True).result(120)
    assert {of.before for of in asked.judged} == {None}
    assert asked.comparison.current.accuracy == 0
    assert_judged(library, asked)
