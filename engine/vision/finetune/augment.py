"""The same photo in other words: cropped, turned a little, mirrored, in another light. Whole batches at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import torch
from torch import Tensor
from torch.nn import functional

if TYPE_CHECKING:
    from engine.vision.finetune.recipe import Recipe

STRETCH = 0.2
"""Log of how much wider or narrower a crop may be than the picture."""
LIGHT, CONTRAST, COLOUR, TINT = 0.3, 0.3, 0.4, 0.07
"""How far brightness, contrast, saturation and each of the three channels may move from 1."""


def augmented(pictures: Tensor, recipe: Recipe, draws: torch.Generator) -> Tensor:
    """uint8 (n, s, s, 3) -> float (n, 3, side, side) from 0 to 255, each photo changed in its own way."""
    planes = pictures.permute(0, 3, 1, 2).float()
    where = _crops(len(planes), recipe, draws).to(planes.device)
    grid = functional.affine_grid(where, [len(planes), 3, recipe.side, recipe.side], align_corners=False)
    cut = functional.grid_sample(planes, grid, padding_mode="reflection", align_corners=False)
    return _lit(cut, draws)


def _crops(count: int, recipe: Recipe, draws: torch.Generator) -> Tensor:
    """(n, 2, 3): where each output pixel is looked up, in the coordinates of `affine_grid`."""

    def between(low: float, high: float) -> Tensor:
        return low + (high - low) * torch.rand(count, generator=draws)

    side, wider = between(recipe.area, 1.0).sqrt(), between(-STRETCH, STRETCH).exp().sqrt()
    across, down = side * wider, side / wider
    left = between(-1, 1) * (1 - across).clamp(min=0)
    top = between(-1, 1) * (1 - down).clamp(min=0)
    turn, mirror = torch.deg2rad(between(-recipe.turn, recipe.turn)), between(-1, 1).sign()
    rows = (
        torch.stack([across * turn.cos() * mirror, -down * turn.sin(), left], 1),
        torch.stack([across * turn.sin() * mirror, down * turn.cos(), top], 1),
    )
    return torch.stack(rows, 1)


def _lit(planes: Tensor, draws: torch.Generator) -> Tensor:
    def around(reach: float, channels: int = 1) -> Tensor:
        moved = 1 + reach * (2 * torch.rand(len(planes), channels, 1, 1, generator=draws) - 1)
        return moved.to(planes.device)

    planes = planes * around(LIGHT) * around(TINT, 3)
    mean = planes.mean((1, 2, 3), keepdim=True)
    planes = (planes - mean) * around(CONTRAST) + mean
    grey = planes.mean(1, keepdim=True)
    return ((planes - grey) * around(COLOUR) + grey).clamp(0, 255)
