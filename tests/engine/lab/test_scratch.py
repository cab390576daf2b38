"""The small networks of the studies, layer by layer."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from engine.lab.architectures import architecture
from engine.lab.scratch import make_scratch


def _layers(name: str, side: int) -> list[str]:
    return [
        f"conv {layer.out_channels}" if isinstance(layer, nn.Conv2d) else type(layer).__name__
        for layer in make_scratch(architecture(name), side)
        if not isinstance(layer, nn.ReLU)
    ]


def test_the_basic_one_has_one_hidden_layer() -> None:
    assert _layers("basic_cnn", 16) == ["Flatten", "Linear"]


def test_the_simple_one_has_two_convolutions() -> None:
    assert _layers("simple_cnn", 16) == ["conv 32", "MaxPool2d", "conv 64", "MaxPool2d", "Flatten", "Linear"]


def test_the_stacked_one_has_three_pairs_and_a_pool_behind_each() -> None:
    pairs = [layer for width in (32, 64, 64) for layer in (f"conv {width}", f"conv {width}", "MaxPool2d")]
    assert _layers("stacked_cnn", 16) == [*pairs, "Flatten", "Linear"]


@pytest.mark.parametrize("name", ["basic_cnn", "simple_cnn", "stacked_cnn"])
@pytest.mark.parametrize("side", [8, 21, 32])
def test_each_gives_128_numbers_for_a_picture_of_any_side(name: str, side: int) -> None:
    net = make_scratch(architecture(name), side)
    assert net(torch.randn(2, 3, side, side)).shape == (2, 128)


def test_biases_begin_at_zero_and_weights_as_glorots() -> None:
    for layer in make_scratch(architecture("stacked_cnn"), 16):
        if isinstance(layer, nn.Conv2d | nn.Linear):
            assert layer.bias is not None
            assert not layer.bias.any()
            reach = (6 / sum(nn.init._calculate_fan_in_and_fan_out(layer.weight))) ** 0.5
            assert 0.9 * reach < float(layer.weight.detach().abs().max()) <= reach
