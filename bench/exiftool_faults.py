"""An ExifTool that hangs, dies, spews errors, is missing, is too old or answers garbage; then the real one again.

A program named `exiftool` stands first on the PATH. It hands everything on to the real one, except for one write (or
one reading) of which it makes the fault.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bench.common import AbsentError, Bench, Figure, Report
from bench.scene import (
    NEW,
    NOT_COMPLETED,
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

UNCLEAR = "runs that told nothing"
"""Something was not written, and the person was not told which file or why."""

PATIENCE = 400.0
"""Seconds in which a run must end: a write that hangs is given up after 120."""

WRAPPER = '''#!{python}
import os, subprocess, sys, threading, time
FAULT, AT, DONE = {fault!r}, {at!r}, {done!r}
if FAULT == "too old":
    real = None
elif FAULT == "garbage always":
    real = None
else:
    real = subprocess.Popen([{real!r}, *sys.argv[1:]], stdin=subprocess.PIPE)

def answers(text):
    for line in sys.stdin.buffer:
        if line.startswith(b"-echo4"):
            continue
        if line.startswith(b"{{end"):
            os.write(2, line.replace(b"${{status}}", b"0"))
        if line.startswith(b"-execute"):
            os.write(1, text + b"{{ready" + line[8:].strip() + b"}}\\n")

def once():
    """True for the first one only, over all processes of the run."""
    try:
        os.close(os.open(DONE, os.O_CREAT | os.O_EXCL))
        return True
    except FileExistsError:
        return False

def fault(command):
    if FAULT == "hangs":
        while sys.stdin.buffer.readline(): pass
        time.sleep(0.2)
        real.stdin.close()
        real.wait()
        os._exit(0)
    if FAULT == "dies":
        send(command)
        time.sleep(0.004)
        real.kill()
        os._exit(9)
    if FAULT == "dies before":
        real.kill()
        os._exit(9)
    if FAULT == "spews":
        os.write(2, b"Error: something is very wrong here\\n" * 30000)
        send(command)
        return
    if FAULT == "garbage":
        number = command[-1][8:].strip()
        end = next(line for line in command if line.startswith(b"{{end"))
        os.write(1, b"\\xff\\xfe[{{garbage" * 50 + b"{{ready" + number + b"}}\\n")
        os.write(2, end.replace(b"${{status}}", b"0"))

def send(command):
    real.stdin.write(b"".join(command))
    real.stdin.flush()

if real is None:
    answers(b"12.00\\n" if FAULT == "too old" else b"\\x00\\xffno version at all\\n")
    sys.exit(0)
command = []
for line in sys.stdin.buffer:
    command.append(line)
    if not line.startswith(b"-execute"):
        continue
    writes = any(word.startswith((b"-o\\n", b"-XMP-firstlook:Tags=")) for word in command)
    reads = b"-j\\n" in command
    if (writes if AT == "write" else reads) and once():
        fault(command)
    else:
        send(command)
    command = []
real.stdin.close()
sys.exit(real.wait())
'''


@dataclass(frozen=True, slots=True)
class Fault:
    """What goes wrong at the first write, or the first reading."""

    kind: str
    at: str = "write"

    def __str__(self) -> str:
        return {
            "missing": "missing",
            "too old": "too old",
            "garbage always": "answers garbage from the start",
        }.get(self.kind, f"{self.kind} at a {self.at}")


FAULTS = (
    Fault("missing"),
    Fault("too old"),
    Fault("garbage always"),
    Fault("garbage"),
    Fault("garbage", "read"),
    Fault("dies"),
    Fault("dies before"),
    Fault("dies", "read"),
    Fault("spews"),
    Fault("spews", "read"),
    Fault("hangs", "read"),
    Fault("hangs"),
)


@dataclass(frozen=True, slots=True)
class Case:
    """One run with a bad ExifTool."""

    fault: Fault
    sidecars: bool
    seconds: float
    said: str
    problems: tuple[Problem, ...]

    def __str__(self) -> str:
        return f"{self.fault}{', sidecars' if self.sidecars else ''}"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this measurement."""
    parser.add_argument("--photos", type=int, default=8)
    parser.add_argument("--quick", action="store_true", help="leave out those that hang: two minutes each")


def run(bench: Bench) -> Report:
    """Every fault once, with keywords in the files and beside them."""
    real = shutil.which("exiftool")
    if real is None:
        raise AbsentError("ExifTool is not installed: the faults are played around the real one.")
    scenes = [
        make_scene(bench, bench.scratch / "embedded", bench.options.photos),
        make_scene(bench, bench.scratch / "beside", bench.options.photos, sidecars=True),
    ]
    cases = []
    for fault in FAULTS:
        if bench.options.quick and fault.kind == "hangs":
            continue
        for scene in scenes:
            cases.append(_case(bench, scene, fault, real))
            bench.tell(f"{cases[-1]}: {cases[-1].seconds:.1f} s, {len(cases[-1].problems)} problems")
            bench.tell(f"    it said: {cases[-1].said}")
    kinds = (*counts(()), UNCLEAR)
    figures: dict[str, Figure] = {
        "faults": len(cases),
        **counts((problem for case in cases for problem in case.problems), kinds),
    }
    figures |= {f"{case}, it said": case.said[:120] for case in cases if not case.sidecars}
    failures = tuple(f"{case}: {problem}" for case in cases for problem in case.problems)
    return Report(figures, (), failures)


def _case(bench: Bench, scene: Scene, fault: Fault, real: str) -> Case:
    library = bench.scratch / "library"
    restore(scene, library)
    environ = {**bench.environ, "PATH": _path(bench, fault, real)}
    environ.pop("FIRSTLOOK_EXIFTOOL", None)
    begun = time.monotonic()
    child = relabel(bench, scene, library, environ=environ)
    problems: list[Problem] = []
    try:
        answer, told = child.communicate(timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        child.kill()
        answer, told = child.communicate()
        problems.append(Problem(NOT_COMPLETED, f"the run did not end within {PATIENCE:g} seconds"))
    seconds = time.monotonic() - begun
    problems += orphans(str(library))
    problems += examine(scene, library, labels={NEW})
    said = _told(answer, told)
    problems += _unclear(scene, library, said, child.returncode)
    problems += finish(bench, scene, library, {NEW})
    return Case(fault, scene.sidecars, seconds, said, tuple(problems))


def _path(bench: Bench, fault: Fault, real: str) -> str:
    """A PATH on which the bad one is found first; for a missing one none is found at all."""
    folder = bench.scratch / "bin"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    if fault.kind == "missing":
        return str(folder)
    wrapper = folder / "exiftool"
    done = str(folder / "done")
    wrapper.write_text(
        WRAPPER.format(python=sys.executable, fault=fault.kind, at=fault.at, done=done, real=real)
    )
    wrapper.chmod(0o755)
    return f"{folder}{os.pathsep}{os.environ['PATH']}"


def _told(answer: bytes, told: bytes) -> str:
    """What a person reads of it: the reason that a photo waits, else the last line."""
    import json

    try:
        waiting = json.loads(answer)["waiting"]
    except (ValueError, KeyError, TypeError):
        waiting = []
    if waiting:
        return f"{len(waiting)} wait: {waiting[0]['reason']}"
    lines = told.decode("utf-8", "replace").strip().splitlines()
    return lines[-1] if lines else ""


def _unclear(scene: Scene, library: Path, said: str, code: int) -> Iterator[Problem]:
    """A run that did not write all must say why, in a sentence that is no traceback."""
    from bench.readers import metadata
    from bench.scene import SUBJECT

    found = (metadata(scene.holder(library / path)) for path in scene.photos)
    all_written = all(one is not None and NEW in one.keywords(SUBJECT) for one in found)
    if code or (not all_written and not said) or "Traceback" in said or "should not have" in said:
        yield Problem(UNCLEAR, f"it ended with {code} and said {said!r}")
