"""A search: drawn, given up early, gone on with."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from engine.lab.grid import run_grid
from engine.lab.groups import GroupKind
from engine.lab.recipe import Grid, Recipe
from engine.lab.runs import Status, read_run
from engine.lab.search import _Watch, tried
from engine.lab.study import distributions, open_study, recipe_of
from tests.engine.lab import tiny
from tests.engine.lab.test_grid import through


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny.photos(tmp_path_factory.mktemp("tiny") / "photos")


def searching(source: Path, trials: int) -> Recipe:
    over = {"training.rate": (1e-5, 1e-2), "training.optimiser": ("sgd", "adam")}
    return tiny.recipe(source, grid=Grid(over, keep=0, trials=trials))


def test_so_many_are_drawn_and_ranked(source: Path, tmp_path: Path) -> None:
    place, recipe = tiny.place(tmp_path), searching(source, 4)
    group, said = through(run_grid(recipe, place))
    assert group.kind is GroupKind.SEARCH
    assert len(group.ranking) == len(group.order) == 4
    losses = [of.loss for of in group.ranking if of.loss is not None]
    assert losses == sorted(losses)
    drawn = [read_run(place.folder / name).recipe.training for name in group.order]
    assert all(1e-5 <= of.rate <= 1e-2 for of in drawn)
    assert len({of.rate for of in drawn}) == 4
    assert said[-1].total == 8


def test_a_search_that_was_stopped_goes_on_with_the_trial_that_was_cut_off(
    source: Path, tmp_path: Path
) -> None:
    place, recipe = tiny.place(tmp_path), searching(source, 3)
    steps = run_grid(recipe, place)
    epochs = 0
    for step in steps:
        epochs += step.epoch is not None
        if epochs == 3:
            break
    steps.close()
    cut = [of.name for of in tried(recipe, place)]
    assert [read_run(place.folder / name).status for name in cut] == [Status.DONE, Status.STOPPED]
    group, _ = through(run_grid(recipe, place))
    assert group.order[:2] == tuple(cut)
    assert [read_run(place.folder / name).status for name in group.order] == [Status.DONE] * 3


def test_more_trials_are_added_to_those_that_there_are(source: Path, tmp_path: Path) -> None:
    place, recipe = tiny.place(tmp_path), searching(source, 1)
    first, _ = through(run_grid(recipe, place))
    more, _ = through(run_grid(searching(source, 2), place))
    assert more.order[:1] == first.order
    assert len(more.order) == 2


def test_a_trial_of_the_same_values_is_not_trained_twice(source: Path, tmp_path: Path) -> None:
    place = tiny.place(tmp_path)
    recipe = tiny.recipe(source, grid=Grid({"training.optimiser": ("adam",)}, keep=0, trials=3))
    group, _ = through(run_grid(recipe, place))
    assert group.order == ("adam",)
    study = open_study(place.folder, 0)
    assert len({trial.value for trial in study.trials}) == 1


def test_what_is_worse_than_half_of_the_others_is_given_up(tmp_path: Path) -> None:
    recipe = Recipe("a", grid=Grid({"training.rate": (1e-5, 1e-2)}, trials=9))
    study = open_study(tmp_path, 0)
    for loss in (0.1, 0.2, 0.3, 0.4, 9.0, 0.05):
        trial = study.ask(distributions(recipe))
        watch = _Watch(trial)
        enough = [watch.is_enough(epoch, loss / epoch) for epoch in (1, 2, 3)]
        assert any(enough) == (loss == 9.0)
        if not any(enough):
            study.tell(trial, loss)


def test_epochs_of_further_seeds_are_not_compared(tmp_path: Path) -> None:
    recipe = Recipe("a", grid=Grid({"training.rate": (1e-5, 1e-2)}, trials=9))
    trial = open_study(tmp_path, 0).ask(distributions(recipe))
    watch = _Watch(trial)
    for epoch, loss in ((1, 0.5), (2, 0.4), (2, 0.4), (1, 0.9), (2, 0.8), (3, 0.7)):
        watch.is_enough(epoch, loss)
    [frozen] = trial.study.trials
    assert frozen.intermediate_values == {1: 0.5, 2: 0.4}


def test_numbers_are_drawn_between_the_named_ones_and_words_are_not(tmp_path: Path) -> None:
    over = {"training.rate": (1e-5, 1e-1), "head": ("fc", "batchnorm"), "training.epochs": (2, 9)}
    recipe = Recipe("a", grid=Grid(over, trials=9))
    study = open_study(tmp_path, 0)
    for _ in range(12):
        study.ask(distributions(recipe))
    made = [recipe_of(trial, recipe) for trial in study.trials]
    drawn = [of for of in made if of is not None]
    assert len(drawn) == 12
    assert {of.training.epochs for of in drawn} == {2, 9}
    assert {of.head for of in drawn} == {"fc", "batchnorm"}
    rates = sorted(of.training.rate for of in drawn)
    assert rates[0] < 1e-3 < rates[-1]  # on the logarithmic scale: the middle is 1e-3
    assert recipe_of(study.trials[0], replace(recipe, grid=Grid({"head": ("fc",)}))) is None


def test_a_search_that_is_gone_on_with_draws_nothing_twice(tmp_path: Path) -> None:
    recipe = Recipe("a", grid=Grid({"training.rate": (1e-5, 1e-1)}, trials=9))
    for _ in range(4):
        open_study(tmp_path, 0).ask(distributions(recipe))
    assert len({trial.params["training.rate"] for trial in open_study(tmp_path, 0).trials}) == 4
