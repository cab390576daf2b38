"""Two handles by mouse and by keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleValueInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.filters.range_slider import RangeSlider
from tests.desktop.filters.conftest import Bench

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def slider(qtbot: QtBot) -> RangeSlider:
    made = RangeSlider("Lowest", "Highest")
    qtbot.addWidget(made)
    made.resize(220, 24)
    made.show()
    return made


def drag(slider: RangeSlider, start: int, *stops: int) -> None:
    QTest.mousePress(slider, LEFT, pos=slider.at(start).toPoint())
    for stop in stops:
        QTest.mouseMove(slider, slider.at(stop).toPoint())
    QTest.mouseRelease(slider, LEFT, pos=slider.at(stops[-1]).toPoint())


def test_arrows_move_the_focused_handle_and_tab_goes_to_the_other(slider: RangeSlider) -> None:
    slider.low.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_PageUp, Qt.Key.Key_Left):
        QTest.keyClick(slider.low, key)
    assert slider.values == (11, 100)
    QTest.keyClick(slider.low, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is slider.high
    QTest.keyClick(slider.high, Qt.Key.Key_Left)
    assert slider.values == (11, 99)


def test_handles_stop_at_each_other(slider: RangeSlider) -> None:
    slider.set_values(40, 60)
    QTest.keyClick(slider.low, Qt.Key.Key_End)
    assert slider.values == (60, 60)
    QTest.keyClick(slider.high, Qt.Key.Key_Home)
    assert slider.values == (60, 60)
    QTest.keyClick(slider.low, Qt.Key.Key_Home)
    assert slider.values == (0, 60)


def test_the_mouse_takes_the_nearer_handle_and_tells_while_it_moves(slider: RangeSlider) -> None:
    told: list[tuple[int, int]] = []
    slider.changed.connect(lambda low, high: told.append((low, high)))
    drag(slider, 100, 90, 70)
    drag(slider, 1, 20)
    assert told == [(0, 90), (0, 70), (1, 70), (20, 70)]
    assert QApplication.focusWidget() is slider.low


@pytest.mark.parametrize(
    ("both", "to", "after"), [(100, 30, (30, 100)), (0, 30, (0, 30)), (50, 80, (50, 80))]
)
def test_handles_that_lie_on_each_other_come_apart(
    slider: RangeSlider, both: int, to: int, after: tuple[int, int]
) -> None:
    slider.set_values(both, both)
    drag(slider, both, to)
    assert slider.values == after


def test_a_double_click_frees_both(slider: RangeSlider) -> None:
    slider.set_values(40, 60)
    QTest.mouseDClick(slider, LEFT, pos=slider.at(50).toPoint())
    assert slider.values == (0, 100)


def test_values_set_by_the_program_are_not_told_and_must_be_in_order(
    slider: RangeSlider, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(slider.changed):
        slider.set_values(30, 40)
        slider.set_values(80, 90)
        slider.set_values(0, 10)
    assert slider.values == (0, 10)
    with pytest.raises(ValueError, match="no range"):
        slider.set_values(50, 40)


def test_screen_readers_hear_of_two_sliders_with_values(slider: RangeSlider) -> None:
    slider.set_values(30, 80)
    for handle, name, value in ((slider.low, "Lowest", 30), (slider.high, "Highest", 80)):
        read = QAccessible.queryAccessibleInterface(handle)
        assert read.role() is QAccessible.Role.Slider
        assert read.text(QAccessible.Text.Name) == name
        values = read.valueInterface()
        assert isinstance(values, QAccessibleValueInterface)
        assert values.currentValue() == value


def test_the_gallery_follows_while_a_handle_moves(bench: Bench) -> None:
    slider = bench.panel.confidence.slider
    assert len(bench.shown.found.ids) == 7
    QTest.keyClick(slider.low, Qt.Key.Key_End)
    assert (bench.shown.wanted.min_confidence, bench.shown.wanted.max_confidence) == (1.0, 1.0)
    assert len(bench.shown.found.ids) == 0  # nobody has labelled anything
    assert bench.panel.confidence.said.text() == "100% to 100%"
