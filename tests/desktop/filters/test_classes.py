"""Choosing classes by mouse and keyboard, and dropping photos on them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.drops import PHOTOS, carrying, photos_in
from desktop.filters.choices import Role
from desktop.filters.classes import ClassList
from engine import Decision, DecisionKind, PhotoId
from tests.desktop.filters.conftest import Bench

LEFT, COPY = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction


def place(rows: ClassList, row: int) -> QPoint:
    return rows.visualRect(rows.choices.index(row)).center()


def click(rows: ClassList, row: int, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.mouseClick(rows.viewport(), LEFT, keys, place(rows, row))


def names(bench: Bench) -> set[str]:
    return {of.name for of in bench.session.classes if of.id in bench.shown.wanted.class_ids}


def drag_over(rows: ClassList, at: QPoint, mime: QMimeData) -> QDragMoveEvent:
    enter = QDragEnterEvent(at, COPY, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(rows.viewport(), enter)
    move = QDragMoveEvent(at, COPY, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(rows.viewport(), move)
    return move


def drop(rows: ClassList, at: QPoint, mime: QMimeData) -> QDropEvent:
    event = QDropEvent(
        QPointF(at), COPY | Qt.DropAction.MoveAction, mime, LEFT, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(rows.viewport(), event)
    return event


def test_a_click_chooses_one_class_ctrl_adds_another_and_a_second_click_none(bench: Bench) -> None:
    rows = bench.panel.classes.list
    click(rows, 0)
    assert names(bench) == {"bride"}
    click(rows, 2)
    assert names(bench) == {"newlyweds"}
    click(rows, 0, Qt.KeyboardModifier.ControlModifier)
    assert names(bench) == {"bride", "newlyweds"}
    click(rows, 2, Qt.KeyboardModifier.ControlModifier)
    assert names(bench) == {"bride"}
    click(rows, 0)
    assert names(bench) == set()


def test_the_keyboard_does_the_same_and_keeps_its_place_when_counts_change(
    bench: Bench, qtbot: QtBot
) -> None:
    rows = bench.panel.classes.list
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Home)
    QTest.keyClick(rows, Qt.Key.Key_Down)
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert names(bench) == {"bouquet"}
    QTest.keyClick(rows, Qt.Key.Key_Down)
    QTest.keyClick(rows, Qt.Key.Key_Space)
    assert names(bench) == {"bouquet", "newlyweds"}
    bench.session.library.add_class("cake")
    qtbot.waitUntil(lambda: rows.choices.rowCount() == 6, timeout=20_000)
    QTest.keyClick(rows, Qt.Key.Key_Space)
    assert names(bench) == {"bouquet"}
    QTest.keyClick(rows, Qt.Key.Key_Up)
    QTest.keyClick(rows, Qt.Key.Key_Enter)
    assert names(bench) == set()


def test_photos_dropped_on_a_class_ask_for_its_label_and_the_row_shows_it_before(
    bench: Bench, qtbot: QtBot
) -> None:
    rows = bench.panel.classes.list
    mime, at = carrying([PhotoId(3), PhotoId(5)]), place(rows, 1)
    assert drag_over(rows, at, mime).isAccepted()
    targets = [rows.choices.index(row).data(Role.TARGET) for row in range(rows.choices.rowCount())]
    assert targets == [False, True, False, False, False]
    with qtbot.waitSignal(bench.panel.relabel) as told:
        event = drop(rows, at, mime)
    assert told.args == [[3, 5], Decision(DecisionKind.CLASSES, ("bouquet",))]
    assert event.dropAction() is COPY
    assert rows.choices.index(1).data(Role.TARGET) is False


@pytest.mark.parametrize("data", [b"", b"[]", b"\xff", b'{"a": 1}', b"[1, true]", b'["1"]', b"[1.5]"])
def test_a_drop_of_anything_else_labels_nothing(bench: Bench, qtbot: QtBot, data: bytes) -> None:
    rows = bench.panel.classes.list
    mime = QMimeData()
    mime.setData(PHOTOS, data)
    assert photos_in(mime) == []
    with qtbot.assertNotEmitted(bench.panel.relabel):
        assert not drop(rows, place(rows, 1), mime).isAccepted()


def test_text_and_files_cannot_be_held_over_a_class(bench: Bench) -> None:
    mime = QMimeData()
    mime.setText("[1]")
    rows = bench.panel.classes.list
    assert not drag_over(rows, place(rows, 1), mime).isAccepted()
    assert rows.choices.index(1).data(Role.TARGET) is False


def test_a_name_with_markup_stays_text_in_row_and_tooltip(bench: Bench, qtbot: QtBot) -> None:
    name = "<b>cake & candles<i>"
    bench.session.library.add_class(name)
    rows = bench.panel.classes.list
    qtbot.waitUntil(lambda: rows.choices.rowCount() == 6, timeout=20_000)
    index = rows.choices.index(5)
    assert index.data() == name
    assert "&lt;b&gt;cake &amp; candles&lt;i&gt;" in index.data(Qt.ItemDataRole.ToolTipRole)
    qtbot.waitUntil(
        lambda: index.data(Qt.ItemDataRole.AccessibleTextRole).startswith(f"{name}, 0 "), timeout=20_000
    )


def test_the_menu_edits_a_class_and_plus_asks_for_a_new_one(bench: Bench, qtbot: QtBot) -> None:
    (bride,) = [of for of in bench.session.classes if of.name == "bride"]
    menu = bench.panel.classes.menu(bride)
    actions = {action.text(): action for action in menu.actions()}
    with qtbot.waitSignal(bench.panel.edit_class) as told:
        actions["Edit class…"].trigger()
    assert told.args == ["bride"]
    actions["Add to the filter"].trigger()
    assert names(bench) == {"bride"}
    with qtbot.waitSignal(bench.panel.new_class):
        bench.panel.classes.add.click()


def test_a_class_that_was_removed_leaves_the_choice_with_the_next_click(bench: Bench, qtbot: QtBot) -> None:
    rows = bench.panel.classes.list
    click(rows, 0)
    bench.session.library.remove_class("bride")
    qtbot.waitUntil(lambda: rows.choices.rowCount() == 4, timeout=20_000)
    click(rows, 0, Qt.KeyboardModifier.ControlModifier)
    assert bench.shown.wanted.class_ids == {bench.id_of("bouquet")}


def test_the_model_is_sound(bench: Bench) -> None:
    model = bench.panel.classes.list.choices
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    bench.shown.want(class_ids=frozenset({bench.id_of("bride")}))
    model.set_rows([])
    bench.panel.classes.follow()
    assert tester.model() is model
    assert model.rowCount() == 5
