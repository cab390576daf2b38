"""Recipes by name, and the folders that experiments go to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from engine.errors import EngineError
from engine.lab import shelf
from engine.lab.keys import with_values
from engine.lab.recipe import Grid, Recipe
from engine.lab.task import LabWork
from engine.lab.toml import write_recipe
from tests.engine.lab.made_runs import make_run

GRID = Grid({"head": ("fc", "batchnorm")})


def test_own_recipes_stand_beside_the_shipped_ones(tmp_path: Path) -> None:
    shelf.keep(Recipe("my own"), tmp_path)
    (tmp_path / "recipes" / "broken.toml").write_text("name = ")
    known = {of.name: of for of in shelf.shelved(tmp_path)}
    assert known["wedding"].shipped
    assert known["my-own"].recipe == Recipe("my own")
    assert "is no TOML" in known["broken"].problem
    assert shelf.find("my-own", tmp_path) == Recipe("my own")


def test_a_shipped_name_is_taken(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="product is the name of a recipe that came with First Look"):
        shelf.keep(Recipe("product"), tmp_path)


def test_an_unknown_name_says_which_there_are(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match=r'"weding"; did you mean "wedding"\? There are: .*product'):
        shelf.find("weding", tmp_path)


def test_a_file_that_is_not_there_is_told_as_a_file(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match=r"There is no file .*mine.toml"):
        shelf.find(str(tmp_path / "mine.toml"), tmp_path)


def test_a_recipe_is_found_in_a_file(tmp_path: Path) -> None:
    write_recipe(Recipe("a"), tmp_path / "a.toml")
    assert shelf.find(str(tmp_path / "a.toml"), tmp_path) == Recipe("a")


def test_the_same_experiment_goes_to_the_folder_that_has_begun_it_and_another_to_a_new_one(
    tmp_path: Path,
) -> None:
    recipe = Recipe("a")
    folder = shelf.folder_for(recipe, LabWork.RUN, tmp_path)
    assert folder == tmp_path / "a"
    make_run(folder, recipe)
    assert shelf.folder_for(recipe, LabWork.RUN, tmp_path) == folder
    assert shelf.folder_for(replace(recipe, device="cpu"), LabWork.RUN, tmp_path) == folder
    other = replace(recipe, head="batchnorm")
    assert shelf.folder_for(other, LabWork.RUN, tmp_path) == tmp_path / "a-2"
    with pytest.raises(EngineError, match="holds another experiment: head differ"):
        shelf.require_same(other, LabWork.RUN, folder)


def test_a_grid_and_a_search_have_folders_of_their_own(tmp_path: Path) -> None:
    recipe = Recipe("a", grid=GRID)
    folder = shelf.folder_for(recipe, LabWork.GRID, tmp_path)
    search = replace(recipe, grid=replace(GRID, trials=5))
    assert folder.name == "a-grid"
    assert shelf.folder_for(search, LabWork.GRID, tmp_path).name == "a-search"
    shelf.begin(recipe, LabWork.GRID, folder)
    assert shelf.folder_for(recipe, LabWork.GRID, tmp_path) == folder
    shelf.require_same(replace(recipe, grid=replace(GRID, keep=1)), LabWork.GRID, folder)
    with pytest.raises(EngineError, match=r"grid\.more_epochs differ"):
        shelf.require_same(replace(recipe, grid=replace(GRID, more_epochs=1)), LabWork.GRID, folder)
    with pytest.raises(EngineError, match=r"training\.rate differ"):
        shelf.require_same(with_values(recipe, {"training.rate": 0.5}, ""), LabWork.GRID, folder)


def test_a_folder_with_other_things_is_refused_and_an_empty_one_is_not(tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "photo.jpg").touch()
    (tmp_path / "empty").mkdir()
    shelf.require_same(Recipe("a"), LabWork.RUN, tmp_path / "empty")
    with pytest.raises(EngineError, match=r"full holds something else. Choose a new folder with --out"):
        shelf.require_same(Recipe("a"), LabWork.RUN, tmp_path / "full")
