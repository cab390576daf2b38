"""States replace each other, and combine with Ctrl."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from engine import State
from tests.desktop.filters.conftest import Bench


def test_one_state_replaces_the_other_unless_ctrl_asks_for_both(bench: Bench) -> None:
    rows = bench.panel.states.list

    def click(state: State, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        at = rows.visualRect(rows.choices.place_of(state)).center()
        QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, keys, at)

    click(State.REVIEW)
    assert len(bench.shown.found.ids) == 6
    click(State.UNREADABLE)
    assert bench.shown.wanted.states == {State.UNREADABLE}
    assert len(bench.shown.found.ids) == 1
    click(State.REVIEW, Qt.KeyboardModifier.ControlModifier)
    assert bench.shown.wanted.states == {State.UNREADABLE, State.REVIEW}
    assert len(bench.shown.found.ids) == 0
    click(State.REVIEW, Qt.KeyboardModifier.ControlModifier)
    click(State.UNREADABLE)
    assert bench.shown.wanted.states == frozenset()
