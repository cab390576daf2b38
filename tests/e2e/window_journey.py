"""Whole journeys in the real window, on whatever screen Qt is given; run by `test_window.py` in a process of its own.

python -m tests.e2e.window_journey NAME FOLDER
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PIL import Image
from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from desktop import theme
from desktop.settings.store import SettingsStore
from desktop.training.sheet import Sheet
from desktop.window import MainWindow, Places
from desktop.workspace import Workspace
from engine import Decision, DecisionKind, PhotoFilter, PhotoId, State
from engine.sample import truth
from tests.e2e.conftest import paint_library

COUNT = 50
"""As many as `tests.conftest.SAMPLE_COUNT`: most are painted already."""


def until(holds: Callable[[], bool], what: str, seconds: float = 90) -> None:
    """Runs the event loop until it holds; says `what` did not happen where it does not."""
    loop, looking = QEventLoop(), QTimer(interval=20)
    end = time.monotonic() + seconds
    looking.timeout.connect(lambda: loop.quit() if holds() or time.monotonic() > end else None)
    looking.start()
    if not holds():
        loop.exec()
    assert holds(), what


def make_window(folder: Path) -> MainWindow:
    data = folder / "data"
    window = MainWindow(SettingsStore(data / "settings.json"), Places(data, folder / "sample"))
    window.resize(1200, 800)
    window.show()
    window.activateWindow()
    return window


def workspace(window: MainWindow) -> Workspace:
    assert window.workspace is not None
    return window.workspace


def calm(window: MainWindow) -> None:
    until(lambda: window.workspace is not None and window.workspace.is_calm, "the window came to rest")


def subjects(folder: Path) -> dict[str, list[str]]:
    """What ExifTool reads in the files: the class keywords by file name."""
    command = ["exiftool", "-json", "-r", "-ext", "jpg", "-XMP-dc:Subject", str(folder)]
    said = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    rows = {Path(row["SourceFile"]).name: row.get("Subject", []) for row in said}
    return {name: [value] if isinstance(value, str) else value for name, value in rows.items()}


def ids_of_class(at: Workspace, name: str, answers: dict[str, str]) -> list[PhotoId]:
    photos = at.session.library.photos(at.session.library.find())
    return [photo.id for photo in photos if answers[photo.path.name] == name]


def right_click(at: Workspace, ids: list[PhotoId], name: str) -> None:
    """Chooses the photos, opens the menu as a right click does, and takes the class in it."""
    at.gallery.choose(ids)
    view = at.gallery.view
    place = view.rect_of(int(at.gallery.model.rows_of(ids)[0])).center()
    view.customContextMenuRequested.emit(QPoint(place))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    (action,) = [of for of in menu.actions() if of.text().split("\t")[0] == name]
    action.trigger()
    menu.close()


def press(window: MainWindow, key: Qt.Key) -> None:
    """The key with Ctrl, as somebody presses it who has the window in front."""
    until(window.isActiveWindow, "the window is in front", 10)
    QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)


def first_start(folder: Path) -> None:
    """First start → sample → filter → relabel of 20 → undo, redo → retrain → use → keywords in the files."""
    window = make_window(folder)
    window._maker._count = COUNT
    window._start.sample.click()
    until(lambda: window.workspace is not None, "the sample library is opened", 120)
    at = workspace(window)
    until(lambda: len(at.gallery.model.ids) == COUNT, "all photos are shown")
    calm(window)
    answers = {photo.path.name: photo.class_name for photo in truth(count=COUNT)}
    bouquets = ids_of_class(at, "bouquet", answers)
    at.shown.want(class_ids=frozenset({of.id for of in at.session.classes if of.name == "bouquet"}))
    assert 0 < len(at.gallery.model.ids) < COUNT
    assert f"{len(at.gallery.model.ids)} " in window.windowTitle()
    at.shown.clear()
    brides = ids_of_class(at, "bride", answers)
    twenty = bouquets[:10] + brides[:10]
    right_click(at, twenty[:10], "bouquet")
    right_click(at, twenty[10:], "bride")
    labelled = PhotoFilter(states=frozenset({State.LABELLED}))
    assert at.session.overview is not None
    assert len(at.session.overview.find(labelled).ids) == 20, "seen at once"
    # Of two labels that are saved one after the other, ten photos are labelled for a moment too.
    until(lambda: len(at.session.library.find(labelled)) == 20 and not at.session.unsaved, "and saved")
    press(window, Qt.Key.Key_Z)
    until(lambda: len(at.session.library.find(labelled)) == 10, "Ctrl+Z took the last ten back")
    until(window.actions_.redo.isEnabled, "what was taken back can come again")
    press(window, Qt.Key.Key_Y)
    until(lambda: len(at.session.library.find(labelled)) == 20, "and they came again")
    for name in ("newlyweds", "reception room", "wedding party"):
        right_click(at, ids_of_class(at, name, answers)[:5], name)
    calm(window)
    assert at.session.corrections == 35
    window.actions_.retrain.trigger()
    until(lambda: isinstance(at.training.page, Sheet), "the sheet is shown")
    sheet = at.training.page
    assert isinstance(sheet, Sheet)
    sheet.use_it.click()
    until(lambda: at.session.library.current_model() == 1, "the new version is used")
    calm(window)
    until(lambda: at.session.pending == 0, "everything is written")
    found = subjects(folder / "sample")
    names = {photo.id: photo.path.name for photo in at.session.library.photos(twenty)}
    for id_ in twenty:
        assert answers[names[id_]] in found[names[id_]], names[id_]
    assert sum(bool(words) for words in found.values()) > 35, "sure predictions are written too"
    window.close()


def copied_in_and_gone(folder: Path) -> None:
    """Photos copied in while the window is open appear; those of a folder that is gone are offline, not lost."""

    library = paint_library(folder / "library", per_class=2)
    window = make_window(folder)
    assert window.open_library(library)
    at = workspace(window)
    until(lambda: len(at.gallery.model.ids) == 10, "ten photos")
    calm(window)
    at.gallery.choose([at.gallery.model.id_at(3)])
    chosen = at.gallery.view.ids()
    source = next(library.rglob("*.jpg"))

    for number in range(3):
        Image.new("RGB", (300, 200), (40 * number, 90, 120)).save(library / f"new {number}.jpg")
    until(lambda: len(at.gallery.model.ids) == 13, "the copied photos appear by themselves")
    assert at.gallery.view.ids() == chosen, "what was chosen stays"
    calm(window)
    at.relabel(chosen, decision("bride"))
    calm(window)
    away = folder / "away"
    (library / source.parent.relative_to(library)).rename(away)
    window.actions_.look.trigger()
    gone = PhotoFilter(states=frozenset({State.OFFLINE}))
    until(lambda: len(at.session.library.find(gone)) > 0, "photos of the folder that is gone are offline")
    calm(window)
    assert len(at.gallery.model.ids) == 13
    away.rename(source.parent)
    window.actions_.look.trigger()
    until(lambda: not at.session.library.find(gone), "and back again")
    assert at.session.library.history(chosen[0])[-1].after == {"bride": True}
    calm(window)
    shutil.rmtree(library / ".firstlook" / "thumbnails")
    window.close()


def decision(name: str) -> Decision:

    return Decision(DecisionKind.CLASSES, (name,))


def closed_during_a_retrain(folder: Path) -> None:
    """Closed in the middle of a retrain and opened again: labels are there, the old model is in use, all goes on."""

    library = paint_library(folder / "library", per_class=4)
    answers = {path.name: path.parent.name for path in library.rglob("*.jpg")}
    window = make_window(folder)
    window.open_library(library)
    at = workspace(window)
    until(lambda: len(at.gallery.model.ids) == 20, "twenty photos")
    calm(window)
    for name in ("bride", "bouquet", "reception room"):
        at.relabel(ids_of_class(at, name, answers), decision(name))
    calm(window)
    window.actions_.retrain.trigger()
    window.close()
    again = make_window(folder)
    assert again.open_library(library)
    at = workspace(again)
    until(lambda: len(at.gallery.model.ids) == 20, "it opens again")
    calm(again)
    assert at.session.library.current_model() == 0
    assert len(at.session.library.find(PhotoFilter(states=frozenset({State.LABELLED})))) == 12
    again.actions_.retrain.trigger()
    until(lambda: isinstance(at.training.page, Sheet), "the retrain runs")
    again.close()


def two_windows(folder: Path) -> None:
    """A second window on the same library is refused with a message; the first goes on."""
    library = folder / "library"
    library.mkdir()
    one = make_window(folder)
    assert one.open_library(library)
    other = make_window(folder)
    assert not other.open_library(library)
    assert any("Another First Look" in text for text in other.banner.texts)
    assert workspace(one).session.library.find() == []
    other.close()
    one.close()


JOURNEYS = {
    "first-start": first_start,
    "copied-in-and-gone": copied_in_and_gone,
    "closed-during-a-retrain": closed_during_a_retrain,
    "two-windows": two_windows,
}


def main(name: str, folder: Path) -> None:
    """One journey; raises where it does not lead where it should."""
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    theme.apply(theme.Theme.LIGHT)
    wrong: list[BaseException] = []

    def note(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        wrong.append(error)
        sys.__excepthook__(kind, error, trace)

    sys.excepthook = note
    JOURNEYS[name](folder)
    assert not wrong, wrong


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
