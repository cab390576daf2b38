"""What a model says of stored vectors, looked at on a thread of its own while what it said before is stored."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Self

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from engine.index import vectors
from engine.index.connect import open_for_reading
from engine.index.vectors import ToScore
from engine.jobs.context import Context
from engine.types import PhotoId

Look = Callable[[NDArray[np.float16]], NDArray[np.float32]]

AT_ONCE = 8 * vectors.BLOCK
"""Photos that are looked at, and stored in one transaction. Each transaction writes all pages of the indexes that it
touches, which are nearly all pages: fewer and larger ones write less. It takes less than half a second."""

CACHE_KIB = 4096
"""Of the connection that reads: no vector is read twice."""


@dataclass(frozen=True, slots=True)
class Looked:
    """Some photos, and what the model says of them, (len(ids), its classes)."""

    ids: list[PhotoId]
    said: NDArray[np.float32]


class LookAhead:
    """The photos that are to be scored, `AT_ONCE` at a time. Use it as a context manager."""

    def __init__(self, ctx: Context, which: ToScore, look: Look) -> None:
        self._db, self._which, self._look = ctx.db, which, look
        self._reader = open_for_reading(ctx.places.index)
        self._reader.execute(f"PRAGMA cache_size=-{CACHE_KIB}")
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="look-ahead")
        self._last = PhotoId(0)
        self._begin()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._thread.shutdown(wait=True, cancel_futures=True)
        self._reader.close()

    def next(self) -> Looked:
        """The next photos; empty at the end. Those after them are begun."""
        if self._changes() != self._known:
            self._begin()  # what was looked at ahead may be of another vector by now
        looked = self._ahead.result()
        if looked.ids:
            self._last = looked.ids[-1]
            self._begin()
        return looked

    def stored(self) -> None:
        """All changes until now were the caller's own: they take nothing away from what is looked at ahead."""
        self._known = self._changes()

    def _begin(self) -> None:
        self._known = self._changes()
        self._ahead: Future[Looked] = self._thread.submit(
            _looked, self._reader, self._which, self._look, self._last
        )

    def _changes(self) -> int:
        return self._db.conn.total_changes


def _looked(db: Database, which: ToScore, look: Look, last: PhotoId) -> Looked:
    ids, said = list[PhotoId](), list[NDArray[np.float32]]()
    while len(ids) < AT_ONCE:
        block, found = vectors.block_to_score(db, which, ids[-1] if ids else last)
        if not block:
            break
        ids += block
        said.append(look(found))
    return Looked(ids, np.concatenate(said) if said else np.empty((0, 0), np.float32))
