"""A process of our own beside the worker: its messages, its end, and never an orphan."""

from __future__ import annotations

import json
import queue
import signal
import subprocess
import threading
from collections.abc import Generator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from engine import own_python

LOOK_SECONDS = 0.2
END_SECONDS = 5.0


class Child:
    """`python -m MODULE FOLDER`. What it prints are messages, a line of JSON each; what it says otherwise goes to
    `log`. It is told to end by closing its input, and killed where it does not."""

    def __init__(self, module: str, folder: Path, log: Path) -> None:
        with log.open("ab") as told:
            self._process = subprocess.Popen(
                own_python.command(module, str(folder)),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=told,
                env={**own_python.environment(), **KEEPING},
                creationflags=getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0),
            )
        self._lines: queue.Queue[bytes | None] = queue.Queue()
        threading.Thread(target=self._read, name="child", daemon=True).start()

    def messages(self) -> Generator[Mapping[str, Any] | None, None, int]:
        """Each message as it comes, and None where there is none for a moment; the exit code at the end."""
        while True:
            try:
                line = self._lines.get(timeout=LOOK_SECONDS)
            except queue.Empty:
                yield None
                continue
            if line is None:
                return self._process.wait()
            with suppress(ValueError):
                yield json.loads(line)

    def end(self) -> None:
        """It is gone when this returns."""
        assert self._process.stdin is not None
        with suppress(OSError):
            self._process.stdin.close()
        try:
            self._process.wait(END_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def _read(self) -> None:
        out: IO[bytes] | None = self._process.stdout
        assert out is not None
        with out:
            for line in out:
                self._lines.put(line)
        self._lines.put(None)


KEEPING = {"MALLOC_MMAP_MAX_": "0", "MALLOC_TRIM_THRESHOLD_": str(2**40)}
"""Memory that was given back is kept for the next step. Otherwise glibc has the system map each step's anew, page by
page, which takes as long as a good part of the step. Other systems do not read these."""


def how_it_ended(code: int) -> str:
    """An exit code in words, to stand behind "the training was ended"."""
    if code >= 0:
        return f"with code {code}"
    with suppress(ValueError):
        return f"by {signal.Signals(-code).name}"
    return f"by signal {-code}"
