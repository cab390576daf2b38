"""Which photos are near-identical frames, so that a test never holds the twin of a training photo."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import chain

import numpy as np
from numpy.typing import NDArray

SAME = 6
"""Bits of 64 in which two dhashes may differ, whenever taken."""
SAME_IN_A_BURST = 14
"""... when taken within `BURST_SECONDS` of each other: people move, the camera pans."""
BURST_SECONDS = 30.0
_NEIGHBOURS = 8
_OF_SET_BITS = 0.2
_LEAST_COSINE = 0.8
_ROWS, _COLUMNS = 256, 4096

Pairs = tuple[NDArray[np.intp], NDArray[np.intp]]


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
    equal = (known, known[first[inverse]])
    alike = _alike(unique)
    alike = (known[first[alike[0]]], known[first[alike[1]]])
    if vectors is not None:
        alike = _confirmed(alike, vectors)
    in_bursts = _in_bursts(known, hashes, _seconds([taken_at[i] for i in known]))
    return _joined(len(dhashes), (equal, alike, in_bursts))


def bursts(
    dhashes: NDArray[np.uint64], known: NDArray[np.bool_], taken_at: NDArray[np.bytes_]
) -> NDArray[np.int64]:
    """A number per photo (n,), the same for the frames of one burst: taken within 30 s of each other, dhashes apart in
    at most 14 bits. Unlike `near_identical_groups` it never compares photos of other times, and so does not take
    longer than reading them. `dhashes` count where `known`; times are ISO 8601, empty ones unknown."""
    places = np.flatnonzero(known & (taken_at != b""))
    links = _in_bursts(places, dhashes[places], _stamps(taken_at[places]))
    return _joined(len(dhashes), (links,))


def _stamps(taken_at: NDArray[np.bytes_]) -> NDArray[np.float64]:
    """Seconds, with one conversion for all where all are whole; a part of a time is unknown, as in `_second`."""
    try:
        return taken_at.astype("datetime64[ms]").astype(np.int64) / 1000.0
    except ValueError:
        return _seconds([text.decode() for text in taken_at.tolist()])


def _alike(hashes: NDArray[np.uint64]) -> Pairs:
    """All pairs of distinct hashes that differ little, by brute force in blocks over sorted numbers of set bits.

    Two hashes differ in at least as many bits as their numbers of set bits do: far columns are not visited.
    """
    bits = np.bitwise_count(hashes).astype(np.intp)
    order = np.argsort(bits, kind="stable")
    hashes, bits = hashes[order], bits[order]
    found: list[Pairs] = [(np.empty(0, np.intp), np.empty(0, np.intp))]
    for top in range(0, len(hashes), _ROWS):
        rows = hashes[top : top + _ROWS, None]
        last = int(np.searchsorted(bits, bits[min(top + _ROWS, len(bits)) - 1] + SAME, side="right"))
        for left in range(top, last, _COLUMNS):
            columns = hashes[None, left : min(left + _COLUMNS, last)]
            i, j = np.nonzero(np.bitwise_count(rows ^ columns) <= SAME)
            i, j = i + top, j + left
            keep = (i < j) & _few_of_set(hashes[i], hashes[j])
            found.append((order[i[keep]], order[j[keep]]))
    return np.concatenate([i for i, _ in found]), np.concatenate([j for _, j in found])


def _few_of_set(one: NDArray[np.uint64], other: NDArray[np.uint64]) -> NDArray[np.bool_]:
    few: NDArray[np.bool_] = np.bitwise_count(one ^ other) <= _OF_SET_BITS * np.bitwise_count(one | other)
    return few


def _confirmed(pairs: Pairs, vectors: NDArray[np.floating]) -> Pairs:
    """The pairs whose vectors do not speak against it."""
    keep = np.ones(len(pairs[0]), dtype=bool)
    for start in range(0, len(keep), _COLUMNS):
        block = slice(start, start + _COLUMNS)
        one, other = (vectors[side[block]].astype(np.float32) for side in pairs)
        lengths = np.linalg.norm(one, axis=1) * np.linalg.norm(other, axis=1)
        keep[block] = np.einsum("nd,nd->n", one, other) >= _LEAST_COSINE * lengths
    return pairs[0][keep], pairs[1][keep]


def _in_bursts(known: NDArray[np.intp], hashes: NDArray[np.uint64], seconds: NDArray[np.float64]) -> Pairs:
    """Pairs that are close in time and differ moderately; `seconds` is NaN where unknown."""
    order = np.argsort(seconds, kind="stable")[: int(np.isfinite(seconds).sum())]
    hashes, seconds, known = hashes[order], seconds[order], known[order]
    ones, others = [known[:0]], [known[:0]]
    for step in range(1, min(_NEIGHBOURS, len(order) - 1) + 1):
        close = seconds[step:] - seconds[:-step] <= BURST_SECONDS
        close &= np.bitwise_count(hashes[step:] ^ hashes[:-step]) <= SAME_IN_A_BURST
        ones.append(known[:-step][close])
        others.append(known[step:][close])
    return np.concatenate(ones), np.concatenate(others)


def _seconds(taken_at: Sequence[str | None]) -> NDArray[np.float64]:
    return np.array([_second(text) for text in taken_at], dtype=np.float64)


def _second(text: str | None) -> float:
    try:
        when = datetime.fromisoformat(text or "").replace(tzinfo=None)
    except ValueError:
        return float("nan")
    return (when - datetime(1970, 1, 1)).total_seconds()


def _joined(count: int, links: Sequence[Pairs]) -> NDArray[np.int64]:
    """The connected components (union-find, the smaller index leads)."""
    leader = list(range(count))

    def lead(i: int) -> int:
        while leader[i] != i:
            leader[i] = leader[leader[i]]
            i = leader[i]
        return i

    for i, j in chain.from_iterable(_each(pairs) for pairs in links):
        a, b = lead(i), lead(j)
        leader[max(a, b)] = min(a, b)
    leaders = np.array([lead(i) for i in range(count)], dtype=np.int64)
    return np.unique(leaders, return_inverse=True)[1].astype(np.int64)


def _each(pairs: Pairs) -> Iterator[tuple[int, int]]:
    return zip(pairs[0].tolist(), pairs[1].tolist(), strict=True)
