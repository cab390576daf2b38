"""Values of a recipe as they are typed in a command: `training.rate=0.01`, `seeds=0,1,2`, `freeze=last 2`."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from typing import Any, get_origin

from engine.errors import EngineError, shown
from engine.lab.keys import hint_of

WHERE = "--set"


def typed_values(given: Sequence[str]) -> dict[str, Any]:
    """Dotted key -> value. Raises EngineError for what is no KEY=VALUE, or a key that there is not."""
    return dict(_typed(text) for text in given)


def typed_seeds(text: str) -> tuple[int, ...]:
    """`0,1,2`. Raises EngineError."""
    try:
        return tuple(int(part) for part in text.split(","))
    except ValueError:
        raise EngineError(
            f"--seeds takes whole numbers with commas between: 0,1,2; not {shown(text)}"
        ) from None


def _typed(text: str) -> tuple[str, Any]:
    key, sign, value = (part.strip() for part in text.partition("="))
    if not sign or not key:
        raise EngineError(f"{WHERE} takes KEY=VALUE, as in training.rate=0.01; not {shown(text)}")
    hint = hint_of(key, WHERE)
    if hint is str:
        return key, value.strip('"')
    if get_origin(hint) is tuple:
        return key, _list(value)
    return key, _plain(value)


def _list(value: str) -> list[Any]:
    whole = _plain(value)
    if isinstance(whole, list):
        return whole
    return [_plain(part.strip()) for part in value.split(",") if part.strip()]


def _plain(value: str) -> Any:
    """As TOML has it; a text where it is none."""
    try:
        return tomllib.loads(f"value = {value}")["value"]
    except tomllib.TOMLDecodeError:
        return value
