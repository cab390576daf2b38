"""What another program did to a file just before we write it is heard before the write covers it."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image, ImageOps

from engine.jobs.undo_writes import UndoWish
from engine.library import Library
from engine.types import Mode, WriteTo

from ..conftest import LONG_AGO, MakePhoto, OpenLibrary
from .test_sync import SUBJECT, Desk, exiv2, says, subjects


def _write(desk: Desk) -> None:
    desk.library.write().result(120)


def _undo(desk: Desk) -> None:
    desk.library.undo_writes(UndoWish()).result(120)


def _strip(desk: Desk) -> None:
    desk.library.strip(labels_too=True).result(120)


def _labelled(library: Library, path: Path, mode: Mode) -> Desk:
    desk = Desk(library, path)
    library.set_mode(mode)
    desk.look()
    desk.label("bride")
    desk.look()
    return desk


@pytest.mark.parametrize("write_to", [WriteTo.FILES, WriteTo.SIDECARS])
@pytest.mark.parametrize("work", [_write, _undo, _strip])
def test_a_class_that_another_program_added_before_we_looked_is_a_label(
    open_library: OpenLibrary, make_photo: MakePhoto, work: Callable[[Desk], None], write_to: WriteTo
) -> None:
    path = make_photo("a.jpg")
    desk = _labelled(open_library(write_to=write_to), path, Mode.SEVERAL)
    holder = path.with_name("a.jpg.xmp") if write_to is WriteTo.SIDECARS else path
    exiv2(holder, f"set {SUBJECT} XmpBag bouquet")
    desk.label("newlyweds")
    work(desk)
    assert desk.verdicts == {"bride": True, "newlyweds": True, "bouquet": True}
    desk.look()
    assert desk.verdicts == {"bride": True, "newlyweds": True, "bouquet": True}
    assert "bouquet" in subjects(holder)


def test_a_class_that_another_program_took_out_before_we_looked_is_not_written_again(
    library: Library, make_photo: MakePhoto
) -> None:
    path = make_photo("a.jpg")
    desk = _labelled(library, path, Mode.SEVERAL)
    exiv2(path, *says("aunt Ida"))
    desk.label("newlyweds")
    _write(desk)
    assert desk.verdicts == {"bride": False, "newlyweds": True}
    assert subjects(path) == ["aunt Ida", "newlyweds"]


def test_a_clash_is_seen_before_the_write(library: Library, make_photo: MakePhoto) -> None:
    path = make_photo("a.jpg")
    desk = _labelled(library, path, Mode.ONE)
    exiv2(path, *says("bouquet"))
    desk.label("newlyweds")
    _write(desk)
    assert (desk.names, desk.clash, subjects(path)) == (["newlyweds"], ("bouquet",), ["bouquet"])


def test_a_picture_that_was_edited_before_we_wrote_is_still_looked_at(
    library: Library, make_photo: MakePhoto
) -> None:
    path = make_photo("a.jpg")
    desk = _labelled(library, path, Mode.SEVERAL)
    with Image.open(path) as image:
        ImageOps.invert(image.convert("RGB")).save(path)
    os.utime(path, (LONG_AGO + 5, LONG_AGO + 5))
    desk.label("newlyweds")
    _write(desk)
    assert library.tag().result(120).ingested.read == 1


def test_what_we_wrote_ourselves_is_not_read_before_the_next_write(
    library: Library, make_photo: MakePhoto
) -> None:
    desk = _labelled(library, make_photo("a.jpg"), Mode.SEVERAL)
    desk.label("newlyweds")
    _write(desk)
    assert library.tag().result(120).ingested.read == 0


def test_a_class_that_we_took_out_of_a_sidecar_and_another_program_put_back_is_a_label(
    open_library: OpenLibrary, make_photo: MakePhoto
) -> None:
    path = make_photo("a.jpg")
    desk = _labelled(open_library(write_to=WriteTo.SIDECARS), path, Mode.SEVERAL)
    desk.library.label_not(desk.library.ids_of([path]), ["bride"])
    _write(desk)
    exiv2(path.with_name("a.jpg.xmp"), f"set {SUBJECT} XmpBag bride")
    desk.look()
    assert desk.verdicts == {"bride": True}
