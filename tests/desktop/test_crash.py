"""A crash is logged, told once, and reported without a person's paths."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop import crash
from desktop.crash import Crashes
from desktop.crash_details import without_places
from desktop.crash_dialog import CrashDialog


@pytest.fixture
def crashes(qtbot: QtBot, tmp_path: Path) -> Iterator[Crashes]:
    log = tmp_path / "firstlook.log"
    log.write_text("{}\n")
    installed = crash.install(lambda: None, log)
    yield installed
    installed.let_go()
    if installed.dialog is not None:
        installed.dialog.close()


def failed(text: str) -> Exception:
    try:
        raise KeyError(text)
    except KeyError as error:
        return error


def dialog_of(crashes: Crashes, qtbot: QtBot) -> CrashDialog:
    qtbot.waitUntil(lambda: crashes.dialog is not None, timeout=5_000)
    assert crashes.dialog is not None
    return crashes.dialog


def button(dialog: CrashDialog, name: str) -> QPushButton:
    return next(of for of in dialog.findChildren(QPushButton) if of.text() == name)


def test_an_error_that_nobody_caught_opens_a_dialog_that_blocks_nothing(
    crashes: Crashes, qtbot: QtBot
) -> None:
    error = failed("seven")
    sys.excepthook(type(error), error, error.__traceback__)
    dialog = dialog_of(crashes, qtbot)
    assert dialog.isVisible()
    assert not dialog.isModal()
    assert "KeyError: 'seven'" in dialog.details
    assert "test_crash.py" in dialog.details


def test_an_error_in_a_thread_is_told_on_the_gui_thread(crashes: Crashes, qtbot: QtBot) -> None:
    def work() -> None:
        raise ValueError("in a thread")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert "ValueError: in a thread" in dialog_of(crashes, qtbot).details


def test_a_second_crash_is_added_and_the_same_one_is_not(crashes: Crashes, qtbot: QtBot) -> None:
    crashes.tell(failed("first"))
    dialog = dialog_of(crashes, qtbot)
    for text in ("second", "first", "second"):
        crashes.tell(failed(text))
    qtbot.waitUntil(lambda: "second" in dialog.details, timeout=5_000)
    assert crashes.dialog is dialog
    assert dialog.details.count("KeyError: 'first'") == 1
    assert len([of for of in QApplication.topLevelWidgets() if isinstance(of, CrashDialog)]) == 1


def test_after_it_was_closed_another_crash_opens_it_again(crashes: Crashes, qtbot: QtBot) -> None:
    crashes.tell(failed("first"))
    dialog = dialog_of(crashes, qtbot)
    button(dialog, "Close").click()
    qtbot.waitUntil(lambda: crashes.dialog is None, timeout=5_000)
    crashes.tell(failed("second"))
    assert "second" in dialog_of(crashes, qtbot).details


def test_copy_details_copies_versions_and_traceback(crashes: Crashes, qtbot: QtBot) -> None:
    crashes.tell(failed("seven"))
    button(dialog_of(crashes, qtbot), "Copy details").click()
    copied = QApplication.clipboard().text()
    assert "First Look" in copied
    assert "Python" in copied
    assert "Qt" in copied
    assert "KeyError: 'seven'" in copied


def test_details_name_no_photo(crashes: Crashes, qtbot: QtBot, tmp_path: Path) -> None:
    crashes.know_library(tmp_path)
    crashes.tell(failed(f"{tmp_path}/Smith and Jones/kiss.jpg"))
    details = dialog_of(crashes, qtbot).details
    assert "LIBRARY/…" in details
    assert "Smith" not in details
    assert str(tmp_path) not in details


def test_folders_are_replaced_and_files_of_code_are_still_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: Path("/home/ann"))
    library = Path("/home/ann/photos")
    text = "open '/home/ann/photos/a b.jpg'\nFile \"/home/ann/photos/app/x.py\", line 3\n/home/ann/photos2 /home/anna"
    assert without_places(text, library) == (
        "open 'LIBRARY/…'\nFile \"LIBRARY/app/x.py\", line 3\n~/photos2 /home/anna"
    )


def test_a_crash_is_logged_where_the_engine_logs(qtbot: QtBot, tmp_path: Path) -> None:
    handler = logging.FileHandler(tmp_path / "log")
    logging.getLogger("engine").addHandler(handler)
    crashes = crash.install(lambda: None, tmp_path / "log")
    try:
        crashes.tell(failed("seven"))
        assert "KeyError: 'seven'" in (tmp_path / "log").read_text()
    finally:
        crashes.let_go()
        for name in ("engine", "desktop"):
            logging.getLogger(name).removeHandler(handler)
        handler.close()


def test_the_log_cannot_be_opened_where_there_is_none(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = CrashDialog("versions", "text", tmp_path / "absent.log")
    qtbot.addWidget(dialog)
    assert not button(dialog, "Open log").isEnabled()
    assert "no log" in button(dialog, "Open log").toolTip()


def test_escape_closes_the_dialog(crashes: Crashes, qtbot: QtBot) -> None:
    crashes.tell(failed("seven"))
    QTest.keyClick(dialog_of(crashes, qtbot), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: crashes.dialog is None, timeout=5_000)


def test_ctrl_c_in_the_terminal_quits(crashes: Crashes, monkeypatch: pytest.MonkeyPatch) -> None:
    quits: list[bool] = []
    monkeypatch.setattr(QCoreApplication, "quit", lambda: quits.append(True))
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert quits == [True]
    assert crashes.dialog is None


def test_hooks_are_given_back(qtbot: QtBot, tmp_path: Path) -> None:
    before = sys.excepthook, threading.excepthook
    installed = crash.install(lambda: None, tmp_path / "log")
    assert sys.excepthook != before[0]
    installed.let_go()
    assert (sys.excepthook, threading.excepthook) == before
