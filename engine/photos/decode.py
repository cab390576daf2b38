"""One file -> thumbnail, size, identity and figures, in one read and one decode at reduced scale."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from engine.compiled.resized import resized_picture
from engine.errors import PhotoUnreadable
from engine.photos.colour import flat, to_srgb
from engine.photos.figures import figures
from engine.photos.fingerprint import hash_of_file, hash_of_layout, layout_of
from engine.photos.formats import HEAD_BYTES, Kind, kind_of_data
from engine.photos.jpeg_preview import by_preview
from engine.photos.layout import CutOff, Layout, LayoutError, tiff
from engine.photos.opening import Pixels, RefusedError, open_picture
from engine.photos.orientation import upright, upright_size
from engine.photos.own_jpeg import own_jpeg
from engine.photos.plain import Texts, plain_texts
from engine.photos.preview import open_preview
from engine.photos.quiet import keep_pillow_quiet
from engine.photos.xmp import holds_no_xmp
from engine.types import Quality

LONG_SIDE = 512
DEFAULT_PIXEL_LIMIT = 250_000_000
MAX_FILE_BYTES = 2 << 30
_GAP = 2.0
"""Pixels are averaged beforehand where there are more than so many times as many as are looked at (Pillow)."""

_STRICT = (Kind.JPEG, Kind.PNG, Kind.WEBP, Kind.DNG, Kind.HEIF, Kind.AVIF)
"""Where a file that ends before its layout does is refused here, since the decoder might show half of it.
Pillow's TIFF reader is strict by itself. Of a RAW only the preview is shown, and that is checked."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """One photo. `thumbnail` is upright 8-bit sRGB; `width` and `height` are the whole upright picture's; `bare`: its
    file can hold no XMP; `plain` are the camera's notes of a JPEG that holds nothing else (`engine.photos.plain`);
    `jpeg` is the thumbnail as a file, where the photo itself is that (`engine.photos.own_jpeg`)."""

    thumbnail: Image.Image
    width: int
    height: int
    kind: Kind
    content_hash: bytes
    dhash: int
    quality: Quality
    bare: bool = False
    plain: Texts | None = None
    jpeg: bytes | None = None


def decode(
    path: Path,
    *,
    long_side: int = LONG_SIDE,
    pixel_limit: int = DEFAULT_PIXEL_LIMIT,
    previews: bool = False,
) -> Decoded:
    """Reads one photo, whatever its name says it is. Safe in any thread.

    The thumbnail's long side is at most `long_side`, and never more than the picture's own; a JPEG that is hardly
    larger, by a quarter at most, may be its own thumbnail. `pixel_limit` is compared with the header, before any pixel
    is decoded. With `previews`, a JPEG may be seen by the preview that its camera put behind it, where that is large
    enough and by all signs shows the same. `dhash` is 64 bits of horizontal gradients (imagehash). Raises
    `PhotoUnreadable` for whatever is not a whole picture of an allowed kind.
    """
    return decode_data(_read(path), path, long_side=long_side, pixel_limit=pixel_limit, previews=previews)


def decode_data(
    data: bytes,
    path: Path,
    *,
    long_side: int = LONG_SIDE,
    pixel_limit: int = DEFAULT_PIXEL_LIMIT,
    previews: bool = False,
) -> Decoded:
    """As `decode`, of the bytes of a whole file; `path` is what it is called, and need not be there."""
    kind = kind_of_data(data[:HEAD_BYTES], path.name)
    if kind is None:
        raise PhotoUnreadable(path, "not a photo" if data else "0 bytes")
    if kind is Kind.TIFF and tiff.is_dng(data):
        kind = Kind.DNG
    keep_pillow_quiet()
    try:
        return _decoded(data, kind, long_side, pixel_limit, previews)
    except Exception as error:
        raise PhotoUnreadable(path, _reason(error)) from error


def _read(path: Path) -> bytes:
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise PhotoUnreadable(path, "a folder, not a photo")
        if not stat.S_ISREG(status.st_mode):
            raise PhotoUnreadable(path, "not a regular file")
        if status.st_size > MAX_FILE_BYTES:
            raise PhotoUnreadable(path, f"{status.st_size / 2**30:.1f} GB, above the limit of 2 GB")
        return path.read_bytes()
    except FileNotFoundError:
        raise PhotoUnreadable(path, "no longer there") from None
    except PermissionError:
        raise PhotoUnreadable(path, "no permission to read it") from None
    except OSError as error:
        raise PhotoUnreadable(path, (error.strerror or str(error)).lower()) from error


def _decoded(data: bytes, kind: Kind, long_side: int, pixel_limit: int, previews: bool) -> Decoded:
    layout = _layout(data, kind)
    if layout is not None and kind is Kind.WEBP:
        _check(layout.size, pixel_limit)  # libwebp's canvas is allocated when the header is read
    opened = open_preview(data) if kind in (Kind.DNG, Kind.RAW) else open_picture(data, kind)
    _check(opened.size, pixel_limit)
    if previews and kind is Kind.JPEG and layout is not None:
        opened = by_preview(opened, data, layout.end, long_side) or opened
    pixels = opened.load(max(1, long_side * 125 // 128))  # 4,000 pixels then come at 1/8 (500), not at 1/4
    whole = layout if kind is Kind.JPEG and opened.full is None else None
    jpeg = None if whole is None else _as_it_is(data, whole, pixels, long_side)
    thumbnail = _thumbnail(pixels, long_side) if jpeg is None else pixels.image
    thumbnail.info.clear()
    width, height = opened.full or upright_size(opened.size, pixels.orientation)
    found = figures(thumbnail)
    return Decoded(
        thumbnail=thumbnail,
        width=width,
        height=height,
        kind=kind,
        content_hash=hash_of_file(data) if layout is None else hash_of_layout(layout),
        dhash=found.dhash,
        quality=found.quality,
        bare=(bare := holds_no_xmp(data, kind, layout)),
        plain=plain_texts(layout.notes) if bare and kind is Kind.JPEG and layout is not None else None,
        jpeg=jpeg,
    )


def _layout(data: bytes, kind: Kind) -> Layout | None:
    """None where the file is hashed as a whole. Raises `CutOff` where half a picture might come out."""
    try:
        return layout_of(data, kind)
    except CutOff:
        if kind in _STRICT:
            raise
        return None
    except LayoutError:
        return None


def _check(size: tuple[int, int], limit: int) -> None:
    pixels = size[0] * size[1]
    if pixels > limit:
        product = f"{size[0]:,} × {size[1]:,} = {_millions(pixels)} million pixels"
        raise RefusedError(f"{product}, above the limit of {_millions(limit)} million")


def _millions(pixels: int) -> str:
    return f"{pixels / 1e6:,.0f}" if pixels >= 10_000_000 else f"{pixels / 1e6:,.3g}"


def _as_it_is(data: bytes, layout: Layout, pixels: Pixels, long_side: int) -> bytes | None:
    """The thumbnail's file where the pixels, upright and in sRGB as they were loaded, are the thumbnail."""
    jpeg = own_jpeg(data, layout, long_side)
    if jpeg is None or pixels.orientation != 1:
        return None
    return jpeg if to_srgb(pixels.image, pixels.profile) is pixels.image else None


def _thumbnail(pixels: Pixels, long_side: int) -> Image.Image:
    shrunk = _shrunk(flat(pixels.image, adobe=pixels.adobe), long_side)
    thumbnail = upright(to_srgb(shrunk, pixels.profile), pixels.orientation)
    return thumbnail.copy() if thumbnail is pixels.image else thumbnail


def _shrunk(image: Image.Image, long_side: int) -> Image.Image:
    scale = long_side / max(image.size)
    if scale >= 1:
        return image
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    # Hamming is as sharp as bicubic at less than half the time; its vectors have a cosine of 0.999 with bicubic's.
    if image.mode != "RGB":
        return image.resize(size, Image.Resampling.HAMMING, reducing_gap=_GAP)
    return resized_picture(image, size, Image.Resampling.HAMMING, _GAP)


def _reason(error: Exception) -> str:
    """The decoder's own words, cut to one short lower-case line."""
    if isinstance(error, MemoryError):
        return "not enough memory to decode it"
    if isinstance(error, RefusedError | CutOff):
        return str(error)
    if isinstance(error, SyntaxError):
        return "damaged header"
    text = " ".join(str(error).split()) or type(error).__name__
    if "truncated" in text.lower():
        return "truncated"
    return os.fsencode(text[:1].lower() + text[1:120]).decode("utf-8", "replace")
