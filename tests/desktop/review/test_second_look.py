"""Labels that may be mistakes: kept, changed or passed over by keys, and undone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.review.panel import ReviewPanel
from desktop.review.second_look import SecondLook
from desktop.session import Session
from engine import LabelMistake, Mode, PhotoId, WriteTo
from tests.desktop.conftest import OpenSession
from tests.desktop.review.conftest import labels
from tests.desktop.training.conftest import settled
from tests.engine.conftest import age, paint

LONG = 20_000
EACH = 12
DOUBTFUL = {"bride 0.jpg": "bouquet", "bouquet 0.jpg": "bride"}


@pytest.fixture
def session(open_session: OpenSession, tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    """Twelve stripes labelled bride and twelve dots labelled bouquet, but for one of each, which is the other way."""
    folder = tmp_path / "many"
    folder.mkdir()
    for kind, name in (("stripes", "bride"), ("dots", "bouquet")):
        for number in range(EACH):
            path = folder / f"{name} {number}.jpg"
            paint(kind, number).save(path)
            age(path)
    session = open_session(folder, write_to=WriteTo.NONE)
    for photo in session.library.photos(session.library.find()):
        name = DOUBTFUL.get(photo.path.name, photo.path.name.split()[0])
        session.library.label([photo.id], [name])
    qtbot.waitUntil(lambda: session.corrections == 2 * EACH, timeout=LONG)
    yield session
    settled(session)


@pytest.fixture
def tab(panel: ReviewPanel, qtbot: QtBot) -> SecondLook:
    panel.start_second_look()
    qtbot.waitUntil(lambda: panel.second_look.is_working and panel.second_look.keep.isEnabled(), timeout=LONG)
    return panel.second_look


def name_of(session: Session, id_: PhotoId) -> str:
    return session.library.photos([id_])[0].path.name


def test_it_shows_what_was_said_and_what_the_model_says(
    tab: SecondLook, session: Session, qtbot: QtBot
) -> None:
    assert {name_of(session, id_) for id_ in tab.walk.ids} == set(DOUBTFUL)
    label = DOUBTFUL[name_of(session, tab.walk.ids[0])]
    other = "bride" if label == "bouquet" else "bouquet"
    qtbot.waitUntil(lambda: tab.said.text().startswith(f"You said: {label}. "), timeout=LONG)
    assert f"says: {other}, " in tab.said.text()
    assert (tab.keep.text(), tab.work.accept.text()) == (f"Keep {label}", f"It is {other}")
    assert tab.keep.accessibleName() == tab.keep.text()


def test_where_a_photo_may_have_several_a_class_that_it_does_not_show_is_taken_from_it(
    session: Session, panel: ReviewPanel, qtbot: QtBot
) -> None:
    session.library.set_mode(Mode.SEVERAL)
    panel.start_second_look()
    tab = panel.second_look
    qtbot.waitUntil(lambda: tab.is_working and tab.keep.isEnabled(), timeout=LONG)
    assert {name_of(session, id_) for id_ in tab.walk.ids} == set(DOUBTFUL)
    first = tab.walk.ids[0]
    label = DOUBTFUL[name_of(session, first)]
    assert tab.work.accept.text() == f"It does not show {label}"
    qtbot.waitUntil(lambda: f"says: not {label}, " in tab.said.text(), timeout=LONG)
    QTest.keyClick(tab.view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: session.library.looked_again() == {first}, timeout=LONG)
    assert labels(session)[first] == []
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: tab.walk.here == (first,), timeout=LONG)
    assert labels(session)[first] == [label]


def test_the_most_suspicious_comes_first_also_where_a_photo_has_two_doubts(
    tab: SecondLook, session: Session
) -> None:
    first, second = tab.walk.ids
    bride, bouquet = (known.id for known in session.classes[:2])
    found = (
        LabelMistake(first, bride, bride, 0.99),
        LabelMistake(second, bride, bride, 0.9),
        LabelMistake(second, bouquet, bouquet, 0.8, holds=False),
    )
    assert tab.items(found) == [(first,), (second,)]
    assert tab._doubts == {first: found[0], second: found[1]}


def test_k_keeps_the_label_and_it_is_not_asked_again(
    tab: SecondLook, panel: ReviewPanel, session: Session, qtbot: QtBot
) -> None:
    first, second = tab.walk.ids
    before = labels(session)
    QTest.keyClick(tab.view, Qt.Key.Key_K)
    assert tab.walk.here == (second,)
    qtbot.waitUntil(lambda: session.library.looked_again() == {first}, timeout=LONG)
    assert labels(session) == before
    panel.start_second_look()
    qtbot.waitUntil(lambda: tab.walk.ids == [second], timeout=LONG)


def test_enter_takes_the_prediction_and_undo_brings_label_and_photo_back(
    tab: SecondLook, session: Session, qtbot: QtBot
) -> None:
    first, second = tab.walk.ids
    label = DOUBTFUL[name_of(session, first)]
    other = "bride" if label == "bouquet" else "bouquet"
    QTest.keyClick(tab.view, Qt.Key.Key_Return)
    assert tab.walk.here == (second,)
    assert labels(session)[first] == [other]
    qtbot.waitUntil(lambda: session.library.looked_again() == {first}, timeout=LONG)
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: tab.walk.here == (first,), timeout=LONG)
    assert labels(session)[first] == [label]
    assert session.library.looked_again() == set()


def test_undoing_at_once_leads_back_too(tab: SecondLook, session: Session, qtbot: QtBot) -> None:
    first = tab.walk.ids[0]
    QTest.keyClick(tab.view, Qt.Key.Key_K)
    QTest.keyClick(tab.view, Qt.Key.Key_K)
    session.undo_stack.undo()
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: tab.walk.here == (first,) and not session.unsaved, timeout=LONG)
    qtbot.waitUntil(lambda: session.library.is_idle, timeout=LONG)
    assert session.library.looked_again() == set()


def test_keeping_can_be_undone_and_done_again(tab: SecondLook, session: Session, qtbot: QtBot) -> None:
    first, second = tab.walk.ids
    tab.keep.click()
    qtbot.waitUntil(lambda: first in session.library.looked_again(), timeout=LONG)
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: tab.walk.here == (first,), timeout=LONG)
    session.undo_stack.redo()
    qtbot.waitUntil(lambda: tab.walk.here == (second,), timeout=LONG)
    assert session.library.looked_again() == {first}


def test_skipping_decides_nothing_and_the_label_is_asked_again(
    tab: SecondLook, panel: ReviewPanel, session: Session, qtbot: QtBot
) -> None:
    both, before = tab.walk.ids, labels(session)
    for _ in both:
        QTest.keyClick(tab.view, Qt.Key.Key_S)
    assert not tab.is_working
    assert tab.endings.heading == "You skipped all of them"
    assert (labels(session), session.library.looked_again()) == (before, set())
    panel.start_second_look()
    qtbot.waitUntil(lambda: tab.is_working, timeout=LONG)
    assert tab.walk.ids == both


def test_a_class_key_may_say_a_third_thing(tab: SecondLook, session: Session, qtbot: QtBot) -> None:
    first = tab.walk.ids[0]
    QTest.keyClick(tab.view, Qt.Key.Key_3)
    assert labels(session)[first] == ["newlyweds"]
    qtbot.waitUntil(lambda: session.library.looked_again() == {first}, timeout=LONG)


def test_a_class_whose_key_is_k_keeps_its_key(tab: SecondLook, session: Session, qtbot: QtBot) -> None:
    session.library.set_key("newlyweds", "k")
    qtbot.waitUntil(lambda: any(of.key == "K" for of in session.classes), timeout=LONG)
    first = tab.walk.ids[0]
    QTest.keyClick(tab.view, Qt.Key.Key_K)
    assert labels(session)[first] == ["newlyweds"]


def test_review_begins_with_what_to_label_next_after_a_second_look(
    tab: SecondLook, panel: ReviewPanel, qtbot: QtBot
) -> None:
    panel.start()
    assert panel.tab is panel.one_by_one
    expected = "Nothing to review: every photo is decided."
    qtbot.waitUntil(lambda: panel.one_by_one.endings.heading == expected, timeout=LONG)


def test_where_no_label_looks_wrong_it_says_so(
    tab: SecondLook, panel: ReviewPanel, session: Session, qtbot: QtBot
) -> None:
    session.library.keep_labels(tab.walk.ids)
    panel.start_second_look()
    qtbot.waitUntil(lambda: tab.endings.heading == "No label looks like a mistake.", timeout=LONG)
