"""Which key says what of a photo; the same for one photo and for a group."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

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


def is_plain(event: QKeyEvent) -> bool:
    """Whether it is typed without Ctrl, Alt or Meta: with them it is a command of the window."""
    return not event.modifiers() & COMMAND
