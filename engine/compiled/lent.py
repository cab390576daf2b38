"""A picture's pixels where Pillow holds them, without a copy: by Arrow's C data interface, which Pillow offers."""

from __future__ import annotations

import ctypes
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

PLACES = 4
"""Bytes from one pixel of an RGB picture to the next; the fourth means nothing."""


def lent(picture: Image.Image) -> NDArray[np.uint8]:
    """(h, w, 4) of a picture of mode RGB: its own memory, which it keeps as long as the array lives, and which is not
    to be written to. Copied (h, w, 3) where it lies in several blocks (more than 16 MB)."""
    try:
        return np.asarray(_Lent(picture))
    except ValueError:
        return np.asarray(picture)


class _ArrowArray(ctypes.Structure):
    """https://arrow.apache.org/docs/format/CDataInterface.html#structure-definitions"""


_ArrowArray._fields_ = [
    ("length", ctypes.c_int64),
    ("null_count", ctypes.c_int64),
    ("offset", ctypes.c_int64),
    ("n_buffers", ctypes.c_int64),
    ("n_children", ctypes.c_int64),
    ("buffers", ctypes.POINTER(ctypes.c_void_p)),
    ("children", ctypes.POINTER(ctypes.POINTER(_ArrowArray))),
]

_pointer_of = ctypes.pythonapi.PyCapsule_GetPointer
_pointer_of.restype, _pointer_of.argtypes = ctypes.POINTER(_ArrowArray), (ctypes.py_object, ctypes.c_char_p)


class _Lent:
    """What numpy makes an array of (its array interface), and that array's owner. Raises ValueError."""

    def __init__(self, picture: Image.Image) -> None:
        _, self._capsule = picture.__arrow_c_array__()  # frees what it lends when it goes
        values = _pointer_of(self._capsule, b"arrow_array").contents.children[0].contents
        shape = (picture.height, picture.width, PLACES)
        if values.offset or values.length != picture.height * picture.width * PLACES:
            raise ValueError  # not laid out pixel by pixel
        data = (values.buffers[1], True)
        self.__array_interface__: dict[str, Any] = {
            "version": 3,
            "typestr": "|u1",
            "shape": shape,
            "data": data,
        }
