"""Recipes as TOML: what is written is read again as it was, and what is wrong is named."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from engine.errors import EngineError
from engine.jobs.context import resources_folder
from engine.lab.architectures import ARCHITECTURES
from engine.lab.heads import HEADS
from engine.lab.recipe import (
    OPTIMISERS,
    SPLITS,
    Augmentation,
    DataChoice,
    Grid,
    Recipe,
    SplitChoice,
    Study,
    Training,
)
from engine.lab.toml import read_recipe, recipe_from, recipe_text, write_recipe

SHIPPED = sorted((resources_folder() / "recipes").glob("*.toml"))

texts = some.text(some.characters(codec="utf-8"), max_size=12)
names = texts.filter(str.strip)
shares = some.floats(0, 0.9)
changes = some.fixed_dictionaries(
    {},
    optional={
        "head": some.sampled_from(sorted(HEADS)),
        "training.rate": some.floats(1e-9, 10),
        "augmentation.flip": some.booleans(),
        "data.tags": some.lists(texts, max_size=3).map(tuple),
    },
)
recipes = some.builds(
    Recipe,
    name=names,
    architecture=some.sampled_from(sorted(ARCHITECTURES)),
    head=some.sampled_from(sorted(HEADS)),
    side=some.sampled_from([0, 32, 224]),
    pretrained=some.booleans(),
    weights=texts,
    seeds=some.lists(some.integers(0, 2**40), min_size=1, max_size=3, unique=True).map(tuple),
    data=some.builds(
        DataChoice,
        source=texts,
        tags=some.lists(texts, max_size=3).map(tuple),
        confidence=some.floats(0, 100),
    ),
    split=some.builds(SplitChoice, kind=some.sampled_from(SPLITS), folds=some.integers(2, 10)),
    augmentation=some.builds(Augmentation, zoom=shares, colour=shares, rotation=some.floats(0, 180)),
    training=some.builds(
        Training,
        optimiser=some.sampled_from(OPTIMISERS),
        rate=some.floats(0, 10, exclude_min=True),
        dropout=some.none() | shares,
        freeze=some.sampled_from(["all", "none", "last 3"]),
    ),
    grid=some.none()
    | some.builds(
        Grid,
        over=some.fixed_dictionaries(
            {
                "training.rate": some.lists(some.floats(1e-6, 1), min_size=1, max_size=3, unique=True).map(
                    tuple
                )
            }
        ),
        trials=some.integers(0, 99),
    ),
    study=some.builds(
        Study,
        title=texts,
        figures=some.lists(some.tuples(texts, texts), max_size=2).map(tuple),
        differs=some.lists(texts, max_size=2).map(tuple),
    ),
    variants=some.dictionaries(names, changes, max_size=2),
)


@given(recipes)
@settings(max_examples=150, deadline=None)
def test_a_recipe_that_is_written_is_read_again_as_it_was(recipe: Recipe) -> None:
    assert recipe_from(recipe_text(recipe)) == recipe


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_every_shipped_recipe_is_right_and_is_written_as_it_was_read(file: Path) -> None:
    recipe = read_recipe(file)
    assert recipe.name == file.stem
    assert recipe.study.title
    assert recipe_from(recipe_text(recipe)) == recipe


def test_there_is_a_recipe_for_each_study() -> None:
    assert {file.stem for file in SHIPPED} == {"wedding", "fashion", "product", "handbags", "hashtags"}


def test_tables_in_tables_and_dotted_keys_say_the_same() -> None:
    nested = 'name = "a"\n[variants.one.training]\nrate = 1\n[grid.over]\ntraining.epochs = [1, 2]\n'
    dotted = 'name = "a"\n[variants.one]\n"training.rate" = 1.0\n[grid.over]\n"training.epochs" = [1, 2]\n'
    assert recipe_from(nested) == recipe_from(dotted)
    assert recipe_from(nested).variants == {"one": {"training.rate": 1.0}}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('architekture = "vgg16"', 'there is no key "architekture"; did you mean "architecture"?'),
        ('architecture = "vgg61"', 'there is no architecture "vgg61"; did you mean "vgg16"?'),
        ('head = "dense"', 'head: there is no head "dense"'),
        ("head = 5", "head is a text, not 5"),
        ("[training]\nrate = true", "training.rate is a number, not true"),
        ('[training]\nrate = "fast"', 'training.rate is a number, not "fast"'),
        ("[training]\nrate = nan", "training.rate is a number that is finite"),
        ("[training]\nrate = 0", "training.rate is more than 0"),
        ("[training]\nepochs = 1.5", "training.epochs is a whole number, not 1.5"),
        ("[training]\nepochs = 0", "training.epochs is from 1 to 10000"),
        ('[training]\nfreeze = "last 0"', "training.freeze is"),
        ('[training]\noptimiser = "adm"', 'there is no optimiser "adm"; did you mean "adam"?'),
        ("[training]\nrates = 1", 'training: there is no key "rates"; did you mean "rate"?'),
        ("training = 3", "training is a table of values, not 3"),
        ("seeds = []", "seeds is a list of different numbers"),
        ("seeds = [1, 1]", "seeds is a list of different numbers"),
        ("seeds = 1", "seeds is a list, not 1"),
        ('device = "tpu"', "device is auto, cpu"),
        ('[data]\nleave_out = ["drak"]', 'there is no flaw "drak"'),
        ('[split]\nkind = "70/30"', 'there is no split "70/30"'),
        ("[augmentation]\nrotation = 200", "augmentation.rotation is from 0 to 180"),
        ("[grid]\nkeep = 4", "grid.over is empty"),
        ('[grid.over]\nhead = "fc"', "grid.over: head needs a list"),
        ('[grid.over]\nhead = ["fc", "fc"]', "grid.over: head names a value twice"),
        ('[grid.over]\nhead = ["fd"]', 'there is no head "fd"'),
        ('[grid.over]\nname = ["a"]', 'grid.over: there is no key "name"'),
        ('[variants.one]\nhead = "fd"', 'variants.one: head: there is no head "fd"; did you mean "fc"?'),
        ("[variants]\none = 1", "variants.one is a table"),
        ('[study]\nfigures = [["a"]]', "study.figures has 2 values"),
        ("name = 3", "is no TOML"),
    ],
)
def test_what_is_wrong_is_named_with_the_file_and_the_key(text: str, said: str, tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(f'name = "mine"\n{text}\n')
    with pytest.raises(EngineError) as raised:
        read_recipe(file)
    assert str(file) in str(raised.value)
    assert said in str(raised.value)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"name = ", "is no TOML"),
        (b"name = '\xff'", "is not UTF-8"),
        (b'architecture = "vgg16"', "name is missing"),
        (b'name = " "', "name is empty"),
        (b"#" * 1_000_001, "too large"),
    ],
)
def test_a_file_that_is_no_recipe_says_what_it_is_instead(data: bytes, said: str, tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes(data)
    with pytest.raises(EngineError, match=said):
        read_recipe(tmp_path / "a.toml")


def test_a_file_that_is_not_there_is_told() -> None:
    with pytest.raises(EngineError, match=r"gone\.toml cannot be read: No such file"):
        read_recipe(Path("gone.toml"))


def test_photos_and_weights_that_are_named_without_a_folder_are_beside_the_file(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('name = "a"\nweights = "w.safetensors"\n[data]\nsource = "photos"\n')
    recipe = read_recipe(tmp_path / "a.toml")
    assert recipe.data.source == str(tmp_path / "photos")
    assert recipe.weights == str(tmp_path / "w.safetensors")


def test_a_name_that_is_not_unicode_is_refused_before_it_is_written() -> None:
    with pytest.raises(EngineError, match="is not Unicode"):
        changed(Recipe("a"), {"data.source": "photos-\udcff"})


def changed(recipe: Recipe, values: dict[str, Any]) -> Recipe:
    from engine.lab.keys import with_values

    return with_values(recipe, values, "--set")


def test_a_written_file_is_whole(tmp_path: Path) -> None:
    recipe = replace(Recipe("a"), study=Study("Ünïcödé \x7f \x00 \"'\\ \n"))
    write_recipe(recipe, tmp_path / "a.toml")
    assert read_recipe(tmp_path / "a.toml") == recipe
