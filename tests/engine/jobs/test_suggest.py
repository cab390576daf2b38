"""What to look at next, over a library of real files."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.library import Library
from engine.types import PhotoId, State, WriteTo
from tests.engine.conftest import MakePhoto, OpenLibrary, age

KINDS = ("stripes", "dots")


@pytest.fixture
def library(open_library: OpenLibrary) -> Library:
    return open_library(write_to=WriteTo.NONE)


@pytest.fixture
def files(library: Library, make_photo: MakePhoto) -> dict[str, list[Path]]:
    """Eight photos of each kind, looked at."""
    made = {kind: [make_photo(f"{kind}{n}.jpg", kind, n) for n in range(8)] for kind in KINDS}
    library.tag().result(120)
    return made


def decide_ruin_and_lose(library: Library, files: dict[str, list[Path]]) -> set[PhotoId]:
    """A labelled photo, one of none of the classes, one that became unreadable, one that went away: all with a vector
    and a score. What is left."""
    label, none, ruined, lost = files["stripes"][:4]
    gone = library.ids_of([label, none, ruined, lost])
    library.label(gone[:1], ["bride"])
    library.label_none(gone[1:2])
    ruined.write_bytes(b"no longer a picture")
    age(ruined)
    lost.unlink()
    library.tag().result(120)
    states = [photo.states for photo in library.photos(gone)]
    assert [State.UNREADABLE in of for of in states] == [False, False, True, False]
    assert [State.OFFLINE in of for of in states] == [False, False, False, True]
    return set(library.find()) - set(gone)


def test_only_photos_that_are_at_hand_and_undecided_are_offered(
    library: Library, files: dict[str, list[Path]]
) -> None:
    left = decide_ruin_and_lose(library, files)
    offered = library.next_to_label(100).result(60)
    assert len(offered) == len(left) == 12
    assert set(offered) == left
    grouped = [id_ for group in library.find_groups().result(60) for id_ in group.ids]
    assert grouped
    assert set(grouped) <= left


def test_as_many_are_offered_as_were_asked_for(library: Library, files: dict[str, list[Path]]) -> None:
    offered = library.next_to_label(5).result(60)
    assert len(offered) == len(set(offered)) == 5
    assert library.next_to_label(0).result(60) == ()


def test_a_photo_and_its_copy_are_not_offered_together_while_others_wait(
    library: Library, files: dict[str, list[Path]], folder: Path
) -> None:
    [first] = library.next_to_label(1).result(60)
    [photo] = library.photos([first])
    twin = folder / "twin.jpg"
    twin.write_bytes(photo.path.read_bytes())
    age(twin)
    library.tag().result(120)
    twins = {first, *library.ids_of([twin])}
    offered = library.next_to_label(17).result(60)
    assert offered[0] in twins
    assert offered[-1] in twins


def test_groups_hold_photos_of_one_kind_and_say_what_they_likely_are(
    library: Library, files: dict[str, list[Path]]
) -> None:
    kinds = {id_: kind for kind in KINDS for id_ in library.ids_of(files[kind])}
    names = {known.name: known.id for known in library.classes()}
    said = {photo.id: names[photo.classes[0].name] for photo in library.photos(library.find())}
    groups = library.find_groups().result(60)
    assert groups
    for group in groups:
        assert len({kinds[id_] for id_ in group.ids}) == 1
        likely = [said[id_] for id_ in group.ids]
        assert likely.count(group.likely or names["bride"]) == max(map(likely.count, likely))
    every = [id_ for group in groups for id_ in group.ids]
    assert len(every) == len(set(every))
    assert all(group.purity is None for group in groups), "guesses cannot say how right they are"


def test_once_something_is_learnt_groups_hold_what_the_model_says_is_one_class_the_purest_first(
    library: Library, files: dict[str, list[Path]]
) -> None:
    for kind, name in zip(KINDS, ("bride", "bouquet"), strict=True):
        library.label(library.ids_of(files[kind][:4]), [name])
    library.retrain(force=True).result(120)
    kinds = {id_: kind for kind in KINDS for id_ in library.ids_of(files[kind])}
    groups = library.find_groups().result(60)
    assert {kinds[id_] for group in groups for id_ in group.ids} == set(KINDS)
    for group in groups:
        assert group.likely is not None
        said = [library.probabilities(id_)[group.likely] for id_ in group.ids]
        assert group.purity == pytest.approx(sum(said) / len(said), abs=1e-4)
        assert said == sorted(said, reverse=True)
    assert [of.purity for of in groups] == sorted((of.purity or 0 for of in groups), reverse=True)


def test_what_is_offered_first_is_unlike_what_is_labelled(
    library: Library, files: dict[str, list[Path]]
) -> None:
    dots = library.ids_of(files["dots"])
    library.label(dots[:4], ["bouquet"])
    [first] = library.next_to_label(1).result(60)
    assert first in library.ids_of(files["stripes"])


def test_there_is_nothing_to_offer_in_a_library_that_has_no_photos(library: Library) -> None:
    assert library.next_to_label(10).result(60) == ()
    assert library.find_groups().result(60) == ()
