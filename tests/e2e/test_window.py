"""Journeys through the real window under Xvfb, with the real engine, ExifTool and weights."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import AlmostSample

CHECKOUT = Path(__file__).resolve().parents[2]
JOURNEYS = ("first-start", "copied-in-and-gone", "closed-during-a-retrain", "two-windows")


def environ(tmp_path: Path) -> dict[str, str]:
    dropped = ("QT_QPA_PLATFORM", "FIRSTLOOK_WEIGHTS")
    kept = {key: value for key, value in os.environ.items() if key not in dropped}
    return {**kept, "FIRSTLOOK_DATA": str(tmp_path / "data"), "HOME": str(tmp_path)}


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("xvfb-run") is None, reason="needs Xvfb: apt install xvfb xauth")
@pytest.mark.parametrize("name", JOURNEYS)
def test_a_journey_through_the_window_leads_where_it_should(
    name: str, almost_sample: AlmostSample, tmp_path: Path
) -> None:
    if name == "first-start":
        almost_sample(tmp_path / "sample")
    command = [
        "xvfb-run",
        "-a",
        "-s",
        "-screen 0 1600x1000x24",
        sys.executable,
        "-m",
        "tests.e2e.window_journey",
    ]
    done = subprocess.run(
        [*command, name, str(tmp_path)],
        cwd=CHECKOUT,
        env=environ(tmp_path),
        capture_output=True,
        text=True,
        timeout=280,
    )
    assert done.returncode == 0, (done.stdout + done.stderr)[-4000:]


@pytest.mark.slow
def test_a_screenshot_is_made_without_a_person_and_without_a_screen(tmp_path: Path) -> None:
    library, file = tmp_path / "library", tmp_path / "shot.png"
    library.mkdir()
    command = [sys.executable, "-m", "engine.cli", "open", str(library), "--screenshot", str(file)]
    done = subprocess.run(
        [*command, "--size", "1200x700", "--scale", "2", "--theme", "dark"],
        cwd=CHECKOUT,
        env={**environ(tmp_path), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    from PIL import Image

    with Image.open(file) as image:
        assert image.size == (2400, 1400)
        assert sum(image.convert("L").resize((1, 1)).tobytes()) < 80, "dark"


def test_a_folder_that_is_not_there_ends_with_a_message(tmp_path: Path) -> None:
    file = tmp_path / "shot.png"
    done = subprocess.run(
        [sys.executable, "-m", "desktop", str(tmp_path / "nowhere"), "--screenshot", str(file)],
        cwd=CHECKOUT,
        env={**environ(tmp_path), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 1
    assert "cannot be opened" in done.stderr
    assert not file.exists()
