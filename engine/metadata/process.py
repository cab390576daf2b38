"""One running ExifTool process: commands go into its standard input, answers come from its outputs."""

from __future__ import annotations

import contextlib
import os
import queue
import re
import secrets
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import IO

from engine.errors import ExifToolError

NOT_INSTALLED = "ExifTool is not installed"
_CLOSE_TIMEOUT = 2.0


@dataclass(frozen=True, slots=True)
class Reply:
    """What one command printed; `status` is ExifTool's own exit status for it: 0 good, 1 error."""

    stdout: bytes
    stderr: str
    status: int


def config_file() -> Path:
    """Our ExifTool configuration: it names our namespace and ends ExifTool when its input ends."""
    return Path(str(files("resources").joinpath("exiftool", "firstlook.config")))


class Stopped(Exception):
    """The process has gone, or did not answer in time."""


class Ended(Stopped):
    """The process has gone."""


class Process:
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
        """Runs one command. Raises Stopped when the process ends or `timeout` seconds pass."""
        number = str(secrets.randbelow(10**12)).encode()
        ready, end = b"{ready" + number + b"}", b"{end" + number + b" "
        command = [*args, b"-echo4", end + b"${status}}", b"-execute" + number]
        deadline = time.monotonic() + timeout
        try:
            assert self._process.stdin is not None
            self._process.stdin.write(b"\n".join(command) + b"\n")
            self._process.stdin.flush()
        except OSError as error:
            raise Ended from error
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
    """What stands before the marker, and the marker's match. Raises Stopped at the end of output or the deadline."""
    read = bytearray()
    while True:
        try:
            chunk = chunks.get(timeout=max(0.0, deadline - time.monotonic()))
        except queue.Empty:
            raise Stopped from None
        if not chunk:
            raise Ended
        start = max(0, len(read) - 64)  # the marker may lie across two chunks
        read += chunk
        if found := marker.search(bytes(read[start:])):
            return bytes(read[: start + found.start()]), found
