"""An unchanged library looked at again: against a bare walk over its files; and opened."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

from bench.common import (
    CHECKOUT,
    Bench,
    BrokenError,
    Figure,
    Goal,
    Report,
    command,
    in_child,
    interleaved,
    median,
)
from bench.scored import scored_library

MOST_RATIO, MOST_OPENING = 3.0, 1.5
LISTED = 10


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this measurement."""
    parser.add_argument("--photos", type=int, default=100_000)
    parser.add_argument("--sidecars", type=int, default=5_000)
    parser.add_argument("--rounds", type=int, default=5)


def run(bench: Bench) -> Report:
    """Walk, re-scan and opening by turns in one process for each side and round; with sidecars and without; then once
    more under an audit hook that notes every file that is opened."""
    folder = _library(bench)
    figures: dict[str, Figure] = {"photos": bench.options.photos}
    goals: list[Goal] = []
    for what in ("without sidecars", "with sidecars"):
        if what == "with sidecars":
            _add_sidecars(folder, bench.options.sidecars)
            _ours(bench, folder)  # reads them
        answers: list[dict[str, float]] = []

        def ours(answers: list[dict[str, float]] = answers) -> float:
            answers.append(_ours(bench, folder))
            return answers[-1]["scan"]

        seen = interleaved(
            {"walk": lambda: bare_walk(folder), "ours": ours}, bench.options.rounds, bench.tell
        )
        ratios = [mine / walk for mine, walk in zip(seen["ours"], seen["walk"], strict=True)]
        whole = [of["tag"] / walk for of, walk in zip(answers, seen["walk"], strict=True)]
        figures |= {
            f"{what}: bare walk, s": median(seen["walk"]),
            f"{what}: scan, s": median(seen["ours"]),
            f"{what}: scan, times the walk, least to most": f"{min(ratios):.2f} to {max(ratios):.2f}",
            f"{what}: whole pass, s": median([of["tag"] for of in answers]),
            f"{what}: whole pass, times the walk": statistics.median(whole),
            f"{what}: opening, s": median([of["opening"] for of in answers]),
            f"{what}: files opened": max(int(of["opened"]) for of in answers),
        }
        goals += [
            Goal(f"{what}: times the bare walk", statistics.median(ratios), MOST_RATIO, at_least=False),
            Goal(
                f"{what}: photos and sidecars opened",
                float(figures[f"{what}: files opened"]),
                0,
                at_least=False,
            ),
            Goal(
                f"{what}: seconds to open",
                median([of["opening"] for of in answers]),
                MOST_OPENING,
                at_least=False,
            ),
        ]
    figures["firstlook list, s"] = median([_listed(bench, folder) for _ in range(bench.options.rounds)])
    return Report(figures, tuple(goals))


def bare_walk(folder: Path) -> float:
    """Seconds for `os.scandir` and `stat` alone."""
    begun, pending, sizes = time.perf_counter(), [os.fsencode(folder)], 0
    while pending:
        with os.scandir(pending.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    if not entry.name.startswith(b"."):
                        pending.append(entry.path)
                else:
                    sizes += entry.stat().st_size
    return time.perf_counter() - begun


def _library(bench: Bench) -> Path:
    """The synthetic library with its files, in folders of 800 below one for each year; each as large and as old as
    its row says."""
    import sqlite3

    kept = scored_library(bench, bench.options.photos)
    folder = bench.scratch / "library"
    shutil.copytree(kept, folder)
    with closing(sqlite3.connect(folder / ".firstlook" / "index.sqlite")) as db:
        paths = [os.fsdecode(path) for (path,) in db.execute("SELECT path FROM photos")]
    for path in paths:
        file = folder / path
        if not file.parent.exists():
            file.parent.mkdir(parents=True)
        file.write_bytes(b"x")
        os.utime(file, ns=(1, 1))
    in_child(bench, [sys.executable, "-c", SETTLED, str(folder)])
    return folder


SETTLED = """
import sys
from pathlib import Path
from engine import Library, Options, WriteTo
with Library(Path(sys.argv[1]), Options(write_to=WriteTo.NONE)) as library:
    library.use_model(1).result()
print("{}")
"""


def _add_sidecars(folder: Path, count: int) -> None:
    """Beside every n-th photo, as another program names them; they hold nothing that the index has not."""
    files = sorted(folder.rglob("*.JPG"))
    for file in files[:: max(1, len(files) // count)][:count]:
        file.with_name(file.name + ".xmp").write_text(SIDECAR)
        os.utime(file.with_name(file.name + ".xmp"), ns=(1, 1))


SIDECAR = """<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/></x:xmpmeta>"""

PASS = """
import json, os, sys, time
from pathlib import Path
folder = sys.argv[1]
opened = set()
def hook(event, args):
    if event == "open" and isinstance(args[0], (str, bytes)):
        name = os.fsdecode(args[0])
        if name.startswith(folder) and "/.firstlook" not in name:
            opened.add(name)
from engine import Library, Options, WriteTo
import engine.library
from engine.jobs import tag as job
real = job.scan
spent = {}
def scan(ctx):
    begun = time.perf_counter()
    found = yield from real(ctx)
    spent["scan"] = time.perf_counter() - begun
    return found
job.scan = scan
sys.addaudithook(hook)
begun = time.perf_counter()
library = Library(Path(folder), Options(write_to=WriteTo.NONE))
opening = time.perf_counter() - begun
begun = time.perf_counter()
done = library.tag().result()
spent["tag"] = time.perf_counter() - begun
library.close()
print(json.dumps({"opening": opening, "opened": len(opened), "found": done.changes.found,
                  "read": done.ingested.read, **spent}))
"""
"""One pass through the facade, with the time of its first step, and a note of every file of the library opened."""


def _ours(bench: Bench, folder: Path) -> dict[str, float]:
    answer = in_child(bench, [sys.executable, "-c", PASS, str(folder)])
    if answer["read"] or answer["found"] != bench.options.photos:
        raise BrokenError(f"the library was not found as it was: {json.dumps(answer)}")
    return answer


def _listed(bench: Bench, folder: Path) -> float:
    begun = time.perf_counter()
    words = command("list", folder, "--limit", str(LISTED))
    done = subprocess.run(words, cwd=CHECKOUT, env=bench.environ, capture_output=True)
    if len(done.stdout.splitlines()) != LISTED:
        raise BrokenError(os.fsdecode(done.stderr))
    return time.perf_counter() - begun
