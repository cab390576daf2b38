"""What a student still lacks after learning: a last layer of its own, and batch norms."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import torch
from torch import Tensor
from torchvision.models.mobilenetv2 import MobileNetV2

from starter import folded, losses
from starter.teaching import Teacher, lighter, planes_of, vectors_of
from starter.views import Views

LOOKED_AT = 5000
"""Views on which the last layer is fitted."""
STATISTICS = 256
"""Views from which the batch norms' figures are taken."""
BATCH = 64


def finished(student: MobileNetV2, teacher: Teacher, views: Views) -> dict[str, Tensor]:
    """The state of the student under torchvision's names, whole."""
    _fit_last_layer(student, teacher, views)
    numbers = np.random.default_rng(0).integers(0, len(views), STATISTICS)
    batches = (planes_of(views.pixels(part), "cpu") for part in np.split(numbers, STATISTICS // 32))
    return folded.unfolded(student.cpu(), batches)


@torch.no_grad()
def _fit_last_layer(student: MobileNetV2, teacher: Teacher, views: Views) -> None:
    """Least squares from the student's vectors to the teacher's 1,000 outputs."""
    looks = list(_looks(student, teacher, views))
    said, wanted = (torch.cat([look[side] for look in looks]) for side in (0, 1))
    weight, bias = losses.fit_outputs(said, teacher.outputs(wanted))
    student.classifier[1].weight.copy_(weight)
    student.classifier[1].bias.copy_(bias)


def _looks(student: MobileNetV2, teacher: Teacher, views: Views) -> Iterator[tuple[Tensor, Tensor]]:
    """Vectors (n, d) of student and teacher, on the CPU, of views that are spread evenly."""
    numbers = np.linspace(0, len(views) - 1, min(LOOKED_AT, len(views))).astype(int)
    for part in np.array_split(numbers, -(-len(numbers) // BATCH)):
        planes = planes_of(views.pixels(part), teacher.device)
        with lighter(planes.device.type):
            maps = student.features(planes)
        yield vectors_of(maps).cpu(), vectors_of(teacher.maps(planes)[-1]).cpu()
