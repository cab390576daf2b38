"""AdamW at a rate that rises for a moment and then falls along half a cosine."""

from __future__ import annotations

import math
from collections.abc import Iterable

import torch
from torch import Tensor, nn

from starter.recipe import Phase

WARM_UP = 100
BETAS = (0.9, 0.99)
LONGEST = 1.0
"""Norm to which a longer slope is cut."""


class Descent:
    """Steps down the loss of a phase. Biases are not decayed."""

    def __init__(self, phase: Phase, parameters: Iterable[nn.Parameter]) -> None:
        self._phase, self._learnt = phase, list(parameters)
        rows = [
            {"params": [of for of in self._learnt if (of.ndim > 1) == weights], "weight_decay": decay}
            for weights, decay in ((True, phase.decay), (False, 0.0))
        ]
        self.optimiser = torch.optim.AdamW(rows, lr=phase.rate, betas=BETAS, fused=True)

    def down(self, loss: Tensor, step: int) -> None:
        """One step, number `step` of the phase."""
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(self._learnt, LONGEST)
        for group in self.optimiser.param_groups:
            group["lr"] = self._phase.rate * share_of_rate(self._phase, step)
        self.optimiser.step()
        self.optimiser.zero_grad()


def share_of_rate(phase: Phase, step: int) -> float:
    """Warm-up, then half a cosine down to `floor` (Loshchilov & Hutter 2017)."""
    wave = 0.5 + 0.5 * math.cos(math.pi * step / max(1, phase.steps))
    return min(1.0, (step + 1) / WARM_UP) * (phase.floor + (1 - phase.floor) * wave)
