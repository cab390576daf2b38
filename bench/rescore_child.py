"""One side of `bench.rescore`: `python -m bench.rescore_child limit|ours FOLDER VERSION` prints one JSON object."""

from __future__ import annotations

import json
import sqlite3
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from bench.common import BrokenError
from bench.scored import VERSIONS

if TYPE_CHECKING:
    from engine.vision.head import Head

PRAGMAS = (
    "journal_mode=WAL",
    "foreign_keys=ON",
    "temp_store=MEMORY",
    "cache_size=-65536",
    "synchronous=NORMAL",
)
"""The app's own."""
AT_ONCE = 100_000


def limit(folder: Path, version: int) -> dict[str, float]:
    """A query, a product, a softmax and a transaction for each `AT_ONCE` photos, one UPDATE a row and table."""
    from engine.vision import checkpoints

    head, _, _ = checkpoints.load(folder / ".firstlook" / "models", version)
    db = sqlite3.connect(folder / ".firstlook" / "index.sqlite", isolation_level=None)
    for pragma in PRAGMAS:
        db.execute(f"PRAGMA {pragma}")
    begun, last = time.perf_counter(), 0
    while rows := db.execute(
        "SELECT photo_id, vector FROM vectors WHERE photo_id > ? ORDER BY photo_id LIMIT ?", [last, AT_ONCE]
    ).fetchall():
        last = rows[-1][0]
        _score(db, head, version, rows)
    seconds = time.perf_counter() - begun
    db.execute("UPDATE settings SET value = ? WHERE key = 'current_model'", [json.dumps(version)])
    db.close()
    return {"seconds": seconds, "grown": 0.0}


def _score(db: sqlite3.Connection, head: Head, version: int, rows: Sequence[tuple[int, bytes]]) -> None:
    ids = [row[0] for row in rows]
    found = np.frombuffer(b"".join([row[1] for row in rows]), np.float16).reshape(len(rows), -1)
    logits = found.astype(np.float32) @ head.weight.T + head.bias
    said = np.exp(logits - logits.max(axis=1, keepdims=True))
    said = (said / said.sum(axis=1, keepdims=True))[:, : len(head.classes)]
    top = np.sort(said, axis=1)[:, -2:]
    blobs = [row.tobytes() for row in said]
    db.execute("BEGIN IMMEDIATE")
    db.executemany(
        "UPDATE scores SET version = ?, uncertainty = ?, probabilities = ? WHERE photo_id = ?",
        zip([version] * len(ids), (1 - top[:, 1] + top[:, 0]).tolist(), blobs, ids, strict=True),
    )
    db.executemany(
        "UPDATE predictions SET class_id = ?, probability = ?, version = ? WHERE photo_id = ?",
        zip((said.argmax(1) + 1).tolist(), top[:, 1].tolist(), [version] * len(ids), ids, strict=True),
    )
    db.execute("COMMIT")


def ours(folder: Path, version: int) -> dict[str, float]:
    """The facade's way to another version (0: the one that is not in use); resident memory after the first quarter
    against the most after it."""
    from engine import Event, JobProgress, Library, Options

    seen: list[tuple[float, float]] = []

    def hear(event: Event) -> None:
        if isinstance(event, JobProgress) and event.note == "classifying" and event.total:
            seen.append((event.done / event.total, _resident_mb()))

    with Library(folder, Options(), listener=hear) as library:
        version = version or next(of for of in VERSIONS if of != library.current_model())
        begun = time.perf_counter()
        library.use_model(version).result()
        seconds = time.perf_counter() - begun
        if library.current_model() != version or not seen:
            raise BrokenError("nothing was scored")
    first = max((mb for share, mb in seen if share <= 0.4), default=seen[0][1])
    return {"seconds": seconds, "grown": max(mb for _, mb in seen) - first}


def _resident_mb() -> float:
    fields = Path("/proc/self/statm").read_text().split()
    return int(fields[1]) * 4096 / 1e6


if __name__ == "__main__":
    side, folder, version = sys.argv[1:]
    print(json.dumps({"limit": limit, "ours": ours}[side](Path(folder), int(version))))
