"""Sidecars that another program has written, changed or removed: found by name, size and time, as photos are."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from engine.index import photos, sidecars
from engine.jobs.context import Context
from engine.metadata.sidecars import possible_sidecars, sidecars_of, stamp_of, stamped
from engine.photos.scan import FoundFile
from engine.types import PhotoId


@dataclass(frozen=True, slots=True)
class SidecarNews:
    """The photos to read again, each with the paths of its sidecars that are there, none where it has lost them; and
    those sidecars as files."""

    photos: Mapping[PhotoId, frozenset[bytes]]
    files: tuple[FoundFile, ...]


def sidecar_news(ctx: Context, found: Set[bytes], others: Iterable[FoundFile]) -> SidecarNews:
    """Of the photos that the index knows and that were `found`, by their relative paths; `others` are the files there
    that are no photos. Begins with the sidecars that are there, or were, as most photos have none; asks the disk only
    where one is not as it was read."""
    present = {file.path: file for file in others if file.path[-4:].lower() == b".xmp"}
    stamps = sidecars.all_stamps(ctx.db)
    news: dict[bytes, list[FoundFile]] = {}
    for photo in _with_sidecars(present, stamps, found) - photos.unreadable_paths(ctx.db):
        beside = [present[name] for name in possible_sidecars(photo) if name in present]
        if _is_news(ctx, photo, beside, stamps.get(photo, "")):
            news[photo] = beside
    ids = photos.ids_by_path(ctx.db, list(news))
    return SidecarNews(
        {id_: frozenset(file.path for file in news[photo]) for photo, id_ in ids.items()},
        tuple({file for beside in news.values() for file in beside}),
    )


def _with_sidecars(present: Iterable[bytes], stamps: Iterable[bytes], found: Set[bytes]) -> Set[bytes]:
    """Photos that had a sidecar, or beside which one has their whole name, or their name but for the suffix."""
    named = {path[:-4] for path in present}
    whole = found & {*named, *stamps}
    return whole | {path for path in found if path.rpartition(b".")[0] in named} if named else whole


def _is_news(ctx: Context, photo: bytes, beside: Sequence[FoundFile], stamp: str) -> bool:
    """By the names first, which is quick; and then by the sidecars that really are the photo's: where two RAW files
    share a name, Lightroom's belongs to neither."""
    if stamped((os.fsdecode(file.path), file.size, file.mtime_ns) for file in beside) == stamp:
        return False
    return stamp_of(sidecars_of(photos.absolute(ctx.places.root, photo))) != stamp
