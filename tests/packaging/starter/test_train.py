"""The student learns, forgets nothing when it is cut off, and comes out as weights that the app can use."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image

from engine.vision.backbones import BACKBONES
from engine.vision.weights import WeightsFile, find_weights, load_state
from starter import __main__ as command
from starter.recipe import Recipe, read_recipe
from starter.sources import Source
from starter.train import Trainer
from starter.views import ViewPlan, Views, make_views

SMALL = [
    *(f"views.224.{key}" for key in ("per_photo=2", "weddings=0", "patterns=10")),
    *(f"first.{key}" for key in ("steps=3", "restarts=2", "batch=4")),
    *(f"blocks.{key}" for key in ("steps=12", "batch=4", "crop=64")),
    *(f"late.{key}" for key in ("steps=2", "batch=2")),
    *(f"whole.{key}" for key in ("steps=6", "batch=4", "crop=64", "angles=0.5", "mix=0.5")),
    *(f"full-size.{key}" for key in ("steps=2", "batch=2", "hints=0", "crop=0")),
]


@pytest.fixture(autouse=True)
def _few_views(monkeypatch: pytest.MonkeyPatch) -> None:
    """Figures are taken from a few views: there are not more."""
    for name, count in (
        ("train.MEASURED", 64),
        ("train.ALIGNED", 8),
        ("first.BEGUN_ON", 8),
        ("finish.STATISTICS", 32),
    ):
        monkeypatch.setattr(f"starter.{name}", count)


@pytest.fixture(scope="module")
def state(random_weights: WeightsFile) -> dict[str, torch.Tensor]:
    return load_state(random_weights)


@pytest.fixture(scope="module")
def data(random_weights: WeightsFile, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder like the shared data: a photo, manifests, and a teacher (untrained: the way is what is tried)."""
    folder = tmp_path_factory.mktemp("data")
    place = folder / "photos" / "unlabelled" / "coco"
    place.mkdir(parents=True)
    Image.fromarray(np.random.default_rng(0).integers(0, 256, (60, 80, 3), np.uint8)).save(place / "a.jpg")
    (place.parent / "MANIFEST.tsv").write_text("path\torigin\tlicence\ncoco/a.jpg\tus@1\tCC0-1.0\n")
    (folder / "MANIFEST.tsv").write_text("path\torigin\tlicence\n")
    (folder / "weights").mkdir()
    (folder / "weights" / "mobilenet_v2-teacher.safetensors").write_bytes(random_weights.path.read_bytes())
    return folder


@pytest.fixture(scope="module")
def views(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Views]:
    folder = tmp_path_factory.mktemp("views")
    photo = folder / "a.jpg"
    Image.fromarray(np.random.default_rng(0).integers(0, 256, (60, 80, 3), np.uint8)).save(photo)
    plan = ViewPlan(side=224, per_photo=2, weddings=0, patterns=10, seed=1)
    return {224: make_views(plan, [Source(photo, "made", "", "")], folder, lambda *_: None)}


def trained(
    recipe: Recipe, views: dict[int, Views], state: dict[str, torch.Tensor], work: Path
) -> dict[str, torch.Tensor]:
    work.mkdir(exist_ok=True)
    said: list[str] = []
    student = Trainer(recipe, views, state, "cpu", work, said.append).run()
    assert not work.joinpath("checkpoint.part").exists()
    return {name: value.clone() for name, value in student.features.state_dict().items()}


@pytest.mark.slow
def test_the_same_seed_gives_the_same_student_also_when_it_was_cut_off(
    views: dict[int, Views], state: dict[str, torch.Tensor], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recipe = read_recipe(SMALL)
    whole = trained(recipe, views, state, tmp_path / "whole")
    monkeypatch.setattr("starter.train.CHECKPOINT_SECONDS", 0.0)
    took, steps = Trainer._step, 0

    def cut(self: Trainer, *arguments: object) -> object:
        nonlocal steps
        steps += 1
        if steps in (8, 20):
            raise KeyboardInterrupt
        return took(self, *arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(Trainer, "_step", cut)
    for _ in range(2):
        with pytest.raises(KeyboardInterrupt):
            trained(recipe, views, state, tmp_path / "cut")
    again = trained(recipe, views, state, tmp_path / "cut")
    assert steps == 12 + 2 + 6 + 2 + 2
    for name, value in whole.items():
        torch.testing.assert_close(again[name], value, rtol=0, atol=0, msg=name)


def test_each_feature_comes_nearer_to_its_teacher(
    views: dict[int, Views], state: dict[str, torch.Tensor], tmp_path: Path
) -> None:
    said: list[str] = []
    recipe = read_recipe([*SMALL, "blocks.steps=60", "blocks.batch=2"])
    Trainer(recipe, views, state, "cpu", tmp_path, said.append)._learn(1, recipe.phases[1])
    losses = [float(line.split("hints")[1].split()[0]) for line in said if line.startswith("blocks")]
    assert len(losses) == 2
    assert losses[1] < losses[0]


@pytest.mark.slow
def test_the_command_writes_weights_that_the_app_can_use(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "weights" / "starter-mobilenet_v2.safetensors"
    changes = [part for change in SMALL for part in ("--set", change)]
    arguments = [
        "--data",
        str(data),
        "--work",
        str(tmp_path / "work"),
        "--out",
        str(out),
        "--device",
        "cpu",
        *changes,
    ]
    assert command.main(arguments) == 0
    found = find_weights(
        BACKBONES["mobilenet_v2"], environ={}, data_folder=tmp_path / "none", resources=tmp_path
    )
    assert (found.path, found.name) == (out, "starter")
    assert out.stat().st_size < 8_000_000
    from engine.vision.network import misfits

    assert misfits(BACKBONES["mobilenet_v2"], load_state(found)) == []
    card = json.loads(out.with_suffix(".json").read_text())
    assert card["photos"]["licences"] == {"CC0-1.0": 1}
    assert card["teacher"]["sha256"]
    assert card["recipe"]["phases"]["blocks"]["steps"] == 12
    assert "left" in capsys.readouterr().err
    assert command.main([*arguments, "--without", "nothing"]) == 1
    assert "no collection nothing" in capsys.readouterr().err
