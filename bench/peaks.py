"""How much memory First Look takes at most: large photos, large libraries, and the same photos again and again."""

from __future__ import annotations

import argparse
import shutil
import sys
from pathlib import Path

from bench.common import Bench, Figure, Goal, Report, in_child
from bench.made_photos import highres_photos
from bench.memory import make_photos
from bench.synthetic import make_index

HUGE = (12_000, 9_000)
"""108 MP, as the largest phones take them."""
MANY = 120
"""Photos of 24 MP: so many that compiled loops are loaded for them; those of `bench indexing`."""
ROUNDS = 10
MOST_GROWTH = 32.0
"""Megabytes from the third round to the last: two batches of the backbone."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this measurement."""
    parser.add_argument("--photos", type=int, default=16, help="large photos of each sort")
    parser.add_argument("--again", type=int, default=400, help="small photos that are read ten times")
    parser.add_argument("--rows", type=int, nargs="*", default=[100_000, 1_000_000])


def run(bench: Bench) -> Report:
    """Each figure is the highest of a process of its own, as the system counted it, ExifTool's beside it."""
    figures = _of_large_photos(bench)
    for count in bench.options.rows:
        figures |= _of_rows(bench, count)
    rounds = _of_rounds(bench)
    figures |= {f"after round {number}, MB": rounds[number - 1] for number in (1, 3, ROUNDS)}
    growth = rounds[-1] - rounds[2]
    return Report(figures, (Goal("growth from round 3 to 10, MB", growth, MOST_GROWTH, at_least=False),))


def _of_large_photos(bench: Bench) -> dict[str, Figure]:
    count = bench.options.photos
    small = bench.scratch / "small"
    make_photos(small, count)
    folders = {
        "no large photo": small,
        "24 MP": highres_photos(bench, MANY),
        "108 MP": _huge(bench, count // 4, progressive=False),
        "108 MP, progressive": _huge(bench, count // 4, progressive=True),
    }
    return {
        f"indexing {name}, peak, MB": _child(bench, "index", str(folder))["peak"]
        for name, folder in folders.items()
    }


def _huge(bench: Bench, count: int, *, progressive: bool) -> Path:
    """Photos of 108 MP, made of those of 24; kept for the next time."""
    folder = bench.cache / f"108mp-{'progressive' if progressive else 'baseline'}-{count}"
    if not folder.is_dir():
        bench.tell(f"making {count} photos of 108 MP")
        staging = bench.scratch / folder.name
        staging.mkdir()
        sources = sorted(highres_photos(bench, bench.options.photos).iterdir())[:count]
        for number, source in enumerate(sources):
            _enlarge(source, staging / f"{number:02}.jpg", progressive)
        shutil.move(staging, folder)
    return folder


def _enlarge(source: Path, into: Path, progressive: bool) -> None:
    from PIL import Image

    with Image.open(source) as image:
        image.resize(HUGE, Image.Resampling.BICUBIC).save(into, quality=90, progressive=progressive)


def _of_rows(bench: Bench, count: int) -> dict[str, Figure]:
    folder = bench.cache / f"rows-{count}"
    bench.tell(f"an index of {count:,} photos")
    make_index(folder, count)
    said = _child(bench, "overview", str(folder))
    return {
        f"{count:,} rows, peak, MB": said["peak"],
        f"{count:,} rows, at rest, MB": said["rest"],
    }


def _of_rounds(bench: Bench) -> list[float]:
    """Resident megabytes after each round."""
    folder = bench.scratch / "again"
    make_photos(folder, bench.options.again)
    said = _child(bench, "rounds", str(folder), str(ROUNDS))
    return [said[f"round {number}"] for number in range(1, ROUNDS + 1)]


def _child(bench: Bench, *words: str) -> dict[str, float]:
    return in_child(bench, [sys.executable, "-m", "bench.peaks_child", *words])
