"""Keeping Pillow's warnings about damaged metadata out of the program's."""

from __future__ import annotations

import re
import threading
import warnings

_PILLOW = re.compile(r"PIL\.")
_lock = threading.Lock()


def keep_pillow_quiet() -> None:
    """From here on, warnings raised inside Pillow's own modules are dropped; those of others pass.

    The filter stays. Putting it in and taking it out for each photo (`warnings.catch_warnings`) swaps a list
    that all threads share, and a late restore in one thread changes the filters of another for good.
    """
    with _lock:
        first = warnings.filters[0] if warnings.filters else None
        if first is None or first[0] != "ignore" or first[3] != _PILLOW:
            warnings.filterwarnings("ignore", module=_PILLOW.pattern)
