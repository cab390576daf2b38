"""Photos like one: of an index with vectors alone, and over a library of real files."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import numpy as np
import pytest
from sqlite_utils import Database

from engine.errors import EngineError
from engine.index import photos, vectors
from engine.index.connect import open_for_writing, writing
from engine.jobs.similar import Sketched, similar
from engine.library import Library
from engine.types import PhotoFilter, PhotoId, State, WriteTo
from tests.engine.conftest import MakePhoto, OpenLibrary, age
from tests.engine.jobs.test_suggest import decide_ruin_and_lose

BACKBONE, LENGTH, PHOTOS = "a@1", 24, 40
KINDS = ("stripes", "dots")
DRAWS = np.random.default_rng(11)


@pytest.fixture(autouse=True)
def small_blocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is read at a time, so that a few photos are many."""
    monkeypatch.setattr(vectors, "BLOCK", 4)


@pytest.fixture
def db(tmp_path: Path) -> Iterator[Database]:
    """An index of `PHOTOS` photos with vectors."""
    db = open_for_writing(tmp_path / "index.sqlite")
    add(db, PHOTOS)
    yield db
    db.close()


@pytest.fixture
def sketched() -> Iterator[Sketched]:
    sketched = Sketched()
    yield sketched
    sketched.drop()


def add(db: Database, count: int, backbone: str = BACKBONE) -> list[PhotoId]:
    """New photos that were looked at."""
    last = db.execute("SELECT ifnull(max(id), 0) FROM photos").fetchone()[0]
    ids = [PhotoId(last + number) for number in range(1, count + 1)]
    with writing(db):
        for id_ in ids:
            db.execute(
                "INSERT INTO photos (id, path, name, size, mtime_ns, added_at) VALUES (?, ?, 'a', 1, 1, '')",
                [id_, b"%d" % id_],
            )
    look(db, ids, backbone)
    return ids


def look(db: Database, ids: list[PhotoId], backbone: str = BACKBONE) -> None:
    """These photos get other vectors."""
    with writing(db):
        vectors.store(db, backbone, ids, np.abs(DRAWS.standard_normal((len(ids), LENGTH), np.float32)))


def ask(db: Database, sketched: Sketched | None = None, backbone: str = BACKBONE) -> tuple[PhotoId, ...]:
    """The ten likest to the first photo."""
    steps = similar(db, backbone, id_=PhotoId(1), count=10, sketched=sketched)
    while True:
        try:
            next(steps)
        except StopIteration as stop:
            found: tuple[PhotoId, ...] = stop.value
            return found


def begin(db: Database, sketched: Sketched, steps: int) -> None:
    """A question that is cancelled after so many steps."""
    with closing(similar(db, BACKBONE, id_=PhotoId(1), count=10, sketched=sketched)) as job:
        for _ in range(steps):
            next(job)


def test_the_next_question_compares_sketches_and_says_what_reading_all_says(
    db: Database, sketched: Sketched, monkeypatch: pytest.MonkeyPatch
) -> None:
    every = ask(db)
    assert ask(db, sketched) == every
    monkeypatch.delattr(vectors, "blocks")
    assert ask(db, sketched) == every


def lose(db: Database, ids: list[PhotoId]) -> None:
    with writing(db):
        photos.mark_offline(db, ids)


def find_again(db: Database, ids: list[PhotoId]) -> None:
    with writing(db):
        photos.mark_online(db, ids)


def ruin(db: Database, ids: list[PhotoId]) -> None:
    with writing(db):
        db.conn.executemany(
            "UPDATE photos SET unreadable = 'cut short' WHERE id = ?", [(id_,) for id_ in ids]
        )


def remove(db: Database, ids: list[PhotoId]) -> None:
    with writing(db):
        db.conn.executemany("DELETE FROM photos WHERE id = ?", [(id_,) for id_ in ids])


def add_more(db: Database, _ids: list[PhotoId]) -> None:
    add(db, 3)


def test_what_changes_between_two_questions_is_read_again_and_nothing_else(
    db: Database, sketched: Sketched, monkeypatch: pytest.MonkeyPatch
) -> None:
    ask(db, sketched)
    changes: tuple[Callable[[Database, list[PhotoId]], None], ...]
    changes = (look, lose, find_again, add_more, ruin, remove)
    read_all = vectors.blocks
    for number in range(30):
        changed = [id_ for id_ in ask(db, sketched)[1:] if id_ != 1][:: 1 + number % 3]
        changes[number % len(changes)](db, changed)
        with monkeypatch.context() as only_sketches:
            only_sketches.delattr(vectors, "blocks")
            found = ask(db, sketched)
        assert vectors.blocks is read_all
        assert found == ask(db), changes[number % len(changes)]


def test_a_change_that_was_taken_back_is_none(db: Database, sketched: Sketched) -> None:
    every = ask(db, sketched)
    with suppress(ZeroDivisionError), writing(db):
        photos.mark_offline(db, every[1:])
        raise ZeroDivisionError
    assert ask(db, sketched) == every


def test_what_changes_while_all_are_read_is_not_missed(db: Database, sketched: Sketched) -> None:
    job = similar(db, BACKBONE, id_=PhotoId(1), count=10, sketched=sketched)
    for _ in range(5):
        next(job)
    look(db, [PhotoId(2), PhotoId(PHOTOS)])
    lose(db, [PhotoId(3)])
    for _ in job:
        pass
    assert sketched.of(BACKBONE) is not None
    assert ask(db, sketched) == ask(db)


@pytest.mark.parametrize("steps", [1, 4])
def test_cancelled_while_all_are_read_nothing_is_kept(db: Database, sketched: Sketched, steps: int) -> None:
    begin(db, sketched, steps)
    assert sketched.of(BACKBONE) is None
    assert ask(db, sketched) == ask(db)


def test_cancelled_while_changes_are_read_none_of_them_is_missed(db: Database, sketched: Sketched) -> None:
    ask(db, sketched)
    look(db, [PhotoId(number) for number in range(2, 20)])
    begin(db, sketched, 2)
    assert ask(db, sketched) == ask(db)


def test_vectors_of_another_backbone_are_read_anew(db: Database, sketched: Sketched) -> None:
    ask(db, sketched)
    look(db, [PhotoId(number) for number in range(1, PHOTOS + 1)], "b@2")
    assert ask(db, sketched, "b@2") == ask(db, backbone="b@2")
    assert sketched.of(BACKBONE) is None
    assert sketched.of("b@2") is not None


def test_a_library_that_has_more_than_doubled_is_read_anew(db: Database, sketched: Sketched) -> None:
    ask(db, sketched)
    before = sketched.of(BACKBONE)
    add(db, PHOTOS + 1)
    assert ask(db, sketched) == ask(db)
    assert sketched.of(BACKBONE) is None
    assert ask(db, sketched) == ask(db)
    assert sketched.of(BACKBONE) not in (None, before)


def test_of_a_few_photos_nothing_is_kept(
    db: Database, sketched: Sketched, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vectors, "BLOCK", PHOTOS)
    assert ask(db, sketched) == ask(db)
    assert sketched.of(BACKBONE) is None


def test_when_nobody_asks_for_a_while_the_memory_is_let_go(db: Database) -> None:
    sketched = Sketched(seconds=0.2)
    ask(db, sketched)
    assert sketched.of(BACKBONE) is not None
    begun = time.monotonic()
    while sketched._kept is not None:
        assert time.monotonic() < begun + 20
        time.sleep(0.02)
    assert ask(db, sketched) == ask(db)
    sketched.drop()


@pytest.fixture
def library(open_library: OpenLibrary) -> Library:
    return open_library(write_to=WriteTo.NONE)


@pytest.fixture
def files(library: Library, make_photo: MakePhoto) -> dict[str, list[Path]]:
    """Eight photos of each kind, looked at."""
    made = {kind: [make_photo(f"{kind}{n}.jpg", kind, n) for n in range(8)] for kind in KINDS}
    library.tag().result(120)
    return made


def test_a_photo_comes_first_among_those_like_it_then_its_copy_then_its_kind(
    library: Library, files: dict[str, list[Path]], folder: Path
) -> None:
    twin = folder / "twin.jpg"
    twin.write_bytes(files["dots"][0].read_bytes())
    age(twin)
    library.tag().result(120)
    [id_, copy] = library.ids_of([files["dots"][0], twin])
    found = library.similar(id_).result(60)
    assert found[:2] == (id_, copy)
    assert set(found[:9]) == {copy, *library.ids_of(files["dots"])}
    assert sorted(found) == sorted(library.find()), "and after them all the others"
    assert library.similar(copy).result(60)[:2] == (copy, id_)


def test_photos_that_are_gone_are_not_among_those_like_one_but_still_have_some(
    library: Library, files: dict[str, list[Path]]
) -> None:
    lost, ruined = library.ids_of(files["stripes"][2:4])
    left = decide_ruin_and_lose(library, files)
    [here] = library.ids_of(files["stripes"][5:6])
    found = library.similar(here).result(60)
    assert not {lost, ruined} & set(found)
    assert left <= set(found), "and every other is"
    again = library.similar(lost).result(60)
    assert again[0] == lost
    assert left <= set(again)


@pytest.mark.parametrize("count", [0, 1, 3, 15, 99])
def test_of_photos_like_one_as_many_are_found_as_were_asked_for(
    library: Library, files: dict[str, list[Path]], count: int
) -> None:
    [id_] = library.ids_of([files["stripes"][5]])
    found = library.similar(id_, count).result(60)
    assert found[0] == id_
    assert len(found) == len(set(found)) == 1 + min(count, 15)


def test_a_photo_that_was_never_looked_at_has_none_like_it(library: Library, folder: Path) -> None:
    broken = folder / "broken.jpg"
    broken.write_bytes(b"no picture")
    age(broken)
    library.tag().result(120)
    [id_] = library.find(PhotoFilter(states=frozenset({State.UNREADABLE})))
    with pytest.raises(EngineError, match="has not been looked at yet"):
        library.similar(id_).result(60)
