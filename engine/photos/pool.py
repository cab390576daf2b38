"""A bounded look-ahead: the next few photos are decoded while the consumer works on this one."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from typing import TypeVar

from engine.errors import PhotoUnreadable

T = TypeVar("T")
R = TypeVar("R")


def ahead(
    function: Callable[[T], R], items: Iterable[T], *, workers: int, depth: int
) -> Generator[tuple[T, R | PhotoUnreadable], None, None]:
    """(item, its result) in the order of the items, with at most `depth` items begun and not yet yielded.

    A `PhotoUnreadable` is a result; any other exception is a bug and is raised here. Closing the generator
    cancels what has not begun and does not wait for what has (its result is dropped).
    """
    source = iter(items)
    executor = ThreadPoolExecutor(workers, thread_name_prefix="decode")
    waiting: deque[tuple[T, Future[R]]] = deque()
    try:
        while True:
            for item in islice(source, max(1, depth) - len(waiting)):
                waiting.append((item, executor.submit(function, item)))
            if not waiting:
                return
            item, future = waiting.popleft()
            result: R | PhotoUnreadable
            try:
                result = future.result()
            except PhotoUnreadable as error:
                result = error
            yield item, result
    finally:
        executor.shutdown(wait=False, cancel_futures=True)
