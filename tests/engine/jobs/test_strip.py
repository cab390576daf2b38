"""No trace is left in the files, and nothing of anybody else is lost."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from engine.index import writes
from engine.index.connect import writing
from engine.jobs.undo_writes import UndoWish
from engine.library import Library
from engine.types import Tag, WriteTo
from tests.engine.conftest import MakePhoto, OpenLibrary
from tests.engine.jobs.test_undo_writes import SUBJECT, exiv2, label, subjects, told

pytestmark = pytest.mark.skipif(not shutil.which("exiv2"), reason="exiv2 is not installed")


@pytest.fixture
def library(open_library: OpenLibrary, make_photo: MakePhoto, by_model: None) -> Library:
    """`mine.jpg` is labelled bride, `models.jpg` was found to be a bouquet; both have a keyword of their own."""
    library = open_library()
    for number, name in enumerate(("mine.jpg", "models.jpg")):
        exiv2(make_photo(name, seed=number), f"set {SUBJECT} XmpBag Paris")
    library.tag().result(120)
    root = library.places.root
    label(library, "bride", root / "mine.jpg")
    label(library, "bouquet", root / "models.jpg")
    assert subjects(root / "models.jpg") == ["Paris", "bouquet"]
    return library


@pytest.fixture
def by_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is wanted of bouquets is the model's word: a model is not trained here for it."""
    real = writes.wanted

    def wanted(*asked: object) -> dict[int, tuple[Tag, ...]]:
        found = real(*asked)  # type: ignore[arg-type]
        return {id_: tuple(_models(tag) for tag in tags) for id_, tags in found.items()}

    monkeypatch.setattr(writes, "wanted", wanted)


def _models(tag: Tag) -> Tag:
    from engine.types import Decider

    return Tag(tag.name, Decider.MODEL, 0.9, 1) if tag.name == "bouquet" else tag


def test_the_models_keywords_and_all_of_our_namespace_go_and_come_back(library: Library) -> None:
    mine, models = (library.places.root / name for name in ("mine.jpg", "models.jpg"))
    before = told(mine), told(models)
    plan = library.strip(dry_run=True).result(120)
    assert (len(plan.changes), told(mine), library.writes_held()) == (2, before[0], False)
    done = library.strip().result(120)
    assert (len(done.changes), done.blocked) == (2, {})
    assert (subjects(mine), subjects(models)) == (["Paris", "bride"], ["Paris"])
    assert "firstlook" not in told(mine) + told(models)
    assert "First Look" not in told(models)
    library.tag().result(120)
    assert (library.writes_held(), subjects(models)) == (True, ["Paris"])
    assert {of.name for photo in library.photos(library.find()) for of in photo.classes} == {
        "bride",
        "bouquet",
    }
    assert library.strip().result(120).changes == ()
    assert library.undo_writes(UndoWish(last=2)).result(120).writes == 2
    assert (told(mine), told(models)) == before


def test_with_labels_too_a_persons_keywords_go_as_well(library: Library) -> None:
    mine = library.places.root / "mine.jpg"
    library.strip(labels_too=True).result(120)
    assert told(mine).split() == [SUBJECT, "Paris"]


def test_a_photo_that_is_away_or_read_only_is_told_and_the_next_strip_does_it(library: Library) -> None:
    mine, models = (library.places.root / name for name in ("mine.jpg", "models.jpg"))
    away = mine.rename(mine.with_name("mine.away"))
    models.chmod(0o444)
    done = library.strip().result(120)
    assert (set(done.blocked), done.changes) == ({mine, models}, ())
    away.rename(mine)
    models.chmod(0o644)
    assert len(library.strip().result(120).changes) == 2


def test_a_sidecar_of_ours_goes_and_one_of_another_program_stays(
    open_library: OpenLibrary, make_photo: MakePhoto
) -> None:
    library = open_library(write_to=WriteTo.SIDECARS)
    first, second = make_photo("a.jpg"), make_photo("b.jpg", seed=1)
    ours, others = (path.with_name(path.name + ".xmp") for path in (first, second))
    library.tag().result(120)
    shutil.copy(_sidecar(library.places.root), others)
    label(library, "bride", first, second)
    assert (subjects(ours), subjects(others)) == (["bride"], ["Rome", "bride"])
    done = library.strip(labels_too=True).result(120)
    assert (done.removed, ours.exists(), subjects(others)) == ((ours,), False, ["Rome"])


def _sidecar(root: Path) -> Path:
    """One that another program has made, beside no photo."""
    import subprocess

    file = root.parent / "other.xmp"
    subprocess.run(["exiftool", "-XMP-dc:Subject=Rome", str(file)], check=True, capture_output=True)
    return file


def test_a_strip_that_was_cut_off_leaves_writing_held(library: Library) -> None:
    db = library._ctx.db
    with writing(db):
        db.execute("UPDATE journal SET state = 'planned' WHERE id = (SELECT max(id) FROM journal)")
    library.strip(labels_too=True).result(120)
    assert library.writes_held()
