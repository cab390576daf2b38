"""Which file holds a photo's keywords: the photo itself, or an XMP sidecar beside it."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
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
FRAGILE_SUFFIXES = frozenset((".heic", ".heif", ".hif", ".avif"))
"""Built of boxes that point at each other, so that a write moves all of them: these get a sidecar unless the person
wants them written into."""

_NAMESPACE = b"https://firstlook.app/ns/1.0/"
_BOXES = b"ftyp"


@dataclass(frozen=True, slots=True)
class Target:
    """Where one photo's keywords go. `photo` and `file` are resolved; `file` need not exist where it is a sidecar."""

    photo: Path
    file: Path
    is_sidecar: bool


class Listing:
    """Which RAW files of a folder share a stem; each folder is read once. For many photos at a time."""

    def __init__(self) -> None:
        self._raws: dict[str, dict[str, list[str]]] = {}

    def same_stem(self, photo: str) -> list[str]:
        """The RAW files beside `photo` that have its name but for the suffix, itself among them."""
        folder, slash, name = photo.rpartition(os.sep)
        if folder not in self._raws:
            found: dict[str, list[str]] = {}
            self._raws[folder] = found
            with os.scandir(folder + slash) as entries:
                for other in entries:
                    stem, dot, suffix = other.name.rpartition(".")
                    if dot + suffix.lower() in RAW_SUFFIXES:
                        found.setdefault(stem, []).append(other.path)
        return self._raws[folder].get(name.rpartition(".")[0], [])


def target_for(
    photo: Path,
    *,
    raw: bool,
    write_to: WriteTo,
    embed_fragile: bool = False,
    listing: Listing | None = None,
) -> Target:
    """The file that is to hold the keywords of `photo` (which must exist; symbolic links are followed).

    A RAW gets `IMG_1234.xmp` as Lightroom names it, unless `IMG_1234.CR3.xmp` (digiKam, darktable, Immich) is
    there or another RAW shares the stem. Every other photo that needs a sidecar gets `IMG_1234.jpg.xmp`,
    always: Lightroom reads no sidecars for them, the programs that do read this name, and so a JPEG never
    touches the sidecar of the RAW beside it. Hard-linked files get a sidecar, as replacing one would part it
    from its other names; HEIC and AVIF do unless `embed_fragile`. `WriteTo.NONE` is answered as `WriteTo.FILES`
    would be.

    What we wrote before stays where it is and is kept in step there, so that no two places say different things: in
    the photo's sidecar in any case, and in a HEIC where sidecars are not the person's choice for all photos.
    """
    real = photo.resolve(strict=True)
    if raw or real.suffix.lower() in RAW_SUFFIXES:
        return Target(real, _raw_sidecar(real, listing), is_sidecar=True)
    sidecar = _existing(_full(real))
    if write_to is WriteTo.SIDECARS or not _may_embed(real, embed_fragile) or (sidecar and _is_ours(sidecar)):
        return Target(real, sidecar or _full(real), is_sidecar=True)
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


def stamp_of(sidecars: Iterable[Path]) -> str:
    """Names, sizes and times of these files, as a text that is another when one of them has changed; "" for none."""
    seen = []
    for file in sidecars:
        try:
            stat = file.stat()
        except OSError:
            continue
        seen.append((file.name, stat.st_size, stat.st_mtime_ns))
    return stamped(seen)


def stamped(seen: Iterable[tuple[str, int, int]]) -> str:
    """`stamp_of` files of which path, size and time in nanoseconds are known."""
    named = [(os.path.basename(path), size, mtime_ns) for path, size, mtime_ns in seen]  # noqa: PTH119 - of text
    return json.dumps(named) if named else ""


def possible_sidecars(photo: bytes) -> tuple[bytes, ...]:
    """The names that `sidecars_of` looks for beside a file of this name, and Lightroom's also where another RAW shares
    it; nothing is looked up."""
    stem, dot, suffix = photo.rpartition(b".")
    full = (photo + b".xmp", photo + b".XMP")
    return (
        (stem + b".xmp", stem + b".XMP", *full) if os.fsdecode(dot + suffix).lower() in RAW_SUFFIXES else full
    )


def _may_embed(photo: Path, embed_fragile: bool) -> bool:
    if photo.suffix.lower() not in EMBEDDABLE_SUFFIXES or photo.stat().st_nlink != 1:
        return False
    return embed_fragile or not _is_fragile(photo) or _is_ours(photo)


def _is_fragile(photo: Path) -> bool:
    """By its name, and by what it is: a HEIC named .jpg is common."""
    if photo.suffix.lower() in FRAGILE_SUFFIXES:
        return True
    with photo.open("rb") as file:
        return file.read(8)[4:] == _BOXES


def _is_ours(file: Path) -> bool:
    """Whether it carries our namespace. XMP stands in sidecars, HEIC and AVIF as plain text."""
    return _NAMESPACE in file.read_bytes()


def _raw_sidecar(photo: Path, listing: Listing | None) -> Path:
    names = [_full(photo)] if _has_twin(photo, listing) else [_full(photo), photo.with_suffix(".xmp")]
    there = [found for name in names if (found := _existing(name))]
    # Where both are there, what we wrote into one of them is kept in step, before another can say something else.
    ours = [file for file in there if _is_ours(file)] if len(there) > 1 else []
    return (ours or there or names[-1:])[0]


def _full(photo: Path) -> Path:
    return photo.with_name(photo.name + ".xmp")


def _existing(sidecar: Path) -> Path | None:
    """The sidecar, or the same name ending in .XMP, if it is there."""
    shouted = sidecar.with_suffix(".XMP")
    # Not Path.is_file: beside a photo with a name of 255 bytes the sidecar's is too long, and it would raise.
    return next((path for path in (sidecar, shouted) if os.path.isfile(path)), None)  # noqa: PTH113


def _has_twin(photo: Path, listing: Listing | None = None) -> bool:
    """Whether another RAW beside it has the same name but for the suffix; both would claim Lightroom's sidecar."""
    # Names as plain text: forty-eight of them a photo, which took longer than all else of a sidecar's plan.
    name = os.fspath(photo)
    stem = name.removesuffix(photo.suffix)
    every = (stem + case for suffix in RAW_SUFFIXES for case in (suffix, suffix.upper()))
    return any(
        os.path.isfile(other) and not os.path.samefile(other, name)  # noqa: PTH113, PTH121
        for other in (listing.same_stem(name) if listing else every)
        if other != name
    )
