"""The process: what it says, and that it never outlives whoever started it."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from engine.vision.backbones import BACKBONES
from engine.vision.finetune import pictures, standing
from engine.vision.finetune import task as tasks
from engine.vision.finetune.loop import Course, learn
from engine.vision.finetune.recipe import Stage
from engine.vision.finetune.student import open_student
from engine.vision.network import misfits
from engine.vision.weights import WeightsFile, load_state
from engine.vision.weights_head import head_in
from tests.engine.vision.finetune.conftest import SHORT, MakeTask

ROOT = Path(__file__).resolve().parents[4]


def started(folder: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "engine.vision.finetune.child", str(folder)]
    return subprocess.Popen(command, cwd=ROOT, text=True, stdin=subprocess.PIPE, stdout=subprocess.PIPE)


@pytest.mark.slow
def test_it_tells_how_far_it_is_and_leaves_whole_weights_and_a_result(
    make_task: MakeTask, tmp_path: Path
) -> None:
    folder = tmp_path / "work"
    tasks.put(folder, make_task())
    with started(folder) as process:
        assert process.stdout is not None
        said = [json.loads(line) for line in process.stdout]
    assert process.returncode == 0
    assert list(dict.fromkeys(one["note"] for one in said)) == [
        "reading thumbnails",
        "opening the backbone",
        "training",
    ]
    assert said[-1]["done"] == said[-1]["total"]
    assert said[-1]["loss"] > 0
    weights = WeightsFile(folder / tasks.WEIGHTS, "", "")
    assert misfits(BACKBONES["mobilenet_v2"], load_state(weights)) == []
    head = head_in(weights, "b@1")
    assert head is not None
    assert head.classes == ("dots", "stripes")
    assert len(tasks.get_result(folder).curve) == 3


@pytest.mark.slow
def test_with_a_checkpoint_it_goes_on_where_that_stands(make_task: MakeTask, tmp_path: Path) -> None:
    folder, made, cut = tmp_path / "work", make_task(), 4
    tasks.put(folder, made)
    list(pictures.make(folder / tasks.PICTURES, made.thumbnails, BACKBONES[made.backbone]))
    course = Course(made, pictures.mapped(folder / tasks.PICTURES), open_student(made), None)
    file, mark = folder / tasks.CHECKPOINT, made.fingerprint()
    steps = learn(course, lambda where: standing.save(file, mark, where))
    for _ in range(cut):
        next(steps)
    steps.close()
    with started(folder) as process:
        assert process.stdout is not None
        said = [json.loads(line) for line in process.stdout]
    assert process.returncode == 0
    assert [one["done"] for one in said if "loss" in one] == list(range(cut + 1, said[-1]["total"] + 1))


@pytest.mark.slow
def test_it_ends_by_itself_when_its_input_is_closed(make_task: MakeTask, tmp_path: Path) -> None:
    folder = tmp_path / "work"
    tasks.put(folder, make_task(recipe=replace(SHORT, stages=(Stage("features.16", 5000),))))
    with started(folder) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        while "loss" not in process.stdout.readline():
            pass
        process.stdin.close()
        assert process.wait(20) == 3
    assert not (folder / tasks.RESULT).exists()


def test_a_thumbnail_that_cannot_be_read_is_named(make_task: MakeTask, tmp_path: Path) -> None:
    folder, made = tmp_path / "work", make_task()
    made.thumbnails[3].write_bytes(b"no picture")
    tasks.put(folder, made)
    with started(folder) as process:
        assert process.stdout is not None
        said = [json.loads(line) for line in process.stdout]
    assert process.returncode == 1
    assert str(made.thumbnails[3]) in said[-1]["error"]
