"""The small networks of the studies that begin at random: a flat one, and two with convolutions.

Each ends in a dense layer of 128 whose numbers are its vector, as in the studies; the head turns them into classes. The
studies were written with Keras, so the numbers begin as Keras' do: Glorot's uniform weights, biases of zero.
"""

from __future__ import annotations

from torch import nn

from engine.lab.architectures import Architecture


def make_scratch(made: Architecture, side: int) -> nn.Sequential:
    """float (n, 3, side, side) -> (n, made.length)."""
    layers = {"basic_cnn": _basic, "simple_cnn": _simple, "stacked_cnn": _stacked}[made.builder]
    maps, values = layers(side)
    net = nn.Sequential(*maps, nn.Flatten(), nn.Linear(values, made.length), nn.ReLU())
    net.apply(_begin)
    return net


def _basic(side: int) -> tuple[list[nn.Module], int]:
    """No convolution at all: one hidden layer that sees every pixel."""
    return [], 3 * side * side


def _simple(side: int) -> tuple[list[nn.Module], int]:
    """3x3 convolutions of 32 and 64 channels, each with a pool behind it."""
    maps = [*_convolved(3, 32), nn.MaxPool2d(2), *_convolved(32, 64), nn.MaxPool2d(2)]
    return maps, 64 * (side // 4) ** 2


def _stacked(side: int) -> tuple[list[nn.Module], int]:
    """Three pairs of 3x3 convolutions, 32, 64 and 64 channels wide, a pool behind each pair."""
    maps: list[nn.Module] = []
    before = 3
    for width in (32, 64, 64):
        maps += [*_convolved(before, width), *_convolved(width, width), nn.MaxPool2d(2)]
        before = width
    return maps, before * (side // 8) ** 2


def _convolved(before: int, after: int) -> tuple[nn.Module, nn.Module]:
    return nn.Conv2d(before, after, 3, padding=1), nn.ReLU()


def _begin(layer: nn.Module) -> None:
    if isinstance(layer, nn.Conv2d | nn.Linear):
        nn.init.xavier_uniform_(layer.weight)
        if layer.bias is not None:
            nn.init.zeros_(layer.bias)
