"""How keywords are written is kept with the library, and files that are written already follow a change of it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from engine.events import Event, JobProgress
from engine.index import settings
from engine.index.connect import writing
from engine.jobs.undo_writes import UndoWish
from engine.library import Library
from engine.options import WRITING
from engine.types import WriteTo
from tests.e2e.conftest import FirstLook
from tests.engine.conftest import MakePhoto, OpenLibrary, paint

LISTS = ("Subject", "HierarchicalSubject", "TagsList", "Keywords")
FOLLOWING = frozenset[str]()
"""Nothing chosen: all is as the library has kept it."""


def lists(path: Path) -> list[list[str]]:
    """dc:subject, lr:hierarchicalSubject, digiKam:TagsList and IPTC keywords, as ExifTool alone reads them."""
    asked = ["-XMP-dc:Subject", "-XMP-lr:HierarchicalSubject", "-XMP-digiKam:TagsList", "-IPTC:Keywords"]
    done = subprocess.run(["exiftool", "-j", *asked, str(path)], capture_output=True, check=True)
    [found] = json.loads(done.stdout)
    return [[of] if isinstance(of := found.get(name, []), str) else of for name in LISTS]


def written(open_library: OpenLibrary, paths: Sequence[Path]) -> Library:
    """A library whose photos are labelled bride and written."""
    library = open_library()
    library.tag().result(120)
    library.label(library.ids_of(paths), ["bride"])
    assert library.write().result(120).written == len(paths)
    return library


def test_another_parent_keyword_follows_into_files_that_are_written_already(
    open_library: OpenLibrary, make_photo: MakePhoto, heard: list[Event]
) -> None:
    paths = [make_photo("a.jpg"), make_photo("b.jpg", "dots", 3)]
    subprocess.run(
        ["exiftool", "-q", "-XMP-lr:HierarchicalSubject=First Look|mine", str(paths[1])], check=True
    )
    library = written(open_library, paths)
    assert lists(paths[0])[1] == ["First Look|bride"]
    library.change(replace(library.options, parent_keyword="Studio"))
    assert library.pending_writes() == 2
    assert [photo.unwritten for photo in library.photos(library.find())] == [True, True]
    heard.clear()
    assert library.write().result(120).written == 2
    assert any(isinstance(e, JobProgress) and e.total == 2 for e in heard)
    assert lists(paths[0])[:2] == [["bride"], ["Studio|bride"]]
    assert lists(paths[1])[:2] == [["bride"], ["First Look|mine", "Studio|bride"]]
    assert library.pending_writes() == 0
    # Nothing changed: no file is opened again, not even for reading.
    library._ctx.tools.close()
    library.change(library.options)
    done = library.write().result(120)
    assert (done.written, done.unchanged, library._ctx.tools._exiftool) == (0, 0, None)


def test_a_profile_turned_on_follows_after_a_restart_and_one_turned_off_leaves_lists_in_step(
    open_library: OpenLibrary, make_photo: MakePhoto
) -> None:
    path = make_photo("a.jpg")
    written(open_library, [path]).close()
    library = open_library(digikam=True, photo_mechanic=True)
    assert library.write().result(120).written == 1
    assert lists(path) == [["bride"], ["First Look|bride"], ["First Look/bride"], ["bride"]]
    library.change(replace(library.options, digikam=False, photo_mechanic=False))
    file = path.read_bytes()
    library.write().result(120)
    assert path.read_bytes() == file
    library.label(library.ids_of([path]), ["bouquet"])
    library.write().result(120)
    assert lists(path)[2:] == [["First Look/bouquet"], ["bouquet"]]


def test_cut_off_between_two_files_the_others_follow_with_the_next_pass(
    open_library: OpenLibrary, make_photo: MakePhoto, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = [make_photo("a.jpg"), make_photo("b.jpg", "dots", 3)]
    library = written(open_library, paths)
    library.change(replace(library.options, parent_keyword="Studio"))
    with monkeypatch.context() as patched:
        patched.setattr("engine.jobs.write_metadata.BATCH", 1)
        from engine.jobs.write_metadata import write_metadata

        library._worker.stop()
        steps = write_metadata(library._ctx)
        next(steps)
        steps.close()
    library.close()
    assert sorted(lists(path)[1] for path in paths) == [["First Look|bride"], ["Studio|bride"]]
    again = open_library(chosen=FOLLOWING)
    assert again.tag().result(120).written.written == 1
    assert [lists(path)[1] for path in paths] == [["Studio|bride"]] * 2


def test_a_dry_run_shows_what_would_follow_and_changes_nothing(
    open_library: OpenLibrary, make_photo: MakePhoto
) -> None:
    path = make_photo("a.jpg")
    written(open_library, [path]).close()
    library = open_library(parent_keyword="Studio")
    [change] = library.preview().result(120)
    assert (change.adds, change.removes) == (("Studio|bride",), ("First Look|bride",))
    library.close()
    again = open_library()
    assert again.pending_writes() == 0
    assert again.preview().result(120) == ()


def test_an_index_that_knows_not_how_its_files_were_written_looks_at_them_once(
    open_library: OpenLibrary, make_photo: MakePhoto
) -> None:
    path = make_photo("a.jpg")
    library = written(open_library, [path])
    with writing(library._ctx.db):
        library._ctx.db.execute("DELETE FROM settings WHERE key = ?", [settings.PROFILE])
    file = path.read_bytes()
    assert library.write().result(120).unchanged == 1
    assert library.write().result(120).unchanged == 0
    assert path.read_bytes() == file


def test_a_rewrite_that_was_taken_back_is_made_again_when_a_person_says_so(
    open_library: OpenLibrary, make_photo: MakePhoto
) -> None:
    path = make_photo("a.jpg")
    library = written(open_library, [path])
    library.change(replace(library.options, parent_keyword="Studio"))
    library.write().result(120)
    library.undo_writes(UndoWish(last=1)).result(120)
    assert lists(path)[1] == ["First Look|bride"]
    library.write().result(120)
    assert lists(path)[1] == ["First Look|bride"]
    library.write(now=True).result(120)
    assert lists(path)[1] == ["Studio|bride"]


def test_what_was_chosen_is_kept_and_what_makes_no_sense_is_not_followed(open_library: OpenLibrary) -> None:
    library = open_library(write_to=WriteTo.SIDECARS, digikam=True, chosen=frozenset({"write_to"}))
    library.keep_options({"write_to"})
    assert library.kept_options() == {"write_to": WriteTo.SIDECARS}
    library.close()
    later = open_library(parent_keyword="Mine", chosen=FOLLOWING)
    assert (later.options.write_to, later.options.parent_keyword) == (WriteTo.SIDECARS, "Mine")
    later.change(replace(later.options, parent_keyword="", windows=True))
    assert later.kept_options().keys() == set(WRITING)
    bad = {"write_to": "the cloud", "parent_keyword": "a|b", "windows": 1, "digikam": True, "size": 3}
    with writing(later._ctx.db):
        settings.put(later._ctx.db, settings.WRITING, bad)
    assert later.kept_options() == {"digikam": True}
    with writing(later._ctx.db):
        settings.put(later._ctx.db, settings.WRITING, ["none"])
    assert later.kept_options() == {}
    later.close()
    assert open_library(write_to=WriteTo.NONE).options.write_to is WriteTo.NONE


def test_options_of_one_command_hold_for_the_next_but_those_of_a_dry_run_do_not(
    folder: Path, environ: dict[str, str]
) -> None:
    firstlook, photo = FirstLook(environ), folder / "a.jpg"
    paint("dots", 1).save(photo)
    firstlook("tag", folder, "--profile", "digikam", "--parent", "Studio")
    firstlook("label", folder, "--class", "bride", photo)
    assert lists(photo)[:3] == [["bride"], ["Studio|bride"], ["Studio/bride"]]
    assert "    + Mine|bride\n" in firstlook("write", folder, "--parent", "Mine", "--dry-run").out
    assert "--write files --profile digikam --parent Studio" in firstlook("status", folder).out
    assert firstlook.json("write", folder, "--parent", "")["options"]["parent_keyword"] == ""
    assert lists(photo)[:3] == [["bride"], ["bride"], ["bride"]]
    assert firstlook.json("write", folder)["written"] == 0
    said = firstlook.json("status", folder)["writing"]
    assert (said["digikam"], said["parent_keyword"], said["write_to"]) == (True, "", "files")


def test_not_writing_is_for_one_command_alone(folder: Path, environ: dict[str, str]) -> None:
    firstlook, photo = FirstLook(environ), folder / "a.jpg"
    paint("dots", 1).save(photo)
    firstlook("tag", folder, "--write", "none")
    firstlook("label", folder, "--class", "bride", photo, "--write", "none")
    assert not lists(photo)[0]
    firstlook("tag", folder)
    assert lists(photo)[0] == ["bride"]
