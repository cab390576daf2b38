"""kill -9 of First Look, of ExifTool or of both at random moments of a run that labels and writes: cheap rounds."""

from __future__ import annotations

import random
import signal
import subprocess
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.common import Bench, BrokenError, Figure, Report
from bench.readers import bytes_of
from bench.scene import (
    NEW,
    NOT_COMPLETED,
    OLD,
    Problem,
    Scene,
    await_first_write,
    counts,
    examine,
    finish,
    make_scene,
    orphans,
    relabel,
    restore,
    staging_files,
)

EARLY = 5
"""Of so many kills of First Look one comes before its first write."""

APP, EXIFTOOL, BOTH = "app", "exiftool", "both"
PATIENCE = 60.0
"""Seconds in which a run whose ExifTool was killed must end."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What is killed, and when: seconds after the start, or after the first write began."""

    what: str
    seconds: float
    from_first_write: bool

    def __str__(self) -> str:
        return f"{self.what}, {self.seconds:.3f} s after {'the first write' if self.from_first_write else 'the start'}"


@dataclass(frozen=True, slots=True)
class Round:
    """One kill and what came after; `place` says in which state it found the run."""

    moment: Moment
    place: str
    problems: tuple[Problem, ...]


def run(bench: Bench, what: str) -> Report:
    """`what`: app, exiftool, both at once, or each (all three by turns). Every fourth library has sidecars."""
    count = bench.options.photos
    embedded = make_scene(bench, bench.scratch / "embedded", count)
    beside = make_scene(bench, bench.scratch / "beside", count, sidecars=True)
    library = bench.scratch / "library"
    spans = {scene.write: _undisturbed(bench, scene, library) for scene in (embedded, beside)}
    chance = random.Random(bench.options.seed)
    done: list[Round] = []
    for number in range(bench.options.times):
        scene = beside if number % 4 == 3 else embedded
        killed = (APP, EXIFTOOL, BOTH)[number % 3] if what == "each" else what
        moment = _moment(chance, killed, spans[scene.write], early=number % EARLY == 0)
        restore(scene, library)
        done.append(_round(bench, scene, library, moment))
        bench.tell(f"kill {number + 1}: {moment}: {done[-1].place}; {len(done[-1].problems)} problems")
    return _report(done, count)


def _moment(chance: random.Random, what: str, spans: tuple[float, float], *, early: bool) -> Moment:
    looking, writing = spans
    if early and what == APP:
        return Moment(what, chance.uniform(0, looking), from_first_write=False)
    return Moment(what, chance.uniform(0, 0.8 * writing), from_first_write=True)


def _undisturbed(bench: Bench, scene: Scene, library: Path) -> tuple[float, float]:
    """Seconds until the first write of a run, and from there to its end."""
    restore(scene, library)
    begun = time.monotonic()
    child = relabel(bench, scene, library)
    await_first_write(library, child)
    first = time.monotonic()
    child.communicate()
    ended = time.monotonic()
    problems = [*examine(scene, library, labels={NEW}, settled=True), *finish(bench, scene, library, {NEW})]
    if child.returncode or problems:
        raise BrokenError(f"the undisturbed run is not in order: {problems or child.returncode}")
    return first - begun, ended - first


def _round(bench: Bench, scene: Scene, library: Path, moment: Moment) -> Round:
    child = relabel(bench, scene, library)
    if moment.from_first_write:
        await_first_write(library, child)
    time.sleep(moment.seconds)
    place = _kill(child, moment.what)
    problems = list(_end(child, moment.what))
    place = place or _place(scene, library)
    problems += orphans(str(library))
    # Once the first write has begun, every label was saved.
    labels = {NEW} if moment.from_first_write else {OLD, NEW}
    problems += examine(scene, library, labels=labels)
    problems += finish(bench, scene, library, labels)
    return Round(moment, place, tuple(problems))


def _kill(child: subprocess.Popen[bytes], what: str) -> str:
    """Kills what is asked; says why there was nothing to be killed, "" where there was."""
    import psutil

    if child.poll() is not None:
        return "after the end"
    try:
        helpers = [one for one in psutil.Process(child.pid).children() if _is_exiftool(one)]
        for helper in helpers if what in (EXIFTOOL, BOTH) else ():
            helper.send_signal(signal.SIGKILL)
    except psutil.Error:
        helpers = []
    if what in (APP, BOTH):
        child.kill()
    return "" if what == APP or helpers else "without ExifTool running"


def _is_exiftool(process: object) -> bool:
    import psutil

    assert isinstance(process, psutil.Process)
    return any("exiftool" in word for word in process.cmdline())


def _end(child: subprocess.Popen[bytes], what: str) -> Iterator[Problem]:
    """Waits for the run. One that lost only its ExifTool must end by itself and well."""
    try:
        _, said = child.communicate(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        child.kill()
        child.communicate()
        yield Problem(NOT_COMPLETED, f"the run did not end within {PATIENCE:g} seconds")
        return
    if what == EXIFTOOL and child.returncode:
        yield Problem(
            NOT_COMPLETED, f"it ended with {child.returncode}: {said.decode('utf-8', 'replace')[-400:]}"
        )


def _place(scene: Scene, library: Path) -> str:
    if staging_files(library):
        return "within a write"
    holders = [scene.holder(path) for path in scene.photos]
    written = sum(bytes_of(library / path) != bytes_of(scene.pristine / path) for path in holders)
    return "between two writes" if written else "before the first write"


def _report(done: list[Round], photos: int) -> Report:
    whats = Counter(one.moment.what for one in done)
    places = Counter(one.place for one in done)
    figures: dict[str, Figure] = {
        "photos": photos,
        "kills": len(done),
        **{f"kills of {what}": number for what, number in sorted(whats.items())},
        **{f"kills {place}": number for place, number in sorted(places.items())},
        **counts(problem for one in done for problem in one.problems),
    }
    failures = tuple(f"{one.moment}: {problem}" for one in done for problem in one.problems)
    return Report(figures, (), failures)
