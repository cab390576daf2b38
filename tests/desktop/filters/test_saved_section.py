"""Saving, using, renaming, updating and deleting filters in the panel, with undo."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.filters.saved_section import SavedSection
from engine import PhotoFilter, State
from tests.desktop.filters.conftest import Bench

REVIEW = PhotoFilter(states=frozenset({State.REVIEW}))


def names(bench: Bench) -> list[str]:
    return [of.name for of in bench.saved.list()]


def click(section: SavedSection, name: str) -> None:
    at = section.list.visualRect(section.list.choices.place_of(name)).center()
    QTest.mouseClick(section.list.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_a_filter_is_saved_under_a_name_used_by_a_click_and_cleared_by_the_next(bench: Bench) -> None:
    section = bench.panel.saved
    assert not section.save.isEnabled()
    assert section.save.toolTip()
    bench.shown.want(states=REVIEW.states, class_ids=frozenset({bench.id_of("bride")}))
    wanted = bench.shown.wanted
    section.save.click()
    assert not section.save.isVisible()
    QTest.keyClicks(section.name.edit, "Brides <b>to check</b>")
    QTest.keyClick(section.name.edit, Qt.Key.Key_Return)
    assert names(bench) == ["Brides <b>to check</b>"]
    assert section.save.isVisible()
    assert not section.name.isVisible()
    bench.shown.clear()
    click(section, "Brides <b>to check</b>")
    assert bench.shown.wanted == wanted
    click(section, "Brides <b>to check</b>")
    assert bench.shown.wanted == PhotoFilter()


def test_esc_gives_up_and_a_name_that_is_taken_is_refused(bench: Bench) -> None:
    section = bench.panel.saved
    bench.saved.add("Album", REVIEW, bench.session.classes)
    bench.shown.want(text="x")
    section.save.click()
    QTest.keyClicks(section.name.edit, "album")
    QTest.keyClick(section.name.edit, Qt.Key.Key_Return)
    assert "album" in section.note.text()
    assert bench.saved.list()[0].wanted == REVIEW
    QTest.keyClick(section.name.edit, Qt.Key.Key_Escape)
    assert not section.name.isVisible()
    assert not section.note.isVisible()
    assert names(bench) == ["Album"]


def test_f2_renames_in_place(bench: Bench, qtbot: QtBot) -> None:
    section = bench.panel.saved
    bench.saved.add("Album", REVIEW, bench.session.classes)
    section.list.setFocus()
    section.list.setCurrentIndex(section.list.choices.index(0))
    QTest.keyClick(section.list, Qt.Key.Key_F2)
    (editor,) = section.list.findChildren(QLineEdit)
    assert editor.text() == "Album"
    editor.setText("Book")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(bench) == ["Book"], timeout=5_000)
    bench.session.undo_stack.undo()
    assert names(bench) == ["Album"]


def test_delete_and_update_can_be_undone(bench: Bench) -> None:
    section = bench.panel.saved
    for name in ("a", "b"):
        bench.saved.add(name, REVIEW, bench.session.classes)
    before = bench.saved.list()
    bench.shown.want(text="photo")
    actions = {action.text(): action for action in section.menu(before[0]).actions()}
    actions["Update to what is set now"].trigger()
    assert bench.saved.list()[0].wanted == PhotoFilter(text="photo")
    section.list.setCurrentIndex(section.list.choices.index(0))
    QTest.keyClick(section.list, Qt.Key.Key_Delete)
    assert names(bench) == ["b"]
    bench.session.undo_stack.undo()
    bench.session.undo_stack.undo()
    assert bench.saved.list() == before


def test_a_filter_with_a_class_that_is_gone_works_without_it_and_says_so(bench: Bench, qtbot: QtBot) -> None:
    section = bench.panel.saved
    both = frozenset({bench.id_of("bride"), bench.id_of("bouquet")})
    bench.saved.add("both", PhotoFilter(class_ids=both), bench.session.classes)
    bench.session.library.remove_class("bride")
    qtbot.waitUntil(lambda: len(bench.session.classes) == 4, timeout=20_000)
    click(section, "both")
    assert bench.shown.wanted.class_ids == {bench.id_of("bouquet")}
    assert "bride" in section.note.text()
    bench.shown.clear()
    assert not section.note.isVisible()
