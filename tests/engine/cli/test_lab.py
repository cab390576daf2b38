"""`firstlook lab`: experiments from the command line."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner, Result

from engine.cli.app import whole
from engine.cli.lab_watch import in_parts, said
from engine.lab import extra
from engine.lab.recipe import DataChoice, Recipe, SplitChoice, Training
from engine.lab.runs import Status, read_run
from engine.lab.toml import write_recipe
from engine.lab.types import Epoch, LabProgress
from engine.library import Library
from engine.options import Options
from tests.engine.conftest import stripes_and_dots
from tests.engine.lab import tiny

COMMANDS = ("recipes", "run", "grid", "compare", "report", "runs", "show", "use")


@pytest.fixture(autouse=True)
def _own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FIRSTLOOK_DATA", str(tmp_path / "data"))


@pytest.fixture
def recipe(tmp_path: Path) -> Path:
    """A file, with its photos."""
    file = tmp_path / "tiny.toml"
    write_recipe(tiny.recipe(tiny.photos(tmp_path / "photos"), grid=tiny.rates(1e-4, 1e-3, keep=0)), file)
    return file


def lab(*words: object) -> Result:
    return CliRunner().invoke(whole(), ["lab", *map(str, words)])


def answered(*words: object) -> dict[str, Any]:
    """The one object on stdout of a command that went well."""
    done = lab(*words, "--json")
    assert done.exit_code == 0, done.output
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def failed(*words: object) -> str:
    """What a command said that could not do its work."""
    done = lab(*words)
    assert done.exit_code == 1, done.output
    assert not done.stdout
    return done.stderr


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself_with_examples(name: str) -> None:
    done = lab(name, "--help")
    assert done.exit_code == 0
    assert "Examples:" in done.stdout
    assert f"firstlook lab {name}" in done.stdout


def test_alone_it_lists_its_commands() -> None:
    told = lab("--help").stdout
    assert all(f"  {name} " in told for name in COMMANDS)


def test_recipes_lists_one_for_each_study() -> None:
    assert {of["name"] for of in answered("recipes")["recipes"]} >= {"wedding", "fashion", "product"}
    assert "product" in lab("recipes").stdout


def test_a_shown_recipe_is_a_recipe(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(lab("show", "product").stdout)
    assert lab("show", tmp_path / "mine.toml").stdout == lab("show", "product").stdout


def test_a_run_that_is_named_as_its_recipe_is_shown_where_that_is_asked_for(recipe: Path) -> None:
    own = recipe.parent / "data" / "lab" / "recipes"
    own.mkdir(parents=True)
    shutil.copyfile(recipe, own / "tiny.toml")
    assert lab("run", "tiny", "--set", "training.epochs=1").exit_code == 0
    assert "recipe" in answered("show", "tiny")
    assert answered("show", "tiny", "--run")["status"] == "done"


def test_a_run_is_trained_listed_shown_compared_and_reported(recipe: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    made = answered("run", recipe, "--out", out, "--seeds", "0,1", "--set", "training.epochs=1")
    assert made["status"] == "done"
    assert made["folder"] == str(out)
    assert read_run(out).recipe.seeds == (0, 1)
    again = answered("run", recipe, "--out", out, "--seeds", "0,1", "--set", "training.epochs=1")
    assert again["figures"] == made["figures"]
    assert [of["folder"] for of in answered("runs", tmp_path)["runs"]] == [str(out)]
    assert "out" in lab("runs", tmp_path).stdout
    assert "parameters learn" in lab("show", out).stdout
    assert answered("compare", out)["sets"][0][0]["name"] == "out"
    assert "no other run judged the same photos" in lab("compare", out).stdout
    page = Path(answered("report", tmp_path, "--out", tmp_path / "page")["page"])
    assert page.parent == tmp_path / "page"
    assert page.is_file()


def test_a_report_is_opened_where_that_is_asked_for(
    recipe: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = list[str]()
    monkeypatch.setattr(typer, "launch", opened.append)
    lab("run", recipe, "--out", tmp_path / "out", "--set", "training.epochs=1")
    done = lab("report", tmp_path / "out", "--open")
    assert done.exit_code == 0, done.output
    assert opened == [(tmp_path / "out" / "report.html").as_uri()]


def test_a_grid_answers_with_its_ranking(recipe: Path, tmp_path: Path) -> None:
    made = answered("grid", recipe, "--keep", "1", "--more-epochs", "1")
    assert made["folder"] == str(tmp_path / "data" / "lab" / "tiny-grid")
    assert len(made["ranking"]) == 2
    assert made["longer"] == {f"{made['ranking'][0]['run']},longer": made["ranking"][0]["run"]}
    told = lab("show", "tiny-grid").stdout
    assert "by validation loss" in told
    assert "3 runs in" in told


def test_runs_that_failed_for_the_same_reason_say_it_once(recipe: Path, tmp_path: Path) -> None:
    bad = {"architecture": "vgg16", "training.freeze": "last 99"}
    made = tiny.recipe(tmp_path / "photos", variants={"good": {"training.epochs": 1}, "a": bad, "b": bad})
    write_recipe(made, recipe)
    told = lab("run", recipe).stdout
    assert told.count("ask for") == 1
    assert "2 runs: " in told


def test_a_search_is_a_grid_with_trials(recipe: Path) -> None:
    made = answered("grid", recipe, "--trials", "2")
    assert made["kind"] == "search"
    assert len(made["ranking"]) == 2


def test_what_is_wrong_is_told_with_what_to_do(recipe: Path, tmp_path: Path) -> None:
    assert 'did you mean "wedding"?' in failed("run", "weding")
    assert "--data FOLDER" in failed("run", "wedding")
    assert "There is no" in failed("run", "wedding", "--data", tmp_path / "gone")
    assert 'did you mean "training.rate"?' in failed("run", recipe, "--set", "training.rat=1")
    assert "takes KEY=VALUE" in failed("run", recipe, "--set", "training.rate")
    assert "whole numbers" in failed("run", recipe, "--seeds", "a")
    assert "device is auto" in failed("run", recipe, "--device", "tpu")
    assert "has no grid" in failed("grid", "wedding", "--data", tmp_path)
    assert "is no run of the lab" in failed("compare", "nonsense")
    assert "There is no folder" in failed("runs", tmp_path / "gone")
    assert "no runs of the lab" in failed("report", tmp_path)
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "a.txt").touch()
    assert "holds something else" in failed("run", recipe, "--out", tmp_path / "other")


def test_wrong_use_is_told_apart(recipe: Path) -> None:
    assert lab("run").exit_code == 2
    assert lab("run", recipe, "--jobs", "0").exit_code == 2
    assert lab("run", recipe, "--devices", ",").exit_code == 2


def test_one_class_is_not_enough(tmp_path: Path) -> None:
    photos = tiny.photos(tmp_path / "photos", ("red",))
    assert "class" in failed("run", "product", "--data", photos, "--set", "pretrained=false")
    assert not (tmp_path / "data" / "lab" / "product" / "MobileNetV2" / "run.json").exists()


def test_without_the_extra_it_says_how_to_install_it(recipe: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(extra, "NEEDED", ("surely_not_there",))
    assert 'pip install "firstlook[lab]"' in failed("run", recipe)


def test_a_failure_is_one_object_too(tmp_path: Path) -> None:
    done = lab("run", "weding", "--json")
    assert done.exit_code == 1
    assert "weding" in json.loads(done.stdout)["error"]


def test_progress_counts_epochs_in_parts_and_says_the_loss() -> None:
    epoch = Epoch(2, 0.5, 0.6, 0.4123, 0.8, 0.9, 10.0)
    step = LabProgress(3, 9, "training basic_cnn", epoch, 0.25, "sgd")
    assert (in_parts(step).done, in_parts(step).total) == (3250, 9000)
    assert said(step) == "sgd: training basic_cnn, loss 0.412"
    assert said(LabProgress(0, None, "pictures")) == "pictures"
    assert in_parts(LabProgress(0, 9, "pictures", share=0.5)).total is None
    assert in_parts(LabProgress(3, 9, "pictures", share=0.5)).done == 3000


@pytest.mark.slow
@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for one process")
def test_ctrl_c_ends_with_130_and_says_how_to_go_on_and_another_recipe_cannot(
    recipe: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    words = [sys.executable, "-m", "engine.cli", "lab", "run", str(recipe), "--out", str(out)]
    long = subprocess.Popen(
        [*words, "--set", "training.epochs=2000"], stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    until = time.monotonic() + 120
    while not list(out.glob("seed-0/split-*/curve.jsonl")) and time.monotonic() < until:
        time.sleep(0.1)
    long.send_signal(signal.SIGINT)
    stdout, stderr = long.communicate(timeout=60)
    assert long.returncode == 130
    assert not stdout
    assert "the same command goes on from there" in stderr
    assert "Traceback" not in stderr
    assert read_run(out).status is Status.STOPPED
    assert "another experiment: training.epochs differ" in failed("run", recipe, "--out", out)


@pytest.mark.slow
def test_a_run_is_used_in_a_library(tmp_path: Path, environ: dict[str, str], weights_file: Path) -> None:
    folder = stripes_and_dots(tmp_path / "library", 12)
    with Library(folder, Options(environ=environ, who="ann")) as library:
        library.tag().result(120)
        for kind in ("stripes", "dots"):
            library.add_class(kind)
            library.label(library.ids_of([folder / f"{kind} {number}.jpg" for number in range(10)]), [kind])
    file = tmp_path / "mine.toml"
    learning = Training(epochs=1, freeze="last 1", rate=1e-4)
    data, split = DataChoice(str(folder), kind="library"), SplitChoice("60/20/20")
    write_recipe(
        Recipe("mine", side=64, weights=str(weights_file), data=data, split=split, training=learning), file
    )
    made = answered("run", file)
    done = answered("use", "mine", folder, "--force")
    assert made["status"] == "done"
    assert done["used"]
    assert done["version"] == 1
