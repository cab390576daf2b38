"""How much detail there is in the parts of a grey picture."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.compiled.jit import compiled

Edges = NDArray[np.intp]
Sums = NDArray[np.int64]


@compiled
def cell_sums(grey: NDArray[np.uint8], rows: Edges, columns: Edges, sums: Sums, squares: Sums) -> None:
    """Adds up the 4-neighbour Laplacian of a picture (h, w), and its squares, in each cell between two of `rows` and
    of `columns`, which count from the first pixel that has all its neighbours."""
    one = np.uint64(1)
    for row in range(len(rows) - 1):
        for column in range(len(columns) - 1):
            total = square = np.int64(0)
            for above in range(np.uint64(rows[row]), np.uint64(rows[row + 1])):
                y = above + one
                for left in range(np.uint64(columns[column]), np.uint64(columns[column + 1])):
                    x = left + one
                    beside = np.int32(grey[y, left]) + np.int32(grey[y, x + one])
                    over = np.int32(grey[above, x]) + np.int32(grey[y + one, x])
                    value = np.int32(beside + over - 4 * np.int32(grey[y, x]))
                    total += value
                    square += np.int32(value * value)
            sums[row, column] += total
            squares[row, column] += square
