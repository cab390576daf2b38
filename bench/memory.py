"""20,000 small photos indexed: the memory of the process, looked at each second."""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from bench.common import CHECKOUT, Bench, BrokenError, Goal, Report, command

SIZE = (320, 240)
MEGABYTE = 1 << 20
FLAT_SHARE, FLAT_MEGABYTES = 0.10, 50.0


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this measurement."""
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--seconds", type=float, default=1.0, help="between two looks at the memory")


@dataclass(frozen=True, slots=True)
class Sample:
    """Megabytes resident, of First Look and of the processes that it started."""

    second: float
    own: float
    children: float


def run(bench: Bench) -> Report:
    """Flat is: the highest of the last quarter of the run is within 10% or 50 MB of the second quarter's."""
    bench.weights()  # before the photos are made
    folder = bench.scratch / "library"
    bench.tell(f"making {bench.options.count:,} photos")
    make_photos(folder, bench.options.count)
    bench.tell("indexing")
    answer, samples = _watched(bench, folder)
    if answer["looked_at"] != bench.options.count:
        raise BrokenError(f"{answer['looked_at']:,} of {bench.options.count:,} photos were looked at")
    second, last = (_peak(samples, part) for part in ((0.25, 0.5), (0.75, 1.0)))
    allowed = max(second * FLAT_SHARE, FLAT_MEGABYTES)
    return Report(
        {
            "photos": bench.options.count,
            "seconds": float(answer["seconds"]),
            "photos a second": float(answer["photos_per_second"]),
            "peak, MB": max(sample.own for sample in samples),
            "peak of the second quarter, MB": second,
            "peak of the last quarter, MB": last,
            "slope over the second half, MB a minute": _slope(samples),
            "peak of ExifTool, MB": max(sample.children for sample in samples),
        },
        (
            Goal(
                "growth from the second quarter to the last, MB",
                last - second,
                round(allowed, 1),
                at_least=False,
            ),
        ),
    )


def make_photos(folder: Path, count: int) -> None:
    """Distinct JPEGs, a thousand to a folder; the same ones each time."""
    parts = range(0, count, 1000)
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(partial(_make_some, folder, count), parts))


def _make_some(folder: Path, count: int, start: int) -> None:
    from PIL import Image

    inside = folder / f"{start // 1000:02}"
    inside.mkdir(parents=True)
    for number in range(start, min(start + 1000, count)):
        random_ = np.random.default_rng(random.Random(number).getrandbits(64))
        coarse = Image.fromarray(random_.integers(0, 256, (12, 16, 3), np.uint8))
        coarse.resize(SIZE, Image.Resampling.BICUBIC).save(inside / f"{number:05}.jpg", quality=85)


def _watched(bench: Bench, folder: Path) -> tuple[dict[str, float], list[Sample]]:
    """The command's answer, and its memory from its first photo to its end."""
    import psutil

    answer = bench.scratch / "answer.json"
    with answer.open("wb") as out:
        child = subprocess.Popen(
            command("tag", folder, "--write", "none", "--json"),
            cwd=CHECKOUT,
            env=bench.environ,
            stdout=out,
            stderr=subprocess.DEVNULL,
        )
    process, begun, samples = psutil.Process(child.pid), time.monotonic(), list[Sample]()
    while child.poll() is None:
        try:
            samples.append(_look(process, time.monotonic() - begun))
        except psutil.NoSuchProcess:
            break
        time.sleep(bench.options.seconds)
    if child.wait():
        raise BrokenError(f"firstlook tag ended with {child.returncode}")
    read: dict[str, float] = json.loads(answer.read_bytes())
    return read, samples


def _look(process: object, second: float) -> Sample:
    import psutil

    assert isinstance(process, psutil.Process)
    children = sum(child.memory_info().rss for child in process.children(recursive=True))
    return Sample(second, process.memory_info().rss / MEGABYTE, children / MEGABYTE)


def _peak(samples: Sequence[Sample], part: tuple[float, float]) -> float:
    chosen = [s.own for s in samples[int(len(samples) * part[0]) : max(1, int(len(samples) * part[1]))]]
    return max(chosen or [samples[-1].own])


def _slope(samples: Sequence[Sample]) -> float:
    half = samples[len(samples) // 2 :]
    if len(half) < 2:
        return 0.0
    seconds, megabytes = np.array([s.second for s in half]), np.array([s.own for s in half])
    return float(np.polyfit(seconds, megabytes, 1)[0]) * 60
