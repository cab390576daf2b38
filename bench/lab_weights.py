"""What the lab's measurements begin with: weights of this machine, and random ones for VGG16 where it has none."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.common import Bench
from engine.errors import WeightsError
from engine.lab.architectures import architecture
from engine.lab.network import build
from engine.lab.recipe import Recipe
from engine.lab.starts import RANDOM, start_of
from engine.vision.weights import ENVIRONMENT

NAME = "vgg16"


@contextmanager
def with_weights(bench: Bench) -> Iterator[str]:
    """Within it, this process finds a start of MobileNetV2 and of VGG16; what VGG16 begins with, in words."""
    before = os.environ.get(ENVIRONMENT)
    os.environ[ENVIRONMENT] = bench.weights()
    try:
        told = _theirs()
        if told is None:
            told = RANDOM
            os.environ[ENVIRONMENT] = str(_with_random(bench))
        yield told
    finally:
        os.environ.pop(ENVIRONMENT)
        if before is not None:
            os.environ[ENVIRONMENT] = before


def _theirs() -> str | None:
    try:
        found = start_of(architecture(NAME), Recipe("weights", architecture=NAME))
    except WeightsError:
        return None
    return None if found is None else found.told


def _with_random(bench: Bench) -> Path:
    """A folder with links to the weights that there are, and with what VGG16 begins with before any training."""
    import torch
    from safetensors.torch import save_file

    folder = bench.scratch / "weights"
    folder.mkdir()
    given = Path(bench.weights())
    for file in given.glob("*.safetensors") if given.is_dir() else (given,):
        (folder / file.name).symlink_to(file.resolve())
    torch.manual_seed(0)
    net = build(Recipe("weights", architecture=NAME, pretrained=False), 2)
    save_file(net.body.model.state_dict(), folder / f"random-{NAME}.safetensors")
    return folder
