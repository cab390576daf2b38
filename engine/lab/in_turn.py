"""Runs one after the other, each claimed so that several processes can share a list of them."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from filelock import FileLock, Timeout

from engine.errors import EngineError
from engine.lab.recipe import DataChoice, Recipe
from engine.lab.runs import RunRecord, Status, is_run, read_run
from engine.lab.steps import Steps, mapped
from engine.lab.types import Dataset, LabProgress

ONE_SPLIT = 1
CLAIMS = "claims"


@dataclass(slots=True)
class Photos:
    """The data of the runs, each choice of it read once; what was found in the photos is remembered in `cache`."""

    cache: Path
    known: dict[DataChoice, Dataset] = field(default_factory=dict)

    def of(self, choice: DataChoice) -> Generator[LabProgress, None, Dataset]:
        """The dataset. Raises EngineError where there is none, or nothing to learn from it."""
        from engine.lab.data import read

        if choice not in self.known:
            self.known.clear()  # one at a time: the photos' figures can be large
            self.known[choice] = yield from read(choice, self.cache)
        return self.known[choice]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a group's runs lie, the cache of vectors, and the device to train on, where it is not the recipes' own.
    With `keep`, where each training stood at its end stays, for longer ones to go on from."""

    folder: Path
    vectors: Path
    device: str = ""
    keep: bool = False

    def run(self, recipe: Recipe) -> Path:
        """The folder of a run of the group."""
        return self.folder / recipe.name


def epochs_of(recipe: Recipe) -> int:
    """How many epochs a plain recipe takes at most, over all its seeds and splits."""
    splits = {"5x2": 10, "k-fold": recipe.split.folds}.get(recipe.split.kind, ONE_SPLIT)
    return recipe.training.epochs * len(recipe.seeds) * splits


def record_of(folder: Path) -> RunRecord | None:
    """The run in a folder; None where it has not begun."""
    return read_run(folder) if is_run(folder) else None


def is_done(folder: Path) -> bool:
    """Whether nothing is left to train."""
    record = record_of(folder)
    return record is not None and record.status is Status.DONE


def in_turn(recipes: Sequence[Recipe], place: Place) -> Steps:
    """Trains what is not done and what no other process trains. Raises EngineError where the data cannot be used.

    Progress counts the epochs of the runs that are trained here."""
    photos, done = Photos(place.vectors), 0
    for recipe in recipes:
        lock = claimed(place.folder, recipe.name)
        if lock is None:
            continue
        try:
            if not is_done(place.run(recipe)):
                yield from trained(recipe, place, photos, done)
                done += epochs_of(recipe)
        finally:
            lock.release()


def trained(recipe: Recipe, place: Place, photos: Photos, before: int) -> Steps:
    """Trains one of several. Where it fails, its folder says why, and that is all: the others go on. Whatever its
    progress counts in, all of its epochs are done at the end, behind those `before`."""
    epochs = epochs_of(recipe)

    def counted(step: LabProgress) -> LabProgress:
        done = step.done if step.total is None else round(step.done * epochs / max(step.total, 1))
        return replace(step, done=before + min(done, epochs), total=before + epochs, run=recipe.name)

    data = mapped(
        photos.of(recipe.data), lambda step: replace(step, done=before, total=None, run=recipe.name)
    )
    dataset = yield from data
    try:
        yield from mapped(_train(recipe, dataset, place), counted)
    except EngineError:
        record = record_of(place.run(recipe))
        if record is None or record.status is not Status.FAILED:
            raise


def _train(recipe: Recipe, dataset: Dataset, place: Place) -> Generator[LabProgress, None, RunRecord]:
    from engine.lab.training import train

    told = replace(recipe, device=place.device or recipe.device)
    return train(told, dataset, place.run(recipe), place.vectors, keep_checkpoints=place.keep)


def claimed(folder: Path, name: str) -> FileLock | None:
    """The run's claim, to be released, where no other process has it: whoever has it trains the run."""
    (folder / CLAIMS).mkdir(parents=True, exist_ok=True)
    lock = FileLock(
        folder / CLAIMS / f"{name}.lock", thread_local=False
    )  # whoever closes the steps releases it
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return None
    return lock
