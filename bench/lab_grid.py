"""The product study's grid as it is shipped, and its ranking with other seeds."""

from __future__ import annotations

import itertools
import statistics
import time
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from bench.common import CHECKOUT, Bench, Figure, Goal
from bench.lab_runs import accuracy, drained, on, place, records
from engine.lab.grid import run_grid
from engine.lab.groups import Group
from engine.lab.keys import with_values
from engine.lab.outcome import outcome
from engine.lab.recipe import Recipe
from engine.lab.runs import RunRecord
from engine.lab.toml import read_recipe

MOST_MINUTES, LEAST_CORRELATION = 15.0, 0.8
OTHER_SEEDS = (1, 2)
RECIPE = CHECKOUT / "resources" / "recipes" / "product.toml"
NAME = "grid"


def grid(bench: Bench, photos: Path) -> tuple[dict[str, Figure], list[Goal]]:
    """From no vectors on: all conditions, and the best four trained on. Then the conditions again, with other seeds."""
    side = {"side": bench.options.side} if bench.options.side else {}
    recipe = on(bench, read_recipe(RECIPE), photos, side)
    begun = time.perf_counter()
    group = drained(bench, run_grid(recipe, place(bench, NAME)))
    minutes = (time.perf_counter() - begun) / 60
    runs = records(bench, NAME, group)
    best = [outcome(run) for run in runs if run.folder.name in group.longer]
    figures: dict[str, Figure] = {
        "grid: conditions ranked": sum(of.loss is not None for of in group.ranking),
        "grid: photos": runs[0].photos,
        "grid: pixels": recipe.side,
        "grid: minutes": round(minutes, 2),
        **_vectors(runs),
        **{
            f"grid: place {at}": f"{of.run}, loss {of.loss:.3f}" for at, of in enumerate(group.ranking[:4], 1)
        },
        **{f"grid: {of.record.folder.name}": accuracy(of) for of in best},
    }
    stable, goal = _stability(bench, recipe, group)
    return figures | stable, [Goal("grid: minutes", minutes, MOST_MINUTES, at_least=False), goal]


def _vectors(runs: Sequence[RunRecord]) -> dict[str, Figure]:
    """What the vectors took, each network's once, and what the runs say that sharing them saved."""
    trained = [(run.recipe.architecture, one) for run in runs for one in run.trainings]
    made = {name: one.vector_seconds or 0.0 for name, one in trained}
    saved = sum(one.saved_seconds_estimate or 0.0 for _, one in trained)
    return {
        **{f"grid: s for the vectors of {name}": round(seconds, 1) for name, seconds in made.items()},
        "grid: s for all epochs on vectors": round(sum(one.seconds for _, one in trained), 1),
        "grid: trainings that found their vectors there": sum(one.vectors_shared for _, one in trained),
        "grid: minutes saved, estimated from a forward pass": round((saved - sum(made.values())) / 60, 1),
    }


def _stability(bench: Bench, recipe: Recipe, first: Group) -> tuple[dict[str, Figure], Goal]:
    """The ranking of the same conditions with three seeds; then with a split of its own for each seed as well."""
    assert recipe.grid is not None  # the recipe that is shipped has one
    quick = replace(recipe, grid=replace(recipe.grid, more_epochs=0))
    seeded, split = [_losses(first)], [_losses(first)]
    for seed in OTHER_SEEDS:
        seeded.append(_again(bench, with_values(quick, {"seeds": (seed,)}, RECIPE.name), f"seed-{seed}"))
        drawn = {"seeds": (seed,), "split.seed": recipe.split.seed + seed}
        split.append(_again(bench, with_values(quick, drawn, RECIPE.name), f"split-{seed}"))
    by_seed, by_split = correlations(seeded), correlations(split)
    return {
        "ranking: Spearman over three seeds, each pair": _listed(by_seed),
        "ranking: Spearman over three seeds and splits, each pair": _listed(by_split),
        "ranking: the best of each seed": "; ".join(min(of, key=of.__getitem__) for of in seeded),
    }, Goal("ranking: Spearman over three seeds, mean", statistics.fmean(by_seed), LEAST_CORRELATION)


def _again(bench: Bench, recipe: Recipe, name: str) -> dict[str, float]:
    return _losses(drained(bench, run_grid(recipe, place(bench, f"{NAME}-{name}"))))


def _losses(group: Group) -> dict[str, float]:
    return {of.run: of.loss for of in group.ranking if of.loss is not None}


def correlations(rankings: Sequence[Mapping[str, float]]) -> list[float]:
    """Spearman's, of each pair, over the conditions that all have. Losses are never quite equal."""
    names = sorted(set.intersection(*(set(of) for of in rankings)))
    ranks = [np.argsort(np.argsort([of[name] for name in names])) for of in rankings]
    return [float(np.corrcoef(one, other)[0, 1]) for one, other in itertools.combinations(ranks, 2)]


def _listed(values: Sequence[float]) -> str:
    return ", ".join(f"{value:.3f}" for value in values)
