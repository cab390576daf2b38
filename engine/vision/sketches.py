"""Short forms of many vectors, small enough to stay in memory: they tell which few are worth comparing exactly.

A sketch has a byte for each of the directions in which a sample of the library's own vectors is largest, and one for
the length of what lies across all of them. The directions are not centred, for cosines are not: the product of two
sketches is that of the vectors, but for the products of their rests. Those of unlike photos have little to do with each
other, those of like ones much: a photo unlike the whole sample, with its like, is told by its rest.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.vision.head import FloatArray
from engine.vision.nearest import normalised

VALUES = 384
"""Directions: 39 MB for 100,000 photos. Of the 200 likest of 100,000, a fifth of the 1,000 with the likest sketches,
0.999 are among those; with 256 directions 0.996."""
ALIKE = 0.7
"""The cosine that rests are taken to have: without them it were 0.997, and for some photos 0.9."""
SAMPLE = 2048
"""Vectors from which the directions are found."""
MORE, ROUNDS = 32, 2
"""Directions followed beyond those that are kept, and how often: what the last ones need to be found."""
LARGEST = 127
ROOM = 3.0
"""What a byte can hold, times the largest of the sample: others may be larger."""
BLOCK = 4096
"""Sketches that lie together."""
AT_ONCE = 1024
"""Sketches that are made wide while they are in the processor's cache."""

Block = tuple[NDArray[np.int64], NDArray[np.int8]]


class Sketches:
    """The sketches of photos, by their ids. Each id is there once: `remove` before it is added again."""

    def __init__(self, sample: NDArray[Any]) -> None:
        """`sample`: (n, d) vectors, of which there is one at least."""
        self._axes = _axes(normalised(sample), VALUES)
        largest = np.abs(self._along(sample)).max(axis=0) * ROOM
        largest[-1] = 1.0
        self._steps = np.maximum(largest / LARGEST, 1e-12)
        self._blocks: list[Block] = []

    def __len__(self) -> int:
        return sum(len(ids) for ids, _ in self._blocks)

    def add(self, ids: Sequence[int], vectors: NDArray[Any]) -> None:
        """Of these photos, (n, d), which are not there yet."""
        if not len(ids):
            return
        steps = np.rint(self._along(vectors) / self._steps)
        short = np.clip(steps, -LARGEST, LARGEST).astype(np.int8)
        self._blocks.append((np.array(ids, np.int64), short))
        if len(self._blocks) > 2 * (len(self) // BLOCK + 8):
            self._join()

    def remove(self, ids: Collection[int]) -> None:
        """Those of these photos that are there."""
        gone = np.fromiter(ids, np.int64, len(ids))
        kept = [(own, rows, ~np.isin(own, gone)) for own, rows in self._blocks]
        self._blocks = [
            (own, rows) if stays.all() else (own[stays], rows[stays])
            for own, rows, stays in kept
            if stays.any()
        ]

    def likest(self, wanted: NDArray[Any], count: int) -> list[int]:
        """The `count` ids whose sketches are most like the vector `wanted` (d,), by number."""
        direction = self._along(wanted[None])[0] * self._steps
        direction[-1] *= ALIKE
        ids = np.concatenate([own for own, _ in self._blocks] or [np.empty(0, np.int64)])
        likeness, at = np.empty(len(ids), np.float32), 0
        for own, rows in self._blocks:
            _products(rows, direction, likeness[at : at + len(own)])
            at += len(own)
        if count < len(ids):
            ids = ids[np.argpartition(-likeness, count)[:count]]
        return [int(id_) for id_ in np.sort(ids)]

    def _along(self, vectors: NDArray[Any]) -> FloatArray:
        """(n, directions + 1): of each one's direction, what lies along each of ours, and how long its rest is."""
        rows = normalised(vectors)
        along = rows @ self._axes
        rest = np.einsum("nd,nd->n", rows, rows) - np.einsum("nd,nd->n", along, along)
        return np.column_stack([along, np.sqrt(np.maximum(rest, 0))])

    def _join(self) -> None:
        """Many small blocks, which changes leave behind, become few."""
        ids, rows = (np.concatenate(of) for of in zip(*self._blocks, strict=True))
        tops = range(0, len(ids), BLOCK)
        self._blocks = [(ids[top : top + BLOCK].copy(), rows[top : top + BLOCK].copy()) for top in tops]


def _products(rows: NDArray[np.int8], direction: FloatArray, into: FloatArray) -> None:
    """Of each row with `direction`, some rows at a time."""
    wide = np.empty((min(AT_ONCE, len(rows)), rows.shape[1]), np.float32)
    for top in range(0, len(rows), AT_ONCE):
        part = rows[top : top + AT_ONCE]
        np.copyto(wide[: len(part)], part)
        np.matmul(wide[: len(part)], direction, out=into[top : top + len(part)])


def _axes(rows: FloatArray, count: int) -> FloatArray:
    """(d, count or d): directions one long and across each other, in which the rows (n, d) are largest together.

    By subspace iteration from random ones (Halko, Martinsson and Tropp, 2011, algorithms 4.4 and 5.1): a fifth of the
    time of the exact answer at 1,280 values.
    """
    length = rows.shape[1]
    axes = np.random.default_rng(0).standard_normal((length, min(count + MORE, length)), np.float32)
    for _ in range(ROUNDS):
        axes = np.linalg.qr(rows.T @ (rows @ axes))[0]
    along = rows @ axes
    _, turned = np.linalg.eigh(along.T @ along)
    return np.asarray(axes @ turned[:, ::-1][:, :count], np.float32)
