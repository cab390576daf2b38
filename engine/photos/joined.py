"""Groups that grow together, link by link: connected components for as many links as one likes."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Pairs = tuple[NDArray[np.intp], NDArray[np.intp]]


class Joined:
    """`count` things, each alone at first. In each group the least leads: all of it point at that one."""

    def __init__(self, count: int) -> None:
        self._leader = np.arange(count)

    def apart(self, pairs: Pairs) -> Pairs:
        """Those of these links that would join two groups."""
        join = self._leader[pairs[0]] != self._leader[pairs[1]]
        return pairs[0][join], pairs[1][join]

    def is_one(self, of: NDArray[np.intp]) -> bool:
        """Whether these are all in one group."""
        leaders = self._leader[of]
        return bool((leaders == leaders[:1]).all())

    def join(self, pairs: Pairs) -> None:
        """Follows these links, all at once: each leader goes over to the least of those that it is linked with, until
        no link is between two groups."""
        one, other = self.apart(pairs)
        while len(one):
            a, b = self._leader[one], self._leader[other]
            np.minimum.at(self._leader, np.maximum(a, b), np.minimum(a, b))
            self._flatten()
            one, other = self.apart((one, other))

    def numbers(self) -> NDArray[np.int64]:
        """The number of each one's group, counted from 0 in order of first appearance; (count,)."""
        leads = self._leader == np.arange(len(self._leader))
        numbers: NDArray[np.int64] = (leads.cumsum() - 1)[self._leader].astype(np.int64)
        return numbers

    def _flatten(self) -> None:
        while not np.array_equal(above := self._leader[self._leader], self._leader):
            self._leader = above
