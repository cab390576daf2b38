"""An experiment from Start to its figures, in a process of its own on real pictures."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.lab.panel import LabPanel
from desktop.session import Session
from engine import Status

LONG = 120_000
RECIPE = """name = "tiny"
architecture = "simple_cnn"
side = 16
pretrained = false
[split]
kind = "60/20/20"
[training]
epochs = {epochs}
freeze = "none"
"""


def moved(old: LabPanel, session: Session, qtbot: QtBot) -> LabPanel:
    """The page of another language, on the same experiment."""
    new = LabPanel(session)
    qtbot.addWidget(new, before_close_func=lambda _panel: new.close_down())
    new.resize(1000, 800)
    new.show()
    new.follow_on(old)
    assert old.experiment is None
    assert new.strip.title.text() == "tiny"
    qtbot.waitUntil(lambda: new.strip.doing.text().startswith("training"), timeout=LONG)
    return new


@pytest.mark.slow
def test_an_experiment_is_watched_cancelled_gone_on_with_and_listed_with_its_figures(
    open_panel: Callable[[], LabPanel], session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    panel = open_panel()
    file = tmp_path / "tiny.toml"
    file.write_text(RECIPE.format(epochs=60))
    panel.choice.open_file(file)
    qtbot.waitUntil(lambda: panel.choice.recipe.currentText() == "tiny (yours)", timeout=LONG)
    qtbot.waitUntil(panel.choice.start.isEnabled, timeout=LONG)
    panel.choice.start.click()
    qtbot.waitUntil(lambda: panel.experiment is not None, timeout=LONG)
    assert panel.page is panel.runs
    assert panel.strip.title.text() == "tiny"
    curve = panel.runs.detail.loss
    qtbot.waitUntil(lambda: bool(curve.curves) and len(curve.curves[-1]) >= 2, timeout=LONG)
    panel = moved(panel, session, qtbot)
    panel.strip.cancel.click()
    qtbot.waitUntil(lambda: panel.experiment is None, timeout=LONG)
    assert "was stopped" in panel.runs.message.text()
    assert not panel.strip.isVisible()
    qtbot.waitUntil(lambda: panel.desk.rows[0].run.status is Status.STOPPED, timeout=LONG)
    qtbot.waitUntil(panel.runs.again.isEnabled, timeout=LONG)
    panel.runs.again.click()
    qtbot.waitUntil(lambda: panel.experiment is not None, timeout=LONG)
    qtbot.waitUntil(lambda: panel.experiment is None, timeout=LONG)
    assert panel.runs.message.text() == "tiny is done."
    qtbot.waitUntil(lambda: panel.desk.rows[0].figures is not None, timeout=LONG)
    assert panel.desk.rows[0].run.status is Status.DONE
