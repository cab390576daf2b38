"""The disk fills up while photos, sidecars, the index and the label book are written; then space is freed."""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench.common import AbsentError, Bench, Figure, Report
from bench.scene import (
    NEW,
    NOT_COMPLETED,
    OLD,
    Problem,
    Scene,
    counts,
    examine,
    finish,
    make_scene,
    orphans,
    relabel,
    restore,
)

PAGE = 4096
"""What a tmpfs gives out at a time."""

MEGABYTES = 32
PATIENCE = 300.0
PHOTO, SIDECAR, INDEX, BOOK, ALL = "photos", "sidecars", "index and journal", "label book", "all of it"
FREE = {
    PHOTO: (0, 1, 40, 80, 120, 200),
    SIDECAR: (0, 1, 2, 3, 5, 8, 12),
    INDEX: (0, 1, 2, 4, 6, 8, 10, 12, 16, 24, 32, 48, 64, 96),
    BOOK: (0,),
    ALL: (0, 8, 16, 24, 32, 48, 64, 96, 128, 192),
}
"""Pages that are free when a run begins, by what lies on the small disk."""


@dataclass(frozen=True, slots=True)
class Case:
    """One run on a full disk. `ended` is how it ended, `said` what it told the person."""

    what: str
    free: int
    code: int
    said: str
    waiting: tuple[str, ...]
    problems: tuple[Problem, ...]

    def __str__(self) -> str:
        return f"{self.what} with {self.free * PAGE // 1024} KB free"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this measurement."""
    parser.add_argument("--photos", type=int, default=8)


def run(bench: Bench) -> Report:
    """Each case on a tmpfs of its own; the rest of the library lies where there is room."""
    embedded = make_scene(bench, bench.scratch / "embedded", bench.options.photos)
    beside = make_scene(bench, bench.scratch / "beside", bench.options.photos, sidecars=True)
    cases = []
    for what, sizes in FREE.items():
        for free in sizes:
            scene = beside if what == SIDECAR else embedded
            with small_disk(bench) as disk:
                cases.append(_case(bench, scene, disk, what, free))
            bench.tell(f"{cases[-1]}: it ended with {cases[-1].code}, {len(cases[-1].problems)} problems")
    return _report(cases)


def _case(bench: Bench, scene: Scene, disk: Path, what: str, free: int) -> Case:
    library, index = _laid_out(bench, scene, disk, what)
    filler = disk / "filler"
    _fill(filler, disk, free)
    child = relabel(bench, scene, library, "--index", index)
    problems: list[Problem] = []
    try:
        answer, told = child.communicate(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        child.kill()
        answer, told = child.communicate()
        problems.append(Problem(NOT_COMPLETED, f"the run did not end within {PATIENCE:g} seconds"))
    said = told.decode("utf-8", "replace").strip()
    if "Traceback" in said:
        problems.append(Problem(NOT_COMPLETED, f"it told the person a traceback: {said[-600:]}"))
    problems += orphans(str(library))
    # What was not told to be saved may or may not be.
    labels = {NEW} if child.returncode == 0 else {OLD, NEW}
    problems += examine(scene, library, labels=labels, index=index)
    filler.unlink()
    problems += finish(bench, scene, library, labels, index=index)
    return Case(
        what, free, child.returncode, said.splitlines()[-1] if said else "", _waiting(answer), tuple(problems)
    )


def _waiting(answer: bytes) -> tuple[str, ...]:
    """Why photos wait, by the run's own answer; a run that failed gives none."""
    try:
        return tuple(entry["reason"] for entry in json.loads(answer)["waiting"])
    except (ValueError, KeyError):
        return ()


def _laid_out(bench: Bench, scene: Scene, disk: Path, what: str) -> tuple[Path, Path]:
    """The library and its index: what the case is about on the small disk."""
    roomy = bench.scratch / "roomy"
    shutil.rmtree(roomy, ignore_errors=True)
    library = (roomy if what in (INDEX, BOOK) else disk) / "library"
    restore(scene, library)
    if what == ALL:
        return library, library / ".firstlook"
    index = (disk if what == INDEX else roomy) / "index"
    shutil.copytree(library / ".firstlook", index)
    shutil.rmtree(library / ".firstlook")
    if what == BOOK:
        book = index / "labels.jsonl"
        shutil.move(book, disk / book.name)
        with (disk / book.name).open(
            "ab"
        ) as file:  # to the end of its page, so that the next line needs another
            file.write(b"\n" * (-file.tell() % PAGE))
        book.symlink_to(disk / book.name)
    return library, index


def _fill(filler: Path, disk: Path, free: int) -> None:
    """Leaves `free` pages."""
    room = os.statvfs(disk)
    with filler.open("wb") as file:
        file.write(b"\1" * max(0, room.f_bavail * room.f_frsize - free * PAGE))


def _report(cases: list[Case]) -> Report:
    by_what = Counter(case.what for case in cases)
    figures: dict[str, Figure] = {
        **{f"runs with a full disk: {what}": number for what, number in by_what.items()},
        "runs that ended with an error": sum(case.code != 0 for case in cases),
        **counts(problem for case in cases for problem in case.problems),
    }
    for reason, number in Counter(reason for case in cases for reason in case.waiting).items():
        figures[f"photos that waited: {reason}"] = number
    for said, number in Counter(_short(case.said) for case in cases if case.code).items():
        figures[f"runs that said: {said}"] = number
    failures = tuple(f"{case}: {problem}" for case in cases for problem in case.problems)
    return Report(figures, (), failures)


def _short(said: str) -> str:
    """Without the name of the bench's own folder."""
    return re.sub(r"\S*firstlook-bench-[^/]*/", "", said)[:110]


@contextmanager
def small_disk(bench: Bench) -> Iterator[Path]:
    """A tmpfs of its own, until the block ends. Raises AbsentError where nothing may be mounted here."""
    place = bench.scratch / "small-disk"
    place.mkdir(exist_ok=True)
    try:
        done = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={MEGABYTES}m", "tmpfs", str(place)], capture_output=True
        )
    except FileNotFoundError:
        raise AbsentError("There is no mount here: this measurement needs Linux.") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip()
        raise AbsentError(f"A tmpfs cannot be mounted here ({said}): this measurement must be run as root.")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", str(place)], check=False)
