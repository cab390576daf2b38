"""What a person chose for keywords reaches the files."""

from __future__ import annotations

from typing import Any

import pytest

from engine.library import Library
from engine.metadata.exiftool import ExifTool
from engine.metadata.keywords import KeywordLists
from engine.metadata.read import read_files
from engine.metadata.said import FileMetadata
from tests.engine.conftest import MakePhoto, OpenLibrary

EVERY = KeywordLists(("bride",), ("Mine|bride",), ("Mine/bride",), ("bride",), ("bride",))
USUAL = KeywordLists(("bride",), ("First Look|bride",))


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ({}, USUAL),
        ({"parent_keyword": "Mine", "digikam": True, "photo_mechanic": True, "windows": True}, EVERY),
        ({"parent_keyword": ""}, KeywordLists(("bride",), ("bride",))),
    ],
)
def test_the_lists_that_were_asked_for_are_in_the_file(
    open_library: OpenLibrary, make_photo: MakePhoto, chosen: dict[str, Any], expected: KeywordLists
) -> None:
    path = make_photo("a.jpg")
    _label(open_library(**chosen))
    with ExifTool() as exiftool:
        found = read_files(exiftool, [path])[path]
    assert isinstance(found, FileMetadata)
    assert found.lists == expected


@pytest.mark.parametrize("chosen", [False, True])
def test_a_heic_is_written_into_only_where_that_was_chosen(
    open_library: OpenLibrary, make_photo: MakePhoto, chosen: bool
) -> None:
    path = make_photo("a.avif")
    _label(open_library(embed_fragile=chosen))
    assert path.with_name("a.avif.xmp").exists() is not chosen


def _label(library: Library) -> None:
    library.tag().result(120)
    library.label(library.find(), ["bride"])
    assert library.write().result(120).written == 1
