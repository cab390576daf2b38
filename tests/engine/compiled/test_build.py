"""The process that compiles the loops."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock

from engine.compiled import kept
from engine.compiled.machine import Code
from tests.conftest import ROOT


def begun(folder: Path, *modules: str) -> subprocess.Popen[str]:
    paths = os.pathsep.join(map(str, (ROOT, folder)))
    return subprocess.Popen(
        [sys.executable, "-m", "engine.compiled.build", str(folder / "kept"), *modules],
        env={**os.environ, "PYTHONPATH": paths},
        stderr=subprocess.PIPE,
        text=True,
    )


def ended(process: subprocess.Popen[str]) -> tuple[int, str]:
    _, said = process.communicate(timeout=120)
    return process.returncode, said


def test_where_a_loop_does_not_do_its_work_no_code_is_kept(tmp_path: Path) -> None:
    (tmp_path / "otherwise.py").write_text(
        "from engine.compiled.ready import LOOPS\n"
        "@LOOPS.warms\n"
        "def warm():\n"
        "    raise RuntimeError('pixels are others')\n"
    )
    code, said = ended(begun(tmp_path, "otherwise"))
    assert code == 1
    assert "pixels are others" in said
    assert kept.read(tmp_path / "kept") is None


def test_a_loop_that_nothing_calls_is_named_and_no_code_is_kept(tmp_path: Path) -> None:
    code, said = ended(begun(tmp_path, "engine.photos.layout.jpeg"))
    assert code == 1
    assert "nothing calls engine.compiled.bits.unstuffed, " in said
    assert "next_marker" not in said.splitlines()[-1]
    assert kept.read(tmp_path / "kept") is None


def test_two_at_once_compile_once(tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    folder.mkdir()
    with FileLock(folder / "lock"):
        second = begun(tmp_path, "engine.photos.layout.jpeg")
        with pytest.raises(subprocess.TimeoutExpired):
            second.wait(2)
        kept.write(folder, {"one": Code(b"", (), "")})
    assert ended(second) == (0, "")
    assert kept.read(folder) == {"one": Code(b"", (), "")}
