"""The process that fine-tunes: `python -m engine.vision.finetune.child FOLDER`.

It says how far it is in lines of JSON, and ends by itself when its input is closed: it never outlives the program that
started it, however that came to its end.
"""

from __future__ import annotations

import json
import logging
import os
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from engine.errors import EngineError
from engine.vision.files import write_atomically
from engine.vision.finetune import pictures, standing, task

NICENESS = 10
SAVE_SECONDS = 60.0
"""What a cut costs at most."""
log = logging.getLogger(__name__)


def main(folder: Path) -> int:
    """Learns what the folder's task says; 0 where the result is there, 1 where it said why not."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    _step_back()
    try:
        for said in run(folder):
            _say(said)
    except EngineError as error:
        _say({"error": str(error)})
        return 1
    except MemoryError:
        _say({"error": "not enough memory; close other programs and start again: it goes on where it was"})
        return 1
    except OSError as error:
        _say({"error": error.strerror or str(error), "errno": error.errno})
        return 1
    return 0


def run(folder: Path) -> Iterator[dict[str, Any]]:
    """The whole way, in messages: `note` with `done` and `total`, and `loss` and `accuracy` while it learns."""
    given = task.get(folder)
    yield from _squares(folder, given)
    yield {"note": "opening the backbone", "done": 0, "total": None}
    from engine.vision.finetune.loop import Course, learn
    from engine.vision.finetune.student import open_student, own_head, whole_state
    from engine.vision.weights_head import with_head

    mark = given.fingerprint()
    student = open_student(given)
    found = standing.load(folder / task.CHECKPOINT, mark, given.device)
    course = Course(given, pictures.mapped(folder / task.PICTURES), student, found)
    steps = learn(course, _Saver(folder / task.CHECKPOINT, mark))
    while True:
        try:
            step = next(steps)
        except StopIteration as end:
            learnt = end.value
            break
        yield {
            "note": "training",
            "done": step.done,
            "total": step.total,
            "loss": step.loss,
            "accuracy": step.accuracy,
        }
    write_atomically(folder / task.WEIGHTS, with_head(whole_state(student, given), own_head(student, given)))
    task.put_result(folder, learnt)


def _squares(folder: Path, given: task.Task) -> Iterator[dict[str, Any]]:
    from engine.vision.backbones import backbone

    file, total = folder / task.PICTURES, len(given.thumbnails)
    if not file.exists():
        for done in pictures.make(file, given.thumbnails, backbone(given.backbone)):
            yield {"note": "reading thumbnails", "done": done, "total": total}


class _Saver:
    """Saves at most once a minute. A disk that is full stops no training: only a cut would cost more then."""

    def __init__(self, file: Path, mark: str) -> None:
        self._file, self._mark, self._last = file, mark, time.monotonic()

    def __call__(self, where: standing.Standing) -> None:
        if time.monotonic() - self._last < SAVE_SECONDS:
            return
        self._last = time.monotonic()
        try:
            standing.save(self._file, self._mark, where)
        except OSError as error:
            log.warning("the checkpoint could not be saved: %s", error)


def _say(said: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()


def _end_with_parent() -> None:
    while os.read(
        0, 4096
    ):  # not through sys.stdin: its lock, held by a thread, aborts the end of the program
        pass
    os._exit(3)


def _step_back() -> None:
    """Whatever else the person does on this machine comes first. On Windows the parent sees to it."""
    if hasattr(os, "nice"):
        os.nice(NICENESS)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
