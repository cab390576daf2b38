"""A backbone in torch: bytes in, vectors out. Normalisation and the mean over the last map are inside."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import torch
import torchvision
from torch import Tensor, nn

from engine.errors import WeightsError, shown
from engine.vision.backbones import Backbone

SHOWN = 3
"""How many keys a message names before it says "and N more"."""


class Network(nn.Module):
    """uint8 (n, s, s, 3), sRGB -> float32 (n, d)."""

    mean: Tensor
    std: Tensor

    def __init__(self, backbone: Backbone, body: nn.Module) -> None:
        super().__init__()
        self.body = body
        self.register_buffer("mean", 255 * torch.tensor(backbone.mean).view(1, 3, 1, 1))
        self.register_buffer("std", 255 * torch.tensor(backbone.std).view(1, 3, 1, 1))

    def forward(self, images: Tensor) -> Tensor:
        planes = (images.permute(0, 3, 1, 2).float() - self.mean) / self.std
        vectors: Tensor = self.body(planes)
        return vectors.float()


def build(backbone: Backbone, state: Mapping[str, Tensor], file: Path | None = None) -> Network:
    """The backbone with these weights, in evaluation mode. Raises WeightsError that says what does not fit."""
    model = torchvision.models.get_model(backbone.builder, weights=None)
    try:
        require_fit(backbone, model.state_dict(), state)
    except WeightsError as error:
        raise WeightsError(f"{shown(file)}: {error}" if file else str(error)) from error
    model.load_state_dict(dict(state), strict=False)
    parent, _, leaf = backbone.classifier.rpartition(".")
    setattr(model.get_submodule(parent), leaf, nn.Identity())
    return Network(backbone, model).eval().requires_grad_(False)


def require_fit(backbone: Backbone, wanted: Mapping[str, Tensor], given: Mapping[str, Tensor]) -> None:
    """Raise WeightsError unless `given` has the keys and shapes of `wanted` and finite numbers."""
    wrong = _misfits(wanted, given)
    if wrong:
        more = f" … and {len(wrong) - SHOWN} more" if len(wrong) > SHOWN else ""
        raise WeightsError(f"the weights do not fit {backbone.name}: {'; '.join(wrong[:SHOWN])}{more}")


def misfits(backbone: Backbone, given: Mapping[str, Tensor]) -> list[str]:
    """All that keeps these weights from fitting the backbone, a sentence each; none where they fit."""
    with torch.device("meta"):
        wanted = torchvision.models.get_model(backbone.builder, weights=None).state_dict()
    return _misfits(wanted, given)


def _misfits(wanted: Mapping[str, Tensor], given: Mapping[str, Tensor]) -> list[str]:
    """Batch-norm's counters of training steps may be missing: they do not matter here."""
    counters = {key for key in wanted if key.endswith("num_batches_tracked")}
    wrong = [
        *(f"{key} is missing" for key in wanted if key not in given and key not in counters),
        *(f"{key} is not part of it" for key in given if key not in wanted),
        *(
            f"{key} has shape {tuple(given[key].shape)} instead of {tuple(wanted[key].shape)}"
            for key in wanted
            if key in given and given[key].shape != wanted[key].shape
        ),
    ]
    return wrong or [
        f"{key} holds numbers that are not finite" for key in given if not given[key].isfinite().all()
    ]
