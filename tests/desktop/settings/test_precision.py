"""How sure the model must be, against a real library: saved when the hand lets go, undone, and followed by the rows."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.settings.share_slider import ShareSlider
from engine import NEVER, ClassError
from tests.desktop.conftest import OpenSession
from tests.desktop.settings.conftest import Edit, Opened, back_and_forth, learn


def test_a_move_of_the_slider_is_one_edit_on_release_undone_and_done_again(
    opened: Opened, qtbot: QtBot
) -> None:
    session, editor = opened
    share = editor.precision.share
    assert (share.slider.value(), share.text.text()) == (95, "95%")
    share.slider.setSliderDown(True)
    for value in (93, 90, 88):
        share.slider.setValue(value)
    assert (share.text.text(), session.library.precision()) == ("88%", 0.95)
    share.slider.setSliderDown(False)
    back_and_forth(
        qtbot,
        session,
        lambda: session.library.precision() == 0.95,
        lambda: session.library.precision() == 0.88,
    )
    assert session.undo_stack.undoText() == "88% of the keywords right"
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: share.text.text() == "95%", timeout=20_000)


def test_keys_on_the_slider_become_one_edit_after_a_pause(opened: Opened, qtbot: QtBot) -> None:
    session, editor = opened
    for _ in range(3):
        QTest.keyClick(editor.precision.share.slider, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: session.library.precision() == 0.98, timeout=20_000)
    qtbot.waitUntil(lambda: session.undo_stack.count() == 1, timeout=20_000)


def test_the_thresholds_in_the_rows_follow_at_once(
    open_session: OpenSession, edit: Edit, qtbot: QtBot
) -> None:
    session = open_session()
    learn(session, qtbot)
    session.library.set_precision(0.99)
    editor = edit(session)

    def shown() -> dict[str, float]:
        rows = editor.rows.values()
        return {of.of.name: of.threshold.threshold for of in rows if of.of.name in ("bride", "bouquet")}

    def saved() -> dict[str, float]:
        return {of.name: of.threshold for of in session.library.classes() if of.name in shown()}

    qtbot.waitUntil(lambda: shown() == saved(), timeout=20_000)
    strict = shown()
    assert set(strict.values()) == {NEVER}, "so much cannot be promised of so few photos"
    slider = editor.precision.share.slider
    slider.setSliderDown(True)
    slider.setValue(slider.minimum())
    slider.setSliderDown(False)
    qtbot.waitUntil(lambda: session.library.precision() == 0.8, timeout=20_000)
    qtbot.waitUntil(lambda: shown() == saved() != strict, timeout=20_000)


def test_what_was_set_elsewhere_is_shown_also_where_it_is_lower(opened: Opened, qtbot: QtBot) -> None:
    session, editor = opened
    share = editor.precision.share
    for wanted in (0.6, 0.985, 0.9):
        session.library.set_precision(wanted)
        qtbot.waitUntil(lambda wanted=wanted: share.share == wanted, timeout=20_000)  # type: ignore[misc]
    assert (share.slider.minimum(), share.slider.maximum()) == (80, 99)
    qtbot.wait(700)
    assert session.library.precision() == 0.9, "shown, it is not changed"
    assert session.undo_stack.count() == 0


def test_what_is_refused_is_said_in_place_and_the_slider_goes_back(
    opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session, editor = opened

    def refuse(share: float) -> None:
        raise ClassError("the model is damaged")

    monkeypatch.setattr(session.library, "set_precision", refuse)
    QTest.keyClick(editor.precision.share.slider, Qt.Key.Key_Left)
    qtbot.waitUntil(editor.precision.wrong.isVisible, timeout=20_000)
    assert editor.precision.wrong.text() == "The model is damaged"
    assert editor.precision.share.text.text() == "95%"
    assert session.undo_stack.count() == 0


def test_the_slider_says_what_it_is_to_those_who_hear_the_screen(opened: Opened) -> None:
    _, editor = opened
    slider = editor.precision.share.slider
    assert slider.accessibleName() == "How sure before it is written"
    assert "so many should be right" in slider.accessibleDescription()


def test_a_share_is_kept_to_the_last_digit_until_somebody_moves_it(qtbot: QtBot) -> None:
    share = ShareSlider(80, 99)
    qtbot.addWidget(share)
    share.show_share(0.9312)
    assert (share.share, share.text.text()) == (0.9312, "93%")
    share.slider.setValue(94)
    assert share.share == 0.94
