"""Loops to machine code, by Numba, in a process of its own: `python -m engine.compiled.build FOLDER MODULE...`.

So the program itself needs neither Numba (half a second, 90 MB) nor its compiler (seconds of Python's lock). A loop is
compiled for what it is first called with: the modules named are imported, and what they have registered with
`ready.LOOPS` calls each. Where one of these does not do its work, no code is kept at all.
"""

from __future__ import annotations

import importlib
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import FunctionType
from typing import Any

import numba
import numpy as np
from filelock import FileLock
from llvmlite import ir
from numba.core.compiler_lock import global_compiler_lock
from numba.extending import intrinsic

from engine.compiled import kept
from engine.compiled.loop import Kind, Loop, Mark, mark_of
from engine.compiled.machine import ENTRY, Code, Machine
from engine.compiled.ready import LOOPS

_types: Any = numba.types
_typeof: Any = numba.typeof
_OPTIONS: Mapping[str, Any] = {
    "nogil": True,
    "_nrt": False,
    "no_cpython_wrapper": True,
    "no_cfunc_wrapper": True,
}
"""With `_nrt` Numba counts references to each array at each call from one loop to another, a third of the time. What is
compiled without it cannot allocate. Without wrappers for Python the code asks for nothing of Python or Numba."""
_I32, _I64 = ir.IntType(32), ir.IntType(64)
_LETTERS = {"int64": "q", "uint64": "Q", "float64": "d", "bool": "?", "none": ""}


def main(folder: Path, modules: Sequence[str]) -> None:
    """Unless another process has done so by then."""
    folder.mkdir(parents=True, exist_ok=True)
    with FileLock(folder / "lock"):
        if kept.read(folder) is None:
            kept.write(folder, _built(modules))


def _built(modules: Sequence[str]) -> Mapping[str, Code]:
    builder = Builder()
    for module in modules:
        importlib.import_module(module)
    builder.take_over()
    LOOPS.call_all()
    if left := builder.loops.keys() - builder.made.keys():
        raise RuntimeError(f"nothing calls {', '.join(sorted(left))}")
    return builder.made


class Builder:
    """Compiles loops as they are called."""

    def __init__(self) -> None:
        self.loops: dict[str, Loop[Any, Any]] = {}
        self.made: dict[str, Code] = {}
        self._spaces: dict[str, dict[str, Any]] = {}

    def take_over(self) -> None:
        """Of all loops of this package."""
        for file in Path(__file__).parent.glob("*.py"):
            if file.stem not in ("__init__", Path(__file__).stem):
                found = vars(importlib.import_module(f"{__package__}.{file.stem}")).values()
                self.loops |= {loop.name: loop for loop in found if isinstance(loop, Loop)}
        for loop in self.loops.values():
            loop.machine = _Unknown(self, loop)

    def compile(self, loop: Loop[Any, Any], arguments: Sequence[object]) -> None:
        """For what these are."""
        code = self.made[loop.name] = self._compiled(loop, arguments)
        loop.machine = Machine(loop.name, code)

    def _compiled(self, loop: Loop[Any, Any], arguments: Sequence[object]) -> Code:
        dispatcher = self._space(loop.function.__module__)[loop.function.__name__]
        signature = tuple(_type_of(one) for one in arguments)
        dispatcher.compile(signature)
        made = dispatcher.overloads[signature]
        return Code(
            data=_object_file(made),
            arguments=tuple(letters for one in signature for letters in _letters(one)),
            results="".join(_letters(made.fndesc.restype)),
        )

    def _space(self, module: str) -> dict[str, Any]:
        """What the loops of a module see: its names, and for what is marked what Numba makes of it."""
        if module not in self._spaces:
            names = vars(importlib.import_module(module))
            space = self._spaces[module] = dict(names)
            for name, value in names.items():
                space[name] = self._for_numba(module, name, value)
        return self._spaces[module]

    def _for_numba(self, module: str, name: str, value: Any) -> Any:
        mark, function = mark_of(value), value
        if isinstance(value, Loop):
            mark, function = Mark(Kind.COMPILED), value.function
        if mark is None:
            return value
        if function.__module__ != module:
            return self._space(function.__module__)[function.__name__]
        if mark.kind is Kind.IN_LLVM:
            of, words = mark.words
            return intrinsic(getattr(importlib.import_module(of), words))
        seen = FunctionType(function.__code__, self._spaces[module], name)
        return numba.njit(seen, forceinline=mark.kind is Kind.INLINED, **_OPTIONS)


class _Unknown:
    """What runs a loop that is not compiled yet, with these last arguments."""

    def __init__(self, builder: Builder, loop: Loop[Any, Any], *last: object) -> None:
        self._builder, self._loop, self._last = builder, loop, last

    def __call__(self, *arguments: object) -> object:
        if self._loop.name not in self._builder.made:
            self._builder.compile(self._loop, (*arguments, *self._last))
        return self._loop(*arguments, *self._last)

    def ending(self, *last: object) -> _Unknown:
        return _Unknown(self._builder, self._loop, *last, *self._last)


def _object_file(made: Any) -> bytes:
    """With `machine.ENTRY`, which takes the numbers that its arguments are out of their places and calls the loop."""
    context, described = made.target_context, made.fndesc
    module = context.create_module(ENTRY)
    takes = context.call_conv.get_function_type(described.restype, described.argtypes)
    loop = ir.Function(module, takes, described.llvm_func_name)
    entry = ir.Function(module, ir.FunctionType(_I32, [_I64.as_pointer(), _I64.as_pointer()]), ENTRY)
    builder = ir.IRBuilder(entry.append_basic_block())
    result, why, *kinds = takes.args
    numbers = [
        _as(builder, builder.load(builder.gep(entry.args[0], [_I64(place)])), kind)
        for place, kind in enumerate(kinds)
    ]
    into = builder.bitcast(entry.args[1], result)
    builder.ret(builder.call(loop, [into, builder.alloca(why.pointee), *numbers]))
    with global_compiler_lock:
        return _linked(context, made.library, module)


def _linked(context: Any, loop: Any, module: Any) -> bytes:
    library = context.codegen().create_library(ENTRY)
    library.enable_object_caching()
    library.add_linking_library(loop)
    library.add_ir_module(module)
    library.finalize()
    return bytes(library._get_compiled_object())


def _as(builder: Any, eight: Any, kind: Any) -> Any:
    """Eight bytes as what they mean."""
    if isinstance(kind, ir.PointerType):
        return builder.inttoptr(eight, kind)
    return eight if kind == _I64 else builder.bitcast(eight, kind)


def _type_of(value: object) -> Any:
    """As Numba has it, and of an array whatever may be done with it and wherever it lies."""
    if isinstance(value, np.ndarray):
        return _types.Array(numba.from_dtype(value.dtype), value.ndim, "C")
    if not isinstance(value, tuple):
        return _typeof(value)
    held = [_type_of(one) for one in value]
    return _types.NamedTuple(held, type(value)) if hasattr(value, "_fields") else _types.Tuple(held)


def _letters(kind: Any) -> list[str]:
    """`Code.arguments` of one."""
    if isinstance(kind, _types.Array):
        return [f"{np.dtype(str(kind.dtype)).str}:{kind.ndim}"]
    if isinstance(kind, _types.BaseTuple):
        return [letters for one in kind.types for letters in _letters(one)]
    return [_LETTERS[str(kind)]]


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
