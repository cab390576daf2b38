"""The quick retrain on real photos: how right it is, how well it knows how right it is, and how long it takes."""

from __future__ import annotations

import argparse
import statistics
import time

import numpy as np
from numpy.typing import NDArray

from bench.clothes import Clothes, clothes, told
from bench.common import Bench, Goal, Report
from engine.vision.evaluate import Evaluation, evaluate
from engine.vision.train import Trained

LEAST_ACCURACY, MOST_ERROR = 0.885, 0.05
MOST_SECONDS, MOST_SECONDS_MANY = 3.0, 15.0
SHOTS, MANY = 16, 50_000
NOISE = 0.3
"""Standard deviations of a column that are added to it where photos are drawn more than once."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this measurement."""
    parser.add_argument("--seeds", type=int, default=5, help="times that each is measured (2 to 10)")


def run(bench: Bench) -> Report:
    """Train photos are learnt, validation photos judged. The seconds are of the processor: one core does all of it."""
    photos = clothes(bench)
    seeds = range(bench.options.seeds)
    begun = time.process_time()
    everything = [judged(photos, photos.learn(photos.train, seed=seed)) for seed in seeds]
    seconds = (time.process_time() - begun) / len(seeds)
    bench.tell("all labels learnt")
    most = [judged(photos, photos.learn(photos.some(0.9, seed), seed=seed)) for seed in seeds]
    few = [judged(photos, photos.learn(photos.shots(SHOTS, seed), seed=seed)) for seed in seeds]
    bench.tell("fewer labels learnt")
    many = many_seconds(photos)
    return Report(
        {
            "labels": photos.labelled,
            "photos never seen": len(photos.unseen),
            "accuracy, all labels": told([of.accuracy for of in everything]),
            "of it, by its photos (Wilson)": "{:.3f} to {:.3f}".format(*everything[0].interval),
            "macro F1, all labels": told([of.macro.f1 for of in everything]),
            "calibration error, all labels": told([of.calibration_error for of in everything]),
            "accuracy, nine tenths of the labels": told([of.accuracy for of in most]),
            f"accuracy, {SHOTS} labels a class": told([of.accuracy for of in few]),
            f"calibration error, {SHOTS} labels a class": told([of.calibration_error for of in few]),
            f"processor seconds for {photos.labelled:,} labels": seconds,
            f"processor seconds for {MANY:,} labels": many,
        },
        (
            Goal("accuracy, all labels", statistics.fmean(of.accuracy for of in everything), LEAST_ACCURACY),
            Goal(
                "calibration error, all labels",
                statistics.fmean(of.calibration_error for of in everything),
                MOST_ERROR,
                at_least=False,
            ),
            Goal("retrain with its evaluation, s", seconds, MOST_SECONDS, at_least=False),
            Goal(f"the same with {MANY:,} labels, s", many, MOST_SECONDS_MANY, at_least=False),
        ),
    )


def judged(photos: Clothes, trained: Trained) -> Evaluation:
    """The head on the photos that were never seen."""
    said = trained.head.probabilities(photos.vectors[photos.unseen])
    return evaluate(said, photos.truth[photos.unseen], photos.classes)


def many_seconds(photos: Clothes) -> float:
    """A library of `MANY` labelled photos: those that there are, drawn again and again with noise."""
    rows = np.random.default_rng(0).integers(0, photos.labelled, MANY)
    more = Clothes(noisy(photos.vectors[: photos.labelled], rows), photos.truth[rows], photos.classes, MANY)
    begun = time.process_time()
    more.learn(more.train)
    return time.process_time() - begun


def noisy(vectors: NDArray[np.float16], rows: NDArray[np.int64]) -> NDArray[np.float16]:
    """No two rows are alike, and none has a number below 0, as the backbone's have none."""
    spread = NOISE * vectors.astype(np.float32).std(axis=0)
    draws, made = np.random.default_rng(1), np.empty((len(rows), vectors.shape[1]), np.float16)
    for start in range(0, len(rows), 5000):
        of = rows[start : start + 5000]
        noise = draws.normal(size=(len(of), vectors.shape[1])).astype(np.float32) * spread
        made[start : start + 5000] = np.maximum(vectors[of] + noise, 0)
    return made
