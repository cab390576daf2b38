"""The lab's page as a person goes through it, on runs as the engine leaves them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.lab.model import ACCURACY, LOSS, NAME
from desktop.lab.panel import LabPanel
from desktop.lab.source import From
from desktop.session import Session
from engine import LabTask
from engine.lab import extra
from tests.desktop.lab.conftest import LONG, choose, rest

OpenPanel = Callable[[], LabPanel]


def names(panel: LabPanel) -> list[str]:
    return [row.name for row in panel.runs.model.rows]


def cell(panel: LabPanel, name: str, column: int) -> str:
    model = panel.runs.model
    at = names(panel).index(name)
    return str(model.data(model.index(at, column)))


def test_without_runs_a_new_experiment_is_offered_with_what_the_lab_is_for(open_panel: OpenPanel) -> None:
    panel = open_panel()
    assert panel.page is panel.choice
    assert panel.choice.intro.text().startswith("Which network, which head, how many labels?")
    assert not panel.choice.back.isVisible()


def test_the_runs_are_listed_the_best_first_with_their_intervals(panel: LabPanel) -> None:
    assert names(panel)[:3] == ["good", "fair", "poor"]
    assert cell(panel, "good", ACCURACY).endswith("%)")
    assert " to " in cell(panel, "good", ACCURACY)
    assert panel.runs.count.text().startswith("5 run")
    assert [row.name for row in panel.runs.table.chosen] == ["good"]


def test_a_run_that_failed_says_why_in_place_of_figures(panel: LabPanel, qtbot: QtBot) -> None:
    assert cell(panel, "lost", ACCURACY) == "Failed: the loss is no number"
    choose(panel, qtbot, "lost")
    assert panel.runs.detail.state.text() == "Failed: the loss is no number"
    assert panel.runs.detail.state.property("kind") == "bad"
    assert not panel.runs.use_it.isEnabled()


def test_a_click_on_a_heading_sorts_and_so_does_the_list_beside(panel: LabPanel) -> None:
    header = panel.runs.table.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(NAME) + 10, 8)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert names(panel) == ["fair", "good", "halted", "lost", "poor"]
    assert panel.runs.order.currentData() == NAME
    panel.runs.order.setCurrentIndex(panel.runs.order.findData(LOSS))
    panel.runs.order.activated.emit(LOSS)
    assert names(panel)[:3] == ["good", "fair", "poor"]
    assert [row.name for row in panel.runs.table.chosen] == ["good"]


def test_one_run_shows_how_it_learnt(panel: LabPanel, qtbot: QtBot) -> None:
    choose(panel, qtbot, "fair")
    detail = panel.runs.detail
    assert [len(curve) for curve in detail.loss.curves] == [5]
    assert "After epoch 5" in detail.accuracy.accessibleDescription()
    assert detail.text.text().startswith("MobileNetV2 stays as it is; only what stands on it learns")
    assert "Judged by 120 photo" in detail.text.text()


def test_several_runs_are_compared_in_words_and_as_a_picture(panel: LabPanel, qtbot: QtBot) -> None:
    choose(panel, qtbot, "good", "fair", "poor", "lost")
    said = panel.runs.detail.text.text().splitlines()
    assert said[0].startswith("Best: good is right on 9")
    assert "cannot tell from chance" in said[1]
    assert "poor: 4" in said[2]
    assert said[2].endswith("which is more than chance explains.")
    assert said[-1] == "lost is left out: it failed: the loss is no number."
    assert panel.runs.detail.intervals.isVisible()
    assert "good: 9" in panel.runs.detail.intervals.accessibleDescription()


def test_a_run_is_deleted_only_after_a_yes(panel: LabPanel, runs: Path, qtbot: QtBot) -> None:
    choose(panel, qtbot, "poor")
    panel.runs.table.setFocus()
    QTest.keyClick(panel.runs.table, Qt.Key.Key_Delete)
    question = panel.runs.question
    assert "Delete poor?" in question.text.text()
    QTest.keyClick(question, Qt.Key.Key_Escape)
    assert (runs / "study" / "poor").is_dir()
    panel.runs.remove.click()
    question.yes.click()
    qtbot.waitUntil(lambda: "poor" not in names(panel), timeout=LONG)
    assert not (runs / "study" / "poor").exists()


def test_what_was_stopped_can_go_on_in_its_own_folder(panel: LabPanel, runs: Path, qtbot: QtBot) -> None:
    choose(panel, qtbot, "good")
    assert not panel.runs.again.isEnabled()
    choose(panel, qtbot, "halted")
    panel.runs.go_on.disconnect()
    with qtbot.waitSignal(panel.runs.go_on, timeout=LONG) as asked:
        panel.runs.again.click()
    task, name = asked.args or [None, ""]
    assert isinstance(task, LabTask)
    assert (task.folder, name) == (runs / "halted", "halted")


def test_the_report_opens_in_the_browser(
    panel: LabPanel, runs: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    panel.runs.report.click()
    qtbot.waitUntil(lambda: bool(opened), timeout=LONG)
    page = Path(opened[0].toLocalFile())
    assert (page.parent, page.suffix) == (runs, ".html")


def test_a_run_that_no_library_can_use_says_why(panel: LabPanel, qtbot: QtBot) -> None:
    choose(panel, qtbot, "poor")
    panel.runs.use_it.click()
    qtbot.waitUntil(lambda: "simple_cnn" in panel.runs.message.text(), timeout=LONG)
    assert panel.runs.message.property("kind") == "bad"


def test_what_a_recipe_does_is_said_in_words(open_panel: OpenPanel, qtbot: QtBot) -> None:
    choice = open_panel().choice
    choice.recipe.setCurrentIndex(choice.recipe.findData("product"))
    choice.recipe.activated.emit(choice.recipe.currentIndex())
    qtbot.waitUntil(lambda: choice.plan is not None, timeout=LONG)
    assert "SimpleCNN: SimpleCNN, two convolutions begins with nothing" in choice.does.text()
    choice.work.setCurrentIndex(1)
    choice.work.activated.emit(1)
    qtbot.waitUntil(lambda: choice.plan is not None and choice.plan.count == 24, timeout=LONG)
    assert "24 run" in choice.does.text()
    assert "• optimiser: sgd, adam" in choice.does.text()
    assert "its vector is kept for all runs: that is quick" in choice.does.text()


def test_the_labels_of_the_library_are_counted_and_a_folder_must_be_chosen(
    open_panel: OpenPanel, session: Session, qtbot: QtBot
) -> None:
    panel = open_panel()
    choice = panel.choice
    qtbot.waitUntil(lambda: choice.plan is not None, timeout=LONG)
    assert choice.source.path.text() == "Your labels: stripes 5, dots 5"
    assert choice.start.isEnabled()
    chosen = choice.chosen
    assert chosen is not None
    assert (chosen.data.kind, chosen.data.source) == ("library", str(session.folder))
    choice.source.kind.setCurrentIndex(1)
    choice.source.changed.emit()
    rest(panel, qtbot)
    assert not choice.start.isEnabled()
    assert choice.message.text() == "Choose where the photos are."
    choice.source.set_path(From.FOLDER, session.folder)
    qtbot.waitUntil(choice.start.isEnabled, timeout=LONG)


def test_a_recipe_of_ones_own_that_is_wrong_says_what_is_wrong(
    open_panel: OpenPanel, tmp_path: Path, qtbot: QtBot
) -> None:
    choice = open_panel().choice
    file = tmp_path / "mine.toml"
    file.write_text('name = "mine"\nhead = "fd"\n')
    choice.open_file(file)
    qtbot.waitUntil(lambda: 'did you mean "fc"?' in choice.message.text(), timeout=LONG)
    file.write_text('name = "mine"\n')
    choice.open_file(file)
    qtbot.waitUntil(lambda: choice.recipe.currentText() == "mine (yours)", timeout=LONG)


def test_escape_leads_from_a_new_experiment_to_the_runs_and_then_back(panel: LabPanel, qtbot: QtBot) -> None:
    panel.new.click()
    assert panel.choice.isVisible()
    QTest.keyClick(panel, Qt.Key.Key_Escape)
    assert panel.runs.isVisible()
    with qtbot.waitSignal(panel.closed):
        QTest.keyClick(panel, Qt.Key.Key_Escape)


def test_in_another_language_the_page_stands_where_it_was(
    panel: LabPanel, session: Session, qtbot: QtBot
) -> None:
    panel.choose()
    rest(panel, qtbot)
    new = LabPanel(session)
    qtbot.addWidget(new, before_close_func=lambda _panel: new.close_down())
    new.show()
    new.follow_on(panel)
    rest(new, qtbot)
    assert new.choice.isVisible()
    assert names(new) == names(panel)


def test_without_the_extra_it_is_said_what_to_install(
    open_panel: OpenPanel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(extra, "NEEDED", ("no_such_module",))
    panel = open_panel()
    assert panel.page is panel.message
    assert panel.message.heading == "The lab is not installed"
    assert 'pip install "firstlook[lab]"' in panel.message.text


def test_the_window_starts_without_the_lab() -> None:
    code = (
        "import sys, desktop.app\n"
        "lab = [name for name in sys.modules if name.startswith(('engine.lab', 'desktop.lab', 'timm', 'optuna'))]\n"
        "assert not lab, lab"
    )
    subprocess.run([sys.executable, "-c", code], check=True, timeout=60)
