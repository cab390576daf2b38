"""A small real library of numbers and real networks with random weights, for tests without the shared data."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from engine.vision.backbones import BACKBONES, Backbone
from engine.vision.files import sha256_of
from engine.vision.train import TrainingSet
from engine.vision.weights import WeightsFile

REAL = "weights/mobilenet_v2-imagenet-fp16.safetensors"


@pytest.fixture(scope="session")
def real_weights(shared_data: Path) -> WeightsFile:
    path = shared_data / REAL
    return WeightsFile(path, sha256_of(path), "shared data")


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where exports of this test run are kept, so that each is made once."""
    return tmp_path_factory.mktemp("runtime")


@pytest.fixture(scope="session")
def mobilenet() -> Backbone:
    return BACKBONES["mobilenet_v2"]


@pytest.fixture(scope="session")
def pictures() -> np.ndarray[tuple[int, ...], np.dtype[np.uint8]]:
    """Seven smooth and noisy pictures (7, 224, 224, 3)."""
    draws = np.random.default_rng(1)
    coarse = draws.integers(0, 256, (7, 14, 14, 3))
    smooth = coarse.repeat(16, axis=1).repeat(16, axis=2)
    noisy = np.clip(smooth + draws.integers(-20, 20, smooth.shape), 0, 255)
    return np.asarray(noisy, np.uint8)


def clusters(seed: int = 0, per_class: int = 30, classes: int = 3, length: int = 16) -> TrainingSet:
    """Labelled vectors, float16, one overlapping cloud per class; every photo is its own series."""
    draws = np.random.default_rng(seed)
    targets = np.repeat(np.arange(classes), per_class)
    middles = np.random.default_rng(99).normal(size=(classes, length))
    vectors = (middles[targets] + draws.normal(size=(len(targets), length))).astype(np.float16)
    keys = tuple(draws.bytes(32) for _ in targets)
    return TrainingSet(vectors, targets, keys, np.arange(len(targets)))


@pytest.fixture
def data() -> TrainingSet:
    return clusters()
