"""After a retrain the sheet says which labels may be mistakes, and leads to them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from desktop.session import Session
from desktop.training.panel import TrainingPanel
from engine import Decision, DecisionKind
from tests.desktop.training.conftest import Kinds

Label = Callable[[int], None]
LONG = 30_000


@pytest.fixture
def per_kind() -> int:
    """Enough for a doubt."""
    return 12


def retrain(panel: TrainingPanel, qtbot: QtBot) -> None:
    panel.start()
    qtbot.waitUntil(lambda: panel.page is panel.sheet, timeout=LONG)
    qtbot.waitUntil(lambda: panel.sheet.doubts._job is None, timeout=LONG)


def test_labels_that_may_be_mistakes_are_counted_and_lead_to_the_second_look(
    panel: TrainingPanel, session: Session, label: Label, kinds: Kinds, qtbot: QtBot
) -> None:
    label(12)
    session.decide(kinds["dots"][:1], Decision(DecisionKind.CLASSES, ("stripes",)), "Label")
    retrain(panel, qtbot)
    doubts = panel.sheet.doubts
    assert doubts.isVisible()
    assert doubts.count == 1
    with qtbot.waitSignal(panel.second_look):
        doubts.look_again.click()
    panel.sheet.use_it.click()
    qtbot.waitUntil(lambda: panel.page is panel.message, timeout=LONG)
    assert doubts.said.text() in panel.message.text


def test_where_all_labels_look_right_the_line_is_not_there(
    panel: TrainingPanel, label: Label, qtbot: QtBot
) -> None:
    label(12)
    retrain(panel, qtbot)
    assert not panel.sheet.doubts.isVisible()
