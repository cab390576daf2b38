"""What a recipe will do is known before it does it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from engine.errors import EngineError
from engine.lab.plan import plan, shares_vectors
from engine.lab.recipe import Augmentation, Grid, Recipe, Training
from engine.lab.task import LabWork

OVER = {"architecture": ("vgg16", "mobilenet_v2"), "training.rate": (0.1, 0.01)}
GRID = Recipe("x", grid=Grid(over=OVER, keep=3, more_epochs=2), training=Training(epochs=4))


def environ(data: Path) -> dict[str, str]:
    return {"FIRSTLOOK_DATA": str(data), "XDG_CACHE_HOME": str(data / "cache")}


def test_variants_are_counted_with_their_epochs_and_those_that_share_vectors(tmp_path: Path) -> None:
    variants: dict[str, dict[str, object]] = {
        "a": {},
        "b": {"augmentation.flip": True},
        "c": {"architecture": "simple_cnn"},
    }
    made = plan(Recipe("x", pretrained=False, variants=variants), LabWork.RUN, environ(tmp_path))
    assert (made.count, made.epochs, made.shared, made.kept) == (3, 30, 1, 0)
    assert list(made.titles) == ["mobilenet_v2", "simple_cnn"]
    assert made.missing == ()


def test_a_grid_is_all_of_its_combinations_and_the_best_of_them_are_kept(tmp_path: Path) -> None:
    made = plan(GRID, LabWork.GRID, environ(tmp_path))
    assert (made.count, made.epochs, made.shared, made.kept) == (4, 16, 4, 3)
    assert made.titles["vgg16"] == "VGG16"


def test_a_search_is_told_by_its_trials(tmp_path: Path) -> None:
    search = replace(GRID, grid=Grid(over=OVER, trials=20))
    made = plan(search, LabWork.GRID, environ(tmp_path))
    assert (len(made.runs), made.count, made.epochs) == (1, 20, 80)
    assert list(made.titles) == ["vgg16", "mobilenet_v2"]


def test_weights_that_this_machine_lacks_are_named_and_those_that_it_downloaded_are_not(
    tmp_path: Path,
) -> None:
    assert plan(Recipe("x", architecture="vgg16"), LabWork.RUN, environ(tmp_path)).missing == ("VGG16",)
    hub = tmp_path / "cache" / "torch" / "hub" / "checkpoints"
    hub.mkdir(parents=True)
    (hub / "vgg16-397923af.pth").touch()
    assert plan(Recipe("x", architecture="vgg16"), LabWork.RUN, environ(tmp_path)).missing == ()


def test_a_recipe_without_a_grid_has_no_plan_for_one(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match=r"has no grid\. Give it a table"):
        plan(Recipe("x"), LabWork.GRID, environ(tmp_path))


def test_vectors_are_shared_only_where_nothing_changes_what_the_network_sees() -> None:
    assert shares_vectors(Recipe("x"))
    assert not shares_vectors(Recipe("x", training=Training(freeze="last 1")))
    assert not shares_vectors(Recipe("x", augmentation=Augmentation(flip=True)))
    assert not shares_vectors(Recipe("x", architecture="stacked_cnn"))
