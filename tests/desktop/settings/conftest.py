"""A store, a machine on which nothing was fetched, weights to fetch without a network, and the class editor."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.session import Session
from desktop.settings.classes import ClassEditor
from desktop.settings.store import SettingsStore
from engine import Options
from tests.desktop.conftest import OpenSession

Opened = tuple[Session, ClassEditor]
Edit = Callable[[Session], ClassEditor]


@pytest.fixture
def store(qapp: object, tmp_path: Path) -> SettingsStore:
    return SettingsStore(tmp_path / "settings.json")


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if key != "FIRSTLOOK_WEIGHTS"}
    return {**kept, "FIRSTLOOK_DATA": str(tmp_path / "machine")}


@pytest.fixture
def machine(environ: dict[str, str]) -> Options:
    return Options(environ=environ, device="cpu")


@pytest.fixture
def edit(open_session: OpenSession, qtbot: QtBot) -> Iterator[Edit]:
    """`edit(session)` is an editor; in the end it is waited until all that it began is through."""
    sessions: list[Session] = []

    def edit_(session: Session) -> ClassEditor:
        sessions.append(session)
        editor = ClassEditor(session)
        qtbot.addWidget(editor)
        editor.show()
        return editor

    yield edit_
    for session in sessions:
        through: list[None] = []
        session.tasks.run(lambda: None, through.append)
        qtbot.waitUntil(lambda through=through: bool(through), timeout=20_000)  # type: ignore[misc]


@pytest.fixture
def opened(open_session: OpenSession, edit: Edit, tmp_path: Path) -> Opened:
    """A library without photos: its classes are enough for most, and it opens in no time."""
    empty = tmp_path / "empty"
    empty.mkdir()
    session = open_session(empty, tagged=False)
    return session, edit(session)


def back_and_forth(qtbot: QtBot, session: Session, old: Callable[[], bool], new: Callable[[], bool]) -> None:
    """Twice: an undo after a redo must find what the redo made."""
    qtbot.waitUntil(new, timeout=20_000)
    qtbot.waitUntil(lambda: session.undo_stack.count() == 1, timeout=20_000)
    for _ in range(2):
        session.undo_stack.undo()
        qtbot.waitUntil(old, timeout=20_000)
        session.undo_stack.redo()
        qtbot.waitUntil(new, timeout=20_000)


def learn(session: Session, qtbot: QtBot) -> None:
    """A model learns from some of the photos: what first guesses say is never written."""
    ids = session.readable(session.library.find())
    session.library.label(ids[:3], ["bride"])
    session.library.label(ids[4:], ["bouquet"])
    session.library.retrain(force=True).result(120)
    bride = next(of.id for of in session.classes if of.name == "bride")
    qtbot.waitUntil(
        lambda: session.overview is not None and session.overview.tagged_at(bride, 0.0) == 4, timeout=20_000
    )
