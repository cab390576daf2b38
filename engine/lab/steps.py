"""Generators of progress, passed on."""

from __future__ import annotations

from collections.abc import Callable, Generator
from typing import TypeVar

from engine.lab.types import LabProgress

T = TypeVar("T")
Steps = Generator[LabProgress, None, None]


def mapped(
    steps: Generator[LabProgress, None, T], change: Callable[[LabProgress], LabProgress]
) -> Generator[LabProgress, None, T]:
    """The same steps, each changed; what they return. Closing this closes them."""
    try:
        while True:
            try:
                step = next(steps)
            except StopIteration as end:
                result: T = end.value
                return result
            yield change(step)
    finally:
        steps.close()


def nothing() -> Steps:
    """No step at all."""
    return
    yield  # makes this a generator
