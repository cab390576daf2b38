"""A library with enough photos of two kinds to learn from, and the panel on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.gallery.rows import Rows
from desktop.gallery.thumbnails import Thumbnails
from desktop.session import Session
from desktop.training.panel import TrainingPanel
from engine import Decision, DecisionKind, PhotoId, WriteTo
from tests.desktop.conftest import OpenSession
from tests.engine.conftest import stripes_and_dots

Kinds = dict[str, list[PhotoId]]


@pytest.fixture
def per_kind() -> int:
    """How many stripes there are, and how many dots."""
    return 8


@pytest.fixture
def session(open_session: OpenSession, tmp_path: Path, per_kind: int, qtbot: QtBot) -> Iterator[Session]:
    """Stripes, dots, and the classes for them."""
    session = open_session(stripes_and_dots(tmp_path / "many", per_kind), write_to=WriteTo.NONE)
    for kind in ("stripes", "dots"):
        session.library.add_class(kind)
    qtbot.waitUntil(lambda: len(session.classes) == 7, timeout=20_000)
    yield session
    settled(session)


@pytest.fixture
def kinds(session: Session) -> Kinds:
    """The ids of each kind."""
    rows = session.library.photos(session.library.find())
    return {kind: [of.id for of in rows if of.path.name.startswith(kind)] for kind in ("stripes", "dots")}


@pytest.fixture
def label(session: Session, kinds: Kinds, qtbot: QtBot) -> Callable[[int], None]:
    """`label(5)` labels so many photos of each kind."""

    def label_(count: int) -> None:
        for kind, ids in kinds.items():
            session.decide(ids[:count], Decision(DecisionKind.CLASSES, (kind,)), "Label")
        qtbot.waitUntil(lambda: session.corrections == 2 * count, timeout=20_000)

    return label_


@pytest.fixture
def thumbnails(session: Session) -> Iterator[Thumbnails]:
    made = Thumbnails(session.library.make_thumbnail)
    yield made
    made.close()


@pytest.fixture
def panel(session: Session, thumbnails: Thumbnails, qtbot: QtBot) -> TrainingPanel:
    made = TrainingPanel(session, Rows(session.library.photos, session.tasks, session), thumbnails)
    qtbot.addWidget(made)
    made.resize(1000, 900)
    made.show()
    return made


def settled(session: Session) -> None:
    """What was asked of the engine is done, and told: nothing is under way when the library closes."""
    session.library.change(session.library.options)
    for _ in range(3):
        QApplication.processEvents()
        session.tasks.wait()
