"""The loupe against real photos: what is shown, and what the keys do."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QEventLoop, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QColor, QShortcut, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.gallery.loupe import Loupe
from desktop.gallery.loupe_pictures import Wish
from desktop.gallery.rows import Rows
from desktop.gallery.thumbnails import Thumbnails
from desktop.session import Session
from engine import Decision, DecisionKind, Mode, Options, PhotoId
from tests.desktop.conftest import OpenSession
from tests.desktop.templates import Templates
from tests.engine.conftest import age

COLORS = ("#c04040", "#40a040", "#4060c0")


def make_photos(folder: Path) -> Path:
    """Three photos, larger than the screen and each of one colour, and one that is none."""
    folder.mkdir()
    for number, color in enumerate(COLORS):
        Image.new("RGB", (1500, 1000), color).save(folder / f"{number}.jpg")
    (folder / "9 broken.jpg").write_bytes(b"\xff\xd8\xff no photo")
    for path in folder.iterdir():
        age(path)
    return folder


@pytest.fixture(scope="module")
def session(
    tmp_path_factory: pytest.TempPathFactory, templates: Templates, qapp: QApplication
) -> Iterator[Session]:
    """One library for all that only look."""
    place = tmp_path_factory.mktemp("loupe")
    options = Options(environ={**os.environ, "FIRSTLOOK_DATA": str(place / "data")}, device="cpu")
    templates.look(make_photos(place / "large"), options)
    session = Session(place / "large", options)
    read = QEventLoop()
    session.overview_changed.connect(lambda: None if session.is_reading else read.quit())
    QTimer.singleShot(20_000, read, read.quit)
    if session.overview is None or session.is_reading:
        read.exec()
    yield session
    session.close()


@pytest.fixture
def own_session(open_session: OpenSession, tmp_path: Path) -> Session:
    """A library for a test that changes it."""
    return open_session(make_photos(tmp_path / "large"))


@contextmanager
def loupe_on(session: Session, qtbot: QtBot) -> Iterator[Loupe]:
    rows = Rows(session.library.photos, session.tasks)
    thumbnails = Thumbnails(session.library.make_thumbnail)
    made = Loupe(session, rows, thumbnails)
    qtbot.addWidget(made)
    made.resize(600, 500)
    made.show()
    yield made
    made.look.pictures.tasks.wait()
    thumbnails.close()


@pytest.fixture
def loupe(session: Session, qtbot: QtBot) -> Iterator[Loupe]:
    with loupe_on(session, qtbot) as made:
        yield made


@pytest.fixture
def own_loupe(own_session: Session, qtbot: QtBot) -> Iterator[Loupe]:
    with loupe_on(own_session, qtbot) as made:
        yield made


def by_name(session: Session) -> list[PhotoId]:
    return session.library.find()


def color_of(loupe: Loupe) -> str:
    """In the middle of the window, coarsely: JPEG moves colours a little."""
    seen = loupe.view.grab().toImage().pixelColor(300, 300)
    return next((color for color in COLORS if _near(QColor(color), seen)), seen.name())


def _near(one: QColor, other: QColor) -> bool:
    pairs = ((one.red(), other.red()), (one.green(), other.green()), (one.blue(), other.blue()))
    return all(abs(a - b) < 12 for a, b in pairs)


def test_the_picture_is_read_for_the_screen_and_its_neighbours_are_ready(
    loupe: Loupe, session: Session, qtbot: QtBot
) -> None:
    ids = by_name(session)
    loupe.open(ids, 1)
    qtbot.waitUntil(lambda: loupe.look.pictures.count() == 3, timeout=20_000)
    image = loupe.look.pictures.image(ids[1], whole=False)
    assert image is not None
    assert (image.width(), image.height()) == (600, 400)
    assert color_of(loupe) == COLORS[1]


def test_all_pixels_are_read_only_when_one_looks_closer_and_few_pictures_are_kept(
    loupe: Loupe, session: Session, qtbot: QtBot
) -> None:
    ids = by_name(session)
    loupe.open(ids, 0)
    assert loupe.look.pictures.image(ids[0], whole=True) is None
    QTest.keyClick(loupe, Qt.Key.Key_Z)
    assert loupe.view.zoom.factor == 1.0
    qtbot.waitUntil(lambda: loupe.look.pictures.image(ids[0], whole=True) is not None, timeout=20_000)
    image = loupe.look.image(1.0)
    assert image is not None
    assert image.width() == 1500
    for _ in range(2):
        QTest.keyClick(loupe, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: loupe.look.pictures.image(ids[2], whole=True) is not None, timeout=20_000)
    assert loupe.look.pictures.image(ids[0], whole=True) is None
    assert loupe.look.pictures.count() <= 5


def test_a_reading_that_ends_late_does_not_overwrite_the_photo_that_one_went_on_to(
    loupe: Loupe, session: Session, qtbot: QtBot
) -> None:
    ids = by_name(session)
    first = Wish(ids[0], session.library.photos(ids[:1])[0].path, 600)
    loupe.open(ids, 0)
    loupe.look.look_through(ids[1:2], 0)
    loupe.look.read(loupe.view.zoom)
    late = loupe.grab().toImage()
    loupe.look.pictures._took(first, late)
    qtbot.waitUntil(lambda: loupe.look.pictures.image(ids[1], whole=False) is not None, timeout=20_000)
    assert loupe.look.pictures.image(ids[0], whole=False) is None
    assert color_of(loupe) == COLORS[1]


def test_arrows_go_through_the_photos_and_stop_at_the_ends(
    loupe: Loupe, session: Session, qtbot: QtBot
) -> None:
    ids = by_name(session)
    loupe.open(ids, 0)
    seen = []
    for key in (
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Down,
        Qt.Key.Key_End,
        Qt.Key.Key_Right,
        Qt.Key.Key_Home,
    ):
        QTest.keyClick(loupe, key)
        seen.append(loupe.look.at)
    assert seen == [0, 1, 2, 3, 3, 0]
    assert loupe.notes.title() == "1 of 4"


def test_arrows_move_a_picture_that_is_zoomed_in(loupe: Loupe, session: Session, qtbot: QtBot) -> None:
    loupe.open(by_name(session), 0)
    QTest.keyClick(loupe, Qt.Key.Key_Z)
    before = loupe.view.zoom.place
    QTest.keyClick(loupe, Qt.Key.Key_Right)
    assert loupe.look.at == 0
    assert loupe.view.zoom.place[0] < before[0]


def test_the_wheel_keeps_the_point_under_the_cursor_fixed(
    loupe: Loupe, session: Session, qtbot: QtBot
) -> None:
    loupe.open(by_name(session), 0)
    QTest.keyClick(loupe, Qt.Key.Key_Z)
    ratio = loupe.devicePixelRatioF()
    before = loupe.view.zoom.under((410.0 * ratio, 190.0 * ratio))
    at = QPointF(410, 190)
    turn = QWheelEvent(
        at,
        loupe.view.mapToGlobal(at),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(loupe.view, turn)
    assert loupe.view.zoom.factor == pytest.approx(1.25**2)
    assert loupe.view.zoom.under((410.0 * ratio, 190.0 * ratio)) == pytest.approx(before)


def test_dragging_moves_the_picture_with_the_cursor(loupe: Loupe, session: Session, qtbot: QtBot) -> None:
    loupe.open(by_name(session), 0)
    QTest.mouseDClick(loupe.view, Qt.MouseButton.LeftButton, pos=QPoint(300, 250))
    before = loupe.view.zoom.place
    QTest.mousePress(loupe.view, Qt.MouseButton.LeftButton, pos=QPoint(300, 250))
    QTest.mouseMove(loupe.view, QPoint(340, 230))
    QTest.mouseRelease(loupe.view, Qt.MouseButton.LeftButton, pos=QPoint(340, 230))
    after = loupe.view.zoom.place
    ratio = loupe.devicePixelRatioF()
    assert (after[0] - before[0], after[1] - before[1]) == pytest.approx((40 * ratio, -20 * ratio))


def test_a_key_labels_the_photo_and_goes_on_to_the_next(loupe: Loupe, session: Session, qtbot: QtBot) -> None:
    ids, said = by_name(session), []
    loupe.relabel.connect(lambda of, decision: said.append((of, decision)))
    loupe.open(ids, 0)
    for key in (Qt.Key.Key_2, Qt.Key.Key_0, Qt.Key.Key_Backspace):
        QTest.keyClick(loupe, key)
    name = session.classes[1].name
    assert said == [
        ([ids[0]], Decision(DecisionKind.CLASSES, (name,))),
        ([ids[1]], Decision(DecisionKind.NONE)),
        ([ids[2]], Decision(DecisionKind.CLEAR)),
    ]
    assert loupe.look.at == 2  # what was taken back is looked at again


def test_where_there_may_be_several_the_photo_stays_for_the_next_class(
    own_loupe: Loupe, own_session: Session, qtbot: QtBot
) -> None:
    ids = by_name(own_session)
    own_session.library.set_mode(Mode.SEVERAL)
    qtbot.waitUntil(lambda: own_session.is_several, timeout=5_000)
    own_loupe.relabel.connect(lambda of, decision: own_session.decide(of, decision, "Label"))
    own_loupe.open(ids, 0)
    first, second = (of.name for of in own_session.classes[:2])
    QTest.keyClick(own_loupe, Qt.Key.Key_1)
    assert own_loupe.notes.flashed == f"✓ {first}"
    QTest.keyClick(own_loupe, Qt.Key.Key_2)
    assert own_loupe.look.at == 0
    assert {chip.text for chip in own_loupe.notes.chips() if chip.ticked} == {first, second}
    QTest.keyClick(own_loupe, Qt.Key.Key_0)
    assert own_loupe.look.at == 1
    qtbot.waitUntil(lambda: not own_session.unsaved, timeout=20_000)


def test_enter_accepts_what_else_the_model_sees_where_there_may_be_several(
    own_loupe: Loupe, own_session: Session, qtbot: QtBot
) -> None:
    [id_] = ids = by_name(own_session)[:1]
    own_session.library.set_mode(Mode.SEVERAL)
    qtbot.waitUntil(lambda: own_session.is_several, timeout=5_000)
    assert own_session.overview is not None
    [guess] = [of.known.name for of in own_session.overview.seen_in(id_)]
    other = next(of.name for of in own_session.classes if of.name != guess)
    own_session.decide(ids, Decision(DecisionKind.CLASSES, (other,)), "Label")
    own_loupe.relabel.connect(lambda of, decision: own_session.decide(of, decision, "Label"))
    own_loupe.open(by_name(own_session), 0)
    QTest.keyClick(own_loupe, Qt.Key.Key_Return)

    def mine() -> set[str]:
        assert own_session.overview is not None
        return {of.known.name for of in own_session.overview.seen_in(id_) if of.by_person}

    qtbot.waitUntil(lambda: mine() == {guess, other}, timeout=20_000)
    own_loupe.go(0)
    QTest.keyClick(own_loupe, Qt.Key.Key_Return)
    assert own_loupe.notes.flashed == "You have decided it already."


def test_the_own_key_of_a_class_comes_before_the_loupes(
    own_loupe: Loupe, own_session: Session, qtbot: QtBot
) -> None:
    own_session.library.set_key("bride", "z")
    qtbot.waitUntil(lambda: any(of.key == "Z" for of in own_session.classes), timeout=5_000)
    own_loupe.open(by_name(own_session), 0)
    with qtbot.waitSignal(own_loupe.relabel, timeout=2_000) as said:
        QTest.keyClick(own_loupe, Qt.Key.Key_Z)
    assert said.args is not None
    assert said.args[1] == Decision(DecisionKind.CLASSES, ("bride",))
    assert own_loupe.view.zoom.is_fitted


def test_enter_never_replaces_a_persons_label_by_the_prediction(
    own_loupe: Loupe, own_session: Session, qtbot: QtBot
) -> None:
    ids, said = by_name(own_session), []
    own_session.decide(ids[:1], Decision(DecisionKind.CLASSES, ("bride",)), "Label")
    own_loupe.relabel.connect(lambda of, decision: said.append(of))
    own_loupe.open(ids, 0)
    for _ in range(2):
        QTest.keyClick(own_loupe, Qt.Key.Key_Return)
    assert said == [[ids[1]]]
    assert own_loupe.look.at == 2
    qtbot.waitUntil(lambda: own_session.corrections == 1, timeout=20_000)


def test_a_photo_that_cannot_be_read_says_why_and_takes_no_label(
    loupe: Loupe, session: Session, qtbot: QtBot
) -> None:
    loupe.open(by_name(session), 3)
    assert loupe.look.image(1.0) is None
    assert loupe.look.problem()
    with qtbot.assertNotEmitted(loupe.relabel):
        QTest.keyClick(loupe, Qt.Key.Key_1)
    assert loupe.notes.flashed
    assert loupe.look.at == 3


def test_a_photo_deleted_under_the_cursor_says_so_and_the_others_are_still_shown(
    own_loupe: Loupe, own_session: Session, qtbot: QtBot
) -> None:
    (own_session.folder / "0.jpg").unlink()
    own_loupe.open(by_name(own_session), 0)
    qtbot.waitUntil(lambda: own_loupe.look.problem() == "The file is no longer there.", timeout=20_000)
    QTest.keyClick(own_loupe, Qt.Key.Key_Right)
    assert own_loupe.look.problem() == ""
    qtbot.waitUntil(lambda: color_of(own_loupe) == COLORS[1], timeout=20_000)


def test_a_photo_that_is_no_longer_in_the_library_says_so(loupe: Loupe, qtbot: QtBot) -> None:
    loupe.open([PhotoId(4711)], 0)
    assert loupe.look.problem() == "This photo is no longer in the library."
    assert not loupe.grab().isNull()


def test_closing_tells_the_photo_and_lets_go_of_all_pictures(
    loupe: Loupe, session: Session, qtbot: QtBot
) -> None:
    ids = by_name(session)
    loupe.open(ids, 0)
    qtbot.waitUntil(lambda: loupe.look.pictures.count() > 0, timeout=20_000)
    QTest.keyClick(loupe, Qt.Key.Key_Right)
    with qtbot.waitSignal(loupe.closed, timeout=2_000) as told:
        QTest.keyClick(loupe, Qt.Key.Key_Space)
    assert told.args == [ids[1]]
    assert loupe.look.pictures.count() == 0


def test_its_keys_come_before_the_shortcuts_of_the_window(
    loupe: Loupe, session: Session, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    loupe.setParent(window)
    fired: list[str] = []
    QShortcut(Qt.Key.Key_1, window).activated.connect(lambda: fired.append("window"))
    window.resize(600, 500)
    window.show()
    loupe.show()
    qtbot.waitUntil(window.isActiveWindow, timeout=5_000)
    loupe.open(by_name(session), 0)
    with qtbot.waitSignal(loupe.relabel, timeout=2_000):
        QTest.keyClick(loupe, Qt.Key.Key_1)
    assert fired == []
    loupe.setParent(None)  # qtbot closes both
