"""A photo and its sidecars, as one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from engine.errors import MetadataError
from engine.metadata.keywords import Field, KeywordLists, OwnTag, all_keywords
from engine.metadata.said import FileMetadata


def merged(
    photo: FileMetadata | MetadataError, sidecars: Iterable[FileMetadata | MetadataError]
) -> FileMetadata | MetadataError:
    """A sidecar that carries our namespace speaks for it alone: what the photo says of it, and the keywords that we put
    there, are from before the person chose sidecars."""
    both = photo
    for sidecar in sidecars:
        if not isinstance(both, FileMetadata):
            break
        if not isinstance(sidecar, FileMetadata):
            both = replace(both, whole=False)
            continue
        stale = both.tags if sidecar.tags else ()
        theirs = (_without(both.lists.of(field), field, stale) for field in Field)
        lists = KeywordLists(
            *(_union(of, sidecar.lists.of(field)) for of, field in zip(theirs, Field, strict=True))
        )
        ours = sidecar if sidecar.tags else both
        both = replace(both, lists=lists, tags=ours.tags, lost=ours.lost, keywords=all_keywords(lists))
    return both


def stamped(said: FileMetadata | MetadataError, stamp: str) -> FileMetadata | MetadataError:
    """With the stamp of the sidecars from before they were read."""
    return replace(said, sidecars=stamp) if isinstance(said, FileMetadata) and stamp else said


def _without(texts: tuple[str, ...] | None, field: Field, tags: Iterable[OwnTag]) -> tuple[str, ...] | None:
    """The list without what we had put there for these classes."""
    added = {text for own in tags for where, text in own.added if where is field}
    kept = tuple(text for text in texts or () if text not in added)
    return kept or (() if texts == () or (texts and field is Field.IPTC) else None)


def _union(first: tuple[str, ...] | None, second: tuple[str, ...] | None) -> tuple[str, ...] | None:
    if first is None or second is None:
        return second if first is None else first
    return tuple(dict.fromkeys([*first, *second]))
