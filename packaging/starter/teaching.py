"""The teacher at work: its maps, and its vectors, which are asked once and kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn

from engine.vision.backbones import IMAGENET_MEAN, IMAGENET_STD
from engine.vision.finetune.student import has_half
from starter import folded, losses
from starter.views import Bytes, Views

BATCH = 64


def lighter(device: str, *, cache_enabled: bool = True) -> torch.autocast:
    """Work in bf16, where that is faster: a processor that cannot calculate in it takes ten times as long."""
    return torch.autocast(device, torch.bfloat16, enabled=has_half(device), cache_enabled=cache_enabled)


class Teacher:
    """A trained network on `device`, for looking only, in bf16 where that is faster; its vectors are kept in `work`."""

    def __init__(self, state: Mapping[str, Tensor], device: str, work: Path) -> None:
        self._type = torch.bfloat16 if has_half(device) else torch.float32
        self._model = folded.teacher(state).to(device).to(self._type)
        self._state, self._work = state, work
        self.device = device

    @property
    def features(self) -> Sequence[nn.Module]:
        """The 19 features in order."""
        return folded.features(self._model)

    @torch.no_grad()
    def maps(self, planes: Tensor, features: int = 19) -> list[Tensor]:
        """What the first `features` say of planes (n, 3, s, s): a map (n, c, h, w) of each."""
        x, maps = planes.to(self._type), []
        for feature in self.features[:features]:
            x = feature(x)
            maps.append(x)
        return maps

    def scale(self, maps: Sequence[Tensor]) -> losses.Scale:
        """The usual figures, from the maps of some hundred views."""
        weight, bias = (self._state[f"classifier.1.{part}"].to(self.device) for part in ("weight", "bias"))
        return losses.scale_of(maps, vectors_of(maps[-1]), weight, bias)

    def outputs(self, vectors: Tensor) -> Tensor:
        """The 1,000 outputs of its last layer for vectors (n, d)."""
        return vectors @ self._state["classifier.1.weight"].T + self._state["classifier.1.bias"]

    def vectors(self, views: Views) -> Tensor:
        """Of all views, (n, d) in half precision: asked at the first call, read from the disk afterwards."""
        path = self._work / f"teacher-{views.side}-{views.tag}.npy"
        if not path.exists():
            everything = np.array_split(np.arange(len(views)), -(-len(views) // BATCH))
            found = [vectors_of(self.maps(planes_of(views.pixels(of), self.device))[-1]) for of in everything]
            with path.with_suffix(".part").open("wb") as file:
                np.save(file, torch.cat(found).half().cpu().numpy())
            path.with_suffix(".part").replace(path)
        return torch.from_numpy(np.load(path))


def vectors_of(maps: Tensor) -> Tensor:
    """The mean over a last map (n, d, h, w): float32 (n, d)."""
    return maps.float().mean((2, 3))


def planes_of(pixels: Bytes, device: str) -> Tensor:
    """Bytes (n, s, s, 3) -> normalised (n, 3, s, s), channels last in memory."""
    planes = torch.from_numpy(pixels).to(device).permute(0, 3, 1, 2).float()
    mean, deviation = (
        255 * torch.tensor(of, device=device).view(1, 3, 1, 1) for of in (IMAGENET_MEAN, IMAGENET_STD)
    )
    return ((planes - mean) / deviation).contiguous(memory_format=torch.channels_last)


def seen(views: Views, chosen: np.ndarray, crop: int, draws: np.random.Generator, device: str) -> Tensor:
    """The planes of these views, or of one random square of `crop` pixels in all of them (0: all of it)."""
    pixels = views.pixels(chosen)
    if crop:
        left, top = draws.integers(0, views.side - crop + 1, 2)
        pixels = pixels[:, top : top + crop, left : left + crop]
    return planes_of(pixels, device)
