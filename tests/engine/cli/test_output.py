"""What commands print."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from engine.cli import output
from engine.cli.output import held_back
from engine.events import JobProgress, Notice
from engine.types import State


def test_columns_are_aligned_and_lines_have_no_tail() -> None:
    lines = output.table([["bride", "1,200"], ["reception room", "3"]], heads=["class", "photos"])
    assert lines == ["class           photos", "bride            1,200", "reception room       3"]


@pytest.mark.parametrize(
    ("seconds", "text"), [(7, "0:07"), (750, "12:30"), (3750, "1:02:30"), (59.6, "1:00")]
)
def test_durations_read_like_a_clock(seconds: float, text: str) -> None:
    assert output.duration(seconds) == text


def test_progress_names_rate_and_time_left() -> None:
    event = JobProgress(1, "tag", 1200, 3409, 71.34, 31.0, "looking at photos")
    assert output.progress_text(event) == "1,200/3,409  71.3/s  0:31 left"
    assert output.progress_text(JobProgress(1, "tag", 5, None, 0.0, None)) == "5"


def test_an_answer_for_programs_is_one_object_with_plain_values(capsys: pytest.CaptureFixture[str]) -> None:
    output.answer(
        True, {"path": Path("/a"), "states": frozenset({State.REVIEW, State.OFFLINE})}, ["not this"]
    )
    assert json.loads(capsys.readouterr().out) == {"path": "/a", "states": ["offline", "review"]}


def test_a_path_that_is_not_utf8_survives_json(capsys: pytest.CaptureFixture[str]) -> None:
    output.answer(True, {"path": Path("caf\udce9.jpg")}, [])
    assert json.loads(capsys.readouterr().out) == {"path": "caf\udce9.jpg"}


def test_paths_for_other_programs_are_the_file_systems_own_bytes(
    capfdbinary: pytest.CaptureFixture[bytes],
) -> None:
    output.paths([Path("caf\udce9\n.jpg"), Path("b.jpg")], end=b"\0")
    assert capfdbinary.readouterr().out == b"caf\xe9\n.jpg\0b.jpg\0"


def test_notices_reach_the_person_and_progress_can_be_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    line = output.ProgressLine(quiet=True)
    line.hear(JobProgress(1, "tag", 1, 2, 0.0, None))
    line.hear(Notice("The index was damaged."))
    heard = capsys.readouterr()
    assert (heard.out, heard.err) == ("", "The index was damaged.\n")


def test_classes_that_are_held_back_are_named_with_the_reason_and_what_helps() -> None:
    (line,) = held_back(Path("/a b"), ["bride", "bouquet"], 0.95)
    assert "bride, bouquet" in line
    assert "95% right" in line
    assert line.endswith("firstlook classes '/a b'")
    assert list(held_back(Path("/a"), [], 0.95)) == []
