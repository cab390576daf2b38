"""The status bar says what the engine does, and stops it."""

from __future__ import annotations

from concurrent.futures import CancelledError

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QProgressBar, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.session import Session
from desktop.status.bar import StatusBar
from desktop.status.jobs import Jobs
from desktop.status.records import End
from desktop.status.row import ElidedLabel
from desktop.words import number
from engine import JobFinished, JobStarted, WriteTo
from tests.desktop.conftest import OpenSession
from tests.desktop.status.events import progress, tell


def bar_of(session: Session, qtbot: QtBot, width: int = 1400) -> StatusBar:
    bar = StatusBar(session, Jobs(session))
    qtbot.addWidget(bar)
    bar.resize(width, 32)
    bar.show()
    return bar


def what(bar: StatusBar) -> str:
    (label,) = bar.findChildren(ElidedLabel)
    return label.full


def shown(bar: StatusBar) -> list[str]:
    return [label.text() for label in bar.findChildren(QLabel) if label.isVisible() and label.text()]


def tools(bar: StatusBar) -> list[QToolButton]:
    return [of for of in bar.findChildren(QToolButton) if of.isVisible()]


def button(bar: StatusBar, name: str) -> QToolButton:
    return next(of for of in bar.findChildren(QToolButton) if of.accessibleName() == name)


def begin(session: Session, qtbot: QtBot, bar: StatusBar) -> None:
    tell(session, JobStarted(1, "tag"), progress(1, "tag", 1234, 5000, "looking at photos", 32.0))
    qtbot.waitUntil(lambda: button(bar, "Cancel").isVisible(), timeout=5_000)


def test_while_nothing_runs_it_says_so_and_no_timer_runs(open_session: OpenSession, qtbot: QtBot) -> None:
    session = open_session()
    bar = bar_of(session, qtbot)
    qtbot.waitUntil(lambda: "starter weights" in shown(bar), timeout=20_000)
    assert what(bar) == "Up to date"
    assert "CPU" in shown(bar)
    assert not button(bar, "Cancel").isVisible()
    assert not any(timer.isActive() for timer in bar.findChildren(QTimer))


def test_a_running_job_is_told_with_count_rate_and_time_left(open_session: OpenSession, qtbot: QtBot) -> None:
    session = open_session(tagged=False)
    bar = bar_of(session, qtbot)
    begin(session, qtbot, bar)
    assert what(bar) == "Looking at photos"
    assert {f"{number(1234)} of {number(5000)}", "32 a second", "2 min left"} <= set(shown(bar))
    assert [of.value() for of in bar.findChildren(QProgressBar)] == [247]
    tell(session, JobFinished(1, "tag"))
    assert not button(bar, "Cancel").isVisible()


def test_nothing_moves_while_the_numbers_change(open_session: OpenSession, qtbot: QtBot) -> None:
    session = open_session(tagged=False)
    bar = bar_of(session, qtbot)
    begin(session, qtbot, bar)
    tell(session, progress(1, "tag", 1, 999_999, "looking at photos", 1.0))
    before = [(of.x(), of.width()) for of in bar.findChildren(QLabel) if of.isVisible()]
    tell(session, progress(1, "tag", 123_456, 999_999, "looking at photos", 1234.0))
    assert [(of.x(), of.width()) for of in bar.findChildren(QLabel) if of.isVisible()] == before


def test_what_is_shown_at_any_width_fits_and_can_be_stopped(open_session: OpenSession, qtbot: QtBot) -> None:
    session = open_session(tagged=False)
    bar = bar_of(session, qtbot)
    begin(session, qtbot, bar)
    counts = set()
    for width in range(1400, 240, -40):
        bar.resize(width, 32)
        parts = [of for of in bar.findChildren(QWidget) if of.isVisible() and of.accessibleName()]
        assert {"Cancel", "Pause", "Activity"} <= {of.accessibleName() for of in parts}
        assert all(of.mapTo(bar, of.rect().bottomRight()).x() < width for of in parts)
        fixed = [of for of in bar.findChildren(QLabel) if of.isVisible() and not isinstance(of, ElidedLabel)]
        assert all(of.width() >= of.fontMetrics().horizontalAdvance(of.text()) for of in fixed)
        counts.add(len(fixed))
    assert len(counts) > 3


def test_a_short_job_does_not_make_the_bar_flicker(open_session: OpenSession, qtbot: QtBot) -> None:
    session = open_session(tagged=False)
    bar = bar_of(session, qtbot)
    tell(session, JobStarted(1, "write"), progress(1, "write", 1, 2, "writing keywords"))
    assert not button(bar, "Cancel").isVisible()
    assert what(bar) == "Writing keywords"


def test_cancel_stops_the_running_job_even_one_that_is_paused(
    open_session: OpenSession, qtbot: QtBot
) -> None:
    session = open_session(tagged=False)
    jobs = Jobs(session)
    bar = StatusBar(session, jobs)
    qtbot.addWidget(bar)
    bar.show()
    session.library.listen(lambda event: session.library.pause() if isinstance(event, JobStarted) else None)
    job = session.library.tag()
    qtbot.waitUntil(lambda: button(bar, "Cancel").isVisible(), timeout=20_000)
    button(bar, "Cancel").click()
    assert not button(bar, "Cancel").isEnabled()
    qtbot.waitUntil(lambda: len(jobs.records) == 1, timeout=20_000)
    assert jobs.records[0].end is End.CANCELLED
    with pytest.raises(CancelledError):
        job.result(0)


def test_pause_lets_the_engine_wait_until_resume(open_session: OpenSession, qtbot: QtBot) -> None:
    session = open_session()
    bar = bar_of(session, qtbot)
    button(bar, "Pause").click()
    job = session.library.write()
    assert session.library.paused
    assert not job.done
    assert what(bar) == "Paused"
    button(bar, "Resume").click()
    job.result(20)
    assert what(bar) != "Paused"


def test_a_paused_job_shows_no_rate_and_no_time_left(open_session: OpenSession, qtbot: QtBot) -> None:
    session = open_session(tagged=False)
    bar = bar_of(session, qtbot)
    begin(session, qtbot, bar)
    button(bar, "Pause").click()
    assert what(bar) == "Paused: Looking at photos"
    assert "32 a second" not in shown(bar)


def test_keywords_that_wait_are_counted_and_lead_to_their_photos(
    open_session: OpenSession, qtbot: QtBot
) -> None:
    session = open_session()
    bar = bar_of(session, qtbot)
    before = session.pending
    session.library.label(session.readable(session.library.find())[:3], ["bride"])
    qtbot.waitUntil(lambda: session.pending == before + 3, timeout=20_000)
    waiting = button(bar, f"Keywords of {session.pending} photos wait")
    assert waiting.isVisible()
    with qtbot.waitSignal(bar.show_unwritten):
        waiting.click()
    session.write_soon()
    qtbot.waitUntil(lambda: not waiting.isVisible(), timeout=20_000)


def test_held_writing_is_said_with_what_waits_and_without(open_session: OpenSession, qtbot: QtBot) -> None:
    session = open_session()
    bar = bar_of(session, qtbot)
    session.hold_writes(True)
    qtbot.waitUntil(lambda: "Writing is held" in [of.text() for of in tools(bar)], timeout=20_000)
    session.library.label(session.readable(session.library.find())[:3], ["bride"])
    qtbot.waitUntil(lambda: session.pending == 3, timeout=20_000)
    (waiting,) = (of for of in tools(bar) if of.text().startswith("Writing is held: 3"))
    session.write_soon()
    qtbot.wait(50)
    assert session.pending == 3
    session.hold_writes(False)
    qtbot.waitUntil(lambda: not waiting.isVisible(), timeout=20_000)
    assert not session.library.pending_writes()


def test_where_keywords_are_not_to_be_written_none_wait(open_session: OpenSession, qtbot: QtBot) -> None:
    session = open_session(write_to=WriteTo.NONE)
    bar = bar_of(session, qtbot)
    session.library.label(session.readable(session.library.find())[:3], ["bride"])
    qtbot.waitUntil(lambda: session.pending == 3, timeout=20_000)
    assert not any("wait" in of.text() for of in bar.findChildren(QToolButton) if of.isVisible())


def test_the_activity_button_asks_for_the_list(open_session: OpenSession, qtbot: QtBot) -> None:
    bar = bar_of(open_session(tagged=False), qtbot)
    with qtbot.waitSignal(bar.show_activity):
        button(bar, "Activity").click()


def test_every_button_has_a_name_and_is_reached_by_tab(open_session: OpenSession, qtbot: QtBot) -> None:
    bar = bar_of(open_session(tagged=False), qtbot)
    buttons = bar.findChildren(QToolButton)
    assert all(of.accessibleName() and of.toolTip() for of in buttons)
    assert all(of.focusPolicy().value & 1 for of in buttons)
