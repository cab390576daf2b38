"""PNG (W3C, third edition): the critical chunks and tRNS."""

from __future__ import annotations

from engine.photos.layout import Buffer, CutOff, Layout, LayoutError

_HEADER = 8


def layout(data: Buffer) -> Layout:
    """Types and data of IHDR, PLTE, tRNS and IDAT; the IEND must be there."""
    view = memoryview(data)
    parts: list[bytes | memoryview] = []
    size = (0, 0)
    at = _HEADER
    while at + 12 <= len(data):
        length, name = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        end = at + 8 + length
        if end + 4 > len(data):
            break
        if name == b"IEND":
            return Layout(parts, size)
        if name == b"IHDR":
            size = (
                int.from_bytes(data[at + 8 : at + 12], "big"),
                int.from_bytes(data[at + 12 : at + 16], "big"),
            )
        if not name.isalpha():
            raise LayoutError("a chunk without a name")
        if name[0] & 0x20 == 0 or name == b"tRNS":
            parts.append(view[at + 4 : end])
        at = end + 4
    raise CutOff("truncated")
