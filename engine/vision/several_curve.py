"""The learning curve where a photo may have several classes: how many statements are right, by the number of labels."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from engine.types import Mode, Progress
from engine.vision.crossval import judging, series_weights
from engine.vision.curve import NOTE, CurvePoint, growing, sizes
from engine.vision.evaluate import wilson_interval
from engine.vision.fit import Task
from engine.vision.head import FloatArray, rooted, squash
from engine.vision.intervals import student_interval
from engine.vision.progress import beside
from engine.vision.several import SEEN, filled, plan, require_enough, slopes_and_offsets

if TYPE_CHECKING:
    from engine.vision.train import TrainingSet


def learning_curve(
    data: TrainingSet, classes: Sequence[str]
) -> Generator[Progress, None, tuple[CurvePoint, ...]]:
    """As `engine.vision.curve.learning_curve`; `data.targets` are verdicts (n, C). A point counts what a person said,
    yes or no, and is calibrated as a retrain is. Raises ModelError when there is too little to learn from."""
    targets, counts = filled(data.targets)
    require_enough(targets, classes)
    fold = plan(data)
    weights = counts * series_weights(data.groups)[:, None]
    whole = Task(rooted(data.vectors), targets, tuple(classes), "", Mode.SEVERAL, weights=weights)
    rows, numbers = growing(replace(data, targets=_first_class(targets))), np.unique(fold).tolist()
    learning = {number: rows[fold[rows] != number] for number in numbers}
    wanted = sizes(min(map(len, learning.values())), len(classes))
    logits = np.zeros((len(wanted), *targets.shape), np.float32)
    work = [(at, number) for at in range(len(wanted)) for number in numbers]
    for done, (at, number) in enumerate(work):
        used, held = learning[number][: wanted[at]], fold == number
        part = replace(whole, vectors=whole.vectors[used], targets=targets[used], weights=weights[used])
        head = yield from beside(judging(part), Progress(done, len(work), NOTE))
        logits[at, held] = head.logits(whole.vectors[held])
    yield Progress(len(work), len(work), NOTE)
    said = (_calibrated(of, targets, weights) for of in logits)
    return tuple(_point(size, of, data.targets, fold) for size, of in zip(wanted, said, strict=True))


def _first_class(targets: FloatArray) -> NDArray[np.int64]:
    """(n,): the first class that a photo has, C where it has none: subsets get about each one's share."""
    yes = np.where(np.isfinite(targets), targets, 0.0) > 0.5
    return np.asarray(np.where(yes.any(axis=1), yes.argmax(axis=1), targets.shape[1]), np.int64)


def _calibrated(logits: FloatArray, targets: FloatArray, weights: FloatArray) -> FloatArray:
    slope, offset = slopes_and_offsets(logits, targets, weights)
    return squash(logits * slope + offset, Mode.SEVERAL)


def _point(
    labels: int, said: FloatArray, verdicts: NDArray[np.floating], fold: NDArray[np.int64]
) -> CurvePoint:
    known = np.isfinite(verdicts)
    right = known & ((said >= SEEN) == (np.where(known, verdicts, 0.0) > 0.5))
    parts = [(fold == number)[:, None] & known for number in np.unique(fold)]
    shares = [float(right[part].mean()) for part in parts if part.any()]
    return CurvePoint(
        labels=labels,
        accuracy=float(right[known].mean()),
        interval=student_interval(shares),
        wilson=wilson_interval(int(right.sum()), int(known.sum())),
    )
