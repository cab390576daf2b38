"""The way through what is reviewed: forward with each decision, back when one is undone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from engine import Overview, PhotoId


class Walk:
    """Items are photos that are decided together: one, or a group. `position` is the item in hand, `len(self)` at the
    end."""

    def __init__(self, items: Iterable[Sequence[PhotoId]]) -> None:
        self._items = [tuple(item) for item in items]
        self._decided: set[PhotoId] = set()
        self.position = 0

    def __len__(self) -> int:
        return len(self._items)

    @property
    def ids(self) -> list[PhotoId]:
        """All photos."""
        return [id_ for item in self._items for id_ in item]

    @property
    def here(self) -> tuple[PhotoId, ...]:
        """The item in hand; () at the end."""
        return self.item(self.position)

    @property
    def decided(self) -> set[PhotoId]:
        """The photos that a person has decided, as was last heard."""
        return self._decided

    def item(self, position: int) -> tuple[PhotoId, ...]:
        """The item there; () where there is none."""
        return self._items[position] if 0 <= position < len(self._items) else ()

    def forward(self) -> None:
        """To the next."""
        self.position = min(len(self._items), self.position + 1)

    def back(self) -> None:
        """To the one before."""
        self.position = max(0, self.position - 1)

    def follow(self, present: set[PhotoId], decided: set[PhotoId]) -> bool:
        """Takes in which photos there are still, and which are decided: whether the item in hand is another now.

        A decision that was taken back leads back to its item; one that was made elsewhere (or again) on the item in
        hand leads on.
        """
        here = self.here
        self._drop(present)
        undone, new = self._decided - decided, decided - self._decided
        self._decided = set(decided)
        back = next((at for at in range(self.position) if undone.intersection(self._items[at])), None)
        if back is not None:
            self.position = back
        elif here and self.here == here and new.intersection(here) and decided.issuperset(here):
            self.forward()
        return self.here != here

    def _drop(self, present: set[PhotoId]) -> None:
        if present.issuperset(self.ids):
            return
        kept = [tuple(id_ for id_ in item if id_ in present) for item in self._items]
        self.position -= sum(1 for item in kept[: self.position] if not item)
        self._items = [item for item in kept if item]


def present_among(overview: Overview, ids: Sequence[PhotoId]) -> set[PhotoId]:
    """Those of these photos that there are."""
    return _among(overview.columns.ids, ids)


def decided_among(overview: Overview, ids: Sequence[PhotoId]) -> set[PhotoId]:
    """Those of these photos that a person has decided."""
    return _among(overview.columns.labels.photos, ids)


def _among(rising: NDArray[np.int64], ids: Sequence[PhotoId]) -> set[PhotoId]:
    wanted = np.array(ids, np.int64)
    if not len(rising) or not len(wanted):
        return set()
    places = np.minimum(np.searchsorted(rising, wanted), len(rising) - 1)
    return {PhotoId(int(id_)) for id_ in wanted[rising[places] == wanted]}
