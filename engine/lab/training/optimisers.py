"""The optimisers by the names that recipes use."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

import torch
from torch import nn

from engine.errors import EngineError
from engine.lab.recipe import Training

Made = Callable[[list[nn.Parameter], Training, bool], torch.optim.Optimizer]
EPS, KEPT = 1e-7, 0.9
"""Keras' own values: the small number in the root's denominator, and what RMSprop keeps of its squares. torch's are
1e-8 and 0.99; the studies' were these."""


def optimiser(training: Training, learning: Iterable[nn.Parameter], device: str) -> torch.optim.Optimizer:
    """What moves these parameters. Raises EngineError for an unknown name."""
    if training.optimiser not in OPTIMISERS:
        known = ", ".join(OPTIMISERS)
        raise EngineError(f"no optimiser is called {training.optimiser!r}; there are {known}")
    return OPTIMISERS[training.optimiser](list(learning), training, device != "mps")


def _sgd(learning: list[nn.Parameter], of: Training, fused: bool) -> torch.optim.Optimizer:
    return torch.optim.SGD(learning, of.rate, of.momentum, weight_decay=of.decay, fused=fused)


def _adam(learning: list[nn.Parameter], of: Training, fused: bool) -> torch.optim.Optimizer:
    return torch.optim.Adam(learning, of.rate, eps=EPS, weight_decay=of.decay, fused=fused)


def _rmsprop(learning: list[nn.Parameter], of: Training, fused: bool) -> torch.optim.Optimizer:
    """It has no fused form. `momentum` is SGD's alone: Keras' RMSprop has none by itself."""
    return torch.optim.RMSprop(learning, of.rate, alpha=KEPT, eps=EPS, weight_decay=of.decay)


def _adamw(learning: list[nn.Parameter], of: Training, fused: bool) -> torch.optim.Optimizer:
    return torch.optim.AdamW(learning, of.rate, eps=EPS, weight_decay=of.decay, fused=fused)


OPTIMISERS: Mapping[str, Made] = MappingProxyType(
    {"sgd": _sgd, "adam": _adam, "rmsprop": _rmsprop, "adamw": _adamw}
)
