"""The window as a whole: what it remembers, what it refuses, what it says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from desktop.language import install
from desktop.settings.store import SettingsStore
from desktop.window import MainWindow, Places
from desktop.workspace import PAGES
from engine import Library

NARROW = 900


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FIRSTLOOK_DATA", str(tmp_path / "data"))
    return tmp_path / "data"


def open_window(data: Path, qtbot: QtBot) -> MainWindow:
    window = MainWindow(SettingsStore(data / "settings.json"), Places(data, data / "sample"))
    qtbot.addWidget(window)
    window.resize(1300, 800)
    window.show()
    return window


def test_the_widths_of_the_columns_and_the_library_are_remembered(
    data: Path, photos: Path, qtbot: QtBot
) -> None:
    window = open_window(data, qtbot)
    assert window.open_library(photos, start=False)
    assert window.workspace is not None
    window.workspace.splitter.setSizes([320, 700, 280])
    before = window.workspace.splitter.sizes()
    window.close()
    again = open_window(data, qtbot)
    assert SettingsStore(data / "settings.json").now.recent == (str(photos),)
    again.open_library(photos, start=False)
    assert again.workspace is not None
    qtbot.waitUntil(lambda: again.workspace is not None and again.workspace.splitter.sizes() == before)
    again.close()


def test_a_folder_that_cannot_be_opened_is_told_and_what_was_open_stays(
    data: Path, photos: Path, qtbot: QtBot
) -> None:
    window = open_window(data, qtbot)
    assert not window.open_library(photos / "nowhere")
    assert any("There is no folder" in text for text in window.banner.texts)
    window.open_library(photos, start=False)
    assert not window.open_library(photos / "nowhere")
    assert window.workspace is not None
    assert window.workspace.session.folder == photos
    window.close()


def test_a_library_whose_drive_is_pulled_out_says_so_and_comes_back(
    data: Path, photos: Path, qtbot: QtBot
) -> None:
    window = open_window(data, qtbot)
    window.open_library(photos, start=False)
    at = window.workspace
    assert at is not None
    at.look_at_folder()
    qtbot.waitUntil(lambda: len(at.gallery.model.ids) == 7 and at.is_calm, timeout=30_000)
    away = photos.with_name("away")
    photos.rename(away)
    at.look_at_folder()
    qtbot.waitUntil(lambda: at.session.library.is_idle, timeout=30_000)
    qtbot.waitUntil(lambda: bool(window.banner.texts), timeout=5_000)
    assert str(photos) in window.banner.texts[0]
    assert len(at.gallery.model.ids) == 7
    away.rename(photos)
    window.close()


@pytest.fixture(params=["en", "de"])
def _language(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[None]:
    """The application speaks this language, and afterwards none again."""
    before = QLocale()
    install(qapp, request.param)
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QLocale.setDefault(before)


@pytest.mark.usefixtures("_language")
def test_the_window_may_be_as_narrow_as_half_a_large_screen_on_every_page(
    data: Path, photos: Path, qtbot: QtBot
) -> None:
    window = open_window(data, qtbot)
    window.open_library(photos, start=False)
    at = window.workspace
    assert at is not None
    at.look_at_folder()
    qtbot.waitUntil(lambda: len(at.gallery.model.ids) == 7 and at.is_calm, timeout=60_000)
    at.gallery.choose([at.gallery.model.id_at(1)])
    for page in PAGES:
        at.go_to(page)
        window.resize(NARROW, 700)
        qtbot.waitUntil(lambda: window.width() == NARROW, timeout=5_000)
        assert not cut_off(window)
        assert at.inspector.isVisible() == (page in ("gallery", "activity"))
    window.close()


def cut_off(window: MainWindow) -> list[str]:
    """The pages in sight that are wider than the place that they scroll in."""
    QApplication.processEvents()
    areas = [area for area in window.findChildren(QScrollArea) if area.isVisible()]
    pages = [(page, area.viewport().width()) for area in areas if (page := area.widget()) is not None]
    return [type(page).__name__ for page, room in pages if page.width() > room]


def test_without_a_library_what_needs_one_is_off(data: Path, qtbot: QtBot) -> None:
    window = open_window(data, qtbot)
    assert not any(action.isEnabled() for action in window.actions_.of_library)
    assert window.actions_.open.isEnabled()
    window.close()


def test_the_lists_of_writes_open_from_the_menu_and_lead_to_a_photo(
    data: Path, photos: Path, qtbot: QtBot
) -> None:
    window = open_window(data, qtbot)
    window.open_library(photos, start=False)
    at = window.workspace
    assert at is not None
    at.look_at_folder()
    qtbot.waitUntil(lambda: len(at.gallery.model.ids) == 7 and at.is_calm, timeout=60_000)
    window.actions_.writes.trigger()
    assert (at.page, at.writing.tabs.currentWidget()) == ("writing", at.writing.recent)
    window.actions_.writing.trigger()
    assert at.writing.tabs.currentWidget() is at.writing.pending
    at.shown.want(text="photo 1")
    at.writing.show_photo.emit(photos / "photo 3.jpg")
    qtbot.waitUntil(lambda: at.page == "gallery", timeout=10_000)
    assert at.gallery.view.ids() == at.session.library.ids_of([photos / "photo 3.jpg"])
    window.close()


def test_the_window_follows_how_a_library_is_written_and_a_new_one_begins_with_it(
    data: Path, photos: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    with Library(photos) as library:
        library.change(replace(library.options, parent_keyword="Studio", digikam=True))
    window = open_window(data, qtbot)
    window._store.change(keep_mtime=True)
    assert window.open_library(photos)
    assert (window._store.now.parent_keyword, window._store.now.digikam) == ("Studio", True)
    window._store.change(digikam=False)
    assert window.workspace is not None
    kept = window.workspace.session.library.kept_options
    qtbot.waitUntil(lambda: kept().get("digikam") is False, timeout=30_000)
    other = tmp_path / "other"
    other.mkdir()
    assert window.open_library(other)
    kept = window.workspace.session.library.kept_options
    qtbot.waitUntil(lambda: kept().get("parent_keyword") == "Studio", timeout=30_000)
    window.close()
