"""The body of a network: torchvision's or timm's without its last layers, run block by block; or one of our own."""

from __future__ import annotations

import hashlib
from functools import cache
from types import ModuleType

import torch
from torch import Tensor, nn

from engine.errors import ModelError
from engine.lab.architectures import Architecture, Source

DIGITS = 16
"""Of a body's digest: 64 bits."""


class Body(nn.Module):
    """float (n, 3, s, s), normalised -> its last map (n, d, h, w); those of our own: a vector (n, d).

    `model` keeps the names that its source has for its parts, so that the source's files of weights fit.
    """

    def __init__(self, made: Architecture, model: nn.Module) -> None:
        super().__init__()
        self.model = model
        self._order = [part for block in made.blocks for part in block.parts]

    def forward(self, planes: Tensor) -> Tensor:
        seen: Tensor = planes if self._order else self.model(planes)
        for name in self._order:
            seen = self.part(name)(seen)
        return seen

    def part(self, name: str) -> nn.Module:
        """A part of a block."""
        return self.model.get_submodule(name)

    def digest(self) -> str:
        """Of all its numbers: another body's is another."""
        told = hashlib.sha256()
        for name, value in self.model.state_dict().items():
            if not name.endswith("num_batches_tracked"):
                told.update(name.encode())
                told.update(value.detach().cpu().contiguous().numpy().data)
        return told.hexdigest()[:DIGITS]


def make_body(made: Architecture, side: int) -> Body:
    """The body before any weights are read, for pictures of this side. Raises ModelError where timm is missing."""
    if made.from_scratch:
        from engine.lab.scratch import make_scratch

        return Body(made, make_scratch(made, side))
    model = _timm(made) if made.source is Source.TIMM else _torchvision(made)
    for name in made.top:
        if hasattr(model, name):
            delattr(model, name)
    return Body(made, model)


def _torchvision(made: Architecture) -> nn.Module:
    from torchvision.models import get_model

    if made.builder == "vgg16":
        return _vgg16()
    asked = {"init_weights": True, "aux_logits": False} if made.builder == "inception_v3" else {}
    model: nn.Module = get_model(made.builder, weights=None, **asked)
    return model


def _vgg16() -> nn.Module:
    """Its convolutions, begun as torchvision begins them. The whole of it would be 500 MB of dense layers first, to be
    thrown away."""
    from torchvision.models.vgg import cfgs, make_layers

    layers: nn.Sequential = make_layers(cfgs["D"], batch_norm=False)
    for layer in layers:
        if isinstance(layer, nn.Conv2d) and layer.bias is not None:
            nn.init.kaiming_normal_(layer.weight, mode="fan_out", nonlinearity="relu")
            nn.init.zeros_(layer.bias)
    model = nn.Module()
    model.features = layers
    return model


def _timm(made: Architecture) -> nn.Module:
    model: nn.Module = load_timm(made).create_model(made.builder, pretrained=False)
    return model


def load_timm(made: Architecture) -> ModuleType:
    """Raises ModelError where it is not installed."""
    try:
        import timm
    except ImportError as error:
        raise ModelError(
            f"{made.name} comes from timm, which is not installed: pip install 'firstlook[lab]'"
        ) from error
    return timm


@cache
def map_shape(made: Architecture, side: int) -> tuple[int, int, int]:
    """Channels, height and width of its last map. Nothing is computed: torch only follows the shapes."""
    with torch.device("meta"):
        seen = make_body(made, side).eval()(torch.empty(1, 3, side, side))
    _, channels, height, width = seen.shape
    return int(channels), int(height), int(width)
