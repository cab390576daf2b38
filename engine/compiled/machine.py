"""Machine code of loops: loaded by LLVM, and called as `build` makes it.

Each is one function, of where its arguments lie, eight bytes for each number, and of where its results go, as many; it
says whether something failed. An array is several numbers, in Numba's order (numba/core/datamodel/models.py,
ArrayModel); a tuple is what it holds.
"""

from __future__ import annotations

import ctypes
import importlib
import struct
from collections.abc import Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from typing import Any, NamedTuple

import llvmlite.binding as llvm
import numpy as np
from numpy.typing import NDArray

from engine.compiled.loop import Loop

ENTRY = "loop"
"""The function's name in its object file."""

_Entry = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_char_p, ctypes.c_void_p)
_Byte: Any = ctypes.c_char
_ENGINES: list[llvm.ExecutionEngine] = []
"""Machine code lives as long as the engine that loaded it: for ever."""


@dataclass(frozen=True, slots=True)
class Code:
    """A compiled loop: its object file, and what it takes and gives.

    `arguments` are letters of `struct` for numbers, and "|u1:2" for an array of uint8 with two axes; those that tuples
    hold stand one after the other. `results` are letters: none, one, or those of a tuple.
    """

    data: bytes
    arguments: tuple[str, ...]
    results: str


def load(codes: Mapping[str, Code]) -> None:
    """From here on these loops, by their names, can be called. LLVM ends the process where an object file is not what
    `build` made on this very machine: `kept` sees to that."""
    for name, code in codes.items():
        loop_named(name).machine = Machine(name, code)


def loop_named(name: str) -> Loop[Any, Any]:
    """The loop of that name, module and all."""
    module, _, function = name.rpartition(".")
    found = getattr(importlib.import_module(module), function)
    assert isinstance(found, Loop), name
    return found


class Machine:
    """One loop, to be called with all of its arguments but the last ones, where these are known."""

    def __init__(self, name: str, code: Code) -> None:
        self._name = name
        self._kinds = tuple(_Kind.of(letters) for letters in code.arguments)
        self._packs = _packing(self._kinds)
        self._results = struct.Struct(f"={code.results}")
        self._room = ctypes.c_int64 * max(1, len(code.results))
        self._known = b""
        self._last: tuple[object, ...] = ()
        self._call = _Entry(_address(code))

    def ending(self, *last: object) -> Machine:
        """The same with these as its last arguments: to look at an array takes as long as some loops do."""
        first = len(self._kinds) - _count(last)
        shorter = copy(self)
        shorter._known = (
            _packing(self._kinds[first:]).pack(*self._flat(last, iter(self._kinds[first:]))) + self._known
        )
        shorter._last = (*last, *self._last)
        shorter._kinds = self._kinds[:first]
        shorter._packs = _packing(shorter._kinds)
        return shorter

    def __call__(self, *arguments: object) -> object:
        kinds, said = iter(self._kinds), self._room()
        given = self._flat(arguments, kinds)
        if next(kinds, None) is not None:
            raise TypeError(f"{self._name} takes more arguments")
        if self._call(self._packs.pack(*given) + self._known, said):
            raise RuntimeError(f"{self._name} failed")
        results = self._results.unpack_from(said)
        return results if len(results) > 1 else results[0] if results else None

    def _flat(self, arguments: Sequence[object], kinds: Iterator[_Kind]) -> list[object]:
        """The numbers that these are. Raises TypeError where they are not of these kinds."""
        numbers: list[object] = []
        for one in arguments:
            if isinstance(one, tuple):
                numbers += self._flat(one, kinds)
                continue
            kind = next(kinds, None)
            if kind is None or not kind.fits(one):
                raise TypeError(f"{self._name} takes {kind or 'fewer arguments'}, not {_told(one)}")
            if isinstance(one, np.ndarray):
                numbers += (0, 0, one.size, one.itemsize, _place(one), *one.shape, *one.strides)
            else:
                numbers.append(one)
        return numbers


class _Kind(NamedTuple):
    """Of an argument: a number (`dtype` is None), or an array."""

    letters: str
    dtype: np.dtype[Any] | None = None
    axes: int = 0

    @staticmethod
    def of(letters: str) -> _Kind:
        dtype, _, axes = letters.partition(":")
        return _Kind("q" * (5 + 2 * int(axes)), np.dtype(dtype), int(axes)) if axes else _Kind(letters)

    def fits(self, value: object) -> bool:
        if not isinstance(value, np.ndarray):
            return self.dtype is None
        return value.dtype == self.dtype and value.ndim == self.axes and value.flags.c_contiguous


def _packing(kinds: Sequence[_Kind]) -> struct.Struct:
    return struct.Struct("=" + "".join(kind.letters for kind in kinds))


def _count(values: Sequence[object]) -> int:
    """How many, with those that tuples hold."""
    return sum(_count(one) if isinstance(one, tuple) else 1 for one in values)


def _place(array: NDArray[Any]) -> int:
    """Where its memory is: a quarter of the time that `__array_interface__` takes, where it may be written to."""
    if array.size and array.flags.writeable:
        return ctypes.addressof(_Byte.from_buffer(array))
    return int(array.__array_interface__["data"][0])


def _told(value: object) -> str:
    if isinstance(value, np.ndarray):
        return f"{value.dtype} {value.shape}, {value.strides} bytes apart"
    return type(value).__name__


def _address(code: Code) -> int:
    llvm.initialize_native_target()
    llvm.initialize_native_asmprinter()
    target = llvm.Target.from_triple(llvm.get_process_triple())
    engine = llvm.create_mcjit_compiler(llvm.parse_assembly(""), target.create_target_machine(jit=True))
    engine.add_object_file(llvm.ObjectFileRef.from_data(code.data))
    engine.finalize_object()
    _ENGINES.append(engine)
    return int(engine.get_function_address(ENTRY))
