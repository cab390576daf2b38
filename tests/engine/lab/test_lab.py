"""The facade of the lab."""

from __future__ import annotations

from pathlib import Path

import pytest

from engine.errors import EngineError
from engine.lab import extra
from engine.lab.groups import Group, GroupKind, write_group
from engine.lab.lab import Lab
from engine.lab.recipe import OPTIMISERS, Recipe
from engine.lab.runs import RunRecord
from engine.lab.task import LabWork
from tests.engine.lab import tiny
from tests.engine.lab.made_runs import Made, make_run
from tests.engine.lab.test_grid import through


@pytest.fixture
def lab(tmp_path: Path) -> Lab:
    return Lab(environ={"FIRSTLOOK_DATA": str(tmp_path / "data")})


def test_runs_go_to_the_apps_data_by_themselves(lab: Lab, tmp_path: Path) -> None:
    assert lab.folder == tmp_path / "data" / "lab"
    assert Lab(tmp_path / "runs").folder == tmp_path / "runs"


def test_a_run_from_its_recipe_to_its_figures(lab: Lab, tmp_path: Path) -> None:
    source = tiny.photos(tmp_path / "photos")
    lab.keep_recipe(tiny.recipe(source))
    recipe = lab.recipe("tiny", {"training.epochs": 3})
    run, _ = through(lab.do(lab.task(recipe)))
    assert isinstance(run, RunRecord)
    assert run.folder == lab.folder / "tiny"
    assert lab.find("tiny") == run
    assert [of.folder for of in lab.runs()] == [run.folder]
    assert 0 <= lab.outcome(run).accuracy.value <= 1
    [curve] = lab.curves(run.folder).values()
    assert len(curve) == 3
    assert lab.report().read_text().startswith("<!")


def test_a_recipe_without_photos_says_how_to_name_them(lab: Lab) -> None:
    with pytest.raises(EngineError, match=r"names no photos.*firstlook lab run wedding --data FOLDER"):
        lab.task(lab.recipe("wedding"))


def test_photos_that_are_not_there_are_told_before_anything_begins(lab: Lab, tmp_path: Path) -> None:
    with pytest.raises(EngineError, match=r"There is no .*gone"):
        lab.task(lab.recipe("wedding", {"data.source": str(tmp_path / "gone")}))
    assert not lab.folder.exists()


def test_a_grid_of_a_recipe_that_has_none_is_told(lab: Lab, tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="has no grid"):
        lab.task(lab.recipe("wedding", {"data.source": str(tmp_path)}), LabWork.GRID)


def test_without_the_extra_it_says_how_to_install_it(
    lab: Lab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(extra, "NEEDED", ("timm", "surely_not_there"))
    with pytest.raises(EngineError, match=r'needs surely_not_there.*pip install "firstlook\[lab\]"'):
        lab.task(tiny.recipe(tmp_path))


def test_a_value_that_is_out_of_range_is_told_with_its_key(lab: Lab) -> None:
    with pytest.raises(EngineError, match=r"wedding: training.rate is more than 0"):
        lab.recipe("wedding", {"training.rate": -1.0})


def test_a_name_that_is_no_run_is_told(lab: Lab) -> None:
    with pytest.raises(EngineError, match="nonsense is no run of the lab"):
        lab.find("nonsense")


def test_a_group_stands_for_its_runs_in_a_comparison(lab: Lab) -> None:
    group = lab.folder / "study"
    for seed, name in enumerate(("a", "b", "c")):
        make_run(group / name, Recipe(name), Made(seed=seed, skill=0.9 - seed / 10))
    write_group(group, Group("study", GroupKind.VARIANTS, ("a", "b", "c", "not begun")))
    compared = lab.compare(["study"])
    assert {of.name for of in compared.runs} == {"a", "b", "c"}
    assert lab.groups() == {group: lab.find("study")}


def test_a_damaged_run_hides_no_other(lab: Lab) -> None:
    for name in ("a", "b"):
        make_run(lab.folder / name, Recipe(name))
    (lab.folder / "a" / "run.json").write_text("{")
    assert [run.folder.name for run in lab.runs()] == ["b"]


def test_choices_name_what_may_be_chosen(lab: Lab) -> None:
    choices = lab.choices()
    assert choices["training.optimiser"] == OPTIMISERS
    assert "vgg16" in choices["architecture"]
    assert "batchnorm" in choices["head"]


def test_photos_that_are_named_from_here_are_the_same_from_anywhere(
    lab: Lab, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "photos").mkdir()
    monkeypatch.chdir(tmp_path)
    task = lab.task(lab.recipe("wedding", {"data.source": "photos"}))
    assert task.recipes[0].data.source == str(tmp_path / "photos")
