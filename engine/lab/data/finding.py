"""Which file a path or a name in a recipe or a table means."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from engine.lab.recipe import DataChoice
from engine.photos.scan import walk

_ID = re.compile(r"(?<![^\W_])(?=([\w-]{11})(?![^\W_]))")
"""A photo's id at Unsplash, of eleven letters which may be - and _ too, where it does not begin or end in a word."""


def source_of(choice: DataChoice) -> Path:
    """The folder or file that a recipe names, as a path from the root."""
    return Path(choice.source).expanduser().absolute()


def base_of(choice: DataChoice) -> Path:
    """The folder from which the photos of a recipe are named: its source, or the one in which that is."""
    source = source_of(choice)
    return source if source.is_dir() else source.parent


class Finder:
    """Finds files by paths from `base`; a bare name, also without its suffix, wherever below `base` one has it."""

    def __init__(self, base: Path) -> None:
        self._base = base
        self._named: dict[str, list[Path]] | None = None

    def find(self, place: str) -> Path | None:
        """None where there is no such file, or several of that name."""
        for form in dict.fromkeys((place, place.replace("\\", "/"), *_composed(place))):
            file = self._base / form
            if _is_file(file):
                return file
        found = [] if "/" in place or "\\" in place else self._called(place)
        return found[0] if len(found) == 1 else None

    def _called(self, name: str) -> list[Path]:
        if self._named is None:
            self._named = {}
            for file in files_below(self._base):
                for key in {_folded(file.name), _folded(file.stem)}:
                    self._named.setdefault(key, []).append(file)
        return self._named.get(_folded(name), [])


def files_below(folder: Path) -> Iterator[Path]:
    """Every photo below it."""
    return (folder / os.fsdecode(of.path) for of in walk(folder))


def ids_in(stem: str) -> set[str]:
    """What may be a photo's id in the name of its file (`jane-doe-OoA3fbBcXsA-unsplash`), and the whole name."""
    return {stem, *_ID.findall(stem)}


def _is_file(file: Path) -> bool:
    try:
        return file.is_file()
    except (OSError, ValueError):  # no name that a file can have
        return False


def _composed(place: str) -> tuple[str, ...]:
    return (unicodedata.normalize("NFC", place), unicodedata.normalize("NFD", place))


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()
