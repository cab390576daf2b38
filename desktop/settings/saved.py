"""The settings as values, and as they stand in their file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any

from desktop.theme import Theme
from engine import WriteTo

LANGUAGES = ("system", "en", "de")
DEVICES = ("auto", "cpu", "cuda", "mps")
RECENT = 10
"""So many libraries are remembered."""
SMALLEST, LARGEST = 64, 1024
"""The side of a thumbnail, in pixels."""
WORKERS = 64


@dataclass(frozen=True, slots=True)
class Settings:
    """All that is kept from one start to the next.

    `workers` are decoding threads, None for one per core; `tile` is a thumbnail's side; `recent` are folders, newest
    first; `geometry` and `state` are the window's, as base64; `steps_done` names the first steps done, by folder.
    """

    theme: Theme = Theme.SYSTEM
    language: str = "system"
    write_to: WriteTo = WriteTo.FILES
    parent_keyword: str = "First Look"
    keep_mtime: bool = False
    digikam: bool = False
    photo_mechanic: bool = False
    windows: bool = False
    embed_fragile: bool = False
    into_credentials: bool = False
    device: str = "auto"
    workers: int | None = None
    tile: int = 200
    stack_bursts: bool = False
    inspector: bool = True
    notify: bool = True
    recent: tuple[str, ...] = ()
    geometry: str = ""
    state: str = ""
    steps_done: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


NAMES = tuple(of.name for of in fields(Settings))


def encoded(settings: Settings, name: str) -> Any:
    """One field as JSON knows it."""
    value = getattr(settings, name)
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, Mapping):
        return {key: list(steps) for key, steps in value.items()}
    return value


def decoded(data: Mapping[str, Any]) -> Settings:
    """The settings of a file. A field that is absent, or that makes no sense to this version, has its usual value; the
    others count all the same."""
    read: dict[str, Any] = {}
    for name in NAMES:
        if name in data:
            try:
                read[name] = _READ[name](data[name])
            except (ValueError, TypeError):
                continue
    return Settings(**read)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def _flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise TypeError
    return tuple(_text(one) for one in value)


def _one_of(allowed: tuple[str, ...]) -> Callable[[object], str]:
    def read(value: object) -> str:
        if value not in allowed:
            raise ValueError
        return _text(value)

    return read


def _number(least: int, most: int) -> Callable[[object], int]:
    def read(value: object) -> int:
        if isinstance(value, bool) or not isinstance(value, int):
            raise TypeError
        return min(most, max(least, value))

    return read


def _workers(value: object) -> int | None:
    return None if value is None else _number(1, WORKERS)(value)


def _steps(value: object) -> dict[str, tuple[str, ...]]:
    if not isinstance(value, dict):
        raise TypeError
    return {folder: _texts(steps) for folder, steps in value.items()}


_READ: dict[str, Callable[[Any], object]] = {
    "theme": Theme,
    "language": _one_of(LANGUAGES),
    "write_to": WriteTo,
    "parent_keyword": _text,
    "keep_mtime": _flag,
    "digikam": _flag,
    "photo_mechanic": _flag,
    "windows": _flag,
    "embed_fragile": _flag,
    "into_credentials": _flag,
    "device": _one_of(DEVICES),
    "workers": _workers,
    "tile": _number(SMALLEST, LARGEST),
    "stack_bursts": _flag,
    "inspector": _flag,
    "notify": _flag,
    "recent": lambda value: _texts(value)[:RECENT],
    "geometry": _text,
    "state": _text,
    "steps_done": _steps,
}
