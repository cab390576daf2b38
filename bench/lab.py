"""The lab on the clothing photos: the product study's grid, how stable its ranking is, networks from scratch against
transfer, several tags to a photo, and what shared vectors save.

Every part runs the code of `firstlook lab`. VGG16 begins with random numbers where this machine has no weights of it:
its forward passes cost the same, and what it is good for is not told.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from bench.common import Bench, Figure, Goal, Report
from bench.lab_grid import grid
from bench.lab_runs import accuracy, drained, on, place, records, told
from bench.lab_weights import with_weights
from engine.lab.compare import compare
from engine.lab.grid import run_variants
from engine.lab.outcome import outcome
from engine.lab.recipe import Recipe

Found = tuple[dict[str, Figure], list[Goal]]
SMALL_SIDE = 128
"""Pixels for the networks from scratch: those of the handbag study. At 224 an epoch takes three times as long."""
CONDITIONS, EPOCHS = 12, 3
"""Of the product study's grid, for one of its two networks."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this measurement."""
    parser.add_argument("--only", nargs="+", choices=tuple(PARTS), default=list(PARTS), help="default: all")
    parser.add_argument(
        "--side", type=int, default=0, help="pixels of the grid's squares (default: the recipe's)"
    )
    parser.add_argument("--at-most", type=int, default=0, help="photos of a class, for a try (default: all)")
    parser.add_argument(
        "--small-side", type=int, default=SMALL_SIDE, help=f"pixels from scratch (default: {SMALL_SIDE})"
    )
    parser.add_argument("--epochs", type=int, default=15, help="most from scratch (default: 15)")


def run(bench: Bench) -> Report:
    """The parts asked for, one after the other: on a machine that does nothing else."""
    photos = bench.need("photos", "clothing")
    figures: dict[str, Figure] = {}
    goals: list[Goal] = []
    with with_weights(bench) as begun:
        figures |= {"VGG16 begins with": begun, "processor cores": os.cpu_count() or 0}
        for name in bench.options.only:
            bench.tell(name)
            found, reached = PARTS[name](bench, photos)
            figures |= found
            goals += reached
    return Report(figures, tuple(goals))


def _scratch(bench: Bench, photos: Path) -> Found:
    """Two networks that have seen nothing, and the head of one that has: the same photos learnt from and judged by."""
    alike = {"split.kind": "80/10/10", "training.epochs": 30, "training.patience": 5}
    recipe = on(bench, Recipe("scratch"), photos, alike)
    own = {
        "side": bench.options.small_side,
        "training.freeze": "none",
        "training.epochs": bench.options.epochs,
    }
    variants = {
        "simple_cnn": {"architecture": "simple_cnn", **own},
        "stacked_cnn": {"architecture": "stacked_cnn", **own},
        "mobilenet_v2": {"side": 224},
    }
    group = drained(bench, run_variants(replace(recipe, variants=variants), place(bench, recipe.name)))
    figures: dict[str, Figure] = {}
    runs = records(bench, recipe.name, group)
    for of in map(outcome, runs):
        name, trained = of.record.folder.name, of.record.trainings[0]
        figures[f"scratch: {name}, {of.record.recipe.side} pixels"] = accuracy(of)
        figures[f"scratch: {name}: minutes, epochs"] = f"{of.seconds / 60:.1f}, {trained.epochs}"
    for one in compare(runs).sets:
        for other in one.runs[1:]:
            assert other.paired is not None  # all but the best are
            gap, (low, high) = other.paired.accuracy.value, other.paired.accuracy.interval
            what = f"scratch: {other.name} less {one.best.name}, accuracy"
            figures[what] = f"{gap:.3f} ({low:.3f} to {high:.3f}, paired bootstrap)"
    return figures, []


def _tags(bench: Bench, photos: Path) -> Found:
    """The class and the main colours of each photo as its tags, over five folds."""
    tagged = {"data.several": True, "data.dominant_colours": True, "split.kind": "k-fold"}
    learning = {"training.epochs": 30, "training.patience": 3}
    recipe = on(bench, Recipe("tags", output="sigmoid"), photos, {**tagged, **learning})
    group = drained(bench, run_variants(recipe, place(bench, recipe.name)))
    [found] = map(outcome, records(bench, recipe.name, group))
    assert found.mean_average_precision is not None  # a photo has several tags
    return {
        "tags: of class and colours": ", ".join(found.record.classes),
        "tags: mean average precision": told(found.mean_average_precision),
        "tags: subset accuracy": told(found.accuracy),
        "tags: F1, macro": told(found.macro_f1),
    }, []


def _saved(bench: Bench, photos: Path) -> Found:
    """One condition of the grid, one epoch: on vectors, and through the network. A mirrored photo has no vector yet, so
    a recipe with `flip` goes through the network; the mirroring itself costs next to nothing."""
    once = {"split.kind": "80/10/10", "training.epochs": 1}
    recipe = on(bench, Recipe("saved"), photos, once)
    variants = {"vectors": {}, "network": {"augmentation.flip": True}}
    group = drained(bench, run_variants(replace(recipe, variants=variants), place(bench, recipe.name)))
    (vectors,), (network,) = (run.trainings for run in records(bench, recipe.name, group))
    made, passes = vectors.vector_seconds or 0.0, CONDITIONS * EPOCHS
    return {
        "saved: s for the vectors of mobilenet_v2, once": round(made, 1),
        "saved: s for an epoch on vectors": round(vectors.seconds, 3),
        "saved: s for an epoch through the network": round(network.seconds, 1),
        "saved: times as fast, an epoch": round(network.seconds / vectors.seconds, 1),
        f"saved: times as fast, {CONDITIONS} conditions of {EPOCHS} epochs, the vectors counted": round(
            passes * network.seconds / (made + passes * vectors.seconds), 1
        ),
    }, []


PARTS: Mapping[str, Callable[[Bench, Path], Found]] = MappingProxyType(
    {"grid": grid, "scratch": _scratch, "tags": _tags, "saved": _saved}
)
