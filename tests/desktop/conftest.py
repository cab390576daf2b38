"""Panels without a screen, and small libraries of real photos behind them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import theme
from desktop.session import Session
from engine import Options
from tests.desktop.templates import Templates
from tests.engine.conftest import age, paint

OpenSession = Callable[..., Session]


@pytest.fixture(autouse=True)
def _light(qapp: QApplication) -> None:
    """Every test begins in the light theme; to give it anew where it is there would go through every widget."""
    if (theme._chosen, qapp.styleSheet()) != (theme.Theme.LIGHT, theme.sheet(theme.LIGHT)):
        theme.apply(theme.Theme.LIGHT)


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """A folder with four stripes, two dots, and a file that is no photo."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for number in range(6):
        path = folder / f"photo {number}.jpg"
        paint("stripes" if number < 4 else "dots", number).save(path)
        age(path)
    (folder / "broken.jpg").write_bytes(b"\xff\xd8\xff no photo")
    age(folder / "broken.jpg")
    return folder


@pytest.fixture(scope="session")
def templates(tmp_path_factory: pytest.TempPathFactory, runtime: Path) -> Templates:
    """What `open_session` copies from; also for a room's own fixtures."""
    return Templates(tmp_path_factory.mktemp("templates"), runtime)


@pytest.fixture
def open_session(photos: Path, tmp_path: Path, templates: Templates, qtbot: QtBot) -> Iterator[OpenSession]:
    """`open_session()` is the library of `photos`, every photo looked at; `write_to` and so on go to `Options`."""
    opened: list[Session] = []

    def open_(folder: Path | None = None, *, tagged: bool = True, **more: object) -> Session:
        folder = folder or photos
        environ = {**os.environ, "FIRSTLOOK_DATA": str(templates.machine(tmp_path / "data"))}
        options = Options(environ=environ, device="cpu", **more)  # type: ignore[arg-type]
        was_there = (folder / ".firstlook").exists()
        if tagged and not was_there:
            templates.look(folder, options)
        session = Session(folder, options)
        opened.append(session)
        if tagged and was_there:
            session.library.tag().result(120)
        expected = len(session.library.find())
        qtbot.waitUntil(
            lambda: session.overview is not None and len(session.overview) == expected, timeout=20_000
        )
        qtbot.waitUntil(lambda: not session.is_reading, timeout=20_000)
        session.bridge.flush()
        return session

    yield open_
    for session in opened:
        session.close()
