"""kill -9 at random moments of a `tag` run: no photo is damaged, no ExifTool stays, the next run finishes the job."""

from __future__ import annotations

import argparse
import random
import shutil
import sqlite3
import subprocess
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.common import CHECKOUT, Bench, BrokenError, Figure, Report, command, firstlook, seconds_of
from bench.readers import bytes_of, metadata, pixels

FOREIGN = "Grandma's garden"
"""A keyword for every photo that has none from another program in the sample."""
STAGING = ".firstlook-staging"
MARK = "FIRSTLOOK_BENCH_ROUND"
SUBJECT = "Xmp.dc.subject"
THRESHOLD = 0.8
"""Of every class: the one that a retrain would choose is another each time."""


@dataclass(frozen=True, slots=True)
class Photo:
    """What every state of one photo must hold."""

    pixels: str
    bytes: str
    keywords: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """When to kill: seconds after the start, or after the first write began."""

    seconds: float
    from_first_write: bool

    def __str__(self) -> str:
        return f"{self.seconds:.3f} s after {'the first write' if self.from_first_write else 'the start'}"


@dataclass(frozen=True, slots=True)
class Round:
    """One kill and what came after; `written` of the photos were written when it came, `staged` were being so."""

    number: int
    moment: Moment
    ended: bool
    written: int
    staged: int
    problems: tuple[str, ...]


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this measurement."""
    parser.add_argument("--times", type=int, default=50)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--photos", type=int, default=60)
    parser.add_argument(
        "--what",
        choices=("app", "exiftool", "both", "each"),
        help="kill these, in short runs that label and write (12 photos are enough); each: by turns",
    )


def run(bench: Bench) -> Report:
    """A third of the kills fall between start-up and the first write, the others between that and the end."""
    if getattr(bench.options, "what", None):
        from bench import kill_writing

        return kill_writing.run(bench, bench.options.what)
    pristine, library = bench.scratch / "pristine", bench.scratch / "library"
    make_pristine(bench, pristine)
    photos = {path.relative_to(pristine): _photo(path) for path in _photos_in(pristine)}
    _restore(pristine, library)
    start_up = seconds_of(lambda: firstlook(bench, "status", pristine))
    looking, writing = _undisturbed(bench, library)
    problems = list(_unfinished(bench, library, photos))
    if problems:
        raise BrokenError(f"the undisturbed run is not in order: {problems[0]}")
    moments = random.Random(bench.options.seed)
    rounds = []
    for number in range(1, bench.options.times + 1):
        _restore(pristine, library)
        early = number % 3 == 0
        after = moments.uniform(min(start_up, looking), looking) if early else moments.uniform(0, writing)
        rounds.append(_round(bench, library, photos, number, Moment(after, from_first_write=not early)))
        bench.tell(_told(rounds[-1], len(photos)))
    failures = tuple(f"kill {one.number}, {one.moment}: {p}" for one in rounds for p in one.problems)
    figures: dict[str, Figure] = {
        "photos": len(photos),
        "undisturbed, s until the first write": looking,
        "undisturbed, s of writing": writing,
    }
    return Report(figures | _counts(rounds), (), failures)


def make_pristine(bench: Bench, library: Path) -> None:
    """A library whose model is trained, with a third of its photos not looked at yet, and no keyword written."""
    later = bench.scratch / "later"
    bench.tell("making a library with a trained model")
    firstlook(bench, "sample", library, "--count", bench.options.photos)
    files = _photos_in(library)
    _add_foreign([file for file in files if not _photo(file).keywords])
    truth = _truth(bench, library)
    held = files[::3]
    for file in held:
        target = later / file.relative_to(library)
        target.parent.mkdir(parents=True, exist_ok=True)
        file.rename(target)
    firstlook(bench, "tag", library, "--write", "none")
    by_class: dict[str, list[Path]] = {}
    for file in _photos_in(library):
        by_class.setdefault(truth[file.name], []).append(file)
    for name, of_class in by_class.items():
        firstlook(bench, "label", library, "--write", "none", "--class", name, *of_class)
        firstlook(bench, "classes", library, "threshold", name, str(THRESHOLD), "--write", "none")
    firstlook(bench, "retrain", library, "--write", "none", "--force")
    for file in held:
        (later / file.relative_to(library)).rename(file)


def _truth(bench: Bench, library: Path) -> dict[str, str]:
    from engine.sample.make import truth

    return {photo.path.name: photo.class_name for photo in truth(count=bench.options.photos, folder=library)}


def _add_foreign(files: list[Path]) -> None:
    """By exiv2: a program that is not ours."""
    change = ["-M", f"add {SUBJECT} XmpBag {FOREIGN}"]
    done = subprocess.run(["exiv2", *change, *map(str, files)], capture_output=True)
    if done.returncode:
        raise BrokenError(f"exiv2 cannot add a keyword: {done.stderr.decode('utf-8', 'replace')[:500]}")


def _photos_in(library: Path) -> list[Path]:
    files = (path for path in library.rglob("*") if path.suffix.lower() == ".jpg")
    return sorted(path for path in files if ".firstlook" not in path.relative_to(library).parts)


def _photo(path: Path) -> Photo:
    seen, said = pixels(path), metadata(path)
    if seen is None or said is None:
        raise BrokenError(f"{path} is not a whole photo to begin with")
    return Photo(seen, bytes_of(path), said.keywords(SUBJECT))


def _restore(pristine: Path, library: Path) -> None:
    """With all times as they were: the index goes by them."""
    shutil.rmtree(library, ignore_errors=True)
    shutil.copytree(pristine, library)


def _round(bench: Bench, library: Path, photos: Mapping[Path, Photo], number: int, moment: Moment) -> Round:
    mark = str(bench.scratch / str(number))
    child = _started(bench, library, mark)
    if moment.from_first_write:
        _await_first_write(library, child)
    time.sleep(moment.seconds)
    ended = child.poll() is not None
    child.kill()
    child.wait()
    time.sleep(1)
    problems = [f"left running: {name}" for name in _running(mark)]
    written = sum(bytes_of(library / path) != photo.bytes for path, photo in photos.items())
    staged = len(_staging_files(library))
    problems += _damaged(library, photos)
    firstlook(bench, "tag", library)
    problems += _unfinished(bench, library, photos)
    return Round(number, moment, ended, written, staged, tuple(problems))


def _undisturbed(bench: Bench, library: Path) -> tuple[float, float]:
    """Seconds until the first write of a run, and from there to its end."""
    begun = time.monotonic()
    child = _started(bench, library, str(bench.scratch))
    _await_first_write(library, child)
    first = time.monotonic()
    if child.wait():
        raise BrokenError(f"firstlook tag ended with {child.returncode}")
    return first - begun, time.monotonic() - first


def _started(bench: Bench, library: Path, mark: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        command("tag", library, "--json"),
        cwd=CHECKOUT,
        env={**bench.environ, MARK: mark},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _await_first_write(library: Path, child: subprocess.Popen[bytes]) -> None:
    while child.poll() is None and not _staging_files(library):
        time.sleep(0.002)


def _staging_files(library: Path) -> list[Path]:
    return [path for path in library.glob("*/*/.*") if STAGING in path.name]


def _running(mark: str) -> Iterator[str]:
    """Processes that still run in the environment of the killed one, whoever their parent is now."""
    import psutil

    for process in psutil.process_iter():
        try:
            if process.environ().get(MARK) == mark and process.status() != psutil.STATUS_ZOMBIE:
                yield f"{process.pid} {process.name()}"
        except (psutil.Error, OSError):
            continue


def _damaged(library: Path, photos: Mapping[Path, Photo]) -> Iterator[str]:
    for path, photo in photos.items():
        file = library / path
        if not file.is_file():
            yield f"{path} is gone"
        elif pixels(file) != photo.pixels:
            yield f"{path} is damaged"
        elif (said := metadata(file)) is None:
            yield f"{path}: its metadata cannot be read"
        elif [text for text in said.keywords(SUBJECT) if text in photo.keywords] != list(photo.keywords):
            yield f"{path} lost a keyword of {photo.keywords}: {said.keywords(SUBJECT)}"


def _unfinished(bench: Bench, library: Path, photos: Mapping[Path, Photo]) -> Iterator[str]:
    """What an undisturbed run would have left otherwise."""
    yield from _damaged(library, photos)
    status = firstlook(bench, "status", library)
    if status["pending_writes"]:
        yield f"{status['pending_writes']} photos still wait for their keywords"
    yield from _missing_keywords(firstlook(bench, "list", library)["photos"], len(photos))
    for path in library.rglob("*"):
        if STAGING in path.name or path.name.endswith("_exiftool_tmp"):
            yield f"{path.relative_to(library)} was left behind"
    with closing(sqlite3.connect(library / ".firstlook" / "index.sqlite")) as db:
        answer = db.execute("PRAGMA quick_check").fetchone()[0]
    if answer != "ok":
        yield f"the index is damaged: {answer}"


def _missing_keywords(listed: list[dict[str, Any]], count: int) -> Iterator[str]:
    """A label, or a prediction of at least `THRESHOLD`, must be in the file as exiv2 sees it."""
    if len(listed) != count:
        yield f"{len(listed)} of {count} photos are in the index"
    for photo in listed:
        said = metadata(Path(photo["path"]))
        for wanted in photo["classes"]:
            sure = wanted["decider"] == "person" or (
                wanted["probability"] >= THRESHOLD and not photo["guessed"]
            )
            if sure and (said is None or wanted["name"] not in said.keywords(SUBJECT)):
                yield f"{photo['path']} lacks its keyword {wanted['name']}"


def _told(one: Round, count: int) -> str:
    state = "it had ended" if one.ended else f"{one.written} of {count} written, {one.staged} being written"
    return f"kill {one.number}, {one.moment}: {state}; {len(one.problems)} problems"


def _counts(rounds: list[Round]) -> dict[str, Figure]:
    where = Counter(_place(one) for one in rounds)
    return {
        "kills": len(rounds),
        **{f"kills {place}": number for place, number in sorted(where.items())},
        "kills with a problem": sum(bool(one.problems) for one in rounds),
    }


def _place(one: Round) -> str:
    if one.ended:
        return "after the end"
    if one.staged:
        return "within a write"
    if not one.written:
        return "before the first write"
    return "between two writes"
