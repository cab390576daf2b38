"""The numbers of a network that learning changes, and the rest, which the architecture's weights hold already."""

from __future__ import annotations

from collections.abc import Mapping

from torch import Tensor, nn


def learnt_names(net: nn.Module) -> frozenset[str]:
    """The parameters that learn, and the statistics of the batch norms that learn along."""
    net.train()
    names = {name for name, of in net.named_parameters() if of.requires_grad}
    for path, module in net.named_modules():
        if module.training:
            names |= {f"{path}.{name}" if path else name for name, _ in module.named_buffers(recurse=False)}
    return frozenset(names & net.state_dict().keys())


def taken(net: nn.Module, names: frozenset[str]) -> dict[str, Tensor]:
    """A copy of these, on the CPU."""
    return {
        name: of.detach().to("cpu", copy=True).contiguous()
        for name, of in net.state_dict().items()
        if name in names
    }


def put(net: nn.Module, state: Mapping[str, Tensor]) -> None:
    """The inverse of `taken`. Raises ValueError for names that the network has not."""
    unknown = net.load_state_dict(dict(state), strict=False).unexpected_keys
    if unknown:
        raise ValueError(f"the network has no {', '.join(unknown)}")


def parameters(net: nn.Module) -> tuple[int, int]:
    """How many numbers it has, and how many of them learn."""
    every = list(net.parameters())
    return sum(of.numel() for of in every), sum(of.numel() for of in every if of.requires_grad)


def size(net: nn.Module) -> int:
    """Bytes of the whole network on the disk."""
    return sum(of.numel() * of.element_size() for of in net.state_dict().values())
