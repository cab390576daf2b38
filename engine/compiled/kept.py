"""Where machine code is kept for the next start: a folder for these very sources, this compiler and this processor."""

from __future__ import annotations

import base64
import json
import os
import shutil
import time
from collections.abc import Mapping
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path

import llvmlite.binding as llvm
import platformdirs
from blake3 import blake3

from engine.compiled.machine import Code

_DAYS = 30
_SOURCES = Path(__file__).parent
_FILE = "loops.json"


def place(sources: Path = _SOURCES, within: Path | None = None) -> Path:
    """The folder for what is compiled of the modules in `sources`. Those of other versions are removed when they are
    older than a month."""
    base = within or platformdirs.user_cache_path("firstlook", appauthor=False) / "compiled"
    folder = base / _digest(sources)
    if not folder.is_dir():
        _remove_old(base)
    return folder


def read(folder: Path) -> Mapping[str, Code] | None:
    """Each loop's code, by its name; None where there is none, or not what was written."""
    try:
        said, _, text = (folder / _FILE).read_bytes().partition(b"\n")
        if said != _sum(text):
            return None
        return {name: _code(**fields) for name, fields in json.loads(text).items()}
    except OSError:
        return None


def write(folder: Path, codes: Mapping[str, Code]) -> None:
    """Raises OSError."""
    fields = {
        name: {**asdict(code), "data": base64.b64encode(code.data).decode()} for name, code in codes.items()
    }
    text = json.dumps(fields).encode()
    staged = folder / f"{_FILE}.{os.getpid()}.part"
    try:
        staged.write_bytes(_sum(text) + b"\n" + text)
        staged.replace(folder / _FILE)
    finally:
        staged.unlink(missing_ok=True)


def _code(data: str, arguments: list[str], results: str) -> Code:
    return Code(base64.b64decode(data), tuple(arguments), results)


def _sum(text: bytes) -> bytes:
    return blake3(text).hexdigest().encode()


def _digest(sources: Path) -> str:
    made_of = blake3()
    for file in sorted(sources.glob("*.py")):
        made_of.update(file.name.encode()).update(b"\0").update(file.read_bytes())
    for text in (*map(version, ("numba", "llvmlite", "numpy")), *_processor()):
        made_of.update(text.encode()).update(b"\0")
    return made_of.hexdigest()[:16]


def _processor() -> tuple[str, ...]:
    """What LLVM compiles for: a folder may be shared by several machines."""
    try:
        features = llvm.get_host_cpu_features().flatten()
    except RuntimeError:  # LLVM cannot tell of some, and compiles for their family
        features = ""
    return llvm.get_process_triple(), llvm.get_host_cpu_name(), features


def _remove_old(base: Path) -> None:
    try:
        old = [of for of in base.iterdir() if of.stat().st_mtime < time.time() - _DAYS * 86400]
    except OSError:
        return
    for folder in old:
        shutil.rmtree(folder, ignore_errors=True)
