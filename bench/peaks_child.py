"""The process whose memory `bench.peaks` reads: `python -m bench.peaks_child WHAT FOLDER [ROUNDS]`."""

from __future__ import annotations

import gc
import json
import os
import sys
import tempfile
import time
from pathlib import Path

import psutil

MEGABYTE = 1 << 20


def main(what: str, folder: Path, rounds: int = 1) -> dict[str, float]:
    """`what`: "index" (the photos of a folder), "overview" (an index is opened and asked), "query" (the same, for its
    seconds), or "rounds"."""
    if what in ("overview", "query"):
        return _overview(folder)
    if what == "index":
        with tempfile.TemporaryDirectory() as index:
            _index(folder, Path(index))
        return {"peak": _peak()}
    return _rounds(folder, rounds)


def _index(folder: Path, index: Path) -> None:
    from engine import Library, Options, WriteTo

    with Library(folder, Options(write_to=WriteTo.NONE), index=index) as library:
        library.tag().result()


def _overview(folder: Path) -> dict[str, float]:
    """All that the window holds of a library: its columns, one filter, counts and a page of rows."""
    from engine import LibraryView, PhotoFilter
    from engine.places import places_for

    with LibraryView(places_for(folder, index=None, environ=os.environ)) as view:
        begun = time.perf_counter()
        overview = view.overview()
        found = overview.find(PhotoFilter())
        overview.facets(PhotoFilter())
        view.photos(found.ids[:300].tolist())
        seconds = time.perf_counter() - begun
        gc.collect()
        return {"peak": _peak(), "rest": _now(), "s": seconds}


def _rounds(folder: Path, rounds: int) -> dict[str, float]:
    """Every photo is new to the index in every round: its time has changed."""
    from engine import Library, Options, WriteTo

    seen = {}
    with (
        tempfile.TemporaryDirectory() as index,
        Library(folder, Options(write_to=WriteTo.NONE), index=Path(index)) as library,
    ):
        for number in range(1, rounds + 1):
            for file in folder.rglob("*.jpg"):
                os.utime(file, (number, number))
            done = library.tag().result()
            if not done.ingested.read:
                raise SystemExit("no photo was read again")
            time.sleep(0.1)
            gc.collect()
            seen[f"round {number}"] = _now()
    return seen


def _now() -> float:
    return psutil.Process().memory_info().rss / MEGABYTE


def _peak() -> float:
    """Megabytes. Linux's rusage would count what the parent had when it started this process."""
    status = Path("/proc/self/status")
    if status.exists():
        return int(status.read_text().split("VmHWM:")[1].split()[0]) / 1024
    import resource

    highest = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return highest / (MEGABYTE if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], Path(sys.argv[2]), *map(int, sys.argv[3:]))))
