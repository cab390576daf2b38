"""What the starter is, beside its weights: data and licences, recipe, figures, checksum."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import torch
from safetensors.torch import save
from torch import Tensor

from engine.vision.files import sha256_of, write_atomically
from engine.vision.weights_card import FORMAT, card_path
from starter.recipe import Recipe
from starter.sources import Source, licences, origins

NAME = "starter"
BACKBONE = "mobilenet_v2"
WHAT = (
    "MobileNetV2 (torchvision's architecture and key names) distilled from an ImageNet-trained teacher; it was begun "
    "from random numbers and has seen no label. Batch norms hold the statistics of the training views"
)


def write(
    target: Path,
    state: dict[str, Tensor],
    recipe: Recipe,
    photos: Sequence[Source],
    teacher: Path,
    minutes: float,
) -> None:
    """The weights in half precision and their card, without figures: `python -m bench starter --write` adds them."""
    halves = {key: value.half() if value.is_floating_point() else value for key, value in state.items()}
    write_atomically(target, save({key: value.contiguous() for key, value in halves.items()}))
    _write(target, _card(target, recipe, photos, teacher, minutes))


def _card(
    target: Path, recipe: Recipe, photos: Sequence[Source], teacher: Path, minutes: float
) -> dict[str, Any]:
    return {
        "format": FORMAT,
        "name": NAME,
        "backbone": BACKBONE,
        "what": WHAT,
        "source": "First Look: packaging/starter",
        "licence": "MIT",
        "made": date.today().isoformat(),
        "sha256": sha256_of(target),
        "bytes": target.stat().st_size,
        "teacher": {
            "file": teacher.name,
            "sha256": sha256_of(teacher),
            "origin": "google-coral/test_data",
            "licence": "Apache-2.0",
        },
        "photos": {"count": len(photos), "licences": licences(photos), "origins": origins(photos)},
        "recipe": recipe.as_data(),
        "minutes": round(minutes, 1),
        "torch": torch.__version__.split("+")[0],
    }


def _write(target: Path, data: dict[str, Any]) -> None:
    write_atomically(card_path(target), f"{json.dumps(data, indent=1, ensure_ascii=False)}\n".encode())
