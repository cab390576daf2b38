"""One by one: keys decide and lead on, undo leads back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.review.panel import ReviewPanel
from desktop.session import Session
from engine import PhotoId
from tests.desktop.review.conftest import decide_all, labels

LONG = 20_000


def begin(panel: ReviewPanel, qtbot: QtBot) -> list[PhotoId]:
    tab = panel.one_by_one
    panel.start()
    qtbot.waitUntil(lambda: tab.is_working and tab.work.accept.isEnabled(), timeout=LONG)
    return tab.walk.ids


def here(panel: ReviewPanel) -> PhotoId:
    (id_,) = panel.one_by_one.walk.here
    return id_


def test_keys_label_accept_and_say_none_and_each_leads_on(
    panel: ReviewPanel, session: Session, qtbot: QtBot
) -> None:
    ids, tab = begin(panel, qtbot), panel.one_by_one
    assert len(ids) == 12
    assert tab.steps.text == "1 of 12"
    guess = tab.said.text()
    assert guess.startswith("First guess: ")
    QTest.keyClick(tab.view, Qt.Key.Key_2)
    assert labels(session) == {ids[0]: ["bouquet"]}
    assert here(panel) == ids[1]
    QTest.keyClick(tab.view, Qt.Key.Key_0)
    assert labels(session)[ids[1]] == []
    qtbot.waitUntil(tab.work.accept.isEnabled, timeout=LONG)
    name = tab.said.text().removeprefix("First guess: ").rsplit(",", 1)[0]
    QTest.keyClick(tab.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: labels(session).get(ids[2]) == [name], timeout=LONG)
    assert here(panel) == ids[3]
    assert tab.steps.text == "4 of 12"


def test_undo_leads_back_to_its_photo_and_redo_on_again(
    panel: ReviewPanel, session: Session, qtbot: QtBot
) -> None:
    ids, tab = begin(panel, qtbot), panel.one_by_one
    QTest.keyClick(tab.view, Qt.Key.Key_1)
    QTest.keyClick(tab.view, Qt.Key.Key_1)
    assert here(panel) == ids[2]
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: here(panel) == ids[1], timeout=LONG)
    assert labels(session) == {ids[0]: ["bride"]}
    session.undo_stack.redo()
    qtbot.waitUntil(lambda: here(panel) == ids[2], timeout=LONG)


def test_skip_and_back_move_without_deciding(panel: ReviewPanel, session: Session, qtbot: QtBot) -> None:
    ids, tab = begin(panel, qtbot), panel.one_by_one
    assert not tab.work.back.isEnabled()
    QTest.keyClick(tab.view, Qt.Key.Key_S)
    QTest.keyClick(tab.view, Qt.Key.Key_Right)
    assert here(panel) == ids[2]
    QTest.keyClick(tab.view, Qt.Key.Key_Backspace)
    QTest.keyClick(tab.view, Qt.Key.Key_Left)
    assert here(panel) == ids[0]
    assert labels(session) == {}


def test_a_decided_photo_that_is_gone_back_to_shows_what_was_said_and_can_be_decided_anew(
    panel: ReviewPanel, session: Session, qtbot: QtBot
) -> None:
    ids, tab = begin(panel, qtbot), panel.one_by_one
    QTest.keyClick(tab.view, Qt.Key.Key_1)
    QTest.keyClick(tab.view, Qt.Key.Key_Backspace)
    assert tab.said.text() == "You said: bride"
    QTest.keyClick(tab.view, Qt.Key.Key_3)
    assert labels(session) == {ids[0]: ["newlyweds"]}
    assert here(panel) == ids[1]


def test_at_the_end_it_asks_whether_to_retrain(panel: ReviewPanel, qtbot: QtBot) -> None:
    ids, tab = begin(panel, qtbot), panel.one_by_one
    for _ in ids:
        QTest.keyClick(tab.view, Qt.Key.Key_1)
    assert not tab.is_working
    assert tab.endings.heading == "12 photos decided. Retrain now?"
    with qtbot.waitSignal(panel.retrain):
        QTest.keyClick(tab.endings.focusWidget(), Qt.Key.Key_Return)
    QTest.keyClick(tab.endings, Qt.Key.Key_Backspace)
    assert here(panel) == ids[-1]


def test_a_key_that_the_window_uses_too_is_the_reviews_while_it_has_the_focus(
    panel: ReviewPanel, session: Session, qtbot: QtBot
) -> None:
    ids, tab = begin(panel, qtbot), panel.one_by_one
    shortcut = QShortcut(QKeySequence("1"), panel)
    panel.activateWindow()
    tab.view.setFocus()
    with qtbot.assertNotEmitted(shortcut.activated):
        QTest.keyClick(tab.view, Qt.Key.Key_1)
    assert labels(session) == {ids[0]: ["bride"]}


def test_where_every_photo_is_decided_it_says_so(panel: ReviewPanel, session: Session, qtbot: QtBot) -> None:
    decide_all(session, qtbot)
    panel.start()
    expected = "Nothing to review: every photo is decided."
    qtbot.waitUntil(lambda: panel.one_by_one.endings.heading == expected, timeout=LONG)
    with qtbot.waitSignal(panel.closed):
        QTest.keyClick(panel.one_by_one.endings, Qt.Key.Key_Escape)
