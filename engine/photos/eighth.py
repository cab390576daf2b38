"""A JPEG at an eighth of its size, in half of libjpeg's time and with the same pixels: what most photos are seen by.

Of what cameras' JPEGs are made of: one scan, Huffman codes, 8 bits, colours whole or at half the size. Anything else,
or a scan with the slightest flaw, is left to libjpeg.
"""

from __future__ import annotations

import io
import threading
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.compiled import eighth, huffman
from engine.compiled.bits import unstuffed
from engine.compiled.eighth import PADDING
from engine.compiled.huffman import Codes
from engine.compiled.ready import LOOPS
from engine.photos.jpeg_header import OF_AC, Header, OtherError, read_header

_END = 0xD9

_ORDER = np.array(
    [
        8 * row + diagonal - row
        for diagonal in range(15)
        for row in (range(8) if diagonal % 2 else reversed(range(8)))
        if 0 <= diagonal - row < 8
    ]
)
"""Where in a block, row by row, the coefficients stand that the file has one after the other (T.81, figure A.6)."""


def at_an_eighth(data: bytes) -> Image.Image | None:
    """The picture that begins a JPEG, each side an eighth, rounded up: RGB or L, as libjpeg decodes it at 1/8. None
    where libjpeg has to be asked; the loops must be ready. Safe in any thread."""
    try:
        return _picture(data, read_header(data))
    except (OtherError, IndexError, KeyError):
        return None


@LOOPS.warms
def _warm() -> None:
    for mode in ("L", "RGB"):
        made = io.BytesIO()
        Image.new(mode, (16, 16)).save(made, "JPEG")
        if at_an_eighth(made.getvalue()) is None:
            raise RuntimeError("a sound JPEG was not read")


def _picture(data: bytes, header: Header) -> Image.Image:
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
        raise OtherError
    size = -(-height // 8), -(-width // 8)
    if grey:
        return Image.fromarray(y[: size[0], : size[1]])
    if not half:
        cb, cr = (colour.repeat(down, axis=0).repeat(across, axis=1) for colour in (cb, cr))
    out = np.empty((*size, 3), np.uint8)
    eighth.to_rgb(y, cb, cr, out)
    return Image.fromarray(out)


def _bits(data: bytes, header: Header, units: int) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """The scan without its markers, and where in it each part begins and the last ends."""
    parts = -(-units // header.restart) if header.restart else 1
    starts = np.zeros(parts + 1, np.int64)
    bits = _room(len(data) - header.scan + PADDING)
    size, found, end = unstuffed(np.frombuffer(data, np.uint8), header.scan, bits, starts[:parts])
    if not size or found != parts or data[end + 1] != _END:
        raise OtherError
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


def _codes_of(header: Header, number: int) -> Codes:
    dc, ac = header.chosen[number]
    table = header.tables[header.components[number][3]]
    return _made(header.codes[dc], header.codes[OF_AC + ac], table)


@lru_cache(maxsize=32)
def _made(dc: bytes, ac: bytes, table: bytes) -> Codes:
    """All photos of a camera have the same."""
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
            raise OtherError
    huffman.fill_short(codes.dc, codes.dc_short)
    huffman.fill_skips(codes.ac, codes.skips)
    huffman.fill_values(codes.ac, codes.values)
    return codes
