"""Five classes learnt, then two of them corrected ten times: what becomes of the other three."""

from __future__ import annotations

import argparse
import statistics

import numpy as np

from bench.clothes import Clothes, Ints, clothes, told
from bench.common import Bench, Goal, Report
from engine.vision.evaluate import evaluate
from engine.vision.head import Head

CLASSES, CORRECTED = 5, 2
FIRST, ROUNDS, A_ROUND = 40, 10, 10
MOST_LOST = 0.01


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this measurement."""
    parser.add_argument("--seeds", type=int, default=5, help="other labels, other five classes (2 to 10)")


def run(bench: Bench) -> Report:
    """Each round a person corrects photos of the two classes that the model has wrong, or is least sure of, and
    retrains; every retrain begins at the head before it. The photos that judge were never seen."""
    photos = clothes(bench)
    found = [rounds(photos, seed) for seed in range(bench.options.seeds)]
    before, after = [one[0] for one in found], [one[-1] for one in found]
    lost = [one[0] - one[-1] for one in found]
    return Report(
        {
            "labels of each class at first": FIRST,
            "corrections of two classes": ROUNDS * A_ROUND,
            "macro F1 of the other three, before": told(before),
            "after": told(after),
            "lost": told(lost),
            "lowest on the way, less the first": min(min(one) - one[0] for one in found),
        },
        (Goal("macro F1 lost by the other three", statistics.fmean(lost), MOST_LOST, at_least=False),),
    )


def rounds(photos: Clothes, seed: int) -> list[float]:
    """Macro F1 of the three classes after the first training and after each round."""
    draws = np.random.default_rng(seed)
    classes = draws.permutation(len(photos.classes))[:CLASSES]
    corrected = classes[:CORRECTED]
    labelled = photos.shots(FIRST, seed, classes.tolist())
    head: Head | None = None
    scores = []
    for number in range(ROUNDS + 1):
        if number:
            assert head is not None
            labelled = np.concatenate([labelled, _corrections(photos, head, labelled, corrected)])
        head = photos.learn(labelled, classes.tolist(), seed=seed, current=head).head
        scores.append(_f1(photos, head, classes, classes[CORRECTED:]))
    return scores


def _corrections(photos: Clothes, head: Head, labelled: Ints, corrected: Ints) -> Ints:
    """Photos of the two classes that nobody has labelled, those first of whose class the model thinks least."""
    free = np.setdiff1d(photos.train[np.isin(photos.truth[photos.train], corrected)], labelled)
    column = np.array([head.classes.index(photos.classes[of]) for of in photos.truth[free]], np.int64)
    own = head.probabilities(photos.vectors[free])[np.arange(len(free)), column]
    return np.asarray(free[np.argsort(own, kind="stable")[:A_ROUND]], np.int64)


def _f1(photos: Clothes, head: Head, classes: Ints, others: Ints) -> float:
    rows = photos.unseen[np.isin(photos.truth[photos.unseen], classes)]
    truth = np.array([classes.tolist().index(of) for of in photos.truth[rows]])
    figures = evaluate(head.probabilities(photos.vectors[rows]), truth, head.classes)
    return statistics.fmean(figures.per_class[classes.tolist().index(of)].f1 for of in others)
