"""Where a training stands, on the disk: whole or not at all, and only for the very same photos and splits."""

from __future__ import annotations

import io
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from engine.vision.files import write_atomically


@dataclass(slots=True)
class Standing:
    """`model` is what learns, `best` the same after the best epoch. The next step is `step` of the epoch whose photos
    come in `order` (empty: the next epoch has not begun), `tally` what was counted in it so far and `seconds` what that
    took. `draws` and `dice` are the states of the random numbers, `curve` the epochs as plain numbers."""

    model: dict[str, Tensor]
    best: dict[str, Tensor]
    best_epoch: int
    best_loss: float
    optimiser: dict[str, Any]
    scaler: dict[str, Any]
    draws: Tensor
    dice: dict[str, Tensor]
    order: Tensor
    step: int
    tally: Tensor
    seconds: float
    curve: list[list[float]]
    batch: int


def save(file: Path, mark: str, standing: Standing) -> None:
    """Takes the place of the checkpoint before. Raises OSError."""
    data = io.BytesIO()
    torch.save({"mark": mark, **{of.name: getattr(standing, of.name) for of in fields(standing)}}, data)
    write_atomically(file, data.getvalue())


def load(file: Path, mark: str) -> Standing | None:
    """The checkpoint of the training with this mark, on the CPU; None where there is none, or it is not whole."""
    try:
        found = torch.load(file, map_location="cpu", weights_only=True)
        return Standing(**found) if found.pop("mark") == mark else None
    except Exception:  # noqa: BLE001 - torch raises anything for a damaged file; the training then begins anew
        return None
