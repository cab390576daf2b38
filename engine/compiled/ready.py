"""When compiled loops may be used: once their machine code is loaded, which has to be made first once on a machine."""

from __future__ import annotations

import logging
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryFile

from engine import own_python

log = logging.getLogger(__name__)

_LOOK_SECONDS = 0.2


class Loops:
    """The loops of the program. Each is called once and has to do its work before any is used; where that fails, none
    ever is."""

    def __init__(self) -> None:
        self._warm: list[Callable[[], None]] = []
        self._lock = threading.Lock()
        self._begun: threading.Thread | None = None
        self._child: subprocess.Popen[bytes] | None = None
        self.ready = False

    def warms(self, function: Callable[[], None]) -> Callable[[], None]:
        """A decorator: what calls some loops once, and raises where they do not do their work."""
        self._warm.append(function)
        return function

    def call_all(self) -> None:
        """Raises what one of these raises."""
        for warm in self._warm:
            warm()

    def prepare(self) -> threading.Thread:
        """Begins, unless it was begun, on a thread of its own; whoever has to wait for it joins that."""
        with self._lock:
            if self._begun is None:
                self._begun = threading.Thread(target=self._prepare, name="loops")
                self._begun.start()
            return self._begun

    def _prepare(self) -> None:
        try:
            self.ready = self._load()
        except Exception as error:  # noqa: BLE001 - whatever LLVM, a library of another version or a disk may say
            log.warning("compiled loops cannot be used here: %s", error)

    def _load(self) -> bool:
        """Whether they are loaded and do their work. False where the program ends first."""
        from engine.compiled import kept, machine

        folder = kept.place()
        if kept.read(folder) is None and not self._build(folder):
            return False
        codes = kept.read(folder)
        if codes is None:
            raise RuntimeError(f"nothing was compiled into {folder}")
        machine.load(codes)
        self.call_all()
        return True

    def _build(self, folder: Path) -> bool:
        """By a process of its own, which goes on where this one ends: the next start has its work. False then."""
        modules = sorted({warm.__module__ for warm in self._warm})
        with TemporaryFile() as said:
            child = self._child = subprocess.Popen(
                own_python.command("engine.compiled.build", str(folder), *modules),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=said,
                env=own_python.environment(),
            )
            while (code := _ended(child)) is None:
                if not threading.main_thread().is_alive():
                    return False
            if code:
                said.seek(0)
                why = said.read().decode(errors="replace").strip().rpartition("\n")[2]
                raise RuntimeError(f"compiling them ended with {code}: {why}")
        return True


def _ended(child: subprocess.Popen[bytes]) -> int | None:
    """Its exit code, if it has one before long."""
    try:
        return child.wait(_LOOK_SECONDS)
    except subprocess.TimeoutExpired:
        return None


LOOPS = Loops()
"""All of the program's."""
