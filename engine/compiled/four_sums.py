"""What `resample.four_sums` is made of, in LLVM's own words, as Numba takes them (`numba.extending.intrinsic`)."""

from __future__ import annotations

from typing import Any

from llvmlite import ir
from numba import types
from numba.core import cgutils

from engine.compiled.resample import BITS

_types: Any = types
_tools: Any = cgutils
_I32 = ir.IntType(32)
_BYTES, _SUMS = ir.VectorType(ir.IntType(8), 4), ir.VectorType(_I32, 4)
_ROWS = 4


def typed(context: Any, rows: Any, at: Any, stride: Any, weights: Any, place: Any, count: Any) -> Any:
    """The signature, and what builds the body."""
    return _types.UniTuple(_types.uint32, _ROWS)(rows, at, stride, weights, place, count), _generate


def _all(value: int) -> ir.Constant:
    return ir.Constant(_SUMS, [value] * 4)


def _generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:
    rows, at, stride, weights, place, count = arguments
    data = context.make_array(signature.args[0])(context, builder, rows).data
    of_weights = context.make_array(signature.args[3])(context, builder, weights)
    begin = builder.mul(place, builder.extract_value(of_weights.shape, 1))
    sums = [_tools.alloca_once_value(builder, _all(1 << (BITS - 1))) for _ in range(_ROWS)]
    with _tools.for_range(builder, count) as loop:
        weight = builder.load(builder.gep(of_weights.data, [builder.add(begin, loop.index)]))
        here = builder.add(at, builder.mul(loop.index, ir.Constant(loop.index.type, 4)))
        for one in sums:
            builder.store(builder.add(builder.load(one), _times(builder, data, here, weight)), one)
            here = builder.add(here, stride)
    pixels = [_pixel(builder, builder.load(one)) for one in sums]
    return context.make_tuple(builder, signature.return_type, pixels)


def _times(builder: Any, data: Any, here: Any, weight: Any) -> Any:
    """The four bytes there, each times the weight."""
    pointer = builder.bitcast(builder.gep(data, [here]), _BYTES.as_pointer())
    values = builder.zext(builder.load(pointer, align=1), _SUMS)
    nothing = ir.Constant(_SUMS, ir.Undefined)
    first = builder.insert_element(nothing, weight, _I32(0))
    return builder.mul(values, builder.shuffle_vector(first, nothing, _all(0)))


def _pixel(builder: Any, summed: Any) -> Any:
    whole = builder.ashr(summed, _all(BITS))
    above = builder.select(builder.icmp_signed("<", whole, _all(0)), _all(0), whole)
    within = builder.select(builder.icmp_signed(">", above, _all(255)), _all(255), above)
    return builder.bitcast(builder.trunc(within, _BYTES), _I32)
