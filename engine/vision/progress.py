"""How far a training of several fits is."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

from engine.types import Progress

T = TypeVar("T")


def beside(steps: Generator[float, None, T], at: Progress) -> Generator[Progress, None, T]:
    """Run a fit that is one step of a longer way: it says no more than where that is, and can be cancelled."""
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: T = end.value
            return result
        yield at


class Bar:
    """In iterations of all fits together, as if each took all of its own."""

    def __init__(self, total: int) -> None:
        self.total = total
        self.done = 0

    def at(self, done: int, loss: float | None = None) -> Progress:
        """What to yield: so much is done."""
        self.done = done
        return Progress(done, self.total, "training", loss)

    def stepping(self, steps: Generator[float, None, T], iterations: int) -> Generator[Progress, None, T]:
        """Run a fit that takes at most so many iterations."""
        begun = self.done
        while True:
            try:
                loss = next(steps)
            except StopIteration as end:
                result: T = end.value
                self.done = begun + iterations
                return result
            yield self.at(min(self.done + 1, begun + iterations), loss)
