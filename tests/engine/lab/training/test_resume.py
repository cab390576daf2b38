"""What is stopped goes on with the very same numbers."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from engine.lab.network import LabNet
from engine.lab.recipe import OPTIMISERS, Augmentation, Recipe
from engine.lab.runs import CHECKPOINT, RunRecord, Status, read_curve, read_predictions, read_run
from engine.lab.training import train
from engine.lab.types import Dataset
from tests.engine.lab.training.small import frozen, learning, recipe, run


@pytest.fixture(autouse=True)
def every_step_is_a_turn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.lab.training.course.TURN", 0.0)


def numbers(record: RunRecord) -> Iterator[object]:
    """All that must be the same: weights, what they say, and the curve but for its times."""
    for trained in record.trainings:
        yield trained.best.read_bytes()
        yield read_predictions(trained.predictions).probabilities.tobytes()
        for epoch in read_curve(trained.folder):
            yield replace(epoch, seconds=0.0, photos_per_second=0.0)


def stop_in(made: Recipe, photos: Dataset, folder: Path, epoch: int, steps: int) -> None:
    """Trains so many epochs and steps, and is stopped."""
    going = train(made, photos, folder, folder.parent / "vectors")
    while (step := next(going)).epoch is None or step.epoch.number < epoch:
        pass
    for _ in range(steps):
        next(going)
    going.close()


def stacked(photos: Dataset) -> Recipe:
    """With dropout, and photos that change at random."""
    changes = Augmentation(flip=True, rotation=20, shear=10, zoom=0.1, crop=0.7, colour=0.2)
    return recipe(photos.files[0].parents[1], architecture="stacked_cnn", augmentation=changes)


@pytest.mark.parametrize("steps", [0, 2, 3], ids=["between epochs", "within one", "before its judgement"])
def test_through_the_network(photos: Dataset, tmp_path: Path, steps: int) -> None:
    made = stacked(photos)
    whole = run(made, photos, tmp_path / "whole")
    stop_in(made, photos, tmp_path / "parts", 1, steps)
    stopped = read_run(tmp_path / "parts")
    assert stopped.status is Status.STOPPED
    assert (tmp_path / "parts" / "seed-0" / "split-1" / CHECKPOINT).is_file()
    assert list(numbers(run(made, photos, tmp_path / "parts"))) == list(numbers(whole))
    assert "goes on after 1 epochs" in (tmp_path / "parts" / "log.txt").read_text()


@pytest.mark.parametrize("optimiser", OPTIMISERS)
def test_on_vectors_with_each_optimiser(photos: Dataset, tmp_path: Path, optimiser: str) -> None:
    made = learning(frozen(photos.files[0].parents[1], head="batchnorm"), optimiser=optimiser, rate=1e-3)
    whole = run(made, photos, tmp_path / "whole")
    stop_in(made, photos, tmp_path / "parts", 1, 1)
    assert list(numbers(run(made, photos, tmp_path / "parts"))) == list(numbers(whole))


@pytest.mark.slow
def test_after_a_cut_it_goes_on_from_the_last_checkpoint(
    photos: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.lab.training.keeping.SAVE_SECONDS", 0.0)
    made = stacked(photos)
    going = train(made, photos, tmp_path / "whole", tmp_path / "vectors")
    while (step := next(going)).epoch is None or step.epoch.number < 2:
        pass
    next(going)
    shutil.copytree(tmp_path / "whole", tmp_path / "cut", ignore=shutil.ignore_patterns(".lock"))
    assert read_run(tmp_path / "cut").status is Status.STOPPED
    for _ in going:
        pass
    assert list(numbers(run(made, photos, tmp_path / "cut"))) == list(numbers(read_run(tmp_path / "whole")))


def test_what_is_stopped_while_it_judges_at_the_end_goes_on(photos: Dataset, tmp_path: Path) -> None:
    made = stacked(photos)
    whole = run(made, photos, tmp_path / "whole")
    stop_in(made, photos, tmp_path / "parts", 3, 1)
    assert list(numbers(run(made, photos, tmp_path / "parts"))) == list(numbers(whole))


@pytest.mark.slow
def test_a_keyboards_interrupt_within_a_step_costs_no_more_than_the_last_checkpoint(
    photos: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.lab.training.keeping.SAVE_SECONDS", 0.0)
    made = stacked(photos)
    whole = run(made, photos, tmp_path / "whole")
    with monkeypatch.context() as patch:
        forward, calls = LabNet.forward, iter(range(100))

        def interrupted(net: LabNet, planes: torch.Tensor) -> torch.Tensor:
            if next(calls) == 5:
                raise KeyboardInterrupt
            return forward(net, planes)

        patch.setattr(LabNet, "forward", interrupted)
        with pytest.raises(KeyboardInterrupt):
            run(made, photos, tmp_path / "parts")
    assert read_run(tmp_path / "parts").status is Status.STOPPED
    assert list(numbers(run(made, photos, tmp_path / "parts"))) == list(numbers(whole))


def test_trainings_that_are_done_stay_as_they_are(photos: Dataset, tmp_path: Path) -> None:
    made = replace(frozen(photos.files[0].parents[1]), seeds=(3, 4))
    going = train(made, photos, tmp_path / "run", tmp_path / "vectors")
    while (step := next(going)).done < 4:
        pass
    assert step.epoch is not None
    going.close()
    [first] = read_run(tmp_path / "run").trainings
    when = first.best.stat().st_mtime_ns
    record = run(made, photos, tmp_path / "run")
    assert [trained.seed for trained in record.trainings] == [3, 4]
    assert record.trainings[0].best.stat().st_mtime_ns == when


@pytest.mark.slow
def test_trainings_that_take_turns_in_one_process_do_not_meddle(photos: Dataset, tmp_path: Path) -> None:
    made = stacked(photos)
    whole = run(made, photos, tmp_path / "whole")
    outside = torch.get_rng_state()
    both = [train(made, photos, tmp_path / name, tmp_path / "vectors") for name in ("one", "other")]
    open_ = list(both)
    while open_:
        open_ = [steps for steps in open_ if next(steps, None) is not None]
    for name in ("one", "other"):
        assert list(numbers(read_run(tmp_path / name))) == list(numbers(whole))
    assert torch.equal(outside, torch.get_rng_state())


def test_the_same_seed_gives_the_same_numbers_and_another_one_others(photos: Dataset, tmp_path: Path) -> None:
    made = frozen(photos.files[0].parents[1])
    one, same = (run(made, photos, tmp_path / name) for name in ("one", "same"))
    other = run(replace(made, seeds=(1,)), photos, tmp_path / "other")
    assert list(numbers(one)) == list(numbers(same))
    first, second = (
        read_predictions(record.trainings[0].predictions).probabilities for record in (one, other)
    )
    assert not np.array_equal(first, second)
