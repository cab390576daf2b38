"""What another program changes in the files comes back as a person's label; a true clash waits for the person."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from engine.events import Event, Notice
from engine.library import Library
from engine.types import Decider, Decision, DecisionKind, Mode, PhotoFilter, State, WriteTo

from ..conftest import LONG_AGO, MakePhoto, OpenLibrary, age

SUBJECT = "Xmp.dc.subject"


def exiv2(path: Path, *changes: str) -> None:
    """Another program at work. Its file is a second newer each time, and old enough not to be waited for."""
    before = path.stat().st_mtime
    command = ["exiv2", *(f"-M{change}" for change in changes), str(path)]
    subprocess.run(command, check=True, capture_output=True)
    newer = max(before, LONG_AGO) + 1 if before < LONG_AGO + 10_000 else LONG_AGO + 1
    os.utime(path, (newer, newer))


def subjects(path: Path) -> list[str]:
    done = subprocess.run(
        ["exiv2", "-q", "-K", SUBJECT, "-Pt", "pr", str(path)], capture_output=True, text=True, check=False
    )
    return [text for text in done.stdout.strip().split(", ") if text]


def says(*names: str) -> tuple[str, ...]:
    """exiv2's commands that make dc:subject hold just these."""
    return (f"del {SUBJECT}", *(f"set {SUBJECT} XmpBag {name}" for name in names))


@dataclass(frozen=True)
class Desk:
    """A library with one photo that is labelled bride, and a program beside it."""

    library: Library
    path: Path

    def label(self, *names: str) -> None:
        self.library.label(self.library.ids_of([self.path]), list(names))

    def look(self) -> None:
        self.library.tag().result(120)

    @property
    def labels(self) -> list[tuple[str, str]]:
        [photo] = self.library.photos(self.library.ids_of([self.path]))
        return [(of.name, of.decider) for of in photo.classes if of.decider is Decider.PERSON]

    @property
    def names(self) -> Sequence[str]:
        return [name for name, _ in self.labels]

    @property
    def verdicts(self) -> dict[str, bool]:
        return dict(self.library.history(self.library.ids_of([self.path])[0])[-1].after)

    @property
    def clash(self) -> tuple[str, ...] | None:
        [photo] = self.library.photos(self.library.ids_of([self.path]))
        return photo.clash


@pytest.fixture
def desk(library: Library, make_photo: MakePhoto) -> Desk:
    path = make_photo("a.jpg")
    desk = Desk(library, path)
    desk.look()
    desk.label("bride")
    desk.look()
    assert subjects(path) == ["bride"]
    return desk


def test_a_keyword_changed_with_exiv2_comes_back_as_a_label_and_the_file_follows(
    desk: Desk, heard: list[Event]
) -> None:
    exiv2(desk.path, *says("bouquet", "aunt Ida"))
    desk.look()
    assert desk.names == ["bouquet"]
    [entry] = desk.library.history(desk.library.ids_of([desk.path])[0])[1:]
    assert (entry.who, entry.source) == ("another program", "file")
    assert subjects(desk.path) == ["bouquet", "aunt Ida"]
    assert desk.library.pending_writes() == 0
    assert [e.text for e in heard if isinstance(e, Notice)] == [
        "Another program changed the labels of a.jpg (bouquet)."
    ]
    # Our own write is no news, and neither is the file as it stands.
    desk.look()
    assert len(desk.library.history(desk.library.ids_of([desk.path])[0])) == 2
    # Also what First Look itself had not put there can be taken away.
    exiv2(desk.path, *says("aunt Ida"))
    desk.look()
    assert (desk.names, desk.verdicts) == ([], {"bouquet": False})
    assert subjects(desk.path) == ["aunt Ida"]


def test_a_keyword_removed_elsewhere_is_a_persons_no_and_goes_from_every_list(desk: Desk) -> None:
    exiv2(desk.path, f"del {SUBJECT}")
    desk.look()
    assert desk.verdicts == {"bride": False}
    found = subprocess.run(["exiftool", "-a", "-XMP:all", str(desk.path)], capture_output=True, text=True)
    assert "bride" not in found.stdout
    # The label book knows it too: with the index gone, and the file, the no stays.
    assert (
        '"who": "another program", "verdicts": {"bride": false}'
        in (desk.library.places.folder / "labels.jsonl").read_text()
    )


def test_both_sides_changed_the_class_so_a_person_decides(desk: Desk, heard: list[Event]) -> None:
    desk.label("newlyweds")
    exiv2(desk.path, *says("bouquet"))
    desk.look()
    assert (desk.names, desk.clash) == (["newlyweds"], ("bouquet",))
    assert desk.library.find(PhotoFilter(states=frozenset({State.REVIEW}))) != []
    assert desk.library.overview().states[State.REVIEW].any()
    assert (desk.library.pending_writes(), subjects(desk.path)) == (0, ["bouquet"])
    assert any(isinstance(e, Notice) and "you disagree on a.jpg" in e.text for e in heard)
    # The other program goes on: what it says now is shown; with what it said at first there is no clash left.
    exiv2(desk.path, *says("bouquet", "reception room"))
    desk.look()
    assert desk.clash == ("bouquet", "reception room")
    desk.label("newlyweds")  # as it is: that is a decision too
    assert desk.clash is None
    desk.look()
    assert "newlyweds" in subjects(desk.path)
    assert desk.library.pending_writes() == 0


@pytest.mark.parametrize("chosen", ["newlyweds", "bouquet"])
def test_a_decision_on_a_clash_that_is_undone_is_asked_again_and_the_file_waits(
    desk: Desk, chosen: str
) -> None:
    desk.label("newlyweds")
    exiv2(desk.path, *says("bouquet"))
    desk.look()
    ids, library = desk.library.ids_of([desk.path]), desk.library
    decided = library.decide(ids, Decision(DecisionKind.CLASSES, (chosen,)))
    decided.result(60)
    desk.look()
    undone = library.undo(decided)
    undone.result(60)
    file = desk.path.read_bytes()
    desk.look()
    assert (desk.names, desk.clash, library.pending_writes()) == (["newlyweds"], ("bouquet",), 0)
    assert desk.path.read_bytes() == file
    again = library.undo(undone)
    again.result(60)
    assert (desk.names, desk.clash) == ([chosen], None)
    # A class that has another name by then is asked for by that name; one that is gone is no question.
    library.rename_class("bouquet", "posy")
    once_more = library.undo(again)
    once_more.result(60)
    assert desk.clash == ("posy",)
    redone = library.undo(once_more)
    redone.result(60)
    library.remove_class("posy")
    library.undo(redone).result(60)
    assert desk.clash is None


def test_a_clash_is_over_when_the_other_program_says_the_same(desk: Desk) -> None:
    desk.label("newlyweds")
    exiv2(desk.path, *says("bouquet"))
    desk.look()
    exiv2(desk.path, *says("newlyweds"))
    desk.look()
    assert (desk.clash, desk.names) == (None, ["newlyweds"])


def test_a_class_that_both_sides_gave_up_is_no_clash(desk: Desk) -> None:
    desk.label("newlyweds")
    exiv2(desk.path, *says("aunt Ida"))
    desk.look()
    assert (desk.clash, desk.names) == (None, ["newlyweds"])
    assert subjects(desk.path) == ["aunt Ida", "newlyweds"]


def test_a_file_from_a_backup_says_nothing_and_is_written_again(
    library: Library, make_photo: MakePhoto, tmp_path: Path, heard: list[Event]
) -> None:
    path = make_photo("a.jpg")
    kept = shutil.copy(path, tmp_path / "kept.jpg")
    desk = Desk(library, path)
    desk.look()
    desk.label("bride")
    desk.look()
    with_bride = shutil.copy(path, tmp_path / "bride.jpg")
    desk.label("bouquet")
    desk.look()
    for backup in (kept, with_bride):
        shutil.copy(backup, path)
        age(path)
        os.utime(path, (LONG_AGO + 7, LONG_AGO + 7))
        desk.look()
        assert (desk.names, subjects(path)) == (["bouquet"], ["bouquet"])
    assert not [e for e in heard if isinstance(e, Notice)]


def test_a_change_of_mind_before_we_wrote_is_heard_as_well(
    open_library: OpenLibrary, make_photo: MakePhoto
) -> None:
    """The file still carries what we wrote before: what counts is what it said when it was last read."""
    path = make_photo("a.jpg")
    desk = Desk(open_library(), path)
    desk.look()
    desk.label("bride")
    desk.look()
    path.chmod(0o444)
    exiv2(path, *says("bouquet"))
    desk.look()
    assert desk.names == ["bouquet"]
    exiv2(path, *says("bride"))
    desk.look()
    assert (desk.names, desk.clash) == (["bride"], None)
    exiv2(path, f"del {SUBJECT}")
    desk.look()
    assert desk.verdicts == {"bride": False}
    path.chmod(0o644)
    desk.look()
    assert (subjects(path), desk.library.pending_writes()) == ([], 0)


def test_a_write_that_was_cut_off_before_it_was_noted_is_no_news(
    open_library: OpenLibrary, make_photo: MakePhoto, heard: list[Event]
) -> None:
    path = make_photo("a.jpg")
    desk = Desk(open_library(), path)
    desk.look()
    desk.label("bride")
    desk.library.close()
    before = shutil.copytree(desk.library.places.folder, path.parent.parent / "before")
    desk = Desk(open_library(), path)
    desk.look()
    desk.library.close()
    assert subjects(path) == ["bride"]
    shutil.rmtree(desk.library.places.folder)
    shutil.copytree(before, desk.library.places.folder)
    age(path)
    desk = Desk(open_library(), path)
    done = desk.library.tag().result(120)
    assert (done.written.written, desk.names) == (0, ["bride"])
    assert len(desk.library.history(desk.library.ids_of([path])[0])) == 1
    assert not [e for e in heard if isinstance(e, Notice)]


def test_where_a_photo_may_have_several_each_keyword_is_a_verdict_of_its_own(desk: Desk) -> None:
    desk.library.set_mode(Mode.SEVERAL)
    desk.label("newlyweds")
    exiv2(desk.path, *says("bouquet", "reception room"))
    desk.look()
    assert desk.verdicts == {
        "bride": False, "newlyweds": True, "bouquet": True, "reception room": True,
    }  # fmt: skip
    assert desk.clash is None
    assert sorted(subjects(desk.path)) == ["bouquet", "newlyweds", "reception room"]


def test_a_sidecar_is_read_again_when_it_is_changed_and_our_own_writes_are_no_news(
    open_library: OpenLibrary, make_photo: MakePhoto
) -> None:
    path = make_photo("a.jpg")
    desk = Desk(open_library(write_to=WriteTo.SIDECARS), path)
    desk.look()
    desk.label("bride")
    desk.look()
    sidecar = path.with_name("a.jpg.xmp")
    assert subjects(sidecar) == ["bride"]
    desk.look()
    assert desk.library.tag().result(120).written.unchanged == 0
    exiv2(sidecar, *says("bouquet"))
    desk.look()
    assert desk.names == ["bouquet"]
    assert subjects(sidecar) == ["bouquet"]
    exiv2(sidecar, *says("aunt Ida"))
    desk.look()
    assert desk.verdicts == {"bouquet": False}
    desk.label("bride")
    desk.look()
    sidecar.unlink()
    desk.look()
    assert (desk.names, subjects(sidecar)) == (["bride"], ["bride"])


def test_a_damaged_sidecar_takes_no_label(open_library: OpenLibrary, make_photo: MakePhoto) -> None:
    path = make_photo("a.jpg")
    desk = Desk(open_library(write_to=WriteTo.SIDECARS), path)
    desk.look()
    desk.label("bride")
    desk.look()
    sidecar = path.with_name("a.jpg.xmp")
    sidecar.write_bytes(sidecar.read_bytes()[:200])
    age(sidecar)
    desk.look()
    assert desk.names == ["bride"]
