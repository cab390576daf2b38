"""What was measured, kept: a JSON file for each measurement, and the page `docs/performance.md` made of them."""

from __future__ import annotations

import importlib.metadata
import json
import os
import platform
import shlex
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from bench.common import CHECKOUT

RESULTS = CHECKOUT / "bench" / "results"
PAGE = CHECKOUT / "docs" / "performance.md"
_GIBIBYTE = 1 << 30
_PACKAGES = ("torch", "onnxruntime", "numpy", "pillow", "PySide6-Essentials")

Result = Mapping[str, Any]

_HEAD = """# How fast, how large

Made by `python -m bench NAME --record`, of what the commands printed: do not edit it. Ratios within one run mean
something; seconds are those of the machine that is named, which is often shared. What each measurement does stands in
[bench/README.md](../bench/README.md); [safety.md](safety.md) is about safety.
"""


def record(data: Result, given: Sequence[str], names: Sequence[str]) -> None:
    """Keeps one measurement's answer and makes the page anew, in the order of `names`."""
    RESULTS.mkdir(exist_ok=True)
    result = {
        **data,
        "machine": machine(),
        "date": date.today().isoformat(),
        "command": shlex.join(["python", "-m", "bench", *_public(given)]),
    }
    (RESULTS / f"{data['name']}.json").write_text(json.dumps(result, indent=2) + "\n")
    PAGE.write_text(page([kept for name in names if (kept := read(RESULTS / f"{name}.json"))]))


def _public(given: Sequence[str]) -> Iterator[str]:
    """The command line without what is this run's own: how it prints, and where the data lie."""
    words = iter(given)
    for word in words:
        if word == "--data":
            next(words, None)
        elif word not in ("--json", "--record") and not word.startswith("--data="):
            yield word


def machine() -> str:
    """The processor, its cores, memory, system and the packages that do the work."""
    cores, memory = os.cpu_count() or 1, _memory()
    packages = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in _PACKAGES)
    shown = f"{_processor()}, {cores} cores, {memory}" if memory else f"{_processor()}, {cores} cores"
    return f"{shown}, {platform.system()}, Python {platform.python_version()}, {packages}"


def page(results: Sequence[Result]) -> str:
    """The page, as Markdown."""
    return "\n".join([_HEAD, *(line for result in results for line in _section(result))])


def _section(result: Result) -> Iterator[str]:
    yield f"## {result['name']}: {result['shows']}\n"
    yield f"`{result['command']}`, {result['date']}; {result['machine']}.\n"
    if result["goals"]:
        yield "| goal | value | bound | |"
        yield "|---|---|---|---|"
        yield from map(_goal_row, result["goals"])
        yield ""
    if result["figures"]:
        yield "| figure | value |"
        yield "|---|---|"
        yield from (f"| {_cell(what)} | {_cell(shown(value))} |" for what, value in result["figures"].items())
        yield ""
    yield from (f"FAILED: {failure}\n" for failure in result["failures"])


def _goal_row(goal: Mapping[str, Any]) -> str:
    side = "at least" if goal["at_least"] else "at most"
    verdict = "reached" if goal["reached"] else "**missed**"
    return f"| {_cell(goal['what'])} | {shown(float(goal['value']))} | {side} {goal['bound']:g} | {verdict} |"


def shown(value: float | int | str) -> str:
    """A figure as text: four digits of what was measured, all of what was counted."""
    if isinstance(value, str):
        return value
    return f"{value:,.4g}" if isinstance(value, float) and abs(value) < 10_000 else f"{value:,.0f}"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")


def read(file: Path) -> Result | None:
    """A kept result; None where there is none."""
    if not file.exists():
        return None
    kept: Result = json.loads(file.read_text())
    return kept


def _processor() -> str:
    told = Path("/proc/cpuinfo")
    lines = told.read_text().splitlines() if told.exists() else []
    name = next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), "")
    wide = any("avx512f" in line for line in lines)
    return f"{name}{' with AVX-512' if wide else ''}" if name else platform.processor() or platform.machine()


def _memory() -> str:
    if "SC_PHYS_PAGES" not in getattr(os, "sysconf_names", {}):
        return ""
    return f"{os.sysconf('SC_PHYS_PAGES') * os.sysconf('SC_PAGE_SIZE') / _GIBIBYTE:.0f} GB"
