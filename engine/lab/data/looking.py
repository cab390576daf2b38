"""Photos looked at one by one, a few ahead at a time; those that are known are not opened."""

from __future__ import annotations

import os
from collections.abc import Generator, Sequence
from contextlib import closing
from pathlib import Path

from engine.lab.data.facts import Facts, facts_of
from engine.lab.data.memory import Memory, key_of_file
from engine.lab.types import LabProgress
from engine.photos.pool import ahead

NOTE = "looking at the photos"
SAVED_EVERY = 2000
TOLD_EVERY = 16
WORKERS = max(1, os.cpu_count() or 1)


def look(files: Sequence[Path], cache: Path) -> Generator[LabProgress, None, tuple[Facts, ...]]:
    """The facts of each file; what is found is remembered in the folder `cache`, also where it is stopped in between.
    Raises `LibraryError` where nothing can be written there."""
    memory, keys = Memory(cache), [key_of_file(file) for file in files]
    todo = {file: key for file, key in zip(files, keys, strict=True) if key and memory.get(key) is None}
    if todo:
        yield from _looking(todo, memory)
    return tuple(memory.get(key) or _GONE for key in keys)


_GONE = Facts(unreadable="no longer there")


def _looking(todo: dict[Path, bytes], memory: Memory) -> Generator[LabProgress, None, None]:
    yield LabProgress(0, len(todo), NOTE)
    try:
        with closing(ahead(facts_of, todo, workers=WORKERS, depth=2 * WORKERS)) as reading:
            for done, (file, facts) in enumerate(reading, 1):
                assert isinstance(facts, Facts)  # what is unreadable is among them
                memory.add(todo[file], facts)
                memory.save(SAVED_EVERY)
                if done % TOLD_EVERY == 0 or done == len(todo):
                    yield LabProgress(done, len(todo), NOTE, share=done / len(todo))
    finally:
        memory.save()
