"""The grid: where things are, what is chosen, and what stays when photos come and go."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.gallery.page import GalleryPage
from desktop.gallery.rows import Rows
from desktop.gallery.thumbnails import Thumbnails
from desktop.gallery.view import GridView
from desktop.session import Session
from desktop.shown import Shown
from desktop.tasks import Tasks
from engine import Decision, DecisionKind, Library, Mode, Overview, PhotoFilter, Sort, State
from tests.desktop.conftest import OpenSession


@pytest.fixture
def session(open_session: OpenSession) -> Session:
    return open_session()


@pytest.fixture
def page(session: Session, qtbot: QtBot) -> GalleryPage:
    shown = Shown(session)
    thumbnails = Thumbnails(session.library.make_thumbnail, session)
    page = GalleryPage(session, shown, Rows(session.library.photos, session.tasks, session), thumbnails)
    page.shown = shown  # type: ignore[attr-defined]
    qtbot.addWidget(page)
    session.overview_changed.emit()
    page.resize(560, 640)
    page.show()
    qtbot.waitExposed(page)
    return page


def shown_of(page: GalleryPage) -> Shown:
    shown: Shown = page.shown  # type: ignore[attr-defined]
    return shown


def press(view: GridView, key: Qt.Key) -> None:
    QTest.keyClick(view, key)


def test_the_model_keeps_qts_rules_while_photos_and_filters_change(
    page: GalleryPage, session: Session
) -> None:
    tester = QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    shown = shown_of(page)
    shown.want(sort=Sort.UNCERTAINTY)
    shown.want(states=frozenset({State.UNREADABLE}))
    shown.show_only([], "none")
    shown.clear()
    assert page.model.rowCount() == 7
    assert page.model.rowCount(page.model.index(0)) == 0
    tester.deleteLater()


def test_every_photo_is_where_it_says_it_is(page: GalleryPage) -> None:
    view = page.view
    for row in view.visible_rows():
        assert view.indexAt(view.rect_of(row).center()).row() == row
    last = view.rect_of(6)
    assert not view.indexAt(last.center() + QPoint(last.width() * 2, 0)).isValid()
    assert not view.indexAt(QPoint(10, 100_000)).isValid()


def test_arrow_keys_move_as_in_a_grid_and_stop_at_the_ends(page: GalleryPage) -> None:
    view = page.view
    columns = view.columns
    page.choose([page.model.id_at(0)])
    for key, row in (
        (Qt.Key.Key_Right, 1),
        (Qt.Key.Key_Down, 1 + columns),
        (Qt.Key.Key_Up, 1),
        (Qt.Key.Key_Up, 1),
        (Qt.Key.Key_End, 6),
        (Qt.Key.Key_Right, 6),
        (Qt.Key.Key_Home, 0),
        (Qt.Key.Key_Left, 0),
    ):
        press(view, key)
        assert view.currentIndex().row() == row, key
    assert view.ids() == [page.model.id_at(0)]


def test_shift_and_a_click_choose_everything_between(page: GalleryPage) -> None:
    view = page.view
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.rect_of(1).center())
    QTest.mouseClick(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.ShiftModifier,
        pos=view.rect_of(4).center(),
    )
    assert view.ids() == [page.model.id_at(row) for row in range(1, 5)]
    QTest.mouseClick(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.ControlModifier,
        pos=view.rect_of(2).center(),
    )
    assert view.ids() == [page.model.id_at(row) for row in (1, 3, 4)]


def test_a_rectangle_drawn_from_between_the_photos_chooses_what_it_touches(page: GalleryPage) -> None:
    view = page.view
    free = view.rect_of(6).center() + QPoint(view.rect_of(6).width(), 0)
    assert not view.indexAt(free).isValid()
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=free)
    target = view.rect_of(6).center()
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(target),
        QPointF(view.viewport().mapToGlobal(target)),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view.viewport(), move)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=view.rect_of(6).center())
    assert view.ids() == [page.model.id_at(6)]


def test_what_is_chosen_stays_chosen_under_another_order_and_filter(
    page: GalleryPage, session: Session
) -> None:
    chosen = [page.model.id_at(row) for row in (2, 4)]
    page.choose(chosen)
    shown_of(page).want(sort=Sort.UNCERTAINTY)
    assert sorted(page.view.ids()) == sorted(chosen)
    shown_of(page).show_only([chosen[1]], "one")
    assert page.view.ids() == [chosen[1]]


def test_keys_say_what_the_chosen_photos_are(page: GalleryPage, session: Session, qtbot: QtBot) -> None:
    page.choose([page.model.id_at(1)])
    said: list[Decision] = []
    page.view.decided.connect(said.append)
    for key in (Qt.Key.Key_1, Qt.Key.Key_Return, Qt.Key.Key_0, Qt.Key.Key_Backspace, Qt.Key.Key_9):
        press(page.view, key)
    assert [of.kind for of in said] == [
        DecisionKind.CLASSES, DecisionKind.ACCEPT, DecisionKind.NONE, DecisionKind.CLEAR,
    ]  # fmt: skip
    assert said[0].names == (session.classes[0].name,)


def test_a_no_to_some_classes_of_several_is_not_shown_as_none_of_these(
    page: GalleryPage, session: Session, qtbot: QtBot
) -> None:
    session.library.set_mode(Mode.SEVERAL)
    qtbot.waitUntil(lambda: session.is_several, timeout=5_000)
    row = next(row for row in range(7) if session.readable([page.model.id_at(row)]))
    ids, names = [page.model.id_at(row)], [of.name for of in session.classes]
    session.decide(ids, Decision(DecisionKind.NOT, tuple(names[:-1])), "Label")
    assert not page.model.is_none_at(row)
    session.decide(ids, Decision(DecisionKind.NOT, tuple(names[-1:])), "Label")
    assert page.model.is_none_at(row)
    assert page.model.seen_at(row) == ()
    page.view.grab()
    session.decide(ids, Decision(DecisionKind.CLASSES, tuple(names[:1])), "Label")
    assert not page.model.is_none_at(row)
    assert [of.known.name for of in page.model.seen_at(row)] == names[:1]


def test_plus_and_minus_change_the_size_and_the_photo_in_hand_stays_in_sight(page: GalleryPage) -> None:
    page.choose([page.model.id_at(6)])
    before = page.view.tile
    for _ in range(10):
        press(page.view, Qt.Key.Key_Plus)
    assert page.view.tile == before + 160
    assert page.view.viewport().rect().intersects(page.view.visualRect(page.view.currentIndex()))


def test_a_filter_that_finds_nothing_offers_all_photos(page: GalleryPage, qtbot: QtBot) -> None:
    shown_of(page).want(text="no such photo anywhere")
    with qtbot.waitSignal(page.clear):
        page._empty.clear.click()


def test_a_corrupt_thumbnail_is_made_again(page: GalleryPage, session: Session, qtbot: QtBot) -> None:
    (photo,) = [of for of in session.library.photos(session.library.find()) if of.path.name == "photo 2.jpg"]
    assert photo.thumbnail is not None
    photo.thumbnail.write_bytes(b"\xff\xd8 not a picture")
    thumbnails = Thumbnails(session.library.make_thumbnail, session)
    assert thumbnails.get(photo, 64) is None
    qtbot.waitUntil(lambda: thumbnails.get(photo, 64) is not None, timeout=10_000)
    assert not thumbnails.is_broken(photo.id)


def test_a_photo_without_thumbnail_and_file_is_shown_as_broken(session: Session, qtbot: QtBot) -> None:
    (photo,) = [of for of in session.library.photos(session.library.find()) if of.path.name == "photo 3.jpg"]
    assert photo.thumbnail is not None
    photo.thumbnail.unlink()
    photo.path.unlink()
    thumbnails = Thumbnails(session.library.make_thumbnail, session)
    thumbnails.get(photo, 64)
    qtbot.waitUntil(lambda: thumbnails.is_broken(photo.id), timeout=10_000)


def test_photos_scrolled_past_are_not_loaded(session: Session, qtbot: QtBot) -> None:
    photos = [of for of in session.library.photos(session.library.find()) if not of.unreadable]
    thumbnails = Thumbnails(session.library.make_thumbnail, session)
    thumbnails._pool.setMaxThreadCount(1)
    with thumbnails._lock:  # nothing is begun while we ask
        pass
    for photo in photos:
        thumbnails.get(photo, 64)
    thumbnails.keep_only({photos[0].id})
    qtbot.waitUntil(lambda: not thumbnails.is_loading, timeout=10_000)
    qtbot.wait(20)
    assert len(thumbnails._images) < len(photos)


def test_dragged_photos_are_files_for_other_programs_and_ids_for_ours(
    page: GalleryPage, qtbot: QtBot
) -> None:
    data = page.model.mimeData([page.model.index(1), page.model.index(2)])
    assert (
        data.data("application/x-firstlook-photos").data()
        == str([page.model.id_at(1), page.model.id_at(2)]).encode()
    )
    assert [url.fileName() for url in data.urls()] == ["photo 0.jpg", "photo 1.jpg"]


def test_the_selection_of_a_hundred_thousand_photos_is_a_few_ranges(page: GalleryPage) -> None:
    assert QModelIndex().row() == -1
    page.view.selectAll()
    assert page.view.selectionModel().selection().count() == 1
    assert len(page.view.ids()) == 7
    assert isinstance(page.view.ids()[0], int)
    assert np.all(np.diff(page.view.chosen_rows()) == 1)


def test_a_filter_of_dates_that_are_none_leaves_the_photos_as_they_were(page: GalleryPage) -> None:
    shown = shown_of(page)
    shown.set_filter(PhotoFilter(since="soon"))
    assert "not a date" in shown.wrong
    assert page.model.rowCount() == 7


def test_the_first_photos_are_shown_while_the_others_are_still_being_read(
    open_session: OpenSession, photos: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = open_session()
    names = [of.path.name for of in before.library.photos(before.library.find())]
    options = before.library.options
    before.close()
    go_on, read = threading.Event(), Library.overview

    def slowly(library: Library) -> Overview:
        go_on.wait(20)
        return read(library)

    monkeypatch.setattr(Library, "overview", slowly)
    session = Session(photos, options)
    shown = Shown(session)
    rows = Rows(session.library.photos, Tasks(shown), session)
    page = GalleryPage(session, shown, rows, Thumbnails(session.library.make_thumbnail, session))
    qtbot.addWidget(page)
    page.resize(560, 640)
    page.show()
    qtbot.waitUntil(lambda: page.view.isVisible() and len(page.model.ids) == 7, timeout=20_000)
    assert session.overview is None
    page.view.grab()
    qtbot.waitUntil(lambda: page.model.photo_at(6) is not None, timeout=20_000)
    said = [page.model.photo_at(row) for row in range(7)]
    assert [of.path.name for of in said if of is not None] == names
    seen = [page.model.seen_at(row) for row in range(7)]
    assert any(seen)
    page.choose([page.model.id_at(2)])
    go_on.set()
    qtbot.waitUntil(lambda: session.overview is not None, timeout=20_000)
    assert [page.model.seen_at(row) for row in range(7)] == seen
    assert page.view.ids() == [page.model.id_at(2)]
    session.close()
