"""A run that is deleted leaves nothing behind, and its group as it is without it."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.errors import EngineError
from engine.lab.groups import read_group
from engine.lab.recipe import Recipe
from engine.lab.removing import remove
from engine.lab.runs import read_run
from engine.lab.training.writing import hold
from tests.engine.lab.made_runs import Made, make_grid, make_group, make_run


def test_a_run_goes_with_its_folder(tmp_path: Path) -> None:
    folder = make_run(tmp_path / "alone", Recipe("alone"), Made())
    remove(read_run(folder))
    assert list(tmp_path.iterdir()) == []


def test_a_group_no_longer_names_what_was_deleted_and_goes_with_its_last_run(tmp_path: Path) -> None:
    study = make_group(tmp_path / "study", {name: (Recipe(name), Made()) for name in ("a", "b")})
    remove(read_run(study / "a"))
    assert read_group(study).order == ("b",)
    remove(read_run(study / "b"))
    assert not study.exists()


def test_a_grid_is_ranked_without_what_was_deleted(tmp_path: Path) -> None:
    folder = make_grid(tmp_path / "grid", {"a": 0.8, "b": 0.7})
    remove(read_run(folder / "a,longer"))
    remove(read_run(folder / "b"))
    group = read_group(folder)
    assert "b" not in {of.run for of in group.ranking}
    assert group.longer == {}


def test_what_is_being_trained_stays(tmp_path: Path) -> None:
    folder = make_run(tmp_path / "busy", Recipe("busy"), Made())
    lock = hold(folder)
    try:
        with pytest.raises(EngineError, match="busy is being trained"):
            remove(read_run(folder))
    finally:
        lock.release()
    assert folder.is_dir()
