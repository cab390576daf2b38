"""After a retrain the sheet says which labels may be mistakes, and leads to them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.session import Session
from desktop.training.panel import TrainingPanel
from engine import Decision, DecisionKind, WriteTo
from tests.desktop.conftest import OpenSession
from tests.desktop.training.conftest import Kinds, settled
from tests.engine.conftest import age, paint

Label = Callable[[int], None]
LONG = 30_000


@pytest.fixture
def session(open_session: OpenSession, tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    """Twelve stripes and twelve dots."""
    folder = tmp_path / "many"
    folder.mkdir()
    for kind in ("stripes", "dots"):
        for number in range(12):
            path = folder / f"{kind} {number}.jpg"
            paint(kind, number).save(path)
            age(path)
    session = open_session(folder, write_to=WriteTo.NONE)
    for kind in ("stripes", "dots"):
        session.library.add_class(kind)
    qtbot.waitUntil(lambda: len(session.classes) == 7, timeout=LONG)
    yield session
    settled(session)


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
