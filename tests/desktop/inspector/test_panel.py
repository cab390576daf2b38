"""The inspector against a real library: one photo, several, none, and what changes while one looks."""

from __future__ import annotations

import threading

import numpy as np
import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.inspector.bars import Bars, ClassBar
from desktop.inspector.deny import DenyButton
from desktop.inspector.facts import Facts
from desktop.inspector.keywords import KeywordChip
from desktop.session import Session
from engine import Decision, DecisionKind, Mode, PhotoFilter, PhotoId, State
from tests.desktop.conftest import OpenSession
from tests.desktop.inspector.conftest import Bench, ShowPanel


def test_nothing_chosen_is_a_hint(bench: Bench) -> None:
    bench.panel.show_photos([])
    assert bench.panel.hint.isVisible()
    assert not bench.panel.one.isVisible()


def test_each_class_has_a_bar_the_likeliest_first(bench: Bench) -> None:
    id_ = bench.show("stripes.jpg")
    likely = bench.session.library.probabilities(id_)
    names = {of.id: of.name for of in bench.session.classes}
    expected = [names[of] for of in sorted(likely, key=lambda of: -likely[of])]
    assert [bar.bar.known.name for bar in bench.bars() if bar.bar] == expected
    assert bench.bars()[0].accessibleName().startswith(f"{expected[0]}, ")


@pytest.mark.parametrize("by_key", [False, True])
def test_pressing_a_bar_gives_its_class(bench: Bench, by_key: bool) -> None:
    id_ = bench.show("stripes.jpg")
    bar = bench.bars()[2]
    assert bar.bar is not None
    with bench.qtbot.waitSignal(bench.panel.relabel, timeout=2_000) as said:
        if by_key:
            QTest.keyClick(bar, Qt.Key.Key_Return)
        else:
            QTest.mouseClick(bar, Qt.MouseButton.LeftButton)
    assert said.args == [[id_], Decision(DecisionKind.CLASSES, (bar.bar.known.name,))]


def test_the_buttons_say_what_no_class_says(bench: Bench) -> None:
    id_, said = bench.show("stripes.jpg"), list[object]()
    bench.panel.relabel.connect(lambda ids, decision: said.append((ids, decision.kind)))
    for button in (
        bench.panel.one.verdict.accept,
        bench.panel.one.verdict.none,
        bench.panel.one.verdict.clear,
    ):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    # There is no label yet that could be taken back.
    assert said == [([id_], DecisionKind.ACCEPT), ([id_], DecisionKind.NONE)]
    assert bench.panel.one.verdict.clear.toolTip() == "You have not labelled it."


def test_a_photo_that_cannot_be_read_says_why_and_takes_no_label(bench: Bench) -> None:
    bench.show("<b>broken.jpg")
    assert bench.panel.one.preview.problem()
    assert bench.panel.one.preview.image() is None
    assert not any(bar.isEnabled() for bar in bench.bars())
    assert not bench.panel.one.verdict.none.isEnabled()
    assert bench.bars()[0].accessibleDescription() == "It cannot be read, so it cannot be labelled."


def test_markup_in_a_name_stays_as_it_is(bench: Bench) -> None:
    bench.show("<b>broken.jpg")
    assert bench.panel.one.place.name.textFormat() == Qt.TextFormat.PlainText
    assert bench.panel.one.place.name.toolTip() == "<span>&lt;b&gt;broken.jpg</span>"


def test_the_preview_shows_the_thumbnail_and_opens_the_loupe(bench: Bench) -> None:
    id_ = bench.show("stripes.jpg")
    preview = bench.panel.one.preview
    bench.qtbot.waitUntil(lambda: preview.image() is not None, timeout=20_000)
    with bench.qtbot.waitSignal(bench.panel.open_loupe, timeout=2_000) as clicked:
        QTest.mouseDClick(preview, Qt.MouseButton.LeftButton)
    with bench.qtbot.waitSignal(bench.panel.open_loupe, timeout=2_000) as pressed:
        QTest.keyClick(preview, Qt.Key.Key_Return)
    assert clicked.args == pressed.args == [id_]


class Opened(QObject):
    """What the desktop was asked to open."""

    urls: list[str]

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.urls.append(url.toLocalFile())


def test_the_path_is_copied_and_the_folder_shown(bench: Bench) -> None:
    bench.show("stripes.jpg")
    opened = Opened()
    opened.urls = []
    QDesktopServices.setUrlHandler("file", opened, "take")  # type: ignore[arg-type]
    try:
        QTest.mouseClick(bench.panel.one.place.copy, Qt.MouseButton.LeftButton)
        QTest.mouseClick(bench.panel.one.place.reveal, Qt.MouseButton.LeftButton)
    finally:
        QDesktopServices.unsetUrlHandler("file")
    assert QGuiApplication.clipboard().text() == str(bench.session.folder / "stripes.jpg")
    assert opened.urls == [str(bench.session.folder)]


def test_what_was_read_of_an_earlier_photo_never_overwrites_a_later_one(bench: Bench) -> None:
    first, second = bench.id_of("<b>broken.jpg"), bench.id_of("dots.jpg")
    go_on = threading.Event()
    bench.session.tasks.run(lambda: go_on.wait(20))
    names: list[str] = []
    bench.panel.show_photos([first])
    bench.panel.show_photos([second])
    show = bench.panel.one.show_facts

    def told(facts: Facts) -> None:
        names.append(facts.photo.path.name)
        show(facts)

    bench.panel.one.show_facts = told  # type: ignore[method-assign]
    go_on.set()
    bench.qtbot.waitUntil(lambda: bool(names), timeout=20_000)
    bench.session.tasks.run(lambda: None, lambda _none: names.append("all is read"))
    bench.qtbot.waitUntil(lambda: names[-1] == "all is read", timeout=20_000)
    assert set(names[:-1]) == {"dots.jpg"}
    assert bench.panel.one.place.name.text() == "dots.jpg"


def test_an_answer_that_comes_after_nothing_is_chosen_is_dropped(bench: Bench) -> None:
    go_on, done = threading.Event(), list[bool]()
    bench.session.tasks.run(lambda: go_on.wait(20))
    bench.panel.show_photos([bench.id_of("dots.jpg")])
    bench.panel.show_photos([])
    go_on.set()
    bench.session.tasks.run(lambda: None, lambda _none: done.append(True))
    bench.qtbot.waitUntil(lambda: bool(done), timeout=20_000)
    assert bench.panel.hint.isVisible()


def test_a_photo_that_is_gone_says_so(bench: Bench) -> None:
    bench.panel.show_photos([PhotoId(4711)])
    bench.qtbot.waitUntil(lambda: bench.panel.hint.isVisible(), timeout=20_000)
    assert bench.panel.hint.text() == "This photo is no longer in the library."


def test_a_label_is_ticked_at_once_and_in_keywords_and_history_when_it_is_saved(
    open_session: OpenSession, show_panel: ShowPanel, qtbot: QtBot
) -> None:
    session = open_session()
    bench = show_panel(session)
    id_ = bench.show("photo 1.jpg")
    session.decide([id_], Decision(DecisionKind.CLASSES, ("bride",)), "Label")
    assert [bar.bar.known.name for bar in bench.bars() if bar.bar and bar.bar.ticked] == ["bride"]
    assert not bench.panel.one.verdict.accept.isEnabled()
    assert bench.panel.one.verdict.accept.toolTip() == "You have decided it already."

    def chips() -> list[str]:
        return [chip.name for chip in bench.panel.one.keywords.findChildren(KeywordChip) if chip.isVisible()]

    qtbot.waitUntil(lambda: chips() == ["bride"], timeout=20_000)
    (line,) = bench.panel.one.history.texts()
    assert "→ bride (you, today " in line
    chip = next(chip for chip in bench.panel.one.keywords.findChildren(KeywordChip) if chip.isVisible())
    with qtbot.waitSignal(bench.panel.search, timeout=2_000) as searched:
        QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert searched.args == ["bride"]
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: not any(bar.bar.ticked for bar in bench.bars() if bar.bar), timeout=20_000)
    qtbot.waitUntil(lambda: chips() == [], timeout=20_000)


def test_thousands_are_summarised_from_the_overview_and_the_first_rows(
    many: Session, show_panel: ShowPanel, qtbot: QtBot
) -> None:
    bench = show_panel(many)
    ids = many.library.find()
    bench.panel.show_photos(ids)
    several = bench.panel.several
    assert "5" in several.title.text()
    assert many.overview is not None
    facets = many.overview.facets(PhotoFilter(), within=np.array(ids))
    figures = {of.id: str(facets.classes[of.id]) for of in many.classes}
    qtbot.waitUntil(
        lambda: all(
            bar.bar is not None and bar.bar.figure.startswith(figures[bar.bar.known.id])
            for bar in bench.bars()
        ),
        timeout=20_000,
    )
    assert len(bench.bars()) == len(many.classes)
    assert several.facts.value("Unreadable") == str(facets.states[State.UNREADABLE])
    assert several.facts.value("Labelled by you") == str(facets.states[State.LABELLED])
    assert " – " in several.facts.value("Taken")


def test_a_decision_on_thousands_reaches_all_of_them(
    many: Session, show_panel: ShowPanel, qtbot: QtBot
) -> None:
    bench = show_panel(many)
    ids = many.library.find()
    bench.panel.show_photos(ids)
    bar = bench.bars()[0]
    qtbot.waitUntil(lambda: bar.bar is not None and bool(bar.bar.figure), timeout=20_000)
    assert bar.bar is not None
    with qtbot.waitSignal(bench.panel.relabel, timeout=2_000) as said:
        QTest.mouseClick(bar, Qt.MouseButton.LeftButton)
    assert said.args == [ids, Decision(DecisionKind.CLASSES, (bar.bar.known.name,))]


def deny_button(bars: Bars, name: str) -> DenyButton:
    return next(of for of in bars.findChildren(DenyButton) if of.accessibleName() == f"Does not show {name}")


def bar_of(bench: Bench, name: str) -> ClassBar:
    return next(bar for bar in bench.bars() if bar.bar is not None and bar.bar.known.name == name)


def follow(bench: Bench) -> None:
    """What is said in the panel is done, as in the window."""
    bench.panel.relabel.connect(lambda ids, decision: bench.session.decide(ids, decision, "Label"))


@pytest.fixture
def several(open_session: OpenSession, show_panel: ShowPanel, qtbot: QtBot) -> Bench:
    """A library where a photo may have several classes; what is said in the panel is done."""
    session = open_session()
    session.library.set_mode(Mode.SEVERAL)
    qtbot.waitUntil(lambda: session.is_several, timeout=20_000)
    bench = show_panel(session)
    follow(bench)
    return bench


def test_where_a_photo_has_one_class_there_is_nothing_to_rule_out(bench: Bench) -> None:
    bench.show("stripes.jpg")
    assert not any(of.isVisible() for of in bench.panel.findChildren(DenyButton))


@pytest.mark.parametrize("by_key", [False, True])
def test_where_there_may_be_several_each_class_is_given_and_ruled_out_by_itself(
    several: Bench, qtbot: QtBot, by_key: bool
) -> None:
    bench, session = several, several.session
    bench.show("photo 1.jpg")
    bars = bench.panel.one.bars
    for name in ("bride", "bouquet"):
        QTest.mouseClick(bar_of(bench, name), Qt.MouseButton.LeftButton)
    deny = deny_button(bars, "newlyweds")
    assert deny.isVisible()
    if by_key:
        QTest.keyClick(deny, Qt.Key.Key_Return)
    else:
        QTest.mouseClick(deny, Qt.MouseButton.LeftButton)

    def ticked() -> set[str]:
        return {bar.bar.known.name for bar in bench.bars() if bar.bar is not None and bar.bar.ticked}

    assert ticked() == {"bride", "bouquet"}
    assert deny_button(bars, "newlyweds").isChecked()
    assert bar_of(bench, "newlyweds").accessibleName().endswith("ruled out by you")
    assert not deny_button(bars, "bride").isChecked()
    qtbot.waitUntil(
        lambda: "bride, bouquet, not newlyweds" in bench.panel.one.history.texts()[0], timeout=20_000
    )
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: not deny_button(bars, "newlyweds").isChecked(), timeout=20_000)
    assert ticked() == {"bride", "bouquet"}


def test_what_is_ruled_out_is_open_again_when_pressed_once_more_and_giving_the_class_takes_it_back(
    several: Bench, qtbot: QtBot
) -> None:
    bench, session = several, several.session
    bench.show("photo 1.jpg")
    deny = deny_button(bench.panel.one.bars, "bride")
    deny.click()
    assert deny.isChecked()
    assert deny.accessibleDescription() == "You said that it does not show bride. Press to leave it open."
    assert bench.panel.one.verdict.none.isEnabled(), "the other classes are still open"
    deny.click()
    qtbot.waitUntil(lambda: not deny.isChecked(), timeout=20_000)
    assert session.undo_stack.count() == 2
    deny.click()
    QTest.mouseClick(bar_of(bench, "bride"), Qt.MouseButton.LeftButton)
    assert not deny_button(bench.panel.one.bars, "bride").isChecked()
    assert bar_of(bench, "bride").accessibleName().endswith("labelled by you")
    qtbot.waitUntil(lambda: not session.unsaved, timeout=20_000)


def test_a_class_that_was_given_is_open_again_when_its_bar_is_pressed_once_more(
    several: Bench, qtbot: QtBot
) -> None:
    bench, session = several, several.session
    bench.show("photo 1.jpg")
    for name in ("bride", "bouquet"):
        QTest.mouseClick(bar_of(bench, name), Qt.MouseButton.LeftButton)
    bride = bar_of(bench, "bride")
    assert bride.accessibleDescription() == "You labelled it bride. Press to leave that open."

    def ticked() -> set[str]:
        return {bar.bar.known.name for bar in bench.bars() if bar.bar is not None and bar.bar.ticked}

    QTest.mouseClick(bride, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: ticked() == {"bouquet"}, timeout=20_000)
    assert not deny_button(bench.panel.one.bars, "bride").isChecked(), "open, not ruled out"
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: ticked() == {"bride", "bouquet"}, timeout=20_000)


def test_where_a_photo_has_one_class_its_bar_pressed_once_more_says_it_again(bench: Bench) -> None:
    _, said = bench.show("stripes.jpg"), list[object]()
    bench.panel.relabel.connect(lambda _ids, decision: said.append(decision))
    for _ in range(2):
        QTest.mouseClick(bar_of(bench, "bride"), Qt.MouseButton.LeftButton)
    assert said == [Decision(DecisionKind.CLASSES, ("bride",))] * 2


def test_what_the_model_sees_beside_a_label_can_be_accepted_where_there_may_be_several(
    several: Bench, qtbot: QtBot
) -> None:
    bench, session = several, several.session
    id_ = bench.show("photo 1.jpg")
    assert session.overview is not None
    [guess] = [of.known.name for of in session.overview.seen_in(id_)]
    other = next(of.name for of in session.classes if of.name != guess)
    QTest.mouseClick(bar_of(bench, other), Qt.MouseButton.LeftButton)
    accept = bench.panel.one.verdict.accept
    assert accept.isEnabled()
    accept.click()
    qtbot.waitUntil(lambda: bar_of(bench, guess).accessibleName().endswith("labelled by you"), timeout=20_000)
    assert bar_of(bench, other).accessibleName().endswith("labelled by you")
    assert not accept.isEnabled()


def test_several_photos_count_what_a_person_said_apart_from_what_the_model_says_beside_it(
    several: Bench, qtbot: QtBot
) -> None:
    bench, session = several, several.session
    ids = [bench.id_of(f"photo {number}.jpg") for number in (1, 2)]
    assert session.overview is not None
    guesses = {of.known.name for id_ in ids for of in session.overview.seen_in(id_)}
    mine, out = [of.name for of in session.classes if of.name not in guesses][:2]
    bench.panel.show_photos(ids)
    qtbot.waitUntil(
        lambda: all(bar.bar is not None and bar.bar.figure for bar in bench.bars()), timeout=20_000
    )
    page = bench.panel.several
    QTest.mouseClick(deny_button(page.bars, out), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: deny_button(page.bars, out).isChecked(), timeout=20_000)
    assert page.facts.value("None of these") == "", "the other classes are still open"
    assert page.verdict.none.isEnabled()
    QTest.mouseClick(bar_of(bench, mine), Qt.MouseButton.LeftButton)

    def ticked() -> set[str]:
        return {bar.bar.known.name for bar in bench.bars() if bar.bar is not None and bar.bar.ticked}

    qtbot.waitUntil(lambda: ticked() == {mine}, timeout=20_000)  # what the model says is not a label
    assert page.verdict.accept.isEnabled()
    for of in session.classes:
        if of.name != out:
            QTest.mouseClick(deny_button(page.bars, of.name), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.facts.value("None of these") == "2", timeout=20_000)
    assert not page.verdict.none.isEnabled()


def test_the_panel_stays_as_narrow_as_it_was_but_for_the_buttons(several: Bench, qtbot: QtBot) -> None:
    bench = several
    bench.show("photo 1.jpg")
    bench.panel.resize(240, 900)
    qtbot.wait(20)
    for of in bench.panel.one.bars.findChildren(DenyButton):
        assert of.visibleRegion().boundingRect().width() == of.width()
