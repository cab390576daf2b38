"""The page without a library: a folder, the sample, or a library from before."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from desktop.onboarding.start import StartPage
from desktop.settings.store import SettingsStore


@pytest.fixture
def page(qtbot: QtBot, store: SettingsStore, environ: dict[str, str]) -> StartPage:
    made = StartPage(store, environ=environ)
    qtbot.addWidget(made)
    return made


def dragged(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def enter(page: StartPage, data: QMimeData) -> bool:
    event = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.setAccepted(False)
    page.dragEnterEvent(event)
    return event.isAccepted()


def drop(page: StartPage, data: QMimeData) -> None:
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    page.dropEvent(event)


def test_nothing_recent_shows_no_list(page: StartPage) -> None:
    assert page.recent.isHidden()


def test_a_recent_library_opens_and_one_that_is_gone_says_so(
    page: StartPage, store: SettingsStore, qtbot: QtBot, tmp_path: Path
) -> None:
    there, gone = tmp_path / "Anna & Ben", tmp_path / "gone"
    there.mkdir()
    store.remember(gone)
    store.remember(there)
    assert list(page.recent.rows) == [there, gone]
    row = page.recent.rows[gone]
    qtbot.waitUntil(lambda: not row.open.isEnabled(), timeout=20_000)
    assert "Connect its drive" in row.where.text()
    assert page.recent.rows[there].open.text() == "Anna && Ben"
    with qtbot.waitSignal(page.open_library) as told:
        page.recent.rows[there].open.click()
    assert told.args == [there]


def test_a_library_that_came_back_can_be_opened_again(
    page: StartPage, store: SettingsStore, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "drive"
    store.remember(folder)
    row = page.recent.rows[folder]
    qtbot.waitUntil(lambda: not row.open.isEnabled(), timeout=20_000)
    folder.mkdir()
    page.recent.look()
    qtbot.waitUntil(row.open.isEnabled, timeout=20_000)
    assert row.where.text() == str(tmp_path)


def test_a_recent_library_can_be_taken_off_the_list(
    page: StartPage, store: SettingsStore, tmp_path: Path
) -> None:
    store.remember(tmp_path / "a")
    store.remember(tmp_path / "b")
    page.recent.rows[tmp_path / "a"].remove.click()
    assert list(page.recent.rows) == [tmp_path / "b"]
    assert store.now.recent == (str(tmp_path / "b"),)
    page.recent.rows[tmp_path / "b"].remove.click()
    assert page.recent.isHidden()


def test_a_folder_is_chosen_in_a_dialog_that_begins_beside_the_last_library(
    page: StartPage, store: SettingsStore, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.remember(tmp_path / "wedding")
    page.choose.click()
    (dialog,) = page.findChildren(QFileDialog)
    assert dialog.directory().absolutePath() == str(tmp_path)
    with qtbot.waitSignal(page.open_library) as told:
        dialog.fileSelected.emit(str(tmp_path))
    assert told.args == [tmp_path]
    dialog.close()


def test_a_dropped_folder_is_opened_and_a_file_is_not(page: StartPage, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "photo.jpg"
    file.touch()
    assert not enter(page, dragged(file))
    assert enter(page, dragged(file, tmp_path))
    with qtbot.waitSignal(page.open_library) as told:
        drop(page, dragged(tmp_path))
    assert told.args == [tmp_path]
    with qtbot.assertNotEmitted(page.open_library):
        drop(page, dragged(file))


def test_the_sample_is_asked_for_with_the_keyboard(page: StartPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.try_sample):
        QTest.keyClick(page.sample, Qt.Key.Key_Space)
