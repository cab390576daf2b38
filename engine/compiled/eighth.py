"""The scan of a JPEG at an eighth of its size, as libjpeg gives it: a block of the luminance is a pixel.

That pixel is the block's mean (jidctred.c, 1 x 1), so that its other coefficients need not be known; where the colours
are stored at half the size, their blocks are 2 x 2 pixels each (there too), for which they are.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from engine.compiled.bits import Bytes
from engine.compiled.huffman import Codes, bounded, read_difference, read_rest, skip_rest
from engine.compiled.loop import compiled, entry, inlined, number

Plane = NDArray[np.uint8]
Components = tuple[Codes, Codes, Codes]

PADDING = 2048
"""Zeros behind the bits: no fewer than six blocks can ask for."""
GREY, WHOLE, HALF = 0, 1, 2
"""Colours: none; blocks of as many as one pixel; blocks of 2 x 2."""

_BITS = 13  # CONST_BITS in jidctred.c; its PASS1_BITS are 2
_1, _3, _5, _7 = 29692, -10426, 6967, -5906


@entry
def scan(
    data: Bytes, starts: NDArray[np.int64], units: int, colours: int, across: int, down: int, codes: Components,
    order: NDArray[np.int64], work: NDArray[np.int32], broken: Bytes, y: Plane, cb: Plane, cr: Plane,
) -> None:  # fmt: skip
    """Bits (`bits.unstuffed`) -> the planes. Parts of `units` units begin and end where `starts` says, `PADDING` behind
    the last; a unit has `across` x `down` blocks of luminance and one of each colour. `order` as in
    `huffman.read_rest`; `work` is (80,), zeros at first.
    `broken` (1,) is 1 where the data are not whole and sound, and the planes of no use; libjpeg then knows better what
    can be shown.
    """
    columns = y.shape[1] // across
    count = columns * (y.shape[0] // down)
    for part in range(len(starts) - 1):
        begin, end = part * units, min(count, (part + 1) * units)
        at = _scan_part(
            data, starts[part], starts[part + 1], begin, end, columns, colours, across, down,
            codes, order, work[:64], work[64:], broken, y, cb, cr,
        )  # fmt: skip
        if at != starts[part + 1]:
            broken[0] = 1
        if broken[0]:
            break


@inlined
def _scan_part(
    data: Bytes, at: int, limit: int, begin: int, end: int, columns: int, colours: int, across: int, down: int,
    codes: Components, order: NDArray[np.int64], block: NDArray[np.int32], between: NDArray[np.int32],
    broken: Bytes, y: Plane, cb: Plane, cr: Plane,
) -> int:  # fmt: skip
    """The units from `begin` to `end`; the byte behind them, or one beyond `limit`."""
    bits, held, mean, mean_blue, mean_red = np.uint64(0), 0, 0, 0, 0
    for unit in range(begin, end):
        row, column = unit // columns, unit % columns
        for below in range(down):
            for beside in range(across):
                bits, held, at, mean = _one(
                    data, bits, held, at, mean, codes[0], broken,
                    y, row * down + below, column * across + beside,
                )  # fmt: skip
        if colours == WHOLE:
            bits, held, at, mean_blue = _one(
                data, bits, held, at, mean_blue, codes[1], broken, cb, row, column
            )
            bits, held, at, mean_red = _one(data, bits, held, at, mean_red, codes[2], broken, cr, row, column)
        elif colours == HALF:
            bits, held, at, mean_blue = _four(
                data, bits, held, at, mean_blue, codes[1], order, block, between, broken,
                cb, 2 * row, 2 * column,
            )  # fmt: skip
            bits, held, at, mean_red = _four(
                data, bits, held, at, mean_red, codes[2], order, block, between, broken,
                cr, 2 * row, 2 * column,
            )  # fmt: skip
        if at - (held >> 3) > limit:
            break
    return at - (held >> 3)


@inlined
def _one(
    data: Bytes, bits: np.uint64, held: int, at: int, mean: int, codes: Codes, broken: Bytes, plane: Plane,
    row: int, column: int,
) -> tuple[np.uint64, int, int, int]:  # fmt: skip
    """One block that is a pixel; the reader behind it, and the block's mean."""
    bits, held, at, step = read_difference(data, bits, held, at, codes, broken)
    bits, held, at = skip_rest(data, bits, held, at, codes, broken)
    plane[row, column] = _pixel(mean + step, codes, broken)
    return bits, held, at, mean + step


@inlined
def _pixel(mean: int, codes: Codes, broken: Bytes) -> int:
    """jpeg_idct_1x1."""
    if mean != np.int16(mean):
        broken[0] = 1
    return _limited((mean * number(codes.quantization[0]) + 4) >> 3)


@inlined
def _limited(value: int) -> int:
    """A sample around 0 -> around 128, within a byte; what is far out comes in again at the other end (jdmaster.c)."""
    return min(255, max(0, ((value + 512) & 1023) - 384))


@inlined
def _near(value: int, broken: Bytes) -> int:
    """As `_limited`; what is far out each of libjpeg's ways, with and without SIMD, brings in differently."""
    if not -512 <= value < 512:
        broken[0] = 1
    return min(255, max(0, value + 128))


@inlined
def _four(
    data: Bytes, bits: np.uint64, held: int, at: int, mean: int, codes: Codes, order: NDArray[np.int64],
    block: NDArray[np.int32], between: NDArray[np.int32], broken: Bytes, plane: Plane, top: int, left: int,
) -> tuple[np.uint64, int, int, int]:  # fmt: skip
    """One block of a colour, and its pixels from (`top`, `left`) on; the reader behind it, and the block's mean."""
    bits, held, at, step = read_difference(data, bits, held, at, codes, broken)
    mean += step
    block[0] = bounded(mean * number(codes.quantization[0]), broken)
    bits, held, at, last = read_rest(data, bits, held, at, codes, block, order, broken)
    if last:
        _transform(block, between, plane, top, left, broken)
        block[:] = 0
    else:
        pixel = _near((number(block[0]) * 4 + 16) >> 5, broken)
        plane[top, left] = plane[top, left + 1] = pixel
        plane[top + 1, left] = plane[top + 1, left + 1] = pixel
    return bits, held, at, mean


@compiled
def _transform(
    block: NDArray[np.int32], between: NDArray[np.int32], plane: Plane, top: int, left: int, broken: Bytes
) -> None:
    """jpeg_idct_2x2, in its order and with its roundings. All eight columns, so that they are done at once."""
    for column in range(8):
        mean = np.int32(block[column] << (_BITS + 2))
        odd = np.int32(np.int32(block[8 + column] * _1) + np.int32(block[24 + column] * _3))
        odd = np.int32(odd + np.int32(np.int32(block[40 + column] * _5) + np.int32(block[56 + column] * _7)))
        between[column] = np.int32(mean + odd + (1 << (_BITS - 1))) >> _BITS
        between[8 + column] = np.int32(mean - odd + (1 << (_BITS - 1))) >> _BITS
    for row in range(2):
        even = number(between[8 * row]) << (_BITS + 2)
        rest = number(between[8 * row + 1]) * _1 + number(between[8 * row + 3]) * _3
        rest += number(between[8 * row + 5]) * _5 + number(between[8 * row + 7]) * _7
        plane[top + row, left] = _near((even + rest + (1 << 19)) >> 20, broken)
        plane[top + row, left + 1] = _near((even - rest + (1 << 19)) >> 20, broken)


@entry
def to_rgb(y: Plane, cb: Plane, cr: Plane, out: NDArray[np.uint8]) -> None:
    """The planes, of which what is beyond (h, w, 3) is left, into that, as jdcolor.c has it."""
    for row in range(out.shape[0]):
        for column in range(out.shape[1]):
            light = number(y[row, column])
            blue, red = number(cb[row, column]) - 128, number(cr[row, column]) - 128
            out[row, column, 0] = min(255, max(0, light + ((91881 * red + 32768) >> 16)))
            out[row, column, 1] = min(255, max(0, light + ((-22554 * blue - 46802 * red + 32768) >> 16)))
            out[row, column, 2] = min(255, max(0, light + ((116130 * blue + 32768) >> 16)))
