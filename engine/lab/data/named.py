"""What every kind of source gives: which photo is named for which classes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from blake3 import blake3

from engine.errors import ModelError
from engine.jobs.imports.wishes import listed
from engine.lab.types import Part

SHOWN = 60
"""Classes that a sentence names one by one."""


@dataclass(frozen=True, slots=True)
class Named:
    """A photo and the classes it is named for, the one that counts where it can have but one first. Photos of one
    `series` are frames of one moment."""

    file: Path
    classes: tuple[str, ...]
    part: Part | None = None
    series: int | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """What a source holds. `asked` are classes that a person named, with a photo or without; `several`: by its own
    rules a photo may have several classes. `notes` are sentences for the person."""

    photos: tuple[Named, ...]
    asked: tuple[str, ...] = ()
    several: bool = False
    notes: tuple[str, ...] = ()


def counts(photos: Iterable[Named], *, several: bool, asked: Sequence[str] = ()) -> dict[str, int]:
    """Photos of each class, the most frequent class first; those that were asked for and have none, too."""
    counted = Counter(dict.fromkeys(asked, 0))
    counted.update(name for of in photos for name in (of.classes if several else of.classes[:1]))
    return dict(sorted(counted.items(), key=lambda one: (-one[1], one[0])))


def with_enough(found: Found, least: int, *, several: bool) -> Found:
    """Without the classes that fewer than `least` photos have, and a note that says so. Raises `ModelError` that names
    each class's count where fewer than two remain."""
    counted = counts(found.photos, several=several, asked=found.asked)
    kept = {name for name, count in counted.items() if count >= max(1, least)}
    require_two(kept, counted, least)
    if len(kept) == len(counted):
        return found
    few = {name: count for name, count in counted.items() if name not in kept}
    note = f"Left out, for fewer than {max(1, least):,} photos: {told(few)}."
    return replace(found, photos=_only(found.photos, kept), asked=(), notes=(*found.notes, note))


def require_two(kept: Iterable[str], counted: dict[str, int], least: int = 1) -> None:
    """Raises `ModelError` that names each class's count where fewer than two are kept."""
    if len(set(kept)) >= 2:
        return
    if len(counted) == 1:
        [name] = counted
        raise ModelError(
            f"There is but one class, {name} ({counted[name]:,} photos). Two are needed at least: add photos of "
            "another."
        )
    if not counted:
        raise ModelError("There is no photo with a class.")
    raise ModelError(
        f"Fewer than two classes have {max(1, least):,} photos or more: {told(counted)}. Add photos, or set a lower "
        "min_photos in the recipe's [data]."
    )


def at_most(photos: Sequence[Named], most: int, *, several: bool) -> tuple[Named, ...]:
    """So many photos of each class (0: all), drawn by a hash of their names: the same ones each time, and of each
    folder its share."""
    if not most:
        return tuple(photos)
    taken, chosen = Counter[str](), set[int]()
    for number in sorted(range(len(photos)), key=lambda number: _draw(photos[number])):
        names = photos[number].classes if several else photos[number].classes[:1]
        if all(taken[name] < most for name in names):
            taken.update(names)
            chosen.add(number)
    return tuple(of for number, of in enumerate(photos) if number in chosen)


def told(counted: dict[str, int]) -> str:
    """ "hat 12, sock 3" """
    return listed((f"{name} {count:,}" for name, count in counted.items()), SHOWN)


def _only(photos: Iterable[Named], kept: set[str]) -> tuple[Named, ...]:
    left = (replace(of, classes=tuple(name for name in of.classes if name in kept)) for of in photos)
    return tuple(of for of in left if of.classes)


def _draw(photo: Named) -> bytes:
    """Of the name alone: a collection that was moved gives the same photos."""
    text = "/".join((*photo.classes, photo.file.name))
    return blake3(text.encode("utf-8", "surrogateescape")).digest(8)
