"""Two names in one folder exchanged in one step: what lay at the second can still be looked at, and put back."""

from __future__ import annotations

import ctypes
import errno
import os
import sys
from functools import cache
from pathlib import Path
from typing import Any

_AT_FDCWD = -100
_NOREPLACE, _EXCHANGE = 1, 2
_CANNOT = (errno.EINVAL, errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOTTY)


def swap(one: Path, other: Path) -> bool:
    """Exchanges two files. False where the system or the file system cannot (Windows, macOS, FAT, most of the network's
    drives); nothing is changed then. Raises OSError, FileNotFoundError where one of them is not there."""
    return _rename(one, other, _EXCHANGE)


def move_to_free_name(source: Path, target: Path) -> bool:
    """Gives `source` a free name. False as for `swap`. Raises FileExistsError where something has the name."""
    return _rename(source, target, _NOREPLACE)


def _rename(source: Path, target: Path, flags: int) -> bool:
    function = _renameat2()
    if function is None:
        return False
    if function(_AT_FDCWD, os.fsencode(source), _AT_FDCWD, os.fsencode(target), flags) == 0:
        return True
    number = ctypes.get_errno()
    if number in _CANNOT:
        return False
    raise OSError(number, os.strerror(number), str(target))


@cache
def _renameat2() -> Any:
    """The C library's function; None where there is none."""
    if sys.platform != "linux":
        return None
    try:
        function = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return None
    function.argtypes = [ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_uint]
    function.restype = ctypes.c_int
    return function
