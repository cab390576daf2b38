"""The blocks of the backbones: what is frozen or learns as one, by the names that its source gave the parts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

MIXED = ("5b", "5c", "5d", "6a", "6b", "6c", "6d", "6e", "7a", "7b", "7c")


@dataclass(frozen=True, slots=True)
class Block:
    """What is frozen or learns as one: parts of the source's network, in the order in which they run."""

    name: str
    parts: tuple[str, ...]


def _blocks(first: Iterable[str], named: Iterable[tuple[str, str]]) -> tuple[Block, ...]:
    return (Block("stem", tuple(first)), *(Block(name, (part,)) for name, part in named))


def residual(depths: Iterable[int]) -> tuple[Block, ...]:
    """ResNet: a block for each residual one."""
    names = [f"layer{stage}.{block}" for stage, depth in enumerate(depths, 1) for block in range(depth)]
    return _blocks(("conv1", "bn1", "relu", "maxpool"), zip(names, names, strict=True))


def residual_v2(depths: Iterable[int]) -> tuple[Block, ...]:
    """ResNet V2. Its last batch norm belongs to the last block: alone it would be a block that hardly learns."""
    found = [(stage, block) for stage, depth in enumerate(depths) for block in range(depth)]
    *most, last = (
        Block(f"stage{stage + 1}.{block}", (f"stages.{stage}.blocks.{block}",)) for stage, block in found
    )
    return (Block("stem", ("stem",)), *most, Block(last.name, (*last.parts, "norm")))


def xception() -> tuple[Block, ...]:
    """Its twelve blocks, with the convolutions before and behind them."""
    middle = [f"block{number}" for number in range(1, 13)]
    entry = _blocks(("conv1", "bn1", "act1", "conv2", "bn2", "act2"), zip(middle, middle, strict=True))
    return (*entry, Block("exit", ("conv3", "bn3", "act3", "conv4", "bn4", "act4")))


def inception() -> tuple[Block, ...]:
    """A block for each of its mixed ones."""
    first = ("1a_3x3", "2a_3x3", "2b_3x3", "", "3b_1x1", "4a_3x3")
    stem = [f"Conv2d_{part}" if part else "maxpool1" for part in first] + ["maxpool2"]
    mixed = [f"Mixed_{part}" for part in MIXED]
    return _blocks(stem, ((part.lower(), part) for part in mixed))


def vgg(ends: Iterable[int]) -> tuple[Block, ...]:
    """A block for each row of convolutions up to its pool; `ends` are the layers behind the pools."""
    made, start = [], 0
    for number, end in enumerate(ends, 1):
        made.append(Block(f"block{number}", tuple(f"features.{layer}" for layer in range(start, end))))
        start = end
    return tuple(made)


def mobile() -> tuple[Block, ...]:
    """A block for each inverted residual."""
    middle = ((f"block{number}", f"features.{number}") for number in range(1, 18))
    return (*_blocks(("features.0",), middle), Block("last", ("features.18",)))
