"""One meaning of a key everywhere."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from desktop.keys import all_keys, decision_of, key_of
from engine import ClassId, Decision, DecisionKind, PhotoClass


def classes(*keys: str | None) -> list[PhotoClass]:
    return [
        PhotoClass(ClassId(number), f"class {number}", 0.8, "#4e79a7", number, key)
        for number, key in enumerate(keys, 1)
    ]


def pressed(
    key: Qt.Key, text: str = "", modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, key, modifiers, text)


def test_a_class_has_the_digit_of_its_place_unless_it_has_a_key_of_its_own() -> None:
    three = classes(None, "B", None)
    assert [key_of(of, three) for of in three] == ["1", "B", "3"]
    assert decision_of(pressed(Qt.Key.Key_B, "b"), three) == Decision(DecisionKind.CLASSES, ("class 2",))
    assert decision_of(pressed(Qt.Key.Key_2, "2"), three) is None


def test_a_digit_that_another_class_chose_is_that_class_and_no_other() -> None:
    two = classes(None, "1")
    assert [key_of(of, two) for of in two] == ["", "1"]
    assert decision_of(pressed(Qt.Key.Key_1, "1"), two) == Decision(DecisionKind.CLASSES, ("class 2",))


def test_zero_is_none_of_these_unless_a_class_has_it() -> None:
    assert decision_of(pressed(Qt.Key.Key_0, "0"), classes(None)) == Decision(DecisionKind.NONE)
    assert decision_of(pressed(Qt.Key.Key_0, "0"), classes("0")) == Decision(
        DecisionKind.CLASSES, ("class 1",)
    )


def test_keys_with_ctrl_say_nothing_of_a_photo() -> None:
    ctrl = Qt.KeyboardModifier.ControlModifier
    assert decision_of(pressed(Qt.Key.Key_1, "1", ctrl), classes(None)) is None


def test_a_key_of_the_number_pad_counts() -> None:
    pad = Qt.KeyboardModifier.KeypadModifier
    assert decision_of(pressed(Qt.Key.Key_1, "1", pad), classes(None)) is not None


def test_the_list_of_keys_names_each_once() -> None:
    keys = [key.keys for _, group in all_keys() for key in group]
    assert len(keys) == len(set(keys))
