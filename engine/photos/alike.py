"""Pairs of dhashes that differ little, out of very many: all of them, without comparing each with each.

A hash is eight parts of eight bits. Six bits that differ leave two parts whole at least, so each pair agrees in some
two of the eight: it is looked for among those that do, for each of the 28 choices (multi-index hashing: Norouzi,
Punjani & Fleet 2012, with two parts a key). Where very many agree, all are compared with all, which takes no longer.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain, combinations
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.photos.joined import Pairs

SAME = 6
"""Bits of 64 in which two dhashes may differ, whenever taken."""
OF_SET_BITS = 5
"""... and of the bits set in either, at most one in so many: plain backgrounds set few."""
FEWEST_SET = 4
"""No hash with fewer set bits has another one so near."""
BLOCK = 1 << 18
"""Pairs that are held at a time."""
_PARTS = 8
_LONG = 64
_ROWS, _COLUMNS = 64, 4096

Hashes = NDArray[np.uint64]
Together = Callable[[NDArray[np.intp]], bool]

_ROW, _STEP = np.divmod(np.arange(64), 8)
_DIAGONALS = (8 * _STEP + (_ROW + _STEP) % 8).astype(np.intp)
"""The bits of each part in turn: a diagonal of the 8 by 8 that a dhash is. A plain sky leaves whole rows unset, a
light from the side whole columns."""


def alike(hashes: Hashes, together: Together = lambda rows: False) -> Iterator[Pairs]:
    """Row numbers of all pairs of these distinct hashes that differ in at most `SAME` bits and in at most one in
    `OF_SET_BITS` of those set in either: each pair once, about `BLOCK` at a time.

    `together` says of rows whether it is known that they belong together: those need not be told any more.
    """
    bits = np.bitwise_count(hashes)
    order = np.argsort(bits, kind="stable")[int((bits < FEWEST_SET).sum()) :]
    table = _Table(hashes[order], order, together)
    parts = _parts(table.hashes)
    if _cost(parts) >= len(order) ** 2:
        return _gathered(table.run(0, len(order)))
    choices = combinations(range(_PARTS), 2)
    return _gathered(chain.from_iterable(_agreeing(table, parts, *choice) for choice in choices))


@dataclass(frozen=True, slots=True)
class _Table:
    """Hashes (n,), and the numbers `of` the rows where they came from (n,)."""

    hashes: Hashes
    of: NDArray[np.intp]
    together: Together

    def run(self, begin: int, end: int) -> Iterator[Pairs]:
        """The pairs among these hashes, which rise in their set bits: two differ in at least as many bits as those do,
        and far columns are not visited."""
        compare, lasts = _Compare(), begin + _lasts(self.hashes[begin:end])
        for top in range(begin, end, _ROWS):
            below = min(top + _ROWS, end)
            for left in range(top, int(lasts[below - begin - 1]), _COLUMNS):
                right = min(left + _COLUMNS, end)
                if not self.together(np.concatenate([self.of[top:below], self.of[left:right]])):
                    i, j = compare(self.hashes[top:below], self.hashes[left:right])
                    i, j = i + top, j + left
                    yield self._kept(i[i < j], j[i < j])

    def runs(self, begins: NDArray[np.intp], lengths: NDArray[np.intp]) -> Iterator[Pairs]:
        """The pairs within many short runs, by naming each pair."""
        rows = np.repeat(begins, lengths) + _counted(lengths)
        partners = np.repeat(begins + lengths, lengths) - rows - 1
        for block in _blocks(partners):
            i = np.repeat(rows[block], partners[block])
            yield self._kept(i, i + 1 + _counted(partners[block]))

    def _kept(self, one: NDArray[np.intp], other: NDArray[np.intp]) -> Pairs:
        differ = np.bitwise_count(self.hashes[one] ^ self.hashes[other])
        near = np.flatnonzero(differ <= SAME)
        one, other, differ = one[near], other[near], differ[near]
        few = OF_SET_BITS * differ <= np.bitwise_count(self.hashes[one] | self.hashes[other])
        return self.of[one[few]], self.of[other[few]]


def _lasts(hashes: Hashes) -> NDArray[np.intp]:
    """For each, behind which of these, that rise in their set bits, none has few enough to be like it."""
    bits = np.bitwise_count(hashes).astype(np.intp)
    most = np.minimum(bits + SAME, bits * OF_SET_BITS // (OF_SET_BITS - 1))
    return np.searchsorted(bits, most, side="right")


class _Compare:
    """Each with each, in memory that is taken once: to ask the system for it again takes longer than to compare."""

    def __init__(self) -> None:
        self._differ = np.empty(_ROWS * _COLUMNS, np.uint64)
        self._count = np.empty(_ROWS * _COLUMNS, np.uint8)
        self._near = np.empty(_ROWS * _COLUMNS, np.bool_)

    def __call__(self, rows: Hashes, columns: Hashes) -> Pairs:
        """The (row, column) pairs that differ in at most `SAME` bits."""
        size = len(rows) * len(columns)
        differ, count, near = self._differ[:size], self._count[:size], self._near[:size]
        np.bitwise_xor(rows[:, None], columns, out=differ.reshape(len(rows), len(columns)))
        np.less_equal(np.bitwise_count(differ, out=count), SAME, out=near)
        i, j = np.divmod(np.flatnonzero(near), len(columns))
        return i, j


def _agreeing(table: _Table, parts: NDArray[np.uint8], a: int, b: int) -> Iterator[Pairs]:
    """The pairs that agree in parts `a` and `b`, and in no two before these: another choice finds those."""
    key = _key(parts, a, b)
    order = np.argsort(key, kind="stable")
    ordered = _Table(table.hashes[order], order, lambda rows: table.together(table.of[rows]))
    begins, lengths = _runs(key[order])
    short = lengths <= _LONG
    long = (ordered.run(begin, begin + size) for begin, size in _each((begins[~short], lengths[~short])))
    for one, other in chain(ordered.runs(begins[short], lengths[short]), *long):
        first = _first_two(parts[one] == parts[other], a, b)
        yield table.of[one[first]], table.of[other[first]]


def _runs(values: NDArray[np.uint16]) -> Pairs:
    """Where each run of one value begins, and how long it is."""
    begins = np.flatnonzero(np.concatenate([[True], values[1:] != values[:-1]]))
    return begins, np.diff(begins, append=len(values))


def _first_two(agree: NDArray[np.bool_], a: int, b: int) -> NDArray[np.bool_]:
    """Whether `a` and `b`, which agree, are the first two of the parts (n, 8) that do."""
    first: NDArray[np.bool_] = agree[:, :b].sum(axis=1) == 1
    return first & agree[:, a]


def _cost(parts: NDArray[np.uint8]) -> int:
    """Twice the comparisons that looking among those that agree takes, with all keys together."""
    counts = (np.bincount(_key(parts, *two)) for two in combinations(range(_PARTS), 2))
    return sum(int(count @ count) for count in counts)


def _key(parts: NDArray[np.uint8], a: int, b: int) -> NDArray[np.uint16]:
    return np.asarray(parts[:, a].astype(np.uint16) << 8 | parts[:, b], np.uint16)


def _parts(hashes: Hashes) -> NDArray[np.uint8]:
    """(n, 8)"""
    bits = np.unpackbits(hashes.view(np.uint8).reshape(-1, 8), axis=1)
    return np.packbits(bits[:, _DIAGONALS], axis=1)


def _counted(lengths: NDArray[Any]) -> NDArray[np.intp]:
    """0, 1 … of each length, one after the other."""
    ends = lengths.cumsum()
    return np.asarray(np.arange(ends[-1] if len(ends) else 0) - np.repeat(ends - lengths, lengths), np.intp)


def _blocks(sizes: NDArray[Any]) -> Iterator[slice]:
    """Slices of `sizes` whose sums are about `BLOCK`."""
    ends = sizes.cumsum()
    cuts = np.searchsorted(ends, np.arange(BLOCK, ends[-1] if len(ends) else 0, BLOCK))
    for begin, end in zip([0, *cuts], [*cuts, len(sizes)], strict=True):
        yield slice(int(begin), int(end))


def _gathered(blocks: Iterable[Pairs]) -> Iterator[Pairs]:
    """The same pairs, with few of them waiting until there are many."""
    waiting, count = list[Pairs](), 0
    for pairs in blocks:
        waiting.append(pairs)
        count += len(pairs[0])
        if count >= BLOCK:
            yield _one_of(waiting)
            waiting, count = [], 0
    yield _one_of(waiting)


def _one_of(blocks: list[Pairs]) -> Pairs:
    empty = np.empty(0, np.intp)
    return (
        np.concatenate([empty, *(one for one, _ in blocks)]),
        np.concatenate([empty, *(other for _, other in blocks)]),
    )


def _each(pairs: Pairs) -> Iterator[tuple[int, int]]:
    return zip(pairs[0].tolist(), pairs[1].tolist(), strict=True)
