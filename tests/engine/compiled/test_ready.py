import threading

import pytest

from engine.compiled.ready import Loops


def test_loops_are_ready_when_they_are_compiled_and_not_before() -> None:
    go = threading.Event()

    def wait() -> None:
        assert go.wait(5)

    loops = Loops(wait)
    begun = loops.prepare()
    assert not loops.ready
    go.set()
    begun.join()
    assert loops.ready


def test_they_are_compiled_once() -> None:
    times: list[int] = []
    loops = Loops(lambda: times.append(1))
    assert loops.prepare() is loops.prepare()
    loops.prepare().join()
    assert times == [1]


def test_what_cannot_be_compiled_is_never_used_and_the_log_says_why(caplog: pytest.LogCaptureFixture) -> None:
    def fail() -> None:
        raise ImportError("no Numba for this processor")

    loops = Loops(fail)
    loops.prepare().join()
    assert not loops.ready
    assert "no Numba for this processor" in caplog.text


def test_they_are_loaded_where_they_are_worth_it() -> None:
    loops = Loops(lambda: None)
    assert not loops.at_hand()
    assert loops._begun is None
    loops.worth = True
    loops.at_hand()
    loops.prepare().join()
    assert loops.at_hand()
