"""A network of the lab: a body that sees, and a head that tells classes; what is frozen, and what learns."""

from __future__ import annotations

from collections.abc import Mapping

import torch
from torch import Tensor, nn

from engine.errors import ModelError
from engine.lab.architectures import Architecture, architecture
from engine.lab.bodies import Body, make_body, map_shape
from engine.lab.freezing import learning_blocks
from engine.lab.heads import HeadKind, head_kind, make_head
from engine.lab.recipe import POOLINGS, Recipe
from engine.lab.starts import RANDOM, start_of

FLATTEN = "flatten"


class LabNet(nn.Module):
    """float (n, 3, s, s), sRGB from 0 to 255 -> logits (n, C). `begun` says what its numbers began with."""

    mean: Tensor
    std: Tensor
    begun: str = RANDOM

    def __init__(self, made: Architecture, side: int, body: Body, pooling: str, head: nn.Module) -> None:
        super().__init__()
        self.architecture, self.side, self.pooling = made, side, pooling
        self.body, self.head = body, head
        self.register_buffer("mean", 255 * torch.tensor(made.mean).view(1, 3, 1, 1), persistent=False)
        self.register_buffer("std", 255 * torch.tensor(made.std).view(1, 3, 1, 1), persistent=False)
        self.freeze("all")

    def features(self, planes: Tensor) -> Tensor:
        """(n, d): what the head gets."""
        seen: Tensor = self.body((planes.float() - self.mean) / self.std)
        if seen.ndim == 2 or self.pooling == FLATTEN:
            return seen.flatten(1)
        return seen.amax((2, 3)) if self.pooling == "max" else seen.mean((2, 3))

    def forward(self, planes: Tensor) -> Tensor:
        logits: Tensor = self.head(self.features(planes))
        return logits

    def freeze(self, rule: str) -> None:
        """ "all", "none" or "last N", from now on; the head learns always, and a network from scratch as a whole.
        Raises ModelError."""
        made = self.architecture
        self._learning = learning_blocks(rule, made)
        self.body.requires_grad_(made.from_scratch)
        for part in self._parts(frozen=False):
            part.requires_grad_(True)
        self.train(self.training)

    def train(self, mode: bool = True) -> LabNet:
        """As ever, but that what is frozen stays as it is when used: its batch norm keeps its statistics."""
        super().train(mode)
        if not self.architecture.from_scratch:
            for part in self._parts(frozen=True):
                part.eval()
        return self

    def _parts(self, *, frozen: bool) -> list[nn.Module]:
        blocks = self.architecture.blocks
        first = len(blocks) - self._learning
        chosen = blocks[:first] if frozen else blocks[first:]
        return [self.body.part(name) for block in chosen for name in block.parts]

    def learning(self) -> list[nn.Parameter]:
        """The parameters that learn."""
        return [parameter for parameter in self.parameters() if parameter.requires_grad]

    @property
    def frozen_vectors(self) -> bool:
        """Whether a photo's features stay the same while this network learns."""
        return not self.architecture.from_scratch and self._learning == 0

    @property
    def vector_key(self) -> str:
        """Equal keys mean equal features of a picture: the architecture, all numbers of its body, side and pooling."""
        return f"{self.architecture.name}:{self.body.digest()}:{self.side}:{self.pooling}"


def assemble(
    made: Architecture, side: int, head: HeadKind, classes: int, pooling: str, dropout: float | None = None
) -> LabNet:
    """The network before any weights are read; all of it is frozen but the head. Raises ModelError for a side that is
    too small, or a head that does not fit."""
    if side < made.smallest:
        raise ModelError(f"{made.name} cannot see {side} pixels: its side is {made.smallest} at least")
    if made.from_scratch and head.flattens:
        raise ModelError(
            f"{made.name} has a dense layer of its own behind its map: the head {head.name} does not fit; take fc"
        )
    length = _flattened(made, side) if head.flattens else made.length
    body = make_body(made, side)  # drawn before the head: one seed gives one body, whatever stands on it
    own = made.dropout if head.dropout is None else head.dropout
    on_top = make_head(head, length, classes, own if dropout is None else dropout)
    return LabNet(made, side, body, FLATTEN if head.flattens else pooling, on_top)


def _flattened(made: Architecture, side: int) -> int:
    channels, height, width = map_shape(made, side)
    return channels * height * width


def build(recipe: Recipe, classes: int, environ: Mapping[str, str] | None = None) -> LabNet:
    """The recipe's network on the CPU, with the weights it begins with, frozen as it says. What begins at random is
    drawn from torch's generator: seed it before. `environ` (None: this process's) says where weights may lie.

    Raises ModelError for what does not go together, WeightsError for weights that are missing or do not fit.
    """
    made = architecture(recipe.architecture)
    if recipe.pooling not in POOLINGS:
        raise ModelError(f"no pooling is called {recipe.pooling!r}; there are {', '.join(POOLINGS)}")
    learning_blocks(recipe.training.freeze, made)
    start = start_of(made, recipe, environ)
    side = recipe.side or made.side
    net = assemble(made, side, head_kind(recipe.head), classes, recipe.pooling, recipe.training.dropout)
    if start is not None:
        start.into(net.body)
        net.begun = start.told
    net.freeze(recipe.training.freeze)
    return net
