"""Groups: one key for all that are ticked."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.gallery.rows import Rows
from desktop.review.groups import Groups
from desktop.review.panel import ReviewPanel
from desktop.review.photogrid import PhotoModel
from desktop.session import Session
from tests.desktop.review.conftest import decide_all, labels

LONG = 20_000


@pytest.fixture
def tab(panel: ReviewPanel, qtbot: QtBot) -> Groups:
    panel.tabs.setCurrentIndex(1)
    panel.start()
    qtbot.waitUntil(lambda: panel.groups.is_working, timeout=LONG)
    return panel.groups


def test_a_key_labels_all_that_are_ticked_and_leads_to_the_next_group(
    tab: Groups, session: Session, qtbot: QtBot
) -> None:
    first = tab.walk.here
    assert len(first) >= 3
    assert tab.sentence.text().startswith(f"{len(first)} similar photos")
    assert tab.steps.text == f"group 1 of {len(tab.walk)}"
    QTest.keyClick(tab.grid, Qt.Key.Key_2)
    assert labels(session) == {id_: ["bouquet"] for id_ in first}
    assert tab.walk.position == 1


def test_what_was_taken_out_of_a_group_is_asked_next(tab: Groups, session: Session, qtbot: QtBot) -> None:
    first, names = tab.walk.here, [of.name for of in session.classes]
    assert len(first) >= 3
    for _ in range(2):
        QTest.keyClick(tab.grid, Qt.Key.Key_Space)  # it does not belong
        QTest.keyClick(tab.grid, Qt.Key.Key_Right)
    assert tab.counted.text() == f"{len(first) - 2} of {len(first)} selected"
    QTest.keyClick(tab.grid, Qt.Key.Key_2)
    assert labels(session) == {id_: [names[1]] for id_ in first[2:]}
    assert tab.walk.here == first
    assert tab.chosen() == list(first[:2])
    assert tab.sentence.text() == "2 photos were taken out: one class?"
    assert not tab.work.accept.isEnabled(), "what the model says of the group is not what these are"
    qtbot.waitUntil(lambda: set(first[2:]) <= tab.walk.decided, timeout=LONG)
    assert tab.chosen() == list(first[:2]), "nor when it is seen that the others are labelled"
    tab.grid.take_out(first[0])
    QTest.keyClick(tab.grid, Qt.Key.Key_3)
    assert tab.chosen() == [first[0]]
    assert tab.sentence.text().startswith("1 photo")
    QTest.keyClick(tab.grid, Qt.Key.Key_1)
    assert labels(session) == {
        first[0]: [names[0]],
        first[1]: [names[2]],
        **{id_: [names[1]] for id_ in first[2:]},
    }
    assert tab.walk.position == 1


def test_one_that_was_taken_out_and_given_its_own_class_is_asked_no_more(
    tab: Groups, session: Session, qtbot: QtBot
) -> None:
    first = tab.walk.here
    for id_ in first[:2]:
        tab.grid.take_out(id_)
    QTest.keyClick(tab.grid, Qt.Key.Key_2)
    QTest.keyClick(tab.grid, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: tab.sentence.text().startswith("1 photo"), timeout=LONG)
    assert len(tab.chosen()) == 1


def test_what_was_taken_out_may_be_left(tab: Groups, session: Session, qtbot: QtBot) -> None:
    first = tab.walk.here
    tab.grid.take_out(first[0])
    QTest.keyClick(tab.grid, Qt.Key.Key_2)
    QTest.keyClick(tab.grid, Qt.Key.Key_S)
    assert tab.walk.position == 1
    assert first[0] not in labels(session)
    assert not tab.sentence.text().startswith("1 photo")


def test_undoing_a_group_that_was_labelled_in_part_asks_it_anew(
    tab: Groups, session: Session, qtbot: QtBot
) -> None:
    first = tab.walk.here
    tab.grid.take_out(first[0])
    QTest.keyClick(tab.grid, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: set(first[1:]) <= tab.walk.decided, timeout=LONG)
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: len(tab.chosen()) == len(first), timeout=LONG)
    assert tab.sentence.text().startswith(f"{len(first)} similar photos")


def test_enter_labels_what_most_look_like_and_undo_leads_back(
    tab: Groups, session: Session, qtbot: QtBot
) -> None:
    first, likely = tab.walk.here, tab.likely
    assert likely is not None
    assert tab.work.accept.text() == f"Label all {likely.name}"
    QTest.keyClick(tab.grid, Qt.Key.Key_Return)
    assert labels(session) == {id_: [likely.name] for id_ in first}
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: tab.walk.here == first, timeout=LONG)
    assert labels(session) == {}
    assert len(tab.chosen()) == len(first)


def test_ctrl_and_a_digit_label_only_the_photo_that_is_pointed_at(
    tab: Groups, session: Session, qtbot: QtBot
) -> None:
    first = tab.walk.here
    QTest.keyClick(tab.grid, Qt.Key.Key_Right)
    QTest.keyClick(tab.grid, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert labels(session) == {first[1]: [session.classes[2].name]}
    assert tab.walk.here == first, "the others are still to be labelled"
    assert tab.chosen() == [first[0], *first[2:]]
    QTest.mouseMove(tab.grid.viewport(), tab.grid.visualRect(tab.grid.model().index(0, 0)).center())
    qtbot.waitUntil(lambda: tab.grid.pointed() == first[0], timeout=LONG)
    QTest.keyClick(tab.grid, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert tab.chosen() == list(first[2:])
    QTest.keyClick(tab.grid, Qt.Key.Key_2)
    assert labels(session) == {
        first[1]: [session.classes[2].name],
        first[0]: [],
        **{id_: ["bouquet"] for id_ in first[2:]},
    }
    assert tab.walk.position == 1


def test_going_back_to_a_group_ticks_only_what_is_undecided(tab: Groups, qtbot: QtBot) -> None:
    first = tab.walk.here
    QTest.keyClick(tab.grid, Qt.Key.Key_Space)
    QTest.keyClick(tab.grid, Qt.Key.Key_1)
    tab.skip()
    tab.back()
    assert tab.walk.here == first
    assert tab.chosen() == [first[0]]


def test_where_nothing_is_ticked_nothing_is_decided(tab: Groups, session: Session, qtbot: QtBot) -> None:
    tab.grid.clearSelection()
    assert not tab.work.accept.isEnabled()
    QTest.keyClick(tab.grid, Qt.Key.Key_1)
    assert labels(session) == {}
    assert tab.walk.position == 0


def test_where_every_photo_is_decided_there_are_no_groups(
    panel: ReviewPanel, session: Session, qtbot: QtBot
) -> None:
    decide_all(session, qtbot)
    panel.tabs.setCurrentIndex(1)
    panel.start()
    expected = "No groups: no undecided photos are left that look alike."
    qtbot.waitUntil(lambda: panel.groups.endings.heading == expected, timeout=LONG)


def test_the_model_of_the_grid_is_sound(session: Session, qtmodeltester: ModelTester, qtbot: QtBot) -> None:
    model = PhotoModel(Rows(session.library.photos, session.tasks, session), lambda _id: "bride")
    ids = session.library.find()
    model.show(ids[:8])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    model.show(ids)
    qtbot.waitUntil(lambda: model.data(model.index(0)) == "dots 0.jpg: bride", timeout=LONG)
    assert model.rowCount() == 12
