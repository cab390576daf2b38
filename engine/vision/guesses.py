"""First guesses, before any label exists: ImageNet's outputs, added up by a mapping that is kept as data.

The mapping (`resources/guesses/wedding.json`) gives each class some ImageNet outputs with a weight from 0 to 1.
With m(c) the weighted sum of the probabilities of a class's outputs, and e the file's "elsewhere", the guess is
m(c) / (Σm + e·(1 − Σm)): Bayes' rule for a library in which what the other outputs name is rarer by the factor e.
What is left over is "none of these", so a row sums to at most 1.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
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


@dataclass(frozen=True, slots=True)
class GuessMapping:
    """What the file says. `elsewhere` (above 0, at most 1) is how much all other outputs count."""

    elsewhere: float
    classes: Mapping[str, tuple[Output, ...]]


def read_mapping(file: Path) -> GuessMapping:
    """Read and check a mapping. Raises ClassError that names the file and what is wrong in it."""
    try:
        data = json.loads(file.read_text("utf-8"))
        mapping = GuessMapping(
            float(data["elsewhere"]),
            {
                str(name): tuple(Output(int(o["index"]), str(o["name"]), float(o["weight"])) for o in outputs)
                for name, outputs in data["classes"].items()
            },
        )
        _require_sound(mapping)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ClassError(f"the first guesses in {shown(file)} cannot be used: {error!r}") from error
    return mapping


def _require_sound(mapping: GuessMapping) -> None:
    shares = np.zeros(OUTPUTS)
    for output in (output for outputs in mapping.classes.values() for output in outputs):
        if not 0 <= output.index < OUTPUTS or not 0 < output.weight <= 1:
            raise ValueError(f"{output} is out of range")
        shares[output.index] += output.weight
    if shares.max() > 1 + 1e-9:
        raise ValueError(f"the weights of output {int(shares.argmax())} sum to more than 1")
    if not 0 < mapping.elsewhere <= 1 or not mapping.classes:
        raise ValueError("elsewhere has to be above 0 and at most 1, and there has to be a class")


class Guesser:
    """Vectors to first guesses for `classes`."""

    def __init__(self, mapping: GuessMapping, weight: FloatArray, bias: FloatArray) -> None:
        self.classes = tuple(mapping.classes)
        self._elsewhere = mapping.elsewhere
        self._weight, self._bias = weight, bias
        self._shares = np.zeros((OUTPUTS, len(self.classes)), np.float32)
        for column, outputs in enumerate(mapping.classes.values()):
            for output in outputs:
                self._shares[output.index, column] = output.weight

    def guess(self, vectors: NDArray[Any]) -> FloatArray:
        """(n, d) -> (n, C) between 0 and 1; 1 minus a row's sum is the probability of none of these."""
        out = np.empty((len(vectors), len(self.classes)), np.float32)
        for rows in blocks(len(vectors)):
            logits = vectors[rows].astype(np.float32) @ self._weight.T + self._bias
            out[rows] = squash(logits, Mode.ONE) @ self._shares
        named = np.minimum(out.sum(axis=1, keepdims=True), 1.0)
        out /= named + self._elsewhere * (1.0 - named)
        return np.clip(out, 0.0, 1.0)


def open_guesser(backbone: Backbone, weights: WeightsFile, *, resources: Path) -> Guesser:
    """A guesser of the wedding classes for vectors of this backbone with these weights.

    `resources` holds `guesses/wedding.json`. Raises ClassError or WeightsError.
    """
    mapping = read_mapping(resources / "guesses" / "wedding.json")
    return Guesser(mapping, *imagenet_classifier(weights, backbone))
