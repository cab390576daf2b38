"""What a person asks of an import, and what they are told of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Generic, TypeVar

from engine.index.class_changes import ClassChange
from engine.jobs.decide import Decided
from engine.types import ClassId

T = TypeVar("T")

KEPT = 1000
"""Examples of what went wrong; beyond them it is only counted, so that no list of millions is held."""

SHOWN_CLASSES = 2000
"""Classes that a plan names; beyond them they are counted."""

MOST_NEW_CLASSES = 1000
"""More new classes than this are most likely the wrong column."""


class SourceKind(StrEnum):
    """Where labels are: a folder per class, a table of paths and labels, tags as Unsplash gives them, or the keywords
    of the library's own photos."""

    FOLDERS = "folders"
    TABLE = "table"
    TAGS = "tags"
    KEYWORDS = "keywords"


@dataclass(frozen=True, slots=True)
class ImportWish:
    """How to read a source. What does not concern its kind is not looked at.

    `path_column` and `label_column` of a table: None finds them by the usual names. `min_photos`: classes with fewer
    photos in this library are left out. `min_confidence` (0–100), `suggested` (tags that only a person gave, too),
    `tags` (these, in any case; () for those that are classes of the library) and `top` (the most frequent instead) are
    of tags. `keyword_table`, a file of keyword and class, is of tags and keywords. `replace`: also where a person gave
    another label. `many`: however many new classes. `several`: a photo gets all classes
    that it is named for; None leaves that to how many classes a photo may have in this library.
    """

    path_column: str | None = None
    label_column: str | None = None
    min_photos: int = 1
    min_confidence: float = 99.0
    suggested: bool = False
    tags: tuple[str, ...] = ()
    top: int | None = None
    keyword_table: Path | None = None
    replace: bool = False
    many: bool = False
    several: bool | None = None


@dataclass(frozen=True, slots=True)
class Some(Generic[T]):
    """How many there were, and the first of them."""

    count: int = 0
    first: tuple[T, ...] = ()


class Collector(Generic[T]):
    """Counts all, and remembers the first."""

    def __init__(self) -> None:
        self.count = 0
        self._first: list[T] = []

    def add(self, *found: T) -> None:
        """One more, or several."""
        self.count += len(found)
        self._first += found[: max(0, KEPT - len(self._first))]

    def some(self) -> Some[T]:
        """What was collected so far."""
        return Some(self.count, tuple(self._first))


@dataclass(frozen=True, slots=True)
class BadLine:
    """Something that could not be read: the line of its file (0: it has none), and why, as a short sentence."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Clash:
    """A photo that is named for `wanted`, and has the labels `has` from before ("" stands for none of the classes)."""

    path: Path
    wanted: tuple[str, ...]
    has: tuple[str, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class ClassCount:
    """One class in the source: how many photos of the library are named for it, and how many of them get the label.
    `too_few`: it is left out for that."""

    name: str
    photos: int
    labels: int
    is_new: bool
    too_few: bool = False


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import does, or would do.

    `labels` photos get a label, `replaced` of them in place of another; `same` have it already. `others` have another
    label, which stands; `doubles` are named for several classes, and get none. `unknown` are named and not in the
    library. `class_count` is how many classes there are in all, where `classes` does not name each. `refusal` says why
    it is not done without being asked for.

    With `several` a photo gets all classes that it is named for beside those that it has: there are no `doubles`, and
    `others` are those of which a person said that they do not show the class.
    """

    kind: SourceKind
    source: Path | None
    classes: tuple[ClassCount, ...]
    class_count: int
    labels: int
    replaced: int
    same: int
    others: Some[Clash]
    doubles: Some[Clash]
    unknown: Some[str]
    bad_lines: Some[BadLine]
    refusal: str | None = None
    several: bool = False

    @property
    def new_classes(self) -> tuple[str, ...]:
        """Those that the import makes."""
        return tuple(of.name for of in self.classes if of.is_new and not of.too_few and of.labels)

    @property
    def too_few(self) -> tuple[ClassCount, ...]:
        """Those that have too few photos."""
        return tuple(of for of in self.classes if of.too_few)


@dataclass(frozen=True, slots=True)
class ImportStep:
    """What takes an import back, or does it again: labels as they were, classes that it made, and those it lacks."""

    decided: Decided
    made: tuple[ClassId, ...] = ()
    removed: tuple[ClassChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Imported:
    """Labels by class; `kept` photos had a label already, which stands. `plan` says what was found; `step` is for
    `undo_import`."""

    labels: dict[str, int]
    kept: int
    plan: ImportPlan
    step: ImportStep

    @property
    def unknown(self) -> tuple[Path, ...]:
        """Photos that are not in this library, the first of them."""
        return tuple(Path(place) for place in self.plan.unknown.first)


def listed(names: Iterable[str], most: int = 12) -> str:
    """ "a, b, c", or the first and how many more."""
    known = list(names)
    more = f", and {len(known) - most:,} more" if len(known) > most else ""
    return ", ".join(known[:most]) + more
