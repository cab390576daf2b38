"""Verdicts that are probably mistakes, where a photo may have several classes: each class by itself.

As in `engine.vision.mistakes`, in the same two rounds, with one change: the odds that a verdict is wrong are less by as
much as it is the rarer one of its class. Whoever names a class on one photo in a hundred does not name it by mistake on
every fiftieth; heads, which know how rare it is, would otherwise doubt each yes that they cannot make out.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from engine.types import Mode, Progress
from engine.vision.crossval import held_out_logits, judging, series_weights, without
from engine.vision.fit import Task
from engine.vision.head import FloatArray, Head, rooted, squash
from engine.vision.mistakes import LISTED, NOTE, SURE, wrong_by
from engine.vision.progress import beside
from engine.vision.several import filled, plan, require_enough, slopes_and_offsets

if TYPE_CHECKING:
    from engine.vision.train import TrainingSet


@dataclass(frozen=True, slots=True)
class Doubt:
    """The verdict at `row` and `column` of the targets: heads that have not seen the photo say the opposite, with
    `probability`. `wrong` is how probable it is that the verdict is a mistake."""

    row: int
    column: int
    probability: float
    wrong: float


def doubts(data: TrainingSet, classes: Sequence[str]) -> Generator[Progress, None, tuple[Doubt, ...]]:
    """The verdicts that are more probably wrong than right, the most suspicious first; `data.targets` are (n, C). What
    a person has not said is never among them.

    Closing the generator cancels within a moment. Raises ModelError when there is too little to learn from.
    """
    targets, counts = filled(data.targets)
    require_enough(targets, classes)
    fold = plan(data)
    counts *= series_weights(data.groups)[:, None]
    task = Task(rooted(data.vectors), targets, tuple(classes), "", Mode.SEVERAL)
    half = len(np.unique(fold))
    said = yield from _judged(task, fold, counts, Progress(0, 2 * half, NOTE))
    kept = np.where(_first_suspects(said, data.targets, counts), 0.0, counts).astype(np.float32)
    said = yield from _judged(task, fold, kept, Progress(half, 2 * half, NOTE))
    yield Progress(2 * half, 2 * half, NOTE)
    return listed(said, data.targets, counts)


def listed(probabilities: NDArray[Any], verdicts: NDArray[Any], counts: NDArray[Any]) -> tuple[Doubt, ...]:
    """What `probabilities` (n, C), held out, make suspicious of `verdicts` (n, C): 1, 0 or unknown (NaN). `counts`
    (n, C) say how much each counted where those were learnt."""
    found: list[Doubt] = []
    for column in range(verdicts.shape[1]):
        rows, against, odds = _odds(probabilities[:, column], verdicts[:, column], counts[:, column])
        wrong = wrong_by(odds)
        found += [
            Doubt(int(rows[at]), column, float(against[at]), float(wrong[at]))
            for at in np.flatnonzero(wrong > LISTED)
        ]
    return tuple(sorted(found, key=lambda one: -one.wrong))


def _odds(
    said: NDArray[Any], verdicts: NDArray[Any], counts: NDArray[Any]
) -> tuple[NDArray[np.int64], NDArray[np.float64], NDArray[np.float64]]:
    """Of one class: the rows of which a person has said something, the probability of the opposite, and the odds
    that it is so if half of all verdicts were wrong."""
    rows = np.asarray(np.flatnonzero(np.isfinite(verdicts)), np.int64)
    yes = verdicts[rows] > 0.5
    of_yes = float(counts[rows][yes].sum())
    of_no = float(counts.sum()) - of_yes  # those that go without saying, too
    rarer = np.where(yes, of_yes / max(of_no, 1e-6), of_no / max(of_yes, 1e-6))
    wide = np.clip(said[rows].astype(np.float64), 1e-6, 1 - 1e-6)
    against = np.asarray(np.where(yes, 1 - wide, wide), np.float64)
    odds = np.asarray(against / (1 - against) * np.minimum(1.0, rarer), np.float64)
    return rows, against, odds


def _first_suspects(said: FloatArray, verdicts: NDArray[Any], counts: NDArray[Any]) -> NDArray[np.bool_]:
    """(n, C): what is left out of the second round; nothing of a class of which hardly anything would be left."""
    found = np.zeros(said.shape, np.bool_)
    for column in range(said.shape[1]):
        rows, _, odds = _odds(said[:, column], verdicts[:, column], counts[:, column])
        doubted = rows[odds > SURE]
        if 2 * len(doubted) < len(rows):
            found[doubted, column] = True
    return found


def _judged(
    task: Task, fold: NDArray[np.int64], counts: FloatArray, at: Progress
) -> Generator[Progress, None, FloatArray]:
    """(n, C): what heads that learnt from the other folds, by these `counts`, say of every photo."""
    heads: list[Head] = []
    weighed = replace(task, weights=counts)
    for done, number in enumerate(np.unique(fold)):
        judge = judging(without(weighed, fold == number))
        heads.append((yield from beside(judge, Progress(at.done + done, at.total, at.note))))
    logits = held_out_logits(heads, task.vectors, fold)
    slope, offset = slopes_and_offsets(logits, task.targets, counts)
    return squash(logits * slope + offset, Mode.SEVERAL)
