"""A backbone in evaluation mode, with each batch norm folded into the convolution before it, while both go on learning.

Batch norm with fixed statistics is a scale and an offset per channel (Ioffe & Szegedy 2015), and so is what it does to
the convolution before it. Done to the weights, of which there are few, instead of to the maps, of which there are many,
it is the same number with less work.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from itertools import pairwise

import torch
from torch import Tensor, nn
from torch.func import functional_call


class Folded:
    """Made of a backbone once; called with it again and again. It holds no numbers itself, so it may be copied."""

    def __init__(self, body: nn.Module) -> None:
        self._pairs = tuple(_pairs(body))
        self._bare = _without_norms(body, self._pairs)

    def __call__(self, body: nn.Module, planes: Tensor) -> Tensor:
        """As `body(planes)`, which is in evaluation mode; slopes go to its own parameters."""
        made: Tensor = functional_call(self._bare, self.tensors(body), (planes,))
        return made

    def tensors(self, body: nn.Module) -> dict[str, Tensor]:
        """All numbers of `body` under their names, those of batch norms within those of their convolutions."""
        state = {**dict(body.named_parameters()), **dict(body.named_buffers())}
        for conv, norm in self._pairs:
            of = {
                part: state.pop(f"{norm}.{part}")
                for part in ("weight", "bias", "running_mean", "running_var")
            }
            state.pop(f"{norm}.num_batches_tracked", None)
            scale = of["weight"] * torch.rsqrt(of["running_var"] + _eps(body, norm))
            state[f"{conv}.weight"] = state[f"{conv}.weight"] * scale.view(-1, 1, 1, 1)
            state[f"{conv}.bias"] = of["bias"] - of["running_mean"] * scale
        return state


def _pairs(body: nn.Module) -> Iterator[tuple[str, str]]:
    """The names of each convolution without a bias and the batch norm that follows it."""
    for name, module in body.named_modules():
        inside = [(f"{name}.{part}" if name else part, of) for part, of in module.named_children()]
        for (conv, first), (norm, second) in pairwise(inside):
            if isinstance(first, nn.Conv2d) and first.bias is None and isinstance(second, nn.BatchNorm2d):
                yield conv, norm


def _without_norms(body: nn.Module, pairs: tuple[tuple[str, str], ...]) -> nn.Module:
    """The same steps without numbers, and with a bias where a batch norm was."""
    bare = deepcopy(body).to("meta")
    for conv, norm in pairs:
        bare.get_submodule(conv).bias = nn.Parameter(
            torch.empty(bare.get_submodule(norm).weight.shape, device="meta")  # type: ignore[arg-type]
        )
        holder, _, last = norm.rpartition(".")
        setattr(bare.get_submodule(holder), last, nn.Identity())
    return bare.eval()


def _eps(body: nn.Module, norm: str) -> float:
    found = body.get_submodule(norm)
    assert isinstance(found, nn.BatchNorm2d)
    return found.eps
