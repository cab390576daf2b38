"""Keeping Pillow's warnings about damaged metadata to itself."""

from __future__ import annotations

import threading
import warnings
from collections.abc import Iterator
from contextlib import contextmanager


class _Gate:
    """`warnings.catch_warnings` swaps a list that all threads share, so only the first one in may open it and
    only the last one out may close it; otherwise a late restore would leave the filters changed for good."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._inside = 0
        self._catcher = warnings.catch_warnings()

    def enter(self) -> None:
        with self._lock:
            self._inside += 1
            if self._inside == 1:
                self._catcher = warnings.catch_warnings()
                self._catcher.__enter__()
                warnings.filterwarnings("ignore", module=r"PIL\.")

    def leave(self) -> None:
        with self._lock:
            self._inside -= 1
            if self._inside == 0:
                self._catcher.__exit__(None, None, None)


_gate = _Gate()


@contextmanager
def pillow_is_quiet() -> Iterator[None]:
    """Warnings raised by Pillow's modules are dropped inside, in whichever thread; those of others pass."""
    _gate.enter()
    try:
        yield
    finally:
        _gate.leave()
