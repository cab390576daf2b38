"""The head: what turns stored vectors into probabilities. numpy only; `fit` makes one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.errors import ModelError
from engine.types import Mode

FloatArray = NDArray[np.float32]

BLOCK = 8192
"""Rows worked on at once: a million stored vectors become float32 in slices of 40 MB."""


@dataclass(frozen=True, slots=True)
class Head:
    """A trained head. `weight` is (C, d), `bias` (C,), both for vectors as stored; the logits are divided by
    `temperature` before softmax or sigmoid. It only fits vectors whose key is `backbone_key`."""

    classes: tuple[str, ...]
    weight: FloatArray
    bias: FloatArray
    temperature: float
    mode: Mode
    backbone_key: str

    def logits(self, vectors: NDArray[Any]) -> FloatArray:
        """(n, C), before the temperature. Raises ModelError for vectors of another length."""
        if vectors.ndim != 2 or vectors.shape[1] != self.weight.shape[1]:
            raise ModelError(
                f"this model reads vectors of {self.weight.shape[1]} numbers, not of {vectors.shape[-1]}: "
                "it belongs to another backbone"
            )
        out = np.empty((len(vectors), len(self.classes)), np.float32)
        for rows in blocks(len(vectors)):
            np.matmul(vectors[rows].astype(np.float32), self.weight.T, out=out[rows])
        out += self.bias
        return out

    def probabilities(self, vectors: NDArray[Any]) -> FloatArray:
        """(n, C): each row sums to 1 for `Mode.ONE`; each number stands for itself for `Mode.SEVERAL`."""
        return squash(self.logits(vectors), self.mode, self.temperature)


def blocks(rows: int) -> Iterator[slice]:
    """Slices that cover `rows` rows, `BLOCK` at a time."""
    return (slice(start, min(start + BLOCK, rows)) for start in range(0, rows, BLOCK))


def squash(logits: NDArray[Any], mode: Mode, temperature: float = 1.0) -> FloatArray:
    """Logits to probabilities: softmax over a row, or one sigmoid each."""
    scaled: FloatArray = np.divide(logits, temperature, dtype=np.float32)
    if mode is Mode.SEVERAL:
        return np.asarray(0.5 * (1.0 + np.tanh(0.5 * scaled)), np.float32)
    scaled -= scaled.max(axis=1, keepdims=True)
    np.exp(scaled, out=scaled)
    scaled /= scaled.sum(axis=1, keepdims=True)
    return scaled
