"""How a backbone is fine-tuned: which blocks, for how long, at which rates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from types import MappingProxyType
from typing import Any, Self

from engine.errors import ModelError


@dataclass(frozen=True, slots=True)
class Stage:
    """All from the part called `first` on learns, for `epochs` passes over the photos."""

    first: str
    epochs: int


STAGES: Mapping[str, tuple[Stage, ...]] = MappingProxyType(
    {
        "mobilenet_v2": (Stage("features.10", 2), Stage("features.5", 8)),
        "resnet18": (Stage("layer4", 2), Stage("layer3", 8)),
        "resnet50": (Stage("layer4", 2), Stage("layer3", 8)),
    }
)
"""The last blocks first; a later stage begins only where the one before gained."""


@dataclass(frozen=True, slots=True)
class Recipe:
    """`side` is that of the squares learnt from, in pixels: smaller than those looked at later, since a crop shows
    things larger than the whole picture does (Touvron et al., "Fixing the train-test resolution discrepancy", 2019).

    `rate` and `head_rate` are the highest of AdamW's, reached after `warm_up` of a stage's steps; `smoothing` of the
    labels; `mean` is how much of the averaged weights each step keeps (EMA); `turn` in degrees; `area` is the smallest
    share of the picture that a crop shows; `mixed` is how much two photos are laid over each other, but for the last
    epoch (Zhang et al., "mixup", 2018: both parameters of its beta distribution; 0: not at all); `patience` in epochs
    without a gain; `least_steps` in an epoch; `least_gain` is the held-out log loss that a stage has to bring for the
    next one to begin.

    `way` is how far the weights go in the end from those that it began with to those that it came to: part of the way
    they do as well on photos of the same shoots, and better on other people's (Wortsman et al., "Robust fine-tuning of
    zero-shot models", 2022).
    """

    stages: tuple[Stage, ...]
    side: int = 176
    batch: int = 32
    rate: float = 4e-4
    head_rate: float = 2e-3
    warm_up: float = 0.05
    decay: float = 0.02
    smoothing: float = 0.1
    mean: float = 0.99
    dropout: float = 0.2
    turn: float = 10.0
    area: float = 0.4
    mixed: float = 0.2
    way: float = 0.65
    patience: int = 6
    least_steps: int = 30
    least_gain: float = 0.002
    seed: int = 0

    @classmethod
    def for_backbone(cls, name: str, *, seed: int = 0) -> Self:
        """The usual one. Raises ModelError for a backbone that has none."""
        if name not in STAGES:
            raise ModelError(f"{name} cannot be trained deeper; {', '.join(STAGES)} can")
        return cls(STAGES[name], seed=seed)

    @property
    def epochs(self) -> int:
        """Of all stages."""
        return sum(stage.epochs for stage in self.stages)

    def as_dict(self) -> dict[str, Any]:
        """Fit for JSON."""
        return asdict(self)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """The inverse of `as_dict`."""
        return cls(**{**data, "stages": tuple(Stage(**stage) for stage in data["stages"])})
