"""Which key means what."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from desktop.keys import decision_for, key_of
from engine import ClassId, Decision, DecisionKind, PhotoClass

NOTHING = Qt.KeyboardModifier.NoModifier


def of(number: int, name: str, key: str | None = None) -> PhotoClass:
    return PhotoClass(ClassId(number), name, 0.8, "#4e79a7", number, key)


CLASSES = [of(1, "bride"), of(2, "bouquet", "B"), of(3, "newlyweds", "1"), of(4, "cake")]


def press(
    key: Qt.Key, text: str, modifiers: Qt.KeyboardModifier = NOTHING, *, held: bool = False
) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text, held)


@pytest.mark.parametrize(
    ("event", "decision"),
    [
        (press(Qt.Key.Key_B, "b"), Decision(DecisionKind.CLASSES, ("bouquet",))),
        (press(Qt.Key.Key_1, "1"), Decision(DecisionKind.CLASSES, ("newlyweds",))),
        (press(Qt.Key.Key_4, "4"), Decision(DecisionKind.CLASSES, ("cake",))),
        (press(Qt.Key.Key_0, "0"), Decision(DecisionKind.NONE)),
        (press(Qt.Key.Key_Enter, "\r"), Decision(DecisionKind.ACCEPT)),
        (press(Qt.Key.Key_2, "2"), None),
        (press(Qt.Key.Key_7, "7"), None),
        (press(Qt.Key.Key_Shift, ""), None),
        (press(Qt.Key.Key_4, "4", Qt.KeyboardModifier.ControlModifier), None),
        (press(Qt.Key.Key_4, "4", held=True), None),
    ],
)
def test_a_key_of_its_own_goes_before_the_digit_of_the_place(
    event: QKeyEvent, decision: Decision | None
) -> None:
    assert decision_for(event, CLASSES) == decision


def test_a_class_whose_digit_is_taken_has_no_key() -> None:
    assert [key_of(known, CLASSES) for known in CLASSES] == ["", "B", "1", "4"]


def test_only_the_first_nine_have_a_digit() -> None:
    many = [of(number, str(number)) for number in range(1, 12)]
    assert [key_of(known, many) for known in many] == [*"123456789", "", ""]
