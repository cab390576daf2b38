"""Where the image data lie in a file, per container: what stays the same when metadata are rewritten.

Each module has a `layout(data)` that walks its container without decoding. What is not understood raises
`LayoutError`; a file that ends before the picture does raises `CutOff`.
"""

from __future__ import annotations

import mmap
from dataclasses import dataclass

Buffer = bytes | mmap.mmap
"""What can be searched with `find` and viewed without a copy."""


@dataclass(frozen=True, slots=True)
class Layout:
    """`parts` are the image data in reading order; `size` is (width, height) as stored, (0, 0) if unknown; `end` is
    the offset behind the picture, 0 where only the whole file is one. `notes` are a JPEG's segments of metadata, from
    their marker's code on."""

    parts: list[bytes | memoryview]
    size: tuple[int, int] = (0, 0)
    end: int = 0
    notes: tuple[memoryview, ...] = ()


class LayoutError(ValueError):
    """The container's structure is not understood."""


class CutOff(LayoutError):
    """The file ends before its picture does."""
