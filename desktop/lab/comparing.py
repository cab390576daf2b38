"""Runs beside each other, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from desktop.lab.rows import decimal, share
from desktop.told import told
from desktop.words import tr

if TYPE_CHECKING:
    from engine import Compared, SamePhotos


def sentences(sets: Sequence[SamePhotos], without: Sequence[tuple[str, str]]) -> Iterator[str]:
    """What it comes to. `without` are runs that cannot be compared, with why not."""
    for one in sets:
        yield from _same_photos(one)
    if len(sets) > 1:
        yield tr(
            "These runs were judged by different photos. Between those no comparison is fair: look at each one's own "
            "interval."
        )
    for name, why in without:
        yield tr("{name} is left out: {why}.").format(name=name, why=told(why).rstrip("."))


def _same_photos(one: SamePhotos) -> Iterator[str]:
    best = one.best
    text = tr("{name} is right on {share} of %n photo(s) that it had not learnt from.", "", _photos(best))
    said = text.format(name=best.name, share=share(best.outcome.accuracy.value))
    if len(one.runs) == 1:
        yield said
        return
    yield tr("Best: {sentence}").format(sentence=said)
    for other in one.runs[1:]:
        yield beside(best, other)
    if one.no_worse:
        yield tr("Where these photos can show no difference, the quicker one will do.")


def beside(best: Compared, other: Compared) -> str:
    """How far another run is from the best one, and whether that can be chance."""
    paired = other.paired
    if paired is None:
        return ""
    low, high = sorted(-end for end in paired.accuracy.interval)
    gap = -paired.accuracy.value
    text = (
        tr(
            "{name}: {points} points fewer right than {best} (95%: {low} to {high}), which is more than chance "
            "explains."
        )
        if paired.beyond_chance
        else tr(
            "{name}: {points} points fewer right than {best} (95%: {low} to {high}), which these photos cannot tell "
            "from chance."
        )
    )
    return text.format(
        name=other.name, best=best.name, points=points(gap), low=points(low), high=points(high)
    )


def points(value: float) -> str:
    """A difference of shares in percentage points, with a real minus."""
    return decimal(100 * value, 1).replace("-", "\u2212")


def _photos(of: Compared) -> int:
    return len(of.outcome.photos)
