"""A JPEG's Huffman codes (T.81, annexes C and F), and blocks of coefficients read or skipped with them."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from engine.compiled.bits import Bytes, Reader, filled
from engine.compiled.loop import entry, inlined, number

DC_BITS, SKIP_BITS, VALUE_BITS = 9, 13, 11
"""What the short tables are asked with: as many as leave them in the processor's nearest memory."""
LONG = 1 << 16
MOST = 11
"""Bits of a coefficient, of pictures of 8 bits (T.81, F.1.2): a difference; others have one less."""

_END, _UNKNOWN = 128, 255
_LAST = 63
_RUN_OF_ZEROS = 15


class Codes(NamedTuple):
    """What one component is read with. `dc` and `ac`: the code that 16 bits begin with, its length times 256 and what
    it stands for; 0 for none. `dc_short`: the same, asked with 9 bits. `skips`: how far what 13 bits begin with leads,
    as many whole codes as they hold: bits, and 32 times the coefficients, 128 more where the block ends. `values`: the
    coefficient that 11 bits begin with, as 65,536 times it, 256 times the step to it, and the bits.
    `quantization` is in the order of the file."""

    dc: NDArray[np.uint16]
    dc_short: NDArray[np.uint16]
    ac: NDArray[np.uint16]
    skips: NDArray[np.uint16]
    values: NDArray[np.int32]
    quantization: NDArray[np.int32]


@entry
def fill_codes(counts: Bytes, symbols: Bytes, table: NDArray[np.uint16]) -> bool:
    """`Codes.dc` or `.ac` of a DHT segment: how many codes of each length, and what they stand for (as many).
    False where there are more codes than can be. Those with more than `MOST` bits behind them are left out."""
    table[:] = 0
    code, place = 0, 0
    for length in range(1, 17):
        for _ in range(counts[length - 1]):
            begin, end = code << (16 - length), (code + 1) << (16 - length)
            if end > LONG:
                return False
            if symbols[place] & 15 <= MOST:
                for bits in range(begin, end):
                    table[bits] = length << 8 | symbols[place]
            code += 1
            place += 1
        if code >= 1 << length:  # none may be of ones only (T.81, C.2)
            return False
        code <<= 1
    return True


@entry
def fill_short(codes: NDArray[np.uint16], table: NDArray[np.uint16]) -> None:
    """`Codes.dc_short`."""
    for bits in range(1 << DC_BITS):
        found = codes[bits << (16 - DC_BITS)]
        table[bits] = found if found >> 8 <= DC_BITS else 0


@entry
def fill_skips(codes: NDArray[np.uint16], table: NDArray[np.uint16]) -> None:
    """`Codes.skips`."""
    for bits in range(1 << SKIP_BITS):
        used, place, end = 0, 0, 0
        while used < SKIP_BITS and end == 0:
            found = number(codes[(bits << (16 - SKIP_BITS) << used) & (LONG - 1)])
            length, run, size = found >> 8, (found >> 4) & 15, found & 15
            if length == 0 or length > SKIP_BITS - used or place + run + 1 > _LAST:
                break
            if size == 0 and run != _RUN_OF_ZEROS:
                used, end = used + length, _END
            else:
                used, place = used + length + size, place + run + 1
        table[bits] = used | (place + end) << 5 if used else _UNKNOWN << 5


@entry
def fill_values(codes: NDArray[np.uint16], table: NDArray[np.int32]) -> None:
    """`Codes.values`; a step of 64 ends the block, and 0 bits say that 11 were not enough."""
    for bits in range(1 << VALUE_BITS):
        found = number(codes[bits << (16 - VALUE_BITS)])
        length, run, size = found >> 8, (found >> 4) & 15, found & 15
        table[bits] = 0
        if length == 0 or length + size > VALUE_BITS:
            continue
        if size == 0 and run != _RUN_OF_ZEROS:
            table[bits] = 64 << 8 | length
        elif size:
            value = (bits >> (VALUE_BITS - length - size)) & ((1 << size) - 1)
            table[bits] = _signed(value, size) << 16 | (run + 1) << 8 | (length + size)


@inlined
def _signed(value: int, size: int) -> int:
    """EXTEND (T.81, F.12)."""
    return value if value >= (1 << size) >> 1 else value + 1 - (1 << size)


@inlined
def read_difference(
    data: Bytes, bits: np.uint64, held: int, at: int, codes: Codes, broken: Bytes
) -> tuple[np.uint64, int, int, int]:
    """The reader behind it, and how much the block's DC differs from that of the one before."""
    bits, held, at = filled(data, bits, held, at)
    found = number(codes.dc_short[bits >> np.uint64(64 - DC_BITS)])
    if found == 0:
        found = number(codes.dc[bits >> np.uint64(48)])
        if found == 0:
            broken[0] = 1
    length, size = found >> 8, found & 15
    bits <<= np.uint64(length)
    value = number((bits >> np.uint64(1)) >> np.uint64(63 - size))
    return bits << np.uint64(size), held - length - size, at, _signed(value, size)


@inlined
def skip_rest(data: Bytes, bits: np.uint64, held: int, at: int, codes: Codes, broken: Bytes) -> Reader:
    """The reader behind a block's other coefficients. Where only its mean is wanted, most of the time goes here."""
    place = 0
    while True:
        bits, held, at = filled(data, bits, held, at)
        found = number(codes.skips[bits >> np.uint64(64 - SKIP_BITS)])
        used, there = found & 31, place + (found >> 5)
        if there < _LAST:
            bits, held, place = bits << np.uint64(used), held - used, there
            found = number(codes.skips[bits >> np.uint64(64 - SKIP_BITS)])
            used, there = found & 31, place + (found >> 5)
            if there < _LAST:
                bits, held, place = bits << np.uint64(used), held - used, there
                continue
        if there == _LAST or _END <= there < _END + _LAST:
            return bits << np.uint64(used), held - used, at
        found = number(codes.ac[bits >> np.uint64(48)])
        length, run, size = found >> 8, (found >> 4) & 15, found & 15
        bits, held, place = bits << np.uint64(length + size), held - length - size, place + run + 1
        if size == 0 and run != _RUN_OF_ZEROS and length:
            return bits, held, at
        if place >= _LAST or length == 0:
            if place > _LAST or length == 0:
                broken[0] = 1
            return bits, held, at


@inlined
def read_rest(
    data: Bytes, bits: np.uint64, held: int, at: int, codes: Codes, block: NDArray[np.int32],
    order: NDArray[np.int64], broken: Bytes,
) -> tuple[np.uint64, int, int, int]:  # fmt: skip
    """As `skip_rest`, and the coefficients, dequantized, in `block` (64, row by row; `order` leads there from the order
    of the file). Behind the reader: the place of the last one."""
    place = 0
    while place < _LAST:
        bits, held, at = filled(data, bits, held, at)
        found = number(codes.values[bits >> np.uint64(64 - VALUE_BITS)])
        used = found & 255
        if used:
            bits, held = bits << np.uint64(used), held - used
            step, value = (found >> 8) & 255, found >> 16
        else:
            found = number(codes.ac[bits >> np.uint64(48)])
            length, size = found >> 8, found & 15
            step = ((found >> 4) & 15) + 1
            bits <<= np.uint64(length)
            value = _signed(number((bits >> np.uint64(1)) >> np.uint64(63 - size)), size)
            bits, held = bits << np.uint64(size), held - length - size
            if length == 0:
                broken[0] = 1
                return bits, held, at, place
            if size == 0 and step <= _RUN_OF_ZEROS:
                return bits, held, at, place
        if step == 64:
            return bits, held, at, place
        place += step
        if place > _LAST:
            broken[0] = 1
            return bits, held, at, place
        block[order[place]] = bounded(value * number(codes.quantization[place]), broken)
    return bits, held, at, place


@inlined
def bounded(coefficient: int, broken: Bytes) -> int:
    """That coefficient, where it is one: eight times what pictures of 8 bits can have, and no sum of them overflows."""
    if not -8192 <= coefficient < 8192:
        broken[0] = 1
    return coefficient
