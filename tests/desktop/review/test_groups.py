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
    QTest.keyClick(tab.grid, Qt.Key.Key_Space)  # the first does not belong
    assert tab.counted.text() == f"{len(first) - 1} of {len(first)} selected"
    QTest.keyClick(tab.grid, Qt.Key.Key_2)
    assert labels(session) == {id_: ["bouquet"] for id_ in first[1:]}
    assert tab.walk.position == 1


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
