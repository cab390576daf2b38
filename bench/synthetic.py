"""An index of as many photos as one likes, without the photos: rows, scores and labels as a library has them."""

from __future__ import annotations

import json
import random
from collections import deque
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
from PIL import Image

from engine import opening
from engine.index import blocks, classes, models, settings
from engine.index.connect import open_for_writing, writing
from engine.photos.thumbnails import ThumbnailCache
from engine.types import WEDDING_CLASSES, Mode

PICTURES = 64
"""Different thumbnails; the photos share them."""
LABELLED, UNREADABLE, UNSURE = 0.05, 0.002, 0.15


def make_index(folder: Path, count: int) -> None:
    """The library `folder` with an index of `count` photos that are not there. Nothing is made that exists, but it is
    as a library after its last job, in today's schema and packed."""
    kept = folder / ".firstlook"
    if (kept / "index.sqlite").exists():
        with closing(open_for_writing(kept / "index.sqlite")) as db:
            deque(blocks.pack(db))
        for backup in kept.glob("index.before-*"):
            backup.unlink()
        return
    kept.mkdir(parents=True, exist_ok=True)
    hashes = _pictures(ThumbnailCache(kept / "thumbnails"))
    staged = kept / "making.sqlite"
    with closing(open_for_writing(staged)) as db:
        with writing(db):
            ids = list(classes.ensure(db, WEDDING_CLASSES).values())
            settings.put(db, opening.RECOVERING, False)
            models.put(db, version=1, backbone="bench", class_ids=ids, mode=Mode.ONE, card={})
            models.use(db, 1)
        db.execute("DROP TRIGGER photos_text_insert")
        with writing(db):
            db.conn.executemany(
                "INSERT INTO photos (path, name, size, mtime_ns, kind, content_hash, width, height, dhash, "
                "taken_at, camera, keywords, metadata_read, unreadable, added_at) "
                "VALUES (?, ?, 1, 1, 'jpeg', ?, 6000, 4000, ?, ?, ?, ?, 2, ?, '2026-01-01')",
                _rows(count, hashes),
            )
            _says(db, count)
            db.execute("INSERT INTO photos_text(photos_text) VALUES ('rebuild')")
        db.execute(_TRIGGER)
        deque(blocks.pack(db))
    staged.rename(kept / "index.sqlite")


_TRIGGER = """
    CREATE TRIGGER photos_text_insert AFTER INSERT ON photos BEGIN
        INSERT INTO photos_text(rowid, name, keywords) VALUES (new.id, new.name, new.keywords);
    END
"""


def _pictures(cache: ThumbnailCache) -> list[bytes]:
    draws, hashes = np.random.default_rng(1), []
    for number in range(PICTURES):
        noise = draws.integers(0, 255, (8, 12, 3), dtype=np.uint8)
        image = Image.fromarray(noise).resize((512, 341), Image.Resampling.BICUBIC)
        hashes.append(b"%032d" % number)
        cache.store(hashes[-1], image)
    return hashes


def _rows(count: int, hashes: list[bytes]) -> Iterator[tuple[object, ...]]:
    rng = random.Random(1)
    for number in range(count):
        name = (
            f"{2015 + number * 12 // count}/wedding {number // 800:04}/IMG_{number % 10000:04}_{number}.JPG"
        )
        day, second = divmod(number * 7, 86400)
        taken = (
            f"{2015 + number * 12 // count}-{day % 12 + 1:02}-{day % 28 + 1:02}T{second // 3600:02}:00:00.000"
        )
        unreadable = "truncated" if rng.random() < UNREADABLE else None
        keywords = json.dumps(["wedding", rng.choice(("rome", "kyoto", "lisbon"))])
        yield (
            name.encode(), name, hashes[number % PICTURES], rng.getrandbits(63), taken,
            rng.choice(("Canon EOS R5", "NIKON Z 8", "ILCE-7M4")), keywords, unreadable,
        )  # fmt: skip


def _says(db: object, count: int) -> None:
    """Scores and predictions of every photo, and some labels."""
    draws = np.random.default_rng(2)
    likely, share = draws.integers(1, 6, count), draws.uniform(0.4, 1.0, count)
    conn = db.conn  # type: ignore[attr-defined]
    blob = np.zeros(5, np.float32).tobytes()
    scores = ((n + 1, 1, 1 - share[n], blob) for n in range(count))
    conn.executemany("INSERT INTO scores VALUES (?, ?, ?, ?)", scores)
    conn.executemany(
        "INSERT INTO predictions VALUES (?, ?, ?, 1)",
        ((n + 1, int(likely[n]), float(share[n])) for n in range(count)),
    )
    labelled = np.flatnonzero(draws.random(count) < LABELLED)
    conn.executemany(
        "INSERT INTO labels VALUES (?, ?, 1, 'you', 'person', '2026-01-01T00:00:00+00:00')",
        ((int(n) + 1, int(likely[n])) for n in labelled),
    )
    # What should be in the files is in them: nothing waits.
    conn.execute("INSERT INTO written_tags SELECT photo_id, name, decider FROM wanted_tags")
