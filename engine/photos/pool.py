"""A bounded look-ahead: the next few photos are decoded while the consumer works on this one."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator, Iterable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from itertools import islice
from typing import TypeVar

from engine.errors import PhotoUnreadable

T = TypeVar("T")
R = TypeVar("R")


def ahead(
    function: Callable[[T], R], items: Iterable[T], *, workers: int, depth: int, together: int = 1
) -> Generator[tuple[T, R | PhotoUnreadable], None, None]:
    """(item, its result) in the order of the items, with at most `depth` items begun and not yet yielded; a thread
    takes `together` at once, since each waking of a thread costs as much as a small photo's hash.

    A `PhotoUnreadable` is a result; any other exception is a bug and is raised here. Closing the generator
    cancels what has not begun and does not wait for what has (its result is dropped).
    """
    source = iter(items)
    executor = ThreadPoolExecutor(workers, thread_name_prefix="decode")
    waiting: deque[tuple[tuple[T, ...], Future[list[R | PhotoUnreadable]]]] = deque()
    work = partial(_each, function)
    try:
        while True:
            while len(waiting) < max(1, depth // together) and (some := tuple(islice(source, together))):
                waiting.append((some, executor.submit(work, some)))
            if not waiting:
                return
            some, future = waiting.popleft()
            yield from zip(some, future.result(), strict=True)
    finally:
        executor.shutdown(wait=False, cancel_futures=True)


def _each(function: Callable[[T], R], items: Sequence[T]) -> list[R | PhotoUnreadable]:
    results: list[R | PhotoUnreadable] = []
    for item in items:
        try:
            results.append(function(item))
        except PhotoUnreadable as error:
            results.append(error)
    return results
