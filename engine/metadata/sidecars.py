"""Which file holds a photo's keywords: the photo itself, or an XMP sidecar beside it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from engine.types import WriteTo

RAW_SUFFIXES = frozenset(
    (
        ".3fr",
        ".arw",
        ".cr2",
        ".cr3",
        ".crw",
        ".dcr",
        ".erf",
        ".iiq",
        ".kdc",
        ".mef",
        ".mos",
        ".mrw",
        ".nef",
        ".nrw",
        ".orf",
        ".pef",
        ".raf",
        ".raw",
        ".rw2",
        ".rwl",
        ".sr2",
        ".srf",
        ".srw",
        ".x3f",
    )
)
EMBEDDABLE_SUFFIXES = frozenset(
    (".jpg", ".jpeg", ".jpe", ".tif", ".tiff", ".png", ".webp", ".heic", ".heif", ".hif", ".avif", ".dng")
)
"""Formats whose XMP ExifTool 12.57 writes and other programs read; any other gets a sidecar."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where one photo's keywords go. `photo` and `file` are resolved; `file` need not exist where it is a sidecar."""

    photo: Path
    file: Path
    is_sidecar: bool


def target_for(photo: Path, *, raw: bool, write_to: WriteTo) -> Target:
    """The file that is to hold the keywords of `photo` (which must exist; symbolic links are followed).

    A RAW gets `IMG_1234.xmp` as Lightroom names it, unless `IMG_1234.CR3.xmp` (digiKam, darktable, Immich) is
    there or another RAW shares the stem. Every other photo that needs a sidecar gets `IMG_1234.jpg.xmp`,
    always: Lightroom reads no sidecars for them, the programs that do read this name, and so a JPEG never
    touches the sidecar of the RAW beside it. Hard-linked files get a sidecar, as replacing one would part it
    from its other names. `WriteTo.NONE` is answered as `WriteTo.FILES` would be.
    """
    real = photo.resolve(strict=True)
    if raw or real.suffix.lower() in RAW_SUFFIXES:
        return Target(real, _raw_sidecar(real), is_sidecar=True)
    embeddable = real.suffix.lower() in EMBEDDABLE_SUFFIXES and real.stat().st_nlink == 1
    if write_to is WriteTo.SIDECARS or not embeddable:
        return Target(real, _existing(_full(real)) or _full(real), is_sidecar=True)
    return Target(real, real, is_sidecar=False)


def sidecars_of(photo: Path) -> tuple[Path, ...]:
    """The sidecars that are there for a photo: Lightroom's for a RAW alone, and the one with the full name."""
    try:
        real = photo.resolve(strict=True)
    except OSError:
        return ()
    is_raw = real.suffix.lower() in RAW_SUFFIXES and not _has_twin(real)
    names = [real.with_suffix(".xmp")] if is_raw else []
    return tuple(found for name in [*names, _full(real)] if (found := _existing(name)))


def _raw_sidecar(photo: Path) -> Path:
    full, adobe = _full(photo), photo.with_suffix(".xmp")
    if found := _existing(full):
        return found
    return full if _has_twin(photo) else _existing(adobe) or adobe


def _full(photo: Path) -> Path:
    return photo.with_name(photo.name + ".xmp")


def _existing(sidecar: Path) -> Path | None:
    """The sidecar, or the same name ending in .XMP, if it is there."""
    shouted = sidecar.with_suffix(".XMP")
    # Not Path.is_file: beside a photo with a name of 255 bytes the sidecar's is too long, and it would raise.
    return next((path for path in (sidecar, shouted) if os.path.isfile(path)), None)  # noqa: PTH113


def _has_twin(photo: Path) -> bool:
    """Whether another RAW beside it has the same name but for the suffix; both would claim Lightroom's sidecar."""
    others = (photo.with_suffix(case) for suffix in RAW_SUFFIXES for case in (suffix, suffix.upper()))
    return any(other.is_file() and not other.samefile(photo) for other in others if other != photo)
