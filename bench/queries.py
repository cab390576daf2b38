"""Filters, counts, words and pages of a million photos, as the window and the command line ask for them."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence

import numpy as np

from bench.common import Bench, Figure, Goal, Report, in_child
from bench.synthetic import make_index

MOST_MS = 100.0
COMMAND_MS = 500.0
"""Of a command, which reads the columns of all photos for one question; the process takes some 300 to start."""
OPENED_MS = 1500.0
COMMANDS = ("list", "status")
"""The rest are the window's."""

Asked = tuple[float, str]


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this measurement."""
    parser.add_argument("--small", type=int, default=100_000, help="photos (default: %(default)s)")
    parser.add_argument(
        "--large", type=int, default=1_000_000, help="and for the goals (default: %(default)s)"
    )
    parser.add_argument("--seed", type=int, default=1, help="of the filters (default: %(default)s)")


def run(bench: Bench) -> Report:
    """A process of its own for each size; the same filters for both."""
    small, large = (_measured(bench, count) for count in (bench.options.small, bench.options.large))
    figures: dict[str, Figure] = {}
    for count, (own, times) in ((bench.options.small, small), (bench.options.large, large)):
        named = {**own, **_spreads(times)}
        figures |= {f"{count:,} photos: {name}": value for name, value in named.items()}
    growth = _percentile(_of_window(large[1])) / _percentile(_of_window(small[1]))
    figures |= {"window, 95%, times as much for ten times the photos": growth}
    return Report(figures, _goals(small[0], large[1]))


def _goals(small: Mapping[str, float], large: Mapping[str, Sequence[Asked]]) -> tuple[Goal, ...]:
    wanted = (
        ("window, large, ms (95%)", _percentile(_of_window(large)), MOST_MS),
        *((f"{name}, large, ms (95%)", _percentile(large[name]), COMMAND_MS) for name in COMMANDS),
        ("library opened, small, ms", small["library opened, ms"], OPENED_MS),
    )
    return tuple(Goal(what, value, bound, at_least=False) for what, value, bound in wanted)


def _measured(bench: Bench, count: int) -> tuple[dict[str, float], dict[str, list[Asked]]]:
    folder = bench.cache / f"window-{count}"
    bench.tell(f"an index of {count:,} photos is made, if it is not there yet")
    make_index(folder, count)
    bench.tell(f"queries over {count:,} photos")
    seed = str(bench.options.seed)
    said = in_child(bench, [sys.executable, "-m", "bench.queries_child", str(folder), seed])
    times = {name: [(ms, what) for ms, what in asked] for name, asked in said["times"].items()}
    return said["figures"], times


def _of_window(times: Mapping[str, Sequence[Asked]]) -> list[Asked]:
    return [one for name, asked in times.items() if name not in COMMANDS for one in asked]


def _percentile(asked: Sequence[Asked]) -> float:
    return float(np.percentile([ms for ms, _ in asked], 95))


def _spreads(times: Mapping[str, Sequence[Asked]]) -> dict[str, Figure]:
    figures: dict[str, Figure] = {}
    for name, asked in {"window, all": _of_window(times), **times}.items():
        worst, what = max(asked)
        figures |= {
            f"{name}, ms median": float(np.median([ms for ms, _ in asked])),
            f"{name}, ms 95%": _percentile(asked),
            f"{name}, ms longest": worst,
            f"{name}, longest": what,
        }
    return figures
