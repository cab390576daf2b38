"""How long the command line takes to begin: against Python alone, and Python with typer, which it is built on."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from functools import partial

from bench.common import CHECKOUT, Bench, BrokenError, Figure, Goal, Report, command, interleaved, median
from bench.synthetic import make_index

MOST_SECONDS = 0.5
HEAVY = ("torch", "torchvision", "onnxruntime", "PySide6")
LOADED = """
import atexit, json, sys
atexit.register(lambda: print(json.dumps(sorted(sys.modules)), file=sys.stderr))
sys.argv = ["firstlook", *sys.argv[1:]]
from engine.cli import main
main()
"""
"""The command with a note of every module that it has loaded."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this measurement."""
    parser.add_argument("--photos", type=int, default=1000, help="in the index that `list` opens")
    parser.add_argument("--rounds", type=int, default=9)


def run(bench: Bench) -> Report:
    """All by turns, each in a process of its own, from its start to its end."""
    folder = bench.scratch / "library"
    make_index(folder, bench.options.photos)
    asked = {"--help": ["--help"], "list": ["list", str(folder), "--limit", "10"]}
    rivals = {
        "python": [sys.executable, "-c", "pass"],
        "python with typer": [sys.executable, "-c", "import typer"],
        **{f"firstlook {name}": command(*words) for name, words in asked.items()},
    }
    seen = interleaved(
        {name: partial(_seconds, bench, words) for name, words in rivals.items()},
        bench.options.rounds,
        bench.tell,
    )
    figures: dict[str, Figure] = {}
    for name, values in seen.items():
        figures[f"{name}, ms"] = 1000 * median(values)
        figures[f"{name}, ms, least to most"] = f"{1000 * min(values):.0f} to {1000 * max(values):.0f}"
    goals = []
    for name, words in asked.items():
        for rival in ("python", "python with typer"):
            ratios = [a / b for a, b in zip(seen[f"firstlook {name}"], seen[rival], strict=True)]
            figures[f"{name}, times {rival}"] = median(ratios)
            figures[f"{name}, times {rival}, least to most"] = f"{min(ratios):.1f} to {max(ratios):.1f}"
        heavy = _heavy(bench, words)
        goals += [
            Goal(
                f"seconds for firstlook {name}",
                median(seen[f"firstlook {name}"]),
                MOST_SECONDS,
                at_least=False,
            ),
            Goal(f"of {', '.join(HEAVY)} loaded by it", len(heavy), 0, at_least=False),
        ]
    return Report(figures, tuple(goals))


def _seconds(bench: Bench, words: list[str]) -> float:
    begun = time.perf_counter()
    done = subprocess.run(words, cwd=CHECKOUT, env=bench.environ, capture_output=True)
    seconds = time.perf_counter() - begun
    if done.returncode:
        raise BrokenError(f"{words} ended with {done.returncode}: {done.stderr.decode('utf-8', 'replace')}")
    return seconds


def _heavy(bench: Bench, words: list[str]) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", LOADED, *words], cwd=CHECKOUT, env=bench.environ, capture_output=True
    )
    return [name for name in HEAVY if name in json.loads(os.fsdecode(done.stderr).splitlines()[-1])]
