"""The same photo in other words: mirrored, turned, sheared, nearer, cropped, in another light. Whole batches at once.

What is changed is drawn first (`drawn`) and done then (`changed`), so that a batch whose memory was short is changed in
the very same way when it is tried again in portions.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

import torch
from torch import Tensor
from torch.nn import functional

from engine.lab.recipe import Augmentation


@dataclass(frozen=True, slots=True)
class Changes:
    """Of n photos: `where` (n, 2, 3) each output pixel is looked up, in the coordinates of `affine_grid`, or None where
    nothing moves; `light` (n, 3) factors of brightness, contrast and saturation, or None."""

    where: Tensor | None
    light: Tensor | None

    def __getitem__(self, part: slice) -> Self:
        return type(self)(
            None if self.where is None else self.where[part], None if self.light is None else self.light[part]
        )


def drawn(count: int, of: Augmentation, draws: torch.Generator) -> Changes:
    """What is to be changed in `count` photos."""
    moves = of.flip or of.rotation or of.shear or of.zoom or of.crop < 1
    where = _places(count, of, draws) if moves else None
    light = 1 + of.colour * _between(-1, 1, (count, 3), draws) if of.colour else None
    return Changes(where, light)


def changed(planes: Tensor, changes: Changes) -> Tensor:
    """float (n, 3, s, s) from 0 to 255 -> the same shape. What lies beyond the picture's edge is its mirror image."""
    if changes.where is not None:
        grid = functional.affine_grid(
            changes.where.to(planes.device), list(planes.shape), align_corners=False
        )
        planes = functional.grid_sample(planes, grid, padding_mode="reflection", align_corners=False)
    return planes if changes.light is None else _lit(planes, changes.light.to(planes.device))


def _between(low: float, high: float, shape: tuple[int, ...], draws: torch.Generator) -> Tensor:
    return low + (high - low) * torch.rand(shape, generator=draws)


def _places(count: int, of: Augmentation, draws: torch.Generator) -> Tensor:
    """From the output back to the picture: mirrored, turned, sheared, and then as much nearer as zoom and crop say."""

    def between(low: float, high: float) -> Tensor:
        return _between(low, high, (count,), draws)

    mirror = between(-1, 1).sign() if of.flip else torch.ones(count)
    turn = torch.deg2rad(between(-of.rotation, of.rotation))
    shear = torch.deg2rad(between(-of.shear, of.shear))
    cut = between(of.crop, 1.0).sqrt()
    shown = cut * between(1 - of.zoom, 1 + of.zoom)
    left, top = between(-1, 1) * (1 - cut), between(-1, 1) * (1 - cut)
    rows = (
        torch.stack([shown * mirror * turn.cos(), -shown * (turn + shear).sin(), left], 1),
        torch.stack([shown * mirror * turn.sin(), shown * (turn + shear).cos(), top], 1),
    )
    return torch.stack(rows, 1)


def _lit(planes: Tensor, light: Tensor) -> Tensor:
    brightness, contrast, saturation = (light[:, at, None, None, None] for at in range(3))
    planes = planes * brightness
    mean = planes.mean((1, 2, 3), keepdim=True)
    planes = (planes - mean) * contrast + mean
    grey = planes.mean(1, keepdim=True)
    return ((planes - grey) * saturation + grey).clamp(0, 255)
