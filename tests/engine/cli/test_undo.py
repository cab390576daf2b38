"""What `undo`, `strip` and `write` say, on a library with one labelled photo."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest
import typer

from engine.cli.undo import _moment
from tests.e2e.conftest import FirstLook
from tests.engine.conftest import paint


@pytest.mark.parametrize(("said", "ago"), [("2h", timedelta(hours=2)), ("1d", timedelta(days=1))])
def test_how_long_ago_is_a_time(said: str, ago: timedelta) -> None:
    assert abs(datetime.now().astimezone() - ago - _moment(said)) < timedelta(minutes=1)


def test_a_day_and_an_hour_are_a_time_here() -> None:
    assert _moment("2026-11-28") == datetime(2026, 11, 28).astimezone()
    assert _moment("2026-11-28 14:00") == datetime(2026, 11, 28, 14).astimezone()
    with pytest.raises(typer.BadParameter, match="2h or 1d"):
        _moment("yesterday")


def test_a_write_is_held_made_undone_stripped_and_said(folder: Path, environ: dict[str, str]) -> None:
    firstlook, photo = FirstLook(environ), folder / "a.jpg"
    paint("dots", 1).save(photo)
    firstlook("write", folder, code=1)
    firstlook("tag", folder)
    firstlook("write", folder, "--hold")
    firstlook("label", folder, "--class", "bride", photo)
    assert "1 photos wait to be written (held; firstlook write" in firstlook("tag", folder).out
    assert "    + bride\n" in firstlook("write", folder, "--dry-run").out
    assert firstlook.json("write", folder, "--now")["written"] == 1
    assert "Say what to undo" in firstlook("undo", folder, code=2).err
    assert "    - bride\n" in firstlook("undo", folder, "--last", "1", "--dry-run").out
    assert firstlook.json("undo", folder, "--since", "2h")["writes"] == 1
    assert firstlook.json("write", folder, "--now")["written"] == 1
    assert "    - First Look|bride" in firstlook("strip", folder, "--labels-too", "--dry-run").out
    assert "undo" in firstlook("strip", folder, "--labels-too").out
    assert firstlook.json("undo", folder, "--last", "1", photo)["writes"] == 1
    assert "--hold or --now" in firstlook("write", folder, "--hold", "--now", code=2).err
