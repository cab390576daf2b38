"""Processes of the lab: what they say, side by side, and every way in which they can end."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

import psutil
import pytest

from engine.errors import EngineError
from engine.lab import lanes
from engine.lab import task as tasks
from engine.lab.grid import run_grid
from engine.lab.groups import Group
from engine.lab.job import LabJob
from engine.lab.recipe import Grid, Recipe, Training
from engine.lab.runs import Status, read_predictions, read_run
from engine.lab.task import LabTask, LabWork
from engine.lab.types import Epoch, LabProgress
from tests.engine.lab import tiny
from tests.engine.lab.test_grid import through

LONG = Training(epochs=5000, freeze="none")


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny.photos(tmp_path_factory.mktemp("tiny") / "photos")


def task(tmp_path: Path, recipe: Recipe, work: LabWork = LabWork.RUN) -> LabTask:
    return LabTask(work, (recipe,), tmp_path / "run", tmp_path / "vectors")


def children() -> list[psutil.Process]:
    found = psutil.Process().children(recursive=True)
    return [of for of in found if lanes.MODULE in " ".join(of.cmdline())]


def predictions_of(run: Path) -> Path:
    return read_run(run).trainings[0].predictions


def until_it_learns(job: LabJob) -> None:
    for step in job.progress():
        if step is not None and step.epoch is not None and step.epoch.number > 2:
            return


def test_a_task_is_read_as_it_was_written(tmp_path: Path) -> None:
    made = LabTask(
        LabWork.GRID,
        (tiny.recipe(tmp_path, grid=tiny.rates(0.1, 0.2)),),
        tmp_path / "group",
        tmp_path / "vectors",
        ("cuda:0", "cuda:1"),
        3,
        keep=True,
    )
    assert tasks.get(tasks.put(made, "job")) == made


def test_a_damaged_task_is_told(tmp_path: Path) -> None:
    place = tasks.put(task(tmp_path, tiny.recipe(tmp_path)), "job")
    (place / tasks.FILE).write_text("{}")
    with pytest.raises(EngineError, match=r"task.json cannot be read"):
        tasks.get(place)


def test_a_step_is_heard_as_it_was_said() -> None:
    step = LabProgress(3, 9, "training", Epoch(1, 0.5, 0.6, 0.7, 0.8, 0.9, 10.0), 0.25, "a run")
    assert tasks.as_progress(tasks.as_message(step)) == step
    assert tasks.as_progress(tasks.as_message(LabProgress(0, None, "reading"))).epoch is None
    with pytest.raises(EngineError, match="no room"):
        tasks.as_progress({"error": "no room"})


@pytest.mark.slow
def test_cancelled_it_is_gone_and_goes_on_where_it_was(source: Path, tmp_path: Path) -> None:
    told = task(tmp_path, tiny.recipe(source, training=LONG))
    job = LabJob(told)
    until_it_learns(job)
    assert not children()
    assert read_run(told.folder).status is Status.STOPPED
    steps = LabJob(told).progress()
    first = next(step for step in steps if step is not None and step.epoch is not None)
    assert first.epoch is not None
    assert first.epoch.number > 3
    steps.close()


@pytest.mark.slow
def test_killed_from_outside_it_says_so_and_the_run_can_go_on(source: Path, tmp_path: Path) -> None:
    told = task(tmp_path, tiny.recipe(source, training=LONG))
    steps = LabJob(told).progress()
    next(step for step in steps if step is not None and step.epoch is not None)
    [child] = children()
    os.kill(child.pid, signal.SIGKILL)
    with pytest.raises(EngineError, match=r"was ended \(by SIGKILL\).*start it again"):
        through(steps)  # type: ignore[arg-type]
    assert read_run(told.folder).status is Status.STOPPED


@pytest.mark.slow
def test_what_goes_wrong_in_it_is_told_here(tmp_path: Path) -> None:
    one_class = tiny.photos(tmp_path / "photos", ("red",))
    with pytest.raises(EngineError, match=r"class"):
        through(LabJob(task(tmp_path, tiny.recipe(one_class))).progress())  # type: ignore[arg-type]


@pytest.mark.slow
def test_a_grid_side_by_side_is_the_same_grid(source: Path, tmp_path: Path) -> None:
    recipe = tiny.recipe(source, grid=tiny.rates(1e-5, 1e-4, 1e-3))
    here, there = tiny.place(tmp_path / "here"), tiny.place(tmp_path / "there")
    one, _ = through(run_grid(recipe, here))
    two, said = through(run_grid(recipe, there, ("", "")))
    assert isinstance(two, Group)
    assert [of.run for of in one.ranking] == [of.run for of in two.ranking]
    assert said[-1].done <= (said[-1].total or 0)
    assert len(list((there.folder / tasks.CHILDREN).iterdir())) == 2
    for name in one.order:
        ours, theirs = (read_predictions(predictions_of(of.folder / name)) for of in (here, there))
        assert ours.names == theirs.names
        assert abs(ours.probabilities - theirs.probabilities).max() < 1e-4
    assert not children()


@pytest.mark.slow
def test_closing_a_grid_ends_all_of_its_processes(source: Path, tmp_path: Path) -> None:
    recipe = tiny.recipe(source, training=LONG, grid=tiny.rates(1e-5, 1e-4))
    steps = run_grid(recipe, tiny.place(tmp_path), ("", ""))
    learning = set[str]()
    for step in steps:
        learning |= {step.run} if step.epoch is not None else set()
        if len(learning) == 2:
            break
    assert len(children()) == 2
    begun = time.monotonic()
    steps.close()
    assert not children()
    assert time.monotonic() - begun < 15


@pytest.mark.slow
def test_two_processes_share_the_trials_of_a_search(source: Path, tmp_path: Path) -> None:
    grid = Grid({"training.rate": (1e-5, 1e-2)}, keep=0, trials=4)
    group, _ = through(run_grid(tiny.recipe(source, grid=grid), tiny.place(tmp_path), ("", "")))
    assert len(group.order) == 4
    assert len({of.run for of in group.ranking}) == 4
