import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.errors import PhotoUnreadable
from engine.photos.pool import ahead


def noted(count: int, taken: list[int]) -> Iterator[int]:
    """Numbers, each noted when it is asked for."""
    for number in range(count):
        taken.append(number)
        yield number


def test_results_come_in_the_order_of_the_items_though_the_first_take_longest() -> None:
    def work(number: int) -> int:
        time.sleep(0.03 if number % 4 == 0 else 0)
        return number * number

    assert list(ahead(work, range(20), workers=4, depth=6)) == [(n, n * n) for n in range(20)]


def test_no_more_than_depth_items_are_begun_ahead_of_the_consumer() -> None:
    taken: list[int] = []

    for done, (number, _) in enumerate(ahead(lambda n: n, noted(100, taken), workers=2, depth=5), start=1):
        assert number == done - 1
        assert len(taken) <= done + 4
    assert len(taken) == 100


def test_an_unreadable_photo_is_a_result_and_the_work_goes_on() -> None:
    def work(number: int) -> int:
        if number == 1:
            raise PhotoUnreadable(Path("a.jpg"), "truncated")
        return number

    results = [result for _, result in ahead(work, range(3), workers=2, depth=2)]
    assert results[0] == 0
    assert isinstance(results[1], PhotoUnreadable)
    assert results[2] == 2


def test_a_bug_is_raised_where_the_results_are_read() -> None:
    def work(number: int) -> float:
        return 1 / number

    with pytest.raises(ZeroDivisionError):
        list(ahead(work, [1, 0, 1], workers=2, depth=2))


def test_a_bug_in_the_source_of_items_is_raised_too() -> None:
    def items() -> Iterator[int]:
        yield 1
        raise RuntimeError("the source broke")

    with pytest.raises(RuntimeError, match="the source broke"):
        list(ahead(lambda n: n, items(), workers=1, depth=4))


def test_closing_it_cancels_what_has_not_begun_and_returns_at_once() -> None:
    begun: list[int] = []
    release = threading.Event()

    def work(number: int) -> int:
        begun.append(number)
        if number:
            release.wait(20)
        return number

    results = ahead(work, range(100), workers=2, depth=50)
    assert next(results) == (0, 0)
    start = time.monotonic()
    results.close()
    assert time.monotonic() - start < 1
    release.set()
    time.sleep(0.05)
    assert len(begun) <= 4


def test_nothing_to_do_ends_at_once() -> None:
    assert list(ahead(str, [], workers=2, depth=3)) == []


def test_several_at_once_come_in_the_same_order_and_no_further_ahead() -> None:
    taken: list[int] = []

    def work(number: int) -> int:
        if number == 6:
            raise PhotoUnreadable(Path("a.jpg"), "truncated")
        return number

    for done, (number, result) in enumerate(ahead(work, noted(50, taken), workers=2, depth=16, together=4)):
        assert number == done
        assert result == number or (number == 6 and isinstance(result, PhotoUnreadable))
        assert len(taken) <= done + 16
    assert len(taken) == 50


def test_no_thread_takes_so_many_that_others_have_none() -> None:
    threads: dict[str, list[int]] = {}
    together = threading.Barrier(8, timeout=10)

    def work(number: int) -> int:
        threads.setdefault(threading.current_thread().name, []).append(number)
        if number < 8:
            together.wait()  # breaks where fewer threads are at work
        return number

    assert [number for number, _ in ahead(work, range(16), workers=8, depth=16, together=4)] == [*range(16)]
    assert len(threads) == 8


def test_closing_it_ends_also_what_a_thread_took_at_once() -> None:
    begun, go, done = threading.Event(), threading.Event(), list[int]()

    def work(number: int) -> int:
        if number == 4:
            begun.set()
            assert go.wait(10)
        done.append(number)
        return number

    results = ahead(work, range(8), workers=1, depth=8, together=4)
    next(results)
    assert begun.wait(10)
    results.close()
    go.set()
    time.sleep(0.2)
    assert done == [0, 1, 2, 3, 4]
