"""A library in which writing is held, and the panel on it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.session import Session
from desktop.writing.panel import WritingPanel
from tests.desktop.conftest import OpenSession


@pytest.fixture
def session(open_session: OpenSession, qtbot: QtBot) -> Session:
    """Two photos labelled bride, of which no file tells yet."""
    session = open_session()
    session.library.hold_writes(True)
    session.library.label(
        session.library.ids_of([session.folder / f"photo {n}.jpg" for n in (1, 2)]), ["bride"]
    )
    session.refresh_counts()
    qtbot.waitUntil(lambda: (session.held, session.pending) == (True, 2), timeout=20_000)
    return session


@pytest.fixture
def panel(session: Session, qtbot: QtBot) -> WritingPanel:
    made = WritingPanel(session)
    qtbot.addWidget(made)
    made.resize(1000, 600)
    made.show()
    return made
