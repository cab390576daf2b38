"""The activity list."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListView, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop.session import Session
from desktop.status.activity import ActivityPanel
from desktop.status.activity_model import ENTRY, ActivityModel
from desktop.status.jobs import Jobs
from desktop.words import number
from engine import JobCancelled, JobFailed, JobStarted, PhotoId
from tests.desktop.conftest import OpenSession
from tests.desktop.status.events import progress, tell, whole


@pytest.fixture
def session(open_session: OpenSession) -> Session:
    return open_session(tagged=False)


def panel_of(session: Session, qtbot: QtBot) -> tuple[ActivityPanel, Jobs, QListView]:
    jobs = Jobs(session)
    panel = ActivityPanel(session, jobs)
    qtbot.addWidget(panel)
    panel.resize(420, 500)
    panel.show()
    (view,) = panel.findChildren(QListView)
    return panel, jobs, view


def rows(view: QListView) -> list[str]:
    model = view.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_the_model_keeps_the_rules_of_qt(session: Session, qtmodeltester: ModelTester) -> None:
    jobs = Jobs(session)
    model = ActivityModel(jobs)
    model.follow(True)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    tell(session, *whole(1, "retrain"), JobStarted(2, "tag"), progress(2, "tag", 1, 9, "looking at photos"))
    tell(session, JobCancelled(2, "tag"))


def test_running_and_past_jobs_are_listed_in_words(session: Session, qtbot: QtBot) -> None:
    _panel, _jobs, view = panel_of(session, qtbot)
    tell(session, JobStarted(1, "retrain"), JobCancelled(1, "retrain"))
    tell(session, JobStarted(2, "import"), JobFailed(2, "import", "The folder is empty.", bug=False))
    tell(session, JobStarted(3, "tag"), progress(3, "tag", 1234, 5000, "looking at photos"))
    running, failed, cancelled = rows(view)
    assert running == f"Look at photos, Looking at photos: {number(1234)} of {number(5000)}, now"
    assert failed.startswith("Import, The folder is empty., ")
    assert cancelled.startswith("Retrain, Cancelled after a moment. What was done is kept., ")


@pytest.mark.parametrize("way", ["mouse", "keyboard"])
def test_photos_that_gave_trouble_are_shown_by_a_click_or_enter(
    session: Session, qtbot: QtBot, way: str
) -> None:
    panel, jobs, view = panel_of(session, qtbot)
    with qtbot.waitSignal(jobs.ended, timeout=20_000):
        session.library.tag()
    index = view.model().index(1, 0)
    with qtbot.waitSignal(panel.show_photos) as asked:
        if way == "mouse":
            middle = view.visualRect(index).center()
            QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=middle)
        else:
            view.setCurrentIndex(index)
            QTest.keyClick(view, Qt.Key.Key_Return)
    ids, title = asked.args
    assert [of.path.name for of in session.library.photos(ids)] == ["broken.jpg"]
    assert "cannot be read" in title


def test_a_row_without_photos_opens_nothing(session: Session, qtbot: QtBot) -> None:
    panel, _jobs, view = panel_of(session, qtbot)
    tell(session, *whole(1, "retrain"))
    with qtbot.assertNotEmitted(panel.show_photos):
        view.clicked.emit(view.model().index(0, 0))


def test_clear_list_forgets_what_ended_and_keeps_what_runs(session: Session, qtbot: QtBot) -> None:
    panel, _jobs, view = panel_of(session, qtbot)
    clear = next(of for of in panel.findChildren(QPushButton) if of.text() == "Clear list")
    assert not clear.isEnabled()
    tell(session, *whole(1, "retrain"), JobStarted(2, "tag"))
    clear.click()
    assert [row.split(",")[0] for row in rows(view)] == ["Look at photos"]


def test_the_row_that_was_current_stays_so_when_another_job_ends(session: Session, qtbot: QtBot) -> None:
    _panel, _jobs, view = panel_of(session, qtbot)
    tell(session, *whole(1, "retrain"), *whole(2, "evaluate"))
    view.setCurrentIndex(view.model().index(1, 0))
    tell(session, *whole(3, "review"))
    assert view.currentIndex().row() == 2
    assert view.currentIndex().data(ENTRY).key == (1, "")


def test_ctrl_c_copies_what_went_wrong(session: Session, qtbot: QtBot) -> None:
    _panel, _jobs, view = panel_of(session, qtbot)
    tell(session, JobStarted(1, "import"), JobFailed(1, "import", "The folder is empty.", bug=False))
    view.setCurrentIndex(view.model().index(0, 0))
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "The folder is empty." in QApplication.clipboard().text()


def test_escape_closes_it_and_it_rests_while_it_is_closed(session: Session, qtbot: QtBot) -> None:
    panel, _jobs, view = panel_of(session, qtbot)
    with qtbot.waitSignal(panel.closed):
        QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    tell(session, *whole(1, "retrain"))
    assert rows(view) == []
    panel.show()
    assert len(rows(view)) == 1


def test_an_empty_list_says_what_it_is_for(session: Session, qtbot: QtBot) -> None:
    panel, _jobs, view = panel_of(session, qtbot)
    words = [of.text() for of in panel.findChildren(QLabel) if of.isVisible()]
    assert any("Nothing has been done yet" in text for text in words)
    assert not view.isVisible()


def test_a_name_in_angle_brackets_stays_text(session: Session, qtbot: QtBot) -> None:
    panel, _jobs, view = panel_of(session, qtbot)
    tell(session, JobStarted(1, "import"), JobFailed(1, "import", "<b>x</b> is no class.", bug=False))
    assert "<b>x</b> is no class." in rows(view)[0]
    panel.grab()
    asked: list[tuple[list[PhotoId], str]] = []
    panel.show_photos.connect(lambda ids, title: asked.append((ids, title)))
    view.clicked.emit(QModelIndex(view.model().index(0, 0)))
    assert asked == []
