"""How light a picture is."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.compiled.jit import compiled, number

_BYTE = np.uint32(0xFF)
_RED, _GREEN, _BLUE, _HALF = (np.uint32(value) for value in (19595, 38470, 7471, 1 << 15))
"""ITU-R 601 in 2^-16, as Pillow has it (Convert.c)."""


@compiled
def luminance(colours: NDArray[np.uint32], out: NDArray[np.uint8]) -> None:
    """(h, w) of four bytes each, red the lowest, -> (h, w)."""
    for y in range(np.uint64(out.shape[0])):
        for x in range(np.uint64(out.shape[1])):
            colour = colours[y, x]
            red, green, blue = colour & _BYTE, colour >> np.uint32(8) & _BYTE, colour >> np.uint32(16) & _BYTE
            out[y, x] = (red * _RED + green * _GREEN + blue * _BLUE + _HALF) >> np.uint32(16)


@compiled
def tones(grey: NDArray[np.uint8], black: int, white: int) -> tuple[int, int]:
    """Of a picture (h, w): the sum of its pixels, and how many are at most `black` or at least `white`."""
    total = clipped = np.int64(0)
    dark, light = np.uint8(black), np.uint8(white)
    for y in range(np.uint64(grey.shape[0])):
        of_row = clipped_of_row = np.int32(0)
        for x in range(np.uint64(grey.shape[1])):
            value = grey[y, x]
            of_row += np.int32(value)
            clipped_of_row += np.int32((value <= dark) | (value >= light))
        total += of_row
        clipped += clipped_of_row
    return number(total), number(clipped)
