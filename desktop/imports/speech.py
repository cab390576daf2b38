"""What an import does, in plain sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from desktop.told import told
from desktop.words import tr
from engine import BadLine, Clash, ClassCount, ImportPlan, SourceKind

FEW = 5


def summary(plan: ImportPlan) -> str:
    """What would be done, and what would not."""
    return " ".join([*_gets(plan), *_stays(plan), *_left(plan)])


def nothing(plan: ImportPlan) -> str:
    """Why nothing would be imported, and what to do; "" where something would."""
    if plan.refusal is not None:
        return told(plan.refusal)
    if plan.labels:
        return ""
    if plan.kind is SourceKind.KEYWORDS and not plan.classes:
        return tr("No keyword in the photos has the name of a class. Choose a table of keywords and classes.")
    if plan.kind is SourceKind.TAGS and not plan.classes:
        return tr("None of these tags counts for a photo here. Choose other tags, or a lower confidence.")
    return tr("There is nothing to import: no photo would get a label.")


def done(photos: int) -> str:
    """After an import."""
    return tr("%n photo(s) labelled.", "", photos)


def note(of: ClassCount) -> str:
    """What is special about a class."""
    if of.too_few:
        return tr("Too few photos: left out")
    return tr("New class") if of.is_new else ""


def stays(clash: Clash, *, several: bool = False) -> str:
    """What a photo with a conflict keeps; where it may have `several` classes, that is a no."""
    if several:
        return tr("You said that it does not show this; that stays")
    if not clash.has:
        return tr("Named for several classes: gets no label")
    names = ", ".join(name or tr("none of these") for name in clash.has)
    return tr("Stays {names}").format(names=names)


def line(of: BadLine) -> tuple[str, str]:
    """(which line, why it cannot be used)"""
    reason = told(of.reason)
    return str(of.line) if of.line else "–", reason[:1].upper() + reason[1:]


def _gets(plan: ImportPlan) -> Iterator[str]:
    if plan.labels:
        yield tr("%n photo(s) get a label.", "", plan.labels)
    if plan.replaced:
        yield tr("%n of them take the place of another label.", "", plan.replaced)
    if plan.new_classes:
        names = _few(plan.new_classes)
        yield tr("%n class(es) are new: {names}.", "", len(plan.new_classes)).format(names=names)


def _stays(plan: ImportPlan) -> Iterator[str]:
    if plan.same:
        yield tr("%n photo(s) have their label already.", "", plan.same)
    if plan.others.count and plan.several:
        yield tr(
            "Of %n photo(s) you said that they do not show the class, which stays.", "", plan.others.count
        )
    elif plan.others.count:
        yield tr("%n photo(s) have another label from you, which stays.", "", plan.others.count)
    if plan.doubles.count:
        yield tr("%n photo(s) are named for several classes and get none.", "", plan.doubles.count)


def _left(plan: ImportPlan) -> Iterator[str]:
    if plan.too_few:
        yield tr("%n class(es) have too few photos and are left out.", "", len(plan.too_few))
    if plan.unknown.count:
        yield tr("%n photo(s) are not in this library.", "", plan.unknown.count)
    if plan.bad_lines.count:
        yield tr("%n line(s) cannot be used.", "", plan.bad_lines.count)


def _few(names: Sequence[str]) -> str:
    return ", ".join(names[:FEW]) + (", …" if len(names) > FEW else "")
