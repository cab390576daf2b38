"""Runs of the lab for its measurements: where they lie, how they are followed, and how their figures are told."""

from __future__ import annotations

import time
from collections.abc import Generator, Mapping
from pathlib import Path
from typing import Any

from bench.common import Bench
from engine.lab.groups import Group
from engine.lab.in_turn import Place
from engine.lab.keys import with_values
from engine.lab.outcome import Outcome, Spread
from engine.lab.recipe import Recipe
from engine.lab.runs import RunRecord, read_run
from engine.lab.types import LabProgress

TELL_SECONDS = 20.0
WHERE = "the bench"


def on(bench: Bench, recipe: Recipe, photos: Path, changes: Mapping[str, Any]) -> Recipe:
    """The recipe on these photos and on the processor, so that every machine measures the same."""
    given = {"data.source": str(photos), "data.at_most": bench.options.at_most, "device": "cpu"}
    return with_values(recipe, {**given, **changes}, WHERE)


def place(bench: Bench, name: str) -> Place:
    """A new folder for a group of runs; all share one cache of vectors, which goes when the bench ends."""
    folder = bench.scratch / name
    folder.mkdir()
    return Place(folder, bench.scratch / "vectors")


def drained(bench: Bench, steps: Generator[LabProgress, None, Group]) -> Group:
    """To the end; now and then it is said how far it is."""
    told = time.perf_counter()
    while True:
        try:
            step = next(steps)
        except StopIteration as end:
            group: Group = end.value
            return group
        if time.perf_counter() - told > TELL_SECONDS:
            told = time.perf_counter()
            bench.tell(
                f"{step.run} {step.note}: {step.done} of {step.total} epochs, {step.share:.0%} of the next"
            )


def records(bench: Bench, name: str, group: Group) -> list[RunRecord]:
    """Its runs, in order."""
    return [read_run(bench.scratch / name / run) for run in group.order]


def accuracy(of: Outcome) -> str:
    """With its interval."""
    return f"accuracy {told(of.accuracy)}"


def told(of: Spread) -> str:
    """A figure with its 95% interval, and what that stands on."""
    if of.interval is None:
        return f"{of.value:.3f}"
    low, high = of.interval
    return f"{of.value:.3f} ({low:.3f} to {high:.3f}, {of.basis})"
