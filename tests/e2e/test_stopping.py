"""Stopped in the middle, and going on: Ctrl-C, SIGTERM, and a command that waits for photos."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import pytest

from engine.types import WEDDING_CLASSES
from tests.e2e.conftest import FirstLook, Moment, paint, ran_of

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
MANY = 360
"""More than are indexed between the first of them in the index and the signal."""


def known(folder: Path) -> int:
    """Photos in the index, whoever is writing it."""
    try:
        db = sqlite3.connect(f"file:{folder}/.firstlook/index.sqlite?mode=ro", uri=True)
    except sqlite3.OperationalError:
        return 0
    try:
        return int(db.execute("SELECT count(*) FROM photos").fetchone()[0])
    except sqlite3.OperationalError:
        return 0
    finally:
        db.close()


def wait_until(is_true: Callable[[], bool], seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while not is_true():
        assert time.monotonic() < deadline, "it took too long"
        time.sleep(0.02)


def ended(process: subprocess.Popen[bytes], seconds: float = 30) -> subprocess.Popen[bytes]:
    """The process after its end, none of its children left."""
    children = psutil.Process(process.pid).children(recursive=True)
    process.wait(seconds)
    wait_until(lambda: not any(child.is_running() for child in children), 10)
    return process


@pytest.fixture
def many(tmp_path: Path) -> Path:
    for seed in range(MANY):
        name = WEDDING_CLASSES[seed % len(WEDDING_CLASSES)]
        paint(tmp_path / "many" / f"{seed}.jpg", name, seed, size=(400, 300))
    return tmp_path / "many"


@pytest.mark.parametrize("by", [signal.SIGINT, pytest.param(signal.SIGTERM, marks=pytest.mark.slow)])
def test_a_stopped_tag_keeps_what_was_done_and_the_next_goes_on(
    firstlook: FirstLook, tagged: Path, many: Path, by: signal.Signals
) -> None:
    before = Moment.of(many)
    process = firstlook.start("tag", many, "--json")
    wait_until(lambda: known(many) > 0 or process.poll() is not None)
    children = psutil.Process(process.pid).children(recursive=True)
    process.send_signal(by)
    sent = time.monotonic()
    out, err = process.communicate(timeout=30)
    ran = ran_of(process.returncode, out, err).decent()
    assert ran.code == 130, ran.err
    assert not any(child.is_running() for child in children), "no ExifTool is left behind"
    assert time.monotonic() - sent < 5
    assert "What was finished is kept" in ran.err
    assert ran.data == {"cancelled": True}
    kept = known(many)
    assert 0 < kept < MANY
    done = firstlook.json("tag", many)
    assert (done["photos"], done["looked_at"]) == (MANY, MANY - kept)
    assert Moment.of(many) == before


def test_a_command_that_is_stopped_while_it_starts_says_no_more_than_that(
    firstlook: FirstLook, tagged: Path
) -> None:
    code = (
        "import signal, sys\n"
        "class Stop:\n"
        "    def find_spec(self, name, *_):\n"
        "        if name == 'typer':\n"
        "            signal.raise_signal(signal.SIGINT)\n"
        "sys.meta_path.insert(0, Stop())\n"
        "from engine.cli import main\n"
        "main()\n"
    )
    command = [sys.executable, "-c", code, "tag", str(tagged)]
    done = subprocess.run(command, env=firstlook.environ(), capture_output=True, timeout=60, check=False)
    assert ran_of(done.returncode, done.stdout, done.stderr).decent().code == 130


@pytest.fixture
def watching(firstlook: FirstLook, library: Path) -> Iterator[subprocess.Popen[bytes]]:
    """`firstlook watch` on a copy of the tagged library, past its first look."""
    with (library.parent / "told").open("wb") as told:
        process = subprocess.Popen(
            [sys.executable, "-m", "engine.cli", "watch", str(library)],
            env=firstlook.environ(),
            stdout=subprocess.PIPE,
            stderr=told,
        )
    try:
        wait_until(lambda: b"Watching" in (library.parent / "told").read_bytes())
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.communicate()


@pytest.mark.slow
def test_watch_takes_in_what_is_copied_slowly_and_what_is_moved_in(
    firstlook: FirstLook, library: Path, watching: subprocess.Popen[bytes]
) -> None:
    count = known(library)
    slow = paint(library.parent / "slow.jpg", "bride", 70, size=(800, 600)).read_bytes()
    with (library / "slow.jpg").open("wb", buffering=0) as file:
        file.write(slow[: len(slow) // 2])
        time.sleep(1.7)
        file.write(slow[len(slow) // 2 :])
    paint(library.parent / "moved.jpg", "bouquet", 71).rename(library / "bride" / "moved.jpg")
    wait_until(lambda: known(library) == count + 2)
    rows = {Path(row["path"]).name: row for row in firstlook.rows(library)}
    assert rows["slow.jpg"]["unreadable"] is None
    assert rows["moved.jpg"]["classes"]
    told = firstlook.failing("label", library, "--class", "bride", library / "slow.jpg")
    assert "Another First Look" in told, "it is still watching"
    (library / "slow.jpg").unlink()
    wait_until(lambda: len(firstlook.rows(library, "--state", "offline")) == 1)
    watching.send_signal(signal.SIGINT)
    ended(watching)
    assert watching.returncode == 0
    told = (library.parent / "told").read_text()
    assert "Traceback" not in told
    assert watching.stdout is not None
    assert f"Stopped watching; {count + 2} photos are known." in watching.stdout.read().decode()
    assert firstlook.json("tag", library)["looked_at"] == 0


@pytest.mark.slow
def test_watch_outlives_its_folder(
    firstlook: FirstLook, library: Path, watching: subprocess.Popen[bytes]
) -> None:
    away = library.with_name("away")
    library.rename(away)
    time.sleep(4)
    assert watching.poll() is None
    away.rename(library)
    paint(library / "later.jpg", "bride", 72)
    watching.send_signal(signal.SIGTERM)
    ended(watching)
    assert "Traceback" not in (library.parent / "told").read_text()
    firstlook("tag", library)
    assert (library / "later.jpg").exists()
    assert os.fspath(library / "later.jpg") in firstlook("list", library).out
