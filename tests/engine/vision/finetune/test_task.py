"""The folder that goes to the process and comes back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from engine.errors import ModelError
from engine.vision.finetune import task as tasks
from engine.vision.finetune.task import CHECKPOINT, Learnt
from tests.engine.vision.finetune.conftest import MakeTask


def test_a_task_comes_back_as_it_was_put(make_task: MakeTask, tmp_path: Path) -> None:
    made = make_task()
    tasks.put(tmp_path / "work", made)
    found = tasks.get(tmp_path / "work")
    assert found.described() == made.described()
    assert found.fingerprint() == made.fingerprint()


def test_the_same_task_keeps_its_checkpoint_and_another_one_begins_anew(
    make_task: MakeTask, tmp_path: Path
) -> None:
    made, folder = make_task(), tmp_path / "work"
    assert not tasks.put(folder, made)
    (folder / CHECKPOINT).write_bytes(b"so far")
    assert tasks.put(folder, make_task())
    assert (folder / CHECKPOINT).read_bytes() == b"so far"
    other = replace(made, targets=1 - made.targets)
    assert not tasks.put(folder, other)
    assert not (folder / CHECKPOINT).exists()


@pytest.mark.parametrize("name", [tasks.TASK, tasks.ARRAYS])
def test_a_task_that_is_not_whole_is_told_with_its_folder(
    make_task: MakeTask, tmp_path: Path, name: str
) -> None:
    folder = tmp_path / "work"
    tasks.put(folder, make_task())
    (folder / name).write_bytes((folder / name).read_bytes()[:40])
    with pytest.raises(ModelError, match=r"work is not whole"):
        tasks.get(folder)


def test_a_result_comes_back_with_its_curve(tmp_path: Path) -> None:
    learnt = Learnt(
        True, 0.5, 0.25, 0.75, (("", float("nan"), 0.5, 0.5), ("features.5", 1.25, 0.75, 0.25)), 3.5
    )
    tasks.put_result(tmp_path, learnt)
    found = tasks.get_result(tmp_path)
    assert found.curve[1:] == learnt.curve[1:]
    assert np.isnan(found.curve[0][1])
    assert (found.gained, found.before, found.after, found.accuracy) == (True, 0.5, 0.25, 0.75)
    assert found.seconds == 3.5


def test_no_result_is_told_with_the_folder(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="left no result"):
        tasks.get_result(tmp_path)
