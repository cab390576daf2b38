"""What a run's trainings come to together."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from sklearn.metrics import accuracy_score, confusion_matrix

from engine.errors import EngineError
from engine.lab.outcome import outcome
from engine.lab.recipe import Recipe
from engine.lab.runs import PREDICTIONS, read_run, training_folder
from tests.engine.lab.made_runs import Made, make_run, predictions


def test_folds_are_judged_together_and_each_for_itself(tmp_path: Path) -> None:
    of = outcome(read_run(make_run(tmp_path / "run", Recipe("run"), Made(0.8, 3, splits=4))))
    said = [predictions(Made(0.8, 3), number) for number in range(4)]
    guesses = [one.probabilities.argmax(axis=1) for one in said]
    shares = [accuracy_score(one.targets, guess) for one, guess in zip(said, guesses, strict=True)]
    assert [one.accuracy for one in of.each] == pytest.approx(shares)
    assert of.accuracy.value == pytest.approx(np.mean(shares))
    wanted = confusion_matrix(np.concatenate([one.targets for one in said]), np.concatenate(guesses))
    assert np.array_equal(of.together.evaluation.confusion, wanted)


def test_time_counts_the_vectors_once_where_a_run_made_them(tmp_path: Path) -> None:
    of = outcome(read_run(make_run(tmp_path / "run", Recipe("run", seeds=(0, 1)), Made(splits=3))))
    assert of.seconds == pytest.approx(
        6 * 2.0 + 12.0
    )  # the folds have the same vectors; the second seed found them
    assert of.seconds_per_epoch == pytest.approx(0.4)
    assert of.saved_seconds == pytest.approx(6 * 48.0 - 12.0)


def test_without_vectors_nothing_is_saved(tmp_path: Path) -> None:
    assert (
        outcome(read_run(make_run(tmp_path / "run", Recipe("run"), Made(shared=False)))).saved_seconds is None
    )


def test_a_run_without_a_training_or_with_damaged_predictions_has_no_figures(tmp_path: Path) -> None:
    run = make_run(tmp_path / "run", Recipe("run"))
    (training_folder(run, 0, 0) / PREDICTIONS).write_bytes(b"PK\x03\x04")
    with pytest.raises(EngineError, match="cannot be read"):
        outcome(read_run(run))
    (training_folder(run, 0, 0) / "done.json").unlink()
    with pytest.raises(EngineError, match="no training of it is done"):
        outcome(read_run(run))
