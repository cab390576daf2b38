"""Stem and first block, as one, again and again from new random numbers; the best stay.

The first block has no expansion, so that each of its 32 filters hangs on one of the stem's: most beginnings end where
some filters never find what they should see.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import torch
from torch import Tensor, nn

from starter import folded, losses
from starter.descent import Descent
from starter.recipe import Phase
from starter.teaching import Teacher, lighter, planes_of, seen
from starter.views import Views

BEGUN_ON = 32
"""Views on which a beginning is calibrated."""


def learn_first(
    teacher: Teacher,
    views: Views,
    phase: Phase,
    variance: Tensor,
    seed: tuple[int, int],
    told: Callable[[str], None],
) -> dict[str, Tensor]:
    """The state of the best unit of stem and first block among `phase.restarts`; `variance` (1, c, 1, 1) is of the
    teacher's first block. `seed` is the recipe's and the number of the phase."""
    found = []
    for start in range(phase.restarts):
        unit = _begun(teacher, views, seed[0] * 1000 + start)
        loss = _learnt(unit, teacher, views, phase, variance, (*seed, start))
        told(f"{phase.name}  {start + 1}/{phase.restarts}  hints {loss:.4f}")
        found.append((loss, unit))
    return min(found, key=lambda one: one[0])[1].state_dict()


def _begun(teacher: Teacher, views: Views, seed: int) -> nn.Sequential:
    torch.manual_seed(seed)
    unit = nn.Sequential(*folded.features(folded.student())[:2]).to(teacher.device)
    chosen = np.random.default_rng(seed % 1000).integers(0, len(views), BEGUN_ON)
    entering = planes_of(views.pixels(chosen), teacher.device)
    for feature, leaving in zip(unit, teacher.maps(entering, 2), strict=True):
        folded.calibrate(feature, entering, leaving.float())
        entering = leaving.float()
    return unit


def _learnt(
    unit: nn.Sequential, teacher: Teacher, views: Views, phase: Phase, variance: Tensor, seed: tuple[int, ...]
) -> float:
    """Learns; the running mean of the error at the end."""
    descent, running = Descent(phase, unit.parameters()), 0.0
    for step in range(phase.steps):
        draws = np.random.default_rng((*seed, step))
        chosen = draws.integers(0, len(views), phase.batch)
        planes = seen(views, chosen, phase.crop, draws, teacher.device)
        wanted = teacher.maps(planes, 2)[1]
        with lighter(planes.device.type):
            said = unit(planes)
        error = losses.hint_loss(said, wanted, variance)
        descent.down(error, step)
        now = float(error.detach())
        running = now if step == 0 else 0.99 * running + 0.01 * now
    return running
