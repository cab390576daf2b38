"""The first steps follow what was done, and are gone for good when they are through or skipped."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.onboarding.steps import Step, Steps
from desktop.session import Session
from desktop.settings.store import SettingsStore
from engine import Decision, DecisionKind
from tests.desktop.conftest import OpenSession


@pytest.fixture
def session(open_session: OpenSession) -> Session:
    return open_session()


@pytest.fixture
def steps(session: Session, store: SettingsStore, qtbot: QtBot) -> Steps:
    return shown(session, store, qtbot)


def shown(session: Session, store: SettingsStore, qtbot: QtBot) -> Steps:
    made = Steps(session, store)
    qtbot.addWidget(made)
    qtbot.waitUntil(made.isVisible, timeout=20_000)
    return made


def label(session: Session, name: str, begin: int, end: int) -> None:
    ids = session.readable(session.library.find())[begin:end]
    session.decide(ids, Decision(DecisionKind.CLASSES, (name,)), "Label")


def test_looking_is_done_by_its_button_and_the_next_step_is_marked(steps: Steps, qtbot: QtBot) -> None:
    assert steps.current is Step.LOOK
    assert steps.buttons[Step.LOOK].property("kind") == "primary"
    assert not steps.buttons[Step.RETRAIN].isEnabled()
    assert "two classes" in steps.buttons[Step.RETRAIN].toolTip()
    with qtbot.waitSignal(steps.look):
        steps.buttons[Step.LOOK].click()
    assert str(steps.current) == Step.LABEL
    assert steps.buttons[Step.LOOK].text().startswith("✓")
    assert steps.buttons[Step.LOOK].property("kind") == "quiet"
    assert steps.buttons[Step.LABEL].property("kind") == "primary"
    with qtbot.waitSignal(steps.label):
        steps.buttons[Step.LABEL].click()


def test_labels_are_counted_as_they_are_given_and_taken_back(
    steps: Steps, session: Session, qtbot: QtBot
) -> None:
    label(session, "bride", 0, 4)
    label(session, "bouquet", 4, 6)
    qtbot.waitUntil(lambda: "(6 of 10)" in steps.buttons[Step.LABEL].text(), timeout=20_000)
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: "(4 of 10)" in steps.buttons[Step.LABEL].text(), timeout=20_000)


def test_labels_beyond_five_of_a_class_do_not_stand_for_a_second_class(
    steps: Steps, session: Session, qtbot: QtBot
) -> None:
    label(session, "bride", 0, 6)
    qtbot.waitUntil(lambda: "(5 of 10)" in steps.buttons[Step.LABEL].text(), timeout=20_000)
    assert steps.current is Step.LOOK


def test_skip_hides_them_for_this_library_for_good(
    steps: Steps, session: Session, store: SettingsStore, qtbot: QtBot
) -> None:
    steps.skip.click()
    assert not steps.isVisible()
    session.overview_changed.emit()
    qtbot.wait(300)
    assert not steps.isVisible()
    again = Steps(session, SettingsStore(store.path))
    qtbot.addWidget(again)
    assert again.current is None
    assert store.now.steps_done == {str(session.folder): ("skipped",)}


def test_enough_labels_let_retrain_and_a_learnt_model_ends_the_steps(
    session: Session, store: SettingsStore, qtbot: QtBot, tmp_path_factory: pytest.TempPathFactory
) -> None:
    steps = shown(session, store, qtbot)
    store.note_steps(session.folder, Step.LABEL)
    assert steps.current is Step.RETRAIN, "who labels needs no look any more"
    assert steps.buttons[Step.RETRAIN].isEnabled()
    with qtbot.waitSignal(steps.retrain):
        steps.buttons[Step.RETRAIN].click()
    ids = session.readable(session.library.find())
    session.library.label(ids[:3], ["bride"])
    session.library.label(ids[3:], ["bouquet"])
    session.library.retrain(force=True)
    qtbot.waitUntil(lambda: not steps.isVisible(), timeout=60_000)
    assert steps.current is None
    later = Steps(session, SettingsStore(store.path.with_name("other.json")))
    qtbot.addWidget(later)
    qtbot.waitUntil(lambda: later.current is None, timeout=20_000)


def test_five_labels_of_two_classes_are_enough(
    open_session: OpenSession, store: SettingsStore, qtbot: QtBot
) -> None:
    from tests.engine.conftest import age, paint

    session = open_session(tagged=False)
    for number in range(6, 10):
        path = session.folder / f"photo {number}.jpg"
        paint("dots", number).save(path)
        age(path)
    session.library.tag().result(120)
    qtbot.waitUntil(lambda: session.overview is not None and len(session.overview) == 11, timeout=20_000)
    steps = shown(session, store, qtbot)
    label(session, "bride", 0, 5)
    label(session, "bouquet", 5, 10)
    qtbot.waitUntil(steps.buttons[Step.RETRAIN].isEnabled, timeout=20_000)
    assert steps.current is Step.RETRAIN
    assert steps.buttons[Step.LABEL].text() == "✓ Label a few"
