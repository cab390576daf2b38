"""Panels without a screen, and small libraries of real photos behind them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from pytestqt.qtbot import QtBot

from desktop import theme
from desktop.session import Session
from engine import Options
from tests.engine.conftest import age, paint

OpenSession = Callable[..., Session]


@pytest.fixture(autouse=True)
def _light(qapp: object) -> None:
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


@pytest.fixture
def open_session(photos: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[OpenSession]:
    """`open_session()` is the library of `photos`, every photo looked at; `write_to` and so on go to `Options`."""
    opened: list[Session] = []

    def open_(folder: Path | None = None, *, tagged: bool = True, **options: object) -> Session:
        environ = {**os.environ, "FIRSTLOOK_DATA": str(tmp_path / "data")}
        session = Session(folder or photos, Options(environ=environ, device="cpu", **options))  # type: ignore[arg-type]
        opened.append(session)
        if tagged:
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
