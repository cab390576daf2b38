"""Variants and grids become plain recipes."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as some

from engine.errors import EngineError
from engine.lab.expand import LONGEST, folder_name, for_all, grid, variants
from engine.lab.keys import with_values
from engine.lab.recipe import Grid, Recipe


def test_a_recipe_without_variants_is_one_run() -> None:
    recipe = Recipe("a", grid=Grid({"head": ("fc",)}))
    assert variants(recipe) == (replace(recipe, grid=None),)


def test_each_variant_is_a_run_with_its_own_values() -> None:
    recipe = Recipe("a", variants={"VGG 16": {"architecture": "vgg16"}, "vgg_16": {"training.epochs": 3}})
    one, other = variants(recipe)
    assert (one.name, one.architecture, one.training.epochs) == ("VGG-16", "vgg16", 10)
    assert (other.name, other.architecture, other.training.epochs) == ("vgg_16", "mobilenet_v2", 3)
    assert not one.variants


def test_names_that_differ_in_capitals_alone_are_different_folders() -> None:
    made = variants(Recipe("a", variants={"FC": {}, "fc": {}, "fc ": {}}))
    assert [recipe.name for recipe in made] == ["FC", "fc-2", "fc-3"]


def test_a_grid_has_every_combination_and_readable_names() -> None:
    over = {
        "architecture": ("vgg16", "resnet18"),
        "training.rate": (0.01, 1e-05),
        "augmentation.flip": (True, False),
    }
    made = grid(Recipe("a", grid=Grid(over)))
    assert len(made) == len({recipe.name for recipe in made}) == 8
    assert made[0].name == "vgg16,rate=0.01,flip"
    assert made[-1].name == "resnet18,rate=1e-05,no-flip"
    assert (made[-1].architecture, made[-1].training.rate, made[-1].augmentation.flip) == (
        "resnet18",
        1e-05,
        False,
    )


def test_a_value_that_is_set_holds_for_each_variant_and_for_all_of_the_grid() -> None:
    values = {"training.epochs": 1, "head": "batchnorm"}
    recipe = Recipe(
        "a",
        variants={"long": {"training.epochs": 30, "side": 64}, "short": {}},
        grid=Grid({"head": ("fc", "batchnorm"), "training.rate": (0.1, 0.01)}),
    )
    changed = for_all(with_values(recipe, values, "a"), values)
    assert [(of.training.epochs, of.head, of.side) for of in variants(changed)] == [
        (1, "batchnorm", 64),
        (1, "batchnorm", 0),
    ]
    assert [(of.head, of.training.rate) for of in grid(changed)] == [("batchnorm", 0.1), ("batchnorm", 0.01)]


def test_a_recipe_without_a_grid_says_how_to_give_it_one() -> None:
    with pytest.raises(EngineError, match=r"has no grid. Give it a table \[grid.over\]"):
        grid(Recipe("a"))


def test_a_grid_beyond_all_measure_is_refused() -> None:
    over = {key: tuple(range(1, 40)) for key in ("training.epochs", "training.batch", "data.min_photos")}
    with pytest.raises(EngineError, match=r"59,319 combinations, more than 10,000\. Search it"):
        grid(Recipe("a", grid=Grid(over)))


@given(some.text(max_size=120))
def test_every_name_becomes_one_that_any_system_lets_a_folder_have(name: str) -> None:
    made = folder_name(name)
    assert 0 < len(made) <= LONGEST
    assert not set(made) & set('<>:"/\\|?* \n\t\0')
    assert made[-1] not in ". "
    assert made.casefold().partition(".")[0] not in ("con", "nul", "com1")
    assert folder_name(made) == made


def test_long_names_that_differ_at_their_end_stay_different() -> None:
    assert folder_name("a" * 100 + "b") != folder_name("a" * 100 + "c")
