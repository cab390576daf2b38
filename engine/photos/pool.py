"""A bounded look-ahead: the next few photos are decoded while the consumer works on this one."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from itertools import islice
from threading import Event
from typing import TypeVar

from engine.errors import PhotoUnreadable

T = TypeVar("T")
R = TypeVar("R")


def ahead(
    function: Callable[[T], R], items: Iterable[T], *, workers: int, depth: int, together: int = 1
) -> Generator[tuple[T, R | PhotoUnreadable], None, None]:
    """(item, its result) in the order of the items, with at most `depth` items begun and not yet yielded.

    A thread takes up to `together` at once, since its waking costs as much as what is small; fewer where `depth` has
    not twice as many for each.

    A `PhotoUnreadable` is a result; any other exception is a bug and is raised here. Closing the generator
    cancels what has not begun and does not wait for what has (its result is dropped).
    """
    source, closed = iter(items), Event()
    executor = ThreadPoolExecutor(workers, thread_name_prefix="decode")
    waiting: deque[tuple[tuple[T, ...], Future[list[R | PhotoUnreadable]]]] = deque()
    work, at_once = partial(_each, function, closed), max(1, min(together, depth // (2 * workers)))
    try:
        while True:
            while len(waiting) < max(1, depth // at_once) and (some := tuple(islice(source, at_once))):
                waiting.append((some, executor.submit(work, some)))
            if not waiting:
                return
            some, future = waiting.popleft()
            yield from zip(some, future.result(), strict=True)
    finally:
        closed.set()
        executor.shutdown(wait=False, cancel_futures=True)


def _each(function: Callable[[T], R], closed: Event, items: Sequence[T]) -> list[R | PhotoUnreadable]:
    results: list[R | PhotoUnreadable] = []
    for item in items:
        if closed.is_set():
            break  # nobody takes them
        try:
            results.append(function(item))
        except PhotoUnreadable as error:
            results.append(error)
    return results
