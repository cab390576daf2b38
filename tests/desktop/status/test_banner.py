"""Inline messages."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from desktop import theme
from desktop.status.banner import Banner
from desktop.status.message import NOTE_MS, Message


def banner_of(qtbot: QtBot) -> Banner:
    banner = Banner()
    banner.resize(700, 100)
    qtbot.addWidget(banner)
    return banner


def message(banner: Banner, text: str) -> Message:
    return next(of for of in banner.findChildren(Message) if of.text == text)


def timer(of: Message) -> QTimer:
    return next(child for child in of.findChildren(QTimer) if child.interval() == NOTE_MS)


def test_it_is_seen_only_while_it_has_something_to_say(qtbot: QtBot) -> None:
    banner = banner_of(qtbot)
    assert not banner.isVisible()
    banner.say("The drive is gone.", "bad")
    assert banner.isVisible()
    (closer,) = banner.findChildren(QToolButton)
    assert closer.accessibleName() == "Close this message"
    closer.click()
    assert not banner.isVisible()


def test_the_same_is_not_said_twice_and_at_most_three_are_shown(qtbot: QtBot) -> None:
    banner = banner_of(qtbot)
    for text, kind in (
        ("a", "bad"),
        ("b", "note"),
        ("a", "bad"),
        ("c", "warning"),
        ("d", "bad"),
        ("e", "bad"),
    ):
        banner.say(text, kind)  # type: ignore[arg-type]
    assert banner.texts == ["c", "d", "e"]


def test_a_note_gives_way_before_an_error(qtbot: QtBot) -> None:
    banner = banner_of(qtbot)
    for text, kind in (("a", "bad"), ("b", "note"), ("c", "bad"), ("d", "bad")):
        banner.say(text, kind)  # type: ignore[arg-type]
    assert banner.texts == ["a", "c", "d"]


def test_a_note_fades_and_an_error_stays(qtbot: QtBot) -> None:
    banner = banner_of(qtbot)
    banner.say("12 photos came in.")
    banner.say("The disk is full.", "bad")
    assert not timer(message(banner, "The disk is full.")).isActive()
    assert timer(message(banner, "12 photos came in.")).isActive()
    timer(message(banner, "12 photos came in.")).timeout.emit()
    qtbot.waitUntil(lambda: banner.texts == ["The disk is full."], timeout=5_000)


def test_a_note_that_is_said_again_while_it_fades_stays(qtbot: QtBot) -> None:
    banner = banner_of(qtbot)
    banner.say("12 photos came in.")
    note = message(banner, "12 photos came in.")
    timer(note).timeout.emit()
    assert note.graphicsEffect() is not None
    banner.say("12 photos came in.")
    assert note.graphicsEffect() is None
    assert timer(note).isActive()


def test_the_action_is_done_and_the_message_goes(qtbot: QtBot) -> None:
    banner = banner_of(qtbot)
    done: list[str] = []
    banner.say("ExifTool is missing.", "warning", ("Help", lambda: done.append("help")))
    (help_,) = banner.findChildren(QPushButton)
    help_.click()
    assert done == ["help"]
    assert banner.texts == []


def test_text_is_plain_and_can_be_selected(qtbot: QtBot) -> None:
    banner = banner_of(qtbot)
    banner.say("<b>bride</b> is no class.", "bad")
    words = next(of for of in banner.findChildren(QLabel) if of.text())
    assert words.textFormat() == Qt.TextFormat.PlainText
    assert words.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard


def test_a_screen_reader_gets_the_message_with_its_kind(qtbot: QtBot) -> None:
    banner = banner_of(qtbot)
    banner.say("The disk is full.", "bad")
    reader = QAccessible.queryAccessibleInterface(message(banner, "The disk is full."))
    assert reader.text(QAccessible.Text.Name) == "Problem: The disk is full."


def test_escape_puts_away_the_message_that_has_the_focus(qtbot: QtBot) -> None:
    banner = banner_of(qtbot)
    banner.say("a", "bad")
    banner.say("b", "bad")
    QTest.keyClick(message(banner, "a").findChildren(QToolButton)[0], Qt.Key.Key_Escape)
    assert banner.texts == ["b"]


def test_clear_puts_all_away(qtbot: QtBot) -> None:
    banner = banner_of(qtbot)
    banner.say("a", "bad")
    banner.say("b", "bad")
    banner.clear()
    assert banner.texts == []
    assert not banner.isVisible()


def test_the_icon_follows_the_theme(qtbot: QtBot) -> None:
    banner = banner_of(qtbot)
    banner.say("The disk is full.", "bad")
    picture = next(of for of in banner.findChildren(QLabel) if not of.pixmap().isNull())
    light = picture.pixmap().toImage()
    theme.apply(theme.Theme.DARK)
    qtbot.waitUntil(lambda: picture.pixmap().toImage() != light, timeout=5_000)
