"""The settings dialog: every control writes to the store at once, and follows it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.settings.device import DevicePage
from desktop.settings.dialog import Section, SettingsDialog
from desktop.settings.store import SettingsStore
from desktop.theme import Theme
from engine import WriteTo
from tests.desktop.conftest import OpenSession


@pytest.fixture
def dialog(qtbot: QtBot, store: SettingsStore, environ: dict[str, str]) -> SettingsDialog:
    made = SettingsDialog(store, None, environ=environ)
    qtbot.addWidget(made)
    return made


def choose(box: QComboBox, index: int) -> None:
    box.setCurrentIndex(index)
    box.activated.emit(index)


def test_what_is_chosen_is_in_the_file_at_once(dialog: SettingsDialog, store: SettingsStore) -> None:
    choose(dialog.general.theme, 2)
    choose(dialog.general.language, 2)
    dialog.general.notify.click()
    dialog.keywords.where.button(WriteTo.SIDECARS).click()
    dialog.keywords.keep_time.click()
    dialog.device.device.button("cpu").click()
    read = SettingsStore(store.path).now
    assert (read.theme, read.language, read.notify) == (Theme.DARK, "de", False)
    assert (read.write_to, read.keep_mtime, read.device) == (WriteTo.SIDECARS, True, "cpu")


def test_controls_follow_what_is_changed_elsewhere(dialog: SettingsDialog, store: SettingsStore) -> None:
    store.change(theme=Theme.LIGHT, write_to=WriteTo.NONE, notify=False, parent_keyword="Weddings")
    assert dialog.general.theme.currentText() == "Light"
    assert dialog.keywords.where.button(WriteTo.NONE).isChecked()
    assert not dialog.general.notify.isChecked()
    assert dialog.keywords.parent_keyword.field.text() == "Weddings"


def test_what_concerns_files_is_off_and_says_why_while_nothing_is_written(
    dialog: SettingsDialog, store: SettingsStore
) -> None:
    dialog.open_section(Section.KEYWORDS)
    page = dialog.keywords
    assert page.keep_time.isEnabled()
    assert not page.why_not.isVisible()
    page.where.button(WriteTo.NONE).click()
    assert not page.keep_time.isEnabled()
    assert not page.parent_keyword.isEnabled()
    assert page.why_not.isVisible()


def test_other_programs_and_delicate_photos_are_ticked_with_the_keyboard(
    dialog: SettingsDialog, store: SettingsStore
) -> None:
    dialog.open_section(Section.KEYWORDS)
    programs, delicate = dialog.keywords.programs, dialog.keywords.delicate
    ticks = (
        programs.digikam,
        programs.photo_mechanic,
        programs.windows,
        delicate.fragile,
        delicate.credentials,
    )
    for tick in ticks:
        tick.box.setFocus()
        QTest.keyClick(tick.box, Qt.Key.Key_Space)
        assert tick.box.accessibleDescription()
    now = SettingsStore(store.path).now
    assert (now.digikam, now.photo_mechanic, now.windows) == (True, True, True)
    assert (now.embed_fragile, now.into_credentials) == (True, True)
    assert "EXIF:XPKeywords" in programs.windows.box.toolTip()


def test_with_sidecars_what_concerns_the_photos_themselves_is_off_and_says_why(
    dialog: SettingsDialog, store: SettingsStore
) -> None:
    dialog.open_section(Section.KEYWORDS)
    page = dialog.keywords
    page.where.button(WriteTo.SIDECARS).click()
    assert page.programs.digikam.isEnabled()
    assert not page.programs.photo_mechanic.isEnabled()
    assert not page.programs.windows.isEnabled()
    assert not page.delicate.isEnabled()
    assert "not written into now" in page.why_not.text()
    assert page.why_not.isVisible()


@pytest.mark.parametrize("typed", ["a|b", "a/b"])
def test_a_parent_keyword_that_would_part_levels_is_refused_in_place(
    dialog: SettingsDialog, store: SettingsStore, typed: str
) -> None:
    dialog.open_section(Section.KEYWORDS)
    parent = dialog.keywords.parent_keyword
    parent.field.clear()
    QTest.keyClicks(parent.field, typed)
    QTest.keyClick(parent.field, Qt.Key.Key_Return)
    assert parent.wrong.isVisible()
    assert parent.field.text() == typed
    assert store.now.parent_keyword == "First Look"
    parent.field.clear()
    QTest.keyClicks(parent.field, "  My   weddings ")
    assert not parent.wrong.isVisible()
    QTest.keyClick(parent.field, Qt.Key.Key_Return)
    assert store.now.parent_keyword == parent.field.text() == "My weddings"


def test_sections_are_gone_through_with_the_arrows(dialog: SettingsDialog) -> None:
    dialog.show()
    for place in range(1, len(Section)):
        QTest.keyClick(dialog.sections, Qt.Key.Key_Down)
        assert dialog.pages.currentIndex() == place
    assert not dialog.isModal()


def test_how_many_cores_are_used_can_be_chosen_and_is_told_to_the_engine(
    dialog: SettingsDialog, store: SettingsStore
) -> None:
    cores = dialog.device.cores
    assert cores.currentText() == "Automatic"
    assert cores.itemText(cores.count() - 1) == str(os.cpu_count())
    dialog.open_section(Section.DEVICE)
    QTest.keyClick(cores, Qt.Key.Key_Down)
    assert (cores.currentText(), dialog.options().workers) == ("1", 1)
    assert SettingsStore(store.path).now.workers == 1
    QTest.keyClick(cores, Qt.Key.Key_Up)
    assert dialog.options().workers is None


def test_a_number_of_cores_that_was_chosen_on_a_larger_machine_stays(
    qtbot: QtBot, store: SettingsStore
) -> None:
    store.change(workers=60)
    page = DevicePage(store)
    qtbot.addWidget(page)
    assert page.cores.currentText() == "60"


def test_devices_that_are_not_there_are_off_and_say_why(dialog: SettingsDialog) -> None:
    device = dialog.device
    device.show_best("cpu")
    assert device.device.button("auto").isEnabled()
    assert device.device.button("cpu").isEnabled()
    for absent in ("cuda", "mps"):
        assert not device.device.button(absent).isEnabled()
        assert device.device.button(absent).accessibleDescription()
    assert device.device.button("auto").accessibleDescription() == "The fastest that this computer has: CPU."


def test_a_graphics_card_that_is_there_can_be_chosen(
    dialog: SettingsDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    dialog.device.show_best("cuda")
    assert dialog.device.device.button("cuda").isEnabled()
    assert not dialog.device.device.button("mps").isEnabled()


def test_the_device_page_finds_out_by_itself_when_it_is_seen(dialog: SettingsDialog, qtbot: QtBot) -> None:
    auto = dialog.device.device.button("auto")
    before = auto.accessibleDescription()
    dialog.open_section(Section.DEVICE)
    qtbot.waitUntil(lambda: auto.accessibleDescription() != before, timeout=120_000)
    assert auto.accessibleDescription().startswith("The fastest that this computer has: ")


def test_without_a_library_the_classes_say_so(dialog: SettingsDialog) -> None:
    assert dialog.classes is None
    dialog.open_section(Section.CLASSES)
    said = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert any("Open one to change them" in text for text in said)


def test_a_class_can_be_opened_by_name_ready_to_be_renamed(
    open_session: OpenSession, qtbot: QtBot, store: SettingsStore, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    dialog = SettingsDialog(store, open_session(tmp_path / "empty", tagged=False))
    qtbot.addWidget(dialog)
    dialog.open_class("bouquet")
    assert dialog.classes is not None
    field = dialog.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.selectedText() == "bouquet"
    dialog.resize(100, 100)
    QApplication.processEvents()
    (remove,) = [row.remove for row in dialog.classes.rows.values() if row.of.name == "bouquet"]
    assert remove.visibleRegion().boundingRect() == remove.rect(), "nothing is cut off at the side"
    remove.click()
    undo = dialog.classes.told.undo
    qtbot.waitUntil(lambda: undo.visibleRegion().boundingRect() == undo.rect(), timeout=20_000)
    assert undo.hasFocus()


def test_every_control_has_a_name_and_can_be_reached_with_tab(
    open_session: OpenSession, qtbot: QtBot, store: SettingsStore, tmp_path: Path
) -> None:
    (tmp_path / "empty").mkdir()
    session = open_session(tmp_path / "empty", tagged=False)
    dialog = SettingsDialog(store, session)
    qtbot.addWidget(dialog)
    assert dialog.options().environ == session.library.options.environ
    for section in Section:
        dialog.open_section(section)
        for part in controls(dialog):
            assert part.accessibleName() or (isinstance(part, QAbstractButton) and part.text())
            assert part.focusPolicy() & Qt.FocusPolicy.TabFocus
    dialog.close_down()


def controls(dialog: SettingsDialog) -> list[QWidget]:
    QApplication.processEvents()
    kinds = (QAbstractButton, QAbstractSlider, QComboBox, QLineEdit, QListWidget)
    found = [part for part in dialog.findChildren(QWidget) if isinstance(part, kinds) and part.isVisible()]
    return [
        part
        for part in found
        if not part.objectName().startswith("qt_") and "Scroll" not in type(part).__name__
    ]
