"""How far a figure can be relied on."""

from __future__ import annotations

import math
from collections.abc import Sequence

STUDENT_95 = (
    12.706204736174704, 4.302652729749464, 3.182446305283708, 2.7764451051977934, 2.570581835636315,
    2.4469118511449697, 2.364624251592785, 2.306004135204166, 2.262157162798205,
)  # fmt: skip
"""Student's t that 2.5% lie beyond, for 1 to 9 degrees of freedom: cross-validation has ten folds at most."""


def student_interval(values: Sequence[float]) -> tuple[float, float] | None:
    """The 95% interval of the mean of 2 to 10 shares (Student 1908), kept within 0 and 1; None for fewer."""
    if len(values) < 2:
        return None
    mean = math.fsum(values) / len(values)
    deviation = math.sqrt(math.fsum((value - mean) ** 2 for value in values) / (len(values) - 1))
    half = STUDENT_95[len(values) - 2] * deviation / math.sqrt(len(values))
    return max(0.0, mean - half), min(1.0, mean + half)
