"""L-BFGS for a smooth convex function, as a generator: Nocedal & Wright, Numerical Optimization, algorithm 7.4.

torch has one too, but it takes seconds to import (4 s for torch and 5 s for its optimisers on two cores), longer
than a whole retrain; and its threads wait for each other at every dot product when other programs use the cores.
"""

from __future__ import annotations

import math
from collections import deque
from collections.abc import Callable, Generator

import numpy as np
from numpy.typing import NDArray

from engine.errors import ModelError

Point = NDArray[np.float64]
Cost = Callable[[Point], tuple[float, Point]]
"""The value and the gradient at a point."""

HISTORY = 10
DECREASE = 1e-4
"""Share of the promised decrease that a step has to bring (Armijo)."""
HALVINGS = 20


def minimise(
    cost: Cost, start: Point, iterations: int, tolerance: float = 1e-6
) -> Generator[float, None, Point]:
    """Yield the value after each iteration, return the point.

    Stops after `iterations`, when an iteration lowers the value by less than `tolerance` of itself, or when no
    step along the search direction lowers it any more. Raises ModelError where there is no value to begin with.
    """
    point, pairs = start, deque[tuple[Point, Point]](maxlen=HISTORY)
    value, gradient = cost(point)
    if not math.isfinite(value):
        raise ModelError("the training went astray: its loss is not a number. Nothing was changed")
    for _ in range(iterations):
        direction = -_inverse_hessian_times(gradient, pairs)
        found = _step(cost, point, value, gradient, direction, first=not pairs)
        if found is None:
            break
        moved, lower, slope = found
        _remember(pairs, moved - point, slope - gradient)
        gain, point, value, gradient = value - lower, moved, lower, slope
        yield value
        if gain <= tolerance * max(abs(value), 1e-12):
            break
    return point


def _inverse_hessian_times(gradient: Point, pairs: deque[tuple[Point, Point]]) -> Point:
    """The two-loop recursion."""
    result, shares = gradient.copy(), []
    for moved, turned in reversed(pairs):
        share = float(moved @ result) / float(moved @ turned)
        result -= share * turned
        shares.append(share)
    if pairs:
        moved, turned = pairs[-1]
        result *= float(moved @ turned) / float(turned @ turned)
    for (moved, turned), share in zip(pairs, reversed(shares), strict=True):
        result += (share - float(turned @ result) / float(moved @ turned)) * moved
    return result


def _step(
    cost: Cost, point: Point, value: float, gradient: Point, direction: Point, *, first: bool
) -> tuple[Point, float, Point] | None:
    """The first of ever shorter steps that lowers the value enough, with value and gradient there."""
    promised = float(gradient @ direction)
    length = min(1.0, 1.0 / max(float(np.abs(gradient).sum()), 1e-12)) if first else 1.0
    for _ in range(HALVINGS):
        moved = point + length * direction
        lower, slope = cost(moved)
        if lower <= value + DECREASE * length * promised:
            return moved, lower, slope
        length *= 0.5
    return None


def _remember(pairs: deque[tuple[Point, Point]], moved: Point, turned: Point) -> None:
    """Keep a pair that shows the function curving upwards; others would spoil the estimate."""
    if float(moved @ turned) > 1e-10 * float(turned @ turned):
        pairs.append((moved, turned))
