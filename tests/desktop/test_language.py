"""The languages of the window, each in a process of its own: a translator stays with its application."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
PROGRAM = """
import sys
from PySide6.QtWidgets import QApplication, QLabel, QAbstractButton
from pathlib import Path
from desktop.language import install
app = QApplication([])
install(app, sys.argv[1])
from desktop.settings.store import SettingsStore
from desktop.window import MainWindow, Places
folder = Path(sys.argv[2])
window = MainWindow(SettingsStore(folder / "settings.json"), Places(folder, folder / "sample"))
window.show()
for widget in window.findChildren(QLabel) + window.findChildren(QAbstractButton):
    if widget.isVisibleTo(window) and widget.text().strip():
        print(widget.text().replace("\\n", " "))
for action in window.menuBar().actions():
    print(action.text())
window.close()
"""


def texts(language: str, tmp_path: Path) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, language, str(tmp_path)],
        cwd=CHECKOUT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "FIRSTLOOK_DATA": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()


@pytest.mark.parametrize(("language", "word"), [("en", "&Library"), ("de", "&Bibliothek")])
def test_the_window_speaks_the_language(language: str, word: str, tmp_path: Path) -> None:
    assert word in texts(language, tmp_path)


def test_no_text_of_the_start_page_was_kept_from_translation(tmp_path: Path) -> None:
    plain = [text for text in texts("pseudo", tmp_path) if not text.startswith("[") and text != "First Look"]
    assert plain == []
