"""The command line is put together of what is called, and no more."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from bench.startup import HEAVY, LOADED
from engine.cli.app import COMMANDS, OPEN, needed, whole
from engine.index.connect import open_for_writing


def loaded_by(*words: str) -> set[str]:
    """The modules that the command has loaded when it ends."""
    done = subprocess.run([sys.executable, "-c", LOADED, *words], capture_output=True, text=True, timeout=60)
    return set(json.loads(done.stderr.splitlines()[-1]))


def test_help_loads_nothing_heavy() -> None:
    assert not loaded_by("--help") & {*HEAVY, "numpy", "PIL", "sqlite_utils"}


def test_list_loads_nothing_heavy_and_no_other_command(tmp_path: Path) -> None:
    (tmp_path / ".firstlook").mkdir()
    open_for_writing(tmp_path / ".firstlook" / "index.sqlite").close()
    loaded = loaded_by("list", str(tmp_path))
    assert {"engine.cli.look", "engine.overview"} <= loaded
    assert not loaded & {*HEAVY, "PIL", "rich", "engine.cli.tag", "engine.cli.classes", "engine.worker"}


@pytest.mark.parametrize("words", [[], ["--help"], ["-h"], ["nonsense"], ["--version"]])
def test_all_commands_are_there_where_none_is_called(words: list[str]) -> None:
    assert list(needed(words)) == [*COMMANDS, OPEN]


@pytest.mark.parametrize("name", [*COMMANDS, OPEN])
def test_a_command_needs_no_other(name: str) -> None:
    assert list(needed([name, "--help"])) == [name]


@pytest.mark.parametrize("name", COMMANDS)  # `open` takes the place of the process: tests/e2e starts one
def test_each_command_is_found_among_all(name: str) -> None:
    done = CliRunner().invoke(whole(), [name, "--help"])
    assert done.exit_code == 0, done.output
