"""One long-lived ExifTool process, asked over its standard input. Nothing else in the program starts ExifTool."""

from __future__ import annotations

import contextlib
import os
import queue
import re
import secrets
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from types import TracebackType
from typing import IO, Self

from engine.errors import ExifToolError

OLDEST = (12, 40)
_START_TIMEOUT = 30.0
_CLOSE_TIMEOUT = 2.0
_LONGEST = 500.0  # the config's alarm ends a process ten minutes after its last command
_REFUSED = re.compile(rb"-(execute\d*|stay_open.*|@|config|common_args)?", re.IGNORECASE)
_HOW_TO_INSTALL = (
    "Install it with `sudo apt install libimage-exiftool-perl` (Debian, Ubuntu), "
    "`brew install exiftool` (macOS) or `winget install OliverBetz.ExifTool` (Windows), "
    "or set FIRSTLOOK_EXIFTOOL to its path."
)


@dataclass(frozen=True, slots=True)
class Reply:
    """What one command printed; `status` is ExifTool's own exit status for it: 0 good, 1 error."""

    stdout: bytes
    stderr: str
    status: int


NOT_INSTALLED = "ExifTool is not installed"


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


def config_file() -> Path:
    """Our ExifTool configuration: it names our namespace and ends ExifTool when its input ends."""
    return Path(str(files("resources").joinpath("exiftool", "firstlook.config")))


class _Stopped(Exception):
    """The process has gone, or did not answer in time."""


class _Ended(_Stopped):
    """The process has gone."""


class _Process:
    """One running ExifTool, with a thread for each of its two outputs so that neither can fill up and block it."""

    def __init__(self, program: Path) -> None:
        command = [str(program), "-config", str(config_file()), "-stay_open", "True", "-@", "-"]
        try:
            # A session of its own: Ctrl-C in a terminal is for us to handle, and must not break a write.
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                start_new_session=True,
                creationflags=0x08000000 if sys.platform == "win32" else 0,  # CREATE_NO_WINDOW
            )
        except OSError as error:
            message = f"ExifTool ({program}) cannot be started: {error.strerror}."
            raise ExifToolError(message, reason=NOT_INSTALLED) from error
        self._out, self._out_thread = _follow(self._process.stdout)
        self._err, self._err_thread = _follow(self._process.stderr)

    @property
    def pid(self) -> int:
        return self._process.pid

    def alive(self) -> bool:
        return self._process.poll() is None

    def ask(self, args: Sequence[bytes], timeout: float) -> Reply:
        """Runs one command. Raises _Stopped when the process ends or `timeout` seconds pass."""
        number = str(secrets.randbelow(10**12)).encode()
        ready, end = b"{ready" + number + b"}", b"{end" + number + b" "
        command = [*args, b"-echo4", end + b"${status}}", b"-execute" + number]
        deadline = time.monotonic() + timeout
        try:
            assert self._process.stdin is not None
            self._process.stdin.write(b"\n".join(command) + b"\n")
            self._process.stdin.flush()
        except OSError as error:
            raise _Ended from error
        out, _ = _until(self._out, re.compile(re.escape(ready) + rb"\r?\n"), deadline)
        err, status = _until(self._err, re.compile(re.escape(end) + rb"(\d+)\}\r?\n"), deadline)
        return Reply(out, err.decode("utf-8", "replace"), int(status.group(1)))

    def stop(self, *, kindly: bool) -> None:
        """Ends the process and its threads; a kind end lets it finish what it is at for two seconds."""
        if kindly and self.alive():
            self._close_input()
            try:
                self._process.wait(_CLOSE_TIMEOUT)
            except subprocess.TimeoutExpired:
                self._process.kill()
        else:
            self._process.kill()
        self._process.wait()
        self._close_input()
        for thread, pipe in (
            (self._out_thread, self._process.stdout),
            (self._err_thread, self._process.stderr),
        ):
            thread.join()
            if pipe is not None:
                pipe.close()

    def _close_input(self) -> None:
        if self._process.stdin is not None:
            with contextlib.suppress(OSError):  # what was not yet written has nobody to read it
                self._process.stdin.close()


def _follow(pipe: IO[bytes] | None) -> tuple[queue.SimpleQueue[bytes], threading.Thread]:
    """A thread that moves all that comes from `pipe` into a queue; b"" marks the end."""
    assert pipe is not None
    chunks: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    descriptor = pipe.fileno()

    def run() -> None:
        while chunk := os.read(descriptor, 1 << 16):
            chunks.put(chunk)
        chunks.put(b"")

    thread = threading.Thread(target=run, name="exiftool-output", daemon=True)
    thread.start()
    return chunks, thread


def _until(
    chunks: queue.SimpleQueue[bytes], marker: re.Pattern[bytes], deadline: float
) -> tuple[bytes, re.Match[bytes]]:
    """What stands before the marker, and the marker's match. Raises _Stopped at the end of output or the deadline."""
    read = bytearray()
    while True:
        try:
            chunk = chunks.get(timeout=max(0.0, deadline - time.monotonic()))
        except queue.Empty:
            raise _Stopped from None
        if not chunk:
            raise _Ended
        start = max(0, len(read) - 64)  # the marker may lie across two chunks
        read += chunk
        if found := marker.search(bytes(read[start:])):
            return bytes(read[: start + found.start()]), found


class ExifTool:
    """ExifTool, kept running; a context manager, safe to use from several threads (they wait for each other).

    Raises ExifToolError on start where ExifTool is missing or older than 12.40.
    """

    def __init__(self, program: Path | None = None) -> None:
        self._program = program
        self._process: _Process | None = None
        self._version: tuple[int, int] | None = None
        self._lock = threading.RLock()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def pid(self) -> int | None:
        """The process's id while it runs."""
        return self._process.pid if self._process else None

    def start(self) -> None:
        """Starts the process if it does not run, and checks its version."""
        with self._lock:
            if self._process is not None and self._process.alive():
                return
            self._stop(kindly=False)
            self._process = _Process(self._program or find_exiftool())
            try:
                self._version = _parse_version(self._process.ask([b"-ver"], _START_TIMEOUT))
            except (_Stopped, ExifToolError) as error:
                self._stop(kindly=False)
                if isinstance(error, ExifToolError):
                    raise
                raise ExifToolError(
                    "ExifTool was started but does not answer. Is its Perl complete?"
                ) from error

    def close(self) -> None:
        """Ends the process; a later command starts it again."""
        with self._lock:
            self._stop(kindly=True)

    def version(self) -> tuple[int, int]:
        """As (12, 57)."""
        with self._lock:
            self.start()
            assert self._version is not None
            return self._version

    def execute(self, *args: bytes | str, timeout: float = 30, retry: bool = True) -> Reply:
        """Runs one command and returns what it printed.

        A process that ends or does not answer within `timeout` seconds (500 at most) is killed and, with `retry`,
        the command is given once more to a new one; then ExifToolError. ValueError where an argument could be
        taken for several, or for an instruction to the process itself. Names of files: absolute, as bytes.
        """
        checked = [b"-charset", b"filename=utf8", *(_checked(arg) for arg in args)]
        with self._lock:
            for attempt in range(2):
                self.start()
                assert self._process is not None
                try:
                    return self._process.ask(checked, min(timeout, _LONGEST))
                except _Stopped as stopped:
                    self._stop(kindly=False)
                    if attempt or not retry:
                        raise _unanswered(stopped, timeout) from stopped
        raise AssertionError("unreachable")

    def _stop(self, *, kindly: bool) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.stop(kindly=kindly)


def _unanswered(stopped: _Stopped, timeout: float) -> ExifToolError:
    if isinstance(stopped, _Ended):
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
