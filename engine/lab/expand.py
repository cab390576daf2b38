"""A recipe with variants or a grid becomes plain recipes, each with a name that a folder can have."""

from __future__ import annotations

import hashlib
import itertools
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from engine.errors import EngineError
from engine.lab.checks import check
from engine.lab.keys import value_of, with_values
from engine.lab.recipe import Recipe

MOST_RUNS = 10_000
"""A grid of more is a slip of the hand; a search draws from it."""
LONGEST = 80
"""Characters of a folder's name; what is longer ends in a few figures that stand for the rest."""
NOT_ALLOWED = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*\s]+')
"""What no folder's name may hold on one system or the other, and blanks, which shells part at."""
TAKEN = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
"""Names that Windows keeps for itself."""


def plain(recipe: Recipe, name: str | None = None) -> Recipe:
    """The recipe without its variants and its grid."""
    return replace(recipe, name=name or recipe.name, grid=None, variants={})


def variants(recipe: Recipe) -> tuple[Recipe, ...]:
    """A plain recipe for each variant, or the one that it is."""
    if not recipe.variants:
        return (plain(recipe),)
    made = [
        with_values(plain(recipe, name), changes, f"variants.{name}")
        for name, changes in recipe.variants.items()
    ]
    return _named(recipe, made)


def grid(recipe: Recipe) -> tuple[Recipe, ...]:
    """A plain recipe for each combination of the grid's values; the last key changes fastest. Raises EngineError
    without a grid, or with one that is beyond all measure."""
    over = over_of(recipe)
    if (count := combinations(over)) > MOST_RUNS:
        raise EngineError(
            f"The grid of {recipe.name} has {count:,} combinations, more than {MOST_RUNS:,}. Search it: --trials 50"
        )
    return _named(recipe, [with_choice(recipe, choice) for choice in _choices(over)])


def for_all(recipe: Recipe, values: Mapping[str, Any]) -> Recipe:
    """The recipe in which these values, which it has, hold for each variant too, and for all of its grid."""
    kept = {
        name: {key: value for key, value in changes.items() if key not in values}
        for name, changes in recipe.variants.items()
    }
    if recipe.grid is None:
        return replace(recipe, variants=kept)
    over = {
        key: (value_of(recipe, key),) if key in values else tried for key, tried in recipe.grid.over.items()
    }
    return replace(recipe, variants=kept, grid=replace(recipe.grid, over=over))


def with_choice(recipe: Recipe, choice: Mapping[str, Any]) -> Recipe:
    """The plain recipe with these values of its grid, named for them."""
    return with_values(plain(recipe, choice_name(choice)), choice, "grid.over")


def with_grid(
    recipe: Recipe, *, trials: int | None = None, keep: int | None = None, more_epochs: int | None = None
) -> Recipe:
    """The recipe with other numbers in its grid, where it has one; None leaves one as it is."""
    grid = recipe.grid
    if grid is None:
        return recipe
    changed = replace(
        grid,
        trials=grid.trials if trials is None else trials,
        keep=grid.keep if keep is None else keep,
        more_epochs=grid.more_epochs if more_epochs is None else more_epochs,
    )
    return replace(recipe, grid=changed)


def over_of(recipe: Recipe) -> Mapping[str, tuple[Any, ...]]:
    """What the grid goes over. Raises EngineError without a grid."""
    if recipe.grid is None:
        raise EngineError(
            f"The recipe {recipe.name} has no grid. Give it a table [grid.over] with the values to try: "
            '"training.rate" = [0.001, 0.0001]'
        )
    return recipe.grid.over


def combinations(over: Mapping[str, tuple[Any, ...]]) -> int:
    """How many there are."""
    count = 1
    for values in over.values():
        count *= len(values)
    return count


def choice_name(choice: Mapping[str, Any]) -> str:
    """`mobilenet_v2,rate=0.001,sgd,fc`: names stand for themselves, numbers behind their key's last word."""
    return folder_name(",".join(_part(key, value) for key, value in choice.items()))


def folder_name(name: str) -> str:
    """The name as every system lets a folder have it."""
    kept = NOT_ALLOWED.sub("-", name).strip("-. ")
    if len(kept) > LONGEST:
        kept = f"{kept[: LONGEST - 9]}-{hashlib.sha256(kept.encode()).hexdigest()[:8]}"
    return f"{kept}-" if not kept or TAKEN.fullmatch(kept) else kept


def _choices(over: Mapping[str, tuple[Any, ...]]) -> Iterator[dict[str, Any]]:
    for values in itertools.product(*over.values()):
        yield dict(zip(over, values, strict=True))


def _part(key: str, value: Any) -> str:
    last = key.rpartition(".")[2]
    if isinstance(value, bool):
        return last if value else f"no-{last}"
    if isinstance(value, str):
        return value
    if isinstance(value, tuple):
        return f"{last}={'+'.join(map(str, value))}"
    return f"{last}={value:g}" if isinstance(value, float) else f"{last}={value}"


def _named(recipe: Recipe, made: list[Recipe]) -> tuple[Recipe, ...]:
    """Names become folders' names, and those that are alike then, also but for capitals, get a number."""
    used: set[str] = set()
    named = []
    for each in made:
        name = base = folder_name(each.name)
        for number in itertools.count(2):
            if name.casefold() not in used:
                break
            name = f"{base}-{number}"
        used.add(name.casefold())
        named.append(check(replace(each, name=name), f"{recipe.name}, {name}"))
    return tuple(named)
