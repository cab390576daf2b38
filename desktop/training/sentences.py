"""What a comparison means, in sentences for somebody who has never heard of precision."""

from __future__ import annotations

from desktop.words import tr
from engine import Comparison, Retrained


def verdict(comparison: Comparison) -> str:
    """Whether the new version is better, in a word or two."""
    fixed, broken = comparison.fixed, comparison.broken
    if not comparison.not_worse:
        return tr("Worse")
    if fixed == broken:
        return tr("No better and no worse")
    return tr("Better") if fixed > broken else tr("Hardly any difference")


def what_changed(comparison: Comparison) -> str:
    """ "5 photos that were wrong are right now, 1 that was right is wrong." """
    fixed, broken = comparison.fixed, comparison.broken
    if not fixed and not broken:
        return tr("The same photos are right and wrong as before.")
    mended = tr("%n photos that were wrong are right now", "", fixed) if fixed else ""
    spoilt = tr("%n photos that were right are wrong now", "", broken) if broken else ""
    if fixed and broken:
        return tr("{mended}, {spoilt}.").format(mended=mended, spoilt=spoilt)
    return tr("{all}.").format(all=mended or spoilt)


def judged_on(result: Retrained) -> str:
    """How that is known."""
    return tr(
        "Judged on %n of your labelled photos, none of which the model had seen.", "", len(result.judged)
    )


def summary(result: Retrained) -> str:
    """The first sentences of the sheet."""
    of = result.comparison
    return f"{verdict(of)}: {what_changed(of)} {judged_on(result)}"


def why_not(comparison: Comparison) -> str:
    """Why the old version is the better choice; "" where it is not."""
    if comparison.not_worse:
        return ""
    if comparison.broken > comparison.fixed:
        return tr(
            "It spoils more photos than it mends, and more than chance explains. Better keep the old one."
        )
    return tr(
        "Some classes lose more than others gain, and more than chance explains. Better keep the old one."
    )


def cell(count: int, truth: str, seen: str) -> str:
    """ "8 photos that are bride, seen as newlyweds"."""
    if truth == seen:
        return tr("%n photos that are {truth}, and seen as such", "", count).format(truth=truth)
    return tr("%n photos that are {truth}, seen as {seen}", "", count).format(truth=truth, seen=seen)
