"""The panel over a small real library."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.filters.panel import FiltersPanel
from desktop.filters.saved import SavedFilters
from desktop.session import Session
from desktop.shown import Shown
from engine import ClassId
from tests.desktop.conftest import OpenSession


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


@pytest.fixture
def bench(open_session: OpenSession, qtbot: QtBot, tmp_path: Path) -> Bench:
    """The panel, visible, with its counts."""
    session = open_session()
    shown = Shown(session)
    saved = SavedFilters(tmp_path / "settings" / "filters.json")
    panel = FiltersPanel(session, shown, saved)
    qtbot.addWidget(panel)
    panel.resize(260, 1000)
    panel.show()
    session.overview_changed.emit()
    qtbot.waitUntil(lambda: shown.facets is not None, timeout=20_000)
    return Bench(session, shown, saved, panel)
