"""The recipes that are shipped, one for each study."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
import torch

from engine.errors import WeightsError
from engine.lab.architectures import architecture
from engine.lab.expand import grid, variants
from engine.lab.heads import head_kind
from engine.lab.lab import Lab
from engine.lab.network import LabNet, assemble, build
from engine.lab.recipe import Recipe
from engine.lab.toml import read_recipe, recipe_from, recipe_text
from tests.engine.lab.data.drawn import draw_classes, end_of

FOLDER = Path(__file__).parents[3] / "resources" / "recipes"
VARIANTS = {"fashion": 5, "handbags": 1, "hashtags": 3, "product": 3, "wedding": 4}
SMALLEST = {"hashtags": 75}
"""Pixels that Inception V3 needs; 32 do for the others."""


def shipped(name: str) -> Recipe:
    return read_recipe(FOLDER / f"{name}.toml")


def network(recipe: Recipe, classes: int) -> LabNet:
    return _network(
        recipe.architecture, recipe.side, recipe.head, recipe.pooling, recipe.training.dropout, classes
    )


@cache
def _network(name: str, side: int, head: str, pooling: str, dropout: float | None, classes: int) -> LabNet:
    """Without numbers: torch only follows the shapes."""
    made = architecture(name)
    with torch.device("meta"):
        return assemble(made, side or made.side, head_kind(head), classes, pooling, dropout)


def parameters(recipe: Recipe, classes: int) -> int:
    return sum(of.numel() for of in network(recipe, classes).parameters())


def small(recipe: Recipe, photos: Path) -> Recipe:
    """The same on little photos, for one epoch, from random numbers."""
    training = replace(recipe.training, epochs=1)
    data = replace(recipe.data, source=str(photos), min_photos=2, leave_out=())
    changed = {
        name: {key: value for key, value in of.items() if key != "training.epochs"}
        for name, of in recipe.variants.items()
    }
    side = SMALLEST.get(recipe.name, 32)
    return replace(
        recipe, side=side, pretrained=False, device="cpu", data=data, training=training, variants=changed
    )


def test_there_is_a_recipe_for_each_study_and_no_other() -> None:
    assert sorted(file.stem for file in FOLDER.iterdir()) == sorted(VARIANTS)


@pytest.mark.parametrize("name", VARIANTS)
def test_a_recipe_is_named_as_its_file_and_names_no_photos_of_anyone(name: str) -> None:
    recipe = shipped(name)
    assert recipe.name == name
    assert not recipe.data.source
    assert not recipe.weights


@pytest.mark.parametrize("name", VARIANTS)
def test_a_recipe_says_what_its_study_found_and_what_differs(name: str) -> None:
    study = shipped(name).study
    assert study.title
    assert study.figures
    assert study.differs


@pytest.mark.parametrize("name", VARIANTS)
def test_what_is_written_of_a_recipe_reads_as_the_same(name: str) -> None:
    recipe = shipped(name)
    assert recipe_from(recipe_text(recipe)) == recipe


@pytest.mark.parametrize(("name", "count"), VARIANTS.items())
def test_a_recipe_has_the_runs_of_its_study_and_all_their_parts_fit(name: str, count: int) -> None:
    made = variants(shipped(name))
    assert len(made) == count
    for recipe in made:
        network(recipe, 10).freeze(recipe.training.freeze)  # raises for blocks that there are not


def test_the_product_study_has_24_conditions_of_three_epochs_and_the_best_four_learn_on() -> None:
    recipe = shipped("product")
    made = grid(recipe)
    assert recipe.grid is not None
    assert (recipe.grid.keep, recipe.grid.more_epochs > 0, recipe.grid.trials) == (4, True, 0)
    conditions = {
        (of.architecture, of.training.rate, of.training.optimiser, of.head, of.training.epochs) for of in made
    }
    assert len(made) == len(conditions) == 2 * 3 * 2 * 2
    assert {epochs for *_, epochs in conditions} == {3}


def test_no_condition_of_the_product_study_needs_more_than_one_look_at_a_photo() -> None:
    made = grid(shipped("product"))
    assert not any(of.augmentation.any for of in made)
    assert {of.training.freeze for of in made} == {"all"}
    assert all(network(of, 10).frozen_vectors for of in made)


def test_the_hashtag_study_counts_the_parameters_that_it_counted() -> None:
    found = {of.architecture: parameters(of, 10) for of in variants(shipped("hashtags"))}
    assert found["vgg16"] == 17_927_370


@pytest.mark.parametrize("name", ["fashion", "hashtags", "wedding"])
def test_without_weights_a_recipe_says_how_to_get_them_or_to_do_without(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for place in ("TORCH_HOME", "HF_HUB_CACHE", "FIRSTLOOK_DATA"):
        monkeypatch.setenv(place, str(tmp_path))
    monkeypatch.delenv("FIRSTLOOK_WEIGHTS", raising=False)
    needing = next(
        of for of in variants(shipped(name)) if of.architecture in ("resnet50", "vgg16", "resnet50v2")
    )
    with pytest.raises(WeightsError, match="pretrained = false") as said:
        build(needing, 5)
    assert needing.architecture in str(said.value)


@pytest.mark.slow
def test_each_shipped_recipe_runs_on_a_folder_of_photos_and_all_make_one_page(tmp_path: Path) -> None:
    photos = draw_classes(tmp_path / "photos", {"hat": 12, "shoe": 12, "dress": 12})
    lab = Lab(tmp_path / "runs", {"FIRSTLOOK_DATA": str(tmp_path / "data")})
    for name in VARIANTS:
        end_of(lab.do(lab.task(small(lab.recipe(name), photos))))
    page = lab.report().read_text("utf-8")
    told = json.loads((tmp_path / "runs" / "report.json").read_text("utf-8"))
    assert len(told["studies"]) == len(VARIANTS)
    for name in VARIANTS:
        study = lab.recipe(name).study
        assert all(value in page for _, value in study.figures)
    assert len(lab.runs()) == sum(VARIANTS.values())
    assert {run.status for run in lab.runs()} == {"done"}
