"""How cost grows."""

from __future__ import annotations

import pytest

from bench.growth import TIMES, exponent


@pytest.mark.parametrize("power", [0.5, 1.0, 2.0])
def test_the_exponent_of_a_power_law_is_found(power: float) -> None:
    assert exponent([3 * of**power for of in TIMES]) == pytest.approx(power)
