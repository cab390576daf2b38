"""The quick retrain: a head for all labels, and its honest figures from heads that did not see the photo."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.types import Mode, Progress
from engine.vision.calibrate import fit_temperature
from engine.vision.checkpoints import OutOfFold
from engine.vision.compare import align
from engine.vision.crossval import fold_tasks, held_out_logits, judging, plan
from engine.vision.evaluate import Evaluation, evaluate
from engine.vision.fit import Task
from engine.vision.head import FloatArray, Head, squash


@dataclass(frozen=True, slots=True)
class TrainingSet:
    """The labelled photos: `vectors` (n, d) as stored, `targets` (n,) class numbers, `keys` content hashes,
    `groups` (n,) equal for near-identical frames."""

    vectors: NDArray[Any]
    targets: NDArray[np.int64]
    keys: tuple[bytes, ...]
    groups: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Trained:
    """A new head, calibrated; `evaluation` and `oof` come from heads that saw neither a photo nor its series."""

    head: Head
    evaluation: Evaluation
    oof: OutOfFold


def retrain(
    data: TrainingSet, classes: Sequence[str], *, backbone_key: str, current: Head | None = None
) -> Generator[Progress, None, Trained]:
    """Fit, cross-validate and calibrate; closing the generator cancels within a moment.

    The heads that judge depend on the labels alone; `current` is only where the fit of the final head begins.
    Raises ModelError when there is too little to learn from.
    """
    fold = plan(data.targets, classes, data.groups, data.keys)
    init = current if current is not None and current.backbone_key == backbone_key else None
    whole = Task(data.vectors, data.targets, tuple(classes), backbone_key, init=init)
    head, *judges = yield from _fits([whole, *fold_tasks(data.vectors, data.targets, classes, fold)])
    logits = held_out_logits(judges, data.vectors, fold)
    temperature = fit_temperature(logits, data.targets)
    probabilities = squash(logits, Mode.ONE, temperature)
    return Trained(
        head=replace(head, temperature=temperature),
        evaluation=evaluate(probabilities, data.targets, classes),
        oof=OutOfFold(data.keys, probabilities),
    )


def _fits(tasks: Sequence[Task]) -> Generator[Progress, None, list[Head]]:
    """Fit one after the other; a step of progress is one iteration, as if each fit took all of its own."""
    heads, total = [], sum(task.iterations for task in tasks)
    yield Progress(0, total, "training")
    for number, task in enumerate(tasks):
        steps, done = judging(task), number * task.iterations
        try:
            while True:
                loss = next(steps)
                done += 1
                yield Progress(done, total, "training", loss)
        except StopIteration as end:
            heads.append(end.value)
    yield Progress(total, total, "training")
    return heads


def held_out_before(
    head: Head, oof: OutOfFold, data: TrainingSet, classes: Sequence[str]
) -> tuple[FloatArray, NDArray[np.bool_]]:
    """What the current model says of photos that it was not trained on: the "before" of a retrain.

    A photo that it was trained on gets its stored out-of-fold probabilities; one labelled since, what `head`
    says now. Returns the probabilities (n, C), columns as in `classes`, and which rows are honest (n,): not
    those labelled since that belong to a series that the model was trained on.
    """
    place = {key: row for row, key in enumerate(oof.keys)}
    rows = np.array([place.get(key, -1) for key in data.keys], np.int64)
    trained = rows >= 0
    known = np.empty((len(rows), len(head.classes)), np.float32)
    if trained.any():
        known[trained] = oof.probabilities[rows[trained]]
    known[~trained] = head.probabilities(data.vectors[~trained])
    honest = trained | ~np.isin(data.groups, data.groups[trained])
    return align(known, head.classes, classes), honest
