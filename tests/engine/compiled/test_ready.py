import threading
from collections.abc import Callable

import pytest

from engine.compiled.ready import Loops


def with_warm(*functions: Callable[[], None]) -> Loops:
    loops = Loops()
    for function in functions:
        assert loops.warms(function) is function
    return loops


def test_loops_are_ready_when_they_are_compiled_and_not_before() -> None:
    go = threading.Event()

    def wait() -> None:
        assert go.wait(5)

    loops = with_warm(wait)
    begun = loops.prepare()
    assert not loops.ready
    go.set()
    begun.join()
    assert loops.ready


def test_they_are_compiled_once() -> None:
    times: list[int] = []
    loops = with_warm(lambda: times.append(1))
    assert loops.prepare() is loops.prepare()
    loops.prepare().join()
    assert times == [1]


def test_all_of_them_are_compiled_before_any_is_used() -> None:
    seen: list[bool] = []
    loops = with_warm(lambda: seen.append(loops.ready), lambda: seen.append(loops.ready))
    loops.prepare().join()
    assert seen == [False, False]
    assert loops.ready


def test_what_cannot_be_compiled_is_never_used_and_the_log_says_why(caplog: pytest.LogCaptureFixture) -> None:
    def fail() -> None:
        raise ImportError("no Numba for this processor")

    loops = with_warm(fail)
    loops.prepare().join()
    assert not loops.ready
    assert "no Numba for this processor" in caplog.text


def test_they_are_loaded_where_they_are_worth_it() -> None:
    loops = with_warm(lambda: None)
    assert not loops.at_hand()
    assert loops._begun is None
    loops.worth = True
    loops.at_hand()
    loops.prepare().join()
    assert loops.at_hand()
