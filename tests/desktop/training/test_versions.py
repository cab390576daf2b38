"""Versions: read, gone back to, and shared."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

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
