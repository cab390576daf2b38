"""The identity of a picture: a hash of its image data, which our own keywords do not change."""

from __future__ import annotations

import mmap

from blake3 import blake3

from engine.photos.formats import Kind
from engine.photos.layout import Buffer, Layout, LayoutError, heif, jpeg, png, tiff, webp

HASH_BYTES = 16

_LAYOUTS = {
    Kind.JPEG: jpeg.layout,
    Kind.PNG: png.layout,
    Kind.TIFF: tiff.layout,
    Kind.DNG: tiff.layout,
    Kind.WEBP: webp.layout,
    Kind.HEIF: heif.layout,
    Kind.AVIF: heif.layout,
}


def content_hash(data: bytes | memoryview | mmap.mmap, kind: Kind) -> bytes:
    """BLAKE3, 16 bytes, over the image data alone, so that writing XMP, IPTC or EXIF leaves it as it was.

    Over the whole file for camera RAW (which is never written) and for whatever cannot be parsed.
    """
    searchable = bytes(data) if isinstance(data, memoryview) else data
    try:
        return hash_of_layout(layout_of(searchable, kind))
    except LayoutError:
        return hash_of_file(searchable)


def layout_of(data: Buffer, kind: Kind) -> Layout:
    """Where the image data lie. Raises `LayoutError`, or `CutOff` where the file ends too early."""
    layout = _LAYOUTS.get(kind)
    if layout is None:
        raise LayoutError("a file that is taken as a whole")
    return layout(data)


def hash_of_layout(layout: Layout) -> bytes:
    """The hash over the parts, one behind the other."""
    hasher = blake3()
    for part in layout.parts:
        hasher.update(part)
    return hasher.digest(HASH_BYTES)


def hash_of_file(data: Buffer) -> bytes:
    """The hash over every byte of a file."""
    return blake3(data).digest(HASH_BYTES)
