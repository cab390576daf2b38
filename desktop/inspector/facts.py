"""All that the index knows of one photo, read in one go beside the GUI thread."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from engine import ClassId, LibraryView, LogEntry, Photo, PhotoId


@dataclass(frozen=True, slots=True)
class Facts:
    """`history` is oldest first; `own` are the keywords that First Look wrote; `blocked` says why the photo's keywords
    could not be written at the last try."""

    photo: Photo
    probabilities: Mapping[ClassId, float]
    own: tuple[str, ...]
    history: tuple[LogEntry, ...]
    blocked: str | None


def read_facts(library: LibraryView, id_: PhotoId) -> Facts | None:
    """None where the photo is no longer in the library."""
    photos = library.photos([id_])
    if not photos:
        return None
    (photo,) = photos
    return Facts(
        photo=photo,
        probabilities=library.probabilities(id_),
        own=library.own_keywords(id_),
        history=tuple(library.history(id_)),
        blocked=library.blocked_writes().get(photo.path) if photo.unwritten else None,
    )


def other_keywords(photo: Photo, own: tuple[str, ...]) -> list[str]:
    """What the file says because of somebody else, each once, in its order."""
    ours = {name.casefold() for name in own}
    return [name for name in dict.fromkeys(photo.keywords) if name.casefold() not in ours]
