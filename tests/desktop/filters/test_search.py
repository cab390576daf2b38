"""The search waits for a pause, and never fights the person who types."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from engine import State
from tests.desktop.filters.conftest import Bench


def test_typing_searches_once_after_a_pause(bench: Bench, qtbot: QtBot) -> None:
    asked: list[str | None] = []
    bench.shown.wanted_changed.connect(lambda: asked.append(bench.shown.wanted.text))
    QTest.keyClicks(bench.panel.search, "photo 1")
    assert asked == []
    qtbot.waitUntil(lambda: bool(asked), timeout=5_000)
    assert asked == ["photo 1"]
    assert len(bench.shown.found.ids) == 1


def test_enter_searches_at_once_and_esc_shows_all_again(bench: Bench) -> None:
    QTest.keyClicks(bench.panel.search, '"unbalanced (quote*')
    QTest.keyClick(bench.panel.search, Qt.Key.Key_Return)
    assert bench.shown.wanted.text == '"unbalanced (quote*'
    assert len(bench.shown.found.ids) == 0
    QTest.keyClick(bench.panel.search, Qt.Key.Key_Escape)
    assert bench.shown.wanted.text is None
    assert len(bench.shown.found.ids) == 7


def test_another_filter_does_not_disturb_what_is_being_typed(bench: Bench, qtbot: QtBot) -> None:
    QTest.keyClicks(bench.panel.search, "phot")
    bench.shown.want(states=frozenset({State.REVIEW}))
    assert bench.panel.search.text() == "phot"
    qtbot.waitUntil(lambda: bench.shown.wanted.text == "phot", timeout=5_000)


def test_the_clear_button_shows_all_again(bench: Bench, qtbot: QtBot) -> None:
    bench.shown.want(text="photo 1")
    button = bench.panel.search.findChildren(QToolButton)[-1]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bench.shown.wanted.text is None, timeout=5_000)
