"""A JPEG at an eighth of its size, in half of libjpeg's time and with the same pixels: what most photos are seen by.

Of what cameras' JPEGs are made of: one scan, Huffman codes, 8 bits, colours whole or at half the size. Anything else,
or a scan with the slightest flaw, is left to libjpeg.
"""

from __future__ import annotations

import io
import threading
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.compiled.ready import Loops

if TYPE_CHECKING:
    from engine.compiled.huffman import Codes

_BASELINE, _TABLES, _CODES, _RESTART, _SCAN, _ADOBE, _END = 0xC0, 0xDB, 0xC4, 0xDD, 0xDA, 0xEE, 0xD9
_NOTES = {*range(0xE0, 0xF0), 0xFE}
_OF_AC, _MOST_DC = 16, 11
_YCC, _IDS = 1, (1, 2, 3)
_SAMPLINGS = ((1, 1), (2, 1), (1, 2), (2, 2))
_WHOLE_SCAN = b"\0\x3f\0"

_ORDER = np.array(
    [
        8 * row + diagonal - row
        for diagonal in range(15)
        for row in (range(8) if diagonal % 2 else reversed(range(8)))
        if 0 <= diagonal - row < 8
    ]
)
"""Where in a block, row by row, the coefficients stand that the file has one after the other (T.81, figure A.6)."""


class _OtherError(Exception):
    """Not such a file."""


@dataclass(slots=True)
class _Header:
    """What stands before the scan, which begins at `scan`. `components`: (id, across, down, table) of each; `chosen`:
    the numbers of the codes of its DC and AC."""

    size: tuple[int, int] = (0, 0)
    restart: int = 0
    scan: int = 0
    components: list[tuple[int, int, int, int]] = field(default_factory=list)
    chosen: list[tuple[int, int]] = field(default_factory=list)
    tables: dict[int, bytes] = field(default_factory=dict)
    codes: dict[int, bytes] = field(default_factory=dict)


def at_an_eighth(data: bytes) -> Image.Image | None:
    """The picture that begins a JPEG, each side an eighth, rounded up: RGB or L, as libjpeg decodes it at 1/8. None
    where libjpeg has to be asked; `LOOPS` must be ready. Safe in any thread."""
    try:
        return _picture(data, _header(data))
    except (_OtherError, IndexError, KeyError):
        return None


def _warm() -> None:
    for mode in ("L", "RGB"):
        made = io.BytesIO()
        Image.new(mode, (16, 16)).save(made, "JPEG")
        if at_an_eighth(made.getvalue()) is None:
            raise RuntimeError("a sound JPEG was not read")


LOOPS = Loops(_warm)


def _header(data: bytes) -> _Header:
    header, at = _Header(), 2
    while True:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        body = data[at + 4 : at + 2 + length]
        if data[at] != 0xFF or length < 2 or len(body) != length - 2:
            raise _OtherError
        at += 2 + length
        _note(header, marker, body)
        if marker == _SCAN:
            header.scan = at
            return header


def _note(header: _Header, marker: int, body: bytes) -> None:
    if marker == _TABLES:
        header.tables.update(_tables(body))
    elif marker == _CODES:
        header.codes.update(_codes(body))
    elif marker == _RESTART:
        header.restart = int.from_bytes(body, "big")
    elif marker == _BASELINE:
        _note_frame(header, body)
    elif marker == _SCAN:
        _note_scan(header, body)
    elif marker not in _NOTES or (marker == _ADOBE and body.startswith(b"Adobe") and body[11] != _YCC):
        raise _OtherError


def _tables(body: bytes) -> dict[int, bytes]:
    if len(body) % 65 or any(of > 3 for of in body[::65]):  # 16 bits, or no such table
        raise _OtherError
    return {body[at]: body[at + 1 : at + 65] for at in range(0, len(body), 65)}


def _codes(body: bytes) -> dict[int, bytes]:
    found: dict[int, bytes] = {}
    while body:
        length = 17 + sum(body[1:17])
        if body[0] & ~_OF_AC > 3 or not 17 < length <= len(body):
            raise _OtherError
        if not body[0] & _OF_AC and max(body[17:length]) > _MOST_DC:
            raise _OtherError
        found[body[0]] = body[1:length]
        body = body[length:]
    return found


def _note_frame(header: _Header, body: bytes) -> None:
    count = body[5]
    if header.components or body[0] != 8 or count not in (1, 3) or len(body) != 6 + 3 * count:
        raise _OtherError
    header.size = int.from_bytes(body[3:5], "big"), int.from_bytes(body[1:3], "big")
    header.components = [
        (body[at], body[at + 1] >> 4, body[at + 1] & 15, body[at + 2]) for at in range(6, len(body), 3)
    ]


def _note_scan(header: _Header, body: bytes) -> None:
    ids = tuple(one[0] for one in header.components)
    if tuple(body[1:-3:2]) != ids or body[0] != len(ids) or body[-3:] != _WHOLE_SCAN or not all(header.size):
        raise _OtherError
    header.chosen = [(of >> 4, of & 15) for of in body[2:-3:2]]
    samplings = [one[1:3] for one in header.components]
    if len(ids) == 1 and {*samplings[0]} <= {1, 2, 3, 4}:
        header.components = [(*header.components[0][:1], 1, 1, header.components[0][3])]
    elif ids != _IDS or samplings[0] not in _SAMPLINGS or samplings[1:] != [(1, 1), (1, 1)]:
        raise _OtherError


def _picture(data: bytes, header: _Header) -> Image.Image:
    from engine.compiled import eighth

    (width, height), (_, across, down, _) = header.size, header.components[0]
    columns, rows = -(-width // (8 * across)), -(-height // (8 * down))
    bits, starts = _bits(data, header, columns * rows)
    half = across == down == 2
    y = np.empty((rows * down, columns * across), np.uint8)
    cb, cr = (np.empty(y.shape if half else (rows, columns), np.uint8) for _ in range(2))
    grey = len(header.components) == 1
    colours = eighth.GREY if grey else eighth.HALF if half else eighth.WHOLE
    codes = [_codes_of(header, number) for number in range(len(header.components))]
    broken = np.zeros(1, np.uint8)
    eighth.scan(
        bits, starts, header.restart or columns * rows, colours, across, down, (codes[0], codes[-2:][0], codes[-1]),
        _ORDER, np.zeros(80, np.int32), broken, y, cb, cr,
    )  # fmt: skip
    if broken[0]:
        raise _OtherError
    size = -(-height // 8), -(-width // 8)
    if grey:
        return Image.fromarray(y[: size[0], : size[1]])
    if not half:
        cb, cr = (colour.repeat(down, axis=0).repeat(across, axis=1) for colour in (cb, cr))
    out = np.empty((*size, 3), np.uint8)
    eighth.to_rgb(y, cb, cr, out)
    return Image.fromarray(out)


def _bits(data: bytes, header: _Header, units: int) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """The scan without its markers, and where in it each part begins and the last ends."""
    from engine.compiled.bits import unstuffed
    from engine.compiled.eighth import PADDING

    parts = -(-units // header.restart) if header.restart else 1
    starts = np.zeros(parts + 1, np.int64)
    bits = _room(len(data) - header.scan + PADDING)
    size, found, end = unstuffed(np.frombuffer(data, np.uint8), header.scan, bits, starts[:parts])
    if not size or found != parts or data[end + 1] != _END:
        raise _OtherError
    bits[size : size + PADDING] = 0
    starts[parts] = size
    return bits, starts


_scratch = threading.local()


def _room(size: int) -> NDArray[np.uint8]:
    """A thread's own, kept for the next photo: the system gives new memory page by page."""
    room: NDArray[np.uint8] | None = getattr(_scratch, "room", None)
    if room is None or len(room) < size:
        room = _scratch.room = np.empty(size, np.uint8)
    return room


def _codes_of(header: _Header, number: int) -> Codes:
    dc, ac = header.chosen[number]
    table = header.tables[header.components[number][3]]
    return _made(header.codes[dc], header.codes[_OF_AC + ac], table)


@lru_cache(maxsize=32)
def _made(dc: bytes, ac: bytes, table: bytes) -> Codes:
    """All photos of a camera have the same."""
    from engine.compiled import huffman

    codes = huffman.Codes(
        np.empty(huffman.LONG, np.uint16),
        np.empty(1 << huffman.DC_BITS, np.uint16),
        np.empty(huffman.LONG, np.uint16),
        np.empty(1 << huffman.SKIP_BITS, np.uint16),
        np.empty(1 << huffman.VALUE_BITS, np.int32),
        np.frombuffer(table, np.uint8).astype(np.int32),
    )
    for segment, wanted in ((dc, codes.dc), (ac, codes.ac)):
        counts, symbols = np.frombuffer(segment[:16], np.uint8), np.frombuffer(segment[16:], np.uint8)
        if not huffman.fill_codes(counts, symbols, wanted):
            raise _OtherError
    huffman.fill_short(codes.dc, codes.dc_short)
    huffman.fill_skips(codes.ac, codes.skips)
    huffman.fill_values(codes.ac, codes.values)
    return codes
