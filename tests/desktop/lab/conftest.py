"""A library with a few labels, runs as the lab leaves them, and the page on both."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.lab.panel import LabPanel
from desktop.session import Session
from engine import DataChoice, Decision, DecisionKind, Recipe, Status, WriteTo
from tests.desktop.conftest import OpenSession
from tests.desktop.training.conftest import settled
from tests.engine.conftest import stripes_and_dots
from tests.engine.lab.made_runs import Made, make_group, make_run

LONG = 30_000
STOPPED = "it was stopped; start it again and it goes on where it was"


@pytest.fixture
def session(open_session: OpenSession, tmp_path: Path, qtbot: QtBot) -> Iterator[Session]:
    """Stripes and dots, five of each labelled."""
    session = open_session(stripes_and_dots(tmp_path / "many", 5), write_to=WriteTo.NONE)
    for kind in ("stripes", "dots"):
        session.library.add_class(kind)
    rows = session.library.photos(session.library.find())
    for kind in ("stripes", "dots"):
        ids = [of.id for of in rows if of.path.name.startswith(kind)]
        session.decide(ids, Decision(DecisionKind.CLASSES, (kind,)), "Label")
    qtbot.waitUntil(lambda: session.corrections == 10, timeout=LONG)
    yield session
    settled(session)


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where the lab keeps its runs."""
    return tmp_path / "data" / "lab"


@pytest.fixture
def runs(place: Path, session: Session) -> Path:
    """Three runs of one study, one that failed, and one that was stopped."""
    told = Recipe("told", data=DataChoice(source=str(session.folder)))
    own = replace(told, architecture="simple_cnn", pretrained=False)
    study = {
        "good": (told, Made(0.95, seed=1)),
        "fair": (told, Made(0.9, seed=2)),
        "poor": (own, Made(0.5, seed=3, shared=False)),
    }
    make_group(place / "study", study)
    make_run(place / "lost", told, Made(0, status=Status.FAILED, reason="the loss is no number"))
    make_run(place / "halted", replace(own, name="halted"), Made(0.4, status=Status.STOPPED, reason=STOPPED))
    return place


@pytest.fixture
def open_panel(session: Session, qtbot: QtBot) -> Iterator[Callable[[], LabPanel]]:
    """`open_panel()` is the page, everything read."""
    opened: list[LabPanel] = []

    def open_() -> LabPanel:
        panel = LabPanel(session)
        qtbot.addWidget(panel)
        panel.resize(1000, 800)
        panel.show()
        panel.start()
        opened.append(panel)
        rest(panel, qtbot)
        return panel

    yield open_
    for panel in opened:
        panel.close_down()
        if panel.experiment is not None:
            panel.experiment.wait(20)


@pytest.fixture
def panel(runs: Path, open_panel: Callable[[], LabPanel]) -> LabPanel:
    """On these runs."""
    return open_panel()


def rest(panel: LabPanel, qtbot: QtBot) -> None:
    """Until nothing is being read."""
    qtbot.waitUntil(lambda: panel.is_calm and not panel.desk.is_reading, timeout=LONG)


def choose(panel: LabPanel, qtbot: QtBot, *names: str) -> None:
    """These runs of the table."""
    panel.runs.table.choose([row.key for row in panel.desk.rows if row.name in names])
    rest(panel, qtbot)
