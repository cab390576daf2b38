"""The panel over a small real library, one for all tests that only look."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bench.synthetic import make_index
from desktop.gallery.rows import Rows
from desktop.gallery.thumbnails import Thumbnails
from desktop.inspector.bars import ClassBar
from desktop.inspector.panel import InspectorPanel
from desktop.session import Session
from engine import Options, PhotoId
from engine.index import settings
from engine.index.connect import open_for_writing, writing
from engine.opening import RECOVERING
from tests.desktop.templates import Templates
from tests.engine.conftest import age, paint

ShowPanel = Callable[[Session], "Bench"]


@dataclass(frozen=True)
class Bench:
    """A panel and what it works with."""

    session: Session
    panel: InspectorPanel
    qtbot: QtBot

    def id_of(self, name: str) -> PhotoId:
        """The photo in this file."""
        (id_,) = self.session.library.ids_of([self.session.folder / name])
        return id_

    def show(self, name: str) -> PhotoId:
        """Shows it, and waits for all that is known of it."""
        id_ = self.id_of(name)
        self.panel.show_photos([id_])
        self.qtbot.waitUntil(lambda: bool(self.panel.one.history.texts()), timeout=20_000)
        return id_

    def bars(self) -> list[ClassBar]:
        """Those that can be seen."""
        page = self.panel.one if self.panel.one.isVisible() else self.panel.several
        return [bar for bar in page.bars.findChildren(ClassBar) if bar.isVisible()]


@pytest.fixture(scope="module")
def looked_at(
    tmp_path_factory: pytest.TempPathFactory, templates: Templates, qapp: QApplication
) -> Iterator[Session]:
    """Two photos, and a file that is none."""
    place = tmp_path_factory.mktemp("inspector")
    folder = place / "photos"
    folder.mkdir()
    for number, kind in enumerate(("stripes", "dots")):
        paint(kind, number).save(folder / f"{kind}.jpg")
    (folder / "<b>broken.jpg").write_bytes(b"\xff\xd8\xff no photo")
    for path in folder.iterdir():
        age(path)
    options = Options(environ={**os.environ, "FIRSTLOOK_DATA": str(place / "data")}, device="cpu")
    templates.look(folder, options)
    with closing(Session(folder, options)) as session:
        until_read(session)
        yield session


@contextmanager
def closing(session: Session) -> Iterator[Session]:
    """Closed at the end."""
    try:
        yield session
    finally:
        session.close()


def until_read(session: Session) -> None:
    """Waits for the overview of all photos, at most 20 seconds."""
    expected = len(session.library.find())
    loop, looking = QEventLoop(), QTimer(interval=20)

    def look() -> None:
        session.bridge.flush()
        if session.overview is not None and len(session.overview) == expected and not session.is_reading:
            loop.quit()

    looking.timeout.connect(look)
    looking.start()
    QTimer.singleShot(20_000, loop, loop.quit)
    loop.exec()


@pytest.fixture
def show_panel(qtbot: QtBot) -> Iterator[ShowPanel]:
    """`show_panel(session)` is a panel on that library."""
    with ExitStack() as stack:

        def show(session: Session) -> Bench:
            thumbnails = Thumbnails(session.library.make_thumbnail)
            stack.callback(thumbnails.close)
            panel = InspectorPanel(session, Rows(session.library.photos, session.tasks), thumbnails)
            qtbot.addWidget(panel)
            panel.resize(300, 1200)
            panel.show()
            return Bench(session, panel, qtbot)

        yield show


@pytest.fixture
def bench(looked_at: Session, show_panel: ShowPanel) -> Bench:
    """The panel over photos that were looked at."""
    return show_panel(looked_at)


@pytest.fixture
def many(tmp_path: Path, qapp: QApplication) -> Iterator[Session]:
    """5,000 photos that are not there, with dates, predictions and labels."""
    make_index(tmp_path / "many", 5000)
    with (
        contextlib.closing(open_for_writing(tmp_path / "many" / ".firstlook" / "index.sqlite")) as db,
        writing(db),
    ):
        settings.put(db, RECOVERING, False)  # a beginning that was completed
    environ = {**os.environ, "FIRSTLOOK_DATA": str(tmp_path / "data")}
    with closing(Session(tmp_path / "many", Options(environ=environ, device="cpu"))) as session:
        until_read(session)
        yield session
