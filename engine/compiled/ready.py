"""When compiled loops may be used: once they are compiled, which takes some seconds the first time on a machine."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

log = logging.getLogger(__name__)


class Loops:
    """The loops that are compiled by running each of them once. Where that fails, none is ever used.

    `worth` says whether there is so much to do that they are worth their loading (a second of a core)."""

    def __init__(self) -> None:
        self._warm: list[Callable[[], None]] = []
        self._lock = threading.Lock()
        self._begun: threading.Thread | None = None
        self.ready = False
        self.worth = False

    def warms(self, function: Callable[[], None]) -> Callable[[], None]:
        """A decorator: what runs some loops once, and raises where they do not do their work."""
        self._warm.append(function)
        return function

    def at_hand(self) -> bool:
        """Whether they can be used now; where they are worth it, they will be soon."""
        if self.worth and self._begun is None:
            self.prepare()
        return self.ready

    def prepare(self) -> threading.Thread:
        """Begins, unless it was begun, on a thread of its own; whoever has to wait for it joins that.

        No daemon: a process that ends meanwhile waits for LLVM, which does not bear being torn down at work."""
        with self._lock:
            if self._begun is None:
                self._begun = threading.Thread(target=self._compile, name="compile")
                self._begun.start()
            return self._begun

    def _compile(self) -> None:
        try:
            for warm in self._warm:
                warm()
        except Exception as error:  # noqa: BLE001 - whatever Numba, LLVM or a full disk may say
            log.warning("compiled loops cannot be used here: %s", error)
        else:
            self.ready = True


LOOPS = Loops()
"""All of the program's."""
