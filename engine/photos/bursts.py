"""Which photos are near-identical frames, so that a test never holds the twin of a training photo."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from engine.photos.alike import alike
from engine.photos.joined import Joined, Pairs

SAME_IN_A_BURST = 14
"""Bits of 64 in which two dhashes may differ that were taken within `BURST_SECONDS` of each other: people move, the
camera pans. See `alike` for others."""
BURST_SECONDS = 30.0
_NEIGHBOURS = 8
_LEAST_COSINE = 0.8
_CONFIRMED = 4096
"""Pairs whose vectors are compared at a time: 40 MB at 1,280 values."""


def near_identical_groups(
    dhashes: Sequence[int | None],
    taken_at: Sequence[str | None],
    vectors: NDArray[np.floating] | None = None,
) -> NDArray[np.int64]:
    """A group number per photo, counted from 0 in order of first appearance; shape (n,).

    Linked, and so in one group, are photos whose dhashes differ in at most 6 bits (and at most a fifth of
    the bits set in either: plain backgrounds set few), or in at most 14 where one was taken within 30 s of
    the other and at most 8 frames later. `vectors` (n, d), where given, undo a link of the first sort when
    their cosine is below 0.8. A photo without a dhash is alone. Times are ISO 8601; others count as unknown.
    """
    known = np.array([i for i, value in enumerate(dhashes) if value is not None], dtype=np.intp)
    hashes = np.array([value for value in dhashes if value is not None], dtype=np.uint64)
    unique, first, inverse = np.unique(hashes, return_index=True, return_inverse=True)
    joined = Joined(len(dhashes))
    joined.join((known, known[first[inverse]]))
    for links in _in_bursts(known, hashes, _seconds([taken_at[i] for i in known])):
        joined.join(links)
    for one, other in alike(unique, lambda rows: joined.is_one(known[first[rows]])):
        links = joined.apart((known[first[one]], known[first[other]]))
        joined.join(links if vectors is None else _confirmed(links, vectors))
    return joined.numbers()


def bursts(
    dhashes: NDArray[np.uint64], known: NDArray[np.bool_], taken_at: NDArray[np.bytes_]
) -> NDArray[np.int64]:
    """A number per photo (n,), the same for the frames of one burst: taken within 30 s of each other, dhashes apart in
    at most 14 bits. Unlike `near_identical_groups` it never compares photos of other times, and so does not take
    longer than reading them. `dhashes` count where `known`; times are ISO 8601, empty ones unknown."""
    places = np.flatnonzero(known & (taken_at != b""))
    joined = Joined(len(dhashes))
    for links in _in_bursts(places, dhashes[places], _stamps(taken_at[places])):
        joined.join(links)
    return joined.numbers()


def _stamps(taken_at: NDArray[np.bytes_]) -> NDArray[np.float64]:
    """Seconds, with one conversion for all where all are whole; a part of a time is unknown, as in `_second`."""
    try:
        return taken_at.astype("datetime64[ms]").astype(np.int64) / 1000.0
    except ValueError:
        return _seconds([text.decode() for text in taken_at.tolist()])


def _confirmed(pairs: Pairs, vectors: NDArray[np.floating]) -> Pairs:
    """The pairs whose vectors do not speak against it."""
    keep = np.ones(len(pairs[0]), dtype=bool)
    for start in range(0, len(keep), _CONFIRMED):
        block = slice(start, start + _CONFIRMED)
        one, other = (vectors[side[block]].astype(np.float32) for side in pairs)
        lengths = np.linalg.norm(one, axis=1) * np.linalg.norm(other, axis=1)
        keep[block] = np.einsum("nd,nd->n", one, other) >= _LEAST_COSINE * lengths
    return pairs[0][keep], pairs[1][keep]


def _in_bursts(
    known: NDArray[np.intp], hashes: NDArray[np.uint64], seconds: NDArray[np.float64]
) -> Iterator[Pairs]:
    """Pairs that are close in time and differ moderately; `seconds` is NaN where unknown."""
    order = np.argsort(seconds, kind="stable")[: int(np.isfinite(seconds).sum())]
    hashes, seconds, known = hashes[order], seconds[order], known[order]
    for step in range(1, min(_NEIGHBOURS, len(order) - 1) + 1):
        close = seconds[step:] - seconds[:-step] <= BURST_SECONDS
        close &= np.bitwise_count(hashes[step:] ^ hashes[:-step]) <= SAME_IN_A_BURST
        yield known[:-step][close], known[step:][close]


def _seconds(taken_at: Sequence[str | None]) -> NDArray[np.float64]:
    return np.array([_second(text) for text in taken_at], dtype=np.float64)


def _second(text: str | None) -> float:
    try:
        when = datetime.fromisoformat(text or "").replace(tzinfo=None)
    except ValueError:
        return float("nan")
    return (when - datetime(1970, 1, 1)).total_seconds()
