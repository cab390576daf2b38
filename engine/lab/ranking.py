"""The runs of a grid by their validation loss, and the best of them trained on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import fmean

from engine.lab.expand import LONGEST
from engine.lab.groups import Rank
from engine.lab.in_turn import Place, record_of
from engine.lab.lanes import together
from engine.lab.recipe import Recipe
from engine.lab.runs import CHECKPOINT, DONE, Status
from engine.lab.steps import Steps
from engine.vision.files import write_atomically

LONGER = ",longer"


def rank(folder: Path, names: Sequence[str], notes: Mapping[str, str] | None = None) -> tuple[Rank, ...]:
    """The runs that have ended, from the lowest loss on; those without one behind, with why."""
    places = [_rank(folder / name, name, (notes or {}).get(name, "")) for name in names]
    ended = [place for place in places if place is not None]
    return tuple(sorted(ended, key=lambda place: float("inf") if place.loss is None else place.loss))


def _rank(folder: Path, name: str, note: str) -> Rank | None:
    record = record_of(folder)
    if record is None:
        return None
    if record.status is Status.DONE:
        losses = tuple(trained.best_loss for trained in record.trainings)
        return Rank(name, fmean(losses), losses)
    failed = record.reason if record.status is Status.FAILED else ""
    return Rank(name, None, note=note or failed) if note or failed else None


def longer_of(recipe: Recipe, more_epochs: int) -> Recipe:
    """The plain recipe, learning on, as a run of its own."""
    training = replace(recipe.training, epochs=recipe.training.epochs + more_epochs)
    name = recipe.name[: LONGEST - len(LONGER)] + LONGER
    return replace(recipe, name=name, training=training)


def train_on(best: Sequence[Recipe], more_epochs: int, place: Place, devices: Sequence[str]) -> Steps:
    """Runs of their own that begin where these stand. Raises as `together`."""
    made = [longer_of(recipe, more_epochs) for recipe in best]
    for before, after in zip(best, made, strict=True):
        _take_over(place.run(before), place.run(after))
    yield from together(made, replace(place, keep=False), devices)


def let_go(folder: Path) -> None:
    """Removes where the trainings of a group stood at their ends: nothing goes on from them any more."""
    for file in folder.glob(f"*/seed-*/split-*/{CHECKPOINT}"):
        if (file.parent / DONE).exists():
            file.unlink()


def _take_over(before: Path, after: Path) -> None:
    """Where each training stood at its end, as far as it was kept: a training without it begins anew, and comes to the
    same numbers. A run that has begun has its own."""
    if after.exists():
        return
    for file in before.glob(f"seed-*/split-*/{CHECKPOINT}"):
        write_atomically(after / file.relative_to(before), file.read_bytes())
