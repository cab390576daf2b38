"""What stands on a backbone."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from engine.errors import ModelError
from engine.lab.heads import DENSE, HEADS, HIDDEN, head_kind, make_head

LAYERS = {
    "fc": [nn.Dropout, nn.Linear],
    "batchnorm": [nn.Linear, nn.BatchNorm1d, nn.ReLU, nn.Dropout, nn.Linear],
    "flatten128": [nn.Linear, nn.ReLU, nn.Dropout, nn.Linear],
}


@pytest.mark.parametrize("name", HEADS)
def test_each_has_its_layers_in_their_order_and_a_logit_per_class(name: str) -> None:
    head = make_head(HEADS[name], 20, 3, 0.25)
    assert [type(layer) for layer in head] == LAYERS[name]
    assert head.eval()(torch.randn(4, 20)).shape == (4, 3)
    dropout = head[-2]
    assert isinstance(dropout, nn.Dropout)
    assert dropout.p == 0.25


def test_the_counts_are_those_of_their_layers() -> None:
    counts = {
        name: sum(of.numel() for of in make_head(kind, 20, 3, 0).parameters()) for name, kind in HEADS.items()
    }
    assert counts == {
        "fc": 20 * 3 + 3,
        "batchnorm": (20 * HIDDEN + HIDDEN) + 2 * HIDDEN + (HIDDEN * 3 + 3),
        "flatten128": (20 * DENSE + DENSE) + (DENSE * 3 + 3),
    }


def test_only_the_one_with_batch_norm_drops_half_by_itself() -> None:
    assert {name: kind.dropout for name, kind in HEADS.items()} == {
        "fc": None,
        "batchnorm": 0.5,
        "flatten128": None,
    }


def test_an_unknown_name_is_told_which_there_are() -> None:
    with pytest.raises(ModelError, match="'dense'; there are fc, batchnorm, flatten128"):
        head_kind("dense")
