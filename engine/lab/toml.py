"""Recipes as TOML: read, looked at, and written so that reading gives the very same one."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

from engine.errors import EngineError, shown
from engine.lab.checks import check, check_value
from engine.lab.keys import converted, hint_of, hints, unknown
from engine.lab.recipe import Grid, Recipe
from engine.vision.files import write_atomically

BARE = re.compile(r"[A-Za-z0-9_-]+")
MOST_BYTES = 1_000_000
"""A recipe is a page; what is larger is some other file."""


def read_recipe(file: Path) -> Recipe:
    """The recipe in a file. A `data.source` or `weights` that is relative is beside the file. Raises EngineError that
    names the file, and the dotted key that is wrong."""
    try:
        if file.stat().st_size > MOST_BYTES:
            raise EngineError(f"{shown(file)} is too large to be a recipe")
        text = file.read_text("utf-8")
    except OSError as error:
        raise EngineError(f"{shown(file)} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise EngineError(f"{shown(file)} is not UTF-8 text, and so no recipe") from error
    return _beside(recipe_from(text, shown(file)), file.parent)


def recipe_from(text: str, where: str = "the recipe") -> Recipe:
    """The recipe in a text. Raises EngineError that begins with `where`."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise EngineError(f"{where} is no TOML: {error}") from error
    known = hints(Recipe)
    for key in data:
        if key not in known:
            raise EngineError(f"{where}: {unknown('key', key, known)}")
    if "name" not in data:
        raise EngineError(f"{where}: name is missing; a recipe needs one, its runs' folders are named for it")
    values = {key: _value(key, value, where) for key, value in data.items()}
    return check(Recipe(**values), where)


def write_recipe(recipe: Recipe, file: Path) -> None:
    """The file then holds the whole recipe. Raises OSError."""
    write_atomically(file, recipe_text(recipe).encode())


def recipe_text(recipe: Recipe) -> str:
    """The whole recipe, with the values that it has by itself: reading this text gives it again."""
    return "\n".join(_lines(recipe)) + "\n"


def _value(key: str, value: Any, where: str) -> Any:
    if key == "variants":
        return {name: _changes(of, f"{where}: variants.{name}") for name, of in _named(value, where, key)}
    if key == "grid":
        return _grid(dict(_named(value, where, key)), where)
    return converted(value, hints(Recipe)[key], f"{where}: {key}")


def _named(value: Any, where: str, key: str) -> Iterator[tuple[str, Any]]:
    if not isinstance(value, Mapping):
        raise EngineError(f"{where}: {key} is a table of values")
    yield from value.items()


def _grid(given: dict[str, Any], where: str) -> Grid:
    over = {
        key: tuple(_fitting(key, value, f"{where}: grid.over") for value in _listed(values, key, where))
        for key, values in _flat(given.pop("over", {}), f"{where}: grid.over").items()
    }
    grid: Grid = converted(given, Grid, f"{where}: grid")
    return replace(grid, over=over)


def _listed(values: Any, key: str, where: str) -> list[Any]:
    if not isinstance(values, list) or not values:
        raise EngineError(f"{where}: grid.over: {key} needs a list of the values to try")
    if len({json.dumps(of, default=str) for of in values}) < len(values):
        raise EngineError(f"{where}: grid.over: {key} names a value twice")
    return values


def _changes(given: Any, where: str) -> dict[str, Any]:
    return {key: _fitting(key, value, where) for key, value in _flat(given, where).items()}


def _fitting(key: str, value: Any, where: str) -> Any:
    """The value, where the key may hold it."""
    kept = converted(value, hint_of(key, where), f"{where}: {key}")
    check_value(key, kept, where)
    return kept


def _flat(given: Any, where: str, before: str = "") -> dict[str, Any]:
    """`{"training": {"rate": …}}` and `{"training.rate": …}` are the same."""
    if not isinstance(given, Mapping):
        raise EngineError(f"{where} is a table of keys and values")
    flat: dict[str, Any] = {}
    for key, value in given.items():
        flat |= (
            _flat(value, where, f"{before}{key}.") if isinstance(value, Mapping) else {before + key: value}
        )
    return flat


def _beside(recipe: Recipe, folder: Path) -> Recipe:
    def placed(path: str) -> str:
        return str((folder / Path(path).expanduser()).absolute()) if path else ""

    data = replace(recipe.data, source=placed(recipe.data.source))
    return replace(recipe, data=data, weights=placed(recipe.weights))


def _lines(recipe: Recipe) -> Iterator[str]:
    tables = {of.name: getattr(recipe, of.name) for of in fields(recipe)}
    for name in [name for name, value in tables.items() if not is_dataclass(value) and name != "variants"]:
        if (value := tables.pop(name)) is not None:
            yield f"{name} = {_written(value)}"
    variants = tables.pop("variants")
    for name, value in tables.items():
        yield from _table(name, {of.name: getattr(value, of.name) for of in fields(value)})
    for name, changes in variants.items():
        yield from _table(f"variants.{_key(name)}", changes)


def _table(name: str, values: Mapping[str, Any]) -> Iterator[str]:
    yield ""
    yield f"[{name}]"
    below = {key: value for key, value in values.items() if isinstance(value, Mapping)}
    for key, value in values.items():
        if key not in below and value is not None:
            yield f"{_key(key)} = {_written(value)}"
    for key, value in below.items():
        yield from _table(f"{name}.{_key(key)}", value)


def _key(name: str) -> str:
    return name if BARE.fullmatch(name) else _text(name)


def _written(value: Any) -> str:
    if isinstance(value, (tuple, list)):
        return f"[{', '.join(map(_written, value))}]"
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return repr(value)


def _text(value: str) -> str:
    """JSON's escapes are TOML's, but for the one control character that JSON lets stand."""
    return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")
