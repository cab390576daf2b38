"""The file of the saved filters, version 1: JSON, with classes by their names, which outlive their numbers."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from engine import PhotoFilter, Sort, State

VERSION = 1


class NewerFileError(Exception):
    """A later First Look wrote the file: it is not ours to change."""


@dataclass(frozen=True, slots=True)
class SavedFilter:
    """A filter with its name. `classes` are the names of its classes; `wanted` itself has none."""

    name: str
    wanted: PhotoFilter
    classes: tuple[str, ...] = ()


def encoded(filters: Sequence[SavedFilter]) -> bytes:
    """What the file holds."""
    rows = [_row(saved) for saved in filters]
    return json.dumps({"version": VERSION, "filters": rows}, indent=2).encode()


def decoded(data: bytes) -> tuple[SavedFilter, ...]:
    """The filters in a file. Raises ValueError for what is damaged, `NewerFileError` for a later version."""
    held = json.loads(data.decode())
    version = _is(int, _is(dict, held).get("version"))
    if version > VERSION:
        raise NewerFileError(version)
    return tuple(_saved(_is(dict, row)) for row in _is(list, held.get("filters")))


def _row(saved: SavedFilter) -> dict[str, object]:
    wanted = saved.wanted
    return {
        "name": saved.name,
        "classes": list(saved.classes),
        "states": sorted(wanted.states),
        "min_confidence": wanted.min_confidence,
        "max_confidence": wanted.max_confidence,
        "since": wanted.since,
        "until": wanted.until,
        "text": wanted.text,
        "sort": wanted.sort,
        "limit": wanted.limit,
        "offset": wanted.offset,
    }


def _saved(row: dict[str, Any]) -> SavedFilter:
    wanted = PhotoFilter(
        min_confidence=_share(row.get("min_confidence", 0.0)),
        max_confidence=_share(row.get("max_confidence", 1.0)),
        states=frozenset(State(of) for of in _is(list, row.get("states", []))),
        sort=Sort(row.get("sort", Sort.NAME)),
        limit=_or_none(int, row.get("limit")),
        offset=_is(int, row.get("offset", 0)),
    )
    texts = {name: _or_none(str, row.get(name)) for name in ("since", "until", "text")}
    names = tuple(_is(str, name) for name in _is(list, row.get("classes", [])))
    return SavedFilter(_is(str, row.get("name")), replace(wanted, **texts), names)


def _is(kind: type, value: Any) -> Any:
    if type(value) is not kind:
        raise ValueError(f"{value!r} where {kind.__name__} was expected")
    return value


def _or_none(kind: type, value: Any) -> Any:
    return None if value is None else _is(kind, value)


def _share(value: Any) -> float:
    if type(value) not in (int, float) or not 0 <= value <= 1:
        raise ValueError(f"{value!r} is no share")
    return float(value)
