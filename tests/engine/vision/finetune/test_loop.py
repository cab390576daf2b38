"""The learning itself: what changes, what stays, and how it goes on after a cut."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from engine.errors import ModelError
from engine.types import Mode
from engine.vision.backbones import BACKBONES
from engine.vision.finetune import loop, pictures, standing
from engine.vision.finetune.loop import Course, Step, learn
from engine.vision.finetune.recipe import Stage
from engine.vision.finetune.student import Student, open_student, whole_state
from engine.vision.finetune.task import Learnt, Task
from engine.vision.fit import drain
from engine.vision.weights import WeightsFile, load_state
from tests.engine.vision.finetune.conftest import SHORT, MakeTask


def course_of(task: Task, folder: Path, where: standing.Standing | None = None) -> tuple[Course, Student]:
    file = folder / "squares.npy"
    if not file.exists():
        list(pictures.make(file, task.thumbnails, BACKBONES[task.backbone]))
    student = open_student(task)
    return Course(task, pictures.mapped(file), student, where), student


def learnt(course: Course) -> Learnt:
    return drain(learn(course, lambda _: None))


def test_only_what_was_opened_has_changed_and_batch_norm_keeps_its_statistics(
    make_task: MakeTask, tmp_path: Path
) -> None:
    task = make_task()
    course, student = course_of(task, tmp_path)
    learnt(course)
    before = load_state(WeightsFile(task.weights, "", ""))
    after = {key: value.float() for key, value in whole_state(student, task).items()}
    changed = {key for key in before if not torch.equal(before[key].half().float(), after[key])}
    assert changed
    assert all(key.startswith(("features.16.", "features.17.", "features.18.")) for key in changed)
    assert not any("running_" in key for key in changed)


def test_it_tells_its_steps_to_the_last_and_an_epoch_at_a_time_in_the_curve(
    make_task: MakeTask, tmp_path: Path
) -> None:
    course, _ = course_of(make_task(), tmp_path)
    told: list[Step] = []
    steps = learn(course, lambda _: None)
    while True:
        try:
            told.append(next(steps))
        except StopIteration as end:
            result = end.value
            break
    assert [step.done for step in told] == list(range(1, told[-1].total + 1))
    assert [row[0] for row in result.curve] == ["", "features.17", "features.16"]
    assert result.seconds > 0


def test_in_the_end_it_stands_part_of_the_way_from_the_weights_before_to_the_best(
    make_task: MakeTask, tmp_path: Path
) -> None:
    course, student = course_of(make_task(recipe=replace(SHORT, way=0.25)), tmp_path)
    result = learnt(course)
    first, best, now = course.first, course.standing.best, student.state_dict()
    assert any(not torch.equal(first[key], best[key]) for key in first)
    for key in first:
        wanted = first[key] + (best[key] - first[key]) * 0.25
        torch.testing.assert_close(now[key], wanted, check_dtype=False)
    assert (result.accuracy, result.after) == course.look(student)


def test_cut_at_any_step_it_goes_on_to_the_very_same_weights(make_task: MakeTask, tmp_path: Path) -> None:
    task = make_task()
    whole, student = course_of(task, tmp_path)
    learnt(whole)
    file, mark = tmp_path / "checkpoint.pt", task.fingerprint()
    for cut in (2, 4):
        begun, _ = course_of(task, tmp_path)
        steps = learn(begun, lambda where: standing.save(file, mark, where))
        for _ in range(cut):
            next(steps)
        steps.close()
        found = standing.load(file, mark, "cpu")
        assert found is not None
        again, other = course_of(task, tmp_path, found)
        learnt(again)
        assert all(torch.equal(a, b) for a, b in zip(student.parameters(), other.parameters(), strict=True))


def test_a_checkpoint_of_another_task_or_a_damaged_one_is_not_taken(
    make_task: MakeTask, tmp_path: Path
) -> None:
    task, file = make_task(), tmp_path / "checkpoint.pt"
    course, _ = course_of(task, tmp_path)
    standing.save(file, task.fingerprint(), course.standing)
    assert standing.load(file, "another", "cpu") is None
    file.write_bytes(file.read_bytes()[:1000])
    assert standing.load(file, task.fingerprint(), "cpu") is None
    assert standing.load(tmp_path / "none.pt", "", "cpu") is None


def test_a_loss_that_is_no_number_again_and_again_is_an_error_that_says_so(
    make_task: MakeTask, tmp_path: Path
) -> None:
    task = make_task(recipe=replace(SHORT, stages=(Stage("features.16", 9),), rate=1e30, head_rate=1e30))
    course, _ = course_of(task, tmp_path)
    with pytest.raises(ModelError, match="no number any more"):
        learnt(course)


def test_a_stage_that_brings_nothing_is_the_last(make_task: MakeTask, tmp_path: Path) -> None:
    course, _ = course_of(make_task(recipe=replace(SHORT, least_gain=9.0)), tmp_path)
    result = learnt(course)
    assert not result.gained
    assert [row[0] for row in result.curve] == ["", "features.17"]


def test_it_stops_early_where_epochs_bring_nothing(make_task: MakeTask, tmp_path: Path) -> None:
    recipe = replace(SHORT, stages=(Stage("features.17", 9),), rate=0.5, head_rate=0.5, patience=2)
    course, _ = course_of(make_task(recipe=recipe), tmp_path)
    result = learnt(course)
    epochs = [row[3] for row in result.curve[1:]]
    assert len(epochs) == min(9, epochs.index(min(epochs)) + 1 + 2)


def test_several_classes_per_photo_learn_from_what_is_known(make_task: MakeTask, tmp_path: Path) -> None:
    task = make_task()
    targets = np.stack([task.targets == 0, task.targets == 1], 1).astype(np.float32)
    targets[::4, 0] = np.nan
    course, _ = course_of(replace(task, mode=Mode.SEVERAL, targets=targets), tmp_path)
    result = learnt(course)
    assert np.isfinite([row[3] for row in result.curve]).all()


def test_near_identical_photos_count_as_one_and_rare_classes_more(make_task: MakeTask) -> None:
    task = make_task()
    targets = np.zeros_like(task.targets)
    targets[:6] = 1
    share = np.ones(len(targets), np.float32)
    share[1] = 0.5
    counted = loop._shares(replace(task, targets=targets, share=share))
    assert counted[1] == pytest.approx(counted[2] / 2)
    assert counted[2] > counted[10]
    assert counted[~task.held_out].mean() == pytest.approx(1, abs=1e-5)
