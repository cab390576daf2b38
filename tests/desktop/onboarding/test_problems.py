"""What is missing is said on the start page, with a button that helps; a machine that has all says nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices, QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.onboarding.problems import NoExifTool, NoWeights, Problem, Problems, problem_of
from engine import Finding, HealthVerdict, Options
from engine.vision import download


@pytest.fixture
def problems(qtbot: QtBot, machine: Options) -> Problems:
    made = Problems(lambda: machine)
    qtbot.addWidget(made)
    return made


def test_a_missing_exiftool_is_explained_for_this_system_and_found_once_it_is_there(
    problems: Problems, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    monkeypatch.setenv("FIRSTLOOK_EXIFTOOL", "/nowhere")
    with qtbot.waitSignal(problems.checked, timeout=120_000):
        problems.check()
    assert list(problems.banners) == ["ExifTool"]
    banner = problems.banners["ExifTool"]
    assert isinstance(banner, NoExifTool)
    assert banner.isVisible()
    assert banner.text.text().endswith("which is not a program.")
    assert not banner.details.isVisible()
    banner.how.click()
    assert banner.details.isVisible()
    banner.copy.click()
    assert QGuiApplication.clipboard().text() == "sudo apt install libimage-exiftool-perl"
    monkeypatch.delenv("FIRSTLOOK_EXIFTOOL")
    with qtbot.waitSignal(problems.checked, timeout=120_000):
        banner.retry.click()
    assert problems.banners == {}
    assert not problems.isVisible()


def test_the_button_opens_exiftools_own_page(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    banner = NoExifTool(Finding("ExifTool", HealthVerdict.BAD, "ExifTool was not found."))
    qtbot.addWidget(banner)
    banner.site.click()
    assert opened == ["https://exiftool.org"]


def test_weights_that_cannot_be_fetched_say_why_in_the_banner(
    qtbot: QtBot, machine: Options, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(download, "official_url", lambda _: "https://localhost:1/x-12345678.pth")
    banner = problem_of(Finding("weights", HealthVerdict.BAD, "there are none"), lambda: machine)
    qtbot.addWidget(banner)
    assert isinstance(banner, NoWeights)
    banner.show()
    assert banner.text.text() == "There are none"
    with qtbot.assertNotEmitted(banner.again):
        banner.get.click()
        assert not banner.get.isEnabled()
        qtbot.waitUntil(banner.progress.wrong.isVisible, timeout=20_000)
    assert banner.get.isEnabled()


def test_weights_that_the_environment_names_are_not_fetched_in_vain(
    qtbot: QtBot, machine: Options, tmp_path: Path
) -> None:
    named = Options(
        environ={**machine.environ, "FIRSTLOOK_WEIGHTS": str(tmp_path / "absent.pth")}, device="cpu"
    )
    problems = Problems(lambda: named)
    qtbot.addWidget(problems)
    with qtbot.waitSignal(problems.checked, timeout=120_000):
        problems.check()
    assert list(problems.banners) == ["weights"], "said once, not again for the device"
    assert type(problems.banners["weights"]) is Problem
    assert "absent.pth" in problems.banners["weights"].text.text()
