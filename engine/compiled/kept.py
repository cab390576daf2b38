"""Where machine code is kept for the next start: a folder for these very sources.

Numba by itself asks only whether the file of a loop has changed, and not those whose loops it copied into that one:
after an upgrade it would go on with what was compiled of the old ones.
"""

from __future__ import annotations

import shutil
import time
from pathlib import Path

import platformdirs
from blake3 import blake3

_DAYS = 30
_SOURCES = Path(__file__).parent


def place(sources: Path = _SOURCES, within: Path | None = None) -> Path:
    """The folder for what is compiled of the modules in `sources`. Those of other versions are removed when they are
    older than a month."""
    base = within or platformdirs.user_cache_path("firstlook", appauthor=False) / "compiled"
    folder = base / _digest(sources)
    if not folder.is_dir():
        _remove_old(base)
    return folder


def _digest(sources: Path) -> str:
    made_of = blake3()
    for file in sorted(sources.glob("*.py")):
        made_of.update(file.name.encode()).update(b"\0").update(file.read_bytes())
    return made_of.hexdigest()[:16]


def _remove_old(base: Path) -> None:
    try:
        old = [of for of in base.iterdir() if of.stat().st_mtime < time.time() - _DAYS * 86400]
    except OSError:
        return
    for folder in old:
        shutil.rmtree(folder, ignore_errors=True)
