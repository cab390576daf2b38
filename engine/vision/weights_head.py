"""The head that a backbone was trained with: it lies in the backbone's own file of weights and goes where that goes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np

from engine.errors import WeightsError, shown
from engine.types import Mode
from engine.vision.head import Head
from engine.vision.weights import OURS, WeightsFile

if TYPE_CHECKING:
    from torch import Tensor

WEIGHT, BIAS = f"{OURS}head.weight", f"{OURS}head.bias"
HEADER = "firstlook head"
"""The key in the safetensors header that says which classes its rows are."""


def with_head(state: Mapping[str, Tensor], head: Head) -> bytes:
    """A file of weights: `state` under torchvision's names, and the head."""
    import torch
    from safetensors.torch import save

    rows = {WEIGHT: torch.from_numpy(head.weight), BIAS: torch.from_numpy(head.bias)}
    named = json.dumps({"classes": head.classes, "mode": str(head.mode)})
    return save({**state, **{key: of.contiguous() for key, of in rows.items()}}, metadata={HEADER: named})


def head_in(file: WeightsFile, backbone_key: str) -> Head | None:
    """The head that these weights were trained with, None where there is none. Raises WeightsError for damaged ones."""
    from safetensors import SafetensorError, safe_open

    try:
        with safe_open(file.path, framework="np") as found:
            named = (found.metadata() or {}).get(HEADER)
            if named is None:
                return None
            return _head(json.loads(named), found.get_tensor(WEIGHT), found.get_tensor(BIAS), backbone_key)
    except (SafetensorError, OSError, ValueError, KeyError, TypeError) as error:
        raise WeightsError(f"the head in {shown(file.path)} cannot be read ({error})") from error


def _head(named: Mapping[str, Any], weight: Any, bias: Any, backbone_key: str) -> Head:
    """Raises ValueError where the numbers do not fit the classes."""
    classes = tuple(map(str, named["classes"]))
    if weight.ndim != 2 or len(weight) != len(classes) or bias.shape != (len(classes),):
        raise ValueError(f"not of {len(classes)} classes")
    if not (np.isfinite(weight).all() and np.isfinite(bias).all()):
        raise ValueError("its numbers are not finite")
    return Head(
        classes, weight.astype(np.float32), bias.astype(np.float32), 1.0, Mode(named["mode"]), backbone_key
    )
