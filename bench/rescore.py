"""Every photo scored anew after a retrain, against the bare arithmetic and the bare writing of the rows."""

from __future__ import annotations

import argparse
import statistics
import sys
from functools import partial

from bench.common import Bench, Figure, Goal, Report, in_child, interleaved, median
from bench.scored import VERSIONS, scored_library

MOST_RATIO, MOST_SECONDS, MOST_GROWN_MB = 1.5, 15.0, 32.0
MILLION = 1_000_000


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this measurement."""
    parser.add_argument("--photos", type=int, default=100_000, help="a million: its seconds are judged too")
    parser.add_argument("--rounds", type=int, default=5)


def run(bench: Bench) -> Report:
    """Both sides by turns over the same index, each in a process of its own; each round goes to the other version, so
    that every row changes."""
    count, folder = bench.options.photos, scored_library(bench, bench.options.photos)
    grown: list[float] = []
    turn = [0]

    def side(name: str) -> float:
        turn[0] += 1
        version = VERSIONS[turn[0] % 2]
        answer = in_child(
            bench, [sys.executable, "-m", "bench.rescore_child", name, str(folder), str(version)]
        )
        if name == "ours":
            grown.append(answer["grown"])
        return float(answer["seconds"])

    rivals = {name: partial(side, name) for name in ("limit", "ours")}
    seen = interleaved(rivals, bench.options.rounds, bench.tell)
    figures: dict[str, Figure] = {"photos": count}
    for name, values in seen.items():
        figures[f"{name}, s"] = median(values)
        figures[f"{name}, s, least to most"] = f"{min(values):.2f} to {max(values):.2f}"
    figures["resident memory, MB more than after the first quarter"] = max(grown)
    goals = [Goal("MB that memory grows after the first quarter", max(grown), MOST_GROWN_MB, at_least=False)]
    ratios = [ours / limit for ours, limit in zip(seen["ours"], seen["limit"], strict=True)]
    figures["times the limit, least to most"] = f"{min(ratios):.2f} to {max(ratios):.2f}"
    goals.append(Goal("times the limit's time", statistics.median(ratios), MOST_RATIO, at_least=False))
    if count >= MILLION:
        goals.append(Goal("seconds for all photos", median(seen["ours"]), MOST_SECONDS, at_least=False))
    return Report(figures, tuple(goals))
