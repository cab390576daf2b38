"""Weights in the settings: fetched with progress, refused without a network with the old ones kept, used, cancelled."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from safetensors.torch import load_file

from desktop.settings.weights import WeightsList
from engine import Options, list_weights
from engine.vision import download

STARTER = Path(__file__).resolve().parents[3] / "resources" / "weights" / "starter-mobilenet_v2.safetensors"
NOWHERE = "https://localhost:1/mobilenet_v2-12345678.pth"


@pytest.fixture
def shown(qtbot: QtBot, machine: Options) -> WeightsList:
    made = WeightsList(lambda: machine)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(made.get.isVisible, timeout=20_000)
    return made


def served(tmp_path: Path) -> str:
    """Weights that fit, as torchvision would serve them."""
    import torch

    path = tmp_path / "served.pth"
    torch.save(load_file(STARTER), path)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()[:8]
    return path.rename(tmp_path / f"mobilenet_v2-{digest}.pth").as_uri()


def in_use(machine: Options) -> list[str]:
    return [of.name for of in list_weights(machine) if of.in_use]


def test_without_a_network_the_failure_is_said_in_place_and_the_old_weights_stay(
    shown: WeightsList, machine: Options, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(download, "official_url", lambda _: NOWHERE)
    with qtbot.assertNotEmitted(shown.changed):
        shown.get.click()
        assert not shown.get.isEnabled()
        qtbot.waitUntil(shown.progress.wrong.isVisible, timeout=20_000)
    said = shown.progress.wrong.text().replace("\N{ZERO WIDTH SPACE}", "")
    assert said.startswith(f"The weights could not be downloaded from {NOWHERE}")
    assert "try again" in said
    assert shown.get.isEnabled()
    assert not shown.progress.cancel.isVisible()
    assert in_use(machine) == ["starter"]


def test_fetched_weights_are_used_at_once_and_the_starter_can_be_used_again(
    shown: WeightsList, machine: Options, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    url = served(tmp_path)
    monkeypatch.setattr(download, "official_url", lambda _: url)
    with qtbot.waitSignal(shown.changed, timeout=60_000):
        shown.get.click()
        assert shown.progress.isVisible()
    assert in_use(machine) == ["official"]
    qtbot.waitUntil(lambda: set(shown.uses) == {"starter"}, timeout=20_000)
    assert not shown.get.isVisible()
    assert not shown.progress.isVisible()
    with qtbot.waitSignal(shown.changed, timeout=20_000):
        shown.uses["starter"].click()
    assert in_use(machine) == ["starter"]


def test_a_download_that_is_cancelled_leaves_nothing_behind(
    shown: WeightsList, machine: Options, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    url = served(tmp_path)
    monkeypatch.setattr(download, "official_url", lambda _: url)
    with qtbot.assertNotEmitted(shown.changed):
        shown.get.click()
        shown.progress.cancel.click()
        assert not shown.progress.cancel.isEnabled()
        qtbot.waitUntil(lambda: not shown.errand.is_running, timeout=20_000)
    assert not shown.progress.isVisible()
    assert shown.get.isEnabled()
    assert in_use(machine) == ["starter"]


def test_damaged_weights_say_so_cannot_be_used_and_can_be_fetched_again(
    shown: WeightsList, machine: Options, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    url = served(tmp_path)
    monkeypatch.setattr(download, "official_url", lambda _: url)
    with qtbot.waitSignal(shown.changed, timeout=60_000):
        shown.get.click()
    file = Path(machine.environ["FIRSTLOOK_DATA"]) / "weights" / "official-mobilenet_v2.safetensors"
    file.write_bytes(file.read_bytes()[:-1000])
    shown.read()
    qtbot.waitUntil(lambda: "official" in shown.uses, timeout=20_000)
    assert not shown.uses["official"].isEnabled()
    said = [label.text() for label in shown.table.findChildren(QLabel) if label.property("kind") == "bad"]
    assert len(said) == 1
    assert "damaged or was altered" in said[0]
    assert not any(label.text() == "In use" for label in shown.table.findChildren(QLabel))
    assert shown.get.isVisible()


def test_weights_that_the_environment_names_win_and_it_is_said(
    qtbot: QtBot, machine: Options, tmp_path: Path
) -> None:
    mine = tmp_path / "mine-mobilenet_v2.safetensors"
    shutil.copy(STARTER, mine)
    named = Options(environ={**machine.environ, "FIRSTLOOK_WEIGHTS": str(mine)}, device="cpu")
    shown = WeightsList(lambda: named)
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitUntil(lambda: "starter" in shown.uses, timeout=20_000)
    with qtbot.assertNotEmitted(shown.changed):
        shown.uses["starter"].click()
        qtbot.waitUntil(shown.wrong.isVisible, timeout=20_000)
    assert "FIRSTLOOK_WEIGHTS" in shown.wrong.text()
