"""The sample library is painted with progress, can be stopped and gone on with, and says what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.onboarding.sample import SampleMaker, SamplePage

FEW = 6


def photos(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("[!.]*") if path.is_file())


@pytest.fixture
def maker(qapp: object, tmp_path: Path) -> SampleMaker:
    return SampleMaker(tmp_path / "sample", count=FEW)


def test_the_sample_is_painted_and_its_folder_told(maker: SampleMaker, qtbot: QtBot) -> None:
    page = SamplePage(maker)
    qtbot.addWidget(page)
    page.show()
    far: list[int] = []
    maker.progress.connect(lambda event: far.append(event.done))
    with qtbot.waitSignal(maker.finished, timeout=120_000) as told:
        page.begin()
        assert page.row.isVisible()
    assert told.args == [maker.target]
    assert far == sorted(far)
    assert far[-1] == FEW
    assert len(photos(maker.target)) == FEW
    assert not page.row.isVisible()


def test_cancel_leaves_whole_photos_only_and_leads_back(maker: SampleMaker, qtbot: QtBot) -> None:
    page = SamplePage(maker)
    qtbot.addWidget(page)
    with qtbot.assertNotEmitted(maker.finished), qtbot.waitSignal(page.left, timeout=60_000):
        page.begin()
        page.row.cancel.click()
    assert len(photos(maker.target)) < FEW
    assert not list(maker.target.rglob(".*"))


def test_a_folder_that_cannot_be_written_is_said_and_can_be_tried_again(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file, not a folder")
    page = SamplePage(SampleMaker(tmp_path / "taken", count=FEW))
    qtbot.addWidget(page)
    page.show()
    page.begin()
    assert not page.again.isVisible()
    qtbot.waitUntil(page.again.isVisible, timeout=60_000)
    assert "Cannot make the sample library" in page.row.wrong.text()
    assert page.back.isVisible()
    (tmp_path / "taken").unlink()
    with qtbot.waitSignal(page.left):
        page.back.click()
