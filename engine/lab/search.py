"""A search beyond a grid: Optuna draws the values, and gives up early on what is worse than half of the others.

What it knows is a journal in the group's folder: cut off, it goes on where it was, and several processes share it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from statistics import fmean
from typing import TYPE_CHECKING

from filelock import FileLock

from engine.errors import EngineError
from engine.lab import study as studies
from engine.lab.expand import over_of, plain
from engine.lab.in_turn import CLAIMS, Photos, Place, claimed, epochs_of, is_done, record_of, trained
from engine.lab.lanes import reasons, side_by_side
from engine.lab.recipe import Recipe
from engine.lab.runs import Status
from engine.lab.steps import Steps, mapped
from engine.lab.task import LabTask, LabWork

if TYPE_CHECKING:
    from optuna import Study, Trial


def search(recipe: Recipe, place: Place, devices: Sequence[str] = ("",)) -> Steps:
    """As many trials as the recipe's grid says, as many at a time as there are devices.

    Raises EngineError where the data cannot be used, or every trial has failed."""
    wanted, each = _wanted(recipe), epochs_of(plain(recipe))
    ended = sum(trial.state.is_finished() for trial in _study(recipe, place).get_trials(deepcopy=False))
    if len(devices) < 2:
        steps = make_trials(recipe, replace(place, device="".join(devices)))
    else:
        lane = LabTask(LabWork.TRIALS, (recipe,), place.folder, place.vectors, keep=place.keep)
        steps = side_by_side([replace(lane, devices=(device,)) for device in devices])
    total = max(wanted, ended) * each
    yield from mapped(
        steps, lambda step: replace(step, done=min(ended * each + step.done, total), total=total)
    )
    _require_any(recipe, place)


def make_trials(recipe: Recipe, place: Place) -> Steps:
    """One after the other until there are enough, whoever makes them."""
    photos, done = Photos(place.vectors), 0
    while (asked := _next(recipe, place)) is not None:
        try:
            yield from _made(asked, place, photos, done)
        finally:
            asked.claim.release()
        done += epochs_of(asked.recipe)


def tried(recipe: Recipe, place: Place) -> tuple[Recipe, ...]:
    """What was tried, in order; each once."""
    made = (studies.recipe_of(trial, recipe) for trial in _study(recipe, place).get_trials(deepcopy=False))
    return tuple(
        {of.name: of for of in made if of is not None and record_of(place.run(of)) is not None}.values()
    )


def why_without_loss(recipe: Recipe, place: Place) -> Mapping[str, str]:
    """What to say of the runs that were given up, by name."""
    return studies.why_without_loss(_study(recipe, place).get_trials(deepcopy=False), recipe)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A trial that this process alone makes, until `claim` is released."""

    study: Study
    trial: Trial
    recipe: Recipe
    claim: FileLock


def _next(recipe: Recipe, place: Place) -> _Asked | None:
    """A trial that was cut off, or a new one; None where there are enough."""
    (place.folder / CLAIMS).mkdir(parents=True, exist_ok=True)
    with FileLock(place.folder / CLAIMS / "next.lock"):
        study = _study(recipe, place)
        if (found := _cut_off(study, recipe, place)) is not None:
            return found
        while len(study.get_trials(deepcopy=False)) < _wanted(recipe):
            found = _asked(study, study.ask(studies.distributions(recipe)), recipe, place)
            if found is not None:
                return found
    return None


def _cut_off(study: Study, recipe: Recipe, place: Place) -> _Asked | None:
    import optuna
    from optuna.trial import TrialState

    for old in study.get_trials(deepcopy=False, states=(TrialState.RUNNING,)):
        trial = optuna.Trial(study, old._trial_id)
        if studies.recipe_of(old, recipe) is None:
            study.tell(trial, state=TrialState.FAIL)
        elif (found := _asked(study, trial, recipe, place)) is not None:
            return found
    return None


def _asked(study: Study, trial: Trial, recipe: Recipe, place: Place) -> _Asked | None:
    """The trial with its claim; None where another process trains the very same."""
    [frozen] = [of for of in study.get_trials(deepcopy=False) if of.number == trial.number]
    made = studies.recipe_of(frozen, recipe)
    assert made is not None  # it was drawn
    lock = claimed(place.folder, made.name)
    return None if lock is None else _Asked(study, trial, made, lock)


def _made(asked: _Asked, place: Place, photos: Photos, done: int) -> Steps:
    """Trains it and tells the study. What was trained before, by another trial of the same values, is not again."""
    from optuna.trial import TrialState

    if is_done(place.run(asked.recipe)):
        asked.study.tell(asked.trial, _loss(asked.recipe, place))
        return
    steps = trained(asked.recipe, place, photos, done)
    watch = _Watch(asked.trial)
    try:
        for step in steps:
            yield step
            if step.epoch is not None and watch.is_enough(step.epoch.number, step.epoch.loss):
                asked.study.tell(asked.trial, state=TrialState.PRUNED)
                return
    finally:
        steps.close()
    if is_done(place.run(asked.recipe)):
        asked.study.tell(asked.trial, _loss(asked.recipe, place))
    else:
        asked.study.tell(asked.trial, state=TrialState.FAIL)


class _Watch:
    """Tells the study the epochs of a run's first training: those of further seeds and splits compare with nothing."""

    def __init__(self, trial: Trial) -> None:
        self._trial, self._last, self._over = trial, 0, False

    def is_enough(self, epoch: int, loss: float) -> bool:
        """Whether to give the trial up."""
        self._over = self._over or epoch < self._last
        if self._over or epoch == self._last:
            return False
        self._last = epoch
        self._trial.report(loss, epoch)
        return self._trial.should_prune()


def _loss(recipe: Recipe, place: Place) -> float:
    record = record_of(place.run(recipe))
    assert record is not None  # it is done
    return fmean(of.best_loss for of in record.trainings)


def _require_any(recipe: Recipe, place: Place) -> None:
    records = [record_of(place.run(of)) for of in tried(recipe, place)]
    failed = [record for record in records if record and record.status is Status.FAILED]
    if records and len(failed) == len(records):
        raise EngineError(f"Every run has failed. {reasons(failed)}")


def _wanted(recipe: Recipe) -> int:
    over_of(recipe)
    assert recipe.grid is not None
    return recipe.grid.trials


def _study(recipe: Recipe, place: Place) -> Study:
    return studies.open_study(place.folder, recipe.split.seed)
