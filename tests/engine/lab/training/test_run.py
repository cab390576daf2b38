from __future__ import annotations

import errno
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine.errors import EngineError, ModelError, WeightsError
from engine.lab.network import LabNet
from engine.lab.recipe import Augmentation, SplitChoice
from engine.lab.runs import CHECKPOINT, Status, is_held, read_curve, read_predictions, read_run
from engine.lab.training import inputs, standing, train
from engine.lab.training.best import trained_network
from engine.lab.types import Dataset, Flaw, LeftOut
from tests.engine.lab.training.small import SIDE, frozen, learning, recipe, run, to_the_end


def source(dataset: Dataset) -> Path:
    return dataset.files[0].parents[1]


def test_a_network_from_scratch_learns_three_colours_and_its_folder_says_how(
    photos: Dataset, tmp_path: Path
) -> None:
    record = run(recipe(source(photos)), photos, tmp_path / "run")
    [trained] = record.trainings
    assert record.status is Status.DONE
    assert (record.photos, record.classes, record.several) == (36, photos.classes, False)
    assert record.parameters == record.learning_parameters == record.weights_bytes // 4
    assert record.peak_memory > 10**7
    assert record.versions is not None
    assert "torch" in record.versions
    assert trained.epochs == 3
    assert trained.best_loss < 0.9
    assert [epoch.number for epoch in read_curve(trained.folder)] == [1, 2, 3]
    assert not (trained.folder / CHECKPOINT).exists()
    assert read_run(tmp_path / "run") == record


@pytest.fixture
def in_single_precision(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also where the processor is faster in half: what two ways calculate is the same to five places."""
    monkeypatch.setattr(inputs, "has_half", lambda device: False)


def test_predictions_are_those_of_the_best_weights_on_the_judged_photos(
    photos: Dataset, tmp_path: Path, in_single_precision: None
) -> None:
    record = run(recipe(source(photos)), photos, tmp_path / "run")
    said = read_predictions(record.trainings[0].predictions)
    squares = np.load(next((tmp_path / "vectors").glob(f"*-{SIDE}.npy")))
    import torch

    with torch.inference_mode():
        planes = torch.from_numpy(squares[said.rows]).permute(0, 3, 1, 2).float()
        logits = trained_network(record, record.trainings[0])(planes)
    assert np.allclose(said.probabilities, logits.softmax(1).numpy(), atol=1e-5)
    assert said.names == tuple(photos.files[row].relative_to(source(photos)).as_posix() for row in said.rows)
    assert np.array_equal(said.targets, photos.targets[said.rows])


def test_every_seed_is_trained_on_every_split_and_the_seeds_differ(photos: Dataset, tmp_path: Path) -> None:
    made = learning(frozen(source(photos), seeds=(0, 1), split=SplitChoice("k-fold", 2)), epochs=2)
    record, told = to_the_end(train(made, photos, tmp_path / "run", tmp_path / "vectors"))
    assert [(one.seed, one.number) for one in record.trainings] == [(0, 1), (0, 2), (1, 1), (1, 2)]
    assert len({one.best_loss for one in record.trainings}) == 4
    assert [step.done for step in told if step.epoch] == list(range(1, 9))
    assert {step.total for step in told} == {8}


def test_the_best_weights_come_back_and_learning_stops_where_nothing_gets_better(
    photos: Dataset, tmp_path: Path
) -> None:
    made = learning(frozen(source(photos)), epochs=60, rate=10.0, optimiser="sgd", momentum=0.0, patience=3)
    [trained] = run(made, photos, tmp_path / "run").trainings
    curve = read_curve(trained.folder)
    best = min(curve, key=lambda epoch: epoch.loss)
    assert trained.epochs == len(curve) == best.number + 3
    assert (trained.best_epoch, trained.best_loss) == (best.number, best.loss)


def test_several_classes_of_a_photo_are_judged_each_by_itself(photos: Dataset, tmp_path: Path) -> None:
    hot = np.eye(3, dtype=np.uint8)[photos.targets]
    hot[:, 0] = 1
    dataset = replace(photos, targets=hot)
    made = learning(frozen(source(photos), output="sigmoid"), epochs=40)
    record = run(made, dataset, tmp_path / "run")
    said = read_predictions(record.trainings[0].predictions)
    assert record.several
    assert said.targets.shape == said.probabilities.shape == (len(said.rows), 3)
    assert (said.probabilities[:, 0] > 0.5).all()
    assert not np.allclose(said.probabilities.sum(1), 1.0)


def test_photos_change_at_random_where_the_recipe_says_so_also_before_a_frozen_backbone(
    photos: Dataset, tmp_path: Path
) -> None:
    plain = run(learning(frozen(source(photos)), epochs=1), photos, tmp_path / "plain")
    made = frozen(source(photos), augmentation=Augmentation(flip=True, rotation=90, zoom=0.2, colour=0.1))
    changed = run(learning(made, epochs=1), photos, tmp_path / "changed")
    assert plain.trainings[0].vector_seconds is not None
    assert changed.trainings[0].vector_seconds is None
    assert plain.learning_parameters == changed.learning_parameters < changed.parameters


def test_the_last_blocks_learn_and_the_others_stay_as_they_were(photos: Dataset, tmp_path: Path) -> None:
    made = learning(frozen(source(photos)), freeze="last 2", epochs=1)
    record = run(made, photos, tmp_path / "run")
    from engine.lab.network import build

    first, last = build(made, 3).state_dict(), trained_network(record, record.trainings[0]).state_dict()
    moved = [name for name in first if not first[name].equal(last[name])]
    assert 0 < len([name for name in moved if name.startswith("body.")]) < len(first) // 4
    assert any(name.endswith("running_mean") for name in moved)


def test_a_run_that_is_done_is_not_trained_again(
    photos: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = frozen(source(photos))
    record = run(made, photos, tmp_path / "run")
    monkeypatch.setattr(LabNet, "forward", None)
    again, told = to_the_end(
        train(replace(made, name="other"), photos, tmp_path / "run", tmp_path / "vectors")
    )
    assert again == record
    assert told == []


def test_a_folder_with_another_recipes_run_is_refused_and_the_difference_is_named(
    photos: Dataset, tmp_path: Path
) -> None:
    made = frozen(source(photos))
    run(made, photos, tmp_path / "run")
    with pytest.raises(EngineError, match=r"another recipe: it differs in training\.rate"):
        run(learning(made, rate=0.5), photos, tmp_path / "run")


def test_a_run_whose_photos_have_other_classes_now_is_refused(photos: Dataset, tmp_path: Path) -> None:
    made = frozen(source(photos))
    run(made, photos, tmp_path / "run")
    other = replace(photos, targets=photos.targets[::-1].copy())
    with pytest.raises(EngineError, match="no longer those that the run"):
        run(made, other, tmp_path / "run")


def test_a_loss_that_is_no_number_fails_the_run_and_names_the_rate(photos: Dataset, tmp_path: Path) -> None:
    made = learning(recipe(source(photos)), optimiser="sgd", rate=10.0)
    with pytest.raises(ModelError, match="the learning rate 10 is too high for sgd with this network; try 1"):
        run(made, photos, tmp_path / "run")
    record = read_run(tmp_path / "run")
    assert record.status is Status.FAILED
    assert "too high" in record.reason
    assert record.trainings == ()
    assert list((tmp_path / "run").glob("seed-*/split-*/*.safetensors")) == []


def test_weights_that_are_missing_fail_the_run(photos: Dataset, tmp_path: Path) -> None:
    made = frozen(source(photos), weights=str(tmp_path / "none.safetensors"))
    with pytest.raises(WeightsError):
        run(made, photos, tmp_path / "run")
    assert read_run(tmp_path / "run").status is Status.FAILED


class Short:
    """A forward pass for which memory is short, so often."""

    def __init__(self, times: int) -> None:
        self.times, self.sizes = times, list[int]()

    def __call__(self, net: LabNet, planes: Any) -> Any:
        self.sizes.append(len(planes))
        if self.times:
            self.times -= 1
            raise MemoryError
        return net.head(net.features(planes))


def test_where_memory_is_short_fewer_photos_go_at_once_but_each_step_is_of_as_many(
    photos: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, in_single_precision: None
) -> None:
    made = recipe(source(photos))
    plenty = run(made, photos, tmp_path / "plenty")
    short = Short(1)
    monkeypatch.setattr(LabNet, "forward", lambda net, planes: short(net, planes))
    record = run(made, photos, tmp_path / "short")
    assert short.sizes[:3] == [8, 4, 4]
    assert record.trainings[0].batch == 4
    assert record.notes == ("memory is short: photos go through the network 4 at once instead of 8",)
    assert record.notes[0] in (tmp_path / "short" / "log.txt").read_text()
    losses = [[epoch.loss for epoch in read_curve(one.trainings[0].folder)] for one in (plenty, record)]
    assert losses[0] == pytest.approx(losses[1], rel=1e-3)


def test_where_memory_is_short_for_two_photos_the_run_says_so_and_can_be_gone_on_with(
    photos: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = recipe(source(photos))
    with monkeypatch.context() as patch:
        short = Short(1000)
        patch.setattr(LabNet, "forward", lambda net, planes: short(net, planes))
        with pytest.raises(EngineError, match="not enough memory to run simple_cnn even on 2 photos at once"):
            run(made, photos, tmp_path / "run")
    assert read_run(tmp_path / "run").status is Status.FAILED
    assert run(made, photos, tmp_path / "run").status is Status.DONE


def test_a_full_disk_stops_the_run_with_a_sentence_and_it_goes_on_later(
    photos: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = recipe(source(photos))

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr("engine.lab.training.writing.write_predictions", full)
        with pytest.raises(
            EngineError, match=r"no room left on the disk for .*run; make room and start it again"
        ):
            run(made, photos, tmp_path / "run")
    assert read_run(tmp_path / "run").status is Status.STOPPED
    assert read_run(tmp_path / "run").trainings == ()
    assert run(made, photos, tmp_path / "run").status is Status.DONE


def test_two_cannot_train_the_same_run_at_once(
    photos: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("engine.lab.training.writing.WAIT", 0.1)
    made = recipe(source(photos))
    steps = train(made, photos, tmp_path / "run", tmp_path / "vectors")
    next(steps)
    assert is_held(tmp_path / "run")
    assert read_run(tmp_path / "run").status is Status.RUNNING
    with pytest.raises(EngineError, match="another First Look is training"):
        run(made, photos, tmp_path / "run")
    steps.close()
    assert not is_held(tmp_path / "run")
    assert read_run(tmp_path / "run").status is Status.STOPPED


def test_left_out_photos_are_listed_by_their_flaw(photos: Dataset, tmp_path: Path) -> None:
    left = LeftOut(source(photos) / "red" / "x.png", Flaw.DUPLICATE, "the same as red/00.png")
    dataset = replace(photos, left_out=(left,))
    record = run(learning(frozen(source(photos)), epochs=1), dataset, tmp_path / "run")
    assert record.left_out == {"near-duplicate": 1}
    told = (tmp_path / "run" / "left-out.csv").read_text().splitlines()
    assert told == ["photo,flaw,note", "red/x.png,near-duplicate,the same as red/00.png"]


def test_a_recipe_that_balances_learns_otherwise_but_is_judged_alike(photos: Dataset, tmp_path: Path) -> None:
    few = np.r_[:12, 12:24, 24:30]
    dataset = replace(photos, files=photos.files[:30], targets=photos.targets[few], groups=photos.groups[few])
    made = learning(frozen(source(photos)), epochs=1, rate=1e-9)
    plain, balanced = (
        read_curve(run(learning(made, balance=of), dataset, tmp_path / f"{of}").trainings[0].folder)[0]
        for of in (False, True)
    )
    assert balanced.loss == pytest.approx(plain.loss, rel=1e-5)
    assert abs(balanced.train_loss - plain.train_loss) > 1e-4


def test_a_checkpoint_that_was_kept_is_where_more_epochs_go_on(
    photos: Dataset, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = frozen(source(photos))
    record = run(made, photos, tmp_path / "short", keep_checkpoints=True)
    kept = record.trainings[0].folder / CHECKPOINT
    longer = learning(made, epochs=6)
    whole = run(longer, photos, tmp_path / "whole")
    target = tmp_path / "longer" / kept.relative_to(tmp_path / "short")
    target.parent.mkdir(parents=True)
    target.write_bytes(kept.read_bytes())
    on, told = to_the_end(train(longer, photos, tmp_path / "longer", tmp_path / "vectors"))
    assert [step.epoch.number for step in told if step.epoch] == [4, 5, 6]
    assert on.trainings[0].best_loss == whole.trainings[0].best_loss
    assert on.trainings[0].best.read_bytes() == whole.trainings[0].best.read_bytes()


def test_a_damaged_checkpoint_is_no_checkpoint(tmp_path: Path) -> None:
    (tmp_path / CHECKPOINT).write_bytes(b"half")
    assert standing.load(tmp_path / CHECKPOINT, "mark") is None
