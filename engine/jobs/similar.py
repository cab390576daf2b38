"""The photos that look most like one.

The first question reads all vectors, and makes sketches of them on the way (`engine.vision.sketches`). As long as
somebody goes on asking, the next ones compare the sketches, and exactly only the vectors of the likest.
"""

from __future__ import annotations

import threading
from collections.abc import Generator, Iterator, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from sqlite_utils import Database

from engine.errors import EngineError
from engine.index import stale, vectors
from engine.types import PhotoId, Progress

if TYPE_CHECKING:
    from engine.vision.sketches import Sketches

Found = Generator[Progress, None, list[PhotoId]]
Blocks = Iterator[tuple[list[PhotoId], NDArray[np.float16]]]

IDLE_SECONDS = 600.0
"""So long nobody asks, and the sketches are let go."""
EXACTLY = 8
"""Photos compared exactly for each that is wanted: of 200 one in 10,000 is missed, with 5 one in 1,000 …"""
EXACTLY_AT_LEAST = 500
"""… and at least."""
NOTE = "looking for similar photos"


class Sketched:
    """The sketches of one library, while somebody asks for them."""

    def __init__(self, seconds: float = IDLE_SECONDS) -> None:
        self._seconds = seconds
        self._kept: tuple[str, Sketches, int] | None = None
        self._idle: threading.Timer | None = None

    def of(self, backbone: str) -> Sketches | None:
        """Those of this backbone's vectors; None where all vectors are to be read. Most directions of a library that
        has more than doubled since they were found may be others by now."""
        if self._kept is None:
            return None
        of, sketches, count = self._kept
        if of != backbone or len(sketches) > 2 * count:
            return None
        self._wait()
        return sketches

    def keep(self, backbone: str, sketches: Sketches) -> None:
        """They are of all vectors of this backbone, but for those that `engine.index.stale` tells."""
        self._kept = backbone, sketches, len(sketches)
        self._wait()

    def drop(self) -> None:
        """Lets the memory go. Safe in any thread: whoever asks at this moment has them still."""
        self._kept = None
        if self._idle is not None:
            self._idle.cancel()

    def _wait(self) -> None:
        if self._idle is not None:
            self._idle.cancel()
        self._idle = threading.Timer(self._seconds, self.drop)
        self._idle.daemon = True
        self._idle.start()


def similar(
    db: Database, backbone: str, *, id_: PhotoId, count: int, sketched: Sketched | None = None
) -> Generator[Progress, None, tuple[PhotoId, ...]]:
    """The photos at hand that look most like this one, which comes first. Without `sketched` all vectors are read, and
    `db` may be a connection that only reads. Raises `EngineError` where the photo has no vector of this backbone yet.
    """
    _, own = vectors.load(db, backbone, [id_])
    if not len(own):
        raise EngineError("This photo has not been looked at yet; try again when the work in hand is done.")
    sketches = sketched.of(backbone) if sketched else None
    if sketched and sketches:
        yield from _brought_up_to_date(db, backbone, sketched, sketches)
        found = _by_sketches(db, backbone, own[0], count + 1, sketches)
    else:
        found = yield from _by_reading_all(db, backbone, own[0], count + 1, sketched)
    return (id_, *[other for other in found if other != id_][:count])


def _by_reading_all(
    db: Database, backbone: str, own: NDArray[np.float16], count: int, sketched: Sketched | None
) -> Found:
    """Sketches are kept of what takes more than a moment to be read again."""
    ids, blocks = vectors.at_hand(db, backbone), vectors.blocks(db, backbone)
    yield Progress(0, len(ids), NOTE)
    if sketched is None or len(ids) <= vectors.BLOCK:
        return (yield from _nearest(own, blocks, count, len(ids)))
    sketched.drop()
    stale.watch(db)
    sketches = _begun(db, backbone, ids)
    found = yield from _nearest(own, _sketching(blocks, sketches), count, len(ids))
    sketched.keep(backbone, sketches)
    return found


def _nearest(own: NDArray[np.float16], blocks: Blocks, count: int, total: int) -> Found:
    from engine.vision.nearest import nearest

    best = list[tuple[int, float]]()
    for number, so_far in enumerate(nearest(own, blocks, count), 1):
        best = so_far
        yield Progress(min(number * vectors.BLOCK, total), total, NOTE)
    return [PhotoId(id_) for id_, _ in best]


def _begun(db: Database, backbone: str, ids: Sequence[PhotoId]) -> Sketches:
    """Sketches without photos yet, in the directions of some that are spread over all."""
    from engine.vision.sketches import SAMPLE, Sketches

    rows = np.linspace(0, len(ids) - 1, min(SAMPLE, len(ids)), dtype=np.int64)
    return Sketches(vectors.load(db, backbone, [ids[row] for row in rows])[1])


def _sketching(blocks: Blocks, sketches: Sketches) -> Blocks:
    for ids, found in blocks:
        sketches.add(ids, found)
        yield ids, found


def _brought_up_to_date(
    db: Database, backbone: str, sketched: Sketched, sketches: Sketches
) -> Generator[Progress, None, None]:
    """What has changed since is read again. Cut off before it is done, the next question reads all."""
    try:
        while changed := stale.take(db):
            sketches.remove(changed)
            for top in range(0, len(changed), vectors.BLOCK):
                yield Progress(top, len(changed), NOTE)
                part = changed[top : top + vectors.BLOCK]
                sketches.add(*vectors.load(db, backbone, part, only_at_hand=True))
    except BaseException:
        sketched.drop()
        raise


def _by_sketches(
    db: Database, backbone: str, own: NDArray[np.float16], count: int, sketches: Sketches
) -> list[PhotoId]:
    """The `count` likest at hand, exactly, of those whose sketches are likest; as `nearest` orders them."""
    from engine.vision.nearest import nearest

    some = sketches.likest(own, max(EXACTLY * count, EXACTLY_AT_LEAST))
    ids, found = vectors.load(db, backbone, [PhotoId(id_) for id_ in some], only_at_hand=True)
    best = list(nearest(own, [(ids, found)] if ids else [], count))
    return [PhotoId(id_) for id_, _ in best[-1]] if best else []
