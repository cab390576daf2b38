"""Retraining as a person goes through it, on the real engine."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.session import Session
from desktop.training.figures import CHANGE, LABELS, NAME, PRECISION
from desktop.training.labels import TooLittlePage
from desktop.training.panel import TrainingPanel
from engine import GUESSES, Decision, DecisionKind, Mode
from tests.desktop.training.conftest import Kinds

Label = Callable[[int], None]
LONG = 30_000


def retrain(panel: TrainingPanel, qtbot: QtBot) -> None:
    panel.start()
    assert panel.page is panel.running
    qtbot.waitUntil(lambda: panel.page is panel.sheet, timeout=LONG)


def press(panel: TrainingPanel, text: str) -> None:
    found = [one for one in panel.page.findChildren(QPushButton) if one.isVisible() and one.text() == text]  # type: ignore[union-attr]
    assert len(found) == 1, text
    found[0].click()


def test_after_a_retrain_the_sheet_says_what_is_better_and_use_it_puts_the_version_to_use(
    panel: TrainingPanel, session: Session, label: Label, qtbot: QtBot
) -> None:
    label(4)
    retrain(panel, qtbot)
    sheet = panel.sheet
    assert sheet.summary.text().startswith("Better: ")
    assert sheet.judged.text().startswith("Judged on 8 ")
    assert [sheet.table.item(row, NAME).text() for row in range(3)] == ["stripes", "dots", "All photos"]  # type: ignore[union-attr]
    assert sheet.table.item(0, LABELS).text() == "⚠ 4"  # type: ignore[union-attr]
    assert sheet.table.item(2, CHANGE).text().startswith("▲ +")  # type: ignore[union-attr]
    assert sheet.use_it.property("kind") == "primary"
    assert session.library.current_model() == GUESSES
    sheet.use_it.click()
    qtbot.waitUntil(lambda: panel.page is panel.message, timeout=LONG)
    assert panel.message.heading == "Model 1 in use"
    assert session.library.current_model() == 1
    press(panel, "Go back")
    qtbot.waitUntil(lambda: panel.message.heading == "First guesses in use", timeout=LONG)
    assert session.library.current_model() == GUESSES


def test_keeping_the_old_version_changes_nothing_and_keeps_the_new_one_in_the_list(
    panel: TrainingPanel, session: Session, label: Label, qtbot: QtBot
) -> None:
    label(3)
    retrain(panel, qtbot)
    panel.sheet.keep_old.click()
    assert panel.message.heading == "The old version stays"
    assert session.library.current_model() == GUESSES
    press(panel, "Versions")
    qtbot.waitUntil(lambda: panel.versions.table.rowCount() == 2, timeout=LONG)


def test_a_cell_of_the_matrix_shows_its_photos(
    panel: TrainingPanel, label: Label, kinds: Kinds, qtbot: QtBot
) -> None:
    label(4)
    retrain(panel, qtbot)
    with qtbot.waitSignal(panel.show_photos) as shown:
        QTest.keyClick(panel.sheet.confusions.matrix, Qt.Key.Key_Return)
    ids, title = shown.args or ([], "")
    assert sorted(ids) == sorted(kinds["stripes"][:4])
    assert title.endswith("photos that are stripes, and seen as such")


def test_before_shows_the_figures_of_the_old_version(
    panel: TrainingPanel, label: Label, qtbot: QtBot
) -> None:
    label(4)
    retrain(panel, qtbot)
    after = panel.sheet.confusions.matrix.text_of(1, 1)
    panel.sheet.confusions.before.click()
    assert panel.sheet.confusions.matrix.text_of(1, 1) != after


def test_where_a_photo_may_have_several_classes_statements_are_judged_and_nothing_is_taken_for_another(
    panel: TrainingPanel, session: Session, label: Label, kinds: Kinds, qtbot: QtBot
) -> None:
    session.library.set_mode(Mode.SEVERAL)
    label(4)
    session.library.label_not(kinds["dots"][:4], ["stripes"])
    retrain(panel, qtbot)
    sheet = panel.sheet
    assert not sheet.confusions.isVisible()
    assert sheet.judged.text().startswith("Judged on 12 statements about your labelled photos, ")
    assert "You never said no to dots" in sheet.judged.text()
    assert "All statements: how many are right" in sheet.explained.text()
    assert [sheet.table.item(row, NAME).text() for row in range(3)] == ["stripes", "dots", "All statements"]  # type: ignore[union-attr]
    precisions = [sheet.table.item(row, PRECISION).text() for row in range(2)]  # type: ignore[union-attr]
    assert (precisions[0] != "–", precisions[1]) == (True, "–")
    session.library.set_mode(Mode.ONE)
    retrain(panel, qtbot)
    assert sheet.confusions.isVisible()
    assert sheet.judged.text().startswith("Judged on 8 of your labelled photos")
    assert "All photos: how many are right" in sheet.explained.text()


def test_a_photo_that_changes_class_leads_to_all_that_change_alike(
    panel: TrainingPanel, label: Label, kinds: Kinds, qtbot: QtBot
) -> None:
    label(4)
    retrain(panel, qtbot)
    changes = panel.sheet.changes
    model = changes.grid.model()
    assert 0 < model.rowCount() <= 8
    changes.grid.setCurrentIndex(model.index(0, 0))
    with qtbot.waitSignal(panel.show_photos) as shown:
        QTest.keyClick(changes.grid, Qt.Key.Key_Return)
    ids, title = shown.args or ([], "")
    undecided = {*kinds["stripes"][4:], *kinds["dots"][4:]}
    assert set(ids) <= undecided
    assert " → " in title


def test_too_few_labels_are_told_kindly_with_what_to_label_next(
    panel: TrainingPanel, session: Session, kinds: Kinds, qtbot: QtBot
) -> None:
    session.decide(kinds["stripes"][:1], Decision(DecisionKind.CLASSES, ("bride",)), "Label")
    panel.start()
    qtbot.waitUntil(lambda: panel.page is panel.too_little, timeout=LONG)
    assert panel.too_little.heading == "Not enough to learn from yet"
    assert panel.too_little.text.startswith("bride has 1 label;")
    with qtbot.waitSignal(panel.review):
        press(panel, "Label the most useful photos")


def test_without_any_label_no_command_line_is_named(panel: TrainingPanel, qtbot: QtBot) -> None:
    panel.start()
    qtbot.waitUntil(lambda: panel.page is panel.too_little, timeout=LONG)
    assert isinstance(panel.page, TooLittlePage)
    assert panel.page.text.startswith("You have not labelled any photos yet.")
    assert "firstlook" not in panel.page.text


def test_escape_cancels_and_nothing_is_changed(
    panel: TrainingPanel, session: Session, label: Label, qtbot: QtBot
) -> None:
    label(3)
    panel.start()
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: panel.page is panel.message, timeout=LONG)
    assert (panel.message.heading, panel.message.text) == ("Cancelled", "Nothing was changed.")
    assert session.library.current_model() == GUESSES
    press(panel, "Try again")
    qtbot.waitUntil(lambda: panel.page is panel.sheet, timeout=LONG)


def test_escape_closes_when_nothing_is_under_way(panel: TrainingPanel, qtbot: QtBot) -> None:
    panel.show_versions()
    with qtbot.waitSignal(panel.closed):
        QTest.keyClick(panel.versions.table, Qt.Key.Key_Escape)
