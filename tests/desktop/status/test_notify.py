"""A long job that ends while nobody looks is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.session import Session
from desktop.status.jobs import Jobs
from desktop.status.notify import Notifier
from engine import JobCancelled, JobFailed, JobFinished, JobStarted
from tests.desktop.conftest import OpenSession
from tests.desktop.status.events import Clock, tell

JobEnd = type[JobFinished] | type[JobCancelled] | type[JobFailed]
Tell = Callable[..., list[str]]


@pytest.fixture
def told(open_session: OpenSession, qtbot: QtBot) -> Tell:
    """What is told of a job of some seconds."""
    session, clock, window = open_session(tagged=False), Clock(), QWidget()
    qtbot.addWidget(window)

    def told_of(
        seconds: float, *, wanted: bool = True, active: bool = False, end: JobEnd = JobFinished
    ) -> list[str]:
        _front(window, active, qtbot)
        notifier = Notifier(Jobs(session, window, clock=clock), window, lambda: wanted)
        heard: list[str] = []
        notifier.told.connect(heard.append)
        _job(session, clock, seconds, end)
        return heard

    return told_of


def _front(window: QWidget, active: bool, qtbot: QtBot) -> None:
    if active:
        window.show()
        window.activateWindow()
    qtbot.waitUntil(lambda: (QApplication.activeWindow() is window) is active, timeout=5_000)


def _job(session: Session, clock: Clock, seconds: float, end: JobEnd) -> None:
    tell(session, JobStarted(1, "retrain"))
    clock.now += seconds
    if issubclass(end, JobFailed):
        tell(session, JobFailed(1, "retrain", "Too few labels.", bug=False))
    else:
        tell(session, end(1, "retrain"))


def test_a_long_job_that_ends_in_the_background_is_told(told: Tell) -> None:
    assert told(125) == ["Retrain: Done in 2 min."]


def test_its_failure_is_told_with_what_to_do(told: Tell) -> None:
    assert told(125, end=JobFailed) == ["Retrain: Too few labels."]


def test_a_short_job_is_not_told(told: Tell) -> None:
    assert told(19) == []


def test_a_job_that_the_person_cancelled_is_not_told(told: Tell) -> None:
    assert told(125, end=JobCancelled) == []


def test_nothing_is_told_to_a_person_who_looks_at_the_window(told: Tell) -> None:
    assert told(125, active=True) == []


def test_nothing_is_told_to_a_person_who_does_not_want_it(told: Tell) -> None:
    assert told(125, wanted=False) == []
