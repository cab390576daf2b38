"""The whole panel: what it shows, what it sets, and that it follows the filter whoever changed it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSlider, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.filters.choice_list import ChoiceList
from desktop.filters.range_slider import Handle
from engine import Decision, DecisionKind, PhotoFilter, State
from tests.desktop.filters.conftest import Bench


def counts(rows: ChoiceList) -> dict[str, int | None]:
    found = (rows.choices.row(rows.choices.index(row)) for row in range(rows.choices.rowCount()))
    return {row.text: row.count for row in found if row is not None}


def chosen(rows: ChoiceList) -> list[str]:
    found = (rows.choices.row(rows.choices.index(row)) for row in range(rows.choices.rowCount()))
    return [row.text for row in found if row is not None and row.chosen]


def test_counts_are_those_of_the_library_and_follow_a_label(bench: Bench, qtbot: QtBot) -> None:
    ids = bench.session.readable(bench.session.library.find())
    bench.session.decide(ids[:2], Decision(DecisionKind.CLASSES, ("bride",)), "Label")
    bench.session.decide(ids[2:3], Decision(DecisionKind.CLASSES, ("bouquet",)), "Label")
    qtbot.waitUntil(lambda: counts(bench.panel.states.list)["Labelled by you"] == 3, timeout=20_000)
    qtbot.waitUntil(lambda: bench.session.library.counts().classes["bride"] >= 2, timeout=20_000)
    told = bench.session.library.counts().classes
    shown = counts(bench.panel.classes.list)
    assert {name: count for name, count in shown.items() if count} == {n: c for n, c in told.items() if c}
    assert set(shown) == {of.name for of in bench.session.classes}
    assert counts(bench.panel.states.list)["Unreadable"] == 1


def test_photos_that_nobody_looked_at_have_their_state_which_is_hidden_otherwise(bench: Bench) -> None:
    assert "Not looked at yet" not in counts(bench.panel.states.list)
    assert "Offline" not in counts(bench.panel.states.list)
    bench.shown.want(states=frozenset({State.OFFLINE}))
    assert chosen(bench.panel.states.list) == ["Offline"]


def test_every_control_follows_a_filter_that_somebody_else_set_and_sets_nothing_itself(
    bench: Bench, qtbot: QtBot
) -> None:
    wanted = PhotoFilter(
        class_ids=frozenset({bench.id_of("bouquet")}),
        min_confidence=0.253,
        max_confidence=0.9,
        states=frozenset({State.REVIEW}),
        since="2026-06-20",
        until="2026",
        text=" photo ",
    )
    bench.shown.set_filter(wanted)
    panel = bench.panel
    assert chosen(panel.classes.list) == ["bouquet"]
    assert chosen(panel.states.list) == ["Needs review"]
    assert panel.confidence.slider.values == (25, 90)
    assert panel.confidence.said.text() == "25% to 90%"
    assert panel.search.text() == " photo "
    assert panel.dates.until.edit.text() == "2026"
    panel.search.setFocus()
    panel.dates.since.edit.setFocus()
    panel.saved.save.setFocus()
    qtbot.wait(200)  # longer than the pause of the search field
    assert bench.shown.wanted == wanted
    bench.shown.clear()
    assert chosen(panel.classes.list) == chosen(panel.states.list) == []
    assert panel.confidence.slider.values == (0, 100)
    assert (panel.search.text(), panel.dates.since.edit.text(), panel.dates.until.edit.text()) == ("", "", "")


def test_clear_takes_back_even_what_was_typed_a_moment_ago(bench: Bench, qtbot: QtBot) -> None:
    clear = bench.panel.header.clear
    assert not clear.isEnabled()
    assert clear.toolTip()
    bench.shown.want(states=frozenset({State.REVIEW}))
    assert clear.isEnabled()
    QTest.keyClicks(bench.panel.search, "dots")
    QTest.mouseClick(clear, Qt.MouseButton.LeftButton)
    qtbot.wait(200)
    assert bench.shown.wanted == PhotoFilter()
    assert bench.panel.search.text() == ""


def test_a_set_of_photos_has_a_chip_that_lets_go_of_it(bench: Bench) -> None:
    chip = bench.panel.chip
    assert not chip.isVisible()
    bench.shown.show_only(bench.session.library.find()[:2], "2 photos <b>change</b>")
    assert chip.isVisible()
    assert chip.title.text() == "2 photos <b>change</b>"
    assert "<b>" not in chip.title.toolTip()
    assert not bench.panel.saved.save.isEnabled()  # a set is no filter
    QTest.mouseClick(chip.close_button, Qt.MouseButton.LeftButton)
    assert not chip.isVisible()
    assert len(bench.shown.found.ids) == len(bench.session.library.find())


def test_the_search_takes_the_keyboard_with_its_text_chosen(bench: Bench) -> None:
    bench.shown.want(text="dots")
    bench.panel.focus_search()
    assert QApplication.focusWidget() is bench.panel.search
    assert bench.panel.search.selectedText() == "dots"


def test_tab_goes_through_all_sections_from_top_to_bottom(bench: Bench) -> None:
    bench.shown.want(states=frozenset({State.REVIEW}))
    panel = bench.panel
    panel.header.clear.setFocus()
    wanted: list[QWidget] = [
        panel.header.clear, panel.search, panel.classes.add, panel.classes.list, panel.states.list,
        panel.confidence.slider.low, panel.confidence.slider.high, *panel.dates.spans.values(),
        panel.dates.since.edit, panel.dates.since.button, panel.dates.until.edit, panel.dates.until.button,
        panel.saved.save,
    ]  # fmt: skip
    met = []
    for _ in wanted:
        focused = QApplication.focusWidget()
        assert focused is not None
        met.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert met == wanted


def test_every_control_has_a_name_for_screen_readers(bench: Bench) -> None:
    controls = [
        widget
        for widget in bench.panel.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not isinstance(widget.parent(), QAbstractSlider)
    ]
    named = [w for w in controls if w.accessibleName() or getattr(w, "text", str)()]
    assert len(controls) >= 15
    assert [w for w in controls if w not in named] == []
    assert all(w.accessibleName() for w in controls if isinstance(w, QLineEdit | Handle | ChoiceList))


def test_a_narrow_short_panel_scrolls_down_only_and_cuts_nothing_off(bench: Bench) -> None:
    bench.panel.resize(220, 300)
    inner = bench.panel.widget()
    assert inner is not None
    assert inner.minimumSizeHint().width() <= bench.panel.viewport().width()
    bar = bench.panel.verticalScrollBar()
    assert bar.maximum() > 0
    bench.panel.states.list.setFocus()
    QTest.keyClick(bench.panel.states.list, Qt.Key.Key_End)
    row = bench.panel.states.list
    last = row.visualRect(row.currentIndex()).center()
    assert bench.panel.viewport().rect().contains(row.viewport().mapTo(bench.panel.viewport(), last))
