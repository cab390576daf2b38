"""Where a run stands, on the disk: whole or not at all, and only for the very same recipe."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor


@dataclass(frozen=True, slots=True)
class Standing:
    """The next step is `step` of phase number `phase`; `mean` are the averaged weights, `optimiser` is None between
    two phases, `seconds` were spent on learning so far."""

    phase: int
    step: int
    student: dict[str, Tensor]
    mean: dict[str, Tensor]
    optimiser: dict[str, Any] | None
    seconds: float


def save(folder: Path, recipe: str, standing: Standing) -> None:
    """Take the place of the checkpoint before."""
    path = folder / "checkpoint.pt"
    fields = {name: getattr(standing, name) for name in Standing.__slots__}
    torch.save({"recipe": recipe, **fields}, path.with_suffix(".part"))
    path.with_suffix(".part").replace(path)


def load(folder: Path, recipe: str, device: str) -> Standing | None:
    """The checkpoint of this recipe, if there is one."""
    path = folder / "checkpoint.pt"
    if not path.exists():
        return None
    found = torch.load(path, map_location=device, weights_only=True)
    return Standing(**found) if found.pop("recipe") == recipe else None
