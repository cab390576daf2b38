"""Jobs as the window tells of them."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from desktop.session import Session
from desktop.status.jobs import KEPT, Jobs
from desktop.status.records import End, JobRecord, Trouble
from engine import Decision, DecisionKind, JobCancelled, JobFailed, JobFinished, JobStarted
from tests.desktop.conftest import OpenSession
from tests.desktop.status.events import Clock, progress, tell, whole


def test_a_pass_over_the_folder_is_recorded_with_the_photo_that_cannot_be_read(
    open_session: OpenSession, qtbot: QtBot, photos: Path
) -> None:
    session = open_session(tagged=False)
    jobs = Jobs(session)
    with qtbot.waitSignal(jobs.ended, timeout=60_000):
        session.library.tag()
    (record,) = jobs.records
    assert (record.name, record.title, record.end) == ("tag", "Look at photos", End.DONE)
    (failures,) = record.failures
    (broken,) = session.library.photos(failures.ids)
    assert failures.trouble is Trouble.UNREADABLE
    assert broken.path == photos / "broken.jpg"
    assert failures.reasons == ((broken.unreadable, 1),)


def test_a_photo_whose_file_cannot_be_written_is_among_the_failures_of_the_write(
    open_session: OpenSession, qtbot: QtBot, photos: Path
) -> None:
    session = open_session()
    jobs = Jobs(session)
    path = photos / "photo 1.jpg"
    (id_,) = session.library.ids_of([path])
    path.write_bytes(path.read_bytes()[:200])
    session.library.label([id_], ["bride"])
    with qtbot.waitSignal(jobs.ended, timeout=20_000):
        session.write_soon()
    (reason,) = session.library.blocked_writes().values()
    unwritten = jobs.records[0].failures[0]
    assert (unwritten.trouble, unwritten.ids) == (Trouble.UNWRITTEN, (id_,))
    assert unwritten.reasons == ((reason, 1),)


def test_a_pass_that_found_nothing_to_do_leaves_no_trace(open_session: OpenSession, qtbot: QtBot) -> None:
    session = open_session()
    jobs = Jobs(session)
    with qtbot.waitSignal(jobs.ended, timeout=20_000):  # tells of the unreadable photo
        session.library.tag()
    jobs.clear()
    with qtbot.waitSignal(jobs.ended, timeout=20_000):
        session.library.tag()
    assert list(jobs.records) == []


def test_labels_are_not_told_but_a_label_that_failed_is(open_session: OpenSession, qtbot: QtBot) -> None:
    session = open_session()
    jobs = Jobs(session)
    ids = session.readable(session.library.find())[:1]
    session.library.decide(ids, Decision(DecisionKind.NONE)).result(20)
    session.library.decide(ids, Decision(DecisionKind.CLASSES, ("no such class",)))
    qtbot.waitUntil(lambda: len(jobs.records) > 0, timeout=20_000)
    (record,) = jobs.records
    assert (record.title, record.end) == ("Save labels", End.FAILED)
    assert "no such class" in record.message


def test_a_job_that_overtakes_another_is_the_running_one_until_it_ends(open_session: OpenSession) -> None:
    session, clock = open_session(tagged=False), Clock()
    jobs = Jobs(session, clock=clock)
    tell(session, JobStarted(1, "tag"), JobStarted(2, "retrain"), JobStarted(3, "label"))
    assert jobs.running is not None
    assert jobs.running.name == "retrain"
    clock.now += 90
    tell(session, JobFinished(3, "label"), JobFinished(2, "retrain"))
    assert jobs.running.name == "tag"
    assert jobs.records[0].seconds == 90


def test_how_a_job_ended_is_kept(open_session: OpenSession) -> None:
    session = open_session(tagged=False)
    jobs = Jobs(session)
    tell(session, JobStarted(1, "retrain"), JobCancelled(1, "retrain"))
    tell(session, JobStarted(2, "import"), JobFailed(2, "import", "The folder is empty.", bug=False))
    tell(session, JobStarted(3, "evaluate"), JobFailed(3, "evaluate", "KeyError: 7", bug=True))
    assert [record.end for record in jobs.records] == [End.FAILED, End.FAILED, End.CANCELLED]
    assert jobs.records[1].message == "The folder is empty."
    assert "log" in jobs.records[0].message
    assert "KeyError: 7" in jobs.records[0].message


def test_a_job_cancelled_before_it_began_is_not_told(open_session: OpenSession) -> None:
    session = open_session(tagged=False)
    jobs = Jobs(session)
    tell(session, JobCancelled(1, "retrain"))
    assert list(jobs.records) == []


def test_only_the_last_jobs_are_kept(open_session: OpenSession) -> None:
    session = open_session(tagged=False)
    jobs = Jobs(session)
    for number in range(KEPT + 5):
        tell(session, *whole(number, "review"))
    assert len(jobs.records) == KEPT
    assert jobs.records[0].number == KEPT + 4


def test_short_writes_that_follow_each_other_are_one_line(
    open_session: OpenSession, qtbot: QtBot, photos: Path
) -> None:
    (photos / "broken.jpg").unlink()
    session, clock = open_session(), Clock()
    jobs = Jobs(session, clock=clock)
    ended: list[JobRecord] = []
    jobs.ended.connect(ended.append)
    for number in range(1, 4):
        _write(session, clock, number)
    qtbot.waitUntil(lambda: len(ended) == 3, timeout=20_000)
    (record,) = jobs.records
    assert (record.times, record.seconds, record.number) == (3, 6, 3)


def _write(session: Session, clock: Clock, number: int) -> None:
    tell(session, JobStarted(number, "write"), progress(number, "write", 1, 1, "writing keywords"))
    clock.now += 2
    tell(session, JobFinished(number, "write"))
