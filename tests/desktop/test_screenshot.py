"""A state of the window as a picture, without a person."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.screenshot import Screenshot
from desktop.settings.store import SettingsStore
from desktop.status.records import End
from desktop.window import MainWindow, Places
from tests.desktop.conftest import OpenSession


def test_the_picture_of_the_activity_shows_jobs_that_were_done(
    open_session: OpenSession, photos: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = open_session()
    monkeypatch.setenv("FIRSTLOOK_DATA", session.library.options.environ["FIRSTLOOK_DATA"])
    session.close()
    monkeypatch.setattr(QApplication, "exit", lambda _code: None)
    window = MainWindow(SettingsStore(tmp_path / "settings.json"), Places(tmp_path, tmp_path / "sample"))
    qtbot.addWidget(window)
    file = tmp_path / "activity.png"
    shot = Screenshot(window, Namespace(folder=photos, panel="activity", screenshot=file, size=(1000, 700)))
    shot.begin()
    assert window.workspace is not None
    jobs = window.workspace.jobs
    qtbot.waitUntil(file.exists, timeout=60_000)
    assert {"review", "similar"} <= {of.name for of in jobs.records}
    assert {of.end for of in jobs.records} == {End.DONE}, [of.message for of in jobs.records]
