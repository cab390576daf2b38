"""Replacing one file so that at every moment either the old or the new one is there, whole.

ExifTool never calls fsync and writes over what it was given; so it writes to a staging file in the same folder,
which is verified, flushed to the disk and given the original's attributes before it takes the original's place.
"""

from __future__ import annotations

import contextlib
import errno
import html
import os
import re
import secrets
import shutil
import stat
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from engine.errors import ExifToolError, MetadataError, WriteBlocked
from engine.metadata.exiftool import ExifTool
from engine.metadata.read import name_of_file

STAGING = ".firstlook-staging"
"""What the names of our staging files begin with; the scan and the watcher skip them."""

_NAME = re.compile(re.escape(STAGING) + r"-(\d+)-[0-9a-f]{8}(\.[^.]*)?")
_STALE_AFTER = 3600.0  # seconds; no write takes so long, whoever's process id it bears
_WRITE_TIMEOUT = 120.0
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_DENIED = (errno.EROFS, errno.EACCES, errno.EPERM)


@dataclass(frozen=True, slots=True)
class Stamp:
    """What tells one state of a file from another without reading it."""

    device: int
    inode: int
    size: int
    mtime_ns: int


def stamp(path: Path) -> Stamp | None:
    """The file's stamp; None where there is none."""
    try:
        seen = path.stat()
    except FileNotFoundError:
        return None
    return Stamp(seen.st_dev, seen.st_ino, seen.st_size, seen.st_mtime_ns)


def check_writable(file: Path) -> None:
    """Raises WriteBlocked where the file or its folder is read-only, also for an administrator who could write."""
    if file.exists() and (not stat.S_IMODE(file.stat().st_mode) & 0o222 or not os.access(file, os.W_OK)):
        raise WriteBlocked(file, "read-only; allow writing to it")
    folder = file.parent
    writable = stat.S_IMODE(folder.stat().st_mode) & 0o222 or sys.platform == "win32"
    if not writable or not os.access(folder, os.W_OK | os.X_OK):
        raise WriteBlocked(file, "its folder is read-only; allow writing to it")


def rewrite(
    exiftool: ExifTool,
    file: Path,
    edits: Sequence[str | bytes],
    *,
    seen: Stamp | None,
    verify: Callable[[Path], None],
    keep_mtime: bool = False,
) -> None:
    """Makes `file` what ExifTool makes of it with `edits` (from nothing where `seen` is None).

    `verify` is given the staging file and raises MetadataError to have it thrown away. Raises WriteBlocked where
    the file is read-only, the disk full, or the file no longer the one that was `seen`; it is then as it was.
    """
    check_writable(file)
    with _blocked_by_system(file), _staging_beside(file) as staging:
        _write(exiftool, file if seen else None, staging, edits, file)
        verify(staging)
        _dress(file if seen else None, staging, keep_mtime=keep_mtime)
        _flush(staging)
        if stamp(file) != seen:
            raise WriteBlocked(file, "changed by another program meanwhile")
        staging.replace(file)
        _flush(file.parent)


def remove_stale_staging(root: Path) -> tuple[Path, ...]:
    """Removes the staging files below `root` that a killed First Look left behind; returns them.

    Those of a process that lives are kept for an hour. Nothing else is ever removed.
    """
    removed = []
    for folder, _, names in os.walk(root):
        for name in names:
            path = Path(folder, name)
            if (found := _NAME.fullmatch(name)) and _is_stale(path, int(found.group(1))):
                with contextlib.suppress(OSError):
                    path.unlink()
                    removed.append(path)
    return tuple(removed)


@contextlib.contextmanager
def _staging_beside(file: Path) -> Iterator[Path]:
    staging = file.with_name(f"{STAGING}-{os.getpid()}-{secrets.token_hex(4)}{file.suffix}")
    try:
        yield staging
    finally:
        staging.unlink(missing_ok=True)  # after the replace there is none


@contextlib.contextmanager
def _blocked_by_system(file: Path) -> Iterator[None]:
    """What the system refuses is a write to be tried later."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise WriteBlocked(file, "the disk is full; free some space") from error
        if error.errno in _DENIED:
            raise WriteBlocked(file, "read-only; allow writing to it") from error
        raise WriteBlocked(file, error.strerror or str(error)) from error


def _write(
    exiftool: ExifTool, source: Path | None, staging: Path, edits: Sequence[str | bytes], file: Path
) -> None:
    # ExifTool reads %d (the input's folder), %E (its suffix) … in an output's name and has no escape for a % there,
    # so folder and suffix are given as such; 12.57 also refuses to write WebP to a name that ends in .webp.
    places = (
        [b"-o", b"%d" + staging.stem.encode() + b"%E", name_of_file(source)]
        if source
        else [name_of_file_to_be(staging)]
    )
    try:
        reply = exiftool.execute(*edits, *places, timeout=_WRITE_TIMEOUT, retry=False)
    except ExifToolError as error:
        raise MetadataError(file, f"ExifTool could not write it: {error}") from error
    except ValueError as error:
        raise MetadataError(file, str(error)) from error
    if reply.status or not staging.is_file():
        raise _failure(file, reply.stderr)


def name_of_file_to_be(path: Path) -> bytes:
    """As `name_of_file`, for one that is not there yet. Raises MetadataError for a line break in its folder's name."""
    raw = os.fsencode(path.absolute().as_posix())
    if any(char in raw for char in b"\n\r\0"):
        raise MetadataError(path, "the name contains a line break; rename it and it will be tagged")
    return raw


def _failure(file: Path, stderr: str) -> MetadataError:
    if shutil.disk_usage(file.parent).free < file.stat().st_size if file.exists() else False:
        return WriteBlocked(file, "the disk is full; free some space")
    lines = (
        [line for line in stderr.splitlines() if line.startswith("Error")]
        or stderr.splitlines()
        or ["unknown reason"]
    )
    reason = html.unescape(lines[0]).removeprefix("Error:").split(" - /")[0].strip()
    if re.search(r"no space|file too large|error writing|writing output", stderr, re.IGNORECASE):
        return WriteBlocked(file, "the disk is full; free some space")
    return MetadataError(file, f"ExifTool will not write it ({reason})")


def _dress(original: Path | None, staging: Path, *, keep_mtime: bool) -> None:
    """Owner, mode, flags and extended attributes of the original, as far as the system lets us."""
    if original is None:
        umask_mode = 0o666 & ~_umask()
        staging.chmod(umask_mode)
        return
    seen = original.stat()
    if sys.platform != "win32":
        with contextlib.suppress(PermissionError):
            os.chown(staging, seen.st_uid, seen.st_gid)
    written = staging.stat()
    shutil.copystat(original, staging)
    if not keep_mtime:
        os.utime(staging, ns=(seen.st_atime_ns, written.st_mtime_ns))


def _umask() -> int:
    """The mask that new files get; it can only be read by setting it, so a folder's habit is not disturbed for long."""
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _flush(path: Path) -> None:
    """fsync; Windows cannot do it to a folder, and needs none."""
    if sys.platform == "win32" and path.is_dir():
        return
    descriptor = os.open(path, os.O_RDONLY if sys.platform != "win32" else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _is_stale(path: Path, process: int) -> bool:
    try:
        age = time.time() - path.stat().st_ctime
    except OSError:
        return False
    return age > _STALE_AFTER or not _alive(process)


def _alive(process: int) -> bool:
    if sys.platform == "win32":
        return True  # asking would end it; the hour decides
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True
