"""The window over a large library: how soon it is there, how it follows, and what it takes."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from bench.common import Bench, Goal, Report, in_child
from bench.synthetic import make_index

PHOTOS = 300
"""Real photos that are indexed while the event loop is watched."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this measurement."""
    parser.add_argument("--count", type=int, default=100_000, help="photos (default: %(default)s)")
    parser.add_argument("--large", type=int, default=1_000_000, help="and for filters (default: %(default)s)")


def run(bench: Bench) -> Report:
    """A process of its own for each: one over `count`, one over `large`, one that indexes real photos meanwhile."""
    usual = _measured(bench, bench.options.count, "all")
    large = _measured(bench, bench.options.large, "filters")
    lag = in_child(bench, _child("lag", _some_photos(bench)))
    figures = {
        **{f"{bench.options.count:,} photos: {name}": value for name, value in usual.items()},
        **{f"{bench.options.large:,} photos: {name}": value for name, value in large.items()},
        **lag,
    }
    return Report(figures, _goals(usual, large, lag))


def _goals(usual: dict[str, float], large: dict[str, float], lag: dict[str, float]) -> tuple[Goal, ...]:
    wanted = (
        ("first paint after open, s", usual, "first paint, s", 1.5),
        ("filter change, ms (95%)", usual, "filter, ms 95%", 50),
        ("filter change, large, ms (95%)", large, "filter, ms 95%", 250),
        ("scrolling, longest frame, ms", usual, "frame, ms longest", 50),
        ("scrolling, frame, ms (95%)", usual, "frame, ms 95%", 16),
        ("relabel of 1,000, ms", usual, "relabel, ms", 100),
        ("memory, MB", usual, "memory, MB", 400),
        ("idle, CPU %", usual, "idle, CPU %", 1),
        ("lag while indexing, ms (95%)", lag, "lag while indexing, ms 95%", 100),
    )
    return tuple(Goal(what, of[name], bound, at_least=False) for what, of, name, bound in wanted)


def _measured(bench: Bench, count: int, what: str) -> dict[str, float]:
    folder = bench.cache / f"window-{count}"
    bench.tell(f"an index of {count:,} photos is made, if it is not there yet")
    make_index(folder, count)
    bench.tell(f"the window over {count:,} photos")
    return in_child(bench, _child(what, folder))


def _child(what: str, folder: Path) -> list[str]:
    return [sys.executable, "-m", "bench.window_child", what, str(folder)]


def _some_photos(bench: Bench) -> Path:
    folder = bench.scratch / "photos"
    folder.mkdir()
    found = sorted(bench.need("photos", "clothing").glob("train/*/*.jpg"))[:PHOTOS]
    for number, path in enumerate(found):
        (folder / f"{number}.jpg").write_bytes(path.read_bytes())
    bench.tell(f"the event loop while {len(found)} photos are indexed")
    return folder
