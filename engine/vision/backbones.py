"""The backbones that can be chosen, and how a thumbnail becomes their input."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.errors import WeightsError


@dataclass(frozen=True, slots=True)
class Backbone:
    """A network from torchvision without its last layer.

    `resize` is the box that a picture is fitted into before it is padded to a square of `input_size`;
    `mean` and `std` are for channels between 0 and 1 and are applied inside the network, so that bytes are
    what travels. `classifier` is the prefix of the last layer's keys; `weights` names torchvision's enum.
    """

    name: str
    vector_length: int
    input_size: int
    resize: int
    mean: tuple[float, float, float]
    std: tuple[float, float, float]
    licence: str
    builder: str
    weights: str
    classifier: str


IMAGENET_MEAN = (0.485, 0.456, 0.406)
IMAGENET_STD = (0.229, 0.224, 0.225)
DEFAULT_BACKBONE = "mobilenet_v2"


def _torchvision(name: str, vector_length: int, weights: str, classifier: str) -> Backbone:
    return Backbone(
        name=name,
        vector_length=vector_length,
        input_size=224,
        resize=224,
        mean=IMAGENET_MEAN,
        std=IMAGENET_STD,
        licence="BSD-3-Clause",
        builder=name,
        weights=weights,
        classifier=classifier,
    )


BACKBONES: Mapping[str, Backbone] = MappingProxyType(
    {
        made.name: made
        for made in (
            _torchvision("mobilenet_v2", 1280, "MobileNet_V2_Weights.IMAGENET1K_V1", "classifier.1"),
            _torchvision("resnet18", 512, "ResNet18_Weights.IMAGENET1K_V1", "fc"),
            _torchvision("resnet50", 2048, "ResNet50_Weights.IMAGENET1K_V1", "fc"),
        )
    }
)


def backbone(name: str) -> Backbone:
    """The backbone of that name. Raises WeightsError that names the known ones."""
    try:
        return BACKBONES[name]
    except KeyError:
        raise WeightsError(f"no backbone is called {name!r}; there are {', '.join(BACKBONES)}") from None


def preprocess(thumbnail: Image.Image, backbone: Backbone) -> NDArray[np.uint8]:
    """An upright sRGB thumbnail -> (s, s, 3): the whole picture, its proportions kept, on a square of the mean colour.

    A linear probe on the 3,409 clothing photos (five folds, accuracy / macro F1): the whole picture padded
    0.876 / 0.857, squashed 0.859 / 0.837, centre crop 0.869 / 0.855; the usual 256-then-crop lost 3 points
    on the validation photos.
    """
    side, box = backbone.input_size, backbone.resize
    scale = box / max(thumbnail.size)
    width, height = (max(1, round(length * scale)) for length in thumbnail.size)
    small = thumbnail.convert("RGB").resize((width, height), Image.Resampling.BILINEAR)
    square = Image.new("RGB", (side, side), _padding(backbone))
    square.paste(small, ((side - width) // 2, (side - height) // 2))
    return np.array(square, np.uint8)


def _padding(backbone: Backbone) -> tuple[int, int, int]:
    red, green, blue = (round(255 * channel) for channel in backbone.mean)
    return red, green, blue
