"""Versions: read, gone back to, and shared."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.session import Session
from desktop.training.panel import TrainingPanel
from desktop.training.version_table import ACCURACY, LABELS, NAME, WEIGHTS
from engine import GUESSES

LONG = 30_000


def texts(panel: TrainingPanel, column: int) -> list[str]:
    table = panel.versions.table
    return [table.item(row, column).text() for row in range(table.rowCount())]  # type: ignore[union-attr]


def test_a_version_is_listed_exported_imported_and_used(
    panel: TrainingPanel, session: Session, label: Callable[[int], None], qtbot: QtBot, tmp_path: Path
) -> None:
    label(3)
    session.library.retrain(force=True).result(60)
    panel.show_versions()
    qtbot.waitUntil(lambda: texts(panel, NAME) == ["✓ Model 1, in use", "First guesses"], timeout=LONG)
    assert texts(panel, LABELS) == ["6", "–"]
    assert texts(panel, WEIGHTS) == ["starter", "–"]
    assert texts(panel, ACCURACY)[0].endswith("%)")
    assert not panel.versions.go_back.isEnabled()

    file = tmp_path / "shared.safetensors"
    panel.versions.export_to(1, file)
    qtbot.waitUntil(lambda: panel.versions.message.text() == f"Model 1 is in {file.name}.", timeout=LONG)
    panel.versions.import_from(file)
    qtbot.waitUntil(lambda: len(texts(panel, NAME)) == 3, timeout=LONG)
    assert panel.versions.table.chosen == 2
    assert panel.versions.go_back.text() == "Use this"

    panel.versions.table.selectRow(2)
    assert panel.versions.go_back.text() == "Go back to this"
    panel.versions.go_back.click()
    qtbot.waitUntil(lambda: panel.page is panel.message, timeout=LONG)
    assert session.library.current_model() == GUESSES


def test_the_first_guesses_cannot_be_exported_and_the_button_says_why(
    panel: TrainingPanel, qtbot: QtBot
) -> None:
    panel.show_versions()
    qtbot.waitUntil(lambda: len(texts(panel, NAME)) == 1, timeout=LONG)
    assert not panel.versions.export.isEnabled()
    assert "not trained" in panel.versions.export.toolTip()


def test_a_file_that_is_no_model_is_told_in_a_sentence(
    panel: TrainingPanel, session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "no model.safetensors"
    file.write_bytes(b"not a model")
    with qtbot.waitSignal(session.trouble, timeout=LONG):
        panel.versions.import_from(file)
    assert panel.versions.message.text() == ""


@pytest.fixture
def three(
    panel: TrainingPanel, session: Session, label: Callable[[int], None], qtbot: QtBot, tmp_path: Path
) -> TrainingPanel:
    """Version 2 is one that somebody gave; 1 is in use."""
    label(3)
    session.library.retrain(force=True).result(60)
    session.library.export_model(1, tmp_path / "shared.safetensors")
    session.library.import_model(tmp_path / "shared.safetensors")
    panel.show_versions()
    qtbot.waitUntil(
        lambda: texts(panel, NAME) == ["Model 2", "✓ Model 1, in use", "First guesses"], timeout=LONG
    )
    return panel


def test_a_version_is_removed_once_the_person_has_said_so_in_place(
    three: TrainingPanel, session: Session, qtbot: QtBot
) -> None:
    versions = three.versions
    versions.table.selectRow(0)
    versions.remove.click()
    row = versions.removing
    assert row.isVisible()
    assert row.question.text() == ("Remove model 2 for good? Your labels and your photos stay as they are.")
    assert row.keep.hasFocus() or not three.isActiveWindow()
    assert len(session.library.models()) == 3, "nothing is done before"
    row.remove.click()
    assert not row.isVisible()
    qtbot.waitUntil(lambda: versions.message.text() == "Model 2 was removed.", timeout=LONG)
    qtbot.waitUntil(lambda: texts(three, NAME) == ["✓ Model 1, in use", "First guesses"], timeout=LONG)
    assert [of.version for of in session.library.models()] == [GUESSES, 1]
    assert not list(session.library.places.models.glob("*2*"))
    assert not versions.remove.isEnabled()


def test_by_keyboard_delete_asks_and_escape_keeps_the_version_and_the_page(
    three: TrainingPanel, session: Session, qtbot: QtBot
) -> None:
    versions = three.versions
    versions.table.selectRow(0)
    QTest.keyClick(versions.table, Qt.Key.Key_Delete)
    assert versions.removing.isVisible()
    with qtbot.assertNotEmitted(three.closed):
        QTest.keyClick(versions.removing.keep, Qt.Key.Key_Escape)
    assert not versions.removing.isVisible()
    QTest.keyClick(versions.table, Qt.Key.Key_Delete)
    QTest.keyClick(versions.removing.remove, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(session.library.models()) == 2, timeout=LONG)


@pytest.mark.parametrize(
    ("row", "why"),
    [(1, "The version in use cannot be removed"), (2, "The first guesses always stay")],
)
def test_the_version_in_use_and_the_first_guesses_stay_and_say_why(
    three: TrainingPanel, session: Session, row: int, why: str
) -> None:
    versions = three.versions
    versions.table.selectRow(row)
    assert not versions.remove.isEnabled()
    assert versions.remove.toolTip() == why
    QTest.keyClick(versions.table, Qt.Key.Key_Delete)
    assert not versions.removing.isVisible()
    assert versions.message.text() == f"{why}."
    assert len(session.library.models()) == 3


def test_the_question_is_put_away_when_another_version_is_chosen(three: TrainingPanel) -> None:
    versions = three.versions
    versions.table.selectRow(0)
    versions.remove.click()
    versions.table.selectRow(1)
    assert not versions.removing.isVisible()


def test_a_version_that_is_gone_already_is_told_in_a_sentence(
    three: TrainingPanel, session: Session, qtbot: QtBot
) -> None:
    session.library.remove_model(2)
    three.versions.table.selectRow(0)
    three.versions.remove.click()
    with qtbot.waitSignal(session.trouble, timeout=LONG) as told:
        three.versions.removing.remove.click()
    assert "There is no model version 2" in str(told.args)
    assert three.versions.message.text() == ""


def test_in_a_narrow_window_no_button_is_cut_off(three: TrainingPanel, qtbot: QtBot) -> None:
    versions = three.versions
    three.resize(420, 600)
    qtbot.wait(50)
    for button in (
        versions.import_,
        versions.export,
        versions.save_report,
        versions.remove,
        versions.go_back,
    ):
        assert button.visibleRegion().boundingRect() == button.rect(), button.text()
