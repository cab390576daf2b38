"""WebP (RFC 9649): the chunks of pixels, alpha and animation."""

from __future__ import annotations

from engine.photos.layout import Buffer, CutOff, Layout, LayoutError

_IMAGE_CHUNKS = (b"VP8 ", b"VP8L", b"ALPH", b"ANIM", b"ANMF")


def layout(data: Buffer) -> Layout:
    """Names and data of the image chunks. VP8X is left out: its flags tell of metadata, too."""
    if data[:4] != b"RIFF" or data[8:12] != b"WEBP":
        raise LayoutError("no WebP header")
    stop = 8 + int.from_bytes(data[4:8], "little")
    if stop > len(data):
        raise CutOff("truncated")
    view = memoryview(data)
    parts: list[bytes | memoryview] = []
    at = 12
    while at + 8 <= stop:
        name, length = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        end = at + 8 + length
        if end > stop:
            raise CutOff("truncated")
        if name in _IMAGE_CHUNKS:
            parts += [name, view[at + 8 : end]]
        at = end + (length & 1)
    if not parts:
        raise LayoutError("no picture in it")
    return Layout(parts, _size(data))


def _size(data: Buffer) -> tuple[int, int]:
    """The canvas, from the first chunk."""
    first, body = data[12:16], data[20:30]
    if first == b"VP8X":
        return int.from_bytes(body[4:7], "little") + 1, int.from_bytes(body[7:10], "little") + 1
    if first == b"VP8L":
        bits = int.from_bytes(body[1:5], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    return int.from_bytes(body[6:8], "little") & 0x3FFF, int.from_bytes(body[8:10], "little") & 0x3FFF
