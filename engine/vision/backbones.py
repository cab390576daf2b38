"""The backbones that can be chosen, and how a thumbnail becomes their input."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from engine.compiled.resized import resized
from engine.errors import WeightsError


@dataclass(frozen=True, slots=True)
class Backbone:
    """A network from torchvision without its last layer.

    `input_size` is the side of its square input in pixels;
    `mean` and `std` are for channels between 0 and 1 and are applied inside the network, so that bytes are
    what travels. `classifier` is the prefix of the last layer's keys; `weights` names torchvision's enum.
    """

    name: str
    vector_length: int
    input_size: int
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
    """An upright sRGB thumbnail -> (s, s, 3): half of what is too long is cut off, the rest is squeezed.

    A linear probe on 3,409 clothing photos (five folds, accuracy / macro F1): this 0.874 / 0.860, padded
    0.876 / 0.857, centre crop 0.869 / 0.855, squeezed only 0.859 / 0.837; the usual 256-then-crop lost 4
    points on the validation photos. Padding is not used because ImageNet's outputs then see a screen.
    """
    return squeezed(thumbnail, backbone.input_size, Image.Resampling.BILINEAR)


def squeezed(picture: Image.Image, side: int, by: Image.Resampling) -> NDArray[np.uint8]:
    """A picture -> (side, side, 3) as `preprocess` says, with any interpolation."""
    width, height = picture.size
    short, long = min(width, height), max(width, height)
    kept = 2 * long * short / (long + short)
    box_width, box_height = (kept if width > height else width), (kept if height > width else height)
    left, top = (width - box_width) / 2, (height - box_height) / 2
    box = (left, top, left + box_width, top + box_height)
    rgb = picture if picture.mode == "RGB" else picture.convert("RGB")
    return resized(rgb, (side, side), by, box)
