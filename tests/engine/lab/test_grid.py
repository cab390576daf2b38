"""Groups of runs: ranked, gone on with, and the best of them trained on."""

from __future__ import annotations

import shutil
from collections.abc import Generator
from pathlib import Path
from typing import TypeVar

import pytest

from engine.errors import EngineError
from engine.lab.grid import run_grid, run_variants
from engine.lab.groups import GroupKind, is_group, read_group
from engine.lab.in_turn import claimed
from engine.lab.runs import CHECKPOINT, Status, read_curve, read_predictions, read_run
from engine.lab.types import LabProgress
from tests.engine.lab import tiny

T = TypeVar("T")


def through(steps: Generator[LabProgress, None, T]) -> tuple[T, list[LabProgress]]:
    said = []
    while True:
        try:
            said.append(next(steps))
        except StopIteration as end:
            return end.value, said


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny.photos(tmp_path_factory.mktemp("tiny") / "photos")


def test_a_grid_is_ranked_by_validation_loss_and_the_best_are_trained_on(
    source: Path, tmp_path: Path
) -> None:
    place = tiny.place(tmp_path)
    recipe = tiny.recipe(source, grid=tiny.rates(1e-7, 1e-3, keep=1, more_epochs=2))
    group, said = through(run_grid(recipe, place))
    assert group == read_group(place.folder)
    assert [of.run for of in group.ranking] == ["rate=0.001", "rate=1e-07"]
    assert group.longer == {"rate=0.001,longer": "rate=0.001"}
    assert group.order == ("rate=1e-07", "rate=0.001", "rate=0.001,longer")
    for rank in group.ranking:
        assert rank.losses == tuple(of.best_loss for of in read_run(place.folder / rank.run).trainings)
    assert said[-1].done <= (said[-1].total or 0) == 2 + 2 + 4
    assert [step.done for step in said] == sorted(step.done for step in said)
    assert {step.run for step in said} == set(group.order)


def test_the_longer_run_goes_on_from_the_shorter_with_the_numbers_of_one_in_one_go(
    source: Path, tmp_path: Path
) -> None:
    place = tiny.place(tmp_path)
    group, _ = through(run_grid(tiny.recipe(source, grid=tiny.rates(1e-3, keep=1, more_epochs=2)), place))
    log = (place.folder / "rate=0.001,longer" / "log.txt").read_text()
    assert "goes on after 2 epochs" in log
    assert not list(place.folder.rglob(CHECKPOINT))
    whole = tiny.place(tmp_path / "whole")
    through(run_grid(tiny.recipe(source, grid=tiny.rates(1e-3, keep=1, more_epochs=0)), whole))
    [short] = read_run(whole.folder / "rate=0.001").trainings
    [longer] = read_run(place.folder / "rate=0.001,longer").trainings
    curve = read_curve(longer.folder)
    assert [of.loss for of in curve[:2]] == [of.loss for of in read_curve(short.folder)]
    assert len(curve) == 4
    assert group.longer


def test_a_grid_that_was_stopped_goes_on_and_ends_as_one_in_one_go(source: Path, tmp_path: Path) -> None:
    recipe = tiny.recipe(source, grid=tiny.rates(1e-4, 1e-3))
    stopped, whole = tiny.place(tmp_path / "stopped"), tiny.place(tmp_path / "whole")
    steps = run_grid(recipe, stopped)
    for step in steps:
        if step.run == "rate=0.001" and step.epoch is not None:
            break
    steps.close()
    [first, second] = (read_run(stopped.folder / name) for name in ("rate=0.0001", "rate=0.001"))
    assert (first.status, second.status) == (Status.DONE, Status.STOPPED)
    assert [of.run for of in read_group(stopped.folder).ranking] == ["rate=0.0001"]
    again, said = through(run_grid(recipe, stopped))
    assert {step.run for step in said} == {"rate=0.001"}
    other, _ = through(run_grid(recipe, whole))
    assert again.ranking == other.ranking
    assert again.seconds > 0
    for name in again.order:
        one, two = (read_run(of.folder / name).trainings[0].predictions for of in (stopped, whole))
        assert (read_predictions(one).probabilities == read_predictions(two).probabilities).all()


def test_a_run_that_fails_is_told_and_the_others_go_on(source: Path, tmp_path: Path) -> None:
    place = tiny.place(tmp_path)
    recipe = tiny.recipe(
        source, variants={"good": {}, "small": {"architecture": "vgg16", "training.freeze": "last 99"}}
    )
    group, _ = through(run_variants(recipe, place))
    assert group.kind is GroupKind.VARIANTS
    assert read_run(place.folder / "good").status is Status.DONE
    failed = read_run(place.folder / "small")
    assert failed.status is Status.FAILED
    assert "last 99" in failed.reason


def test_where_every_run_fails_each_reason_is_said_once(source: Path, tmp_path: Path) -> None:
    asked = {"one": 99, "two": 99, "three": 98}
    changes = {
        name: {"architecture": "vgg16", "training.freeze": f"last {count}"} for name, count in asked.items()
    }
    recipe = tiny.recipe(source, variants=changes)
    with pytest.raises(
        EngineError, match=r"Every run has failed\. one: .*last 99.* three: .*last 98"
    ) as raised:
        through(run_variants(recipe, tiny.place(tmp_path)))
    assert "two: " not in str(raised.value)


def test_photos_that_are_gone_stop_all_of_it(source: Path, tmp_path: Path) -> None:
    gone = Path(shutil.copytree(source, tmp_path / "gone"))
    place, recipe = tiny.place(tmp_path), tiny.recipe(gone, grid=tiny.rates(1e-4, 1e-3))
    through(run_variants(tiny.recipe(gone, variants={"rate=0.0001": {"training.rate": 1e-4}}), place))
    shutil.rmtree(gone)
    with pytest.raises(EngineError, match="gone"):
        through(run_grid(recipe, place))
    assert is_group(place.folder)


def test_a_run_that_another_process_trains_is_left_to_it(source: Path, tmp_path: Path) -> None:
    place = tiny.place(tmp_path)
    lock = claimed(place.folder, "rate=0.001")
    assert lock is not None
    assert claimed(place.folder, "rate=0.001") is None
    with pytest.raises(EngineError, match=r"rate=0.001 is being trained by another First Look"):
        through(run_grid(tiny.recipe(source, grid=tiny.rates(1e-4, 1e-3)), place))
    lock.release()
    group, _ = through(run_grid(tiny.recipe(source, grid=tiny.rates(1e-4, 1e-3)), place))
    assert len(group.ranking) == 2
