"""Runs are compared photo by photo where they judged the same photos, and nowhere else."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from sklearn.metrics import accuracy_score, f1_score

from engine.lab.compare import Comparison, compare
from engine.lab.recipe import Recipe
from engine.lab.runs import Status, read_run
from tests.engine.lab.made_runs import Made, make_run, predictions

PLAIN = Recipe("plain")


def compared(folder: Path, **runs: Made | tuple[Recipe, Made]) -> Comparison:
    told = {name: of if isinstance(of, tuple) else (PLAIN, of) for name, of in runs.items()}
    return compare([read_run(make_run(folder / name, *of)) for name, of in told.items()])


def test_the_best_comes_first_and_the_others_are_told_apart_from_it_photo_by_photo(tmp_path: Path) -> None:
    of = compared(tmp_path, poor=Made(0.5, 1), good=Made(0.9, 2), near=Made(0.86, 3))
    [one] = of.sets
    assert [run.name for run in one.runs] == ["good", "near", "poor"]
    assert [run.name for run in one.no_worse] == ["near"]
    poor = one.runs[2].paired
    assert poor is not None
    a, b = predictions(Made(0.5, 1)), predictions(Made(0.9, 2))
    right_a, right_b = (said.probabilities.argmax(axis=1) == said.targets for said in (a, b))
    assert (poor.only_this, poor.only_best) == (
        int((right_a & ~right_b).sum()),
        int((~right_a & right_b).sum()),
    )
    assert poor.accuracy.value == pytest.approx(right_a.mean() - right_b.mean())
    guesses = [said.probabilities.argmax(axis=1) for said in (a, b)]
    f1 = [f1_score(a.targets, guess, average="macro") for guess in guesses]
    assert poor.macro_f1.value == pytest.approx(f1[0] - f1[1])
    assert poor.accuracy.interval[1] < 0
    assert poor.words == "worse than chance explains"
    assert of.sentences == (
        f"good was right most often: {right_b.mean():.1%}. "
        "Against near there is no difference that these photos can show.",
    )


def test_one_model_under_two_names_does_not_differ(tmp_path: Path) -> None:
    of = compared(tmp_path, a=Made(0.8, 1), b=Made(0.8, 1))
    paired = of.runs[1].paired
    assert paired is not None
    assert (paired.chance, paired.accuracy.interval, paired.beyond_chance) == (1.0, (0.0, 0.0), False)


def test_runs_of_other_photos_stand_in_a_set_of_their_own_and_the_words_say_so(tmp_path: Path) -> None:
    of = compared(tmp_path, a=Made(0.8, 1), b=Made(0.7, 2), other=Made(0.95, 3, mark="other photos"))
    assert [[run.name for run in one.runs] for one in of.sets] == [["a", "b"], ["other"]]
    assert of.sets[1].best.paired is None
    assert "no other run judged the same photos" in of.sentences[1]
    assert "2 different sets of photos" in of.sentences[2]


def test_runs_of_equal_marks_that_judged_other_photos_are_not_paired(tmp_path: Path) -> None:
    of = compared(tmp_path, whole=Made(0.8, 1, splits=2), half=Made(0.8, 1))
    assert len(of.sets) == 2


def test_by_chance_alone_about_one_run_in_twenty_or_fewer_is_called_worse(tmp_path: Path) -> None:
    called = 0
    for seed in range(20):
        of = compared(tmp_path / str(seed), a=Made(0.8, 2 * seed), b=Made(0.8, 2 * seed + 1))
        called += len(of.sets[0].runs) - 1 - len(of.sets[0].no_worse)
    assert called <= 3


def test_what_is_not_done_is_left_out_with_its_reason(tmp_path: Path) -> None:
    of = compared(
        tmp_path,
        good=Made(0.8, 1),
        failed=Made(0.8, 1, status=Status.FAILED, reason="the loss was NaN"),
        cut=Made(0.8, 1, status=Status.RUNNING),
    )
    assert [run.name for run in of.runs] == ["good"]
    why = {one.name: one.why for one in of.without}
    assert why["failed"] == "it failed: the loss was NaN"
    assert why["cut"].startswith("it was stopped: it was cut off")
    assert "failed is left out: it failed: the loss was NaN." in of.sentences


def test_nothing_to_compare_is_an_empty_comparison(tmp_path: Path) -> None:
    assert compare([]).runs == ()
    of = compared(tmp_path, failed=Made(status=Status.FAILED, reason="no"))
    assert of.sets == ()


def test_runs_of_one_name_are_told_apart_by_the_folder_above(tmp_path: Path) -> None:
    records = [
        read_run(make_run(tmp_path / above / "fc", PLAIN, Made(0.8, seed)))
        for seed, above in enumerate(("a", "b"))
    ]
    assert {run.name for run in compare(records).runs} == {"a/fc", "b/fc"}


def test_over_folds_and_seeds_a_photo_counts_once_with_the_mean_of_its_judgements(tmp_path: Path) -> None:
    recipe = replace(PLAIN, seeds=(0, 1))
    of = compared(tmp_path, a=(recipe, Made(0.9, 1, splits=3)), b=(PLAIN, Made(0.6, 9, splits=3)))
    [one] = of.sets
    assert len(one.best.outcome.photos) == 360
    assert set(np.unique(one.best.outcome.tally.exact)) == {0.0, 0.5, 1.0}
    assert one.best.outcome.accuracy.basis == "Student t over 3 folds"
    paired = one.runs[1].paired
    assert paired is not None
    assert paired.beyond_chance


def test_with_one_split_the_interval_is_of_its_photos_and_seeds_stand_apart(tmp_path: Path) -> None:
    recipe = replace(PLAIN, seeds=(0, 1, 2))
    run = compared(tmp_path, a=(recipe, Made(0.9, 1))).runs[0].outcome
    shares = [
        accuracy_score(said.targets, said.probabilities.argmax(axis=1))
        for said in (predictions(Made(0.9, 1 + 100 * seed)) for seed in recipe.seeds)
    ]
    assert run.accuracy.value == pytest.approx(np.mean(shares))
    assert run.accuracy.basis == "Wilson"
    assert run.over_seeds is not None
    assert run.over_seeds.basis == "Student t over 3 seeds"


def test_where_a_photo_may_have_several_classes_macro_f1_says_which_is_best(tmp_path: Path) -> None:
    of = compared(tmp_path, a=Made(0.7, 1, several=True), b=Made(0.9, 2, several=True))
    best, other = of.runs
    assert best.name == "b"
    assert best.outcome.mean_average_precision is not None
    assert best.outcome.mean_average_precision.value > 0.8
    assert other.paired is not None
    assert other.paired.beyond_chance
    assert "every class of a photo right most often" in of.sentences[0]


def test_a_comparison_is_plain_enough_for_json(tmp_path: Path) -> None:
    of = compared(tmp_path, a=Made(0.8, 1), b=Made(0.5, 2))
    again = json.loads(json.dumps(of.as_dict()))
    assert again["sets"][0][1]["paired"]["beyond_chance"] is True
    assert again["sets"][0][0]["paired"] is None
