"""The process that `bench.queries` measures: one library, asked as the window and as the command line ask it."""

from __future__ import annotations

import json
import os
import random
import resource
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import fields
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import psutil
from sqlite_utils import Database

from engine import ClassId, LibraryView, PhotoFilter, PhotoId, Sort, State
from engine.index.connect import open_for_reading
from engine.library import Library
from engine.options import Places
from engine.overview import Overview
from engine.places import places_for

FILTERS = 60
WORDS = (
    "wedding", "img", "rome", "ro", "lis", "0042", "12345", "IMG_0042", "rome wedding", "kyoto img", "wedding 00 rome",
)  # fmt: skip
"""In the synthetic index: in every photo, in a third, in some, in one; unfinished; two and three together."""
PAGES = (100, 300)
PAGE = 20
"""What `firstlook list --limit 20` shows."""

Times = dict[str, list[tuple[float, str]]]
"""Milliseconds and what was asked, for each way of asking."""


def main(folder: Path, seed: int) -> dict[str, Any]:
    """Each filter twice: the first time nothing of it is at hand, the second it is."""
    rng = random.Random(seed)
    view = LibraryView(_places(folder))
    ids = [of.id for of in view.classes()]
    filters = [_filter(rng, ids) for _ in range(FILTERS)]
    before = _megabytes()
    opened, overview = _timed(view.overview)
    held = _megabytes()
    times: Times = {}
    for wanted in filters:
        _window(view, overview, wanted, rng, times, "cold")
        _window(view, overview, wanted, rng, times, "warm")
    counted = _megabytes()
    del overview
    for wanted in filters[: FILTERS // 3]:
        _command_line(view, wanted, times)
    view.close()
    return {
        "figures": {
            "reading the overview, ms": opened,
            "library opened, ms": _opened(folder),
            "resident before, MB": before,
            "resident with the overview, MB": held,
            "resident after all queries, MB": counted,
            "peak, MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
            **_scans(folder),
        },
        "times": times,
    }


def _filter(rng: random.Random, classes: Sequence[ClassId]) -> PhotoFilter:
    """One of the filters that panels and options can set; half of what can be set is set in every third."""
    chosen: dict[str, Any] = {"sort": rng.choice(tuple(Sort))}
    if rng.random() < 0.4:
        chosen["class_ids"] = frozenset(rng.sample(classes, rng.choice((1, 1, 2))))
    if rng.random() < 0.3:
        chosen["min_confidence"] = rng.choice((0.5, 0.8, 0.95))
    if rng.random() < 0.1:
        chosen["max_confidence"] = 0.7
    if rng.random() < 0.3:
        chosen["states"] = frozenset(rng.sample(tuple(State), rng.choice((1, 1, 2))))
    if rng.random() < 0.3:
        chosen |= {
            "since": rng.choice(("2016", "2020-06-01")),
            "until": rng.choice(("2021-03", "2025-12-31")),
        }
    if rng.random() < 0.3:
        chosen["text"] = rng.choice(WORDS)
    return PhotoFilter(**chosen)


def _window(
    view: LibraryView, overview: Overview, wanted: PhotoFilter, rng: random.Random, times: Times, which: str
) -> None:
    """As a panel sets a filter: what passes, the counts beside it, and the rows of two pages of it."""
    said = _told(wanted)

    def ask(what: str, question: Callable[[], Any]) -> Any:
        taken, answer = _timed(question)
        times.setdefault(f"{what}, {which}", []).append((taken, said))
        return answer

    texts = ask("words", partial(view.matches, wanted.text)) if wanted.text else None
    found = ask("filter and order", lambda: overview.find(wanted, texts=texts)).ids
    ask("counts", lambda: overview.facets(wanted, texts=texts))
    page = rng.randint(*PAGES)
    for name, start in (("first page", 0), ("page in the middle", len(found) // 2)):
        rows = [PhotoId(id_) for id_ in found[start : start + page].tolist()]
        ask(name, partial(view.photos, rows))


def _command_line(view: LibraryView, wanted: PhotoFilter, times: Times) -> None:
    """As `firstlook list --limit 20` and `firstlook status`, of which each reads the columns first."""
    limited = PhotoFilter(**{**{of.name: getattr(wanted, of.name) for of in fields(wanted)}, "limit": PAGE})
    taken, _ = _timed(lambda: view.photos(view.find(limited)))
    times.setdefault("list", []).append((taken, _told(wanted)))
    taken, _ = _timed(view.counts)
    times.setdefault("status", []).append((taken, "everything"))


def _told(wanted: PhotoFilter) -> str:
    usual = PhotoFilter()
    said = {of.name: getattr(wanted, of.name) for of in fields(wanted)}
    changed = {name: value for name, value in said.items() if value != getattr(usual, name)}
    return " ".join(f"{name}={_plain(value)}" for name, value in changed.items()) or "no filter"


def _plain(value: object) -> str:
    return "+".join(sorted(map(str, value))) if isinstance(value, frozenset) else str(value)


def _opened(folder: Path) -> float:
    """A library opened for work, and closed."""
    return _timed(lambda: Library(folder).close())[0]


def _scans(folder: Path) -> Mapping[str, float]:
    """What no query can be faster than: one column looked at once, in SQLite and in numpy; the words alone in FTS5."""
    with closing(open_for_reading(_places(folder).index)) as db:
        count = db.execute("SELECT count(*) FROM photos").fetchone()[0]
        column = np.random.default_rng(0).random(count, np.float32)
        word = "SELECT count(*) FROM photos_text WHERE photos_text MATCH 'wedding'"
        asked = {
            "limit: one column in SQLite, ms": "SELECT sum(uncertainty > 0.5) FROM scores",
            "limit: a word of every photo in FTS5, ms": word,
        }
        figures = {name: _best(partial(_first_row, db, query)) for name, query in asked.items()}
    return {"limit: one column in numpy, ms": _best(lambda: np.count_nonzero(column > 0.5)), **figures}


def _first_row(db: Database, query: str) -> Any:
    return db.execute(query).fetchone()


def _places(folder: Path) -> Places:
    return places_for(folder, index=None, environ=os.environ)


def _best(question: Callable[[], Any]) -> float:
    return min(_timed(question)[0] for _ in range(3))


def _timed(question: Callable[[], Any]) -> tuple[float, Any]:
    begun = time.perf_counter()
    answer = question()
    return 1000 * (time.perf_counter() - begun), answer


def _megabytes() -> float:
    return psutil.Process().memory_info().rss / (1 << 20)


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(Path(sys.argv[1]), int(sys.argv[2]))))
