"""An errand runs beside the GUI thread, one at a time, and always says how it ended."""

from __future__ import annotations

import threading
from collections.abc import Generator

from pytestqt.qtbot import QtBot

from desktop.settings.errand import Errand
from desktop.settings.errand_row import ErrandRow
from desktop.words import number
from engine import JobProgress, LibraryError, Progress

Steps = Generator[Progress, None, str]


def counting() -> Steps:
    for done in range(5):
        yield Progress(done, 5)
    return threading.current_thread().name


def endless() -> Steps:
    while True:
        threading.Event().wait(0.01)
        yield Progress(1, 3)


def refused() -> Steps:
    yield Progress(0, None)
    raise LibraryError("the folder /a/b cannot be written.")


def test_the_result_comes_from_another_thread_and_the_next_errand_may_begin(qtbot: QtBot) -> None:
    errand = Errand()
    for _ in range(2):
        with qtbot.waitSignal(errand.finished, timeout=20_000) as told:
            errand.start("count", counting)
            assert errand.is_running
        assert told.args[0] != threading.current_thread().name
        assert not errand.is_running


def test_a_failure_is_told_once_as_a_sentence(qtbot: QtBot) -> None:
    errand = Errand()
    with qtbot.assertNotEmitted(errand.finished), qtbot.waitSignal(errand.failed, timeout=20_000) as told:
        errand.start("refused", refused)
    assert told.args == ["the folder /a/b cannot be written."]
    assert not errand.is_running


def test_a_second_start_while_one_runs_changes_nothing(qtbot: QtBot) -> None:
    errand = Errand()
    errand.start("endless", endless)
    errand.start("refused", refused)
    with qtbot.assertNotEmitted(errand.failed), qtbot.waitSignal(errand.cancelled, timeout=20_000):
        errand.cancel()


def test_after_close_nobody_is_told_any_more(qtbot: QtBot) -> None:
    errand = Errand()
    told: list[object] = []
    for signal in (errand.progress, errand.finished, errand.failed, errand.cancelled):
        signal.connect(lambda *_: told.append(1))
    errand.start("endless", endless)
    errand.close()
    qtbot.wait(50)
    assert told == []


def test_the_row_shows_how_far_it_is_then_goes_and_a_failure_stays(qtbot: QtBot) -> None:
    errand = Errand()
    row = ErrandRow(errand, "Painting…", "{done} of {total} photos")
    qtbot.addWidget(row)
    assert not row.isVisible()
    row.begin()
    errand.start("endless", endless)
    qtbot.waitUntil(lambda: row.text.text().startswith("Painting… 1 of 3 photos"), timeout=20_000)
    assert (row.bar.value(), row.bar.maximum()) == (1, 3)
    row.cancel.click()
    assert row.text.text() == "Cancelling…"
    qtbot.waitUntil(lambda: not row.isVisible(), timeout=20_000)
    row.begin()
    errand.start("refused", refused)
    qtbot.waitUntil(row.wrong.isVisible, timeout=20_000)
    assert row.wrong.text().replace("\N{ZERO WIDTH SPACE}", "") == "The folder /a/b cannot be written."
    row.begin()
    assert not row.wrong.isVisible()


def test_the_row_says_how_long_it_still_takes(qtbot: QtBot) -> None:
    errand = Errand()
    row = ErrandRow(errand, "Painting…", "{done} of {total} photos")
    qtbot.addWidget(row)
    row.begin()
    errand.progress.emit(JobProgress(1, "sample", 1200, 5000, 10.0, 380.0))
    assert row.text.text() == f"Painting… {number(1200)} of {number(5000)} photos, about 6 min left"
