"""Where the learning stands, on the disk: whole or not at all, and only for the very same task."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from engine.vision.files import write_atomically

Curve = list[tuple[str, float, float, float]]


@dataclass(slots=True)
class Standing:
    """The next step is `step` of stage number `stage`. `student` and `mean` are its weights and their average,
    `best` the average with the least held-out log loss, `optimiser` None between two stages, `draws` the state of the
    dice, `before` and `lowest` held-out log losses: of the start, and of `best` since."""

    student: dict[str, Tensor]
    mean: dict[str, Tensor]
    best: dict[str, Tensor]
    before: float
    lowest: float
    draws: Tensor
    stage: int = 0
    step: int = 0
    waited: int = 0
    optimiser: dict[str, Any] | None = None
    curve: Curve = field(default_factory=list)
    seconds: float = 0.0


def save(file: Path, mark: str, standing: Standing) -> None:
    """Takes the place of the checkpoint before. Raises OSError."""
    fields = {name: getattr(standing, name) for name in Standing.__slots__}
    data = io.BytesIO()
    torch.save({"mark": mark, **fields}, data)
    write_atomically(file, data.getvalue())


def load(file: Path, mark: str, device: str) -> Standing | None:
    """The checkpoint of the task with this fingerprint; None where there is none, or it is not whole."""
    try:
        found = torch.load(file, map_location=device, weights_only=True)
        standing = Standing(**found) if found.pop("mark") == mark else None
    except Exception:  # noqa: BLE001 - torch raises anything for a damaged file; the training then begins anew
        return None
    if standing is not None:
        standing.draws = standing.draws.cpu()
    return standing
