"""How many numbers a network has, and why Keras counts others: term by term, from the network itself."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import torch
from torch import nn

from engine.lab.architectures import STUDY_CLASSES, STUDY_SIDE, Architecture, Keras
from engine.lab.bodies import make_body
from engine.lab.heads import DENSE, HEADS
from engine.lab.network import LabNet, assemble

WHOLE = f"{STUDY_SIDE} pixels, flatten, dense {DENSE}, dense {STUDY_CLASSES}"
ALONE = "the backbone alone"


@dataclass(frozen=True, slots=True)
class Counts:
    """`total` parameters, of which `learning` are not frozen; `bytes` of all numbers, as they are kept."""

    total: int
    learning: int
    bytes: int


@dataclass(frozen=True, slots=True)
class Term:
    """A part of a difference: what Keras counts more, or (below 0) less."""

    what: str
    count: int


@dataclass(frozen=True, slots=True)
class Explanation:
    """`ours` and the `terms` add up to `keras` for `network`. `keras` is None, and there are no terms, where there is
    no count to compare with. `sentence` says why."""

    architecture: str
    network: str
    ours: int
    terms: tuple[Term, ...]
    keras: int | None
    sentence: str


def counted(net: LabNet) -> Counts:
    """The network's parameters, and the bytes of its weights."""
    return Counts(
        sum(of.numel() for of in net.parameters()),
        sum(of.numel() for of in net.learning()),
        sum(of.numel() * of.element_size() for of in net.state_dict().values()),
    )


def explained(made: Architecture) -> Explanation:
    """Our count and Keras', and the terms between them. Nothing is drawn or loaded: torch only follows the shapes."""
    keras = made.keras
    with torch.device("meta"):
        net = _studied(made)
    terms = tuple(_terms(net, keras)) if keras is not None else ()
    network = ALONE if keras is not None and not keras.head else _layers(made)
    ours = sum(of.numel() for of in net.parameters())
    return Explanation(made.name, network, ours, terms, keras.count if keras else None, made.differs)


def _studied(made: Architecture) -> nn.Module:
    if made.keras is not None and not made.keras.head:
        return make_body(made, STUDY_SIDE)
    head = HEADS["fc" if made.from_scratch else "flatten128"]
    return assemble(made, STUDY_SIDE, head, STUDY_CLASSES, "average")


def _layers(made: Architecture) -> str:
    return f"{STUDY_SIDE} pixels, its own layers, dense {STUDY_CLASSES}" if made.from_scratch else WHOLE


def _terms(net: nn.Module, keras: Keras) -> Iterator[Term]:
    norms = [of for of in net.modules() if isinstance(of, nn.BatchNorm2d)]
    channels = sum(of.num_features for of in norms)
    if channels:
        yield Term("moving means and variances of batch norm, which torch keeps as buffers", 2 * channels)
    if not keras.scale:
        yield Term("scales (gamma) of batch norm, which Keras leaves out here", -channels)
    biases = sum(
        of.out_channels
        for name, of in net.named_modules()
        if isinstance(of, nn.Conv2d) and of.bias is None and keras.biased and name.endswith(keras.biased)
    )
    if biases:
        yield Term("biases of convolutions, which have none here", biases)
