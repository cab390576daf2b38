"""Several classes per photo: one sigmoid for each, learnt from what a person said of it: yes, no, or nothing.

What was not said is unknown, and masked. But a person who names one class of a photo has looked at it, and would mostly
have named the others too: there, what was not said is taken for a no, which counts `IMPLIED` as much as one that was
said. So a class is learnt though nobody ever said no to it. A photo on which there are only noes keeps its unknowns.

Each class's logits get a slope and an offset of their own on held-out photos (Platt 1999), which go into the head's
weights; thresholds are found as for one class per photo, every yes or no being a statement of its own. Figures count a
class as seen from `SEEN` on.
"""

from __future__ import annotations

from collections.abc import Generator, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.errors import ModelError
from engine.types import DEFAULT_PRECISION, Mode, Progress
from engine.vision.calibrate import fit_logistic
from engine.vision.checkpoints import OutOfFold
from engine.vision.compare import CHANCE, SAMPLES, Comparison, sign_test
from engine.vision.crossval import FOLDS, folds, held_out_logits, judging, series_weights, without
from engine.vision.evaluate import (
    BINS,
    Average,
    ClassFigures,
    Evaluation,
    YesNo,
    wilson_interval,
)
from engine.vision.fit import ITERATIONS, Task
from engine.vision.head import FloatArray, Head, squash
from engine.vision.progress import Bar
from engine.vision.train import JUDGE_ITERATIONS, Trained, TrainingSet, thresholds_at

IMPLIED = 0.3
SEEN = 0.5
Bools = NDArray[np.bool_]


def filled(verdicts: NDArray[Any]) -> tuple[FloatArray, FloatArray]:
    """Targets (n, C) and what each counts, from verdicts 1, 0 or unknown (NaN): see the module."""
    said = np.isfinite(verdicts)
    named = np.asarray(np.where(said, verdicts, 0.0) > 0.5, np.bool_).any(axis=1, keepdims=True)
    implied = ~said & named
    targets = np.where(implied, 0.0, verdicts).astype(np.float32)
    return targets, np.where(said, 1.0, np.where(implied, IMPLIED, 0.0)).astype(np.float32)


def require_enough(targets: NDArray[Any], classes: Sequence[str]) -> None:
    """Raise ModelError unless one class has two photos that show it and two that do not."""
    yes, no = (targets > 0.5).sum(axis=0), (targets <= 0.5).sum(axis=0)
    if bool(((yes >= 2) & (no >= 2)).any()):
        return
    counted = ", ".join(f"{name}: {y:d} yes, {n:d} no" for name, y, n in zip(classes, yes, no, strict=True))
    raise ModelError(
        f"{counted or 'there is no class'}; a class needs 2 photos that show it and 2 that do not, 5 or more of each "
        "make it worth training. Label some more photos first"
    )


def retrain(
    data: TrainingSet,
    classes: Sequence[str],
    *,
    backbone_key: str,
    current: Head | None = None,
    precision: float = DEFAULT_PRECISION,
) -> Generator[Progress, None, Trained]:
    """As `engine.vision.train.retrain`; `data.targets` are verdicts (n, C): 1, 0, or NaN for unknown."""
    targets, counts = filled(data.targets)
    require_enough(targets, classes)
    fold = plan(data)
    weights = series_weights(data.groups)
    whole = Task(
        data.read(data.vectors),
        targets,
        tuple(classes),
        backbone_key,
        Mode.SEVERAL,
        weights=counts * weights[:, None],
        prior=data.prior,
    )
    numbers = np.unique(fold)
    bar = Bar(len(numbers) * JUDGE_ITERATIONS + ITERATIONS)
    yield bar.at(0)
    judges = []
    for number in numbers:
        judge = judging(replace(without(whole, fold == number), iterations=JUDGE_ITERATIONS))
        judges.append((yield from bar.stepping(judge, JUDGE_ITERATIONS)))
    logits = held_out_logits(judges, whole.vectors, fold)
    fits = current is not None and current.root == data.root and current.mode is Mode.SEVERAL
    init = current if fits and current is not None and current.backbone_key == backbone_key else None
    head = yield from bar.stepping(judging(replace(whole, init=init)), ITERATIONS)
    honest = np.asarray(weights * data.honest, np.float32)
    head, said = _calibrated(replace(head, root=data.root), logits, targets, counts * honest[:, None])
    yield bar.at(bar.total)
    judged = honest > 0
    oof = OutOfFold(data.keys, said, targets, honest)
    return Trained(
        head=head,
        evaluation=evaluate(said[judged], targets[judged], classes),
        oof=oof,
        thresholds=thresholds_at(oof, len(classes), precision),
        l2=whole.l2,
    )


def plan(data: TrainingSet) -> NDArray[np.int64]:
    """(n,): the folds to use, see `engine.vision.crossval.folds`. Raises ModelError where nothing can be held out."""
    series = len(np.unique(data.groups))
    if series < 2:
        raise ModelError(
            "all labelled photos are frames of one series, so none can be held out to judge the others; "
            "label photos of another moment too"
        )
    return folds(data.groups, data.targets, data.keys, min(FOLDS, series))


def _calibrated(
    head: Head, logits: FloatArray, targets: FloatArray, weights: FloatArray
) -> tuple[Head, FloatArray]:
    """The head with each class's slope and offset in its weights, and the held-out probabilities with them."""
    slope, offset = slopes_and_offsets(logits, targets, weights)
    said = squash(logits * slope + offset, Mode.SEVERAL)
    return replace(head, weight=head.weight * slope[:, None], bias=head.bias * slope + offset), said


def slopes_and_offsets(
    logits: FloatArray, targets: FloatArray, weights: FloatArray
) -> tuple[FloatArray, FloatArray]:
    """(C,) each: what makes probabilities of held-out `logits` (n, C). Verdicts that are unknown or of weight 0 (n, C)
    say nothing."""
    slope, offset = np.ones(logits.shape[1], np.float32), np.zeros(logits.shape[1], np.float32)
    for column in range(logits.shape[1]):
        known = np.isfinite(targets[:, column]) & (weights[:, column] > 0)
        found = fit_logistic(logits[known, column], targets[known, column], weights[known, column])
        # A class that is told apart the wrong way round says next to nothing instead.
        slope[column], offset[column] = max(found[0], 0.01), found[1]
    return slope, offset


def evaluate(probabilities: NDArray[Any], targets: NDArray[Any], classes: Sequence[str]) -> Evaluation:
    """Figures of `probabilities` (n, C) against verdicts (n, C), the unknown ones left out.

    A "photo" of these figures is one verdict on one class: `accuracy` is the share of verdicts that are right, `total`
    their number, `yes_no` counts them. `weighted` is the average by support.
    """
    if not np.isfinite(targets).any():
        raise ModelError("there are no labelled photos to judge by")
    true, seen, known = _verdicts(probabilities, targets)
    right, found, asserted = (_counts(of) for of in (true & seen, true, seen))
    precision, recall, f1 = _ratio(right, asserted), _ratio(right, found), _ratio(2 * right, asserted + found)
    agreed = ((true == seen) & known).sum(axis=0)
    wide = np.asarray(probabilities, np.float64)
    occurs = np.maximum((found + asserted > 0).astype(np.float64), 1e-9)
    total = int(known.sum())
    return Evaluation(
        classes=tuple(classes),
        per_class=tuple(
            ClassFigures(float(p), float(r), float(f), int(count))
            for p, r, f, count in zip(precision, recall, f1, found, strict=True)
        ),
        macro=_average((precision, recall, f1), occurs),
        weighted=_average((precision, recall, f1), np.maximum(found.astype(np.float64), 1e-9)),
        accuracy=int(agreed.sum()) / total,
        interval=wilson_interval(int(agreed.sum()), total),
        confusion=(),
        calibration_error=_calibration_error(wide[known], true[known]),
        log_loss=_log_loss(wide[known], true[known]),
        total=total,
        yes_no=tuple(
            YesNo(int(yes), int(said - yes), int(so - yes), int(same - yes))
            for yes, said, so, same in zip(right, asserted, found, agreed, strict=True)
        ),
    )


def micro_f1(probabilities: NDArray[Any], targets: NDArray[Any]) -> float:
    """F1 over all verdicts together."""
    true, seen, _ = _verdicts(probabilities, targets)
    return 2 * int((true & seen).sum()) / max(1, int(true.sum()) + int(seen.sum()))


def compare(
    candidate: NDArray[Any], current: NDArray[Any], targets: NDArray[Any], classes: Sequence[str]
) -> Comparison:
    """As `engine.vision.compare.compare`, verdict by verdict. The figures count what a person said. A candidate that is
    no better by it must not deny what they implied more often: else one that sees every class everywhere would never
    lose where nobody says no."""
    after, before = evaluate(candidate, targets, classes), evaluate(current, targets, classes)
    true, seen_after, _ = _verdicts(candidate, targets)
    _, seen_before, _ = _verdicts(current, targets)
    fixed, broken = _changed(candidate, current, targets)
    implied_fixed, implied_broken = _changed(candidate, current, filled(targets)[0])
    was, now = micro_f1(current, targets), micro_f1(candidate, targets)
    not_worse, reason = True, f"{fixed} verdicts fixed, {broken} broken, micro F1 {was:.3f} to {now:.3f}"
    if _more_than_chance(broken, fixed):
        not_worse, reason = False, f"{reason}: more than chance explains"
    elif after.macro.f1 < before.macro.f1 and _f1_is_lower(true, seen_after, seen_before):
        drop = f"{before.macro.f1:.3f} to {after.macro.f1:.3f}"
        not_worse, reason = False, f"{reason}, but macro F1 fell from {drop}: more than chance explains"
    elif _more_than_chance(implied_broken, implied_fixed) and not _more_than_chance(fixed, broken):
        not_worse = False
        reason = f"{reason}, but it sees {implied_broken} classes on photos whose labels do not name them"
    return Comparison(after, before, fixed, broken, not_worse, reason)


def _changed(candidate: NDArray[Any], current: NDArray[Any], targets: NDArray[Any]) -> tuple[int, int]:
    """How many verdicts that were wrong are right, and the reverse."""
    true, after, known = _verdicts(candidate, targets)
    _, before, _ = _verdicts(current, targets)
    fixed = known & (after == true) & (before != true)
    broken = known & (before == true) & (after != true)
    return int(fixed.sum()), int(broken.sum())


def _more_than_chance(more: int, fewer: int) -> bool:
    return more > fewer and sign_test(more, fewer) < CHANCE


def _f1_is_lower(true: Bools, after: Bools, before: Bools) -> bool:
    draws, lower = np.random.default_rng(0), 0
    for _ in range(SAMPLES):
        rows = draws.integers(0, len(true), len(true))
        lower += _macro_f1(true[rows], after[rows]) < _macro_f1(true[rows], before[rows])
    return lower >= (1 - CHANCE) * SAMPLES


def _macro_f1(true: Bools, seen: Bools) -> float:
    found, asserted = _counts(true), _counts(seen)
    occurs = (found + asserted) > 0
    return float(_ratio(2 * _counts(true & seen), found + asserted)[occurs].mean()) if occurs.any() else 0.0


def _verdicts(probabilities: NDArray[Any], targets: NDArray[Any]) -> tuple[Bools, Bools, Bools]:
    """(n, C) each: it is so, the model says so, somebody knows; neither is so where nobody knows."""
    known = np.isfinite(targets)
    true = known & (np.where(known, targets, 0.0) > 0.5)
    return true, known & (np.asarray(probabilities) >= SEEN), known


def _counts(of: Bools) -> NDArray[np.int64]:
    return np.asarray(of.sum(axis=0), np.int64)


def _ratio(part: NDArray[np.int64], whole: NDArray[np.int64]) -> NDArray[np.float64]:
    return np.asarray(np.divide(part, whole, out=np.zeros(part.shape), where=whole > 0), np.float64)


def _average(figures: Sequence[NDArray[np.float64]], weights: NDArray[np.float64]) -> Average:
    return Average(*(float(np.average(figure, weights=weights)) for figure in figures))


def _calibration_error(said: NDArray[np.float64], true: Bools) -> float:
    """Expected calibration error of the probability of a yes."""
    number = np.clip(np.ceil(said * BINS).astype(np.int64) - 1, 0, BINS - 1)
    gaps = np.bincount(number, weights=true - said, minlength=BINS)
    return float(np.abs(gaps).sum() / len(said))


def _log_loss(said: NDArray[np.float64], true: Bools) -> float:
    tiny = float(np.finfo(np.float32).eps)
    own = np.clip(np.where(true, said, 1.0 - said), tiny, 1.0)
    return float(-np.log(own).mean())
