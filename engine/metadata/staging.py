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
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from engine.errors import ExifToolError, MetadataError, WriteBlocked
from engine.metadata.exiftool import ExifTool
from engine.metadata.read import name_of_file
from engine.metadata.swap import move_to_free_name, swap

STAGING = ".firstlook-staging"
"""What the names of our staging files begin with; the scan and the watcher skip them."""

_NAME = re.compile(re.escape(STAGING) + r"-(\d+)-[0-9a-f]{8}(\.[^.]*)?")
_STALE_AFTER = 3600.0  # seconds; no write takes so long, whoever's process id it bears
_WRITE_TIMEOUT = 120.0
_FLUSHERS = 8
"""Threads that wait for the disk: it writes many files at once about as fast as one."""

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_DENIED = (errno.EROFS, errno.EACCES, errno.EPERM)


@dataclass(frozen=True, slots=True)
class Stamp:
    """What tells one state of a file from another without reading it.

    `ctime_ns` tells of changes that left size and time alone; giving the file another name changes it too.
    """

    device: int
    inode: int
    size: int
    mtime_ns: int
    ctime_ns: int

    def is_of(self, other: Stamp | None) -> bool:
        """Whether both are the same state of one file, whatever its name."""
        return other is not None and replace(self, ctime_ns=other.ctime_ns) == other


def stamp(path: Path) -> Stamp | None:
    """The file's stamp; None where there is none."""
    try:
        seen = path.stat()
    except FileNotFoundError:
        return None
    return Stamp(seen.st_dev, seen.st_ino, seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns)


def check_writable(file: Path) -> None:
    """Raises WriteBlocked where the file or its folder is read-only, also for an administrator who could write."""
    if file.exists() and (not stat.S_IMODE(file.stat().st_mode) & 0o222 or not os.access(file, os.W_OK)):
        raise WriteBlocked(file, "read-only; allow writing to it")
    folder = file.parent
    writable = stat.S_IMODE(folder.stat().st_mode) & 0o222 or sys.platform == "win32"
    if not writable or not os.access(folder, os.W_OK | os.X_OK):
        raise WriteBlocked(file, "its folder is read-only; allow writing to it")


Edits = Sequence[str | bytes] | bytes
"""ExifTool's arguments, or all that is to stand in the file."""


def rewrite(
    exiftool: ExifTool,
    file: Path,
    edits: Edits,
    *,
    seen: Stamp | None,
    verify: Callable[[Path], None],
    keep_mtime: bool = False,
) -> None:
    """Makes `file` what ExifTool makes of it with `edits` (from nothing where `seen` is None), or those very bytes.

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
            raise changed(file)
        _take_place(staging, file, seen)
        _flush(file.parent)


@dataclass(frozen=True, slots=True)
class Rewrite:
    """One of many files to be rewritten; `edits` and `seen` as for `rewrite`."""

    file: Path
    edits: Edits
    seen: Stamp | None


def rewrite_many(
    exiftool: ExifTool,
    jobs: Sequence[Rewrite],
    *,
    written: Callable[[Path, Path], None],
    verify: Callable[[Mapping[Path, Path]], Mapping[Path, MetadataError]],
    keep_mtime: bool = False,
) -> dict[Path, MetadataError]:
    """As `rewrite` for many different files; what that would raise, by file. The others were rewritten.

    As many are made at a time as ExifTool is wide. The disk is waited for while ExifTool works on the next file, and
    once for each folder. `written` is told of each file and its staging file as soon as there is one, in any thread;
    `verify` is given them all and answers which are bad.
    """
    failed = _rewrite_together(exiftool, jobs, written, verify, keep_mtime)
    # All staging files together need more room than one.
    crowded = [job for job in jobs if _is_full(failed.get(job.file))] if len(jobs) > 1 else []
    for job in crowded:
        del failed[job.file]
        failed |= _rewrite_together(exiftool, [job], written, verify, keep_mtime)
    return failed


def _rewrite_together(
    exiftool: ExifTool,
    jobs: Sequence[Rewrite],
    written: Callable[[Path, Path], None],
    verify: Callable[[Mapping[Path, Path]], Mapping[Path, MetadataError]],
    keep_mtime: bool,
) -> dict[Path, MetadataError]:
    failed: dict[Path, MetadataError] = {}
    with (
        contextlib.ExitStack() as stagings,
        ThreadPoolExecutor(_FLUSHERS, "flush") as flushers,
        ThreadPoolExecutor(exiftool.width, "make") as makers,
    ):
        staged: dict[Path, tuple[Path, Future[None]]] = {}

        def make(job: Rewrite, staging: Path) -> Future[None]:
            _write(exiftool, job.file if job.seen else None, staging, job.edits, job.file)
            settled = flushers.submit(_settle, job, staging, keep_mtime)
            written(job.file, staging)
            return settled

        making: dict[Path, tuple[Path, Future[Future[None]]]] = {}
        for job in jobs:
            with _noted(failed, job.file), _blocked_by_system(job.file):
                check_writable(
                    job.file
                )  # first: where nothing may be written, nothing can be cleared away either
                staging = stagings.enter_context(_staging_beside(job.file))
                making[job.file] = staging, makers.submit(make, job, staging)
        for file, (staging, made) in making.items():
            with _noted(failed, file), _blocked_by_system(file):
                staged[file] = staging, made.result()
        failed |= verify({file: staging for file, (staging, _) in staged.items()})
        good = [job for job in jobs if job.file in staged and job.file not in failed]
        for job in good:
            staging, settled = staged[job.file]
            with _noted(failed, job.file), _blocked_by_system(job.file):
                settled.result()
                if stamp(job.file) != job.seen:
                    raise changed(job.file)
                _take_place(staging, job.file, job.seen)
        for file in {job.file.parent: job.file for job in good}.values():
            with _noted(failed, file), _blocked_by_system(file):
                _flush(file.parent)
    return failed


def _settle(job: Rewrite, staging: Path, keep_mtime: bool) -> None:
    _dress(job.file if job.seen else None, staging, keep_mtime=keep_mtime)
    _flush(staging)


@contextlib.contextmanager
def _noted(failed: dict[Path, MetadataError], file: Path) -> Iterator[None]:
    """What is raised concerns this file alone."""
    try:
        yield
    except MetadataError as error:
        failed[file] = error


def _is_full(error: MetadataError | None) -> bool:
    return isinstance(error, WriteBlocked) and "disk is full" in error.reason


def _take_place(staging: Path, file: Path, seen: Stamp | None) -> None:
    """Puts `staging` where `file` is, if that still is what was `seen`; no `staging` is left then.

    Where two files can be swapped, what lay there is looked at once more when it can no longer be reached by its
    name, so another program's change is never written over. Elsewhere a change in the last microseconds would be.
    Raises WriteBlocked.
    """
    ours = stamp(staging)
    try:
        if seen is None:
            placed = move_to_free_name(staging, file)
        elif placed := swap(staging, file):
            _keep_if(seen, ours, staging, file)
    except (FileNotFoundError, FileExistsError) as error:
        raise changed(file) from error
    if placed:
        staging.unlink(missing_ok=True)
    else:
        staging.replace(file)


def _keep_if(seen: Stamp, ours: Stamp | None, staging: Path, file: Path) -> None:
    """Undoes the swap where what came out was not `seen`. Of two changes made meanwhile the later one stays."""
    theirs = stamp(staging)
    if seen.is_of(theirs):
        return
    swap(staging, file)
    if ours is not None:
        _keep_if(ours, theirs, staging, file)
    raise changed(file)


def changed(file: Path) -> WriteBlocked:
    """What is raised where the file is no longer as it was planned from."""
    return WriteBlocked(file, "changed by another program meanwhile")


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
        # After the replace there is none. A disk that has just become read-only keeps it, and stops nothing else.
        with contextlib.suppress(OSError):
            staging.unlink(missing_ok=True)


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


def _write(exiftool: ExifTool, source: Path | None, staging: Path, edits: Edits, file: Path) -> None:
    if isinstance(edits, bytes):
        with staging.open("xb") as made:
            made.write(edits)
        return
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
