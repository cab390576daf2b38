"""Sidecars that another program has written, changed or removed: found by name, size and time, as photos are."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from engine.index import photos, sidecars
from engine.index.photos import KnownFile
from engine.jobs.context import Context
from engine.metadata.sidecars import possible_sidecars, sidecars_of, stamp_of
from engine.photos.scan import FoundFile
from engine.types import PhotoId


@dataclass(frozen=True, slots=True)
class SidecarNews:
    """The photos to read again, each with the paths of its sidecars that are there, none where it has lost them; and
    those sidecars as files."""

    photos: Mapping[PhotoId, frozenset[bytes]]
    files: tuple[FoundFile, ...]


def sidecar_news(
    ctx: Context, known: Mapping[bytes, KnownFile], found: Iterable[bytes], others: Iterable[bytes]
) -> SidecarNews:
    """Of the photos `found`, by their relative paths; `others` are the files there that are no photos. Asks the disk
    only of sidecars that are there, or were."""
    present = {path for path in others if path[-4:].lower() == b".xmp"}
    stamps = sidecars.all_stamps(ctx.db)
    news: dict[PhotoId, frozenset[bytes]] = {}
    files: dict[bytes, FoundFile] = {}
    if not present and not stamps:
        return SidecarNews(news, ())
    named = {path[:-4] for path in present}
    for path in found:
        row = known.get(path)
        if row is None or not row.readable:
            continue
        if row.id not in stamps and path not in named and path.rpartition(b".")[0] not in named:
            continue
        beside = [name for name in possible_sidecars(path) if name in present]
        if _is_news(ctx, path, beside, stamps.get(row.id, "")):
            news[row.id] = frozenset(beside)
            files |= {file.path: file for file in _as_files(ctx, beside)}
    return SidecarNews(news, tuple(files.values()))


def _is_news(ctx: Context, photo: bytes, beside: Sequence[bytes], stamp: str) -> bool:
    """By the names first, which is quick; and then by the sidecars that really are the photo's: where two RAW files
    share a name, Lightroom's belongs to neither."""
    if stamp_of(photos.absolute(ctx.places.root, name) for name in beside) == stamp:
        return False
    return stamp_of(sidecars_of(photos.absolute(ctx.places.root, photo))) != stamp


def _as_files(ctx: Context, paths: Iterable[bytes]) -> list[FoundFile]:
    files = []
    for path in paths:
        try:
            stat = photos.absolute(ctx.places.root, path).stat()
        except OSError:
            continue
        files.append(FoundFile(path, stat.st_size, stat.st_mtime_ns))
    return files
