"""The process that `bench.window` measures: the real window, offscreen."""

from __future__ import annotations

import itertools
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import psutil
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QApplication

from desktop import theme
from desktop.settings.store import SettingsStore
from desktop.window import MainWindow, Places
from desktop.workspace import Workspace
from engine import Decision, DecisionKind, PhotoFilter, PhotoId, Sort, State

SIZE = (1440, 900)
PAGES = 200
RELABELLED = 1000


class Painted(QObject):
    """Hears the gallery's paint events."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's
        self.count += event.type() == QEvent.Type.Paint
        return False


def main(what: str, folder: Path) -> dict[str, float]:
    """`what`: "all", "filters", or "lag"."""
    app = QApplication([])
    theme.apply(theme.Theme.LIGHT)
    data = Path(tempfile.mkdtemp(prefix="firstlook-bench-"))
    window = MainWindow(SettingsStore(data / "settings.json"), Places(data, data / "sample"))
    window.resize(*SIZE)
    window.show()
    app.processEvents()
    begun = time.perf_counter()
    window.open_library(folder, start=what == "lag")
    at = window.workspace
    assert at is not None
    figures = _lag(at) if what == "lag" else _figures(app, at, begun, what)
    window.close()
    return figures


def _figures(app: QApplication, at: Workspace, begun: float, what: str) -> dict[str, float]:
    until(app, lambda: bool(at.gallery.model.ids.size) and _is_drawn(at))
    figures = {"first paint, s": time.perf_counter() - begun}
    until(app, lambda: at.is_calm)
    figures |= _filters(app, at)
    if what == "all":
        figures |= _frames(app, at)
        figures |= {"idle, CPU %": _idle(app)}
        figures |= {"memory, MB": psutil.Process().memory_info().rss / (1 << 20)}
        figures |= {"relabel, ms": _relabel(app, at)}
    return figures


def _is_drawn(at: Workspace) -> bool:
    """Whether the rows of all photos in sight are there."""
    view, model = at.gallery.view, at.gallery.model
    return view.isVisible() and all(model.photo_at(row) is not None for row in view.visible_rows())


def until(app: QApplication, holds: Callable[[], bool], seconds: float = 120) -> None:
    """Runs the event loop until it does."""
    end = time.perf_counter() + seconds
    while not holds():
        if time.perf_counter() > end:
            raise TimeoutError("the window did not get there")
        app.processEvents()
        time.sleep(0.001)


def _filters(app: QApplication, at: Workspace) -> dict[str, float]:
    """From the change of a filter to the gallery painted with what it finds, its rows read; counts follow after it."""
    painted = Painted()
    at.gallery.view.viewport().installEventFilter(painted)
    ids = [of.id for of in at.session.classes]
    wanted = [
        PhotoFilter(class_ids=frozenset({ids[0]})),
        PhotoFilter(class_ids=frozenset(ids[:2]), min_confidence=0.9),
        PhotoFilter(states=frozenset({State.REVIEW}), sort=Sort.UNCERTAINTY),
        PhotoFilter(states=frozenset({State.LABELLED})),
        PhotoFilter(text="rome", sort=Sort.TAKEN),
        PhotoFilter(since="2018", until="2020-06-01", sort=Sort.CONFIDENCE),
        PhotoFilter(),
        PhotoFilter(min_confidence=0.5, max_confidence=0.7),
    ]
    times = []
    for filter_ in itertools.chain.from_iterable([wanted] * 6):
        until(app, lambda: at.is_calm)
        painted.count, begun = 0, time.perf_counter()
        at.shown.set_filter(filter_)
        while not painted.count:
            app.processEvents()
        times.append(1000 * (time.perf_counter() - begun))
    at.shown.clear()
    return _spread("filter, ms", times[8:])  # the first round also makes the orders


def _frames(app: QApplication, at: Workspace) -> dict[str, float]:
    """The time that the GUI thread takes for each frame of a scroll through `PAGES` pages."""
    bar, times = at.gallery.view.verticalScrollBar(), []
    for page in range(PAGES):
        bar.setValue((page + 1) * bar.pageStep())
        end = time.perf_counter() + 0.05  # rows and thumbnails arrive meanwhile, in frames of their own
        while time.perf_counter() < end:
            begun = time.perf_counter()
            app.processEvents()
            times.append(1000 * (time.perf_counter() - begun))
            time.sleep(0.004)
    return _spread("frame, ms", [of for of in times if of > 0.2])


def _idle(app: QApplication) -> float:
    until(app, lambda: True)
    loop, process, spent = QEventLoop(), psutil.Process(), 0.0  # app.quit() would close the window
    for seconds in (2, 5):
        before = sum(process.cpu_times()[:2])
        QTimer.singleShot(seconds * 1000, loop.quit)
        loop.exec()
        spent = sum(process.cpu_times()[:2]) - before
    return 100 * spent / 5


def _relabel(app: QApplication, at: Workspace) -> float:
    """From the key to the event loop, the gallery painted with the new labels."""
    ids = [PhotoId(int(id_)) for id_ in at.gallery.model.ids[:RELABELLED]]
    at.gallery.choose(ids)
    until(app, lambda: at.is_calm)
    begun = time.perf_counter()
    at.relabel_chosen(Decision(DecisionKind.CLASSES, (at.session.classes[0].name,)))
    app.processEvents()
    taken = 1000 * (time.perf_counter() - begun)
    until(app, lambda: at.is_calm)
    at.session.undo_stack.undo()
    until(app, lambda: at.is_calm)
    return taken


def _lag(at: Workspace) -> dict[str, float]:
    """How late a timer of 10 ms is while the engine indexes."""
    times: list[float] = []
    last = time.perf_counter()

    def tick() -> None:
        nonlocal last
        moment = time.perf_counter()
        times.append(max(0.0, 1000 * (moment - last) - 10))
        last = moment

    timer = QTimer()
    timer.timeout.connect(tick)
    timer.start(10)
    loop, watch = QEventLoop(), QTimer()
    watch.timeout.connect(lambda: loop.quit() if at.session.library.is_idle else None)
    watch.start(500)
    loop.exec()
    return _spread("lag while indexing, ms", times)


def _spread(name: str, values: list[float]) -> dict[str, float]:
    return {
        f"{name} median": float(np.median(values)),
        f"{name} 95%": float(np.percentile(values, 95)),
        f"{name} longest": float(np.max(values)),
    }


if __name__ == "__main__":
    sys.stdout.write(json.dumps(main(sys.argv[1], Path(sys.argv[2]))))
