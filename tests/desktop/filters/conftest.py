"""The panel over a small real library."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.filters.panel import FiltersPanel
from desktop.filters.saved import SavedFilters
from desktop.session import Session
from desktop.shown import Shown
from engine import ClassId, Library, Options
from tests.desktop.conftest import OpenSession
from tests.engine.conftest import age, paint


@dataclass(frozen=True)
class Bench:
    """A panel and what it works with."""

    session: Session
    shown: Shown
    saved: SavedFilters
    panel: FiltersPanel

    def id_of(self, name: str) -> ClassId:
        """The number of a class."""
        return next(of.id for of in self.session.classes if of.name == name)


@pytest.fixture(scope="session")
def looked_at(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with four stripes, two dots and a file that is no photo, which the engine has looked at: once, since
    that takes seconds."""
    folder = tmp_path_factory.mktemp("library") / "photos"
    folder.mkdir()
    for number in range(6):
        paint("stripes" if number < 4 else "dots", number).save(folder / f"photo {number}.jpg")
        age(folder / f"photo {number}.jpg")
    (folder / "broken.jpg").write_bytes(b"\xff\xd8\xff no photo")
    age(folder / "broken.jpg")
    environ = {**os.environ, "FIRSTLOOK_DATA": str(folder.parent / "data")}
    with Library(folder, Options(environ=environ, device="cpu")) as library:
        library.tag().result(120)
    return folder


@pytest.fixture
def bench(looked_at: Path, open_session: OpenSession, qtbot: QtBot, tmp_path: Path) -> Bench:
    """The panel, visible, over a copy of that library, with its counts."""
    session = open_session(Path(shutil.copytree(looked_at, tmp_path / "library")), tagged=False)
    shown = Shown(session)
    saved = SavedFilters(tmp_path / "settings" / "filters.json")
    panel = FiltersPanel(session, shown, saved)
    qtbot.addWidget(panel)
    panel.resize(260, 1000)
    panel.show()
    session.overview_changed.emit()
    qtbot.waitUntil(lambda: shown.facets is not None, timeout=20_000)
    return Bench(session, shown, saved, panel)
