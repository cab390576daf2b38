"""Loops that Numba compiles (`build`), marked where they are written. Nothing here needs Numba: what is compiled is
kept (`kept`), and loaded in a tenth of the time that Numba's own import takes (`machine`).

An array that is handed to one lies in C order, and is its owner's to keep; a loop allocates nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Any, Generic, NamedTuple, ParamSpec, Protocol, TypeVar, cast

import numpy as np

P = ParamSpec("P")
R = TypeVar("R")
F = TypeVar("F", bound=Callable[..., object])


class Kind(Enum):
    """What becomes of a marked function."""

    COMPILED = "code of its own"
    INLINED = "copied into what calls it"
    IN_LLVM = "not its body, but what another function builds of LLVM's words"


class Mark(NamedTuple):
    """`words` is (module, function) where `kind` is `IN_LLVM`: what `numba.extending.intrinsic` takes."""

    kind: Kind
    words: tuple[str, str] = ("", "")


class Runs(Protocol):
    """A loop's machine code (`machine.Machine`)."""

    def __call__(self, *arguments: object) -> object: ...
    def ending(self, *last: object) -> Runs: ...


class Loop(Generic[P, R]):
    """A loop that Python may call once its machine code is loaded; Python's lock is let go meanwhile."""

    def __init__(self, function: Callable[P, R]) -> None:
        self.function = function
        self.name = f"{function.__module__}.{function.__name__}"
        self.machine: Runs | None = None

    def __call__(self, *args: P.args, **kwargs: P.kwargs) -> R:
        """Arguments by their places. Raises TypeError for others than it was compiled for."""
        return cast("R", self._loaded()(*args, **kwargs))

    def ending(self, *last: object) -> Callable[..., R]:
        """The same with these as its last arguments: to look at an array takes as long as some loops do."""
        return cast("Callable[..., R]", self._loaded().ending(*last))

    def _loaded(self) -> Runs:
        if self.machine is None:
            raise RuntimeError(f"{self.name} is not loaded")
        return self.machine


def entry(function: Callable[P, R]) -> Loop[P, R]:
    """A loop that Python calls, and other loops too."""
    return Loop(function)


def compiled(function: F) -> F:
    """A loop that other loops call."""
    return _marked(function, Mark(Kind.COMPILED))


def inlined(function: F) -> F:
    """As `compiled`, and copied into whatever loop calls it."""
    return _marked(function, Mark(Kind.INLINED))


def in_llvm(module: str, function: str) -> Callable[[F], F]:
    """A loop that other loops call, whose body `function` of `module` builds."""
    return lambda declared: _marked(declared, Mark(Kind.IN_LLVM, (module, function)))


def mark_of(value: object) -> Mark | None:
    """How a function was marked; None for anything else, a `Loop` too."""
    return getattr(value, "__loop__", None) if callable(value) else None


def _marked(function: F, mark: Mark) -> F:
    setattr(function, "__loop__", mark)  # noqa: B010 - mypy knows of no such attribute
    return function


@inlined
def number(value: int | np.integer[Any]) -> int:
    """What was read from an array, with a sign: together with one that has none, a sum would become a float."""
    return int(np.int64(value))
