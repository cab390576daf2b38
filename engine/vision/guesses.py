"""First guesses, before any label exists: ImageNet's outputs, added up by a mapping that is kept as data.

The mapping (`resources/guesses/wedding.json`) gives each class some ImageNet outputs with a weight from 0 to 1.
A class's guess is the weighted sum of the probabilities of its outputs, sharpened as the file says; what is left
over is "none of these", so a row sums to at most 1.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.errors import ClassError, shown
from engine.types import Mode
from engine.vision.backbones import Backbone
from engine.vision.classifier import OUTPUTS, imagenet_classifier
from engine.vision.head import FloatArray, blocks, squash
from engine.vision.weights import WeightsFile


@dataclass(frozen=True, slots=True)
class Output:
    """One ImageNet output that speaks for a class: its index, its name in torchvision, and how much it counts."""

    index: int
    name: str
    weight: float


Mapping_ = Mapping[str, tuple[Output, ...]]
