"""From a choice of data to photos and targets."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.errors import LibraryError, ModelError
from engine.jobs.imports.source import look_at_source
from engine.jobs.imports.stream import key_of
from engine.jobs.imports.wishes import SourceKind
from engine.lab.data.cleaning import Cleaned, clean, wanted_flaws
from engine.lab.data.finding import base_of, source_of
from engine.lab.data.folders import part_folders, read_folders
from engine.lab.data.library import has_labels, read_library
from engine.lab.data.looking import look
from engine.lab.data.named import Found, Named, at_most, counts, require_two, told, with_enough
from engine.lab.data.table import read_table
from engine.lab.data.unsplash import read_unsplash
from engine.lab.recipe import DataChoice
from engine.lab.types import Dataset, Flaw, LabProgress, Part

Reader = Callable[[DataChoice], Generator[LabProgress, None, Found]]

READERS: Mapping[str, Reader] = MappingProxyType(
    {"folders": read_folders, "table": read_table, "unsplash": read_unsplash, "library": read_library}
)
COUNTED = ("table", "unsplash")
"""Kinds whose classes must have `min_photos`: a table names whatever it likes, while a folder or a label is a person's
own choice."""


def read(choice: DataChoice, cache: Path) -> Generator[LabProgress, None, Dataset]:
    """The photos of `choice`, with flawed ones left out as it says. What was found in each photo is remembered in the
    folder `cache`: a second reading opens none that is as it was.

    Raises `LibraryError` for a source that cannot be used or a full disk, `ModelError` where fewer than two classes
    have photos enough.
    """
    leave_out, kind = wanted_flaws(choice.leave_out), kind_of(choice)
    found = yield from READERS[kind](choice)
    several = choice.several or found.several or choice.dominant_colours
    # By their classes alone: colours come later, and are not counted here.
    by_all = choice.several or found.several
    found = with_enough(found, choice.min_photos if kind in COUNTED else 1, several=by_all)
    photos = at_most(_ordered(found.photos), choice.at_most, several=by_all)
    facts = yield from look([of.file for of in photos], cache)
    cleaned = clean(photos, facts, leave_out, several=by_all, base=base_of(choice))
    notes = [*found.notes, *_gone(photos, cleaned, by_all), *_leaks(cleaned)]
    if choice.dominant_colours:
        cleaned = _with_colours(cleaned, choice.min_photos, notes)
    return _dataset(cleaned, several=several, notes=notes)


def kind_of(choice: DataChoice) -> str:
    """The kind of a source, found out where it is "auto". Raises `LibraryError` where there is nothing."""
    if not choice.source:
        raise LibraryError("The recipe names no photos. Set source in its [data], or name a folder or table.")
    if choice.kind != "auto":
        if choice.kind not in READERS:
            raise ModelError(
                f"There is no kind of data {choice.kind!r}; there are: auto, {', '.join(READERS)}."
            )
        return choice.kind
    source = source_of(choice)
    looked = look_at_source(source)
    if looked.kind is not SourceKind.FOLDERS:
        return "unsplash" if looked.kind is SourceKind.TAGS else "table"
    return "library" if has_labels(source) and not part_folders(source) else "folders"


def _ordered(photos: Sequence[Named]) -> list[Named]:
    """Photos to learn from first, so that of two that are the same the one in the test's folder goes."""
    return sorted(photos, key=lambda of: of.part or Part.TRAIN)


def _gone(before: Sequence[Named], cleaned: Cleaned, several: bool) -> list[str]:
    """A note where no photo of a class was fit."""
    left = counts(cleaned.photos, several=several)
    gone = {name: count for name, count in counts(before, several=several).items() if name not in left}
    return [f"Left out, as all their photos have a flaw: {told(gone)}."] if gone else []


def _leaks(cleaned: Cleaned) -> list[str]:
    """A note where photos that judge are near-duplicates of photos learnt from."""
    learnt = {
        int(group) for of, group in zip(cleaned.photos, cleaned.groups, strict=True) if of.part is Part.TRAIN
    }
    pairs = zip(cleaned.photos, cleaned.groups, strict=True)
    leaked = sum(of.part in (Part.VALIDATION, Part.TEST) and int(group) in learnt for of, group in pairs)
    if not leaked:
        return []
    return [
        f"{leaked:,} photos in the folders to judge by are near-duplicates of photos learnt from. Leave them out with "
        f'leave_out = ["{Flaw.DUPLICATE}"] in the recipe\'s [data].'
    ]


def _with_colours(cleaned: Cleaned, least: int, notes: list[str]) -> Cleaned:
    """The names of a photo's main colours are classes of it too, where photos enough have them."""
    taken = {key_of(name) for of in cleaned.photos for name in of.classes}
    colours = [
        tuple(f"{name} (colour)" if key_of(name) in taken else name for name in facts.colours)
        for facts in cleaned.facts
    ]
    counted = counts([Named(Path(), of) for of in colours], several=True)
    few = {name: count for name, count in counted.items() if count < max(2, least)}
    if few:
        notes.append(f"Left out, colours that are too rare to be classes: {told(few)}.")
    photos = tuple(
        replace(of, classes=(*of.classes, *(name for name in main if name not in few)))
        for of, main in zip(cleaned.photos, colours, strict=True)
    )
    return replace(cleaned, photos=photos)


def _dataset(cleaned: Cleaned, *, several: bool, notes: Sequence[str]) -> Dataset:
    counted = counts(cleaned.photos, several=several)
    require_two(counted, counted)
    names = tuple(sorted(counted, key=lambda name: (key_of(name), name)))
    parts = [of.part for of in cleaned.photos]
    return Dataset(
        files=tuple(of.file for of in cleaned.photos),
        targets=_targets(cleaned.photos, names, several=several),
        classes=names,
        groups=cleaned.groups,
        parts=np.array([Part.TRAIN if of is None else of for of in parts], np.int8) if _any(parts) else None,
        left_out=cleaned.left_out,
        flawed=cleaned.flawed,
        notes=tuple(notes),
    )


def _any(parts: Sequence[Part | None]) -> bool:
    """Whether the folders say what photos are for."""
    return any(of is not None for of in parts)


def _targets(photos: Sequence[Named], names: Sequence[str], *, several: bool) -> NDArray[Any]:
    number = {name: at for at, name in enumerate(names)}
    if not several:
        return np.array([number[of.classes[0]] for of in photos], np.int64)
    targets = np.zeros((len(photos), len(names)), np.uint8)
    for row, of in enumerate(photos):
        targets[row, [number[name] for name in of.classes]] = 1
    return targets
