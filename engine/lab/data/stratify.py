"""Photos parted so that each part has its share of each class, and no group is in two parts.

Iterative stratification (Sechidis, Tsoumakas & Vlahavas 2011), with groups of photos in place of photos: the class
with the fewest groups left goes first, and each of its groups to the part that lacks most of the class. The same holds
where a photo has one class and where it has several.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.lab.types import Ints

Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Rows:
    """Photos to part: which classes (n, C) each shows, and its group (n,)."""

    shown: Flags
    groups: Ints


def matrix(targets: NDArray[Any], classes: int) -> Flags:
    """(n, C): which classes each photo shows, from class numbers (n,) or from ones and zeros (n, C)."""
    if targets.ndim == 2:
        return np.asarray(targets > 0)
    return np.asarray(targets[:, None] == np.arange(classes))


def partition(rows: Rows, shares: Sequence[float], *seed: int) -> Ints:
    """(n,): the number of each photo's part. `shares` sum to 1; `seed` numbers draw it.

    A class that has groups enough is in every part, also where its share of a part is less than a photo.
    """
    _, group = np.unique(rows.groups, return_inverse=True)
    drawing = _Drawing(_per_group(rows.shown, group), np.bincount(group), np.asarray(shares), seed)
    drawing.run()
    drawing.fill()
    return np.asarray(drawing.place[group], np.int64)


def _per_group(shown: Flags, group: NDArray[np.intp]) -> Ints:
    """(g, C): photos of each class in each group. The last column is for groups that show nothing."""
    made = np.zeros((int(group.max(initial=-1)) + 1, shown.shape[1] + 1), np.int64)
    np.add.at(made, group, np.column_stack([shown, ~shown.any(axis=1)]))
    return made


class _Drawing:
    """`place` (g,) of each group, -1 while it has none. `lacking` (parts, C) are photos of a class that a part is still
    to get, `room` (parts,) photos of any."""

    def __init__(self, of: Ints, sizes: Ints, shares: NDArray[np.float64], seed: Sequence[int]) -> None:
        self._of, self._sizes, self._shares = of, sizes, shares
        draws = np.random.default_rng([abs(number) for number in seed])
        # Large groups first: what comes last evens out.
        self._order = np.lexsort((draws.permutation(len(of)), -sizes))
        self._luck = draws.permutation(len(shares))
        self.place = np.full(len(of), -1, np.int64)
        self._lacking = np.outer(shares, of.sum(axis=0))
        self._room = shares * sizes.sum()

    def run(self) -> None:
        """Gives each group its part."""
        left = (self._of > 0).sum(axis=0)
        while left.any():
            one = int(np.where(left > 0, left, left.max() + 1).argmin())
            for number in self._order[(self._of[self._order, one] > 0) & (self.place[self._order] < 0)]:
                self._give(int(number), one)
                left -= self._of[number] > 0

    def _give(self, number: int, one: int) -> None:
        part = self._neediest(one)
        self.place[number] = part
        self._lacking[part] -= self._of[number]
        self._room[part] -= self._sizes[number]

    def _neediest(self, one: int) -> int:
        """The part that lacks most of the class; of those, the one that is emptiest for its share; else by luck."""
        lacking = np.round(self._lacking[:, one], 6)
        most = np.flatnonzero(lacking == lacking.max())
        emptiness = np.round(self._room[most] / self._shares[most], 6)
        best = most[emptiness == emptiness.max()]
        return int(best[self._luck[best].argmax()])

    def fill(self) -> None:
        """Moves single groups to parts that have none of a class, out of parts that have some to spare."""
        has = self._of > 0
        for one in np.argsort(has.sum(axis=0), kind="stable"):
            for part in range(len(self._shares)):
                if has[:, one].any() and not (has[:, one] & (self.place == part)).any():
                    self._move_one(has, int(one), part)

    def _move_one(self, has: Flags, one: int, part: int) -> None:
        held = np.stack([has[self.place == of].sum(axis=0) for of in range(len(self._shares))])
        for number in self._order[::-1]:
            giver = self.place[number]
            if has[number, one] and (held[giver][has[number]] > 1).all():
                self.place[number] = part
                return
