"""A small JPEG is its own thumbnail: it is neither scaled nor encoded a second time."""

from __future__ import annotations

from collections.abc import Sequence

from engine.photos.layout import Layout

LARGER = 1.25
"""How many times the long side of a thumbnail its own may be."""
MOST_BYTES = 96 << 10
"""As many as few thumbnails have, and no more: they are loaded by the screenful."""
_START, _MARKER, _END = b"\xff\xd8", b"\xff", b"\xff\xd9"
_BASELINE, _SCAN, _ADOBE = 0xC0, 0xDA, 0xEE
_USUAL = {_BASELINE, _SCAN, _ADOBE, 0xDB, 0xC4, 0xDD}
"""With tables, Huffman codes and restarts."""
_BITS, _COUNT, _IDS, _IDS_END = 3, 8, 9, 18
"""Of a frame's part: where the bits of a sample stand, how many components there are, and their numbers."""
_TRANSFORM, _YCC = 14, 1

Part = bytes | memoryview


def own_jpeg(layout: Layout, long_side: int) -> bytes | None:
    """The image data of a JPEG as a file without notes, where this can be the thumbnail whose long side is to be
    `long_side`: hardly larger, of few bytes, and in colours that every reader of JPEG sees alike. None otherwise.

    Whether it stands upright and is in sRGB, the notes say, which are left out: that is the caller's to ask.
    """
    if max(layout.size) > long_side * LARGER or sum(map(len, layout.parts)) > MOST_BYTES:
        return None
    if not _is_usual(layout.parts):
        return None
    return b"".join((_START, *(piece for part in layout.parts for piece in (_MARKER, part)), _END))


def _is_usual(parts: Sequence[Part]) -> bool:
    """One baseline scan of YCbCr with 8 bits each."""
    markers = [part[0] for part in parts]
    if not _USUAL.issuperset(markers) or markers.count(_BASELINE) != 1 or markers.count(_SCAN) != 1:
        return False
    frame = parts[markers.index(_BASELINE)]
    return (
        frame[_BITS] == 8
        and frame[_COUNT] == 3
        and bytes(frame[_IDS:_IDS_END:3]) == b"\1\2\3"
        and all(map(_is_ycc, parts))
    )


def _is_ycc(part: Part) -> bool:
    """Whatever is not Adobe's word on another space of colours (its transform, in the last byte of its note)."""
    adobe = part[0] == _ADOBE and bytes(part[3:8]) == b"Adobe"
    return not adobe or bytes(part[_TRANSFORM : _TRANSFORM + 1]) == bytes([_YCC])
