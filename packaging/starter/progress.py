"""Tells now and then how far a phase is and how its losses stand."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping

from torch import Tensor

from starter.recipe import Phase

EVERY = 50
"""Steps between two lines."""


class Log:
    """The mean losses since the line before, views a second, time left."""

    def __init__(self, phase: Phase, begun: int, told: Callable[[str], None]) -> None:
        self._phase, self._told = phase, told
        self._step, self._begun, self._since = begun, begun, time.monotonic()
        self._sums: dict[str, Tensor] = {}

    def add(self, parts: Mapping[str, Tensor]) -> None:
        """The losses of one step."""
        self._step += 1
        for name, value in parts.items():
            known = self._sums.get(name)
            self._sums[name] = value if known is None else known + value
        if self._step % EVERY == 0 or self._step == self._phase.steps:
            self._tell()

    def _tell(self) -> None:
        pace = (time.monotonic() - self._since) / (self._step - self._begun)
        count = min((self._step - 1) % EVERY + 1, self._step - self._begun)
        shown = "  ".join(f"{name} {float(value) / count:.4f}" for name, value in self._sums.items())
        self._told(
            f"{self._phase.name}  {self._step:,}/{self._phase.steps:,}  {shown}  "
            f"{self._phase.batch / pace:.0f} views/s  {pace * (self._phase.steps - self._step) / 60:.1f} min left"
        )
        self._sums = {}
