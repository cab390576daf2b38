"""The lab's page stands alone, says what was found in words, and bears what is broken."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from engine.errors import EngineError
from engine.lab.groups import FILE
from engine.lab.recipe import DataChoice, Recipe, Study, Training
from engine.lab.report import write_report
from engine.lab.runs import CURVE, PREDICTIONS, STATE, Status, training_folder
from tests.engine.lab.made_runs import Made, make_grid, make_group, make_run
from tests.engine.report.test_page import Words, read

ODD = "<i>ours</i> & 'theirs'"
STUDY = Study(
    f"The fashion study {ODD}",
    (
        ("VGG16 head: accuracy", "91.0%"),
        ("basic CNN: validation loss and accuracy", "0.9, 0.64"),
        ("photos learnt from", "10,000"),
    ),
    ("Other photos.",),
)
BASE = Recipe("base", data=DataChoice(source="/home/someone/photos/clothing"), study=STUDY)
VGG = replace(BASE, architecture="vgg16")
SCRATCH = replace(BASE, architecture="basic_cnn", training=Training(freeze="none"))


def fashion(folder: Path) -> Path:
    return make_group(
        folder,
        {
            "basic CNN": (SCRATCH, Made(0.5, 1, shared=False)),
            "VGG16 head": (VGG, Made(0.97, 2)),
            "VGG16 last block": (replace(VGG, training=Training(freeze="last 1")), Made(0.92, 3)),
        },
    )


def page_of(folder: Path) -> tuple[str, Words]:
    text = write_report(folder).read_text("utf-8")
    return text, read(text)


def told(words: Words) -> str:
    return " ".join(part for part in words.text if part)


def test_the_page_begins_with_a_plain_answer(tmp_path: Path) -> None:
    said = told(page_of(fashion(tmp_path / "fashion"))[1])
    answer = said[: said.index("A range in brackets")]
    assert (
        "On your 600 photos, vgg16 with only its head learning (VGG16 head) was right most often:" in answer
    )
    assert "judged on 120 photos that it had not learnt from." in answer
    assert "A network from scratch (basic_cnn) reached" in answer
    assert "Against VGG16 last block there is no difference that these photos can show." in answer
    assert "Always guessing the most frequent class would be right on" in answer
    assert "vectors that were computed once and shared saved about" in answer


def test_the_page_loads_nothing_and_what_comes_from_outside_is_text(tmp_path: Path) -> None:
    text, words = page_of(fashion(tmp_path / "fashion"))
    assert words.loads == []
    assert "url(" not in text
    assert "<script" not in text
    assert STUDY.title in words.text
    assert "cake & <b>co</b>" in words.text


def test_every_chart_says_in_words_what_it_draws(tmp_path: Path) -> None:
    _, words = page_of(fashion(tmp_path / "fashion"))
    charts = [of for of in words.pictures if of.get("aria-hidden") != "true"]
    labels = [str(of["aria-label"]) for of in charts]
    assert all(of["role"] == "img" for of in charts)
    assert labels[0].startswith("How often each was right. VGG16 head: 9")
    assert [
        label
        for label in labels
        if label.startswith("Learning curves of basic CNN. Validation loss from 0.800")
    ]


def test_the_page_has_colours_for_a_dark_screen_and_lines_that_differ_without_them(tmp_path: Path) -> None:
    text, _ = page_of(fashion(tmp_path / "fashion"))
    assert text.count("prefers-color-scheme: dark") == 2
    assert "stroke-dasharray: 5 4" in text


def test_no_folder_of_the_machine_is_in_the_page_nor_in_the_figures(tmp_path: Path) -> None:
    folder = fashion(tmp_path / "fashion")
    where = "/home/someone/My runs/x.pt"
    failed = Made(status=Status.FAILED, reason=f"no room for '{where}', nor for {tmp_path / 'y.npy'}")
    make_run(folder / "broken", replace(VGG, weights="/home/someone/w.safetensors"), failed)
    text, _ = page_of(folder)
    both = text + (folder / "report.json").read_text()
    assert "someone" not in both
    assert str(tmp_path) not in both
    assert "no room for" in both
    assert "x.pt" in both


def test_the_studys_own_figures_stand_beside_ours_and_what_differs_below(tmp_path: Path) -> None:
    said = told(page_of(fashion(tmp_path / "fashion"))[1])
    reported = said[said.index("What the study itself reported") :]
    assert "VGG16 head: accuracy 91.0% 9" in reported
    assert (
        "basic CNN: validation loss and accuracy 0.9, 0.64 0.467 (validation), 43.3% (validation) basic CNN"
        in reported
    )
    assert "photos learnt from 10,000 What differs" in reported  # nothing of ours is meant
    assert "Other photos." in reported
    assert "VGG16 has 17,927,370 parameters in Keras at 224 pixels" in reported


def test_failed_stopped_and_damaged_runs_are_listed_with_their_reason(tmp_path: Path) -> None:
    folder = fashion(tmp_path / "fashion")
    make_run(folder / "nan", VGG, Made(status=Status.FAILED, reason="the loss was NaN", splits=0))
    make_run(folder / "cut", VGG, Made(status=Status.RUNNING))
    (make_run(folder / "damaged", VGG) / STATE).write_text("{")
    lost = training_folder(make_run(folder / "lost", VGG), 0, 0)
    (lost / PREDICTIONS).unlink()
    (lost / CURVE).write_text("half a li")
    (folder / "group.json").write_text(
        json.dumps({"recipe": "x", "kind": "variants", "order": ["never begun", "VGG16 head"], "ranking": []})
    )
    said = told(page_of(folder)[1])
    problems = said[said.index("Runs that did not get to the end") :]
    assert "nan it failed: the loss was NaN" in problems
    assert "cut it was stopped: it was cut off" in problems
    assert "damaged" in problems
    assert "cannot be read" in problems
    assert "never begun it has not begun" in problems
    assert "was right most often" in said
    assert "5 runs did not get to the end; why is told below." in said


def test_a_folder_where_nothing_was_learnt_still_makes_a_page(tmp_path: Path) -> None:
    make_run(tmp_path / "nan", VGG, Made(status=Status.FAILED, reason="the loss was NaN", splits=0))
    assert "No run of it is done, so there is no answer yet." in told(page_of(tmp_path)[1])


def test_a_damaged_group_is_told_of_and_its_runs_are_shown(tmp_path: Path) -> None:
    (fashion(tmp_path / "fashion") / FILE).write_text("[]")
    said = told(page_of(tmp_path)[1])
    assert "group.json is damaged" in said
    assert "was right most often" in said


def test_a_grid_is_answered_by_validation_loss_and_shows_what_training_on_brought(tmp_path: Path) -> None:
    skills = {"mobilenet_v2,rate=0.01": 0.7, "mobilenet_v2,rate=0.001": 0.9, "vgg16,rate=0.01": 0.5}
    make_grid(tmp_path / "product", skills)
    said = told(page_of(tmp_path)[1])
    assert "product (the grid)" in said
    assert (
        "Of 4 conditions tried on your 600 photos, mobilenet_v2,rate=0.001 , trained on, had the lowest"
        in said
    )
    ranking = said[said.index("The ranking") :]
    assert "first 3 epochs" in ranking
    assert "The best one was trained on." in ranking
    assert "1. mobilenet_v2,rate=0.001 0.3000" in ranking
    assert "0.4000" in ranking  # 0.3 + 1 / (1 + 9): after nine epochs
    assert "broken none the loss was NaN" in ranking


def test_where_a_photo_may_have_several_classes_the_page_speaks_of_them(tmp_path: Path) -> None:
    tags = replace(BASE, study=Study(), output="sigmoid")
    runs = {"a": (tags, Made(0.9, 1, several=True)), "b": (tags, Made(0.7, 2, several=True))}
    said = told(page_of(make_group(tmp_path / "tags", runs))[1])
    assert "had every class of a photo right most often" in said
    assert "Its mean average precision is 0." in said
    assert "average precision photos found missed seen wrongly" in said


def test_studies_of_other_photos_are_not_held_against_each_other_and_those_of_the_same_are(
    tmp_path: Path,
) -> None:
    make_group(tmp_path / "a", {"one": (VGG, Made(0.9, 1)), "two": (VGG, Made(0.5, 2))})
    make_run(tmp_path / "b", replace(BASE, study=Study("Another study")), Made(0.6, 3, mark="other"))
    said = told(page_of(tmp_path)[1])
    assert "No two studies here judged the same photos" in said
    make_run(tmp_path / "b", replace(BASE, study=Study("Another study")), Made(0.6, 3))
    said = told(page_of(tmp_path)[1])
    assert "Between the studies Is" in said
    assert "No two studies" not in said


def test_studies_of_one_title_are_told_apart(tmp_path: Path) -> None:
    for name in ("a", "b"):
        make_group(tmp_path / name, {"one": (VGG, Made(0.9, 1))})
    said = page_of(tmp_path)[1].text
    assert STUDY.title in said
    assert f"{STUDY.title} (2)" in said


def test_several_seeds_and_folds_are_told_with_what_their_intervals_stand_on(tmp_path: Path) -> None:
    seeds = replace(VGG, seeds=(0, 1, 2))
    make_group(tmp_path / "seeds", {"one": (seeds, Made(0.9, 1))})
    make_group(tmp_path / "folds", {"one": (VGG, Made(0.9, 1, splits=5))})
    said = told(page_of(tmp_path)[1])
    assert "How much another seed changes" in said
    assert "Student t over 5 folds" in said
    assert "Wilson, by the number of photos" in said


def test_the_figures_are_there_for_programs_and_a_loss_that_ran_away_is_null(tmp_path: Path) -> None:
    folder = fashion(tmp_path / "fashion")
    curve = training_folder(folder / "basic CNN", 0, 0) / CURVE
    curve.write_text(curve.read_text().replace('"loss": 0.8', '"loss": NaN', 1))
    write_report(folder, tmp_path / "elsewhere")
    of = json.loads((tmp_path / "elsewhere" / "report.json").read_text(), parse_constant=pytest.fail)
    [study] = of["studies"]
    runs = {run["name"]: run for run in study["runs"]}
    assert runs["basic CNN"]["curves"][0][0]["loss"] is None
    assert runs["VGG16 head"]["figures"]["accuracy"]["basis"] == "Wilson"
    assert runs["VGG16 head"]["recipe"]["data"]["source"] == "clothing"
    assert study["comparison"]["sets"][0][0]["name"] == "VGG16 head"


def test_a_report_of_nothing_or_into_nowhere_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(EngineError, match="no runs of the lab"):
        write_report(tmp_path)
    with pytest.raises(EngineError, match="cannot be read"):
        write_report(tmp_path / "nowhere")
    (tmp_path / "file").write_text("")
    with pytest.raises(EngineError, match="cannot be written"):
        write_report(fashion(tmp_path / "fashion"), tmp_path / "file")
