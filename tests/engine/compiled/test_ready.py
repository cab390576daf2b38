import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from engine.compiled import kept, ready
from engine.compiled.ready import Loops

pytestmark = pytest.mark.usefixtures("compiled_loops")


def with_warm(*functions: Callable[[], None]) -> Loops:
    loops = Loops()
    for function in functions:
        assert loops.warms(function) is function
    return loops


def test_loops_are_ready_when_they_do_their_work_and_not_before() -> None:
    go = threading.Event()

    def wait() -> None:
        assert go.wait(5)

    loops = with_warm(wait)
    begun = loops.prepare()
    assert not loops.ready
    go.set()
    begun.join()
    assert loops.ready


def test_they_are_loaded_once() -> None:
    times: list[int] = []
    loops = with_warm(lambda: times.append(1))
    assert loops.prepare() is loops.prepare()
    loops.prepare().join()
    assert times == [1]


def test_all_of_them_are_called_before_any_is_used() -> None:
    seen: list[bool] = []
    loops = with_warm(lambda: seen.append(loops.ready), lambda: seen.append(loops.ready))
    loops.prepare().join()
    assert seen == [False, False]
    assert loops.ready


def test_what_does_not_do_its_work_is_never_used_and_the_log_says_why(
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fail() -> None:
        raise ImportError("no Numba for this processor")

    loops = with_warm(fail)
    loops.prepare().join()
    assert not loops.ready
    assert "no Numba for this processor" in caplog.text


@pytest.fixture
def nothing_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """As on a new machine; what is to be compiled is a module beside it."""
    folder = tmp_path / "kept"
    monkeypatch.setattr(kept, "place", lambda: folder)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    return folder


def with_warm_of(module: str) -> Loops:
    def warm() -> None: ...

    warm.__module__ = module
    return with_warm(warm)


def test_where_compiling_fails_the_log_says_why_in_a_line(
    nothing_kept: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "failing.py").write_text("raise OSError('no Numba for this processor')")
    loops = with_warm_of("failing")
    loops.prepare().join()
    assert not loops.ready
    assert caplog.messages == [
        "compiled loops cannot be used here: compiling them ended with 1: OSError: no Numba for this processor"
    ]


def test_a_program_that_ends_does_not_wait_for_the_compiler_which_goes_on(
    nothing_kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    done = tmp_path / "done"
    (tmp_path / "slow.py").write_text(f"import time; time.sleep(3); open({str(done)!r}, 'w')")
    monkeypatch.setattr(threading, "main_thread", threading.Thread)  # one that does not run
    loops = with_warm_of("slow")
    begun = time.monotonic()
    loops.prepare().join()
    assert time.monotonic() - begun < 2
    assert not loops.ready
    assert not caplog.messages
    assert loops._child is not None
    loops._child.wait(60)
    assert done.exists()


def test_code_that_was_damaged_is_made_anew(nothing_kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Otherwise LLVM would end the program."""
    nothing_kept.mkdir()
    kept.write(nothing_kept, {})
    (nothing_kept / "loops.json").write_bytes(b"damaged")
    assert kept.read(nothing_kept) is None
    ready.LOOPS._load()
    assert kept.read(nothing_kept)
