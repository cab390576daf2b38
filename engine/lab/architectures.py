"""The architectures of the studies by name: where each comes from, and what it expects. Nothing is loaded."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from engine.errors import ModelError
from engine.lab.blocks import Block, inception, mobile, residual, residual_v2, vgg, xception
from engine.vision.backbones import IMAGENET_MEAN, IMAGENET_STD

Colour = tuple[float, float, float]
HALF: Colour = (0.5, 0.5, 0.5)
STUDY_SIDE, STUDY_CLASSES = 224, 10
"""What the studies' counts of parameters belong to."""


class Source(StrEnum):
    """Who wrote an architecture."""

    TORCHVISION = "torchvision"
    TIMM = "timm"
    OWN = "First Look"


@dataclass(frozen=True, slots=True)
class Keras:
    """The count of its counterpart in Keras, and what Keras does otherwise.

    `head`: the count is of the whole network of a study, 224 pixels, flatten, dense 128, dense 10; else of the
    backbone alone (`include_top=False`). `biased` are endings of the names of convolutions that have a bias in Keras
    and none here ("": all have); `scale`: batch norm has one (gamma) in Keras too.
    """

    count: int
    head: bool = False
    biased: tuple[str, ...] = ()
    scale: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Architecture:
    """`side` is its usual input in pixels, `smallest` the least that it can see. `length` is that of its vector (the
    channels of its last map; for those of our own, their dense layer). `mean` and `std` are for channels between 0
    and 1. `blocks` go from first to last and hold all of its weights; networks that begin at random anyway have none.
    `top` are the parts of the source's network that are left out, `weights` its name for the pretrained numbers,
    `licence` theirs. `dropout` stands before the last layer, unless the head has one of its own. `differs`: from its
    Keras counterpart.
    """

    name: str
    title: str
    source: Source
    builder: str
    length: int
    differs: str
    side: int = 224
    smallest: int = 32
    mean: Colour = HALF
    std: Colour = HALF
    blocks: tuple[Block, ...] = ()
    top: tuple[str, ...] = ()
    weights: str = ""
    licence: str = ""
    keras: Keras | None = None
    dropout: float = 0.0

    @property
    def from_scratch(self) -> bool:
        """Whether it is small, has no pretrained weights, and learns as a whole."""
        return self.source is Source.OWN


def architecture(name: str) -> Architecture:
    """The architecture of that name. Raises ModelError that names the known ones."""
    try:
        return ARCHITECTURES[name]
    except KeyError:
        raise ModelError(
            f"no architecture is called {name!r}; there are {', '.join(ARCHITECTURES)}"
        ) from None


STATISTICS = (
    "Keras counts batch norm's moving means and variances among the parameters; "
    "in torch they are buffers and are not"
)
SAME = "The same layers in Keras have the very same number: there is no batch norm, and every layer has a bias in both."


def _own(name: str, title: str, *, smallest: int, dropout: float = 0.0) -> Architecture:
    return Architecture(
        name=name,
        title=title,
        source=Source.OWN,
        builder=name,
        length=128,
        differs=SAME,
        smallest=smallest,
        dropout=dropout,
    )


def _torchvision(
    name: str, title: str, weights: str, top: tuple[str, ...] = ("fc",), **more: Any
) -> Architecture:
    given = {
        "builder": name,
        "weights": f"{weights}.IMAGENET1K_V1",
        "licence": "BSD-3-Clause",
        "mean": IMAGENET_MEAN,
        "std": IMAGENET_STD,
        "top": top,
    }
    return Architecture(name=name, title=title, source=Source.TORCHVISION, **{**given, **more})


def _timm(name: str, title: str, weights: str, top: str, **more: Any) -> Architecture:
    builder = weights.partition(".")[0]
    given = {"builder": builder, "weights": weights, "licence": "Apache-2.0", "length": 2048, "top": (top,)}
    return Architecture(name=name, title=title, source=Source.TIMM, **{**given, **more})


def _all() -> Iterable[Architecture]:
    yield _own("basic_cnn", "basic CNN, one hidden layer", smallest=1)
    yield _own("simple_cnn", "SimpleCNN, two convolutions", smallest=4)
    yield _own("stacked_cnn", "stacked CNN, six convolutions", smallest=8, dropout=0.5)
    yield _torchvision(
        "mobilenet_v2",
        "MobileNetV2",
        "MobileNet_V2_Weights",
        ("classifier",),
        length=1280,
        blocks=mobile(),
        differs=f"{STATISTICS}.",
        keras=Keras(2_257_984),
    )
    yield _torchvision(
        "resnet18",
        "ResNet-18",
        "ResNet18_Weights",
        length=512,
        blocks=residual((2, 2, 2, 2)),
        differs="Keras has no ResNet-18.",
    )
    yield _torchvision(
        "resnet50",
        "ResNet-50",
        "ResNet50_Weights",
        length=2048,
        blocks=residual((3, 4, 6, 3)),
        differs=f"{STATISTICS}; and in Keras each convolution has a bias, which the batch norm behind it takes away "
        "again. Keras halves the picture in a block's first convolution, torchvision in its second: the same number.",
        keras=Keras(23_587_712, biased=("",)),
    )
    yield _timm(
        "resnet50v2",
        "ResNet-50 V2",
        "resnetv2_50.a1h_in1k",
        "head",
        blocks=residual_v2((3, 4, 6, 3)),
        differs=f"{STATISTICS}; and in Keras the first convolution, the last one of each block and those of the "
        "shortcuts have a bias. Keras halves the picture at a stage's end, timm at its beginning: the same number.",
        keras=Keras(23_564_800, biased=("stem.conv", "conv3", "downsample.conv")),
    )
    yield _torchvision(
        "vgg16",
        "VGG16",
        "VGG16_Weights",
        ("classifier",),
        length=512,
        blocks=vgg((5, 10, 17, 24, 31)),
        differs=SAME,
        keras=Keras(17_927_370, head=True),
    )
    yield _torchvision(
        "inception_v3",
        "Inception V3",
        "Inception_V3_Weights",
        ("fc", "AuxLogits"),
        length=2048,
        side=299,
        smallest=75,
        mean=HALF,  # the weights are TensorFlow's: torchvision's own network turns ImageNet's figures back into these
        std=HALF,
        blocks=inception(),
        differs=f"{STATISTICS}; its batch norm has no scale (gamma), torchvision's has one for each channel. "
        "torchvision's auxiliary head, which Keras does not have, is left out here too.",
        keras=Keras(28_357_802, head=True, scale=False),
    )
    yield _timm(
        "xception",
        "Xception",
        "legacy_xception.tf_in1k",
        "fc",
        side=299,
        smallest=71,
        blocks=xception(),
        differs=f"{STATISTICS}.",
        keras=Keras(33_707_954, head=True),
    )


ARCHITECTURES: Mapping[str, Architecture] = MappingProxyType({made.name: made for made in _all()})
