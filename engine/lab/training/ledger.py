"""A run's record while it is made: begun or gone on with, changed, ended."""

from __future__ import annotations

import errno
import logging
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from engine.errors import EngineError, shown
from engine.lab.keys import differing
from engine.lab.recipe import Recipe
from engine.lab.runs import RunRecord, Status, is_run, read_run
from engine.lab.training import writing
from engine.lab.training.facts import flaws, machine, versions
from engine.lab.types import Dataset

log = logging.getLogger(__name__)

FREE = ("name", "device")
"""What may differ where a run is gone on with."""
FULL = (errno.ENOSPC, errno.EDQUOT)


class Ledger:
    """Every change is on the disk when the method is left."""

    def __init__(self, record: RunRecord) -> None:
        self.record = record

    def change(self, **values: Any) -> None:
        """Sets fields of the record."""
        self.record = replace(self.record, **values)
        writing.write_state(self.record)

    def say(self, sentence: str) -> None:
        """A line of the run's log."""
        log.info("%s: %s", self.record.recipe.name, sentence)
        writing.say(self.record.folder, sentence)

    def note(self, sentence: str) -> None:
        """A line of the log that the record keeps too."""
        self.say(sentence)
        self.change(notes=(*self.record.notes, sentence))

    def end(self, status: Status, reason: str = "") -> None:
        """The last change. On a full disk the record goes on saying that it runs, which is read as cut off."""
        with suppress(OSError):
            self.say(f"{status}: {reason}" if reason else str(status))
            self.change(status=status, reason=reason, finished=writing.now())


def found(folder: Path, recipe: Recipe, mark: str) -> RunRecord | None:
    """The run that is there already. Raises EngineError where it is another one, or of other photos."""
    if not is_run(folder):
        return None
    record = read_run(folder)
    others = [key for key in differing(record.recipe, recipe) if key not in FREE]
    if others:
        raise EngineError(
            f"{shown(folder)} holds a run of another recipe: it differs in {', '.join(others)}. Choose another folder, "
            "or delete this one"
        )
    if record.mark and record.mark != mark:
        raise EngineError(
            f"the photos are no longer those that the run in {shown(folder)} began with. Choose another folder, or "
            "delete this one"
        )
    return record


def begun(before: RunRecord | None, folder: Path, recipe: Recipe, dataset: Dataset, mark: str) -> Ledger:
    """A new run, or one that goes on; its folder says so."""
    writing.write_recipe(folder, recipe)
    writing.write_left_out(folder, dataset.left_out, Path(recipe.data.source))
    record = before or RunRecord(folder, recipe, started=writing.now())
    ledger = Ledger(replace(record, recipe=recipe))
    ledger.change(
        status=Status.RUNNING,
        reason="",
        finished="",
        versions=versions(),
        machine=machine(),
        classes=dataset.classes,
        several=dataset.several,
        photos=len(dataset),
        left_out=flaws(dataset),
        mark=mark,
    )
    ledger.say("it goes on" if before else "it begins")
    return ledger


def told(error: OSError, folder: Path) -> str:
    """What the system would not do, in a sentence for a person."""
    where = shown(error.filename or folder)
    if error.errno in FULL:
        return f"there is no room left on the disk for {where}; make room and start it again: it goes on where it was"
    return f"{where}: {error.strerror or error}; start it again when that is mended: it goes on where it was"
