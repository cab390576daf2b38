"""The keys that say what a photo is, the same in gallery, loupe and review; and all keys, for the list of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from desktop.words import tr
from engine import Decision, DecisionKind, PhotoClass

NONE_KEY = "0"
COMMAND = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


def keys_of(classes: Sequence[PhotoClass]) -> dict[str, PhotoClass]:
    """The key of each class: its own, or the digit of its place among the first nine, where no other class has it."""
    own = {of.key.upper(): of for of in classes if of.key}
    places = {str(place): of for place, of in enumerate(classes[:9], 1) if not of.key}
    return {**places, **own}


def key_of(known: PhotoClass, classes: Sequence[PhotoClass]) -> str:
    """The key that gives this class; "" where there is none."""
    return next((key for key, of in keys_of(classes).items() if of.id == known.id), "")


def decision_for(
    event: QKeyEvent, classes: Sequence[PhotoClass], *, repeated: bool = False
) -> Decision | None:
    """What a key says; None for one that decides nothing. A key that is held down decides once, but for `repeated`."""
    if not is_plain(event) or (event.isAutoRepeat() and not repeated):
        return None
    if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        return Decision(DecisionKind.ACCEPT)
    text = event.text().upper()
    known = keys_of(classes).get(text) if text else None
    if known is not None:
        return Decision(DecisionKind.CLASSES, (known.name,))
    return Decision(DecisionKind.NONE) if text == NONE_KEY else None


def decision_for_one(event: QKeyEvent, classes: Sequence[PhotoClass]) -> Decision | None:
    """What Ctrl and a digit say of one photo among many; None for every other key: letters are the window's."""
    digit = event.key() - Qt.Key.Key_0.value
    if event.modifiers() & COMMAND != Qt.KeyboardModifier.ControlModifier or not 0 <= digit <= 9:
        return None
    if str(digit) == NONE_KEY:
        return Decision(DecisionKind.NONE)
    known = keys_of(classes).get(str(digit))
    return None if known is None else Decision(DecisionKind.CLASSES, (known.name,))


def is_plain(event: QKeyEvent) -> bool:
    """Whether it is typed without Ctrl, Alt or Meta: with them it is a command of the window."""
    return not event.modifiers() & COMMAND


def decision_of(event: QKeyEvent, classes: Sequence[PhotoClass]) -> Decision | None:
    """`decision_for`, where Backspace takes a label back: in gallery and loupe, where it does not lead back."""
    if event.key() == Qt.Key.Key_Backspace and is_plain(event):
        return Decision(DecisionKind.CLEAR)
    return decision_for(event, classes)


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
                Key("Ctrl+1 … 9", tr("In a group: only the photo you point at")),
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
            tr("Select"),
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
                Key("Ctrl+Shift+L", tr("Lab: experiments on your photos")),
                Key("F5", tr("Look at the folder again")),
                Key("Ctrl+K · Ctrl+Shift+K", tr("Keywords to write, recent writes")),
                Key("Ctrl+,", tr("Settings")),
                Key("?", tr("This list")),
            ],
        ),
    ]
