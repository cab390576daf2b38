"""A small JPEG is its own thumbnail: it is neither scaled nor encoded a second time."""

from __future__ import annotations

from engine.photos.jpeg_header import OtherError, read_header
from engine.photos.layout import Layout

LARGER = 1.25
"""How many times the long side of a thumbnail its own may be."""
MOST_BYTES = 96 << 10
"""As many as few thumbnails have, and no more: they are loaded by the screenful."""
_START, _MARKER, _END = b"\xff\xd8", b"\xff", b"\xff\xd9"


def own_jpeg(data: bytes, layout: Layout, long_side: int) -> bytes | None:
    """The image data of a JPEG as a file without notes, where this can be the thumbnail whose long side is to be
    `long_side`: hardly larger, of few bytes, and in colours that every reader of JPEG sees alike. None otherwise.

    Whether it stands upright and is in sRGB, the notes say, which are left out: that is the caller's to ask.
    """
    if max(layout.size) > long_side * LARGER or sum(map(len, layout.parts)) > MOST_BYTES:
        return None
    try:
        header = read_header(data)
    except (OtherError, IndexError):
        return None
    if len(header.components) != 3:
        return None
    return b"".join((_START, *(piece for part in layout.parts for piece in (_MARKER, part)), _END))
