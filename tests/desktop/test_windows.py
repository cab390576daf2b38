"""Another language, chosen while the window is open: it speaks at once, and nothing that goes on is lost."""

from __future__ import annotations

import sys
import threading
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desktop.language import install
from desktop.settings.dialog import Section
from desktop.settings.store import SettingsStore
from desktop.window import MainWindow, Places
from desktop.windows import Windows
from desktop.workspace import Workspace
from engine import Decision, DecisionKind, PhotoId, Priority, Progress

LOUD = 30_000
PICTURES = 6


@pytest.fixture
def windows(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Windows]:
    data, before = tmp_path / "data", QLocale()
    monkeypatch.setenv("FIRSTLOOK_DATA", str(data))
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    store = SettingsStore(data / "settings.json")
    made = Windows(app, store, Places(data, data / "sample"), data / "log", language="en")
    made.window.show()
    yield made
    made.close()
    install(app, "en")
    QLocale.setDefault(before)


def with_library(windows: Windows, photos: Path, qtbot: QtBot) -> Workspace:
    assert windows.window.open_library(photos, start=False)
    at = workspace(windows)
    at.look_at_folder()
    qtbot.waitUntil(lambda: len(at.gallery.model.ids) == PICTURES + 1 and at.is_calm, timeout=LOUD)
    return at


def held(until: threading.Event) -> Generator[Progress, None, None]:
    """Keeps the engine from going on."""
    yield Progress(0, None)
    until.wait(60)


def workspace(windows: Windows) -> Workspace:
    assert windows.window.workspace is not None
    return windows.window.workspace


def speak(windows: Windows, language: str, qtbot: QtBot) -> MainWindow:
    """Through the settings' own control, as a person does; the window that comes."""
    before = windows.window
    if before.dialog is None:
        before.show_settings()
    assert before.dialog is not None
    box = before.dialog.general.language
    place = {"system": 0, "en": 1, "de": 2}[language]
    box.setCurrentIndex(place)
    box.activated.emit(place)
    qtbot.waitUntil(lambda: windows.window is not before, timeout=LOUD)
    qtbot.waitUntil(lambda: not isValid(before), timeout=LOUD)
    return windows.window


def test_the_window_the_menus_and_the_settings_speak_german_at_once(windows: Windows, qtbot: QtBot) -> None:
    windows.window.show_settings()
    assert windows.window.dialog is not None
    windows.window.dialog.open_section(Section.GENERAL)
    window = speak(windows, "de", qtbot)
    assert window.isVisible()
    assert window.menuBar().actions()[0].text() == "&Bibliothek"
    assert window.dialog is not None
    assert window.dialog.isVisible()
    assert window.dialog.sections.currentRow() == 0
    assert window.dialog.windowTitle() == "Einstellungen"
    assert window.dialog.general.language.currentIndex() == 2
    again = speak(windows, "en", qtbot)
    assert again.menuBar().actions()[0].text() == "&Library"


def test_the_choice_the_filter_and_what_can_be_undone_stay(
    windows: Windows, photos: Path, qtbot: QtBot
) -> None:
    before = with_library(windows, photos, qtbot)
    session = before.session
    ids = [PhotoId(int(id_)) for id_ in before.gallery.model.ids]
    labelled = [id_ for id_ in ids if before.session.readable([id_])][:2]
    before.shown.want(text="photo")
    before.gallery.choose(labelled[:1])
    name = session.classes[0].name
    before.relabel(labelled, Decision(DecisionKind.CLASSES, (name,)))
    speak(windows, "de", qtbot)
    at = workspace(windows)
    assert at.session is session
    assert at.shown.wanted.text == "photo"
    assert at.gallery.view.ids() == labelled[:1]
    overview = session.overview
    assert overview is not None
    assert all(overview.is_decided(id_) for id_ in labelled)
    windows.window.actions_.undo.trigger()
    qtbot.waitUntil(
        lambda: not any(session.overview.is_decided(id_) for id_ in labelled),  # type: ignore[union-attr]
        timeout=LOUD,
    )
    qtbot.waitUntil(lambda: at.is_calm, timeout=LOUD)


def test_a_job_goes_on_and_its_end_is_told_where_the_person_is(
    windows: Windows, photos: Path, qtbot: QtBot
) -> None:
    before = with_library(windows, photos, qtbot)
    session = before.session
    ids = [id_ for id_ in map(int, before.gallery.model.ids) if session.readable([PhotoId(id_)])]
    for place, of in enumerate(session.classes[:2]):
        chosen = [PhotoId(id_) for id_ in ids[3 * place : 3 * place + 3]]
        before.relabel(chosen, Decision(DecisionKind.CLASSES, (of.name,)))
    qtbot.waitUntil(lambda: before.is_calm, timeout=LOUD)
    until = threading.Event()
    session.library._worker.submit("hold", lambda: held(until), Priority.AT_ONCE)
    before.start_training()
    speak(windows, "de", qtbot)
    at = workspace(windows)
    assert at.page == "training"
    training = at.training
    assert training.page is training.running
    until.set()
    qtbot.waitUntil(lambda: training.page in (training.sheet, training.too_little), timeout=LOUD)
    qtbot.waitUntil(lambda: "Neu trainieren" in {of.title for of in at.jobs.records}, timeout=LOUD)
    assert not any(record.message for record in at.jobs.records)


def test_nobody_of_before_is_called_any_more(
    windows: Windows, photos: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    before = with_library(windows, photos, qtbot)
    session = before.session
    before.start_review()
    before.show_similar(PhotoId(int(before.gallery.model.ids[0])))
    speak(windows, "de", qtbot)
    at = workspace(windows)
    session.library.tag()
    session.trouble.emit("Ein Satz.")
    session.bridge.notice.emit("Noch einer.")
    qtbot.waitUntil(lambda: at.is_calm, timeout=LOUD)
    QCoreApplication.processEvents()
    assert [text for text in windows.window.banner.texts if "Satz" in text or "Noch" in text] == [
        "Ein Satz.",
        "Noch einer.",
    ]
    assert not [of for of in caplog.records if of.levelname == "ERROR"]


def test_a_review_goes_on_at_the_photo_in_hand(windows: Windows, photos: Path, qtbot: QtBot) -> None:
    before = with_library(windows, photos, qtbot)
    before.start_review()
    qtbot.waitUntil(lambda: before.review.tab.is_working, timeout=LOUD)
    before.review.tab.skip()
    here, jobs = before.review.tab.walk.here, len(before.jobs.records)
    speak(windows, "de", qtbot)
    at = workspace(windows)
    assert at.page == "review"
    assert at.review.tab.is_working
    assert at.review.tab.walk.here == here
    assert len(at.jobs.records) == jobs


def test_a_crash_is_told_in_front_of_the_window_that_came(
    windows: Windows, photos: Path, qtbot: QtBot
) -> None:
    with_library(windows, photos, qtbot)
    windows.window.bug.emit(RuntimeError("one"))
    qtbot.waitUntil(lambda: windows._crashes.dialog is not None, timeout=LOUD)
    window = speak(windows, "de", qtbot)
    dialog = windows._crashes.dialog
    assert dialog is not None
    assert dialog.parentWidget() is window
    assert dialog.isVisible()
    workspace(windows).session.bug.emit(RuntimeError("two"))
    qtbot.waitUntil(lambda: "two" in dialog.details, timeout=LOUD)
    dialog.close()


def test_a_message_stays_and_the_drive_that_is_gone_is_told_in_german(
    windows: Windows, photos: Path, qtbot: QtBot
) -> None:
    with_library(windows, photos, qtbot)
    window = speak(windows, "de", qtbot)
    assert not window.open_library(photos / "nowhere")
    where = f"Einen Ordner {photos / 'nowhere'} gibt es nicht."
    assert window.banner.texts == [f"{where} Prüfen Sie seinen Namen, oder schließen Sie sein Laufwerk an."]
    words = [label.text() for label in window.banner.findChildren(QLabel)]
    assert any("gibt es nicht" in text for text in words)
    again = speak(windows, "en", qtbot)
    assert again.banner.texts == window_texts(again)
    assert any("gibt es nicht" in text for text in again.banner.texts)


def window_texts(window: MainWindow) -> list[str]:
    return [label.text() for label in window.banner.findChildren(QLabel) if label.text()]


def test_a_download_is_finished_before_the_window_changes(
    windows: Windows, tmp_path: Path, qtbot: QtBot
) -> None:
    window = windows.window
    window._maker._count = 5
    window.make_sample()
    assert window.is_fetching
    window.show_settings()
    assert window.dialog is not None
    window.dialog.general.language.activated.emit(2)
    qtbot.wait(50)
    assert windows.window is window
    qtbot.waitUntil(lambda: windows.window is not window, timeout=60_000)
    assert (tmp_path / "data" / "sample").is_dir()
    at = workspace(windows)
    assert at.session.folder.name == "sample"
    qtbot.waitUntil(lambda: at.is_calm, timeout=60_000)


def test_a_lab_that_cannot_be_loaded_is_told_and_can_be_asked_for_again(
    windows: Windows, photos: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = with_library(windows, photos, qtbot)
    bugs: list[Exception] = []
    at.session.bug.disconnect()
    at.session.bug.connect(bugs.append)
    with monkeypatch.context() as patched:
        patched.setitem(sys.modules, "desktop.lab.panel", None)  # Python's own way to forbid an import
        at.show_lab()
        qtbot.waitUntil(lambda: len(bugs) == 1, timeout=LOUD)
    qtbot.waitUntil(lambda: at.is_calm, timeout=LOUD)
    at.show_lab()
    qtbot.waitUntil(lambda: at.page == "lab", timeout=LOUD)
