"""What every measurement shares: where its data are, how it calls First Look, and how it reports."""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

CHECKOUT = Path(__file__).resolve().parents[1]
SHARED = CHECKOUT.parent / "shared" / "data"

Figure = float | int | str


class AbsentError(Exception):
    """Data that the measurement needs are not there; the text says which and how to name another place."""


class BrokenError(Exception):
    """What is measured did not run; the text says what it printed."""


@dataclass(frozen=True, slots=True)
class Goal:
    """A figure and its bound; `at_least` tells on which side of the bound it is good."""

    what: str
    value: float
    bound: float
    at_least: bool = True

    @property
    def reached(self) -> bool:
        return self.value >= self.bound if self.at_least else self.value <= self.bound

    def __str__(self) -> str:
        side = "at least" if self.at_least else "at most"
        return f"{self.what}: {self.value:,.4g} (goal: {side} {self.bound:g})"


@dataclass(frozen=True, slots=True)
class Report:
    """Figures by name, in the order in which they are told; a failure names the file or the round it is about."""

    figures: Mapping[str, Figure]
    goals: tuple[Goal, ...] = ()
    failures: tuple[str, ...] = ()

    @property
    def good(self) -> bool:
        return not self.failures and all(goal.reached for goal in self.goals)


@dataclass(frozen=True, slots=True)
class Bench:
    """The surroundings of one measurement. `scratch` goes when it ends; `cache` stays for the next one."""

    options: argparse.Namespace
    data: Path
    scratch: Path
    cache: Path
    tell: Callable[[str], None] = field(default=lambda text: print(text, file=sys.stderr, flush=True))

    def need(self, *parts: str) -> Path:
        """A file or folder of the data. Raises `AbsentError`."""
        path = self.data.joinpath(*parts)
        if not path.exists():
            raise AbsentError(f"{path} is absent. Name the folder that holds the data with --data DIR.")
        return path

    @property
    def app_data(self) -> Path:
        """First Look's own folder for these runs: the exported backbone stays in it."""
        return self.cache / "app-data"

    def weights(self) -> str:
        """Where the weights are. Raises `AbsentError`."""
        return os.environ.get("FIRSTLOOK_WEIGHTS") or str(self.need("weights"))

    def mobilenet(self) -> Path:
        """MobileNetV2's weights among the data. Raises `AbsentError`."""
        return next(iter(sorted(self.need("weights").glob("*mobilenet_v2*.safetensors"))))

    @property
    def environ(self) -> dict[str, str]:
        """The environment of every First Look that is measured: weights from the data, own app folder."""
        return {**os.environ, "FIRSTLOOK_WEIGHTS": self.weights(), "FIRSTLOOK_DATA": str(self.app_data)}


@contextmanager
def surroundings(options: argparse.Namespace) -> Iterator[Bench]:
    """A bench in folders below the user's temporary one."""
    cache = (
        Path(tempfile.gettempdir()) / f"firstlook-bench-{os.getuid() if hasattr(os, 'getuid') else 'user'}"
    )
    cache.mkdir(mode=0o700, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="firstlook-bench-") as scratch:
        yield Bench(options, options.data, Path(scratch), cache)


def command(*args: str | Path) -> list[str]:
    """The real command line, as a user's `firstlook` starts it."""
    return [sys.executable, "-m", "engine.cli", *map(str, args)]


def firstlook(bench: Bench, *args: str | Path) -> dict[str, Any]:
    """Runs `firstlook ... --json` to its end; its answer. Raises `BrokenError` for any other exit code than 0."""
    # The options stand first: what follows may be many files.
    return in_child(bench, command(args[0], "--json", *args[1:]))


def in_child(bench: Bench, arguments: list[str]) -> dict[str, Any]:
    """Runs a program that prints one JSON object; that object."""
    done = subprocess.run(arguments, cwd=CHECKOUT, env=bench.environ, capture_output=True)
    if done.returncode:
        said = (done.stderr + done.stdout).decode("utf-8", "replace")[-2000:]
        raise BrokenError(f"{' '.join(arguments[:6])} … ended with {done.returncode}: {said}")
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def seconds_of(function: Callable[[], object]) -> float:
    """Wall-clock time of one call."""
    begun = time.perf_counter()
    function()
    return time.perf_counter() - begun


def interleaved(
    rivals: Mapping[str, Callable[[], float]], rounds: int, tell: Callable[[str], None]
) -> dict[str, list[float]]:
    """Every rival once a round, in turn first: what the machine does meanwhile hits all alike."""
    seen: dict[str, list[float]] = {name: [] for name in rivals}
    names = list(rivals)
    for number in range(rounds):
        turn = number % len(names)
        for name in names[turn:] + names[:turn]:
            seen[name].append(rivals[name]())
        tell(f"round {number + 1}: " + ", ".join(f"{name} {seen[name][-1]:.3f}" for name in names))
    return seen


def ratio(slow: list[float], fast: list[float]) -> float:
    """The median over the rounds of how many times faster `fast` was: both sides of a quotient share a round."""
    return statistics.median(one / other for one, other in zip(slow, fast, strict=True))


def median(values: list[float]) -> float:
    """The middle value."""
    return statistics.median(values)
