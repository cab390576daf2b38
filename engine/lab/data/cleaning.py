"""Photos that are not fit to learn from or to judge by, as the studies sorted them out by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from engine.errors import ModelError, shown
from engine.lab.data.duplicates import duplicates
from engine.lab.data.facts import Facts
from engine.lab.data.named import Named
from engine.lab.types import Flaw, Ints, LeftOut
from engine.photos.joined import Joined

DARK = 0.1
"""The mean luminance below which a photo is too dark, and..."""
NOWHERE_LIGHT = 0.3
"""... the luminance that none of its 8 by 8 fields reaches: a bride in a candle's light is dark on purpose."""


@dataclass(frozen=True, slots=True)
class Cleaned:
    """Photos that stay, with their facts and the number of each one's group (n,): near-duplicates and frames of one
    series have the same. `flawed` are those among them that have a flaw all the same."""

    photos: tuple[Named, ...]
    facts: tuple[Facts, ...]
    groups: Ints
    left_out: tuple[LeftOut, ...]
    flawed: tuple[LeftOut, ...]


def wanted_flaws(names: Iterable[str]) -> frozenset[Flaw]:
    """The flaws that a recipe leaves out. Raises `ModelError` that says which there are."""
    known = {of.value: of for of in Flaw}
    for name in names:
        if name not in known:
            raise ModelError(f"There is no flaw {name!r} to leave out; there are: {', '.join(known)}.")
    return frozenset({Flaw.UNREADABLE, *(known[name] for name in names)})


def clean(
    photos: Sequence[Named], facts: Sequence[Facts], leave_out: frozenset[Flaw], *, several: bool, base: Path
) -> Cleaned:
    """Sorts out. Unreadable photos never stay; others with a flaw stay unless `leave_out` names it. Where a photo may
    have several classes, copies of one picture become one photo with all their classes. `base` is the folder from which
    notes name photos."""
    sieve = _Sieve(photos, facts, leave_out, base)
    sieve.drop(Flaw.UNREADABLE, {number: of.unreadable for number, of in enumerate(facts) if of.unreadable})
    if several:
        sieve.merge_copies()
    sieve.drop(Flaw.DARK, sieve.dark())
    if not several:
        sieve.drop(Flaw.MULTI, sieve.of_several_classes())
    sieve.drop(Flaw.DUPLICATE, sieve.doubles())
    return sieve.cleaned()


class _Sieve:
    """The photos still there, by their numbers."""

    def __init__(
        self, photos: Sequence[Named], facts: Sequence[Facts], leave_out: frozenset[Flaw], base: Path
    ) -> None:
        self._photos, self._facts, self._leave_out = list(photos), facts, leave_out
        self._name: Callable[[int], str] = lambda number: _relative(self._photos[number].file, base)
        self._there = list(range(len(photos)))
        self._left_out: list[LeftOut] = []
        self._flawed: list[tuple[int, LeftOut]] = []

    def drop(self, flaw: Flaw, notes: dict[int, str]) -> None:
        """Notes a flaw of these photos, and leaves them out where that is wished."""
        found = {number: LeftOut(self._photos[number].file, flaw, note) for number, note in notes.items()}
        if flaw in self._leave_out:
            self._left_out += found.values()
            self._there = [number for number in self._there if number not in found]
        else:
            self._flawed += found.items()

    def dark(self) -> dict[int, str]:
        """Photos in which nothing is light."""
        return {
            number: f"brightness {facts.exposure:.0%}"
            for number in self._there
            if (facts := self._facts[number]).exposure < DARK and facts.brightest < NOWHERE_LIGHT
        }

    def of_several_classes(self) -> dict[int, str]:
        """Photos that are named for several classes, or that are nearly the same picture as one of another class."""
        notes = dict[int, str]()
        for copies in self._alike():
            names = dict.fromkeys(name for number in copies for name in self._photos[number].classes)
            if len(names) > 1:
                notes.update((number, self._elsewhere(number, copies)) for number in copies)
        return notes

    def _elsewhere(self, number: int, copies: Sequence[int]) -> str:
        mine = self._photos[number].classes
        parts = [f"named for {', '.join(mine)}"] if len(mine) > 1 else []
        parts += [
            f"the same as {self._name(of)}, which is of {', '.join(self._photos[of].classes)}"
            for of in copies
            if self._photos[of].classes != mine
        ]
        return "; ".join(parts)

    def merge_copies(self) -> None:
        """The first copy of a picture gets the classes of all, and the others go."""
        for first, *others in self._copies():
            names = dict.fromkeys(
                name for number in (first, *others) for name in self._photos[number].classes
            )
            if set(names) == set(self._photos[first].classes):
                continue
            self._photos[first] = replace(self._photos[first], classes=tuple(names))
            note = f"the same as {self._name(first)}, which has its classes too"
            gone = set(others)
            self._left_out += [LeftOut(self._photos[of].file, Flaw.DUPLICATE, note) for of in others]
            self._there = [number for number in self._there if number not in gone]

    def doubles(self) -> dict[int, str]:
        """Near-duplicates of a photo that comes before them."""
        return {
            number: f"the same as {self._name(first)}"
            for first, *others in self._alike()
            for number in others
        }

    def cleaned(self) -> Cleaned:
        """What stays."""
        there = set(self._there)
        return Cleaned(
            tuple(self._photos[number] for number in self._there),
            tuple(self._facts[number] for number in self._there),
            self._groups(),
            tuple(self._left_out),
            tuple(flawed for number, flawed in self._flawed if number in there),
        )

    def _groups(self) -> Ints:
        joined, first = self._joined(), dict[int, int]()
        series = [self._photos[number].series for number in self._there]
        known = [row for row, of in enumerate(series) if of is not None]
        leaders = [first.setdefault(of, row) for row, of in enumerate(series) if of is not None]
        joined.join((np.array(known, np.intp), np.array(leaders, np.intp)))
        return joined.numbers()

    def _alike(self) -> list[list[int]]:
        """Near-duplicates together, in their order."""
        found = dict[int, list[int]]()
        for number, group in zip(self._there, self._joined().numbers().tolist(), strict=True):
            found.setdefault(group, []).append(number)
        return list(found.values())

    def _joined(self) -> Joined:
        return duplicates([self._facts[number] for number in self._there])

    def _copies(self) -> list[list[int]]:
        """The photos of each content, in their order."""
        found = dict[bytes, list[int]]()
        for number in self._there:
            found.setdefault(self._facts[number].content, []).append(number)
        return list(found.values())


def _relative(file: Path, base: Path) -> str:
    return shown(file.relative_to(base) if file.is_relative_to(base) else file)
