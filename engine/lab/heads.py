"""What stands on a backbone: from its pooled vector, or from its whole map, to one logit per class."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from engine.errors import ModelError

if TYPE_CHECKING:
    from torch import nn

HIDDEN = 256
"""Width of the hidden layer with batch norm."""
DENSE = 128
"""Width of the dense layer behind a flattened map: the studies'."""


@dataclass(frozen=True, slots=True)
class HeadKind:
    """`flattens`: it reads all of the map, instead of a mean or maximum per channel. `dropout` is its own, before the
    last layer; None: the architecture's."""

    name: str
    layers: str
    flattens: bool = False
    dropout: float | None = None


HEADS: Mapping[str, HeadKind] = MappingProxyType(
    {
        made.name: made
        for made in (
            HeadKind("fc", "linear"),
            HeadKind("batchnorm", f"linear {HIDDEN}, batch norm, ReLU, dropout, linear", dropout=0.5),
            HeadKind("flatten128", f"flatten, dense {DENSE}, ReLU, dense", flattens=True),
        )
    }
)


def head_kind(name: str) -> HeadKind:
    """The head of that name. Raises ModelError that names the known ones."""
    try:
        return HEADS[name]
    except KeyError:
        raise ModelError(f"no head is called {name!r}; there are {', '.join(HEADS)}") from None


def make_head(kind: HeadKind, length: int, classes: int, dropout: float) -> nn.Sequential:
    """(n, length) -> (n, classes). Its last layer is linear, and the dropout stands just before it, also where it is 0:
    so the names of its weights do not depend on it. Batch norm needs two photos at least to learn from."""
    from torch import nn

    last = {"fc": length, "batchnorm": HIDDEN, "flatten128": DENSE}[kind.name]
    before: list[nn.Module] = []
    if kind.name == "batchnorm":
        before = [nn.Linear(length, HIDDEN), nn.BatchNorm1d(HIDDEN), nn.ReLU()]
    elif kind.name == "flatten128":
        before = [nn.Linear(length, DENSE), nn.ReLU()]
    return nn.Sequential(*before, nn.Dropout(dropout), nn.Linear(last, classes))
