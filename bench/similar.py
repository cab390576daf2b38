"""Photos like one, bursts and near-identical photos, at 100,000: against the bare product, and how the cost grows."""

from __future__ import annotations

import argparse
import resource
import time
import tracemalloc
from collections.abc import Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from bench.clothes import clothes
from bench.common import Bench, Goal, Report, interleaved, median, ratio, seconds_of
from engine.index import vectors
from engine.index.connect import open_for_writing, writing
from engine.jobs.similar import Sketched, similar
from engine.photos.bursts import bursts, near_identical_groups
from engine.types import PhotoId

SHOWN, FRAMES = 200, 5
MOST_MS, MOST_SECONDS, LEAST_RECALL = 100.0, 60.0, 0.99
BACKBONE = "bench"
NOISE = 0.3
"""Standard deviations of a column that are added to it where photos are made from others."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this measurement."""
    parser.add_argument("--photos", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=60)


def run(bench: Bench) -> Report:
    """Queries and the bare product by turns in one run, over a tenth, two fifths and all; then bursts and groups."""
    real = clothes(bench).vectors
    counts = [bench.options.photos // 10, bench.options.photos * 2 // 5, bench.options.photos]
    asked = [_Asked(bench, _like(real, count)) for count in counts]
    together = [seconds_of(partial(_bursts, count)) for count in counts]
    identical = [seconds_of(partial(_groups, count)) for count in counts]
    most = asked[-1]
    late = float(np.quantile(most.seen["ours"], 0.95)) * 1000
    return Report(
        {
            "photos": bench.options.photos,
            "a query, ms": 1000 * median(most.seen["ours"]),
            "a query, ms, 95th percentile": late,
            "bare product in float32, all in memory, ms": 1000 * median(most.seen["bare"]),
            "times the bare product": ratio(most.seen["ours"], most.seen["bare"]),
            "the first query, which reads all, s": most.first,
            "a query when 1,000 photos have changed, ms": 1000 * most.changed,
            f"recall at {SHOWN}, mean": float(np.mean(most.recalls)),
            f"recall at {SHOWN}, least": min(most.recalls),
            "held between queries, MB": most.held / 1e6,
            "all bursts, s": together[-1],
            "all near-identical groups, s": identical[-1],
            "queries grow with the power": _power(counts, [median(of.seen["ours"]) for of in asked]),
            "first queries grow with the power": _power(counts, [of.first for of in asked]),
            "bursts grow with the power": _power(counts, together),
            "groups grow with the power": _power(counts, identical),
            "memory at most, with the bare product's, MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            / 1024,
        },
        (
            Goal("a query, ms, 95th percentile", late, MOST_MS, at_least=False),
            Goal(f"recall at {SHOWN}, mean", float(np.mean(most.recalls)), LEAST_RECALL),
            Goal("all bursts, s", together[-1], MOST_SECONDS, at_least=False),
            Goal("all near-identical groups, s", identical[-1], MOST_SECONDS, at_least=False),
        ),
    )


class _Asked:
    """What it took to find the photos like each of some in one index, and by one product over all in memory."""

    def __init__(self, bench: Bench, made: NDArray[np.float16]) -> None:
        self._draws, self.recalls = np.random.default_rng(5), list[float]()
        with closing(_index(bench.scratch / f"{len(made)}.sqlite", made)) as self._db:
            self._sketched, self._row = Sketched(), 0
            self.first = seconds_of(self._ids)
            self._all = made.astype(np.float32)
            self._all /= np.linalg.norm(self._all, axis=1, keepdims=True)
            rivals = {"bare": self._bare, "ours": self._ours}
            self.seen = interleaved(rivals, bench.options.rounds, lambda _: None)
            bench.tell(
                f"{len(made):,} photos: first {self.first:.2f} s, then {median(self.seen['ours']):.4f} s"
            )
            self.changed = self._after_changes(made)
            self.held = self._bytes_held()
            self._sketched.drop()

    def _ids(self) -> list[int]:
        """As the app finds them: the job, to its end."""
        steps = similar(self._db, BACKBONE, id_=PhotoId(self._row + 1), count=SHOWN, sketched=self._sketched)
        while True:
            try:
                next(steps)
            except StopIteration as stop:
                return list(stop.value)

    def _bare(self) -> float:
        """Seconds of the product alone, for another photo."""
        self._row = int(self._draws.integers(len(self._all)))
        wanted = self._all[self._row].copy()
        return seconds_of(lambda: self._all @ wanted)

    def _ours(self) -> float:
        """Seconds from a photo to the ids of those like it; the recall is the share of the really likest."""
        begun = time.perf_counter()
        found = self._ids()
        seconds = time.perf_counter() - begun
        likeness = self._all @ self._all[self._row]
        likeness[self._row] = np.inf
        best = np.argpartition(-likeness, SHOWN)[: SHOWN + 1] + 1
        self.recalls.append(len(set(found[1:]) & set(best.tolist())) / SHOWN)
        return seconds

    def _after_changes(self, made: NDArray[np.float16]) -> float:
        rows = self._draws.choice(len(made), min(1000, len(made)), replace=False)
        with writing(self._db):
            vectors.store(self._db, BACKBONE, [PhotoId(int(row) + 1) for row in rows], made[rows])  # type: ignore[arg-type]
        return seconds_of(self._ids)

    def _bytes_held(self) -> int:
        """What stays in memory after a first query."""
        self._sketched.drop()
        tracemalloc.start()
        self._ids()
        held, _ = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        return held


def _like(real: NDArray[np.float16], count: int) -> NDArray[np.float16]:
    """So many vectors made from real ones (n, d): up to the half of another photo mixed in, and noise; none has a
    number below 0, as the backbone's have none."""
    draws, made = np.random.default_rng(3), np.empty((count, real.shape[1]), np.float16)
    spread = NOISE * real.astype(np.float32).std(axis=0)
    for top in range(0, count, 5000):
        size = min(5000, count - top)
        one, other = (real[draws.integers(0, len(real), size)].astype(np.float32) for _ in range(2))
        share = draws.random((size, 1), np.float32) / 2
        noise = draws.standard_normal((size, real.shape[1]), np.float32) * spread
        made[top : top + size] = np.maximum(one + share * (other - one) + noise, 0)
    return made


def _index(file: Path, made: NDArray[np.float16]) -> Database:
    db = open_for_writing(file)
    ids = list(range(1, len(made) + 1))
    with writing(db):
        db.conn.executemany(
            "INSERT INTO photos (id, path, name, size, mtime_ns, added_at) VALUES (?, ?, 'a.jpg', 1, 1, '')",
            ((id_, b"%d.jpg" % id_) for id_ in ids),
        )
        for start in range(0, len(made), 5000):
            vectors.store(db, BACKBONE, ids[start : start + 5000], made[start : start + 5000])  # type: ignore[arg-type]
    return db


def _hashes(count: int) -> NDArray[np.uint64]:
    """Frames in fives that differ in up to four bits."""
    draws = np.random.default_rng(7)
    hashes = np.repeat(draws.integers(0, 2**64, count // FRAMES + 1, dtype=np.uint64), FRAMES)[:count]
    for _ in range(4):
        hashes = hashes ^ np.uint64(1) << draws.integers(0, 64, count, dtype=np.uint64)
    return hashes


def _times(count: int) -> NDArray[np.bytes_]:
    begin = np.datetime64("2026-06-20T08:00:00.000")
    return (begin + np.arange(count) * np.timedelta64(9, "s")).astype("S23")


def _bursts(count: int) -> object:
    return bursts(_hashes(count), np.ones(count, np.bool_), _times(count))


def _groups(count: int) -> object:
    return near_identical_groups(_hashes(count).tolist(), [of.decode() for of in _times(count).tolist()])


def _power(counts: Sequence[int], seconds: Sequence[float]) -> float:
    return float(np.polyfit(np.log(counts), np.log(seconds), 1)[0])
