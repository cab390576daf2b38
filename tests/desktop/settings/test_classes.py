"""The class editor against a real library: every edit arrives, can be undone and done again, and says what is wrong."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from desktop.session import Session
from desktop.settings.class_row import ClassRow
from desktop.settings.classes import ClassEditor
from desktop.settings.threshold import ThresholdSlider
from engine import NEVER, Decider, Decision, DecisionKind, PhotoClass, PhotoFilter
from engine.index.classes import COLORS
from tests.desktop.conftest import OpenSession
from tests.desktop.settings.conftest import Edit, Opened, back_and_forth, learn


def row(editor: ClassEditor, name: str) -> ClassRow:
    return next(row for row in editor.rows.values() if row.of.name == name)


def names(session: Session) -> list[str]:
    return [of.name for of in session.classes]


def saved(session: Session, name: str) -> PhotoClass | None:
    return next((of for of in session.library.classes() if of.name == name), None)


def retype(row: ClassRow, name: str) -> None:
    row.name.setFocus()
    row.name.selectAll()
    QTest.keyClicks(row.name, name)
    QTest.keyClick(row.name, Qt.Key.Key_Return)


def test_every_class_has_a_row_in_the_persons_order(opened: Opened) -> None:
    session, editor = opened
    assert [row.name.text() for row in editor.rows.values()] == names(session)
    assert [row.key.placeholderText() for row in editor.rows.values()] == ["1", "2", "3", "4", "5"]


def test_a_rename_is_saved_undone_and_done_again(opened: Opened, qtbot: QtBot) -> None:
    session, editor = opened
    retype(row(editor, "bouquet"), "flowers")
    back_and_forth(qtbot, session, lambda: "bouquet" in names(session), lambda: "flowers" in names(session))
    assert saved(session, "flowers") is not None
    assert saved(session, "bouquet") is None
    assert row(editor, "flowers").name.text() == "flowers"


@pytest.mark.parametrize(
    ("typed", "says"),
    [("BRIDE", "There is a class 'BRIDE' already"), ("a|b", "holds / or |"), ("true", "yes or no")],
)
def test_a_name_that_is_refused_says_why_and_stays_open_until_it_is_given_up(
    opened: Opened, qtbot: QtBot, typed: str, says: str
) -> None:
    session, editor = opened
    bouquet = row(editor, "bouquet")
    retype(bouquet, typed)
    qtbot.waitUntil(bouquet.wrong.isVisible, timeout=20_000)
    assert says in bouquet.wrong.text().replace("\N{ZERO WIDTH SPACE}", "")
    assert bouquet.name.text() == typed
    session.overview_changed.emit()
    session.classes_changed.emit()
    assert bouquet.name.text() == typed, "what happens meanwhile leaves the edit open"
    assert session.undo_stack.count() == 0, "nothing to undo"
    QTest.keyClick(bouquet.name, Qt.Key.Key_Escape)
    assert (bouquet.name.text(), bouquet.wrong.isVisible()) == ("bouquet", False)


def test_a_name_that_was_refused_can_be_mended(opened: Opened, qtbot: QtBot) -> None:
    session, editor = opened
    bouquet = row(editor, "bouquet")
    retype(bouquet, "bride")
    qtbot.waitUntil(bouquet.wrong.isVisible, timeout=20_000)
    QTest.keyClicks(bouquet.name, "s flowers")
    QTest.keyClick(bouquet.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "brides flowers" in names(session), timeout=20_000)
    qtbot.waitUntil(lambda: not bouquet.wrong.isVisible(), timeout=20_000)


def test_a_name_with_markup_is_shown_as_it_is(opened: Opened, qtbot: QtBot) -> None:
    session, editor = opened
    odd = "<b>& {bride}<br>"
    retype(row(editor, "bride"), odd)
    qtbot.waitUntil(lambda: odd in names(session), timeout=20_000)
    row(editor, odd).remove.click()
    qtbot.waitUntil(editor.told.isVisible, timeout=20_000)
    assert odd in editor.told.text.text()
    assert editor.told.text.textFormat() == Qt.TextFormat.PlainText


def test_a_class_is_added_taken_back_and_added_again_under_its_number(opened: Opened, qtbot: QtBot) -> None:
    session, editor = opened
    QTest.keyClicks(editor.adding.name, " rings ")
    QTest.keyClick(editor.adding.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "rings" in names(session), timeout=20_000)
    number = row(editor, "rings").of.id
    qtbot.waitUntil(lambda: editor.adding.name.text() == "", timeout=20_000)
    back_and_forth(qtbot, session, lambda: "rings" not in names(session), lambda: "rings" in names(session))
    assert row(editor, "rings").of.id == number, "later decisions on the undo stack name it"


def test_a_class_that_is_there_already_is_refused_in_the_line_where_it_was_typed(
    opened: Opened, qtbot: QtBot
) -> None:
    _, editor = opened
    QTest.keyClicks(editor.adding.name, "bride")
    editor.adding.add.click()
    qtbot.waitUntil(editor.adding.wrong.isVisible, timeout=20_000)
    assert "There is a class 'bride' already" in editor.adding.wrong.text()
    assert editor.adding.name.text() == "bride"
    QTest.keyClicks(editor.adding.name, "s")
    assert not editor.adding.wrong.isVisible()


def test_a_removed_class_says_how_it_comes_back_and_does_so_with_its_labels(
    open_session: OpenSession, edit: Edit, qtbot: QtBot
) -> None:
    session = open_session()
    editor = edit(session)
    ids = session.readable(session.library.find())[:2]
    session.decide(ids, Decision(DecisionKind.CLASSES, ("bride",)), "Label")
    bride = row(editor, "bride").of.id
    row(editor, "bride").remove.click()
    qtbot.waitUntil(editor.told.isVisible, timeout=20_000)
    assert "bride" not in names(session)
    assert "brings it back" in editor.told.text.text()
    editor.told.undo.click()
    qtbot.waitUntil(lambda: "bride" in names(session), timeout=20_000)
    assert not editor.told.isVisible()
    labelled = PhotoFilter(class_ids=frozenset({bride}), min_confidence=1.0)

    def labels() -> list[int]:
        assert session.overview is not None
        return sorted(session.overview.find(labelled).ids.tolist())

    qtbot.waitUntil(lambda: labels() == sorted(ids), timeout=20_000)


def test_a_merge_is_chosen_with_the_keyboard_says_how_many_photos_and_is_undone_and_done_again(
    open_session: OpenSession, edit: Edit, qtbot: QtBot
) -> None:
    session = open_session()
    editor = edit(session)
    ids = session.readable(session.library.find())[:2]
    session.decide(ids, Decision(DecisionKind.CLASSES, ("bride",)), "Label")
    qtbot.waitUntil(lambda: bool(session.library.concerned("bride").labels), timeout=20_000)
    at, classes = session.library.concerned("bride"), session.library.classes()
    merge = row(editor, "bride").merge
    merge.setFocus()
    QTimer.singleShot(0, lambda: take(merge.choice, "bouquet"))
    QTest.keyClick(merge, Qt.Key.Key_Space)
    qtbot.waitUntil(editor.told.isVisible, timeout=20_000)
    assert "bride" not in names(session)
    assert editor.told.text.text().startswith("Merged bride into bouquet, 2 photos. ")
    assert {of.name for of in session.library.photos(ids[:1])[0].classes} == {"bouquet"}
    editor.told.undo.click()
    qtbot.waitUntil(lambda: "bride" in names(session), timeout=20_000)
    assert not editor.told.isVisible()
    assert (session.library.classes(), session.library.concerned("bride").labels) == (classes, at.labels)
    session.undo_stack.redo()
    qtbot.waitUntil(lambda: "bride" not in names(session), timeout=20_000)


def take(menu: QMenu, name: str) -> None:
    """Goes down to this entry and takes it."""
    place = [action.text() for action in menu.actions()].index(name)
    for _ in range(place + 1):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)


def test_a_class_alone_has_nothing_to_be_merged_into(opened: Opened, qtbot: QtBot) -> None:
    session, editor = opened
    assert row(editor, "bride").merge.isEnabled()
    for of in session.library.classes()[1:]:
        session.library.remove_class(of.name)
    qtbot.waitUntil(lambda: len(editor.rows) == 1, timeout=20_000)
    assert not next(iter(editor.rows.values())).merge.isEnabled()


def test_undo_keys_work_in_the_editor(opened: Opened, qtbot: QtBot) -> None:
    session, editor = opened
    row(editor, "bride").remove.click()
    qtbot.waitUntil(editor.told.isVisible, timeout=20_000)
    editor.activateWindow()
    field = row(editor, "bouquet").name
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: "bride" in names(session), timeout=20_000)


def test_a_color_is_saved_undone_and_done_again(opened: Opened, qtbot: QtBot) -> None:
    session, editor = opened
    bride = row(editor, "bride")
    old = bride.of.color
    bride.swatch.chosen.emit("#123456")

    def color() -> str:
        return row(editor, "bride").swatch.color

    back_and_forth(qtbot, session, lambda: color() == old, lambda: color() == "#123456")


def test_the_palette_marks_the_present_color_and_offers_the_engines(opened: Opened, qtbot: QtBot) -> None:
    _, editor = opened
    swatch = row(editor, "bride").swatch
    swatch.menu().aboutToShow.emit()
    actions = [action for action in swatch.menu().actions() if action.isCheckable()]
    assert [action.text() for action in actions if action.isChecked()] == ["Blue"]
    actions[3].trigger()
    qtbot.waitUntil(lambda: swatch.color == COLORS[3], timeout=20_000)


def test_a_key_is_taken_as_it_is_pressed_and_given_back_with_backspace(opened: Opened, qtbot: QtBot) -> None:
    session, editor = opened
    bride = row(editor, "bride")
    QTest.keyClick(bride.key, Qt.Key.Key_B)
    qtbot.waitUntil(lambda: bride.key.text() == "B", timeout=20_000)
    QTest.keyClick(bride.key, Qt.Key.Key_Backspace)
    qtbot.waitUntil(lambda: (bride.key.text(), bride.key.placeholderText()) == ("", "1"), timeout=20_000)
    qtbot.waitUntil(lambda: session.undo_stack.count() == 2, timeout=20_000)
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: bride.key.text() == "B", timeout=20_000)


def test_a_key_of_another_class_or_of_the_gallery_is_refused(opened: Opened, qtbot: QtBot) -> None:
    session, editor = opened
    bride, bouquet = row(editor, "bride"), row(editor, "bouquet")
    QTest.keyClick(bride.key, Qt.Key.Key_B)
    qtbot.waitUntil(lambda: bride.key.text() == "B", timeout=20_000)
    QTest.keyClick(bouquet.key, Qt.Key.Key_B)
    qtbot.waitUntil(bouquet.wrong.isVisible, timeout=20_000)
    assert "The key B belongs to bride already" in bouquet.wrong.text()
    QTest.keyClick(bride.key, Qt.Key.Key_0)
    assert "does something else" in bride.wrong.text()
    assert saved(session, "bride").key == "B"  # type: ignore[union-attr]


def test_the_slider_shows_while_it_moves_how_many_photos_it_would_tag(
    open_session: OpenSession, edit: Edit, qtbot: QtBot
) -> None:
    session = open_session()
    learn(session, qtbot)
    editor = edit(session)
    bride = row(editor, "bride")
    shown = set()
    for percent in (0, 50, 90, 100):
        bride.threshold.slider.setSliderDown(True)
        bride.threshold.slider.setValue(percent)
        assert session.overview is not None
        count = session.overview.tagged_at(bride.of.id, percent / 100)
        assert bride.threshold.preview.text() == f"would tag {count} photos"
        assert bride.threshold.text.text() == f"{percent}%"
        shown.add(count)
    assert len(shown) > 1, "the threshold matters"
    assert session.undo_stack.count() == 0, "a preview is no edit"


def test_automatic_gives_a_threshold_back_to_the_model_and_can_be_undone(
    opened: Opened, qtbot: QtBot
) -> None:
    session, editor = opened
    threshold = row(editor, "bride").threshold
    assert threshold.automatic.isHidden(), "the model has it"
    session.library.set_threshold("bride", 0.6)
    qtbot.waitUntil(
        lambda: not threshold.automatic.isHidden() and threshold.text.text() == "60%", timeout=20_000
    )
    threshold.automatic.click()
    qtbot.waitUntil(lambda: threshold.automatic.isHidden(), timeout=20_000)

    def by_person() -> bool:
        return saved(session, "bride").threshold_by is Decider.PERSON  # type: ignore[union-attr]

    back_and_forth(qtbot, session, by_person, lambda: not by_person())


def test_a_class_of_which_nothing_is_written_says_none(qtbot: QtBot) -> None:
    slider = ThresholdSlider()
    qtbot.addWidget(slider)
    slider.show_threshold(NEVER, by_person=False)
    assert slider.text.text() == "none"
    assert slider.threshold == NEVER, "shown, it is not changed"
    slider.slider.setValue(90)
    assert slider.text.text() == "90%"


def test_a_move_of_the_slider_is_one_edit_on_release_undone_and_done_again(
    opened: Opened, qtbot: QtBot
) -> None:
    session, editor = opened
    slider = row(editor, "bride").threshold.slider
    slider.setSliderDown(True)
    for value in (70, 60, 50):
        slider.setValue(value)
    slider.setSliderDown(False)

    def threshold() -> float:
        return saved(session, "bride").threshold  # type: ignore[union-attr]

    def by_person() -> bool:
        return saved(session, "bride").threshold_by is Decider.PERSON  # type: ignore[union-attr]

    back_and_forth(
        qtbot,
        session,
        lambda: threshold() == 0.8 and not by_person(),
        lambda: threshold() == 0.5 and by_person(),
    )
    qtbot.waitUntil(lambda: slider.value() == 50, timeout=20_000)


def test_keys_on_the_slider_become_one_edit_after_a_pause(opened: Opened, qtbot: QtBot) -> None:
    session, editor = opened
    slider = row(editor, "bride").threshold.slider
    for _ in range(3):
        QTest.keyClick(slider, Qt.Key.Key_Left)
    qtbot.waitUntil(lambda: saved(session, "bride").threshold == 0.77, timeout=20_000)  # type: ignore[union-attr]
    qtbot.waitUntil(lambda: session.undo_stack.count() == 1, timeout=20_000)


def test_photos_of_each_class_are_counted_and_follow_a_label(
    open_session: OpenSession, edit: Edit, qtbot: QtBot
) -> None:
    session = open_session()
    editor = edit(session)
    ids = session.readable(session.library.find())[:2]
    newlyweds = row(editor, "newlyweds")
    session.decide(ids, Decision(DecisionKind.CLASSES, ("newlyweds",)), "Label")

    def right() -> bool:
        assert session.overview is not None
        counts = session.overview.facets(PhotoFilter()).classes
        return counts[newlyweds.of.id] >= 2 and newlyweds.photos.text() == f"{counts[newlyweds.of.id]} photos"

    qtbot.waitUntil(right, timeout=20_000)
    assert newlyweds.threshold.preview.text() == "would tag 2 photos", "a person's labels are tagged always"


def test_every_control_has_a_name_for_those_who_hear_the_screen(opened: Opened) -> None:
    _, editor = opened
    bride = row(editor, "bride")
    for part in (bride.swatch, bride.name, bride.key, bride.threshold.slider, bride.remove, bride.merge):
        assert "bride" in part.accessibleName()


def test_edits_in_quick_succession_name_the_class_by_its_number(opened: Opened, qtbot: QtBot) -> None:
    session, editor = opened
    bride = row(editor, "bride")
    retype(bride, "the bride")
    bride.swatch.chosen.emit("#123456")
    qtbot.waitUntil(lambda: session.undo_stack.count() == 2, timeout=20_000)
    session.undo_stack.undo()
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: saved(session, "bride") is not None, timeout=20_000)
    assert saved(session, "bride").color == COLORS[0]  # type: ignore[union-attr]
