"""One class per photo or several, against a real library."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from engine import Decision, DecisionKind, Mode
from tests.desktop.conftest import OpenSession
from tests.desktop.settings.conftest import Edit, Opened, back_and_forth, learn


def test_the_choice_is_saved_undone_and_done_again_and_the_window_follows(
    opened: Opened, qtbot: QtBot
) -> None:
    session, editor = opened
    modes = editor.mode.modes
    assert modes.button(Mode.ONE).isChecked()
    modes.button(Mode.SEVERAL).click()

    def is_(mode: Mode) -> bool:
        several = mode is Mode.SEVERAL
        return session.library.mode() is mode and session.is_several == several

    back_and_forth(qtbot, session, lambda: is_(Mode.ONE), lambda: is_(Mode.SEVERAL))
    assert session.undo_stack.undoText() == "Several classes per photo"
    assert modes.button(Mode.SEVERAL).isChecked()
    session.undo_stack.undo()
    qtbot.waitUntil(modes.button(Mode.ONE).isChecked, timeout=20_000)


def test_by_keyboard_the_arrows_choose(opened: Opened, qtbot: QtBot) -> None:
    session, editor = opened
    one = editor.mode.modes.button(Mode.ONE)
    one.setFocus()
    QTest.keyClick(one, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: session.library.mode() is Mode.SEVERAL, timeout=20_000)


def test_a_click_on_what_is_chosen_already_is_no_edit(opened: Opened, qtbot: QtBot) -> None:
    session, editor = opened
    editor.mode.modes.button(Mode.ONE).click()
    through: list[None] = []
    session.tasks.run(lambda: None, through.append)
    qtbot.waitUntil(lambda: bool(through), timeout=20_000)
    assert session.undo_stack.count() == 0


def test_until_the_model_has_learnt_it_a_sentence_says_so_and_labels_stay(
    open_session: OpenSession, edit: Edit, qtbot: QtBot
) -> None:
    session = open_session()
    editor = edit(session)
    retrain = editor.mode.retrain
    assert not retrain.isVisible()
    editor.mode.modes.button(Mode.SEVERAL).click()
    qtbot.waitUntil(lambda: session.is_several, timeout=20_000)
    assert not retrain.isVisible(), "first guesses learn nothing"
    editor.mode.modes.button(Mode.ONE).click()
    qtbot.waitUntil(lambda: not session.is_several, timeout=20_000)
    learn(session, qtbot)
    labels = session.library.counts().classes
    editor.mode.modes.button(Mode.SEVERAL).click()
    qtbot.waitUntil(retrain.isVisible, timeout=20_000)
    assert retrain.text() == "Retrain, so that the model learns several classes per photo."
    assert session.library.counts().classes == labels
    session.library.retrain(force=True).result(120)
    qtbot.waitUntil(lambda: not retrain.isVisible(), timeout=20_000)
    editor.mode.modes.button(Mode.ONE).click()
    qtbot.waitUntil(retrain.isVisible, timeout=20_000)
    assert retrain.text() == "Retrain, so that the model learns one class per photo."


def test_a_second_class_comes_to_the_first_only_where_there_may_be_several(
    open_session: OpenSession, edit: Edit, qtbot: QtBot
) -> None:
    session = open_session()
    editor = edit(session)
    [id_] = session.readable(session.library.find())[:1]

    def give(name: str) -> set[str]:
        session.decide([id_], Decision(DecisionKind.CLASSES, (name,)), "Label")
        qtbot.waitUntil(lambda: not session.unsaved, timeout=20_000)
        return mine()

    def mine() -> set[str]:
        assert session.overview is not None
        return {of.known.name for of in session.overview.seen_in(id_) if of.by_person}

    give("bride")
    assert give("bouquet") == {"bouquet"}
    editor.mode.modes.button(Mode.SEVERAL).click()
    qtbot.waitUntil(lambda: session.is_several and session.undo_stack.count() == 3, timeout=20_000)
    assert give("newlyweds") == {"bouquet", "newlyweds"}
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: mine() == {"bouquet"}, timeout=20_000)
