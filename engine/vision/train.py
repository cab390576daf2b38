"""The quick retrain: a head for all labels, and its honest figures from heads that did not see the photo."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.types import DEFAULT_PRECISION, Mode, Progress
from engine.vision import choice, strangers
from engine.vision.calibrate import fit_top_temperature
from engine.vision.checkpoints import OutOfFold
from engine.vision.compare import align
from engine.vision.crossval import held_out_logits, judging, plan, series_weights, without
from engine.vision.evaluate import Evaluation, evaluate
from engine.vision.fit import ITERATIONS, L2, Task
from engine.vision.half import widened
from engine.vision.head import OTHER, FloatArray, Head, Known, rooted
from engine.vision.progress import Bar
from engine.vision.thresholds import said_of, thresholds

JUDGE_ITERATIONS = 25
"""Enough for a head that only judges: the log loss of 40 differs in the third digit."""
COSTLY, COSTLY_ITERATIONS = 1_000_000_000, 15
"""From so many products per pass over the photos (a thousand classes of one photo) less is done: no other `l2` is
tried, two fits show what strangers look like, heads that judge take fewer iterations. 5,000 photos of 1,000 classes
then take 27 s on one core instead of 58."""
LEAST_OTHERS = 2
"""Series of photos that are none of the classes, from which on that is learnt as well."""
NO_CLASS = -1


@dataclass(frozen=True, slots=True)
class Others:
    """Photos that a person says show none of the classes; as in `TrainingSet`, with the same numbers for series."""

    vectors: NDArray[Any]
    keys: tuple[bytes, ...]
    groups: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class TrainingSet:
    """The labelled photos: `vectors` (n, d) as stored, `targets` (n,) class numbers (or verdicts (n, C), see
    `engine.vision.several`), `keys` content hashes,
    `groups` (n,) equal for near-identical frames; and those that are none of the classes. `seen` (n,) are those that
    the backbone itself has learnt from: heads learn from them too, and no figure does. `prior` is the head that the
    backbone was trained with: on photos that it has seen nearly any head is right, so they say little of which is best,
    and the new one keeps near to that which was there when it saw them (`engine.vision.fit`)."""

    vectors: NDArray[Any]
    targets: NDArray[Any]
    keys: tuple[bytes, ...]
    groups: NDArray[np.int64]
    others: Others | None = None
    seen: NDArray[np.bool_] | None = None
    prior: Head | None = None

    @property
    def honest(self) -> NDArray[np.bool_]:
        """(n,): the photos that may judge. All of them where the backbone has seen all: it has to be judged by some."""
        every = np.ones(len(self.targets), np.bool_)
        return every if self.seen is None or self.seen.all() else ~self.seen

    @property
    def root(self) -> bool:
        """Whether heads read the vectors in their `rooted` form; a prior reads them as they are."""
        return self.prior is None

    def read(self, vectors: NDArray[Any]) -> FloatArray:
        """Vectors as heads are fitted to them."""
        return rooted(vectors) if self.root else widened(vectors)


@dataclass(frozen=True, slots=True)
class Trained:
    """A new head, calibrated. `evaluation` and `oof` come from heads that saw neither a photo nor its series; the rows
    of `oof` are those of the training set, then the photos that are none of the classes. `thresholds` are for the
    precision that was asked for, one for each class; `l2` is what the cross-validation chose."""

    head: Head
    evaluation: Evaluation
    oof: OutOfFold
    thresholds: tuple[float, ...]
    l2: float


@dataclass(frozen=True, slots=True)
class _Rows:
    """All that is learnt from; `names` of the head's rows, the last `OTHER` where there are photos of none of them.
    `weights` (m,) are what each counts in a fit, `judging` (m,) in a figure; `prior` as in `TrainingSet`."""

    vectors: FloatArray
    targets: NDArray[np.int64]
    names: tuple[str, ...]
    keys: tuple[bytes, ...]
    groups: NDArray[np.int64]
    weights: FloatArray
    judging: FloatArray
    prior: Head | None

    def task(self, **options: Any) -> Task:
        """The fit of a head to all of them."""
        return Task(self.vectors, self.targets, self.names, weights=self.weights, prior=self.prior, **options)


@dataclass(frozen=True, slots=True)
class _Strange:
    """`logits` (m, rows of the head) of photos whose class the head has not seen; how much each counts, `weights`."""

    logits: FloatArray
    weights: FloatArray


def retrain(
    data: TrainingSet,
    classes: Sequence[str],
    *,
    backbone_key: str,
    current: Head | None = None,
    precision: float = DEFAULT_PRECISION,
) -> Generator[Progress, None, Trained]:
    """Fit, cross-validate and calibrate; closing the generator cancels within a moment.

    The heads that judge depend on the labels alone; `current` is only where the fit of the final head begins.
    Raises ModelError when there is too little to learn from.
    """
    fold = plan(data.targets, classes, data.groups, data.keys)
    rows = _rows(data, classes)
    if len(rows.targets) > len(fold):
        fold = plan(rows.targets, classes, rows.groups, rows.keys)
    work = _work(rows, len(np.unique(fold)), len(classes))
    bar = Bar(work.total(len(np.unique(fold))))
    yield bar.at(0)
    l2, judges = yield from _judges(rows, fold, work, bar)
    logits = held_out_logits(judges, rows.vectors, fold)
    strange = yield from _strangers(rows, work.parts, l2, bar)
    head = yield from _whole(rows, l2, backbone_key, current, bar)
    head = _calibrated(head, logits, strange, rows)
    yield bar.at(bar.total)
    return _judged(head, logits, strange, rows, len(data.targets), l2, precision)


def _rows(data: TrainingSet, classes: Sequence[str]) -> _Rows:
    vectors, targets, keys, groups, names = (
        data.vectors,
        data.targets,
        data.keys,
        data.groups,
        tuple(classes),
    )
    others = data.others
    if others is not None and len(np.unique(others.groups)) >= LEAST_OTHERS:
        vectors = np.concatenate([vectors, others.vectors])
        targets = np.concatenate([targets, np.full(len(others.keys), len(names), np.int64)])
        keys, groups = keys + others.keys, np.concatenate([groups, others.groups])
        names = (*names, OTHER)
    weights = series_weights(groups, targets)
    honest = np.concatenate([data.honest, np.ones(len(targets) - len(data.targets), np.bool_)])
    judging = np.asarray(weights * honest, np.float32)
    return _Rows(data.read(vectors), targets, names, keys, groups, weights, judging, data.prior)


@dataclass(frozen=True, slots=True)
class _Work:
    """How much is done, so that a thousand classes do not take a hundred times as long as ten."""

    iterations: int
    choosing: int
    parts: tuple[tuple[int, ...], ...]

    def total(self, folds: int) -> int:
        """Iterations in all."""
        judges = (
            self.choosing * choice.iterations(self.iterations) + (folds - self.choosing) * self.iterations
        )
        return judges + len(self.parts) * strangers.ITERATIONS + ITERATIONS


def _work(rows: _Rows, folds: int, classes: int) -> _Work:
    parts = tuple(tuple(part) for part in strangers.left_out(classes))
    if rows.vectors.size * len(rows.names) > COSTLY:
        return _Work(COSTLY_ITERATIONS, 0, parts[:2])
    return _Work(JUDGE_ITERATIONS, choice.judging_folds(len(rows.targets), folds), parts)


def _judges(
    rows: _Rows, fold: NDArray[np.int64], work: _Work, bar: Bar
) -> Generator[Progress, None, tuple[float, list[Head]]]:
    """The value of `l2` that does best on held-out photos, and the heads of all folds with it."""
    whole = rows.task(backbone_key="", iterations=work.iterations)
    numbers, paths = np.unique(fold), []
    for number in numbers[: work.choosing]:
        steps = choice.path(without(whole, fold == number))
        paths.append((yield from bar.stepping(steps, choice.iterations(work.iterations))))
    # A whole fold may be of photos that the backbone has seen: they still choose, if nobody else does.
    weights = rows.judging + np.float32(1e-6)
    l2 = choice.best(paths, rows.vectors, rows.targets, fold, weights) if paths else L2
    judges = [heads[l2] for heads in paths]
    for number in numbers[work.choosing :]:
        judge = judging(replace(without(whole, fold == number), l2=l2))
        judges.append((yield from bar.stepping(judge, work.iterations)))
    return l2, judges


def _strangers(
    rows: _Rows, parts: Sequence[Sequence[int]], l2: float, bar: Bar
) -> Generator[Progress, None, _Strange]:
    """What heads say of photos whose class they have not seen."""
    heads = []
    whole = rows.task(backbone_key="", l2=l2, iterations=strangers.ITERATIONS)
    for task in strangers.stranger_tasks(whole, parts):
        heads.append((yield from bar.stepping(judging(task), strangers.ITERATIONS)))
    of = np.isin(rows.targets, [number for part in parts for number in part]) & (rows.judging > 0)
    said = strangers.stranger_logits(heads, rows.vectors[of], rows.targets[of], len(rows.names), parts)
    return _Strange(said, rows.judging[of])


def _whole(
    rows: _Rows, l2: float, backbone_key: str, current: Head | None, bar: Bar
) -> Generator[Progress, None, Head]:
    """The head of all photos."""
    root = rows.prior is None
    fits = current is not None and current.backbone_key == backbone_key and current.root == root
    init = current if fits and current is not None and current.mode is Mode.ONE else None
    task = rows.task(backbone_key=backbone_key, l2=l2, init=init)
    head = yield from bar.stepping(judging(task), ITERATIONS)
    return replace(head, root=root)


def _calibrated(head: Head, logits: FloatArray, strange: _Strange, rows: _Rows) -> Head:
    """With what the held-out logits say of strangers and of how sure the head may be."""
    count = len(head.classes)
    named = rows.targets < count
    known: Known | None = None
    if len(strange.logits):
        unlike = np.concatenate([strange.logits, logits[~named]])
        weights = np.concatenate([strange.weights, rows.judging[~named]])
        known = strangers.fit_known(logits[named][:, :count], unlike[:, :count], rows.judging[named], weights)
    shares = np.ones(int(named.sum())) if known is None else known.share(logits[named][:, :count])
    temperature = fit_top_temperature(logits[named], rows.targets[named], shares, rows.judging[named])
    return replace(head, known=known, temperature=temperature)


def _judged(
    head: Head,
    logits: FloatArray,
    strange: _Strange,
    rows: _Rows,
    labelled: int,
    l2: float,
    precision: float,
) -> Trained:
    honest = rows.judging[:labelled] > 0
    said, targets = head.judged(logits), np.where(rows.targets < len(head.classes), rows.targets, NO_CLASS)
    named = targets != NO_CLASS
    unlike = np.concatenate([head.judged(strange.logits), said[~named]]).max(axis=1, initial=0.0)
    oof = OutOfFold(rows.keys, said, targets, rows.judging, unlike)
    return Trained(
        head=head,
        evaluation=evaluate(said[:labelled][honest], targets[:labelled][honest], head.classes),
        oof=oof,
        thresholds=thresholds_at(oof, len(head.classes), precision),
        l2=l2,
    )


def thresholds_at(oof: OutOfFold, classes: int, precision: float) -> tuple[float, ...]:
    """The thresholds for a precision, from what a version said of photos that it had not seen."""
    every = np.ones(len(oof.targets), np.bool_)
    named = every if oof.targets.ndim == 2 else oof.targets != NO_CLASS
    named = named & (oof.weights > 0)
    said = said_of(oof.probabilities[named], oof.targets[named], oof.weights[named])
    return thresholds(said, oof.strangers, classes, precision)


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
    return align(known, head.classes, classes, head.mode), honest
