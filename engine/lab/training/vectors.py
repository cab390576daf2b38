"""The photos embedded once by a frozen backbone, for every run whose features are the same; also of other processes."""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Callable, Generator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

import numpy as np
import torch
from filelock import FileLock, Timeout
from numpy.typing import NDArray

from engine.lab.network import LabNet
from engine.lab.training.device import kind_of
from engine.lab.training.inputs import half_on, planes_of
from engine.lab.training.memory import Portion
from engine.lab.types import LabProgress
from engine.vision.files import write_atomically

Squares = Callable[[], Generator[LabProgress, None, NDArray[np.uint8]]]
HIGHEST = float(np.finfo(np.float16).max)
WAIT = 0.5
"""Seconds between two looks at whether another run has made them."""


@dataclass(frozen=True, slots=True)
class Embedded:
    """(n, d) vectors, mapped from the disk; `seconds` that computing them took, whenever that was, and whether they
    were there before (`shared`)."""

    vectors: NDArray[np.float16]
    seconds: float
    shared: bool

    @property
    def seconds_per_photo(self) -> float:
        """Of the forward pass."""
        return self.seconds / max(1, len(self.vectors))


def digest(key: str, files: Sequence[Path]) -> str:
    """Equal for equal features of the same files as they are now. Raises OSError for one that is gone."""
    name = hashlib.sha256(key.encode())
    for file in files:
        told = file.stat()
        name.update(f"\0{file}\0{told.st_size}\0{told.st_mtime_ns}".encode("utf-8", "surrogateescape"))
    return name.hexdigest()[:32]


def embedded(
    net: LabNet, files: Sequence[Path], squares: Squares, cache: Path, device: str, portion: Portion
) -> Generator[LabProgress, None, Embedded]:
    """Those of all files, from the folder `cache`, or made and put there. `squares` gives the pictures, where they are
    needed. Of two runs that need the same one makes them and the other waits. Raises OSError where the disk is full."""
    cache.mkdir(parents=True, exist_ok=True)
    file = cache / f"{digest(net.vector_key, files)}.npy"
    found = _found(file, len(files))
    if found is not None:
        return found
    lock = FileLock(file.with_suffix(".lock"), thread_local=False)
    note = f"vectors of {net.architecture.name}"
    while not _locked(lock):
        yield LabProgress(0, None, f"{note}, which another run makes")
    try:
        found = _found(file, len(files))
        if found is None:
            pictures = yield from squares()
            found = yield from _made(_Embedder(net, pictures, device, portion), file, note)
        return found
    finally:
        lock.release()


def _locked(lock: FileLock) -> bool:
    try:
        lock.acquire(timeout=WAIT)
    except Timeout:
        return False
    return True


def _found(file: Path, count: int) -> Embedded | None:
    """What is there already and whole."""
    try:
        seconds = float(json.loads(file.with_suffix(".json").read_bytes())["seconds"])
        vectors: NDArray[np.float16] = np.load(file, mmap_mode="r")
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return Embedded(vectors, seconds, True) if len(vectors) == count else None


class _Embedder:
    """Photos to vectors, as many at once as memory allows."""

    def __init__(self, net: LabNet, pictures: NDArray[np.uint8], device: str, portion: Portion) -> None:
        self.net, self.pictures, self.portion = net.eval(), pictures, portion
        self._device = device
        self.done, self.seconds = 0, 0.0

    def some(self) -> NDArray[np.float16]:
        """The next ones."""
        begun, made = time.perf_counter(), list[NDArray[np.float16]]()
        self.portion.attempt(lambda: made.append(self._seen()))
        self.done += len(made[0])
        self.seconds += time.perf_counter() - begun
        return made[0]

    def _seen(self) -> NDArray[np.float16]:
        planes = planes_of(self.pictures[self.done : self.done + self.portion.size], self._device)
        with torch.inference_mode(), half_on(self._device, kind_of(self._device) == "cuda"):
            seen = self.net.features(planes).float().clamp(-HIGHEST, HIGHEST)
        return np.asarray(seen.cpu().numpy(), np.float16)


def _made(work: _Embedder, file: Path, note: str) -> Generator[LabProgress, None, Embedded]:
    """Written as they come: those of whole maps are larger than memory may be. Not through a map of the file, which a
    full disk would end the process with. What was stopped goes on where it was."""
    staged, count = file.with_suffix(".part"), len(work.pictures)
    end = _go_on(work, file)
    try:
        with staged.open("r+b" if end else "wb") as out:
            out.truncate(end)
            out.seek(end)
            try:
                while work.done < count:
                    first = work.done == 0
                    vectors = work.some()
                    _append(out, vectors, count if first else None)
                    yield LabProgress(0, None, note, share=work.done / count)
            finally:
                out.flush()
                os.fsync(out.fileno())
                _tell(work, file)
        staged.replace(file)
    except OSError as error:
        staged.unlink(missing_ok=True)
        error.filename = error.filename or str(file.parent)  # a write says not where
        raise
    return Embedded(np.load(file, mmap_mode="r"), work.seconds, False)


def _tell(work: _Embedder, file: Path) -> None:
    said = {"seconds": work.seconds, "photos": work.done, "network": work.net.vector_key}
    write_atomically(file.with_suffix(".json"), json.dumps(said).encode())


def _go_on(work: _Embedder, file: Path) -> int:
    """Has `work` begin behind those that are on the disk for certain; the bytes that they take, 0: there are none."""
    staged = file.with_suffix(".part")
    try:
        said = json.loads(file.with_suffix(".json").read_bytes())
        with staged.open("rb") as there:
            np.lib.format.read_magic(there)
            (_, length), _, _ = np.lib.format.read_array_header_1_0(there)
            end = int(there.tell() + said["photos"] * 2 * length)
        if not said["photos"] or staged.stat().st_size < end:
            return 0
        work.done, work.seconds = int(said["photos"]), float(said["seconds"])
    except (OSError, ValueError, KeyError, TypeError):
        return 0
    return end


def _append(out: BinaryIO, vectors: NDArray[np.float16], of: int | None) -> None:
    """With the array's header, which needs the number of all, before the first ones."""
    if of is not None:
        header = {"descr": "<f2", "fortran_order": False, "shape": (of, vectors.shape[1])}
        np.lib.format.write_array_header_1_0(out, header)
    out.write(np.ascontiguousarray(vectors, "<f2").tobytes())
