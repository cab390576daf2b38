"""What a recipe is done by: a run, the variants of a study, a grid or a search."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from typing import Any

from engine.lab.expand import plain
from engine.lab.grid import run_grid, run_variants
from engine.lab.groups import Group
from engine.lab.in_turn import Photos, Place, in_turn
from engine.lab.runs import RunRecord, read_run
from engine.lab.search import make_trials
from engine.lab.task import LabTask, LabWork
from engine.lab.types import LabProgress

Made = RunRecord | Group


def steps_of(task: LabTask) -> Generator[LabProgress, None, Any]:
    """Does the task."""
    place = Place(task.folder, task.vectors, task.devices[0], task.keep)
    if task.work is LabWork.RUNS:
        return in_turn(task.recipes, place)
    if task.work is LabWork.TRIALS:
        return make_trials(task.recipes[0], place)
    return do(task)


def do(task: LabTask) -> Generator[LabProgress, None, Made]:
    """A recipe as it was asked for, `RUN` or `GRID`; the run or the group that it makes. Started again, it goes on
    where it was. Raises EngineError where the data cannot be used, or nothing could be learnt."""
    [recipe] = task.recipes
    place = Place(task.folder, task.vectors)
    if task.work is LabWork.GRID:
        return (yield from run_grid(recipe, place, task.devices))
    if recipe.variants:
        return (yield from run_variants(recipe, place, task.devices))
    return (yield from _one(task))


def _one(task: LabTask) -> Generator[LabProgress, None, RunRecord]:
    from engine.lab.training import train

    told = plain(task.recipes[0])
    told = replace(told, device=task.devices[0] or told.device)
    dataset = yield from Photos(task.vectors).of(told.data)
    yield from train(told, dataset, task.folder, task.vectors)
    return read_run(task.folder)
