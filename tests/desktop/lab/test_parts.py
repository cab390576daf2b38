"""The pieces of the lab's page, each for itself."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop import theme
from desktop.lab import speech
from desktop.lab.curve import SEEN, UNSEEN, Curve, accuracy_kind, loss_kind
from desktop.lab.intervals import Bar, Intervals
from desktop.lab.model import ACCURACY, NAME, Runs
from desktop.lab.pace import Pace, share_of
from desktop.lab.rows import Figures, Row, between, decimal, state_of
from desktop.theme import Theme
from engine import Epoch, LabProgress, Recipe, RunRecord, Status
from engine.lab.recipe import Augmentation, Training


def row(name: str, accuracy: float | None = None, **more: object) -> Row:
    run = RunRecord(Path(name), Recipe(name), Status.DONE, **more)  # type: ignore[arg-type]
    figures = None
    if accuracy is not None:
        figures = Figures(accuracy, accuracy - 0.05, accuracy + 0.05, accuracy, 0.4, 1.5, 9.0, 0.0, 120)
    return Row(run, name, figures=figures)


def epoch(number: int, loss: float = 0.5, accuracy: float = 0.8) -> Epoch:
    return Epoch(number, loss - 0.1, accuracy + 0.1, loss, accuracy, 1.0, 100.0)


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_the_table_is_a_model_that_qt_can_rely_on(qtmodeltester: ModelTester) -> None:
    runs = Runs()
    runs.show_rows([row("a", 0.8), row("b"), row("c", 0.9)])
    qtmodeltester.check(runs)  # type: ignore[no-untyped-call]
    runs.sort(NAME)
    qtmodeltester.check(runs)  # type: ignore[no-untyped-call]


def test_runs_without_figures_come_last_either_way() -> None:
    runs = Runs()
    runs.show_rows([row("none"), row("low", 0.4), row("high", 0.9)])
    assert [of.name for of in runs.rows] == ["high", "low", "none"]
    runs.sort(ACCURACY, Qt.SortOrder.AscendingOrder)
    assert [of.name for of in runs.rows] == ["low", "high", "none"]


def test_a_figure_stands_with_its_interval_where_that_is_known() -> None:
    assert between(Figures(0.9214, 0.909, 0.931, 0.9, 0.3, 1, 1, 0, 120)) == "92.1% (91% to 93%)"
    assert between(Figures(0.9214, None, None, 0.9, 0.3, 1, 1, 0, 120)) == "92.1%"
    assert decimal(math.nan) == "–"


def test_a_state_stands_with_its_reason() -> None:
    run = RunRecord(Path("x"), Recipe("x"), Status.FAILED, "the loss is no number")
    assert state_of(Row(run, "x")) == "Failed: the loss is no number"
    assert state_of(Row(RunRecord(Path("x"), Recipe("x"), Status.RUNNING), "x")) == "Learning"


def test_the_time_left_is_reckoned_from_epochs_while_it_learns_and_from_the_step_before() -> None:
    clock = Clock()
    pace = Pace(clock)
    assert pace.left(LabProgress(0, 10, "vectors of vgg16", share=0.0)) is None
    clock.now = 30
    assert pace.left(LabProgress(0, 10, "vectors of vgg16", share=0.75)) == pytest.approx(10)
    assert pace.left(LabProgress(0, 10, "training vgg16")) is None
    clock.now = 40
    assert pace.left(LabProgress(2, 10, "training vgg16", epoch(2))) == pytest.approx(40)


def test_what_counts_in_no_known_number_has_no_share() -> None:
    assert share_of(LabProgress(0, None, "reading")) is None
    assert share_of(LabProgress(3, 4, "looking at photos")) == 0.75
    assert share_of(LabProgress(1, 4, "training vgg16", share=0.5)) == 0.375


@pytest.mark.parametrize("chosen", [Theme.LIGHT, Theme.DARK])
def test_the_curve_draws_both_lines_in_colours_that_differ(chosen: Theme, qtbot: QtBot) -> None:
    theme.apply(chosen)
    curve = Curve(loss_kind("Loss"))
    qtbot.addWidget(curve)
    curve.resize(400, 190)
    blank = curve.grab().toImage()
    curve.show_curves([[epoch(1, 0.9), epoch(2, 0.7)], [epoch(1, 0.8), epoch(2, 0.4), epoch(3, math.nan)]])
    drawn = curve.grab().toImage()
    assert drawn != blank
    inks = {drawn.pixelColor(x, y).name() for x in range(400) for y in range(190)}
    assert {SEEN[theme.is_dark()], UNSEEN[theme.is_dark()]} <= inks


def test_a_curve_says_its_last_epoch(qtbot: QtBot) -> None:
    curve = Curve(accuracy_kind("Right"))
    qtbot.addWidget(curve)
    assert curve.accessibleDescription() == "Nothing learnt yet"
    curve.show_curves([[epoch(1), epoch(2, accuracy=0.875)]])
    assert "After epoch 2: 87.5%" in curve.accessibleDescription()


def test_the_intervals_say_what_they_show(qtbot: QtBot) -> None:
    bars = Intervals()
    qtbot.addWidget(bars)
    bars.resize(500, 120)
    bars.show_bars([Bar("best", 0.9, 0.85, 0.95, is_best=True), Bar("other", 0.5, 0.5, 0.5)])
    assert bars.accessibleDescription() == "best: 90.0% (85.0%–95.0%); other: 50.0% (50.0%–50.0%)"
    assert not bars.grab().isNull()


def test_a_recipe_is_told_by_what_begins_where_and_what_of_it_learns() -> None:
    frozen = Recipe("x")
    assert speech.network(frozen, "VGG16") == "VGG16 stays as it is; only what stands on it learns"
    assert "begins with nothing" in speech.network(Recipe("x", architecture="simple_cnn"), "SimpleCNN")
    assert "random numbers" in speech.network(Recipe("x", pretrained=False), "VGG16")
    last = Recipe("x", training=Training(freeze="last 2"))
    assert "its last 2 block" in speech.network(last, "VGG16")
    turned = Recipe("x", augmentation=Augmentation(flip=True, rotation=5))
    assert "changed at random (mirrored, turned)" in speech.how(turned, "VGG16")
