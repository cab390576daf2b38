"""Writes are taken back, and no keyword of anybody else is lost by it."""

from __future__ import annotations

import os
import shutil
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from engine.jobs.undo_writes import Undone, UndoWish
from engine.library import Library
from engine.types import PhotoId, WriteTo
from tests.engine.conftest import LONG_AGO, MakePhoto, OpenLibrary, age

SUBJECT = "Xmp.dc.subject"
pytestmark = pytest.mark.skipif(not shutil.which("exiv2"), reason="exiv2 is not installed")


def exiv2(path: Path, *changes: str) -> None:
    """Another program at work."""
    before = path.stat().st_mtime
    subprocess.run(
        ["exiv2", *(f"-M{change}" for change in changes), str(path)], check=True, capture_output=True
    )
    newer = before + 1 if LONG_AGO <= before < LONG_AGO + 10_000 else LONG_AGO + 1
    os.utime(path, (newer, newer))


def told(path: Path) -> str:
    """All XMP of a file, as exiv2 prints it."""
    return subprocess.run(
        ["exiv2", "-q", "-PXkt", str(path)], capture_output=True, text=True, check=False
    ).stdout


def subjects(path: Path) -> list[str]:
    done = subprocess.run(
        ["exiv2", "-q", "-K", SUBJECT, "-Pt", "pr", str(path)], capture_output=True, text=True, check=False
    )
    return [text for text in done.stdout.strip().split(", ") if text]


def label(library: Library, name: str, *paths: Path) -> None:
    library.label(library.ids_of(paths), [name])
    library.tag().result(120)


def undo(library: Library, **wish: object) -> Undone:
    return library.undo_writes(UndoWish(**wish)).result(120)  # type: ignore[arg-type]


@pytest.fixture
def written(library: Library, make_photo: MakePhoto) -> tuple[Library, Path]:
    """A photo with a keyword of its own, labelled bride and then bouquet, and written both times."""
    path = make_photo("a.jpg")
    exiv2(path, f"set {SUBJECT} XmpBag Paris")
    library.tag().result(120)
    label(library, "bride", path)
    label(library, "bouquet", path)
    assert subjects(path) == ["Paris", "bouquet"]
    return library, path


def test_all_writes_to_a_file_are_undone_at_once_and_it_stays_so(written: tuple[Library, Path]) -> None:
    library, path = written
    plan = library.undo_writes(UndoWish(), dry_run=True).result(120)
    assert ([change.removes for change in plan.changes], plan.changes[0].file) == (
        [("bouquet", "First Look|bouquet")],
        path,
    )
    assert subjects(path) == ["Paris", "bouquet"]
    done = undo(library)
    assert (done.writes, len(done.changes), done.blocked) == (2, 1, {})
    assert told(path).split() == [SUBJECT, "Paris"]
    library.tag().result(120)
    assert (subjects(path), library.pending_writes()) == (["Paris"], 0)
    [photo] = library.photos(library.find())
    assert [of.name for of in photo.classes] == ["bouquet"]
    assert undo(library).writes == 0
    assert library.write(now=True).result(120).written == 1
    assert subjects(path) == ["Paris", "bouquet"]


def test_the_last_write_alone_goes_back_one_step_and_the_same_wish_no_further(
    written: tuple[Library, Path],
) -> None:
    library, path = written
    assert undo(library, last=1).writes == 1
    assert subjects(path) == ["Paris", "bride"]
    assert undo(library, last=1).writes == 0
    assert subjects(path) == ["Paris", "bride"]
    undo(library, last=2)
    assert subjects(path) == ["Paris"]
    kinds = [(record.kind, record.undone, record.photo) for record in library.recent_writes(9)]
    assert kinds == [
        ("undo", False, path),
        ("undo", False, path),
        ("write", True, path),
        ("write", True, path),
    ]


def test_an_undo_is_undone(written: tuple[Library, Path]) -> None:
    library, path = written
    before = told(path)
    undo(library)
    undo(library, undos=True)
    assert told(path) == before
    label(library, "bride", path)
    assert subjects(path) == ["Paris", "bride"]
    assert undo(library).writes == 3
    assert subjects(path) == ["Paris"]


def test_only_what_was_written_since_a_moment_is_undone(written: tuple[Library, Path]) -> None:
    library, path = written
    now = datetime.now(UTC)
    assert undo(library, since=now + timedelta(seconds=5)).writes == 0
    assert undo(library, since=now - timedelta(minutes=5)).writes == 2
    assert subjects(path) == ["Paris"]


def test_a_keyword_added_since_stays_and_only_ours_goes(written: tuple[Library, Path]) -> None:
    library, path = written
    exiv2(path, f"set {SUBJECT} XmpBag Rome")
    undo(library, last=1)
    assert subjects(path) == ["Paris", "Rome"]
    assert "firstlook" not in told(path)
    library.tag().result(120)
    [photo] = library.photos(library.find())
    assert [of.name for of in photo.classes] == ["bouquet"]


def test_a_keyword_that_was_there_before_us_stays(library: Library, make_photo: MakePhoto) -> None:
    path = make_photo("a.jpg")
    exiv2(path, f"set {SUBJECT} XmpBag bride", f"set {SUBJECT} XmpBag Paris")
    before = told(path)
    library.tag().result(120)
    label(library, "bride", path)
    assert told(path) != before
    undo(library)
    assert told(path) == before


def test_a_photo_that_is_away_is_told_and_the_others_go_on(library: Library, make_photo: MakePhoto) -> None:
    here, away = make_photo("a.jpg"), make_photo("b.jpg", seed=1)
    library.tag().result(120)
    label(library, "bride", here, away)
    kept = away.rename(away.with_name("b.away"))
    done = undo(library)
    assert (subjects(here), list(done.blocked)) == ([], [away])
    assert "connect its drive" in done.blocked[away]
    age(kept.rename(away))
    undo(library)
    assert subjects(away) == []


def test_a_read_only_file_is_told_and_is_not_held(library: Library, make_photo: MakePhoto) -> None:
    path = make_photo("a.jpg")
    library.tag().result(120)
    label(library, "bride", path)
    path.chmod(0o444)
    assert "read-only" in undo(library).blocked[path]
    path.chmod(0o644)
    label(library, "bouquet", path)
    assert subjects(path) == ["bouquet"]


def test_a_sidecar_that_we_made_goes_when_nothing_else_is_in_it(
    open_library: OpenLibrary, make_photo: MakePhoto
) -> None:
    library = open_library(write_to=WriteTo.SIDECARS)
    plain, kept = make_photo("a.jpg"), make_photo("b.jpg", seed=1)
    exiv2(plain, f"set {SUBJECT} XmpBag Paris")
    library.tag().result(120)
    label(library, "bride", plain, kept)
    sidecars = [path.with_name(path.name + ".xmp") for path in (plain, kept)]
    assert [subjects(path) for path in sidecars] == [["Paris", "bride"], ["bride"]]
    exiv2(sidecars[1], "set Xmp.dc.source mine")
    done = undo(library)
    assert (done.removed, sidecars[0].exists()) == ((sidecars[0],), False)
    assert told(sidecars[1]).split() == ["Xmp.dc.source", "mine"]
    library.tag().result(120)
    assert not sidecars[0].exists()


def test_a_sidecar_from_which_another_program_took_a_keyword_of_the_photo_stays(
    open_library: OpenLibrary, make_photo: MakePhoto
) -> None:
    """Were it gone, programs would find the keyword in the photo again."""
    library, path = open_library(write_to=WriteTo.SIDECARS), make_photo("a.jpg")
    exiv2(path, f"set {SUBJECT} XmpBag Paris")
    library.tag().result(120)
    label(library, "bride", path)
    sidecar = path.with_name(path.name + ".xmp")
    exiv2(sidecar, f"del {SUBJECT}", f"set {SUBJECT} XmpBag bride")
    assert undo(library).removed == ()
    assert subjects(sidecar) == []


def test_killed_between_the_file_and_the_note_the_same_undo_does_the_rest(
    written: tuple[Library, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    library, path = written
    with monkeypatch.context() as patch:
        patch.setattr("engine.index.journal.mark_undone", _killed)
        with pytest.raises(RuntimeError):
            undo(library)
    assert subjects(path) == ["Paris"]
    library.tag().result(120)
    assert subjects(path) == ["Paris"]
    assert undo(library).writes == 2
    assert told(path).split() == [SUBJECT, "Paris"]


def test_held_writes_wait_until_a_person_says_so(library: Library, make_photo: MakePhoto) -> None:
    path = make_photo("a.jpg")
    library.tag().result(120)
    library.hold_writes(True)
    library.label(library.ids_of([path]), ["bride"])
    assert library.tag().result(120).written.held == 1
    assert (subjects(path), library.pending_writes(), library.writes_held()) == ([], 1, True)
    assert [change.adds for change in library.preview().result(120)] == [("bride", "First Look|bride")]
    assert library.write(now=True).result(120).written == 1
    assert (subjects(path), library.writes_held()) == (["bride"], True)


def test_only_the_photos_that_were_named_are_undone(library: Library, make_photo: MakePhoto) -> None:
    first, second = make_photo("a.jpg"), make_photo("b.jpg", seed=1)
    library.tag().result(120)
    label(library, "bride", first, second)
    ids: list[PhotoId] = library.ids_of([first])
    assert undo(library, ids=tuple(ids)).writes == 1
    assert (subjects(first), subjects(second)) == ([], ["bride"])


def _killed(*_: object) -> None:
    raise RuntimeError("killed")
