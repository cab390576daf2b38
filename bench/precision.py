"""The keywords that are written by themselves at the default setting: how right they are, and what stays unwritten."""

from __future__ import annotations

import argparse
import statistics
from dataclasses import dataclass

import numpy as np

from bench.clothes import Clothes, Ints, clothes, told
from bench.common import Bench, Goal, Report
from engine.types import DEFAULT_PRECISION
from engine.vision.train import Trained

LEAST_HELD_BACK = 0.80
SHARES = (0.6, 0.7, 0.8, 0.9, 1.0)
SHOTS = 16


@dataclass(frozen=True, slots=True)
class Written:
    """Of the photos that were never seen: the `share` that is written, and how many of those keywords are `right`."""

    share: float
    right: float


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this measurement."""
    parser.add_argument("--seeds", type=int, default=5, help="draws of labels (1 to 5)")
    parser.add_argument(
        "--apart", type=int, default=2, help="times that each class is one of two unknown ones (1 to 4)"
    )


def run(bench: Bench) -> Report:
    """Thresholds are found on the photos that are learnt from, precision is measured on others."""
    photos = clothes(bench)
    seeds = range(bench.options.seeds)
    usual = [
        written(photos, photos.learn(photos.some(share, seed), seed=seed), photos.unseen)
        for seed, share in zip(seeds, SHARES, strict=False)
    ]
    few = [
        written(photos, photos.learn(photos.shots(SHOTS, seed), seed=seed), photos.unseen) for seed in seeds
    ]
    bench.tell("precision measured")
    unknown = [without(photos, pair) for pair in pairs(len(photos.classes), bench.options.apart)]
    held_back = [one.unknown_unwritten for one in unknown]
    known = [one.known for one in unknown]
    return Report(
        {
            "precision asked for": DEFAULT_PRECISION,
            "precision, 60 to 100% of the labels": told([of.right for of in usual]),
            "share written": told([of.share for of in usual]),
            f"precision, {SHOTS} labels a class": told([of.right for of in few]),
            f"share written, {SHOTS} labels a class": told([of.share for of in few]),
            "pairs of unknown classes": len(unknown),
            "unknown photos unwritten": told(held_back),
            "least of a pair": min(held_back),
            "unknown photos unwritten, also of train": told([one.train_unwritten for one in unknown]),
            "known photos written meanwhile": told([of.share for of in known]),
            "precision of those": told([of.right for of in known]),
        },
        (
            Goal("precision", statistics.fmean(of.right for of in usual), DEFAULT_PRECISION),
            Goal(
                f"precision, {SHOTS} labels a class",
                statistics.fmean(of.right for of in few),
                DEFAULT_PRECISION,
            ),
            Goal("unknown photos unwritten", statistics.fmean(held_back), LEAST_HELD_BACK),
            Goal(
                "precision of the known ones", statistics.fmean(of.right for of in known), DEFAULT_PRECISION
            ),
        ),
    )


def pairs(classes: int, apart: int) -> list[tuple[int, int]]:
    """Two classes at a time, every class twice for each of `apart` distances."""
    return [(one, (one + step) % classes) for step in range(1, apart + 1) for one in range(classes)]


@dataclass(frozen=True, slots=True)
class Without:
    """With two classes unknown: the share of their photos that stays unwritten, of validation and of train, which are
    all unseen; and what becomes of the other classes' photos."""

    unknown_unwritten: float
    train_unwritten: float
    known: Written


def without(photos: Clothes, pair: tuple[int, int]) -> Without:
    """Two classes are left out of what is learnt."""
    kept = [of for of in range(len(photos.classes)) if of not in pair]
    strange = np.isin(photos.truth, pair)
    trained = photos.learn(photos.train[~strange[photos.train]], kept)
    unseen = photos.unseen
    return Without(
        1.0 - written(photos, trained, unseen[strange[unseen]]).share,
        1.0 - written(photos, trained, photos.train[strange[photos.train]]).share,
        written(photos, trained, unseen[~strange[unseen]]),
    )


def written(photos: Clothes, trained: Trained, rows: Ints) -> Written:
    """What the thresholds make of these photos. Where nothing is written, nothing is wrong."""
    said = trained.head.probabilities(photos.vectors[rows])
    top = said.argmax(axis=1)
    sure = said.max(axis=1) >= np.array(trained.thresholds)[top]
    named = np.array([photos.classes.index(name) for name in trained.head.classes])
    right = named[top] == photos.truth[rows]
    return Written(float(sure.mean()), float(right[sure].mean()) if sure.any() else 1.0)
