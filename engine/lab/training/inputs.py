"""What a network learns from: photos, which may change at random, or vectors that a frozen backbone made of them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn

from engine.lab.recipe import Augmentation
from engine.lab.training.augment import Changes, changed, drawn
from engine.lab.training.device import kind_of
from engine.lab.types import Ints
from engine.vision.finetune.student import half_type, has_half

AT_ONCE = 4096
"""Vectors that a head looks at together where nothing is learnt."""
SHORT = 4096
"""Length of a vector up to which a step takes a few milliseconds. Two threads on two busy cores took 0.17 s for it."""


class Inputs(Protocol):
    """The photos of a dataset by their rows, fit for `module`, which makes logits of them."""

    @property
    def module(self) -> nn.Module: ...
    @property
    def half(self) -> bool:
        """Whether it calculates in half precision."""
        ...

    @property
    def alone(self) -> bool:
        """Whether one thread does it sooner than several, which wait for each other at every turn."""
        ...

    @property
    def at_once(self) -> int:
        """How many are looked at together where nothing is learnt, at most."""
        ...

    def draw(self, count: int, draws: torch.Generator) -> Changes | None:
        """What changes at random in so many of them."""
        ...

    def take(self, rows: Ints, changes: Changes | None = None) -> Tensor:
        """These rows on the device."""
        ...


class Vectors:
    """All in memory: for a head."""

    half = False
    at_once = AT_ONCE

    def __init__(self, head: nn.Module, vectors: NDArray[np.float16], device: str) -> None:
        self.module = head
        self._vectors = torch.from_numpy(np.array(vectors)).to(device)
        self.alone = device == "cpu" and vectors.shape[1] <= SHORT

    def draw(self, count: int, draws: torch.Generator) -> Changes | None:
        """A vector is as it is."""
        return None

    def take(self, rows: Ints, changes: Changes | None = None) -> Tensor:
        """float (n, d)."""
        return self._vectors[torch.from_numpy(rows).to(self._vectors.device)].float()


class Photos:
    """Squares (n, s, s, 3), of which only those of a batch are in memory: for the whole network."""

    alone = False

    def __init__(
        self,
        net: nn.Module,
        squares: NDArray[np.uint8],
        augmentation: Augmentation,
        device: str,
        at_once: int,
    ) -> None:
        self.module = net
        self.at_once = at_once
        self.half = has_half(kind_of(device))
        self._squares, self._augmentation, self._device = squares, augmentation, device

    def draw(self, count: int, draws: torch.Generator) -> Changes | None:
        """See `drawn`."""
        return drawn(count, self._augmentation, draws) if self._augmentation.any else None

    def take(self, rows: Ints, changes: Changes | None = None) -> Tensor:
        """float (n, 3, s, s) from 0 to 255, changed where there are `changes`."""
        planes = planes_of(self._squares[rows], self._device)
        return planes if changes is None else changed(planes, changes)


def planes_of(squares: NDArray[np.uint8], device: str) -> Tensor:
    """uint8 (n, s, s, 3) -> float (n, 3, s, s) from 0 to 255."""
    return torch.from_numpy(np.array(squares)).to(device).permute(0, 3, 1, 2).float()


@contextmanager
def threads_for(inputs: Inputs) -> Iterator[None]:
    """Within it, torch has as many threads as these inputs are worth."""
    before = torch.get_num_threads()
    try:
        if inputs.alone:
            torch.set_num_threads(1)
        yield
    finally:
        torch.set_num_threads(before)


def half_on(device: str, enabled: bool) -> torch.autocast:
    """Within it, what may be is calculated in half precision."""
    kind = kind_of(device)
    return torch.autocast(kind, half_type(kind), enabled=enabled)
