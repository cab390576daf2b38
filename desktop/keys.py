"""The keys that say what a photo is, the same in gallery, loupe and review; and all keys, for the list of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from desktop.words import tr
from engine import Decision, DecisionKind, PhotoClass


def key_of(known: PhotoClass, classes: Sequence[PhotoClass]) -> str:
    """The key that gives this class: its own, or the digit of its place among `classes`; "" from the tenth on. A digit
    that another class has chosen is not given by place."""
    if known.key:
        return known.key
    place = next((number for number, of in enumerate(classes, 1) if of.id == known.id), 0)
    digit = str(place) if 1 <= place <= 9 else ""
    return "" if digit in [of.key for of in classes] else digit


def decision_of(event: QKeyEvent, classes: Sequence[PhotoClass]) -> Decision | None:
    """What a key says of a photo: a class, Enter: the prediction is right, 0: none of these, Backspace: nothing any
    more. None where it says nothing of a photo."""
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return None
    if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return Decision(DecisionKind.ACCEPT)
    if event.key() == Qt.Key.Key_Backspace:
        return Decision(DecisionKind.CLEAR)
    text = event.text().upper()
    for known in classes:
        if text and key_of(known, classes) == text:
            return Decision(DecisionKind.CLASSES, (known.name,))
    return Decision(DecisionKind.NONE) if event.key() == Qt.Key.Key_0 else None


@dataclass(frozen=True, slots=True)
class Key:
    """One line of the list of keys."""

    keys: str
    does: str


def all_keys() -> list[tuple[str, list[Key]]]:
    """Every key of the window by group, in the person's language."""
    return [
        (
            tr("Say what it is"),
            [
                Key("1 … 9", tr("Give the class of that number, or of that letter")),
                Key(tr("Enter"), tr("The prediction is right")),
                Key("0", tr("None of these classes")),
                Key(tr("Backspace"), tr("Take your label back")),
                Key("Ctrl+Z · Ctrl+Shift+Z", tr("Undo, redo")),
            ],
        ),
        (
            tr("Look"),
            [
                Key(tr("Space"), tr("Loupe: one photo, large")),
                Key(tr("Arrows"), tr("The next photo")),
                Key("+ · −", tr("Larger or smaller")),
                Key("Z", tr("In the loupe: 100% or whole")),
                Key("S", tr("Stack or spread bursts")),
            ],
        ),
        (
            tr("Choose"),
            [
                Key("Ctrl+A · Ctrl+Shift+A", tr("Select all, select none")),
                Key("Ctrl+F", tr("Search")),
                Key("Ctrl+Shift+F", tr("Clear all filters")),
                Key("Ctrl+B", tr("Add the whole burst to the selection")),
                Key("Ctrl+L", tr("Photos like this one")),
            ],
        ),
        (
            tr("Learn"),
            [
                Key("Ctrl+R", tr("Retrain on my corrections")),
                Key("Ctrl+E", tr("Review: what to label next")),
                Key("F5", tr("Look at the folder again")),
                Key("Ctrl+,", tr("Settings")),
                Key("?", tr("This list")),
            ],
        ),
    ]
