"""`python -m bench NAME`: runs one measurement and prints what it found.

Exit codes: 0 the goals are reached, 1 one is missed or something failed, 2 no such name, wrong use or no data.
"""

from __future__ import annotations

import argparse
import importlib
import json
import platform
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from bench.common import SHARED, AbsentError, Bench, BrokenError, Report, surroundings
from bench.record import record, shown

NAMES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "clothing": ("bench.clothing", "learn from labelled photos, judged on photos that were never seen"),
        "learning": ("bench.learning", "the quick retrain: accuracy, calibration and seconds"),
        "precision": ("bench.precision", "keywords at the default setting, and photos of unknown classes"),
        "forgetting": (
            "bench.forgetting",
            "two of five classes corrected again and again, the others judged",
        ),
        "deep": ("bench.deep", "training deeper against the head alone, a plain script and fastai"),
        "lab": (
            "bench.lab",
            "24 conditions on shared vectors, their ranking, from scratch against transfer, tags",
        ),
        "labelling": ("bench.labelling", "labels and keystrokes until a model is good, against chance"),
        "mistakes": ("bench.mistakes", "labels made wrong, and the list for a second look"),
        "embedding": ("bench.embedding", "pictures to vectors on the CPU, against torch eager"),
        "engines": ("bench.engines", "engines for the backbone: speed, and what their vectors are worth"),
        "indexing": ("bench.indexing", "first indexing of 24 MP JPEGs, against a plain DataLoader script"),
        "camera-files": (
            "bench.camera_files",
            "every camera's files keep all they held when keywords come in",
        ),
        "starter": ("bench.starter", "the starter weights against teacher, random weights and plain pixels"),
        "rescan": ("bench.rescan", "an unchanged library looked at again, and opened"),
        "rescore": ("bench.rescore", "every photo scored anew, against the bare arithmetic and writing"),
        "startup": ("bench.startup", "`firstlook --help` and `list`, against Python alone and with typer"),
        "window": ("bench.window", "the window over 100,000 photos and a million"),
        "queries": ("bench.queries", "filters, counts, words and pages of a million photos"),
        "similar": ("bench.similar", "photos like one, bursts and near-identical photos of 100,000"),
        "memory": ("bench.memory", "20,000 photos indexed with memory flat"),
        "peaks": ("bench.peaks", "the most memory: 24 and 108 MP, a million rows, ten rounds of re-indexing"),
        "growth": ("bench.growth", "how the cost of index, rescore, query and retrain grows: 1, 4, 16 times"),
        "kill": ("bench.kill", "killed at random moments, nothing is lost and the next run finishes"),
        "writing": ("bench.writing", "keywords into 24 MP JPEGs against plain ExifTool, sidecars, no change"),
        "powercut": ("bench.powercut", "the power goes while keywords are written, on ext4 in a file"),
        "diskfull": ("bench.diskfull", "the disk fills up under photos, sidecars, index and label book"),
        "permissions": (
            "bench.permissions",
            "photos that may not be written wait, and are written when they may be",
        ),
        "races": ("bench.races", "other programs change photos while we write them"),
        "sequences": ("bench.sequences", "exiv2, ExifTool and First Look change the same keywords by turns"),
        "wild-names": ("bench.wild_names", "wild names of files and folders, wild classes and keywords"),
        "every-file": (
            "bench.every_file",
            "every camera's file and every format: written, relabelled, taken back",
        ),
        "storms": (
            "bench.storms",
            "100,000 events at once, a drive that goes, a folder renamed, wrong clocks",
        ),
        "exiftool-faults": (
            "bench.exiftool_faults",
            "ExifTool hangs, dies, spews errors, is missing or too old",
        ),
    }
)
"""Name -> (module, what it shows). A module has `arguments(parser)` and `run(bench) -> Report`."""

FAILED, WRONG = 1, 2


def main(args: Sequence[str] | None = None) -> int:
    """Runs what the command line says; the exit code."""
    given = list(sys.argv[1:] if args is None else args)
    if not given or given[0] in ("-h", "--help"):
        print(_listing())
        return 0
    name = given.pop(0)
    if name not in NAMES:
        print(f"There is no measurement {name!r}. There are:\n{_listing()}", file=sys.stderr)
        return WRONG
    module = importlib.import_module(NAMES[name][0])
    parser = _parser(name)
    module.arguments(parser)
    options = parser.parse_args(given)
    try:
        with surroundings(options) as bench:
            report = _run(module.run, bench)
    except AbsentError as error:
        print(error, file=sys.stderr)
        return WRONG
    except BrokenError as error:
        print(error, file=sys.stderr)
        return FAILED
    data = _as_data(name, report)
    print(json.dumps(data, indent=2) if options.json else _as_text(name, report))
    if options.record:
        record(data, [name, *given], tuple(NAMES))
    return 0 if report.good else FAILED


def _run(function: object, bench: Bench) -> Report:
    assert callable(function)
    report = function(bench)
    assert isinstance(report, Report)
    return report


def _parser(name: str) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog=f"python -m bench {name}", description=NAMES[name][1])
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--record", action="store_true", help="keep it, and make docs/performance.md anew")
    parser.add_argument(
        "--data", type=Path, default=SHARED, help="the folder of real data (default: %(default)s)"
    )
    return parser


def _listing() -> str:
    width = max(map(len, NAMES))
    rows = [f"  {name:{width}}  {shows}" for name, (_, shows) in NAMES.items()]
    return "\n".join(["python -m bench NAME [--json] [--data DIR] [options of NAME, see --help]", *rows])


def _as_data(name: str, report: Report) -> dict[str, object]:
    goals = [
        {
            "what": goal.what,
            "value": goal.value,
            "bound": goal.bound,
            "at_least": goal.at_least,
            "reached": goal.reached,
        }
        for goal in report.goals
    ]
    return {
        "name": name,
        "shows": NAMES[name][1],
        "machine": f"{platform.system()} {platform.machine()}, Python {platform.python_version()}",
        "figures": dict(report.figures),
        "goals": goals,
        "failures": list(report.failures),
        "good": report.good,
    }


def _as_text(name: str, report: Report) -> str:
    width = max(map(len, report.figures), default=0)
    lines = [name, *(f"  {what:{width}}  {shown(value)}" for what, value in report.figures.items())]
    lines += [f"  {'reached' if goal.reached else 'MISSED '}  {goal}" for goal in report.goals]
    lines += [f"  FAILED   {failure}" for failure in report.failures]
    return "\n".join(lines)
