"""Labels that are mistakes: 5% of 3,068 are made wrong, and the list of those for a second look is judged by them."""

from __future__ import annotations

import argparse
import shutil
import statistics
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bench.common import Bench, Goal, Report, firstlook
from engine.jobs.training_data import Labelled, labelled_data
from engine.library import Library
from engine.options import Options
from engine.vision.crossval import out_of_fold
from engine.vision.fit import drain
from engine.vision.intervals import student_interval
from engine.vision.mistakes import suspects
from engine.vision.train import TrainingSet

SHARE = 0.05
LEAST_PRECISION = LEAST_RECALL = 0.7
Judged = tuple[int, float, float]
"""(listed labels, precision, recall)."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this measurement."""
    parser.add_argument(
        "--seeds", type=int, default=5, help="times that other labels are made wrong (2 to 10)"
    )


def run(bench: Bench) -> Report:
    """The list as it is shown, against plain confident learning (Northcutt et al. 2021) on the same labels."""
    library = bench.scratch / "library"
    shutil.copytree(bench.need("photos", "clothing", "train"), library)
    bench.tell("tagging")
    firstlook(bench, "tag", library, "--write", "none")
    firstlook(bench, "import", library, library)
    with Library(library, Options(environ=bench.environ)) as opened:
        labelled = labelled_data(opened._ctx)
    ours, plain = [], []
    for seed in range(bench.options.seeds):
        bench.tell(f"labels made wrong with seed {seed}")
        data, wrong = flipped(labelled.data, len(labelled.names), seed)
        ours.append(judged([one.row for one in drain(suspects(data, labelled.names))], wrong))
        plain.append(judged(plainly(data, labelled), wrong))
    clean = len(drain(suspects(labelled.data, labelled.names)))
    precision, recall = (statistics.fmean(one[column] for one in ours) for column in (1, 2))
    return Report(
        {
            "labels": len(labelled.ids),
            "made wrong": round(SHARE * len(labelled.ids)),
            "listed where none was made wrong": clean,
            **_figures("", ours),
            **_figures("plain confident learning: ", plain),
        },
        (
            Goal("precision of the list", precision, LEAST_PRECISION),
            Goal("recall of the list", recall, LEAST_RECALL),
        ),
    )


def flipped(data: TrainingSet, classes: int, seed: int) -> tuple[TrainingSet, NDArray[np.bool_]]:
    """The same photos with `SHARE` of the labels wrong, each other class as likely; and which (n,)."""
    draws, targets = np.random.default_rng(seed), data.targets.copy()
    rows = draws.choice(len(targets), round(SHARE * len(targets)), replace=False)
    targets[rows] = (targets[rows] + draws.integers(1, classes, len(rows))) % classes
    return TrainingSet(data.vectors, targets, data.keys, data.groups), targets != data.targets


def plainly(data: TrainingSet, labelled: Labelled) -> NDArray[np.int64]:
    """Rows off the diagonal of the confident joint: at least as sure of another class as of its own photos on average,
    and surer of it than of any other such class."""
    said = out_of_fold(data.vectors, data.targets, labelled.names, data.groups, data.keys)
    rows = np.arange(len(said))
    own = said[rows, data.targets]
    usual = np.array([own[data.targets == of].mean() for of in range(said.shape[1])])
    sure = np.where(said >= usual, said, -1.0)
    return np.flatnonzero((sure.max(axis=1) > 0) & (sure.argmax(axis=1) != data.targets))


def judged(rows: Any, wrong: NDArray[np.bool_]) -> Judged:
    """How many are listed, how many of them are wrong, and how many of the wrong ones are listed."""
    right = int(wrong[rows].sum()) if len(rows) else 0
    return len(rows), right / max(1, len(rows)), right / int(wrong.sum())


def _figures(what: str, found: list[Judged]) -> dict[str, float | str]:
    figures: dict[str, float | str] = {f"{what}listed": statistics.fmean(one[0] for one in found)}
    for column, name in ((1, "precision"), (2, "recall")):
        shares = [one[column] for one in found]
        low, high = student_interval(shares) or (0.0, 1.0)
        figures[f"{what}{name}"] = f"{statistics.fmean(shares):.3f} ({low:.3f} to {high:.3f})"
    return figures
