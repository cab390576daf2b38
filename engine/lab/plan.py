"""What a recipe will do, before it does it: for a person who wonders how long it takes and what it needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from engine.lab.architectures import architecture
from engine.lab.expand import grid, over_of, plain, variants
from engine.lab.in_turn import epochs_of
from engine.lab.recipe import Recipe
from engine.lab.task import LabWork


@dataclass(frozen=True, slots=True)
class LabPlan:
    """`runs` are plain recipes; of a search they are one that stands for all of its `count` trials. `epochs` in all at
    most, of the `kept` best of a grid besides. `shared` of the runs see each photo once and share its vectors.
    `titles` of the architectures by name, in order; of those `missing` this machine seems to have no weights."""

    runs: tuple[Recipe, ...]
    count: int
    epochs: int
    shared: int
    titles: Mapping[str, str]
    missing: tuple[str, ...]
    kept: int = 0


def plan(recipe: Recipe, work: LabWork, environ: Mapping[str, str]) -> LabPlan:
    """It looks for weights, which may take a second for each architecture. Raises EngineError for a grid that there is
    not, or names that there are not."""
    is_search = work is LabWork.GRID and recipe.grid is not None and recipe.grid.trials > 0
    runs = _drawn(recipe) if is_search else grid(recipe) if work is LabWork.GRID else variants(recipe)
    times = recipe.grid.trials if is_search and recipe.grid else 1
    names = _architectures(recipe, runs, searches=is_search)
    kept = recipe.grid.keep if work is LabWork.GRID and recipe.grid and recipe.grid.more_epochs else 0
    return LabPlan(
        runs,
        len(runs) * times,
        sum(map(epochs_of, runs)) * times,
        sum(map(shares_vectors, runs)) * times,
        {name: architecture(name).title for name in names},
        _missing(runs, names, environ),
        min(kept, len(runs) * times),
    )


def shares_vectors(recipe: Recipe) -> bool:
    """Whether a photo's vector stays the same all the while, and so is computed once."""
    learns = recipe.training.freeze != "all" or architecture(recipe.architecture).from_scratch
    return not learns and not recipe.augmentation.any


def _drawn(recipe: Recipe) -> tuple[Recipe, ...]:
    over_of(recipe)
    return (plain(recipe),)


def _architectures(recipe: Recipe, runs: Sequence[Recipe], *, searches: bool) -> tuple[str, ...]:
    drawn = over_of(recipe).get("architecture", ()) if searches else ()
    return tuple(dict.fromkeys(drawn or (of.architecture for of in runs)))


def _missing(runs: Sequence[Recipe], names: Sequence[str], environ: Mapping[str, str]) -> tuple[str, ...]:
    """A file that the recipe names is looked for when it begins."""
    from engine.lab.starts import seems_there

    wanted = {of.architecture for of in runs if of.pretrained and not of.weights}
    asked = (architecture(name) for name in names)
    return tuple(
        of.title for of in asked if of.name in wanted and not of.from_scratch and not seems_there(of, environ)
    )
