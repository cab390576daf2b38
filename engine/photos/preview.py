"""DNG and camera RAW by their embedded preview. The RAW data themselves are never decoded."""

from __future__ import annotations

import io
from dataclasses import dataclass

from PIL import Image

from engine.photos.layout import LayoutError, jpeg
from engine.photos.opening import Opened, Pixels, RefusedError, open_jpeg
from engine.photos.orientation import exif_orientation, upright_size

_EXIF_OF_FLIP = (1, 2, 4, 3, 5, 8, 6, 7)
_SHOWABLE_FRAMES = (0xC0, 0xC1, 0xC2)
_MAX_CANDIDATES = 64
_MAX_ASPECT_DIFFERENCE = 1.25


@dataclass(frozen=True, slots=True)
class _Camera:
    """What LibRaw says of a RAW file: its size as stored ((0, 0) if unknown), orientation, and preview."""

    size: tuple[int, int] = (0, 0)
    orientation: int = 1
    preview: bytes | Image.Image | None = None


def open_preview(data: bytes) -> Opened:
    """The largest preview, with the RAW's size and orientation. Raises `RefusedError` where there is none."""
    camera = _ask_libraw(data)
    full = upright_size(camera.size, camera.orientation) if all(camera.size) else None
    if isinstance(camera.preview, Image.Image):
        bitmap = Pixels(camera.preview, _orientation(camera, camera.preview.size, 1))
        return Opened(camera.preview.size, lambda side: bitmap, full)
    preview = camera.preview if _is_whole(camera.preview) else largest_jpeg(data, camera.size)
    if preview is None:
        raise RefusedError("no preview in it")
    opened = open_jpeg(preview)

    def load(side: int) -> Pixels:
        pixels = opened.load(side)
        turn = _orientation(camera, opened.size, pixels.orientation)
        return Pixels(pixels.image, turn, pixels.profile, pixels.adobe)

    return Opened(opened.size, load, full)


def largest_jpeg(data: bytes, size: tuple[int, int] = (0, 0)) -> bytes | None:
    """The largest whole JPEG inside `data` that can be shown; with `size`, only one of that shape.

    The shape keeps out the tiles of a lossily compressed DNG, which are JPEGs as well.
    """
    best, most, at = None, 0, -1
    for _ in range(_MAX_CANDIDATES):
        at = data.find(b"\xff\xd8\xff", at + 1)
        if at < 0:
            break
        try:
            found = jpeg.layout(data, at)
        except LayoutError:
            continue
        area = found.size[0] * found.size[1]
        showable = any(part[0] in _SHOWABLE_FRAMES for part in found.parts)
        if area > most and showable and _same_shape(found.size, size):
            best, most = data[at : found.end], area
        at = found.end - 1
    return best


def _ask_libraw(data: bytes) -> _Camera:
    import rawpy

    camera = _Camera(orientation=exif_orientation(data))
    try:
        with rawpy.imread(io.BytesIO(data)) as raw:
            sizes = raw.sizes
            size = (sizes.crop_width or sizes.width, sizes.crop_height or sizes.height)
            camera = _Camera(size, _EXIF_OF_FLIP[sizes.flip & 7])
            preview = raw.extract_thumb()
    except (rawpy.LibRawError, rawpy.NotSupportedError):
        return camera
    if isinstance(preview.data, bytes):
        return _Camera(camera.size, camera.orientation, preview.data)
    return _Camera(camera.size, camera.orientation, Image.fromarray(preview.data.copy()))


def _is_whole(preview: bytes | None) -> bool:
    try:
        return preview is not None and bool(jpeg.layout(preview).parts)
    except LayoutError:
        return False


def _orientation(camera: _Camera, preview: tuple[int, int], own: int) -> int:
    """What is still to be done to the preview: its own EXIF comes before the RAW's orientation.

    Some cameras turn the preview themselves: then it has the shape of the upright RAW already, and any
    orientation (LibRaw writes the RAW's into a preview without EXIF) would spoil it.
    """
    turn = own if own != 1 else camera.orientation
    if not all(camera.size):
        return turn
    wanted = _is_wide(upright_size(camera.size, camera.orientation))
    already = _is_wide(preview) == wanted != _is_wide(upright_size(preview, turn))
    return 1 if already else turn


def _is_wide(size: tuple[int, int]) -> bool:
    return size[0] >= size[1]


def _same_shape(one: tuple[int, int], other: tuple[int, int]) -> bool:
    if not all(one) or not all(other):
        return True
    ratio = (max(one) / min(one)) / (max(other) / min(other))
    return 1 / _MAX_ASPECT_DIFFERENCE < ratio < _MAX_ASPECT_DIFFERENCE
