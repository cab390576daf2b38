"""How a loop is compiled. Importing this imports Numba (half a second), so it is imported late."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeVar, cast

import numba
import numpy as np

from engine.compiled.kept import place

_SETTINGS: Any = numba.config
if not _SETTINGS.CACHE_DIR:  # NUMBA_CACHE_DIR
    _SETTINGS.CACHE_DIR = str(place())

F = TypeVar("F", bound=Callable[..., object])


_OPTIONS: Mapping[str, Any] = {"nogil": True, "cache": True, "_nrt": False}
"""Without `_nrt` Numba counts references to each array at each call from one loop to another, a third of the time. What
is compiled so cannot allocate: the arrays that it works on are handed in."""


def compiled(function: F) -> F:
    """Machine code that runs without Python's lock, kept on disk for the next start."""
    return cast(F, numba.njit(function, **_OPTIONS))


def inlined(function: F) -> F:
    """As `compiled`, and copied into whatever compiled function calls it."""
    return cast(F, numba.njit(function, forceinline=True, **_OPTIONS))


@inlined
def number(value: int | np.integer[Any]) -> int:
    """What was read from an array, with a sign: together with one that has none, a sum would become a float."""
    return int(np.int64(value))
