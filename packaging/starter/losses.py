"""How far a student is from its teacher.

Everything is counted in the teacher's own deviations, channel by channel: 1.0 is what a student would have that always
says the teacher's mean.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

FAINT = 0.05
"""Least variance of a channel, as a share of the mean variance: dead channels would else weigh a thousandfold."""
TEMPERATURE = 2.0
"""Of the outputs that are compared (Hinton et al. 2015)."""


@dataclass(frozen=True, slots=True)
class Scale:
    """The teacher's usual figures: `maps[i]` is the variance (1, c, 1, 1) of feature i, `mean` and `deviation`
    those of its vectors (d,), `weight` and `bias` its last layer (1000, d) and (1000,)."""

    maps: Sequence[Tensor]
    mean: Tensor
    deviation: Tensor
    weight: Tensor
    bias: Tensor


def scale_of(maps: Sequence[Tensor], vectors: Tensor, weight: Tensor, bias: Tensor) -> Scale:
    """From the teacher's maps (n, c, h, w) feature by feature and vectors (n, d) of some hundred views."""
    variances = [one.float().var((0, 2, 3), keepdim=True) for one in maps]
    spread = vectors.var(0)
    return Scale(
        [of + FAINT * of.mean() for of in variances],
        vectors.mean(0),
        (spread + FAINT * spread.mean()).sqrt(),
        weight.float(),
        bias.float(),
    )


def hint_loss(student: Tensor, teacher: Tensor, variance: Tensor) -> Tensor:
    """Mean squared error of a map, in the teacher's variances (FitNets: Romero et al. 2015)."""
    return ((student.float() - teacher.float()).square() / variance).mean()


def vector_loss(student: Tensor, teacher: Tensor, scale: Scale) -> Tensor:
    """Mean squared error of standardised vectors (n, d)."""
    return ((student - teacher) / scale.deviation).square().mean()


def angle_loss(student: Tensor, teacher: Tensor, scale: Scale) -> Tensor:
    """1 minus the mean cosine between standardised vectors."""
    return 1.0 - cosine(student, teacher, scale)


def cosine(student: Tensor, teacher: Tensor, scale: Scale) -> Tensor:
    """Mean cosine between standardised vectors (n, d)."""
    return functional.cosine_similarity(
        (student - scale.mean) / scale.deviation, (teacher - scale.mean) / scale.deviation
    ).mean()


def output_loss(student: Tensor, teacher: Tensor, scale: Scale) -> Tensor:
    """Divergence (nats, times the temperature squared) of the 1,000 outputs that the teacher's last layer gives for
    the student's vectors from those that it gives for the teacher's (Yang et al. 2021: only the features learn)."""
    said, wanted = (
        functional.log_softmax((vectors @ scale.weight.T + scale.bias) / TEMPERATURE, 1)
        for vectors in (student, teacher)
    )
    return functional.kl_div(said, wanted, log_target=True, reduction="batchmean") * TEMPERATURE**2


@torch.no_grad()
def fit_outputs(vectors: Tensor, outputs: Tensor, ridge: float = 0.01) -> tuple[Tensor, Tensor]:
    """The linear layer (k, d), (k,) that gives `outputs` (n, k) from `vectors` (n, d) with the least squares,
    `ridge` times the mean variance holding it back."""
    middle, level = vectors.mean(0), outputs.mean(0)
    x, y = (vectors - middle).double(), (outputs - level).double()
    gram = x.T @ x
    gram += ridge * gram.diagonal().mean() * torch.eye(len(gram), dtype=gram.dtype, device=gram.device)
    weight = torch.linalg.solve(gram, x.T @ y).T.float()
    return weight, level - weight @ middle
