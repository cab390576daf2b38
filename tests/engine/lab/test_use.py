"""Which runs a library can use, and what of them is brought to it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file

from engine.errors import ModelError
from engine.lab.data import read, splits
from engine.lab.recipe import Recipe, Training
from engine.lab.runs import RunRecord, Status, read_run
from engine.lab.use import best_of, bring, require_usable
from engine.lab.work import do
from engine.vision.backbones import BACKBONES
from engine.vision.network import misfits
from tests.engine.lab import tiny
from tests.engine.lab.made_runs import Made, make_run
from tests.engine.lab.test_grid import through
from tests.engine.lab.test_job import task


@pytest.mark.parametrize(
    ("recipe", "made", "said"),
    [
        (
            Recipe("a", architecture="vgg16"),
            Made(),
            "a is a vgg16, and a library looks at its photos with mobilenet",
        ),
        (Recipe("a"), Made(status=Status.STOPPED), "a is not done"),
        (Recipe("a", pretrained=False), Made(), "began at random and was frozen"),
    ],
)
def test_why_a_run_cannot_be_used_is_said(recipe: Recipe, made: Made, said: str, tmp_path: Path) -> None:
    with pytest.raises(ModelError, match=said):
        require_usable(read_run(make_run(tmp_path / "a", recipe, made)))


def test_the_training_with_the_lowest_loss_is_the_one(tmp_path: Path) -> None:
    run = read_run(make_run(tmp_path / "a", Recipe("a", seeds=(0, 1)), Made()))
    one, other = run.trainings
    run = replace(run, trainings=(replace(one, best_loss=0.5), replace(other, best_loss=0.4)))
    assert best_of(run).seed == 1


@pytest.fixture(scope="module")
def learnt(tmp_path_factory: pytest.TempPathFactory, weights_file: Path) -> RunRecord:
    """A run whose last block has learnt for an epoch."""
    tmp_path = tmp_path_factory.mktemp("learnt")
    recipe = tiny.recipe(
        tiny.photos(tmp_path / "photos"),
        architecture="mobilenet_v2",
        side=32,
        weights=str(weights_file),
        training=Training(epochs=1, freeze="last 1"),
    )
    run, _ = through(do(task(tmp_path, recipe)))
    assert isinstance(run, RunRecord)
    return run


@pytest.mark.slow
def test_a_backbone_that_learnt_is_brought_whole_with_the_photos_that_it_has_seen(
    learnt: RunRecord, weights_file: Path, environ: dict[str, str], tmp_path: Path
) -> None:
    brought, _ = through(bring(learnt, tmp_path, tmp_path, environ))  # type: ignore[arg-type]
    state, before = load_file(brought.weights), load_file(weights_file)
    assert brought.backbone == "mobilenet_v2"
    assert not misfits(BACKBONES["mobilenet_v2"], state)
    assert torch.equal(state["features.0.0.weight"].half(), before["features.0.0.weight"].half())
    assert not torch.equal(state["features.18.0.weight"].half(), before["features.18.0.weight"].half())
    assert torch.equal(state["classifier.1.weight"].half(), before["classifier.1.weight"].half())
    dataset, _ = through(read(learnt.recipe.data, tmp_path))
    [split] = splits(dataset, learnt.recipe.split)
    judged = {dataset.files[row] for row in split.test}
    assert judged
    assert set(brought.photos) == set(dataset.files) - judged


@pytest.mark.slow
def test_photos_that_are_others_now_are_told(
    learnt: RunRecord, environ: dict[str, str], tmp_path: Path
) -> None:
    with pytest.raises(ModelError, match="are no longer those that it has learnt from"):
        through(bring(replace(learnt, mark="another"), tmp_path, tmp_path, environ))  # type: ignore[arg-type]
