"""File systems that are soon full, or read-only: real, mounted for one test."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def small_disk(folder: Path, size: str) -> Iterator[None]:
    """`folder`, which must be there, is a disk of its own with so much room ("64k"). Skips where none can be had."""
    made = ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)]
    if (
        sys.platform != "linux"
        or os.geteuid()
        or subprocess.run(made, capture_output=True, check=False).returncode
    ):
        pytest.skip("a small file system cannot be mounted here")
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


@contextmanager
def read_only(folder: Path) -> Iterator[None]:
    """Nothing below `folder` can be changed, also by an administrator. Skips where no such disk can be had."""
    steps = [["--bind", str(folder), str(folder)], ["-o", "remount,bind,ro", str(folder)]]
    if sys.platform != "linux" or os.geteuid():
        pytest.skip("only an administrator on Linux can mount a read-only file system")
    made = [subprocess.run(["mount", *step], capture_output=True, check=False).returncode for step in steps]
    try:
        if any(made):
            pytest.skip("a read-only file system cannot be mounted here")
        yield
    finally:
        if not made[0]:
            subprocess.run(["umount", str(folder)], check=True)


def fill(folder: Path, *, left: int = 0) -> Path:
    """A file that takes all the room there but so many bytes."""
    filler = folder / "filler"
    filler.write_bytes(bytes(max(0, os.statvfs(folder).f_bavail * 4096 - left)))
    return filler
