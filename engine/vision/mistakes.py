"""Labels that are probably mistakes: where heads that have not seen a photo are sure that its label is wrong.

Confident learning (Northcutt et al., "Confident Learning: Estimating Uncertainty in Dataset Labels", 2021) in its
three steps, count, rank and prune, with two changes that leave a quarter of the false alarms on clothing photos with
5% of the labels flipped (`make bench NAME=mistakes`):

1. Wrong labels pull the heads that judge them. The first round's suspects are therefore left out, and all labels judged
   once more by heads that learnt from the others.
2. Not a threshold per class, but the probability that a label is wrong: if a share e of all labels is wrong, and any
   other class as likely then, the odds are (1 − p) / p · e / ((C − 1)(1 − e)), p being the probability of the label.
   The share e is the one that these probabilities add up to (expectation maximisation, with a prior where there are
   few labels). Where labels are clean it comes out small, and hardly any photo is listed.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from engine.types import Mode, Progress
from engine.vision.calibrate import fit_temperature
from engine.vision.crossval import fold_tasks, held_out_logits, judging, plan
from engine.vision.head import FloatArray, Head, rooted, squash
from engine.vision.progress import beside

if TYPE_CHECKING:
    from engine.vision.train import TrainingSet

SURE = 7.4
"""A first-round suspect: another class is so many times as probable as the label (e²)."""
LISTED = 0.5
"""A label is listed from this probability of being wrong."""
USUAL, WORTH = 0.02, 20
"""The share of wrong labels that is assumed before any is seen, and how many labels that is worth: a handful of photos,
told apart badly, are no reason to doubt a third of their labels."""
HIGHEST = 0.5
ROUNDS = 100
NOTE = "looking for label mistakes"


@dataclass(frozen=True, slots=True)
class Suspect:
    """Row `row` of the training set: class number `predicted` is likelier than its label, by `probability`. `wrong` is
    how probable it is that the label is a mistake."""

    row: int
    predicted: int
    probability: float
    wrong: float


def suspects(data: TrainingSet, classes: Sequence[str]) -> Generator[Progress, None, tuple[Suspect, ...]]:
    """The labels that are more probably wrong than right, the most suspicious first.

    Closing the generator cancels within a moment. Raises ModelError when there is too little to learn from.
    """
    fold = plan(data.targets, classes, data.groups, data.keys)
    total = 2 * len(np.unique(fold))
    every, vectors = np.ones(len(fold), np.bool_), rooted(data.vectors)
    first = yield from _judged(vectors, data.targets, classes, fold, every, Progress(0, total, NOTE))
    kept = ~doubted(first, data.targets)
    if len(np.unique(fold[kept])) < len(np.unique(fold)):  # hardly anything would be left to learn from
        kept = every
    second = yield from _judged(vectors, data.targets, classes, fold, kept, Progress(total // 2, total, NOTE))
    yield Progress(total, total, NOTE)
    return listed(second, data.targets)


def doubted(probabilities: NDArray[Any], targets: NDArray[Any]) -> NDArray[np.bool_]:
    """(n,): another class is `SURE` times as probable as the label."""
    own, other, _ = _own_and_other(probabilities, targets)
    return other > SURE * own


def listed(probabilities: NDArray[Any], targets: NDArray[Any]) -> tuple[Suspect, ...]:
    """What `probabilities` (n, C), held out, make suspicious of the labels `targets` (n,)."""
    _, other, predicted = _own_and_other(probabilities, targets)
    wrong = wrong_labels(probabilities, targets)
    rows = np.flatnonzero(wrong > LISTED)
    ordered = rows[np.argsort(-wrong[rows], kind="stable")]
    return tuple(
        Suspect(int(row), int(predicted[row]), float(other[row]), float(wrong[row])) for row in ordered
    )


def wrong_labels(probabilities: NDArray[Any], targets: NDArray[Any]) -> NDArray[np.float64]:
    """(n,): how probable it is that each label is a mistake; see the module."""
    own, _, _ = _own_and_other(probabilities, targets)
    return wrong_by((1 - own) / own / max(1, probabilities.shape[1] - 1))


def wrong_by(odds: NDArray[np.float64]) -> NDArray[np.float64]:
    """(n,): the same, of the odds (n,) that each would have if half of all labels were wrong."""
    share = USUAL
    for _ in range(ROUNDS):
        wrong = odds * share / (odds * share + 1 - share)
        share = min(HIGHEST, (float(wrong.sum()) + USUAL * WORTH) / (len(wrong) + WORTH))
    return np.asarray(wrong, np.float64)


def _own_and_other(
    probabilities: NDArray[Any], targets: NDArray[Any]
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.int64]]:
    """The probability of each label, that of the likeliest other class, and which one that is."""
    rows, rest = np.arange(len(targets)), np.array(probabilities, np.float64)
    own = np.clip(rest[rows, targets], 1e-6, 1 - 1e-6)
    rest[rows, targets] = -1.0
    return own, rest.max(axis=1), rest.argmax(axis=1)


def _judged(
    vectors: FloatArray,
    targets: NDArray[np.int64],
    classes: Sequence[str],
    fold: NDArray[Any],
    kept: NDArray[np.bool_],
    at: Progress,
) -> Generator[Progress, None, FloatArray]:
    """(n, C): what heads that learnt from the `kept` photos of the other folds say of every photo."""
    heads: list[Head] = []
    tasks = fold_tasks(vectors[kept], targets[kept], classes, fold[kept])
    for number, task in enumerate(tasks):
        heads.append((yield from beside(judging(task), Progress(at.done + number, at.total, at.note))))
    logits = held_out_logits(heads, vectors, fold)
    return squash(logits, Mode.ONE, fit_temperature(logits[kept], targets[kept]))
