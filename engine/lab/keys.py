"""A recipe's values by their dotted keys ("training.rate"): which there are, what each may hold, and changing them."""

from __future__ import annotations

import difflib
import math
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from engine.errors import EngineError, shown
from engine.lab.recipe import Recipe

APART = ("name", "grid", "study", "variants")
"""What is no part of the experiment itself: no variant or grid changes it."""
WORDS = {str: "a text", int: "a whole number", float: "a number", bool: "true or false"}


@cache
def hints(kind: type) -> Mapping[str, Any]:
    """The names of a dataclass's values, with what each holds."""
    return get_type_hints(kind)


@cache
def keys() -> Mapping[str, Any]:
    """Every dotted key of an experiment, with what it holds."""
    found: dict[str, Any] = {}
    for name, hint in hints(Recipe).items():
        if name in APART:
            continue
        below = hints(hint) if is_dataclass(hint) and isinstance(hint, type) else None
        found |= {f"{name}.{key}": of for key, of in below.items()} if below else {name: hint}
    return found


def value_of(recipe: Recipe, key: str) -> Any:
    """The value under a dotted key."""
    value: Any = recipe
    for name in key.split("."):
        value = getattr(value, name)
    return value


def with_values(recipe: Recipe, values: Mapping[str, Any], where: str) -> Recipe:
    """The recipe with other values under these dotted keys. Raises EngineError that begins with `where` for a key that
    there is not, or a value of another kind; names and ranges are looked at by `engine.lab.checks`."""
    for key, value in values.items():
        kept = converted(value, hint_of(key, where), f"{where}: {key}")
        table, _, name = key.rpartition(".")
        if table:
            recipe = replace(recipe, **{table: replace(getattr(recipe, table), **{name: kept})})
        else:
            recipe = replace(recipe, **{name: kept})
    return recipe


def hint_of(key: str, where: str) -> Any:
    """What the key holds. Raises EngineError that says which keys there are."""
    if key not in keys():
        raise EngineError(f"{where}: {unknown('key', key, keys())}")
    return keys()[key]


def unknown(what: str, name: str, known: Iterable[str]) -> str:
    """`there is no head "fd"; did you mean "fc"? There are: …`."""
    names = list(known)
    near = difflib.get_close_matches(name, names, n=1, cutoff=0.5)
    meant = f'; did you mean "{near[0]}"?' if near else "."
    return f'there is no {what} "{shown(name)}"{meant} There are: {", ".join(names)}'


def converted(value: Any, hint: Any, at: str) -> Any:
    """The value as the hint has it: lists are tuples, whole numbers also floats. Raises EngineError that begins with
    `at` where it is something else."""
    if isinstance(hint, type) and is_dataclass(hint):
        return _table(value, hint, at)
    if get_origin(hint) is tuple:
        return _tuple(value, get_args(hint), at)
    if get_origin(hint) in (Union, UnionType):
        [inner] = [of for of in get_args(hint) if of is not NoneType]
        return None if value is None else converted(value, inner, at)
    return _plain(value, hint, at)


def _table(value: Any, kind: type, at: str) -> Any:
    if not isinstance(value, Mapping):
        raise EngineError(f"{at} is a table of values, not {_told(value)}")
    known = hints(kind)
    for key in value:
        if key not in known:
            raise EngineError(f"{at}: {unknown('key', key, known)}")
    return kind(**{key: converted(of, known[key], f"{at}.{key}") for key, of in value.items()})


def _tuple(value: Any, inner: tuple[Any, ...], at: str) -> tuple[Any, ...]:
    if not isinstance(value, (list, tuple)):
        raise EngineError(f"{at} is a list, not {_told(value)}")
    if inner[-1] is Ellipsis:
        return tuple(converted(of, inner[0], at) for of in value)
    if len(value) != len(inner):
        raise EngineError(f"{at} has {len(inner)} values in each of its lists, not {len(value)}")
    return tuple(converted(of, kind, at) for of, kind in zip(value, inner, strict=True))


def _plain(value: Any, kind: Any, at: str) -> Any:
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        value = float(value)
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise EngineError(f"{at} is {WORDS[kind]}, not {_told(value)}")
    if kind is float and not math.isfinite(value):
        raise EngineError(f"{at} is a number that is finite, not {value}")
    if kind is str and value != value.encode("utf-8", "replace").decode("utf-8"):
        raise EngineError(f"{at}: {shown(value)} is not Unicode, and a recipe cannot keep it")
    return value


def _told(value: Any) -> str:
    if isinstance(value, str):
        return f'"{shown(value)}"'
    if isinstance(value, bool):
        return "true" if value else "false"
    return "a table" if isinstance(value, Mapping) else shown(str(value))


def differing(one: Recipe, other: Recipe) -> tuple[str, ...]:
    """The dotted keys under which two experiments differ."""
    return tuple(key for key in keys() if value_of(one, key) != value_of(other, key))


def defaults(kind: type) -> Mapping[str, Any]:
    """The values that a table has by itself."""
    made = kind()
    return {of.name: getattr(made, of.name) for of in fields(made)}
