"""What every kind of source gives: one after the other, who is named for what."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from engine.errors import ClassError
from engine.jobs.imports.wishes import BadLine
from engine.types import PhotoId


@dataclass(frozen=True, slots=True)
class Said:
    """`place` names a photo, as it stands in the source; `names` are its classes there."""

    place: str
    names: tuple[str, ...]
    line: int = 0
    ids: tuple[PhotoId, ...] = ()
    """The photos, where the source knows them already."""


Match = Sequence[PhotoId] | BadLine
"""The photos that a place means: none where it is not in the library; or why that cannot be told."""

Find = Callable[[Sequence[Said]], Iterator[tuple[Said, Match]]]


@dataclass(frozen=True, slots=True)
class Stream:
    """`said` reads the source; `find` tells of some of it which photos are meant; `done` of `total` is read, for
    `note`."""

    said: Iterator[Said | BadLine]
    find: Find
    done: Callable[[], int]
    total: int | None
    note: str


def known_already(said: Sequence[Said]) -> Iterator[tuple[Said, Match]]:
    """The `find` of sources that know the photos."""
    for of in said:
        yield of, of.ids


def clean(name: str) -> str:
    """A class as it is compared and shown: composed, without spaces around it."""
    return unicodedata.normalize("NFC", name).strip()


def key_of(name: str) -> str:
    """What two spellings of one class have in common."""
    return clean(name).casefold()


def leaf(keyword: str) -> str:
    """The last level of a hierarchical keyword."""
    return clean(keyword.replace("/", "|").rsplit("|", 1)[-1])


def why_no_class(name: str) -> str | None:
    """Why this cannot be a class, which is a keyword in files; None where it can."""
    from engine.metadata.keywords import check_class_name

    try:
        check_class_name(name)
    except ClassError as error:
        return str(error)
    return None
