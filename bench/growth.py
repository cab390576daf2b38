"""How cost grows with the number of photos: the same work at 1, 4 and 16 times, and the exponent that fits."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

import numpy as np

from bench.clothes import Clothes, clothes
from bench.common import Bench, BrokenError, Figure, Goal, Report, in_child, interleaved, median
from bench.memory import make_photos
from bench.scored import scored_library

TIMES = (1, 4, 16)
MOST_EXPONENT = 1.1
"""1 is in proportion; what is above it tells of work that grows faster than the photos."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this measurement."""
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--index", type=int, default=200, help="small photos indexed, at 1 time")
    parser.add_argument("--rows", type=int, default=6_250, help="photos rescored and asked for, at 1 time")


def run(bench: Bench) -> Report:
    """All sizes by turns, each in a process of its own but for the retrain; start-up is not counted."""
    photos = clothes(bench)
    kinds: dict[str, Callable[[int], Callable[[], float]]] = {
        "index": partial(_index, bench),
        "rescore": partial(_rescore, bench),
        "query": partial(_query, bench),
        "retrain": partial(_retrain, photos),
    }
    figures: dict[str, Figure] = {}
    goals = []
    for name, kind in kinds.items():
        seen = interleaved({f"{name} {of}": kind(of) for of in TIMES}, bench.options.rounds, bench.tell)
        times = [median(seen[f"{name} {of}"]) for of in TIMES]
        figures |= {
            f"{name} of {_count(bench, photos, name, of):,}, s": taken
            for of, taken in zip(TIMES, times, strict=True)
        }
        goals.append(Goal(f"exponent of {name}", exponent(times), MOST_EXPONENT, at_least=False))
    return Report(figures, tuple(goals))


def exponent(times: list[float]) -> float:
    """k of time = c · photos^k that fits best, by least squares of the logarithms."""
    return float(np.polyfit(np.log(TIMES), np.log(times), 1)[0])


def _count(bench: Bench, photos: Clothes, name: str, of: int) -> int:
    if name == "retrain":
        return photos.labelled * of // TIMES[-1]
    return int((bench.options.index if name == "index" else bench.options.rows) * of)


def _index(bench: Bench, of: int) -> Callable[[], float]:
    """First indexing of small photos, thumbnails, keywords and rows included."""
    count = bench.options.index * of
    photos = bench.scratch / f"photos-{of}"
    make_photos(photos / "made", count)
    flat = photos / "flat"
    flat.mkdir()
    for number, file in enumerate(sorted((photos / "made").rglob("*.jpg"))):
        file.rename(flat / f"{number:05}.jpg")
    for file in flat.iterdir():
        os.utime(file, (1, 1))  # files as young as these would be given time to settle

    def timed() -> float:
        library, index = bench.scratch / "library", bench.scratch / "index"
        library.mkdir()
        shutil.copy2(next(flat.iterdir()), library / "first.jpg")
        said = in_child(bench, [sys.executable, "-m", "bench.first_look", *map(str, (library, index, flat))])
        shutil.rmtree(library)
        shutil.rmtree(index)
        if said["photos"] != count:
            raise BrokenError(f"{said['photos']} of {count} photos were indexed")
        return float(said["work"])

    return timed


def _rescore(bench: Bench, of: int) -> Callable[[], float]:
    folder = scored_library(bench, bench.options.rows * of)
    words = [sys.executable, "-m", "bench.rescore_child", "ours", str(folder), "0"]
    return lambda: float(in_child(bench, words)["seconds"])


def _query(bench: Bench, of: int) -> Callable[[], float]:
    """What the window needs to show a filtered library: all columns, a filter in its order, counts, a page."""
    folder: Path = scored_library(bench, bench.options.rows * of)
    return lambda: float(
        in_child(bench, [sys.executable, "-m", "bench.peaks_child", "query", str(folder)])["s"]
    )


def _retrain(photos: Clothes, of: int) -> Callable[[], float]:
    rows = photos.some(of / TIMES[-1], seed=0)

    def timed() -> float:
        begun = time.perf_counter()
        photos.learn(rows)
        return time.perf_counter() - begun

    return timed
