"""Which files are photos: an allowlist by suffix, and by the first bytes of the content."""

from __future__ import annotations

import os
from enum import StrEnum

STAGING_MARK = ".firstlook-staging"
"""Part of the name of every file that we are still writing; the scanner and the watcher ignore such files."""

HEAD_BYTES = 256
"""As much of a file's beginning as tells its kind."""


class Kind(StrEnum):
    """What a file is, as far as it matters for decoding and for writing keywords."""

    JPEG = "jpeg"
    PNG = "png"
    TIFF = "tiff"
    WEBP = "webp"
    AVIF = "avif"
    HEIF = "heif"
    DNG = "dng"
    RAW = "raw"


_SUFFIXES = {
    **dict.fromkeys((b"jpg", b"jpeg", b"jpe", b"jfif"), Kind.JPEG),
    b"png": Kind.PNG,
    **dict.fromkeys((b"tif", b"tiff"), Kind.TIFF),
    b"webp": Kind.WEBP,
    b"avif": Kind.AVIF,
    **dict.fromkeys((b"heic", b"heif", b"hif"), Kind.HEIF),
    b"dng": Kind.DNG,
    **dict.fromkeys((b"cr2", b"cr3", b"nef", b"arw", b"raf", b"orf", b"rw2"), Kind.RAW),
}

_BRANDS = {
    **dict.fromkeys((b"avif", b"avis"), Kind.AVIF),
    **dict.fromkeys((b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"hevm", b"hevs"), Kind.HEIF),
    b"crx ": Kind.RAW,
}

_TIFF_MAGIC = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
_RAW_MAGIC = (b"IIRO", b"IIRS", b"MMOR", b"IIU\0", b"FUJIFILM")


def kind_of(name: str | bytes) -> Kind | None:
    """The kind that a file's suffix promises, in any case of letters; None where it is not a photo's."""
    stem, _, suffix = (name if isinstance(name, bytes) else os.fsencode(name)).rpartition(b".")
    return _SUFFIXES.get(suffix.lower()) if stem and not stem.endswith(b"/") else None


def is_raw(kind: Kind) -> bool:
    """Whether the file itself is never written (camera RAW). A DNG holds embedded keywords and is not one."""
    return kind is Kind.RAW


def kind_of_data(head: bytes, name: str | bytes = "") -> Kind | None:
    """The kind that the content says, from at least its first 64 bytes; None for anything off the allowlist.

    The suffix is heard only where the content cannot tell: a DNG and many RAW files are TIFF files too.
    """
    if head.startswith(b"\xff\xd8\xff"):
        return Kind.JPEG
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return Kind.PNG
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return Kind.WEBP
    if head[4:8] == b"ftyp":
        return _kind_of_brands(head)
    if head.startswith(_RAW_MAGIC) or (head.startswith(_TIFF_MAGIC) and head[8:10] == b"CR"):
        return Kind.RAW
    if head.startswith(_TIFF_MAGIC):
        promised = kind_of(name)
        return promised if promised in (Kind.DNG, Kind.RAW) else Kind.TIFF
    return None


def _kind_of_brands(head: bytes) -> Kind | None:
    """By the major brand, or for the generic `mif1` and `msf1` by the compatible ones behind it."""
    major = _BRANDS.get(head[8:12])
    if major is not None or head[8:12] not in (b"mif1", b"msf1", b"miaf"):
        return major
    end = min(int.from_bytes(head[:4], "big"), len(head))
    compatible = [_BRANDS.get(head[at : at + 4]) for at in range(16, end, 4)]
    return Kind.AVIF if Kind.AVIF in compatible else Kind.HEIF
