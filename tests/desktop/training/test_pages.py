"""The small pages."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QProgressBar, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.training.curve import LossCurve
from desktop.training.figures import change
from desktop.training.message import Act, MessagePage
from desktop.training.pieces import plain
from desktop.training.running import RunningPage
from engine import JobProgress


def test_the_curve_begins_a_new_line_where_the_loss_rises(qtbot: QtBot) -> None:
    curve = LossCurve()
    qtbot.addWidget(curve)
    for share, loss in ((0.1, 1.5), (0.2, 0.4), (0.3, 1.4), (0.4, 0.5)):
        curve.add(share, loss)
    assert [len(line) for line in curve.lines] == [2, 2]
    assert curve.accessibleDescription() == "Loss 0.500"


def test_progress_is_shown_with_the_time_that_is_left(qtbot: QtBot) -> None:
    page = RunningPage()
    qtbot.addWidget(page)
    page.begin("Learning")
    bar = page.findChild(QProgressBar)
    assert isinstance(bar, QProgressBar)
    assert bar.maximum() == 0
    page.tell(JobProgress(1, "retrain", 30, 120, 10.0, 9.0, "training", 0.5))
    assert (bar.value(), bar.maximum()) == (250, 1000)
    assert "9 s left" in [one.text() for one in page.findChildren(type(page._left))]
    assert page.curve.lines == [[(0.25, 0.5)]]


@pytest.mark.parametrize(("step", "text"), [(4, "▲ +4"), (-12, "▼ −12"), (0, "= 0")])
def test_a_change_is_told_by_arrow_and_sign(step: int, text: str) -> None:
    assert change(step) == text


def test_markup_in_the_name_of_a_class_is_shown_as_it_is() -> None:
    assert plain("<b>bride</b> & groom") == "<span>&lt;b&gt;bride&lt;/b&gt; &amp; groom</span>"


def test_a_message_does_not_take_the_focus_from_somebody_who_types(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    field, page = QLineEdit(), MessagePage()
    column = QVBoxLayout(window)
    column.addWidget(field)
    column.addWidget(page)
    window.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    page.say("Done", "It is done.", [Act("Close", window.close)])
    assert field.hasFocus()
