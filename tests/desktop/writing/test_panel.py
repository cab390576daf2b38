"""The pages over a real library: what waits, what was written, undo, and leaving no trace."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.session import Session
from desktop.writing.panel import WritingPanel
from desktop.writing.recent import RecentPage
from engine import WriteTo
from tests.desktop.conftest import OpenSession

LONG = 30_000


def names(panel: WritingPanel) -> list[str]:
    return [line.name for line in panel.pending.lines.lines]


def listed(panel: WritingPanel, qtbot: QtBot, count: int) -> None:
    qtbot.waitUntil(
        lambda: len(panel.pending.lines.lines) == count and not panel.pending.work.is_busy, timeout=LONG
    )


def keywords(session: Session, name: str) -> tuple[str, ...]:
    (id_,) = session.library.ids_of([session.folder / name])
    return session.library.own_keywords(id_)


def test_what_waits_is_listed_and_written_on_write_now_alone(
    panel: WritingPanel, session: Session, qtbot: QtBot
) -> None:
    page = panel.pending
    listed(panel, qtbot, 2)
    assert [(line.name, line.comes, line.goes) for line in page.lines.lines] == [
        ("photo 1.jpg", "+ bride", ""),
        ("photo 2.jpg", "+ bride", ""),
    ]
    assert page.hold.isChecked()
    assert page.list.count.text().startswith("2 photo")
    session.library.write().result(20)
    assert keywords(session, "photo 1.jpg") == ()

    page.write_now.click()
    listed(panel, qtbot, 0)
    assert keywords(session, "photo 1.jpg") == ("bride",)
    assert page.message.text().startswith("Keywords of 2 file")
    assert session.library.writes_held(), "what comes later waits again"
    assert page.list.empty.text().startswith("Writing is held.")
    assert not page.write_now.isEnabled()


def test_letting_go_writes_what_waits(panel: WritingPanel, session: Session, qtbot: QtBot) -> None:
    listed(panel, qtbot, 2)
    panel.pending.hold.click()
    qtbot.waitUntil(lambda: keywords(session, "photo 2.jpg") == ("bride",), timeout=LONG)
    listed(panel, qtbot, 0)
    assert not session.held
    assert panel.pending.list.empty.text().startswith("Every file says what it should.")


def test_the_list_follows_a_label_while_it_is_seen(
    panel: WritingPanel, session: Session, qtbot: QtBot
) -> None:
    listed(panel, qtbot, 2)
    session.library.label(session.library.ids_of([session.folder / "photo 4.jpg"]), ["bouquet"])
    listed(panel, qtbot, 3)
    assert panel.pending.lines.lines[2].comes == "+ bouquet"


def test_a_search_keeps_what_matches_and_says_where_nothing_does(panel: WritingPanel, qtbot: QtBot) -> None:
    listed(panel, qtbot, 2)
    panel.pending.list.search.setText("2 bride")
    assert names(panel) == ["photo 2.jpg"]
    assert panel.pending.list.count.text() == "1 of 2"
    panel.pending.list.search.setText("cake")
    assert panel.pending.list.empty.text() == "No photo and no keyword matches."
    assert panel.pending.list.empty.isVisible()


def test_enter_shows_the_photo_and_escape_closes(panel: WritingPanel, session: Session, qtbot: QtBot) -> None:
    listed(panel, qtbot, 2)
    panel.turn_to(panel.pending)
    panel.pending.list.table.selectRow(1)
    with qtbot.waitSignal(panel.show_photo) as told:
        QTest.keyClick(panel.pending.list.table, Qt.Key.Key_Return)
    assert told.args == [session.folder / "photo 2.jpg"]
    with qtbot.waitSignal(panel.closed):
        QTest.keyClick(panel.pending.list.table, Qt.Key.Key_Escape)


def test_a_file_that_cannot_be_written_says_why(panel: WritingPanel, session: Session, qtbot: QtBot) -> None:
    file = session.folder / "photo 1.jpg"
    file.chmod(0o444)
    listed(panel, qtbot, 2)
    panel.pending.write_now.click()
    qtbot.waitUntil(lambda: panel.pending.message.text().startswith("Keywords of 1 file"), timeout=LONG)
    listed(panel, qtbot, 1)
    (line,) = panel.pending.lines.lines
    assert line.is_trouble
    assert "read-only" in line.note


def test_where_keywords_go_into_no_file_it_says_so(open_session: OpenSession, qtbot: QtBot) -> None:
    panel = WritingPanel(open_session(write_to=WriteTo.NONE))
    qtbot.addWidget(panel)
    panel.show()
    assert "not written into files" in panel.pending.list.empty.text()
    assert not panel.pending.hold.isEnabled()
    assert not panel.pending.write_now.isEnabled()


def recent(panel: WritingPanel, session: Session, qtbot: QtBot) -> RecentPage:
    """Both photos written, then one of them written again."""
    session.library.write(now=True).result(30)
    session.library.label(session.library.ids_of([session.folder / "photo 1.jpg"]), ["bouquet"])
    session.library.write(now=True).result(30)
    panel.turn_to(panel.recent)
    qtbot.waitUntil(lambda: len(panel.recent.lines.lines) == 3, timeout=LONG)
    return panel.recent


def test_writes_are_listed_the_last_one_first(panel: WritingPanel, session: Session, qtbot: QtBot) -> None:
    page = recent(panel, session, qtbot)
    told = [(line.name, line.comes, line.goes, line.note) for line in page.lines.lines]
    assert told[0] == ("photo 1.jpg", "+ bouquet", "− bride", "Written")
    assert {line[:3] for line in told[1:]} == {("photo 1.jpg", "+ bride", ""), ("photo 2.jpg", "+ bride", "")}
    assert not page.undo.isEnabled()
    page.list.table.selectRow(1)
    page.since.click()
    assert [line.number for line in page.list.table.chosen] == [3, 2]


def test_writes_are_undone_after_a_yes_and_the_photos_stay_so(
    panel: WritingPanel, session: Session, qtbot: QtBot
) -> None:
    page = recent(panel, session, qtbot)
    page.list.table.selectRow(0)
    page.undo.click()
    qtbot.waitUntil(page.question.isVisible, timeout=LONG)
    assert page.question.text.text().startswith("Undo 1 write")
    assert keywords(session, "photo 1.jpg") == ("bouquet",), "nothing is done before"
    page.question.yes.click()
    qtbot.waitUntil(lambda: page.message.text().startswith("Undone in 1 file"), timeout=LONG)
    assert "“Write now”" in page.message.text()
    (photo,) = session.library.photos(session.library.ids_of([session.folder / "photo 1.jpg"]))
    assert photo.keywords == ("bride",)
    session.library.hold_writes(False)
    session.library.write().result(20)
    assert session.library.kept_back() == 1, "the label would be written again at once"


def test_a_no_to_the_question_leaves_everything(panel: WritingPanel, session: Session, qtbot: QtBot) -> None:
    page = recent(panel, session, qtbot)
    page.list.table.selectRow(0)
    page.undo.click()
    qtbot.waitUntil(page.question.isVisible, timeout=LONG)
    with qtbot.assertNotEmitted(panel.closed):
        QTest.keyClick(page.question.no, Qt.Key.Key_Escape)
    assert not page.question.isVisible()
    assert keywords(session, "photo 1.jpg") == ("bouquet",)


def test_traces_are_counted_first_and_removed_after_a_yes(
    panel: WritingPanel, session: Session, qtbot: QtBot
) -> None:
    session.library.write(now=True).result(30)
    page = panel.traces
    panel.turn_to(page)
    qtbot.waitUntil(lambda: page.found.text().startswith("2 file"), timeout=LONG)
    page.labels_too.click()
    qtbot.waitUntil(lambda: "2 keyword" in page.found.text(), timeout=LONG)
    page.remove.click()
    assert page.question.text.text().startswith("Remove all traces from 2 file")
    page.question.yes.click()
    qtbot.waitUntil(lambda: page.message.text().startswith("Traces were removed from 2 file"), timeout=LONG)
    qtbot.waitUntil(lambda: page.found.text() == "No file holds anything of First Look.", timeout=LONG)
    assert not page.remove.isEnabled()
    assert session.library.writes_held()


def test_in_a_narrow_window_no_button_is_cut_off(panel: WritingPanel, qtbot: QtBot) -> None:
    panel.resize(440, 500)
    qtbot.wait(50)
    for one in (panel.pending.hold, panel.pending.in_gallery, panel.pending.write_now):
        assert one.visibleRegion().boundingRect() == one.rect(), one.text()
    panel.turn_to(panel.recent)
    qtbot.wait(50)
    for one in (panel.recent.since, panel.recent.undo):
        assert one.visibleRegion().boundingRect() == one.rect(), one.text()
