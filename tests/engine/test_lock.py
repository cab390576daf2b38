"""One First Look per library."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from engine.errors import LibraryError
from engine.lock import LibraryLock


def test_the_second_is_refused_and_told_which_process_it_is(tmp_path: Path) -> None:
    held = LibraryLock(tmp_path, Path("/photos"))
    with pytest.raises(LibraryError, match=r"Another First Look \(process \d+\) is working on /photos"):
        LibraryLock(tmp_path, Path("/photos"))
    held.release()
    LibraryLock(tmp_path, Path("/photos")).release()


def test_a_kill_leaves_nothing_locked(tmp_path: Path) -> None:
    code = (
        "import sys, time; from pathlib import Path; from engine.lock import LibraryLock; "
        "held = LibraryLock(Path(sys.argv[1]), Path('/photos')); print('held', flush=True); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", code, str(tmp_path)], stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        with pytest.raises(LibraryError, match=str(process.pid)):
            LibraryLock(tmp_path, Path("/photos"))
        process.kill()
    LibraryLock(tmp_path, Path("/photos")).release()
