"""How a library's keywords are written: what is kept of it with the library, and the files that follow a change."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from typing import Any

from sqlite_utils import Database

from engine.index import settings, writes
from engine.index.connect import writing
from engine.jobs.context import Context
from engine.options import WRITING, Options
from engine.types import WriteTo

PROFILE = ("parent_keyword", "digikam", "photo_mechanic", "windows")
"""The options that say which keywords stand in which lists of a file."""


def kept(db: Database) -> dict[str, Any]:
    """What the library has kept, by the names of `WRITING`. What makes no sense to this version is left out."""
    found: dict[str, Any] = {}
    for name, value in _mapping(settings.get(db, settings.WRITING)).items():
        if name in WRITING and _MAKES_SENSE[type(getattr(_USUAL, name))](value):
            found[name] = type(getattr(_USUAL, name))(value)
    return found


def as_kept(db: Database, options: Options) -> Options:
    """These options, but as the library has kept them where they were not chosen just now."""
    chosen = options.chosen
    if chosen is None:
        return options
    return replace(options, **{name: value for name, value in kept(db).items() if name not in chosen})


def keep(db: Database, options: Options, names: Collection[str] = WRITING) -> None:
    """Keeps these of the options of writing with the library; the caller holds the transaction."""
    before = _mapping(settings.get(db, settings.WRITING))
    after = {**before, **{name: value for name, value in options.writing.items() if name in names}}
    if after != before:
        settings.put(db, settings.WRITING, after)


def follow_profile(ctx: Context) -> None:
    """Where the files were written with another parent keyword or for other programs, or nobody knows any more how,
    all photos with keywords of ours wait to be written again. A job cut off goes on with those that still wait."""
    if files_differ(ctx):
        with writing(ctx.db):
            writes.write_all_again(ctx.db)
            settings.put(ctx.db, settings.PROFILE, _profile(ctx.options))


def files_differ(ctx: Context) -> bool:
    """Whether the files were last written otherwise than the options say."""
    if ctx.options.write_to is WriteTo.NONE:
        return False
    return bool(settings.get(ctx.db, settings.PROFILE) != _profile(ctx.options))


def _profile(options: Options) -> dict[str, Any]:
    return {name: getattr(options, name) for name in PROFILE}


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _is_parent(value: object) -> bool:
    return isinstance(value, str) and "|" not in value and "/" not in value


_USUAL = Options(environ={})
_MAKES_SENSE: Mapping[type, Callable[[object], bool]] = {
    bool: lambda value: isinstance(value, bool),
    str: _is_parent,
    WriteTo: lambda value: value in list(WriteTo),
}
