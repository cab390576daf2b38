"""Processes of the lab side by side, and what they say as one progress."""

from __future__ import annotations

import os
import threading
from collections.abc import Generator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from engine.errors import EngineError, shown
from engine.jobs.child import Child, how_it_ended
from engine.lab import task as tasks
from engine.lab.in_turn import Place, epochs_of, in_turn, is_done, record_of
from engine.lab.recipe import Recipe
from engine.lab.runs import RunRecord, Status
from engine.lab.steps import Steps, mapped
from engine.lab.task import LabTask, LabWork
from engine.lab.types import LabProgress

MODULE = "engine.lab.child"
MOST_REASONS = 3
Messages = Generator[Mapping[str, Any] | None, None, int]


def together(recipes: Sequence[Recipe], place: Place, devices: Sequence[str]) -> Steps:
    """Trains these runs, as many at a time as there are `devices`. Progress counts the epochs of all of them, with
    those of runs that are done already. Raises EngineError as `in_turn`, or where a process was ended from outside."""
    open_ = [recipe for recipe in recipes if not is_done(place.run(recipe))]
    if not open_:
        return
    total = sum(map(epochs_of, recipes))
    before = total - sum(map(epochs_of, open_))
    if len(devices) < 2 or len(open_) < 2:
        steps = in_turn(open_, replace(place, device="".join(devices[:1])))
    else:
        shared = [
            LabTask(LabWork.RUNS, tuple(open_), place.folder, place.vectors, (device,), keep=place.keep)
            for device in devices[: len(open_)]
        ]
        steps = side_by_side(shared)
    yield from mapped(steps, lambda step: replace(step, done=min(before + step.done, total), total=total))
    _require_any(recipes, place)


def reasons(failed: Sequence[RunRecord]) -> str:
    """Why, with the name of the run where there are several reasons; each once, and three at most."""
    each = {record.reason: record.recipe.name for record in reversed(failed)}
    if len(each) == 1:
        return next(iter(each))
    told = [f"{name}: {reason}" for reason, name in reversed(each.items())]
    return " ".join(told[:MOST_REASONS])


def _require_any(recipes: Sequence[Recipe], place: Place) -> None:
    """Raises EngineError where every run has failed, or some other program still trains one."""
    records = {recipe.name: record_of(place.run(recipe)) for recipe in recipes}
    failed = [record for record in records.values() if record and record.status is Status.FAILED]
    if len(failed) == len(records):
        raise EngineError(f"Every run has failed. {reasons(failed)}")
    ended = (Status.DONE, Status.FAILED)
    going = [name for name, record in records.items() if record is None or record.status not in ended]
    if going:
        raise EngineError(
            f"{going[0]} is being trained by another First Look. Start again when that has ended: what is done is kept"
        )


def side_by_side(given: Sequence[LabTask]) -> Steps:
    """A process for each task; closing this ends them all. Raises EngineError with what the first of them that fails
    says, once the others have ended."""
    threads = max(1, (os.cpu_count() or 1) // len(given))
    lanes = [Lane(replace(task, threads=threads), f"lane-{number}") for number, task in enumerate(given)]
    try:
        while any(not lane.ended for lane in lanes):
            for lane in lanes:
                if (step := lane.look()) is not None:
                    yield replace(step, done=sum(lane.done for lane in lanes))
        wrong = [lane.wrong for lane in lanes if lane.wrong]
        if wrong:
            raise EngineError(wrong[0])
    finally:
        _end(lanes)


class Lane:
    """One process: how far it is, whether it has ended, and what went wrong."""

    def __init__(self, task: LabTask, name: str) -> None:
        place = tasks.put(task, name)
        self._child = Child(MODULE, place, place / tasks.LOG)
        self._messages: Messages = self._child.messages()
        self._log = place / tasks.LOG
        self.done = 0
        self.ended = False
        self.wrong = ""

    def look(self) -> LabProgress | None:
        """The next step, where there is one within a moment."""
        if self.ended:
            return None
        try:
            message = next(self._messages)
        except StopIteration as end:
            self.ended = True
            if end.value and not self.wrong:
                self.wrong = ended_badly(end.value, self._log)
            return None
        return None if message is None else self._heard(message)

    def _heard(self, message: Mapping[str, Any]) -> LabProgress | None:
        try:
            step = tasks.as_progress(message)
        except EngineError as error:
            self.wrong = str(error)
            return None
        self.done = step.done
        return step

    def end(self) -> None:
        """It is gone when this returns."""
        self._child.end()


def ended_badly(code: int, log: Path) -> str:
    """A process that ended by itself with this code, as a sentence."""
    return (
        f"The process that trains was ended ({how_it_ended(code)}); memory may be short, and {shown(log)} may say "
        "more. What was learnt is kept: start it again to go on"
    )


def _end(lanes: Sequence[Lane]) -> None:
    """All at once: each may take some seconds to save what it did."""
    ending = [threading.Thread(target=lane.end) for lane in lanes]
    for thread in ending:
        thread.start()
    for thread in ending:
        thread.join()
