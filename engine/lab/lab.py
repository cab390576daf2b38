"""The lab's facade: everything that the command line and the window may ask of it."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.errors import EngineError, shown
from engine.lab import shelf
from engine.lab.checks import check, named_choices
from engine.lab.expand import for_all
from engine.lab.extra import require_extra
from engine.lab.groups import Group, is_group, members, read_group
from engine.lab.job import LabJob
from engine.lab.keys import with_values
from engine.lab.recipe import Recipe
from engine.lab.runs import CURVE, RunRecord, find_runs, is_run, read_curve, read_run
from engine.lab.task import LabTask, LabWork
from engine.lab.training.facts import resolved
from engine.lab.types import Epoch, LabProgress
from engine.places import data_folder

if TYPE_CHECKING:
    from engine.jobs.retrain import Retrained
    from engine.lab.compare import Comparison
    from engine.lab.outcome import Outcome
    from engine.lab.plan import LabPlan
    from engine.library import Library
    from engine.worker import JobHandle

FOLDER = "lab"


class Lab:
    """Recipes, and the folder of the runs that they make: by itself the person's own, in the app's data."""

    def __init__(self, folder: Path | None = None, environ: Mapping[str, str] = os.environ) -> None:
        self.data = data_folder(environ) / FOLDER
        self.folder = folder or self.data
        self.environ = environ

    # Recipes.

    def recipes(self) -> tuple[shelf.Shelved, ...]:
        """The shipped ones and the person's own."""
        return shelf.shelved(self.data)

    def recipe(self, name: str, values: Mapping[str, Any] | None = None) -> Recipe:
        """The recipe of this name or in this file, with other values under dotted keys, for each of its variants too.
        Raises EngineError that says which there are, and what is wrong."""
        found = with_values(shelf.find(name, self.data), values or {}, name)
        return check(for_all(found, values or {}), name)

    def is_recipe(self, name: str) -> bool:
        """Whether a recipe has this name, or is in this file."""
        return any(of.name == name for of in self.recipes()) or Path(name).suffix == shelf.SUFFIX

    def keep_recipe(self, recipe: Recipe) -> Path:
        """Saves a recipe of one's own; its file."""
        return shelf.keep(check(recipe, recipe.name), self.data)

    def choices(self) -> Mapping[str, tuple[str, ...]]:
        """The names that may stand under a recipe's dotted keys, where these hold names."""
        return named_choices()

    # Runs.

    def task(
        self,
        recipe: Recipe,
        work: LabWork = LabWork.RUN,
        *,
        folder: Path | None = None,
        devices: Sequence[str] = ("",),
    ) -> LabTask:
        """What `do` and `start` take: where the experiment goes is settled here. Raises EngineError where it cannot
        begin: no data, a folder that holds another experiment, no grid."""
        require_extra()
        _require_data(recipe)
        recipe = resolved(recipe)
        if work is LabWork.GRID and recipe.grid is None:
            raise EngineError(
                f"The recipe {recipe.name} has no grid. Give it a table [grid.over], or run it: "
                f"firstlook lab run {recipe.name}"
            )
        where = folder or shelf.folder_for(recipe, work, self.folder)
        shelf.require_same(recipe, work, where)
        return LabTask(work, (recipe,), where.absolute(), self.data / shelf.VECTORS, tuple(devices))

    def do(self, task: LabTask) -> Generator[LabProgress, None, RunRecord | Group]:
        """Does it here; closing this stops it, and what was done is kept."""
        from engine.lab.work import do

        shelf.begin(task.recipes[0], task.work, task.folder)
        return (yield from do(task))

    def start(self, task: LabTask) -> LabJob:
        """Does it in a process of its own."""
        shelf.begin(task.recipes[0], task.work, task.folder)
        return LabJob(task)

    def plan(self, recipe: Recipe, work: LabWork = LabWork.RUN) -> LabPlan:
        """What it will do: its runs, how long they are at most, and what this machine seems to lack for them. Raises
        EngineError for a grid that there is not."""
        from engine.lab.plan import plan

        return plan(recipe, work, self.environ)

    def again(self, run: RunRecord) -> LabTask:
        """Goes on with a run that was stopped or failed, with the others of its group. Raises EngineError as `task`."""
        from engine.lab.again import again

        of = again(run)
        return self.task(of.recipe, of.work, folder=of.folder)

    def remove(self, run: RunRecord) -> None:
        """Deletes a run. Raises EngineError where it is being trained."""
        from engine.lab.removing import remove

        remove(run)

    def runs(self, folder: Path | None = None) -> tuple[RunRecord, ...]:
        """All runs in a folder that can be read, also those of groups, in the order of their names."""
        return tuple(_readable(find_runs(folder or self.folder)))

    def groups(self, folder: Path | None = None) -> Mapping[Path, Group]:
        """The groups in a folder that can be read."""
        top = folder or self.folder
        places = sorted(file.parent for file in top.rglob("group.json")) if top.is_dir() else []
        return {place: group for place in places if (group := _group(place)) is not None}

    def find(self, name: str | Path) -> RunRecord | Group:
        """The run or group in this folder, or of this name among the runs. Raises EngineError."""
        folder = self.place(name)
        return read_group(folder) if is_group(folder) else read_run(folder)

    def place(self, name: str | Path) -> Path:
        """The folder of a run or a group: a path, or its name among the runs. Raises EngineError."""
        for folder in (Path(name).expanduser(), self.folder / name):
            if is_run(folder) or is_group(folder):
                return folder
        known = [str(run.relative_to(self.folder)) for run in find_runs(self.folder)]
        raise EngineError(
            f"{shown(name)} is no run of the lab. See which there are: firstlook lab runs"
            + (f" ({', '.join(known[:5])} …)" if known else "")
        )

    def place_of_runs(self, folder: Path) -> Path:
        """The folder itself, or the one of this name among the runs. Raises EngineError where there is none."""
        for place in (folder.expanduser(), self.folder / folder):
            if place.is_dir():
                return place
        raise EngineError(f"There is no folder {shown(folder)}. See which runs there are: firstlook lab runs")

    # What came of them.

    def outcome(self, run: RunRecord) -> Outcome:
        """A run's figures. Raises EngineError where it has none yet, or its files are damaged."""
        from engine.lab.outcome import outcome

        return outcome(run)

    def curves(self, folder: Path) -> Mapping[str, tuple[Epoch, ...]]:
        """The epochs so far of each training of a run, also while it learns: "seed-0/split-1" -> epochs."""
        found = sorted(folder.glob(f"seed-*/split-*/{CURVE}"))
        return {file.parent.relative_to(folder).as_posix(): read_curve(file.parent) for file in found}

    def compare(self, names: Iterable[str | Path]) -> Comparison:
        """Runs side by side; a group stands for all of its runs. Raises EngineError."""
        from engine.lab.compare import compare

        return compare([run for name in names for run in self.runs_of(self.place(name))])

    def report(self, folder: Path | None = None, into: Path | None = None) -> Path:
        """The page of all runs in a folder; its path. Raises EngineError where there are none."""
        from engine.lab.report import write_report

        return write_report(folder or self.folder, into)

    def use(
        self, run: RunRecord, library: Library, *, force: bool = False, ask: bool = False
    ) -> JobHandle[Retrained]:
        """The run's backbone, with a head that is fitted to the library's labels, as a version of its model, through
        the gate of `retrain`. The library goes over to this backbone. Raises EngineError that says why it cannot."""
        from engine.lab.use import use

        cache = self.data / shelf.VECTORS
        return use(run, library, cache=cache, environ=self.environ, force=force, ask=ask)

    def runs_of(self, folder: Path) -> list[RunRecord]:
        """The runs of a group in its order, as far as they have begun; or the one that the folder is."""
        if not is_group(folder):
            return [read_run(folder)]
        return list(_readable(place for place in members(folder, read_group(folder)) if is_run(place)))


def _readable(folders: Iterable[Path]) -> Generator[RunRecord, None, None]:
    for folder in folders:
        try:
            yield read_run(folder)
        except EngineError:  # the report tells of it; here the others matter
            continue


def _group(folder: Path) -> Group | None:
    try:
        return read_group(folder)
    except EngineError:
        return None


def _require_data(recipe: Recipe) -> None:
    if not recipe.data.source:
        raise EngineError(
            f"The recipe {recipe.name} names no photos. Say where they are: "
            f"firstlook lab run {recipe.name} --data FOLDER"
        )
    if not Path(recipe.data.source).exists():
        raise EngineError(f"There is no {shown(recipe.data.source)}. Check its name, or connect its drive.")
