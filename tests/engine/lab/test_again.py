"""A run that was cut off goes on as what it was part of."""

from __future__ import annotations

from pathlib import Path

from engine.lab.again import again
from engine.lab.groups import RECIPE
from engine.lab.recipe import Grid, Recipe
from engine.lab.runs import read_run
from engine.lab.task import LabWork
from engine.lab.toml import write_recipe
from tests.engine.lab.made_runs import Made, make_grid, make_group, make_run


def test_a_run_by_itself_goes_on_by_itself(tmp_path: Path) -> None:
    run = read_run(make_run(tmp_path / "alone", Recipe("alone"), Made()))
    assert again(run).folder == tmp_path / "alone"
    assert (again(run).recipe, again(run).work) == (Recipe("alone"), LabWork.RUN)


def test_a_run_of_a_study_goes_on_with_the_study(tmp_path: Path) -> None:
    study = make_group(tmp_path / "study", {"a": (Recipe("a"), Made())})
    asked = Recipe("study", variants={"a": {}})
    write_recipe(asked, study / RECIPE)
    found = again(read_run(study / "a"))
    assert (found.recipe, found.work, found.folder) == (asked, LabWork.RUN, study)


def test_a_run_of_a_grid_goes_on_with_the_grid(tmp_path: Path) -> None:
    folder = make_grid(tmp_path / "grid", {"a": 0.8, "b": 0.7})
    write_recipe(Recipe("grid", grid=Grid({"head": ("fc",)})), folder / RECIPE)
    found = again(read_run(folder / "b"))
    assert (found.work, found.folder) == (LabWork.GRID, folder)
