"""The last layer that a backbone was trained with: its 1,000 ImageNet outputs, computed from stored vectors."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.errors import WeightsError, shown
from engine.vision.backbones import Backbone
from engine.vision.head import FloatArray
from engine.vision.weights import WeightsFile

OUTPUTS = 1000


def imagenet_classifier(weights: WeightsFile, backbone: Backbone) -> tuple[FloatArray, FloatArray]:
    """(1000, d) and (1000,): read straight from the weights file, without torch. Raises WeightsError."""
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(weights.path, framework="numpy") as file:
            weight, bias = (_tensor(file, f"{backbone.classifier}.{part}") for part in ("weight", "bias"))
    except (SafetensorError, OSError, TypeError, ValueError) as error:
        raise WeightsError(f"{shown(weights.path)} holds no readable last layer: {error}") from error
    if weight.shape != (OUTPUTS, backbone.vector_length) or bias.shape != (OUTPUTS,):
        raise WeightsError(
            f"the last layer in {shown(weights.path)} has shapes {weight.shape} and {bias.shape}, "
            f"not those of {backbone.name} trained on ImageNet"
        )
    return weight, bias


def _tensor(file: Any, name: str) -> FloatArray:
    tensor: NDArray[Any] = file.get_tensor(name)
    return tensor.astype(np.float32)
