"""Another program says something else: the person is asked, and each answer is a decision."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.inspector.clash import ClashRow
from desktop.session import Session
from engine import Decision, DecisionKind
from engine.index import clashes
from engine.index.connect import open_for_writing, writing
from tests.desktop.conftest import OpenSession
from tests.desktop.inspector.conftest import ShowPanel

NONE = Decision(DecisionKind.NONE)


def classes(*names: str) -> Decision:
    return Decision(DecisionKind.CLASSES, names)


@pytest.fixture
def row(qtbot: QtBot) -> ClashRow:
    made = ClashRow()
    qtbot.addWidget(made)
    made.resize(280, 200)
    return made


def answers(row: ClashRow) -> list[Decision]:
    said: list[Decision] = []
    row.decided.connect(said.append)
    for button in row.buttons:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    return said


@pytest.mark.parametrize(
    ("theirs", "ours", "question", "decisions"),
    [
        (
            ("bride",),
            ("bouquet",),
            "Another program says “bride”, you said “bouquet”. Which is right?",
            [classes("bride"), classes("bouquet")],
        ),
        (
            (),
            ("bouquet",),
            "Another program took its keyword out, you said “bouquet”. Which is right?",
            [NONE, classes("bouquet")],
        ),
        (
            ("bride",),
            (),
            "Another program says “bride”, you said that it shows none of them. Which is right?",
            [classes("bride"), NONE],
        ),
        (
            ("bride", "cake"),
            None,
            "Another program says “bride” and “cake”. Which is right?",
            [classes("bride"), classes("cake")],
        ),
    ],
)
def test_both_sides_are_quoted_and_each_can_be_chosen(
    row: ClashRow,
    theirs: tuple[str, ...],
    ours: tuple[str, ...] | None,
    question: str,
    decisions: list[Decision],
) -> None:
    row.ask(theirs, ours)
    assert row.question.text() == question
    assert answers(row) == decisions


def test_without_a_clash_nothing_is_asked(row: ClashRow) -> None:
    row.ask(("bride",), ("bouquet",))
    assert row.isVisible()
    row.ask(None, ("bouquet",))
    assert not row.isVisible()


def test_a_class_named_like_markup_stays_as_it_is(row: ClashRow) -> None:
    row.ask(("<b>bride & groom</b>",), ("cake",))
    assert "“<b>bride & groom</b>”" in row.question.text()
    assert row.question.textFormat() == Qt.TextFormat.PlainText
    assert row.buttons[0].text() == "<b>bride && groom</b>"
    assert "&lt;b&gt;" in row.buttons[0].toolTip()


def clash(session: Session, name: str, said: tuple[str, ...]) -> None:
    """What the engine notes when another program has changed the file too."""
    (id_,) = session.library.ids_of([session.folder / name])
    session.library.label([id_], ["bouquet"])
    db = open_for_writing(session.library.places.index)
    with writing(db):
        clashes.put(db, id_, said)
    db.close()


def test_the_inspector_asks_and_the_answer_ends_the_clash(
    open_session: OpenSession, show_panel: ShowPanel, qtbot: QtBot
) -> None:
    session = open_session()
    clash(session, "photo 1.jpg", ("bride",))
    bench = show_panel(session)
    id_ = bench.show("photo 1.jpg")
    one = bench.panel.one
    question = "Another program says “bride”, you said “bouquet”. Which is right?"
    qtbot.waitUntil(lambda: one.clash.question.text() == question, timeout=10_000)
    assert one.clash.isVisible()
    bench.panel.relabel.connect(lambda ids, decision: session.decide(ids, decision, "Label"))
    QTest.mouseClick(one.clash.buttons[1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not one.clash.isVisible(), timeout=10_000)
    (photo,) = session.library.photos([id_])
    assert photo.clash is None
    assert [of.name for of in photo.classes] == ["bouquet"]
