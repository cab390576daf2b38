"""Recipes by name, shipped and one's own, and the folder that an experiment goes to."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from engine.errors import EngineError, shown
from engine.jobs.context import resources_folder
from engine.lab import runs
from engine.lab.expand import folder_name
from engine.lab.groups import RECIPE
from engine.lab.keys import differing, unknown
from engine.lab.recipe import Grid, Recipe
from engine.lab.task import LabWork
from engine.lab.toml import read_recipe, write_recipe

RECIPES, VECTORS = "recipes", "vectors"
SUFFIX = ".toml"
ELSEWHERE = ("device",)
"""What may differ where an experiment goes on: it is the same one on another device."""


@dataclass(frozen=True, slots=True)
class Shelved:
    """A recipe as it is listed; `problem` says why it cannot be read, where it cannot."""

    name: str
    file: Path
    shipped: bool
    recipe: Recipe | None = None
    problem: str = ""


def shelved(folder: Path) -> tuple[Shelved, ...]:
    """The shipped recipes, then the person's own in `folder/recipes`."""
    return tuple(_shelved(file, file.parent == _shipped()) for file in _files(folder).values())


def find(name: str, folder: Path) -> Recipe:
    """The recipe of this name, or in this file. Raises EngineError that says which there are."""
    files = _files(folder)
    if name in files:
        return read_recipe(files[name])
    file = Path(name).expanduser()
    if file.is_file():
        return read_recipe(file)
    if file.suffix == SUFFIX or len(file.parts) > 1:
        raise EngineError(
            f"There is no file {shown(file)}. The name of one of these is enough: {', '.join(files)}"
        )
    raise EngineError(f"{unknown('recipe', name, files)}; or name a file: firstlook lab run my-recipe.toml")


def keep(recipe: Recipe, folder: Path) -> Path:
    """Saves a recipe of one's own; its file. Raises EngineError for a name that a shipped one has."""
    name = folder_name(recipe.name)
    if any(file.stem == name for file in _toml(_shipped())):
        raise EngineError(f"{name} is the name of a recipe that came with First Look. Choose another")
    file = folder / RECIPES / f"{name}{SUFFIX}"
    write_recipe(recipe, file)
    return file


def require_same(recipe: Recipe, work: LabWork, folder: Path) -> None:
    """Raises EngineError where the folder holds another experiment, or something else."""
    if not folder.exists():
        return
    found = _held(folder, work)
    if found is None:
        if any(of for of in folder.iterdir() if not of.name.startswith(".")):
            raise EngineError(f"{shown(folder)} holds something else. Choose a new folder with --out")
        return
    if differs := _differences(recipe, found, work):
        raise EngineError(
            f"{shown(folder)} holds another experiment: {', '.join(differs)} differ. Choose another folder with --out"
        )


def folder_for(recipe: Recipe, work: LabWork, place: Path) -> Path:
    """Where it goes by itself: to the folder that has begun it, or the next that is free."""
    base = folder_name(recipe.name) + _kind(recipe, work)
    for number in itertools.count(1):
        folder = place / (base if number == 1 else f"{base}-{number}")
        try:
            require_same(recipe, work, folder)
        except EngineError:
            continue
        return folder
    raise AssertionError("there is always a next number")


def begin(recipe: Recipe, work: LabWork, folder: Path) -> None:
    """Notes what the folder is for. Raises OSError."""
    if work is LabWork.GRID or recipe.variants:
        write_recipe(recipe, folder / RECIPE)


def _kind(recipe: Recipe, work: LabWork) -> str:
    if work is LabWork.RUN:
        return ""
    return "-search" if recipe.grid is not None and recipe.grid.trials else "-grid"


def _held(folder: Path, work: LabWork) -> Recipe | None:
    if (folder / RECIPE).is_file():
        return read_recipe(folder / RECIPE)
    own = folder / runs.RECIPE
    return read_recipe(own) if own.is_file() and work is LabWork.RUN else None


def _differences(recipe: Recipe, found: Recipe, work: LabWork) -> list[str]:
    differs = [key for key in differing(recipe, found) if key not in ELSEWHERE]
    if work is LabWork.GRID:
        return differs + _grid_differences(recipe.grid, found.grid)
    return differs + (["variants"] if recipe.variants != found.variants else [])


def _grid_differences(one: Grid | None, other: Grid | None) -> list[str]:
    """More trials, or more of the best, are added to what there is."""
    if one is None or other is None:
        return ["grid"]
    same = (
        one.over == other.over,
        one.more_epochs == other.more_epochs,
        bool(one.trials) == bool(other.trials),
    )
    return [
        f"grid.{name}"
        for name, is_same in zip(("over", "more_epochs", "trials"), same, strict=True)
        if not is_same
    ]


def _files(folder: Path) -> Mapping[str, Path]:
    """By name, the shipped ones first; no own one takes the name of one."""
    own = {file.stem: file for file in _toml(folder / RECIPES)}
    shipped = {file.stem: file for file in _toml(_shipped())}
    return shipped | {name: file for name, file in own.items() if name not in shipped}


def _toml(place: Path) -> Iterator[Path]:
    yield from sorted(place.glob(f"*{SUFFIX}"))


def _shipped() -> Path:
    return resources_folder() / RECIPES


def _shelved(file: Path, shipped: bool) -> Shelved:
    try:
        return Shelved(file.stem, file, shipped, read_recipe(file))
    except EngineError as error:
        return Shelved(file.stem, file, shipped, problem=str(error))
