"""One First Look per library. The lock is the operating system's, so that a kill -9 leaves nothing locked."""

from __future__ import annotations

import os
from pathlib import Path

from filelock import FileLock, Timeout

from engine.errors import LibraryError, shown


class LibraryLock:
    """Held from construction to `release`. Raises `LibraryError` where another process holds it."""

    def __init__(self, folder: Path, root: Path) -> None:
        self._file = folder / "lock"
        self._holder = folder / "lock.pid"
        self._lock = FileLock(self._file)
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            raise LibraryError(
                f"Another First Look{self._who()} is working on {shown(root)}. Close it, or wait until it has "
                "finished, and try again."
            ) from None
        self._holder.write_text(str(os.getpid()))

    def release(self) -> None:
        """Lets the next one in."""
        self._holder.unlink(missing_ok=True)
        self._lock.release()

    def _who(self) -> str:
        try:
            return f" (process {int(self._holder.read_text())})"
        except (OSError, ValueError):
            return ""
