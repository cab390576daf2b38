"""ExifTool, kept running, asked over its standard input. Nothing else in the program starts ExifTool."""

from __future__ import annotations

import os
import re
import shutil
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from engine.errors import ExifToolError
from engine.metadata.process import NOT_INSTALLED, Ended, Process, Reply, Stopped

OLDEST = (12, 40)
MOST = min(2, os.cpu_count() or 1)
"""Processes at work at the same time: a write keeps the disk as busy as the processor, so more gain nothing."""

_START_TIMEOUT = 30.0
_LONGEST = 500.0  # the config's alarm ends a process ten minutes after its last command
_REFUSED = re.compile(rb"-(execute\d*|stay_open.*|@|config|common_args)?", re.IGNORECASE)
_HOW_TO_INSTALL = (
    "Install it with `sudo apt install libimage-exiftool-perl` (Debian, Ubuntu), "
    "`brew install exiftool` (macOS) or `winget install OliverBetz.ExifTool` (Windows), "
    "or set FIRSTLOOK_EXIFTOOL to its path."
)


def find_exiftool() -> Path:
    """FIRSTLOOK_EXIFTOOL, else the one on the PATH. Raises ExifToolError that says how to install it."""
    told = os.environ.get("FIRSTLOOK_EXIFTOOL")
    found = shutil.which(told or "exiftool")
    if found is None and told:
        message = f"FIRSTLOOK_EXIFTOOL names {told!r}, which is not a program. {_HOW_TO_INSTALL}"
        raise ExifToolError(message, reason=NOT_INSTALLED)
    if found is None:
        raise ExifToolError(f"ExifTool was not found. {_HOW_TO_INSTALL}", reason=NOT_INSTALLED)
    return Path(found).absolute()


class _Lane:
    """A place for one process, which is started, killed and started again as commands need it."""

    def __init__(self, program: Path | None) -> None:
        self._program = program
        self._process: Process | None = None
        self._version: tuple[int, int] | None = None
        self._lock = threading.RLock()

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process else None

    def start(self) -> tuple[int, int]:
        """Starts the process if it does not run, and checks its version; that version."""
        with self._lock:
            if self._process is None or self._version is None or not self._process.alive():
                self._stop(kindly=False)
                self._process = Process(self._program or find_exiftool())
                self._version = self._asked_for_version(self._process)
            return self._version

    def close(self) -> None:
        with self._lock:
            self._stop(kindly=True)

    def ask(self, args: Sequence[bytes], timeout: float, *, retry: bool) -> Reply:
        with self._lock:
            for attempt in range(2):
                self.start()
                assert self._process is not None
                try:
                    return self._process.ask(args, min(timeout, _LONGEST))
                except Stopped as stopped:
                    self._stop(kindly=False)
                    if attempt or not retry:
                        raise _unanswered(stopped, timeout) from stopped
        raise AssertionError("unreachable")

    def _asked_for_version(self, process: Process) -> tuple[int, int]:
        try:
            return _parse_version(process.ask([b"-ver"], _START_TIMEOUT))
        except (Stopped, ExifToolError) as error:
            self._stop(kindly=False)
            if isinstance(error, ExifToolError):
                raise
            raise ExifToolError("ExifTool was started but does not answer. Is its Perl complete?") from error

    def _stop(self, *, kindly: bool) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.stop(kindly=kindly)


class ExifTool:
    """ExifTool, kept running; a context manager, safe to use from several threads (they wait for each other).

    It is one process; while it is `widened`, two commands run at a time in a process each.
    Raises ExifToolError on start where ExifTool is missing or older than 12.40.
    """

    def __init__(self, program: Path | None = None) -> None:
        self._program = program
        self._first = _Lane(program)
        self._lanes = [self._first]
        self._idle = [self._first]
        self._changed = threading.Condition()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def pid(self) -> int | None:
        """The first process's id while it runs."""
        return self._first.pid

    @property
    def pids(self) -> tuple[int, ...]:
        """Of every process that runs."""
        with self._changed:
            return tuple(lane.pid for lane in self._lanes if lane.pid is not None)

    @property
    def width(self) -> int:
        """How many commands can run at the same time."""
        return len(self._lanes)

    def start(self) -> None:
        """Starts the process if it does not run, and checks its version."""
        self._first.start()

    def widen(self) -> None:
        """Lets `MOST` commands run at a time, until `narrow` or `close`; a process is started when it is needed."""
        with self._changed:
            while len(self._lanes) < MOST:
                lane = _Lane(self._program)
                self._lanes.append(lane)
                self._idle.insert(0, lane)
                self._changed.notify()

    def narrow(self) -> None:
        """Back to one process; the others finish what they are at."""
        with self._changed:
            extra = self._lanes[1:]
            del self._lanes[1:]
            self._idle = [lane for lane in self._idle if lane not in extra]
        for lane in extra:
            lane.close()

    def close(self) -> None:
        """Ends every process; a later command starts one again."""
        self.narrow()
        self._first.close()

    def version(self) -> tuple[int, int]:
        """As (12, 57)."""
        return self._first.start()

    def execute(self, *args: bytes | str, timeout: float = 30, retry: bool = True) -> Reply:
        """Runs one command and returns what it printed.

        A process that ends or does not answer within `timeout` seconds (500 at most) is killed and, with `retry`,
        the command is given once more to a new one; then ExifToolError. ValueError where an argument could be
        taken for several, or for an instruction to the process itself. Names of files: absolute, as bytes.
        """
        checked = [b"-charset", b"filename=utf8", *(_checked(arg) for arg in args)]
        with self._lane() as lane:
            return lane.ask(checked, timeout, retry=retry)

    @contextmanager
    def _lane(self) -> Iterator[_Lane]:
        """One that is idle, the first before others; waits for it."""
        with self._changed:
            self._changed.wait_for(lambda: self._idle)
            lane = self._idle.pop()
        try:
            yield lane
        finally:
            self._give_back(lane)

    def _give_back(self, lane: _Lane) -> None:
        with self._changed:
            stays = lane in self._lanes
            if stays:
                self._idle.insert(len(self._idle) if lane is self._first else 0, lane)
                self._changed.notify()
        if not stays:
            lane.close()  # narrowed meanwhile


def _unanswered(stopped: Stopped, timeout: float) -> ExifToolError:
    if isinstance(stopped, Ended):
        return ExifToolError("ExifTool ended in the middle of its work.")
    return ExifToolError(f"ExifTool gave no answer within {timeout:g} seconds.")


def _checked(arg: bytes | str) -> bytes:
    raw = arg if isinstance(arg, bytes) else arg.encode("utf-8")
    if any(char in raw for char in b"\n\r\0"):
        raise ValueError("an argument for ExifTool holds a line break or a NUL")
    if _REFUSED.fullmatch(raw.strip()) or raw[:1] in (b"#", b" ", b"\t", b""):
        raise ValueError(f"{raw!r} is not an argument for ExifTool's open process")
    return raw


def _parse_version(reply: Reply) -> tuple[int, int]:
    found = re.fullmatch(r"(\d+)\.(\d+)\s*", reply.stdout.decode("ascii", "replace"))
    if found is None:
        raise ExifToolError(f"ExifTool does not say its version but {reply.stdout[:80]!r}.")
    version = int(found.group(1)), int(found.group(2))
    if version < OLDEST:
        shown = f"{version[0]}.{version[1]:02}"
        message = f"ExifTool {shown} is too old; 12.40 or newer is needed. {_HOW_TO_INSTALL}"
        raise ExifToolError(message, reason="ExifTool is too old")
    return version
