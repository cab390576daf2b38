"""What a comparison means, in sentences for somebody who has never heard of precision."""

from __future__ import annotations

from desktop import words
from desktop.words import tr
from engine import Comparison, Evaluation, Retrained

TRUE = 0.05
"""A calibration error up to this is nothing that anybody would notice."""
FEW = 200
"""Of fewer photos, chance alone makes the calibration error some points."""


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
    several = comparison.candidate.of_several
    if not fixed and not broken:
        return (
            tr("The same statements are right and wrong as before.")
            if several
            else tr("The same photos are right and wrong as before.")
        )
    mended, spoilt = (_statements if several else _photos)(fixed, broken)
    if fixed and broken:
        return tr("{mended}, {spoilt}.").format(mended=mended, spoilt=spoilt)
    return tr("{all}.").format(all=mended or spoilt)


def _photos(fixed: int, broken: int) -> tuple[str, str]:
    mended = tr("%n photos that were wrong are right now", "", fixed) if fixed else ""
    return mended, tr("%n photos that were right are wrong now", "", broken) if broken else ""


def _statements(fixed: int, broken: int) -> tuple[str, str]:
    """Where a photo may have several classes: each yes or no to one of them."""
    mended = tr("%n statements that were wrong are right now", "", fixed) if fixed else ""
    return mended, tr("%n statements that were right are wrong now", "", broken) if broken else ""


def judged_on(result: Retrained) -> str:
    """How that is known, and how far it can be relied on."""
    of = result.comparison.candidate
    if of.of_several:
        return _judged_on_statements(of)
    judged = tr(
        "Judged on %n of your labelled photos, none of which the model had seen.", "", len(result.judged)
    )
    right = tr("{share} are right; of all your photos, probably {low} to {high}.")
    return f"{judged} {_shares(right, of)}"


def _judged_on_statements(of: Evaluation) -> str:
    judged = tr(
        "Judged on %n statements about your labelled photos, each a yes or a no of yours to one class; the model had "
        "seen none of these photos.",
        "",
        of.total,
    )
    right = tr("{share} are right; of all that could be said, probably {low} to {high}.")
    return " ".join(part for part in (judged, _shares(right, of), never_denied(of)) if part)


def never_denied(of: Evaluation) -> str:
    """Which classes nothing can be taken for by mistake, since a person never said no to them; "" where none are."""
    if not of.never_denied:
        return ""
    text = tr("You never said no to {names}: without a no, precision cannot be known.")
    return text.format(names=", ".join(of.never_denied))


def _shares(text: str, of: Evaluation) -> str:
    low, high = (words.percent(share) for share in of.interval)
    return text.format(share=words.percent(of.accuracy), low=low, high=high)


def calibration(of: Evaluation) -> str:
    """What its calibration error means for somebody who reads "90%" beside a photo."""
    off = max(1, round(100 * of.calibration_error))
    if of.calibration_error <= TRUE:
        said = tr("Its percentages can be trusted: when it says 90%, it is right about 9 times in 10.")
    else:
        text = tr(
            "Its percentages are off by %n points on average: take 90% for something from {low} to {high}.",
            "",
            off,
        )
        said = text.format(
            low=words.percent((90 - off) / 100), high=words.percent(min(0.99, (90 + off) / 100))
        )
    rough = (
        tr("With so few statements that is a rough figure.")
        if of.of_several
        else tr("With so few photos that is a rough figure.")
    )
    return f"{said} {rough}" if of.total < FEW else said


def use_means(result: Retrained, *, writes: bool) -> str:
    """What happens on "Use it"."""
    count = len(result.changes)
    changes = tr("%n photos get another class", "", count) if count else tr("no photo gets another class")
    follow = (
        tr("Use it: {changes}, and the keywords follow.")
        if writes
        else tr("Use it: {changes}. Keywords are not written: the settings say so.")
    )
    stay = tr("Your labels stay. You can go back at any time: every version is kept until you remove it.")
    return f"{follow.format(changes=changes)} {stay}"


def summary(result: Retrained) -> str:
    """The first sentences of the sheet."""
    of = result.comparison
    return f"{verdict(of)}: {what_changed(of)} {judged_on(result)}"


def why_not(comparison: Comparison) -> str:
    """Why the old version is the better choice; "" where it is not."""
    if comparison.not_worse:
        return ""
    if comparison.broken > comparison.fixed and comparison.candidate.of_several:
        return tr(
            "It spoils more statements than it mends, and more than chance explains. Better keep the old one."
        )
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
