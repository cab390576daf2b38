"""The doctor's checks."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.health import HealthVerdict, check_up
from engine.library import Library
from engine.options import Options


def test_a_machine_with_everything_has_no_bad_finding(tmp_path: Path, environ: dict[str, str]) -> None:
    options = Options(environ=environ)
    with Library(tmp_path, options) as library:
        library.tag().result(60)
    found = {finding.check: finding for finding in check_up(tmp_path, options)}
    assert {"Python", "ExifTool", "weights", "device", "SQLite", "folder", "index", "disk"} <= set(found)
    assert not [finding for finding in found.values() if finding.verdict is HealthVerdict.BAD]
    assert "sound" in found["index"].text


def test_each_thing_that_is_missing_says_what_to_do(
    tmp_path: Path, environ: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FIRSTLOOK_EXIFTOOL", str(tmp_path / "no-exiftool"))
    lost = {key: value for key, value in environ.items() if key != "FIRSTLOOK_WEIGHTS"}
    options = Options(environ=lost | {"FIRSTLOOK_DATA": str(tmp_path)}, backbone="resnet18")
    found = {finding.check: finding for finding in check_up(tmp_path / "gone", options)}
    bad = {check for check, finding in found.items() if finding.verdict is HealthVerdict.BAD}
    assert {"ExifTool", "weights", "device", "folder"} <= bad
    assert "--weights" in found["weights"].text
    assert "connect its drive" in found["folder"].text


def test_looking_at_a_damaged_index_does_not_touch_it(tmp_path: Path, environ: dict[str, str]) -> None:
    index = tmp_path / ".firstlook" / "index.sqlite"
    index.parent.mkdir()
    index.write_bytes(b"garbage" * 1000)
    found = {finding.check: finding for finding in check_up(tmp_path, Options(environ=environ))}
    assert found["index"].verdict is HealthVerdict.BAD
    assert index.read_bytes() == b"garbage" * 1000
