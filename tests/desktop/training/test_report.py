"""Saving a report from the list of versions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from pytestqt.qtbot import QtBot

from desktop.session import Session
from desktop.training.panel import TrainingPanel
from desktop.training.versions import VersionsPage

LONG = 30_000


def begin(panel: TrainingPanel, folder: Path) -> VersionsPage:
    panel.show_versions()
    panel.versions.report.save_to(folder)
    return panel.versions


def test_a_report_is_made_and_can_be_opened(
    panel: TrainingPanel,
    label: Callable[[int], None],
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    label(6)
    page = begin(panel, tmp_path / "report")
    assert page.report.cancel.isVisible()
    assert not page.save_report.isEnabled()
    assert page.save_report.toolTip() == "A report is being made"
    qtbot.waitUntil(page.report.open.isVisible, timeout=LONG)
    assert page.report.said.text() == "The report is in the folder “report”."
    assert (tmp_path / "report" / "report.html").is_file()
    assert page.save_report.isEnabled()
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    page.report.open.click()
    assert [Path(url.toLocalFile()).name for url in opened] == ["report.html"]


def test_cancelling_writes_nothing_and_says_so(
    panel: TrainingPanel, session: Session, label: Callable[[int], None], qtbot: QtBot, tmp_path: Path
) -> None:
    label(6)
    page = begin(panel, tmp_path / "report")
    page.report.cancel.click()
    qtbot.waitUntil(lambda: not page.report.is_busy, timeout=LONG)
    assert page.report.said.text() == "Cancelled. Nothing was written."
    assert not (tmp_path / "report" / "report.html").exists()
    assert page.save_report.isEnabled()


def test_what_stands_in_the_way_is_told(
    panel: TrainingPanel, session: Session, label: Callable[[int], None], qtbot: QtBot, tmp_path: Path
) -> None:
    label(6)
    (tmp_path / "file").write_text("")
    with qtbot.waitSignal(session.trouble, timeout=LONG) as told:
        begin(panel, tmp_path / "file")
    assert "Choose another folder" in (told.args or [""])[0]
    assert not panel.versions.report.isVisible()
