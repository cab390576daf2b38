"""What a search knows: Optuna's trials in a journal, and the recipe of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.lab.checks import check
from engine.lab.expand import over_of, with_choice
from engine.lab.keys import keys
from engine.lab.recipe import Recipe

if TYPE_CHECKING:
    from optuna import Study
    from optuna.distributions import BaseDistribution
    from optuna.trial import FrozenTrial

JOURNAL, LOCK = "search.journal", "search.journal.open"
BEFORE_PRUNING = 4
"""Trials that end in any case: to be worse than half of fewer says little."""
WARM_UP = 2
"""Epochs after which a trial is judged first."""
DIGITS = 3
"""Significant digits of a number that is drawn: it stands in a folder's name."""
WIDE = 10.0
"""A range of positive numbers whose ends are so many times apart is drawn from on the logarithmic scale."""


def open_study(folder: Path, seed: int) -> Study:
    """The search in this folder, begun where there is none. Each draw differs by how many there are already, so that a
    search that is gone on with draws nothing twice."""
    import optuna
    from optuna.storages import JournalStorage
    from optuna.storages.journal import JournalFileBackend, JournalFileOpenLock

    optuna.logging.set_verbosity(optuna.logging.ERROR)
    folder.mkdir(parents=True, exist_ok=True)
    # This lock needs no right to make links, which Windows gives to few.
    backend = JournalFileBackend(str(folder / JOURNAL), JournalFileOpenLock(str(folder / LOCK)))
    study = optuna.create_study(
        storage=JournalStorage(backend),
        study_name="search",
        direction="minimize",
        load_if_exists=True,
        pruner=optuna.pruners.MedianPruner(BEFORE_PRUNING, WARM_UP),
    )
    drawn = len(study.get_trials(deepcopy=False))
    study.sampler = optuna.samplers.TPESampler(seed=seed + drawn, constant_liar=True)
    return study


def distributions(recipe: Recipe) -> dict[str, BaseDistribution]:
    """What a trial's values are drawn from: a list of numbers that need not be whole is a range, from any other list
    one is taken."""
    return {key: _distribution(key, values) for key, values in over_of(recipe).items()}


def recipe_of(trial: FrozenTrial, recipe: Recipe) -> Recipe | None:
    """The plain recipe of a trial; None where it was cut off before it was drawn."""
    over = over_of(recipe)
    if set(trial.params) != set(over):
        return None
    made = with_choice(recipe, {key: _value(key, over[key], trial.params[key]) for key in over})
    return check(made, made.name)


def why_without_loss(trials: Sequence[FrozenTrial], recipe: Recipe) -> Mapping[str, str]:
    """What to say of the runs that were given up, by name."""
    from optuna.trial import TrialState

    said = {}
    for trial in trials:
        made = recipe_of(trial, recipe) if trial.state is TrialState.PRUNED else None
        if made is not None:
            epoch = max(trial.intermediate_values, default=0)
            said[made.name] = f"given up after epoch {epoch:d}: worse than half of the others"
    return said


def _distribution(key: str, values: tuple[Any, ...]) -> BaseDistribution:
    from optuna.distributions import CategoricalDistribution, FloatDistribution

    if not _is_range(key, values):
        return CategoricalDistribution(tuple(range(len(values))))
    least, most = min(values), max(values)
    return FloatDistribution(least, most, log=least > 0 and most / least >= WIDE)


def _is_range(key: str, values: tuple[Any, ...]) -> bool:
    return keys()[key] in (float, float | None) and len(values) > 1


def _value(key: str, values: tuple[Any, ...], drawn: Any) -> Any:
    if _is_range(key, values):
        return min(max(float(f"{drawn:.{DIGITS}g}"), min(values)), max(values))
    return values[drawn]
