"""Groups of runs: the variants of a study; a grid or a search, ranked, and the best of it trained on."""

from __future__ import annotations

import time
from collections.abc import Callable, Generator, Sequence
from dataclasses import replace

from engine.lab import expand
from engine.lab.groups import Group, GroupKind, Rank, is_group, read_group, write_group
from engine.lab.in_turn import Place, epochs_of
from engine.lab.lanes import together
from engine.lab.ranking import let_go, longer_of, rank, train_on
from engine.lab.recipe import Grid, Recipe
from engine.lab.steps import Steps, mapped, nothing
from engine.lab.types import LabProgress

GroupSteps = Generator[LabProgress, None, Group]


def run_variants(recipe: Recipe, place: Place, devices: Sequence[str] = ("",)) -> GroupSteps:
    """All variants of a study. Started again, it goes on where it was. Raises EngineError where the data cannot be
    used, or every run has failed."""
    made = expand.variants(recipe)
    keeper = _Keeper(place, Group(recipe.name, GroupKind.VARIANTS, tuple(of.name for of in made)))
    return (yield from keeper.through(lambda: together(made, place, devices)))


def run_grid(recipe: Recipe, place: Place, devices: Sequence[str] = ("",)) -> GroupSteps:
    """All combinations of the recipe's grid, or those that a search draws, then the best of them for more epochs; see
    `run_variants`."""
    grid = recipe.grid
    place = replace(place, keep=grid is not None and bool(grid.keep and grid.more_epochs))
    if grid is not None and grid.trials:
        return (yield from _search(recipe, grid, place, devices))
    made = expand.grid(recipe)
    assert grid is not None  # said by expand.grid
    names = tuple(of.name for of in made)
    keeper = _Keeper(place, Group(recipe.name, GroupKind.GRID, names))
    total = sum(map(epochs_of, made)) + _epochs_beyond(made[0], grid)
    yield from keeper.through(
        lambda: _of(total, together(made, place, devices)),
        lambda group: replace(group, ranking=rank(place.folder, names)),
    )
    return (yield from _best(keeper, made, grid, place, devices))


def _search(recipe: Recipe, grid: Grid, place: Place, devices: Sequence[str]) -> GroupSteps:
    from engine.lab.search import search, tried, why_without_loss

    def ranked(group: Group) -> Group:
        names = tuple(of.name for of in tried(recipe, place))
        return replace(group, order=names, ranking=rank(place.folder, names, why_without_loss(recipe, place)))

    keeper = _Keeper(place, Group(recipe.name, GroupKind.SEARCH, ()))
    total = grid.trials * epochs_of(expand.plain(recipe)) + _epochs_beyond(recipe, grid)
    yield from keeper.through(lambda: _of(total, search(recipe, place, devices)), ranked)
    return (yield from _best(keeper, tried(recipe, place), grid, place, devices))


def _best(
    keeper: _Keeper, made: Sequence[Recipe], grid: Grid, place: Place, devices: Sequence[str]
) -> GroupSteps:
    chosen = _chosen(made, keeper.group.ranking, grid.keep if grid.more_epochs else 0)
    before = sum(map(epochs_of, made))
    if not chosen:
        return (yield from keeper.through(nothing))

    longer = {longer_of(recipe, grid.more_epochs).name: recipe.name for recipe in chosen}
    order = (*(of.name for of in made), *longer)

    def steps() -> Steps:
        steps = train_on(chosen, grid.more_epochs, place, devices)
        yield from mapped(steps, lambda step: _behind(step, before))
        let_go(place.folder)

    return (yield from keeper.through(steps, lambda group: replace(group, order=order, longer=longer)))


def _chosen(made: Sequence[Recipe], ranking: Sequence[Rank], keep: int) -> list[Recipe]:
    named = {recipe.name: recipe for recipe in made}
    return [named[place.run] for place in ranking if place.loss is not None][:keep]


class _Keeper:
    """Keeps the group's file in step with what is done."""

    def __init__(self, place: Place, group: Group) -> None:
        self._place, self.group = place, group
        if is_group(place.folder):
            self.group = replace(group, seconds=read_group(place.folder).seconds)

    def through(self, work: Callable[[], Steps], after: Callable[[Group], Group] | None = None) -> GroupSteps:
        """Does the work, and writes down how long it took and what `after` adds, also where it is cut off."""
        write_group(self._place.folder, self.group)
        begun, steps = time.monotonic(), work()
        try:
            yield from steps
        finally:
            steps.close()
            self.group = replace(self.group, seconds=self.group.seconds + time.monotonic() - begun)
            self.group = after(self.group) if after else self.group
            write_group(self._place.folder, self.group)
        return self.group


def _epochs_beyond(recipe: Recipe, grid: Grid) -> int:
    """Epochs of the best that are trained on: of each all that it has then, also where it begins in the middle."""
    each = epochs_of(expand.plain(recipe))
    more = grid.more_epochs * each // recipe.training.epochs
    return grid.keep * (each + more) if grid.more_epochs else 0


def _of(total: int, steps: Steps) -> Steps:
    """These steps as the first part of so many epochs."""
    return mapped(steps, lambda step: replace(step, total=max(total, step.done)))


def _behind(step: LabProgress, before: int) -> LabProgress:
    return replace(step, done=before + step.done, total=None if step.total is None else before + step.total)
