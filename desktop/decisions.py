"""What a decision is called where it can be undone."""

from __future__ import annotations

from desktop.words import tr
from engine import Decision, DecisionKind


def text_of(decision: Decision, photos: int) -> str:
    """ "Label 3 photos bride": behind "Undo" in the menu."""
    names = ", ".join(decision.names)
    if decision.kind is DecisionKind.CLASSES:
        return tr("Label %n photo(s) {names}", "", photos).format(names=names)
    if decision.kind is DecisionKind.NOT:
        return tr("Label %n photo(s) not {names}", "", photos).format(names=names)
    if decision.kind is DecisionKind.OPEN:
        return tr("Leave {names} open for %n photo(s)", "", photos).format(names=names)
    if decision.kind is DecisionKind.NONE:
        return tr("Label %n photo(s) none of these", "", photos)
    if decision.kind is DecisionKind.ACCEPT:
        return tr("Accept %n prediction(s)", "", photos)
    return tr("Take %n label(s) back", "", photos)
