from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from engine.errors import EngineError
from engine.lab.recipe import DataChoice, Recipe
from engine.lab.runs import (
    CUT_OFF,
    Predictions,
    RunRecord,
    Status,
    Trained,
    find_runs,
    is_run,
    read_curve,
    read_predictions,
    read_run,
    read_trained,
    relative,
    training_folder,
)
from engine.lab.training import writing
from engine.lab.types import Epoch


def record(folder: Path, status: Status = Status.DONE) -> RunRecord:
    return RunRecord(
        folder,
        Recipe("one", data=DataChoice(str(folder.parent / "photos"))),
        status,
        versions={"torch": "2"},
        classes=("a", "ü"),
        photos=10,
        left_out={"too dark": 2},
        notes=("a note",),
        mark="m",
    )


def write(one: RunRecord) -> RunRecord:
    one.folder.mkdir(parents=True, exist_ok=True)
    writing.write_recipe(one.folder, one.recipe)
    writing.write_state(one)
    return one


def trained(folder: Path, seed: int, number: int) -> Trained:
    one = Trained(
        seed, f"fold {number}", number, training_folder(folder, seed, number), 3, 2, 0.5, 1.5, 100.0
    )
    writing.write_trained(one)
    return one


def test_a_run_is_read_as_it_was_written_with_its_trainings_in_order(tmp_path: Path) -> None:
    one = write(record(tmp_path / "run"))
    every = tuple(trained(tmp_path / "run", seed, number) for seed in (2, 10) for number in (1, 2, 10))
    assert read_run(tmp_path / "run") == replace(one, trainings=every)


def test_a_run_that_says_it_runs_while_nobody_trains_it_was_cut_off(tmp_path: Path) -> None:
    write(record(tmp_path / "run", Status.RUNNING))
    assert (read_run(tmp_path / "run").status, read_run(tmp_path / "run").reason) == (Status.STOPPED, CUT_OFF)
    lock = writing.hold(tmp_path / "run")
    assert read_run(tmp_path / "run").status is Status.RUNNING
    lock.release()


def test_runs_are_found_below_a_folder_in_order_and_none_in_another(tmp_path: Path) -> None:
    for name in ("group/b", "group/a", "c"):
        write(record(tmp_path / name))
    (tmp_path / "group" / "a" / "seed-0").mkdir()
    (tmp_path / "empty").mkdir()
    assert find_runs(tmp_path) == [tmp_path / "c", tmp_path / "group" / "a", tmp_path / "group" / "b"]
    assert find_runs(tmp_path / "c") == [tmp_path / "c"]
    assert find_runs(tmp_path / "absent") == []


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"status": "flying"}', '{"status": "done", "planet": 1}'])
def test_a_damaged_record_is_told_of_by_name(tmp_path: Path, damage: str) -> None:
    write(record(tmp_path / "run"))
    (tmp_path / "run" / "run.json").write_text(damage)
    with pytest.raises(EngineError, match=r"run\.json .*delete the folder and run the recipe again"):
        read_run(tmp_path / "run")


def test_what_is_no_run_is_told_of(tmp_path: Path) -> None:
    assert not is_run(tmp_path)
    with pytest.raises(EngineError, match="is not a run of the lab"):
        read_run(tmp_path)


def test_a_damaged_training_is_told_of_by_name(tmp_path: Path) -> None:
    one = trained(tmp_path, 0, 1)
    (one.folder / "done.json").write_text('{"seed": 0}')
    with pytest.raises(EngineError, match=r"done\.json is damaged"):
        read_trained(one.folder)
    assert read_trained(tmp_path) is None


def test_a_curve_is_read_back_and_empty_before_the_first_epoch(tmp_path: Path) -> None:
    curve = (Epoch(1, 0.9, 0.5, 1.1, 0.4, 2.0, 50.0), Epoch(2, 0.8, 0.6, 1.0, 0.5, 2.0, 50.0))
    assert read_curve(tmp_path) == ()
    writing.write_curve(tmp_path, curve)
    assert read_curve(tmp_path) == curve


def test_predictions_are_read_back_and_damaged_ones_told_of(tmp_path: Path) -> None:
    made = Predictions(
        np.array([4, 2]), ("a/ü.jpg", "b/2.jpg"), np.array([0, 1]), np.array([[0.25, 0.75], [1.0, 0.0]])
    )
    writing.write_predictions(tmp_path, made)
    file = tmp_path / "predictions.npz"
    found = read_predictions(file)
    assert (found.rows.tolist(), found.names, found.targets.tolist()) == ([4, 2], made.names, [0, 1])
    assert found.probabilities.dtype == np.float32
    assert np.array_equal(found.probabilities, made.probabilities)
    file.write_bytes(file.read_bytes()[:100])
    with pytest.raises(EngineError, match=r"predictions\.npz cannot be read"):
        read_predictions(file)


def test_photos_are_named_within_the_datas_folder_also_where_that_is_a_table(tmp_path: Path) -> None:
    table = tmp_path / "photos.csv"
    table.write_text("path,label")
    assert relative(tmp_path / "a" / "b.jpg", tmp_path) == "a/b.jpg"
    assert relative(tmp_path / "a" / "b.jpg", table) == "a/b.jpg"
    assert relative(Path("/elsewhere/b.jpg"), tmp_path) == "/elsewhere/b.jpg"


def test_the_log_shows_no_control_characters(tmp_path: Path) -> None:
    writing.say(tmp_path, "a\x1b[31m\nb")
    [line] = (tmp_path / "log.txt").read_text().splitlines()
    assert line.endswith("a\\x1b[31m\\nb")
