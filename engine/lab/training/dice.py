"""torch's own random numbers, which dropout and first weights are drawn from, with a seed that is nobody else's."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from engine.lab.training.device import kind_of


class Dice:
    """Within `with dice:` torch draws from here; outside its numbers are as they were. So two trainings may take turns
    in one process, and a checkpoint says where the dice stand."""

    def __init__(self, seed: int, device: str) -> None:
        self._device = device
        places = ["cpu"] if device == "cpu" else ["cpu", device]
        self.states = {kind_of(place): _seeded(seed, place) for place in places}
        self._outside: dict[str, Tensor] = {}

    def __enter__(self) -> None:
        self._outside = self._read()
        self._set(self.states)

    def __exit__(self, *error: object) -> None:
        self.states = self._read()
        self._set(self._outside)

    def _read(self) -> dict[str, Tensor]:
        return {kind: _source(kind).get_rng_state(*self._at(kind)) for kind in self.states}

    def _set(self, states: dict[str, Tensor]) -> None:
        for kind, state in states.items():
            _source(kind).set_rng_state(state.cpu(), *self._at(kind))

    def _at(self, kind: str) -> tuple[str, ...]:
        return (self._device,) if kind == "cuda" else ()


def _seeded(seed: int, place: str) -> Tensor:
    return torch.Generator(place).manual_seed(seed).get_state()


def _source(kind: str) -> Any:
    return {"cpu": torch, "cuda": torch.cuda, "mps": torch.mps}[kind]
