"""What a right click offers, and what comes of it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.gallery.menu import PhotoMenu
from desktop.session import Session
from engine import Decision, DecisionKind, Mode, PhotoId
from tests.desktop.conftest import OpenSession

Said = list[tuple[list[PhotoId], Decision]]


@pytest.fixture
def session(open_session: OpenSession) -> Session:
    return open_session()


@pytest.fixture
def menu(session: Session, qtbot: QtBot) -> PhotoMenu:
    host = QWidget()
    qtbot.addWidget(host)
    made = PhotoMenu(session, host)
    made.host = host  # type: ignore[attr-defined]
    return made


def entry(menu: QMenu, name: str) -> QAction:
    return next(of for of in menu.actions() if of.text().partition("\t")[0] == name)


def denials(menu: QMenu) -> QMenu:
    inner = entry(menu, "Does not show").menu()
    assert isinstance(inner, QMenu)
    return inner


def heard(menu: PhotoMenu) -> Said:
    said: Said = []
    menu.relabel.connect(lambda ids, decision: said.append((ids, decision)))
    return said


def several(session: Session, qtbot: QtBot) -> None:
    session.library.set_mode(Mode.SEVERAL)
    qtbot.waitUntil(lambda: session.is_several, timeout=5_000)


def test_a_class_is_given_to_the_photos_that_the_menu_was_made_for(menu: PhotoMenu, session: Session) -> None:
    ids, said = session.library.find()[:2], heard(menu)
    entry(menu.made(ids), "bouquet").trigger()
    assert said == [(ids, Decision(DecisionKind.CLASSES, ("bouquet",)))]


def test_where_a_photo_has_one_class_none_can_be_ruled_out_by_itself(
    menu: PhotoMenu, session: Session
) -> None:
    assert "Does not show" not in [of.text() for of in menu.made(session.library.find()[:1]).actions()]


def test_where_there_may_be_several_each_class_can_be_ruled_out(
    menu: PhotoMenu, session: Session, qtbot: QtBot
) -> None:
    several(session, qtbot)
    ids, said = session.library.find()[:1], heard(menu)
    made = denials(menu.made(ids))
    assert sorted(of.text() for of in made.actions()) == sorted(of.name for of in session.classes)
    entry(made, "bride").trigger()
    assert said == [(ids, Decision(DecisionKind.NOT, ("bride",)))]


def test_what_was_said_of_a_class_can_be_taken_back_by_itself_where_there_may_be_several(
    menu: PhotoMenu, session: Session, qtbot: QtBot
) -> None:
    several(session, qtbot)
    ids, said = session.readable(session.library.find())[:1], heard(menu)
    assert not entry(menu.made(ids), "Leave open").isEnabled()
    session.decide(ids, Decision(DecisionKind.NOT, ("bride",)), "Label")
    reopening = entry(menu.made(ids), "Leave open").menu()
    assert isinstance(reopening, QMenu)
    [bride] = reopening.actions()
    bride.trigger()
    assert said == [(ids, Decision(DecisionKind.OPEN, ("bride",)))]


def test_names_with_signs_of_qts_own_stand_as_they_are_in_both(
    menu: PhotoMenu, session: Session, qtbot: QtBot
) -> None:
    session.library.add_class("R&B")
    several(session, qtbot)
    made = menu.made(session.library.find()[:1])
    assert entry(made, "R&&B").isEnabled()
    assert entry(denials(made), "R&&B").isEnabled()


def test_without_classes_there_is_nothing_to_rule_out(
    menu: PhotoMenu, session: Session, qtbot: QtBot
) -> None:
    several(session, qtbot)
    for of in session.classes:
        session.library.remove_class(of.name)
    qtbot.waitUntil(lambda: not session.classes, timeout=5_000)
    assert "Does not show" not in [of.text() for of in menu.made(session.library.find()[:1]).actions()]
