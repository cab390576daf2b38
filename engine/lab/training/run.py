"""The whole of a plain recipe: every seed on every split, into a run's folder. It loads torch when it is called."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

from engine.errors import EngineError
from engine.lab.recipe import Recipe
from engine.lab.runs import RunRecord, Status, read_run
from engine.lab.training import device, ledger
from engine.lab.training.facts import mark, resolved
from engine.lab.training.writing import hold
from engine.lab.types import Dataset, LabProgress
from engine.vision.runtime import is_out_of_memory

STOPPED = "it was stopped; start it again and it goes on where it was"
SHORT = "not enough memory; close other programs, or choose a smaller side, and start it again: it goes on where it was"

Steps = Generator[LabProgress, None, None]


def train(
    recipe: Recipe, dataset: Dataset, folder: Path, vectors: Path, *, keep_checkpoints: bool = False
) -> Generator[LabProgress, None, RunRecord]:
    """Trains `recipe` (its grid and variants play no part) on `dataset` and keeps what comes of it in `folder`; vectors
    and squares that other runs can use are kept in `vectors`. Gives back the run's record.

    A run that is done is only read. One that was stopped (the generator closed, the process killed) goes on where it
    was, on the CPU with the very same numbers. With `keep_checkpoints` those stay when it is done: copied into a new
    folder, a run of the same recipe with more epochs goes on from them.

    Raises EngineError: where the folder holds another run, the data cannot be split, weights are missing, memory or the
    disk is short, or the loss is no number; the record then says why, and the same call goes on once that is mended.
    """
    try:
        lock = hold(folder)
    except OSError as error:
        raise EngineError(ledger.told(error, folder)) from error
    try:
        return (yield from _held(recipe, dataset, folder, vectors, keep_checkpoints))
    finally:
        lock.release()


def _held(
    recipe: Recipe, dataset: Dataset, folder: Path, vectors: Path, keep_checkpoints: bool
) -> Generator[LabProgress, None, RunRecord]:
    from engine.lab.data.splits import splits

    recipe = resolved(recipe)
    sides = splits(dataset, recipe.split)
    of = mark(dataset, sides, Path(recipe.data.source))
    before = ledger.found(folder, recipe, of)
    if before is not None and before.status is Status.DONE:
        return before
    where = device.find(recipe.device)
    try:
        book = ledger.begun(before, folder, recipe, dataset, of)
    except OSError as error:
        raise EngineError(ledger.told(error, folder)) from error
    from engine.lab.training.trainings import Trainings

    trainings = Trainings(dataset, sides, vectors, where, book, keep_checkpoints)
    yield from _ended(trainings.steps(), book)
    return read_run(folder)


def _ended(steps: Steps, book: ledger.Ledger) -> Steps:
    """However it ends, the record says so."""
    try:
        yield from steps
        book.end(Status.DONE)
    except (GeneratorExit, KeyboardInterrupt):
        book.end(Status.STOPPED, STOPPED)
        raise
    except EngineError as error:
        book.end(Status.FAILED, str(error))
        raise
    except Exception as error:
        reason, status = _reason(error, book.record.folder)
        book.end(status, reason or f"{type(error).__name__}: {error}")
        if reason:
            raise EngineError(reason) from error
        raise


def _reason(error: Exception, folder: Path) -> tuple[str, Status]:
    """For a person; "" where it is a fault of First Look."""
    if is_out_of_memory(error):
        return SHORT, Status.FAILED
    if isinstance(error, OSError):
        return ledger.told(error, folder), Status.STOPPED
    return "", Status.FAILED
