"""Which photos are the same picture or nearly so: saved again, smaller, cut by a hair."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product

import numpy as np
from numpy.typing import NDArray

from engine.lab.data.facts import FIELDS, Facts
from engine.photos.alike import FEWEST_SET, alike
from engine.photos.joined import Joined, Pairs

FIELDS_APART = 6.0
"""How far the colours of two pictures' 64 fields may be apart, in the mean, of 255. By dhashes alone, every white shirt
on the same red bed is every other: of some 690 links among 3,409 photos of clothing (`../shared`) one was a duplicate,
0.1 apart, and the next nearest pair, 6.5 apart, are two shirts."""
_CROWD = 64
"""Photos of one dhash that are all compared with each other; of more, each with the first."""
_AT_ONCE = 65536


def duplicates(facts: Sequence[Facts]) -> Joined:
    """Photos joined that have the same content, or dhashes and colours that hardly differ. A plain picture, whose
    dhash says nothing, is joined by its content alone."""
    joined = Joined(len(facts))
    joined.join(_same([of.content for of in facts]))
    hashes = np.array([of.dhash for of in facts], np.uint64)
    telling = np.flatnonzero(np.bitwise_count(hashes) >= FEWEST_SET)
    fields = np.stack([of.tiny for of in facts]) if facts else np.zeros((0, FIELDS * FIELDS, 3), np.uint8)
    for one, other in _candidates(hashes, telling):
        near = _apart(fields, one, other) <= FIELDS_APART
        joined.join((one[near], other[near]))
    return joined


def _same(contents: Sequence[bytes]) -> Pairs:
    first: dict[bytes, int] = {}
    leaders = [first.setdefault(content, number) for number, content in enumerate(contents)]
    return np.arange(len(contents)), np.array(leaders, np.intp)


def _candidates(hashes: NDArray[np.uint64], telling: NDArray[np.intp]) -> Iterator[Pairs]:
    """The photos of each dhash among each other, and those of two dhashes that are alike."""
    unique, place = np.unique(hashes[telling], return_inverse=True)
    order = telling[np.argsort(place, kind="stable")]
    crowds = np.split(order, np.cumsum(np.bincount(place, minlength=len(unique)))[:-1]) if len(unique) else []
    within = [pair for crowd in crowds if len(crowd) > 1 for pair in _within(crowd)]
    yield _pairs(within)
    for one, other in alike(unique):
        between = zip(one.tolist(), other.tolist(), strict=True)
        yield _pairs([pair for a, b in between for pair in product(_some(crowds[a]), _some(crowds[b]))])


def _within(crowd: NDArray[np.intp]) -> Iterator[tuple[int, int]]:
    members = crowd.tolist()
    return combinations(members, 2) if len(members) <= _CROWD else ((members[0], of) for of in members[1:])


def _some(crowd: NDArray[np.intp]) -> list[int]:
    members: list[int] = crowd.tolist()
    return members if len(members) <= _CROWD else members[:1]


def _pairs(found: Sequence[tuple[int, int]]) -> Pairs:
    both = np.array(found, np.intp).reshape(-1, 2)
    return both[:, 0], both[:, 1]


def _apart(fields: NDArray[np.uint8], one: NDArray[np.intp], other: NDArray[np.intp]) -> NDArray[np.float64]:
    """The mean difference of each pair's fields."""
    found = np.empty(len(one))
    for start in range(0, len(one), _AT_ONCE):
        block = slice(start, start + _AT_ONCE)
        differ = fields[one[block]].astype(np.int16) - fields[other[block]]
        found[block] = np.abs(differ).mean(axis=(1, 2))
    return found
