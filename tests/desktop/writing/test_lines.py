"""Rows of the lists, without a window."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from desktop.writing.lines import pending_lines, recent_lines
from desktop.writing.model import Column, Lines
from engine import PlannedChange, WriteRecord

ROOT = Path("/photos")


def planned(name: str, adds: tuple[str, ...] = (), removes: tuple[str, ...] = ()) -> PlannedChange:
    return PlannedChange(ROOT / name, ROOT / name, adds, removes)


def record(**more: object) -> WriteRecord:
    usual: dict[str, object] = {
        "number": 1,
        "at": datetime(2026, 5, 4, tzinfo=UTC),
        "photo": ROOT / "a.jpg",
        "file": ROOT / "a.jpg",
        "adds": ("bride",),
        "removes": (),
        "kind": "write",
        "state": "written",
        "undone": False,
    }
    return WriteRecord(**{**usual, **more})  # type: ignore[arg-type]


def test_what_comes_and_goes_has_its_sign_and_the_paths_of_the_hierarchy_are_left_out() -> None:
    change = planned("day/a.jpg", ("bride", "First Look|bride", "First Look/bride"), ("cake",))
    (line,) = pending_lines([change], {}, ROOT)
    assert (line.name, line.folder, line.comes, line.goes, line.note) == (
        "a.jpg",
        "day",
        "+ bride",
        "− cake",
        "",
    )


def test_a_path_alone_is_told_as_it_is() -> None:
    (line,) = pending_lines([planned("a.jpg", ("First Look|bride",))], {}, ROOT)
    assert line.comes == "+ First Look|bride"


def test_a_sidecar_is_named() -> None:
    change = PlannedChange(ROOT / "a.CR3", ROOT / "a.xmp", ("bride",), ())
    (line,) = pending_lines([change], {}, ROOT)
    assert line.note == "Into a.xmp"
    assert not line.is_trouble


def test_a_blocked_file_says_why_also_where_nothing_could_be_planned_for_it() -> None:
    blocked = {ROOT / "b.jpg": "the file is read-only", ROOT / "a.jpg": "the disk is full"}
    lines = pending_lines([planned("b.jpg", ("bride",)), planned("c.jpg", ("cake",))], blocked, ROOT)
    assert [(line.name, line.comes, line.note, line.is_trouble) for line in lines] == [
        ("a.jpg", "", "the disk is full", True),
        ("b.jpg", "+ bride", "the file is read-only", True),
        ("c.jpg", "+ cake", "", False),
    ]


@pytest.mark.parametrize(
    ("more", "note", "can"),
    [
        ({}, "Written", True),
        ({"undone": True}, "Undone since", False),
        ({"state": "failed"}, "Could not be written", False),
        ({"state": "planned"}, "Being written", False),
        ({"state": "cut off"}, "Cut off; looked at again", True),
        ({"kind": "undo"}, "Put back", True),
        ({"kind": "strip"}, "Traces removed", True),
        ({"photo": None}, "Written", False),
    ],
)
def test_what_became_of_a_write_is_told_and_only_what_stands_can_be_undone(
    more: dict[str, object], note: str, can: bool
) -> None:
    (line,) = recent_lines([record(**more)], ROOT)
    assert (line.note, line.can_undo, line.name) == (note, can, "a.jpg")


def test_the_model_keeps_the_rules_of_qt_and_seeks_all_words(qtmodeltester: ModelTester) -> None:
    model = Lines([Column("Photo", lambda line: line.name), Column("Comes", lambda line: line.comes)])
    model.show_lines(
        pending_lines([planned(f"{n}.jpg", ("bride" if n % 2 else "cake",)) for n in range(9)], {}, ROOT)
    )
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.seek("BRIDE 3.jpg")
    assert [line.name for line in model.lines] == ["3.jpg"]
    model.seek("")
    assert model.rowCount() == 9
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Comes"


def test_ten_thousand_rows_are_sought_within_a_frame_or_two() -> None:
    model = Lines([Column("Photo", lambda line: line.name)])
    model.show_lines(pending_lines([planned(f"{n}.jpg", ("bride",)) for n in range(10_000)], {}, ROOT))
    began = datetime.now(tz=UTC)
    model.seek("999 bride")
    assert (datetime.now(tz=UTC) - began).total_seconds() < 0.2
    assert len(model.lines) == 19
