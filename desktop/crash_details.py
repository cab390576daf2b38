"""What a report of a crash says: versions, and where it happened; nothing of the person or the photos."""

from __future__ import annotations

import platform
import re
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from PySide6.QtCore import qVersion

HOME, LIBRARY = "~", "LIBRARY"


def about() -> str:
    """The versions of First Look and of what it stands on."""
    try:
        own = version("firstlook")
    except PackageNotFoundError:
        own = "unknown"
    versions = f"First Look {own}, Python {platform.python_version()}, Qt {qVersion()}"
    return f"{versions}\n{platform.platform()}"


def without_places(text: str, library: Path | None) -> str:
    """`text` with the library's folder as LIBRARY and the home folder as ~. What lies in the library is left out too:
    names of photos are often names of people."""
    if library is not None and library != Path(library.anchor):
        for name in _spellings(library):
            text = re.sub(_pattern(name) + r"""([\\/](?![^'"\n]*\.pyw?\b)[^'"\n]*)?""", _shortened, text)
    for name in _spellings(Path.home()):
        text = re.sub(_pattern(name), lambda _found: HOME, text)
    return text


def _shortened(found: re.Match[str]) -> str:
    return f"{LIBRARY}/…" if found[1] else LIBRARY


def _pattern(name: str) -> str:
    """The folder and not another whose name only begins like it."""
    return rf"(?i:{re.escape(name)})(?![\w.-])"


def _spellings(folder: Path) -> list[str]:
    """As it may stand in a message: plain, as in Python's quotes, and with forward slashes."""
    plain = str(folder)
    return sorted({plain, repr(plain)[1:-1], folder.as_posix()}, key=len, reverse=True)
