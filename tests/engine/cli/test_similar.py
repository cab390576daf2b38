"""`firstlook similar`, over a library of real files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from engine.cli.app import whole
from engine.types import WriteTo
from tests.engine.conftest import MakePhoto, OpenLibrary


@pytest.fixture
def looked_at(
    open_library: OpenLibrary,
    make_photo: MakePhoto,
    folder: Path,
    environ: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> Path:
    """Four photos of each kind."""
    for kind in ("stripes", "dots"):
        for number in range(4):
            make_photo(f"{kind}{number}.jpg", kind, number)
    with open_library(write_to=WriteTo.NONE) as library:
        library.tag().result(120)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    return folder


def test_photos_of_the_same_kind_come_first_and_the_photo_itself_does_not(looked_at: Path) -> None:
    done = CliRunner().invoke(whole(), ["similar", str(looked_at), "dots1.jpg", "--count", "3"])
    assert done.exit_code == 0, done.output
    assert {Path(line).name for line in done.stdout.split("\n") if line} == {
        f"dots{number}.jpg" for number in (0, 2, 3)
    }


def test_programs_get_one_object(looked_at: Path) -> None:
    done = CliRunner().invoke(whole(), ["similar", str(looked_at), "dots1.jpg", "--count", "99", "--json"])
    said = json.loads(done.stdout)
    assert Path(said["photo"]).name == "dots1.jpg"
    assert len(said["similar"]) == len(set(said["similar"])) == 7
    assert said["photo"] not in said["similar"]


def test_a_file_that_is_not_in_the_library_is_named(looked_at: Path) -> None:
    done = CliRunner().invoke(whole(), ["similar", str(looked_at), "nowhere.jpg", "--json"])
    assert done.exit_code == 1
    assert "nowhere.jpg" in json.loads(done.stdout)["error"]


def test_it_answers_while_another_first_look_works_on_the_library(
    looked_at: Path, open_library: OpenLibrary
) -> None:
    with open_library(write_to=WriteTo.NONE):
        done = CliRunner().invoke(whole(), ["similar", str(looked_at), "dots1.jpg", "--count", "3"])
    assert done.exit_code == 0, done.output
    assert len(done.stdout.splitlines()) == 3
