"""A library with photos to review, and the panel on it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.gallery.rows import Rows
from desktop.gallery.thumbnails import Thumbnails
from desktop.review.panel import ReviewPanel
from desktop.session import Session
from engine import Decision, DecisionKind, PhotoId, WriteTo
from tests.desktop.conftest import OpenSession
from tests.desktop.training.conftest import settled
from tests.engine.conftest import stripes_and_dots


@pytest.fixture
def session(open_session: OpenSession, tmp_path: Path) -> Iterator[Session]:
    """Six stripes, six dots; nobody has decided anything."""
    session = open_session(stripes_and_dots(tmp_path / "many", 6), write_to=WriteTo.NONE)
    yield session
    settled(session)


@pytest.fixture
def thumbnails(session: Session) -> Iterator[Thumbnails]:
    made = Thumbnails(session.library.make_thumbnail)
    yield made
    made.close()


@pytest.fixture
def panel(session: Session, thumbnails: Thumbnails, qtbot: QtBot) -> ReviewPanel:
    """As the window has it: what it wants labelled is decided, with undo."""
    rows = Rows(session.library.photos, session.tasks, session)
    session.bridge.photos_changed.connect(rows.forget)
    made = ReviewPanel(session, rows, thumbnails)
    qtbot.addWidget(made)
    made.relabel.connect(lambda ids, decision: session.decide(ids, decision, "Review"))
    made.resize(1000, 800)
    made.show()
    return made


def labels(session: Session) -> dict[PhotoId, list[str]]:
    """What a person said of each photo, [] for none of the classes; what nobody decided is left out."""
    assert session.overview is not None
    said = session.overview.columns.labels
    names = {of.id: of.name for of in session.classes}
    found: dict[PhotoId, list[str]] = {}
    for id_, class_id, holds in zip(
        said.photos.tolist(), said.classes.tolist(), said.holds.tolist(), strict=True
    ):
        found.setdefault(PhotoId(id_), []).extend([names[class_id]] if holds else [])
    return found


def decide_all(session: Session, qtbot: QtBot) -> None:
    """Everything is decided, saved and seen."""
    ids = session.library.find()
    session.decide(ids, Decision(DecisionKind.NONE), "None")
    qtbot.waitUntil(lambda: session.corrections == len(ids), timeout=20_000)
