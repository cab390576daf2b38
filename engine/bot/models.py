"""From what was typed to taggers: libraries with the versions to use, and runs of the lab."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from engine.bot.library_tagger import Backbones, LibraryTagger, open_version
from engine.bot.replies import MOST_MODELS
from engine.bot.run_tagger import RunTagger, open_run
from engine.bot.tags import Tagger
from engine.errors import ModelError
from engine.options import Options
from engine.types import GUESSES

GUESSES_NAME = "guesses"


@dataclass(frozen=True, slots=True)
class Wanted:
    """`versions` are "3", "guesses", or "NAME=3" for the library whose folder has that name; a library for which none
    is named takes part with its current version."""

    libraries: Sequence[Path] = ()
    versions: Sequence[str] = ()
    runs: Sequence[Path] = ()
    index: Path | None = None


def open_taggers(wanted: Wanted, options: Options) -> list[Tagger]:
    """All of them, each with a name of its own. Raises EngineError that says which cannot be used and what to do."""
    chosen = _chosen(wanted)
    count = len(chosen) + len(wanted.runs)
    if not 1 <= count <= MOST_MODELS:
        raise ModelError(
            "Name at least one library or run that the bot shall ask."
            if not count
            else f"{count} models are more than fit side by side; choose at most {MOST_MODELS}."
        )
    backbones = Backbones(options)
    opened: list[LibraryTagger | RunTagger] = [
        open_version(folder, version, backbones, options, index=wanted.index) for folder, version in chosen
    ]
    opened += [open_run(folder, options.device) for folder in wanted.runs]
    return list(_told_apart(opened))


def _chosen(wanted: Wanted) -> list[tuple[Path, int | None]]:
    """Each library with each of its versions."""
    named = [_parsed(text) for text in wanted.versions]
    names = [folder.absolute().name for folder in wanted.libraries]
    for name, _ in named:
        if name is not None and name not in names:
            raise ModelError(f"--model names {name!r}; the libraries are: {', '.join(names) or 'none'}.")
    found: list[tuple[Path, int | None]] = []
    for folder, name in zip(wanted.libraries, names, strict=True):
        own = list(dict.fromkeys(version for of, version in named if of in (None, name)))
        found += [(folder, version) for version in own] or [(folder, None)]
    return found


def _parsed(text: str) -> tuple[str | None, int]:
    name, equals, version = text.rpartition("=")
    if version == GUESSES_NAME:
        return (name if equals else None), GUESSES
    if not version.isascii() or not version.isdecimal():
        raise ModelError(
            f"--model {text!r} is no version: it is a number, {GUESSES_NAME}, or NAME=NUMBER for the library NAME."
        )
    return (name if equals else None), int(version)


def _told_apart(taggers: Sequence[LibraryTagger | RunTagger]) -> Iterator[Tagger]:
    """Two libraries may have folders of one name."""
    taken = set[str]()
    for of in taggers:
        name, number = of.name, 2
        while name in taken:
            name, number = f"{of.name} ({number})", number + 1
        taken.add(name)
        yield replace(of, name=name)
