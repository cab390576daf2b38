from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from engine.errors import ExifToolError
from engine.metadata.exiftool import ExifTool, find_exiftool
from tests.engine.metadata.conftest import Paint


def _alive(pid: int) -> bool:
    state = Path(f"/proc/{pid}/stat")
    return state.exists() and ") Z " not in state.read_text()


def _gone_within(pid: int, seconds: float) -> bool:
    end = time.monotonic() + seconds
    while _alive(pid) and time.monotonic() < end:
        time.sleep(0.02)
    return not _alive(pid)


def test_without_exiftool_the_error_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    monkeypatch.delenv("FIRSTLOOK_EXIFTOOL", raising=False)
    with pytest.raises(ExifToolError, match=r"apt install.*brew install.*winget install"):
        find_exiftool()


def test_an_exiftool_that_is_too_old_is_refused(tmp_path: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("a shell script stands in for the old program")
    old = tmp_path / "exiftool"
    old.write_text(
        '#!/bin/sh\nwhile read -r a; do case "$a" in'
        ' *end*) e=${a%% *};; -execute*) echo 11.88; echo "{ready${a#-execute}}"; echo "$e 0}" >&2;; esac; done\n'
    )
    old.chmod(old.stat().st_mode | stat.S_IXUSR)
    with pytest.raises(ExifToolError, match=r"11\.88 is too old"):
        ExifTool(old).start()


@pytest.mark.parametrize(
    "arg",
    [
        "/a\nb",
        "/a\rb",
        "/a\0b",
        "-execute",
        "-Execute12",
        "-stay_open",
        "-@",
        "-config",
        "-",
        "",
        "# x",
        " -x",
    ],
)
def test_arguments_that_would_speak_to_the_process_itself_are_refused(exiftool: ExifTool, arg: str) -> None:
    with pytest.raises(ValueError, match="argument"):
        exiftool.execute(arg)
    assert exiftool.execute("-ver").status == 0


def test_a_persons_own_exiftool_configuration_is_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".ExifTool_config").write_text(f"open(F, '>', '{tmp_path}/ran'); close F; 1;")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("EXIFTOOL_HOME", str(tmp_path))
    with ExifTool() as running:
        running.execute("-ver")
    assert not (tmp_path / "ran").exists()


def test_errors_are_told_apart_from_output(exiftool: ExifTool) -> None:
    reply = exiftool.execute("-j", "/no such file.jpg")
    assert (reply.stdout, reply.status) == (b"", 1)
    assert "File not found" in reply.stderr


def test_much_on_both_outputs_does_not_block(exiftool: ExifTool, tmp_path: Path, paint: Paint) -> None:
    photo = paint(tmp_path / "a.jpg")
    missing = [f"/no/such/file/{'x' * 80}{number}" for number in range(2000)]
    reply = exiftool.execute("-j", str(photo), *missing)
    assert len(reply.stderr) > 1 << 17
    assert b"SourceFile" in reply.stdout


def test_threads_wait_for_each_other(exiftool: ExifTool) -> None:
    with ThreadPoolExecutor(8) as pool:
        replies = list(pool.map(lambda n: exiftool.execute("-echo", f"answer {n}").stdout, range(60)))
    assert replies == [f"answer {n}\n".encode() for n in range(60)]


@pytest.mark.skipif(sys.platform == "win32", reason="stops a process by signal")
def test_a_process_that_hangs_is_killed_and_the_command_is_given_to_a_new_one() -> None:
    with ExifTool() as running:
        first = running.pid
        assert first is not None
        os.kill(first, signal.SIGSTOP)
        assert running.execute("-ver", timeout=0.5).status == 0
        assert running.pid != first
        assert not _alive(first)


@pytest.mark.skipif(sys.platform == "win32", reason="stops a process by signal")
def test_no_answer_twice_is_an_error_and_the_next_command_works() -> None:
    missing = [f"/no/such/file/{number}" for number in range(20_000)]  # work for a second or more
    with ExifTool() as running:
        with pytest.raises(ExifToolError, match="no answer"):
            running.execute("-j", *missing, timeout=0.1)
        assert running.execute("-ver").status == 0


def test_a_process_that_was_killed_is_started_again() -> None:
    with ExifTool() as running:
        assert running.pid is not None
        os.kill(running.pid, signal.SIGTERM)
        time.sleep(0.1)
        assert running.execute("-ver").status == 0


@pytest.mark.skipif(sys.platform == "win32", reason="needs a script as a program")
def test_one_that_dies_at_its_work_is_told_apart_from_one_that_does_not_answer(tmp_path: Path) -> None:
    program = tmp_path / "exiftool"
    program.write_text(
        "#!/bin/sh\nwhile read l; do case $l in -execute*) "
        'n=${l#-execute}; echo 12.57; echo "{ready$n}"; echo "{end$n 0}" >&2; break;; esac; done\nread l\n'
    )
    program.chmod(0o755)
    with ExifTool(program) as running, pytest.raises(ExifToolError, match="in the middle of its work"):
        running.execute("-j", "nothing", retry=False)


def test_closing_leaves_no_process_and_no_thread() -> None:
    before = threading.active_count()
    running = ExifTool()
    running.start()
    pid = running.pid
    assert pid is not None
    running.close()
    assert threading.active_count() == before
    assert not _alive(pid)


_OWNER = """
import sys
from engine.metadata.exiftool import ExifTool
with ExifTool() as running:
    print(running.pid, flush=True)
    while True:
        running.execute(*sys.argv[1:] or ["-ver"])
"""


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks into /proc")
def test_exiftool_dies_with_us_when_we_are_killed(tmp_path: Path, paint: Paint) -> None:
    photo = paint(tmp_path / "a.jpg")
    for args in ([], ["-overwrite_original", "-XMP-dc:Subject+=x", str(photo)]):
        with subprocess.Popen([sys.executable, "-c", _OWNER, *args], stdout=subprocess.PIPE) as owner:
            assert owner.stdout is not None
            pid = int(owner.stdout.readline())
            time.sleep(0.05)
            owner.kill()
        assert _gone_within(pid, 3)


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks into /proc")
def test_waiting_wakes_nothing() -> None:
    def wakes() -> int:
        status = Path(f"/proc/{running.pid}/status").read_text()
        return int(status.split("\nvoluntary_ctxt_switches:")[1].split()[0])

    with ExifTool() as running:
        time.sleep(0.2)
        before = wakes()
        time.sleep(1)
        assert wakes() - before <= 3


def test_widened_it_runs_two_commands_at_a_time_and_narrowed_or_closed_no_process_stays() -> None:
    missing = [f"/no/such/file/{number}" for number in range(3_000)]
    with ExifTool() as running:
        running.widen()
        with ThreadPoolExecutor(4) as pool:
            replies = list(pool.map(lambda _: running.execute("-j", *missing).status, range(4)))
            assert replies == [1] * 4
        pids = running.pids
        assert len(pids) == running.width
        running.narrow()
        assert running.pids == pids[:1] == (running.pid,)
        assert not any(_alive(pid) for pid in pids[1:])
        running.widen()
        with ThreadPoolExecutor(4) as pool:
            list(pool.map(lambda _: running.execute("-j", *missing), range(4)))
        pids = running.pids
    assert not any(_alive(pid) for pid in pids)


def test_narrowed_in_the_middle_of_commands_all_are_answered() -> None:
    with ExifTool() as running, ThreadPoolExecutor(4) as pool:
        running.widen()
        answers = [pool.submit(running.execute, "-echo", f"{number}") for number in range(40)]
        running.narrow()
        assert [answer.result().stdout for answer in answers] == [f"{n}\n".encode() for n in range(40)]
        assert len(running.pids) == running.width == 1
